// Plain JavaScript, because Electron runs this file as it is: there are no types for the rules below to go by.
/* oxlint-disable typescript/no-unsafe-assignment, typescript/no-unsafe-argument, typescript/no-unsafe-member-access */
// The browser of the renderer's tests: serves one built page under app:// with the header that the test gives it.
// The bridge is put on the page by the test itself; there is no preload here.
const { app, BrowserWindow, protocol } = require('electron');
const fs = require('node:fs');
const path = require('node:path');

const options = JSON.parse(process.env.HOOKLIGHT_RENDERER_TEST);

// As root Chromium runs without its sandbox, and enabling it would start its helpers in a circle.
if (process.getuid?.() !== 0) {
  app.enableSandbox();
}
app.setPath('userData', options.userData);
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.on('window-all-closed', () => app.quit());
app.once('ready', () => {
  protocol.handle('app', (request) => {
    const file = path.join(options.folder, decodeURIComponent(new URL(request.url).pathname));
    const relative = path.relative(options.folder, file);
    const type = options.mimeTypes[path.extname(file)];
    if (relative.startsWith('..') || type === undefined || !fs.existsSync(file)) {
      return new Response('', { status: 404 });
    }
    return new Response(fs.readFileSync(file), {
      headers: { 'content-type': type, 'content-security-policy': options.policy },
    });
  });
  const window = new BrowserWindow({
    width: options.width,
    height: options.height,
    useContentSize: true,
    show: true,
    frame: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  void window.loadURL('app://hooklight/blank.html');
});
