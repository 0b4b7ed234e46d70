// Composition root of the app: the only place that builds the shell's object graph. No logic of its own.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  Tray,
} from 'electron';
import { defaultSettings } from '../src-shared/settings.ts';
import { createTexts } from '../src-shared/texts/index.ts';
import { preparePrivateFolder } from './core/files/private-files.ts';
import { systemClock } from './core/time/system-clock.ts';
import { connectDesktopBus } from './shell/dbus/session-bus.ts';
import { createEngineLink } from './shell/engine-link/engine-link.ts';
import { standInSnapshot } from './shell/engine-link/stand-in.ts';
import { startWorker } from './shell/engine-link/worker-port.ts';
import { createShellHandlers } from './shell/ipc/handlers.ts';
import { followContractProblems } from './shell/ipc/contract-problems.ts';
import { serveCommands } from './shell/ipc/serve.ts';
import { followAppEvents, followPower, followProcessEvents } from './shell/lifecycle/app-events.ts';
import { parseArguments } from './shell/lifecycle/arguments.ts';
import { forbidCoreDumps } from './shell/lifecycle/core-limit.ts';
import { followNetwork } from './shell/lifecycle/network-hint.ts';
import { createQuit } from './shell/lifecycle/quit.ts';
import { createFileLogger } from './shell/logging/file-logger.ts';
import { createNotificationGate, openGate } from './shell/notifications/notification-gate.ts';
import { createNotifier } from './shell/notifications/notifier.ts';
import { secureEarly, secureReady } from './shell/security/chain.ts';
import { findDangerousSwitches } from './shell/security/dangerous-switches.ts';
import { startPage } from './shell/security/origin.ts';
import { iconFileName, loadTrayImage, menuTemplate } from './shell/tray/electron-tray.ts';
import { performTrayAction } from './shell/tray/perform-action.ts';
import { createTrayAdapter } from './shell/tray/tray-adapter.ts';
import { createTrayController } from './shell/tray/tray-controller.ts';
import { alwaysThere, createTrayHost, neverThere } from './shell/tray/tray-host.ts';
import { summarize } from './shell/tray/tray-summary.ts';
import { createVaultController } from './shell/vault/controller.ts';
import { createInProcessWrapper, runVaultHelper } from './shell/vault/helper.ts';
import { helperCommand } from './shell/vault/helper-command.ts';
import { helperTask } from './shell/vault/helper-protocol.ts';
import { createHelperWrapper } from './shell/vault/helper-wrapper.ts';
import { createSecretServiceProbe } from './shell/vault/secret-service.ts';
import { createVaultFiles } from './shell/vault/vault-files.ts';
import { appMenuTemplate } from './shell/windows/app-menu.ts';
import { crashPage, crashUrl } from './shell/windows/crash-page.ts';
import { createWindow } from './shell/windows/create-window.ts';
import { createMainWindow } from './shell/windows/main-window.ts';
import { createBoundsFile } from './shell/windows/window-bounds.ts';

const isLinux = process.platform === 'linux';
const isMac = process.platform === 'darwin';
const here = import.meta.dirname;
const iconFolder = path.join(here, 'icons');
const clock = systemClock;
const texts = createTexts();
/** Runtimes below this line are for development on machines that cannot have the pinned one. */
const oldestShippedRuntime = 42;

function startApp(): void {
  const wished = parseArguments(process.argv);
  const refused = findDangerousSwitches(app.isPackaged ? process.argv : [], {
    isSuperuser: process.getuid?.() === 0,
    isDevelopmentBuild: app.getName().endsWith('-dev'),
  });
  if (refused.length > 0) {
    process.stderr.write(`${texts('tray.refusedSwitches', { names: refused.join(', ') })}\n`);
    process.exit(78);
  }
  const profile = preparePrivateFolder(wished.profile ?? app.getPath('userData'));
  app.setPath('userData', profile);
  app.setAppUserModelId('invalid.hooklight.app');
  secureEarly({ app, protocol });
  forbidCoreDumps(process.pid);
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  void app.whenReady().then(compose({ profile, isHidden: wished.isHidden }));
}

/** Starts the engine at once, beside Electron's own start; what it returns runs when Electron is ready. */
// oxlint-disable-next-line max-lines-per-function -- the object graph, one part after the other, no branches
function compose(options: { readonly profile: string; readonly isHidden: boolean }): () => void {
  const { profile } = options;
  const logFolder = path.join(profile, 'logs');
  const dataFolder = preparePrivateFolder(path.join(profile, 'data'));
  const log = createFileLogger({ folder: logFolder, name: 'main', clock });
  const closing = new AbortController();
  const bus = isLinux
    ? connectDesktopBus({ clock, address: process.env['DBUS_SESSION_BUS_ADDRESS'] })
    : null;

  const notifier = createNotifier({
    create: (message) => new Notification({ ...message, icon: path.join(iconFolder, 'app.png') }),
    gate: isLinux ? createNotificationGate(bus) : openGate,
    clock,
    log,
    openRoute: (route) => window.open(route),
    onAvailability: (why) =>
      why === null
        ? engine.clearNotice('no-notifications')
        : engine.setNotice({ kind: 'no-notifications', detail: why }),
  });
  const engine = createEngineLink({
    startWorker: ({ revisionBase }) =>
      startWorker(path.join(here, 'engine-worker.js'), { dataFolder, logFolder, revisionBase }),
    clock,
    log,
    notifier,
  });
  const window = createMainWindow({
    createWindow: (remembered) =>
      createWindow(
        {
          BrowserWindow,
          screens: () => screen.getAllDisplays().map((display) => display.workArea),
          isDark: () => nativeTheme.shouldUseDarkColors,
          preloadFile: path.join(here, 'preload.cjs'),
          iconFile: path.join(iconFolder, 'app.png'),
          isPackaged: app.isPackaged,
          title: texts('app.name'),
        },
        remembered,
      ),
    bounds: createBoundsFile(profile),
    clock,
    log,
    startUrl: startPage,
    crashUrl,
    hasTray: () => hasTray,
    onWatched: (isWatched) => engine.setWatched(isWatched),
  });
  const { quit, isQuitting } = createQuit({
    log,
    exit: () => app.exit(0),
    steps: [
      { name: 'window', run: () => window.quit() },
      { name: 'background', run: () => closing.abort() },
      { name: 'vault', run: () => vault.stop() },
      { name: 'engine', run: () => engine.stop() },
      { name: 'tray', run: () => tray.stop() },
      { name: 'notifications', run: () => notifier.stop() },
      { name: 'bus', run: () => bus?.close() },
    ],
  });
  const onAction = (action: Parameters<typeof performTrayAction>[1]): void =>
    performTrayAction({ engine, window, quit, nowMs: () => clock.nowMs() }, action);

  let hasTray = false;
  const tray = createTrayController(
    {
      host: isLinux ? (bus === null ? neverThere : createTrayHost(bus, clock)) : alwaysThere,
      createAdapter: (first) =>
        createTrayAdapter<Electron.NativeImage, Electron.Menu>(
          {
            createTray: (image) => new Tray(image),
            createMenu: (entries, act) => Menu.buildFromTemplate(menuTemplate(entries, act)),
            loadImage: (key) => {
              const isDark = nativeTheme.shouldUseDarkColors;
              const name = iconFileName(key, { isTemplate: isMac, isDark });
              return loadTrayImage(nativeImage, iconFolder, name);
            },
            variant: () => String(nativeTheme.shouldUseDarkColors),
            hasTitle: isMac,
            clock,
            onAction,
          },
          first,
        ),
      texts,
      clock,
      onPresence(isPresent) {
        hasTray = isPresent;
        if (isPresent) {
          engine.clearNotice('no-tray');
        } else {
          const detail = (process.env['XDG_CURRENT_DESKTOP'] ?? '').slice(0, 200);
          engine.setNotice({ kind: 'no-tray', detail });
          window.open();
        }
      },
    },
    summarize(
      standInSnapshot({
        revision: 0,
        vault: { state: 'opening', method: null },
        settings: defaultSettings,
        notices: [],
      }),
      clock.nowMs(),
    ),
  );
  const vault = createVaultController({
    files: createVaultFiles(dataFolder),
    wrapper: isLinux
      ? createHelperWrapper({
          command: async () =>
            helperCommand({
              executable: process.execPath,
              appFolder: app.isPackaged ? null : app.getAppPath(),
              argv: process.argv,
              env: process.env,
              hasSecretService: (await bus?.hasOwner('org.freedesktop.secrets')) ?? false,
            }),
          clock,
          closing: closing.signal,
        })
      : createInProcessWrapper(clock),
    probe: createSecretServiceProbe(bus),
    clock,
    log,
    texts,
    newKey: () => Uint8Array.from(randomBytes(32)),
    onState: (state) => engine.setVaultState(state),
    onOpen(key, opened) {
      engine.unlock(key, opened);
      if (opened.state.state === 'open' && opened.state.method === 'plain') {
        engine.setNotice({ kind: 'plain-text-secrets' });
      }
    },
  });

  followProcessEvents({ process, log, quit });
  followAppEvents({ app, log, quit, isQuitting, showWindow: () => window.open() });
  engine.onPatch((patch) => window.send('app:patch', patch));
  engine.onSummary((summary) => {
    tray.update(summary);
    if (nativeTheme.themeSource !== summary.settings.theme) {
      nativeTheme.themeSource = summary.settings.theme;
    }
  });
  if (Number.parseInt(process.versions['electron'] ?? '0', 10) < oldestShippedRuntime) {
    engine.setNotice({ kind: 'development-runtime' });
  }
  engine.start();
  log.info('app.started', { version: app.getVersion(), electron: process.versions['electron'] });

  return () => {
    secureReady({
      app,
      session: session.defaultSession,
      rendererFolder: path.join(here, '..', 'renderer'),
      crashPage: crashPage(texts),
      isPackaged: app.isPackaged,
    });
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(appMenuTemplate({ texts, isMac, onQuit: () => quit('menu') })),
    );
    const windowContentsId = (): number | null => window.contentsId();
    followContractProblems({ ipcMain, log, windowContentsId });
    serveCommands({
      ipcMain,
      log,
      windowContentsId,
      shell: createShellHandlers({
        vault,
        renderRecord: (request) => engine.ask('record:render', request),
        shell,
        texts,
        copyText: async (text) => {
          await clipboard.writeText(text);
        },
        documentsFolder: () => app.getPath('documents'),
        askFileName: async ({ path: defaultPath, format }) => {
          const answer = await dialog.showSaveDialog({
            defaultPath,
            filters: [{ name: format === 'md' ? 'Markdown' : 'JSON', extensions: [format] }],
            properties: ['showOverwriteConfirmation', 'createDirectory'],
          });
          return answer.canceled ? null : answer.filePath;
        },
      }),
      engine: async (name, input) => {
        const answer = await engine.request(name, input);
        if (name === 'app:get-snapshot') {
          window.pageReady();
        }
        return answer;
      },
    });
    nativeTheme.on('updated', () => tray.refresh());
    followPower({ powerMonitor, engine, quit });
    void followNetwork({
      isOnline: () => net.isOnline(),
      tell: (online) => engine.networkHint(online),
      clock,
      signal: closing.signal,
    });
    void tray.start();
    if (!options.isHidden) {
      window.open();
    }
    vault.start();
  };
}

const task = helperTask(process.argv);
if (task === null) {
  startApp();
} else {
  void runVaultHelper(task);
}
