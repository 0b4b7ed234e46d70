import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { connectBus, type BusClient } from './bus-client.ts';
import { startDisplay, takeScreenshot, type Display, type ScreenArea } from './display.ts';
import { startDunst, type Dunst } from './dunst.ts';
import { startKeyring, type Keyring, type KeyringState } from './keyring.ts';
import { createPanel, type Panel } from './panel.ts';
import { createProcessGroup, endProcesses, processesOf, type ProcessGroup } from './processes.ts';
import { startSessionBus } from './session-bus.ts';
import { startXfceNotifications, type XfceNotifications } from './xfce-notifications.ts';
import { createTrayClient, type TrayClient } from './tray-client.ts';

export interface DesktopOptions {
  /** A tray host; default true. Without it `tray` finds no watcher. */
  readonly panel?: boolean;
  /** `none` leaves the name free for a recorder; `hung` starts a service that never answers. Default none. */
  readonly notifications?: 'dunst' | 'xfce' | 'none' | 'hung';
  /** Default none. */
  readonly keyring?: KeyringState;
  /** Dark colours for panel and programs; default false. */
  readonly isDark?: boolean;
  /** Name of the desktop, as in XDG_CURRENT_DESKTOP; default "XFCE". */
  readonly desktopName?: string;
  /** Width and height of the screen in pixels, default "1360x860". */
  readonly screenSize?: string;
}

/** A desktop of its own: display, session bus, home folder. Nothing of the machine's real desktop is in it. */
export interface Desktop {
  /** The whole environment for programs on this desktop. */
  readonly env: Readonly<Record<string, string>>;
  readonly dbusAddress: string;
  readonly display: string;
  /** Holds everything of this desktop; gone after `close`. */
  readonly folder: string;
  readonly bus: BusClient;
  readonly tray: TrayClient;
  readonly panel: Panel;
  /** null unless started with `notifications: 'dunst'`. */
  readonly dunst: Dunst | null;
  /** null unless started with `notifications: 'xfce'`. */
  readonly xfceNotifications: XfceNotifications | null;
  /** null unless started with a keyring. */
  readonly keyring: Keyring | null;
  /** Saves the screen, or a part of it, as PNG. */
  screenshot(file: string, area?: ScreenArea): Promise<void>;
  /** Ends every process of this desktop, by id, and removes its folder. */
  close(): Promise<void>;
}

/** Starts a desktop and returns when tray host, notification daemon and keyring answer (about a second). */
export async function startDesktop(options: DesktopOptions = {}): Promise<Desktop> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hl-desk-'));
  const group = createProcessGroup();
  const started: Started = { display: null, bus: null };
  const close = async (): Promise<void> => {
    started.bus?.close();
    await endProcesses(processesOf(folder).filter((info) => info.pid !== started.display?.pid));
    await group.stopAll();
    started.display?.stop();
    await endProcesses(processesOf(folder));
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    return await assemble({ folder, group, started, close, options });
  } catch (error) {
    await close();
    throw error;
  }
}

/** What `close` must end, filled in while the desktop comes up. */
interface Started {
  display: Display | null;
  bus: BusClient | null;
}

async function assemble(parts: {
  readonly folder: string;
  readonly group: ProcessGroup;
  readonly started: Started;
  readonly close: () => Promise<void>;
  readonly options: DesktopOptions;
}): Promise<Desktop> {
  const { folder, group, started, close, options } = parts;
  const homeEnv = makeHome(folder, options.desktopName ?? 'XFCE');
  if (options.isDark === true) {
    makeDark(homeEnv.XDG_CONFIG_HOME);
  }
  const display = await startDisplay({ env: homeEnv, size: options.screenSize ?? '1360x860' });
  started.display = display;
  const displayEnv = { ...homeEnv, DISPLAY: display.name };
  const hasHungNotifications = options.notifications === 'hung';
  const dbusAddress = await startSessionBus(group, {
    folder,
    env: displayEnv,
    hasHungNotifications,
  });
  const env = { ...displayEnv, DBUS_SESSION_BUS_ADDRESS: dbusAddress };
  const bus = await connectBus(dbusAddress);
  started.bus = bus;
  const place = {
    folder,
    env,
    configHome: homeEnv.XDG_CONFIG_HOME,
    dataHome: homeEnv.XDG_DATA_HOME,
  };
  const state = options.keyring ?? 'none';
  const panel = createPanel(group, bus, place);
  const [dunst, xfceNotifications, keyring] = await Promise.all([
    options.notifications === 'dunst' ? startDunst(group, bus, place) : null,
    options.notifications === 'xfce' ? startXfceNotifications(group, bus, place) : null,
    state === 'none' ? null : startKeyring(group, bus, { ...place, state }),
    options.panel === false ? null : panel.start(),
  ]);
  return {
    env,
    dbusAddress,
    display: display.name,
    folder,
    bus,
    tray: createTrayClient(bus),
    panel,
    dunst,
    xfceNotifications,
    keyring,
    screenshot: async (file, area) => await takeScreenshot(env, file, area),
    close,
  };
}

/** GTK's own setting, which xfce4-panel and Electron both follow. */
function makeDark(configHome: string): void {
  const folder = path.join(configHome, 'gtk-3.0');
  mkdirSync(folder, { recursive: true });
  const settings = '[Settings]\ngtk-theme-name=Adwaita\ngtk-application-prefer-dark-theme=true\n';
  writeFileSync(path.join(folder, 'settings.ini'), settings);
}

function makeHome(folder: string, desktopName: string) {
  const home = path.join(folder, 'home');
  const env = {
    PATH: process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin',
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    HOME: home,
    XDG_CONFIG_HOME: path.join(home, '.config'),
    XDG_DATA_HOME: path.join(home, '.local', 'share'),
    XDG_CACHE_HOME: path.join(home, '.cache'),
    XDG_STATE_HOME: path.join(home, '.local', 'state'),
    XDG_RUNTIME_DIR: path.join(folder, 'run'),
    XDG_CURRENT_DESKTOP: desktopName,
    XDG_SESSION_TYPE: 'x11',
    TMPDIR: path.join(folder, 'tmp'),
    // The accessibility bus is not started here: programs would wait for it.
    NO_AT_BRIDGE: '1',
    GTK_A11Y: 'none',
  };
  const folders = [
    env.XDG_CONFIG_HOME,
    env.XDG_DATA_HOME,
    env.XDG_CACHE_HOME,
    env.XDG_RUNTIME_DIR,
    env.TMPDIR,
  ];
  for (const wanted of folders) {
    mkdirSync(wanted, { recursive: true, mode: 0o700 });
  }
  return env;
}
