// The smallest tray-only and the smallest one-window Electron app, and one whose window shows rows by plain DOM: what
// Hooklight is measured against.
const { app, BrowserWindow, Tray, Menu, nativeImage } = require('electron');
const path = require('node:path');

/** Kept for the life of the app: a collected tray disappears. @type {import('electron').Tray | null} */
let tray = null;

app.setPath('userData', process.env.BASELINE_USER_DATA);
app.on('window-all-closed', () => undefined);

/** @param {string} page @param {Record<string, string>} [query] */
function openWindow(page, query = {}) {
  const window = new BrowserWindow({
    width: 1080,
    height: 720,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  void window.loadFile(path.join(__dirname, page), { query });
}

function openRows() {
  openWindow('rows.html', { rows: process.env.BASELINE_ROWS });
}

async function start() {
  await app.whenReady();
  if (process.env.BASELINE_MODE === 'window') {
    openWindow('index.html');
    return;
  }
  if (process.env.BASELINE_MODE === 'rows') {
    app.on('second-instance', openRows);
    openRows();
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
