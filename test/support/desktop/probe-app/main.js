// The smallest app that uses each part of the desktop rig. Says what happens on stdout, one line an event.
// Plain JavaScript, run by Electron as it is.
/* oxlint-disable typescript/no-unsafe-assignment, typescript/no-unsafe-argument, typescript/no-unsafe-member-access, typescript/no-unsafe-call, typescript/no-unsafe-return */
import { app, BrowserWindow, Menu, nativeImage, Notification, protocol, Tray } from 'electron';
import { createRequire } from 'node:module';
import path from 'node:path';

const say = (line) => process.stdout.write(`${line}\n`);
const argument = (name) =>
  process.argv.find((text) => text.startsWith(`${name}=`))?.slice(name.length + 1);

app.setPath('userData', argument('--probe-profile') ?? app.getPath('userData'));
say(`before ready ${!app.isReady()}`);
// Throws after 'ready': shows that the main module runs early enough.
protocol.registerSchemesAsPrivileged([{ scheme: 'probe', privileges: { standard: true } }]);

const icon = (red, green, blue) =>
  nativeImage.createFromBitmap(
    Buffer.from(Array.from({ length: 22 * 22 }, () => [blue, green, red, 255]).flat()),
    {
      width: 22,
      height: 22,
    },
  );
let tray = null;

function menu() {
  return Menu.buildFromTemplate([
    { label: 'my_bot is down', enabled: false },
    { type: 'separator' },
    { label: 'Notify', click: () => notify() },
    {
      label: 'Colour',
      submenu: [{ label: 'Green', click: () => paint('Probe is green', icon(0, 160, 60)) }],
    },
    {
      label: 'Paused',
      type: 'checkbox',
      checked: false,
      click: (item) => say(`paused ${item.checked}`),
    },
    { label: 'Quit', click: () => app.quit() },
  ]);
}

function paint(tooltip, image) {
  tray.setImage(image);
  tray.setToolTip(tooltip);
}

function notify() {
  const notification = new Notification({
    title: 'Probe title',
    body: 'my_bot &lt;down&gt; &amp; waiting',
  });
  for (const event of ['show', 'click', 'close', 'failed']) {
    notification.on(event, () => say(`notification ${event}`));
  }
  const startedAt = Date.now();
  notification.show();
  say(`notification call took ${Date.now() - startedAt} ms`);
}

// Not awaited at the top level: Electron holds 'ready' back until this module has been evaluated.
void app.whenReady().then(start);

async function start() {
  tray = new Tray(icon(200, 30, 30));
  tray.setToolTip('Probe is red');
  tray.setContextMenu(menu());
  tray.on('click', () => say('tray click'));
  if (process.argv.includes('--probe-window')) {
    const window = new BrowserWindow({ width: 480, height: 240, x: 40, y: 60 });
    await window.loadFile(path.join(import.meta.dirname, 'index.html'));
  }
  const library = argument('--probe-sqlite');
  if (library !== undefined) {
    const Database = createRequire(import.meta.url)(library);
    say(`sqlite ${new Database(':memory:').prepare('select 6 * 7 as n').get().n}`);
  }
  say('probe is up');
}
