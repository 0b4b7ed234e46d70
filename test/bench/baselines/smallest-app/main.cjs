// The smallest tray-only and the smallest one-window Electron app: what Hooklight is measured against.
const { app, BrowserWindow, Tray, Menu, nativeImage } = require('electron');
const path = require('node:path');

/** Kept for the life of the app: a collected tray disappears. @type {import('electron').Tray | null} */
let tray = null;

app.setPath('userData', process.env.BASELINE_USER_DATA);
app.on('window-all-closed', () => undefined);
async function start() {
  await app.whenReady();
  if (process.env.BASELINE_MODE === 'window') {
    const window = new BrowserWindow({
      width: 1080,
      height: 720,
      webPreferences: { sandbox: true, contextIsolation: true },
    });
    void window.loadFile(path.join(__dirname, 'index.html'));
    return;
  }
  const icon = nativeImage.createFromBitmap(Buffer.alloc(22 * 22 * 4, 200), {
    width: 22,
    height: 22,
  });
  tray = new Tray(icon);
  tray.setToolTip('Baseline');
  tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Quit', click: () => app.quit() }]));
}

void start();
