// Composition root of the app: the only place that builds the shell's object graph. No logic of its own.
import { app, Menu, nativeTheme, net, powerMonitor, protocol, session } from 'electron';
import { createTexts } from '../src-shared/texts/index.ts';
import { preparePrivateFolder } from './core/files/private-files.ts';
import { systemClock } from './core/time/system-clock.ts';
import { connectDesktopBus } from './shell/dbus/session-bus.ts';
import { badgeView } from './shell/badge/badge-view.ts';
import { electronBadge } from './shell/electron/electron-badge.ts';
import { electronDiagnostics } from './shell/electron/electron-diagnostics.ts';
import { electronEngine } from './shell/electron/electron-engine.ts';
import { electronLanguage } from './shell/electron/electron-language.ts';
import { electronLogin, isHiddenStart } from './shell/electron/electron-login.ts';
import { electronStage } from './shell/electron/electron-stage.ts';
import { electronTray } from './shell/electron/electron-tray.ts';
import { electronVault } from './shell/electron/electron-vault.ts';
import { placesOf, type Places } from './shell/electron/places.ts';
import { serveWindow } from './shell/electron/serve-window.ts';
import { followAppEvents, followPower, followProcessEvents } from './shell/lifecycle/app-events.ts';
import { parseArguments, type AppArguments } from './shell/lifecycle/arguments.ts';
import { forbidCoreDumps } from './shell/lifecycle/core-limit.ts';
import { desktopName } from './shell/lifecycle/desktop-name.ts';
import { followSystemProxy } from './shell/lifecycle/system-proxy.ts';
import { followNetwork } from './shell/lifecycle/network-hint.ts';
import { createQuit } from './shell/lifecycle/quit.ts';
import { createFileLogger } from './shell/logging/file-logger.ts';
import { secureEarly } from './shell/security/chain.ts';
import { findDangerousSwitches } from './shell/security/dangerous-switches.ts';
import { missingTrayPart } from './shell/tray/missing-host.ts';
import { performTrayAction } from './shell/tray/perform-action.ts';
import { helperTask } from './shell/vault/helper-protocol.ts';
import { runVaultHelper } from './shell/vault/helper.ts';
import { appMenuTemplate } from './shell/windows/app-menu.ts';
import { themeSourceOf } from './shell/windows/theme-source.ts';

const { platform } = process;
const clock = systemClock;
const texts = createTexts();
/** Runtimes below this line are for development on machines that cannot have the pinned one. */
const oldestShippedRuntime = 42;
/** The vault waits no longer than this for the limits against core dumps. */
const limitsCapMs = 2000;
/** Exit code of a start that is refused: a configuration error, as sysexits has it. */
const refusedExitCode = 78;

function startApp(): void {
  const wished = parseArguments(process.argv);
  const refused = findDangerousSwitches(app.isPackaged ? process.argv : [], {
    isSuperuser: process.getuid?.() === 0,
    isDevelopmentBuild: app.getName().endsWith('-dev'),
  });
  if (refused.length > 0) {
    process.stderr.write(`${texts('tray.refusedSwitches', { names: refused.join(', ') })}\n`);
    process.exit(refusedExitCode);
  }
  const profile = preparePrivateFolder(wished.profile ?? app.getPath('userData'));
  app.setPath('userData', profile);
  app.setAppUserModelId('invalid.hooklight.app');
  secureEarly({ app, protocol });
  const limited = forbidCoreDumps(process.pid);
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  const places = placesOf(import.meta.dirname, profile);
  preparePrivateFolder(places.data);
  const go = compose(places, wished);
  const presented = Promise.all([app.whenReady(), go.speak()]).then(go.present);
  // No key is in memory before the limits stand; the tool that sets them never takes as long as the rest.
  const inTime = Promise.race([limited, clock.sleep(limitsCapMs)]);
  void Promise.all([presented, inTime]).then(go.openVault);
}

/** Builds everything and starts the engine, beside Electron's own start; the rest waits until Electron is ready. */
function compose(places: Places, wished: AppArguments) {
  const graph = build(places, wished);
  follow(graph);
  graph.engine.start();
  return {
    speak: () => graph.language.start(),
    present: () => present(graph, wished),
    openVault: () => graph.vault.start(),
  };
}

type Graph = ReturnType<typeof build>;

function build(places: Places, wished: AppArguments) {
  const log = createFileLogger({ folder: places.logs, name: 'main', clock });
  const closing = new AbortController();
  const address = process.env['DBUS_SESSION_BUS_ADDRESS'];
  const bus = platform === 'linux' ? connectDesktopBus({ clock, address }) : null;
  const common = { places, platform, bus, clock, log, texts };
  let hasTray = false;
  const { engine, testMessage, stopMessages } = electronEngine({
    ...common,
    openRoute: (route) => stage.open(route),
    onAskSystemProxy: (origin) => systemProxy.asked(origin),
  });
  const systemProxy = followSystemProxy({
    resolve: (url) => session.defaultSession.resolveProxy(url),
    tell: (origin, answer) => engine.systemProxy(origin, answer),
    clock,
    log,
    signal: closing.signal,
  });
  const stage = electronStage({
    ...common,
    engine,
    hasTray: () => hasTray,
    pageUrl: (startPage) => language.pageUrl(startPage),
  });
  const { demo, window } = stage;
  const vault = electronVault({ ...common, engine, closing: closing.signal });
  const login = electronLogin({ ...common, engine, wished });
  const tray = electronTray({
    ...common,
    onAction: (action) =>
      performTrayAction({ engine, window: stage, quit, nowMs: () => clock.nowMs() }, action),
    onPresence(isPresent) {
      hasTray = isPresent;
      sayTrayPresence({ engine, window }, { isPresent, hasBus: bus !== null });
    },
  });
  const badge = electronBadge(common);
  const language = electronLanguage({ places, onSpoken: () => drawAgain({ tray, quit }) });
  const { quit, isQuitting } = createQuit({
    log,
    exit: () => app.exit(0),
    steps: [
      { name: 'window', run: () => window.quit() },
      { name: 'background', run: () => closing.abort() },
      { name: 'vault', run: () => vault.stop() },
      { name: 'demo', run: async () => void (await demo.leave()) },
      { name: 'engine', run: () => engine.stop() },
      { name: 'tray', run: () => tray.stop() },
      { name: 'notifications', run: stopMessages },
      { name: 'bus', run: () => bus?.close() },
    ],
  });
  const signals = { closing: closing.signal, isQuitting };
  const diagnostics = electronDiagnostics({ ...common, engine });
  const graph = { places, log, engine, demo, diagnostics, testMessage, systemProxy };
  return { ...graph, window, vault, login, tray, quit, badge, language, ...signals };
}

/** Without a tray the window takes its place, and says why. */
function sayTrayPresence(
  graph: Pick<Graph, 'engine' | 'window'>,
  tray: { readonly isPresent: boolean; readonly hasBus: boolean },
): void {
  if (tray.isPresent) {
    graph.engine.clearNotice('no-tray');
    return;
  }
  const detail = desktopName(process.env).slice(0, 200);
  const missing = missingTrayPart(detail, tray.hasBus);
  graph.engine.setNotice({ kind: 'no-tray', missing, detail });
  graph.window.open();
}

/** Who hears of what. */
function follow(graph: Graph): void {
  const { badge, engine, isQuitting, language, log, quit, tray, window } = graph;
  const electronVersion = process.versions['electron'] ?? '0';
  log.info('app.started', { version: app.getVersion(), electron: electronVersion });
  followProcessEvents({ process, log, quit });
  followAppEvents({ app, log, quit, isQuitting, showWindow: () => window.open() });
  engine.onSummary((summary) => {
    tray.update(summary);
    badge.show(badgeView(summary, texts));
    nativeTheme.themeSource = themeSourceOf(summary.settings.theme);
  });
  engine.onSettings((settings) => language.follow(settings.language));
  if (Number.parseInt(electronVersion, 10) < oldestShippedRuntime) {
    engine.setNotice({ kind: 'development-runtime' });
  }
}

/** What is drawn once is drawn again in another language; everything else follows by itself. */
function drawAgain({ tray, quit }: Pick<Graph, 'tray' | 'quit'>): void {
  tray.refresh();
  showAppMenu(quit);
}

/** The window's menu, in the language of now. */
function showAppMenu(quit: Graph['quit']): void {
  const isMac = platform === 'darwin';
  const menu = appMenuTemplate({ texts, isMac, onQuit: () => quit('menu') });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
}

/** Electron is ready: walls and commands, tray, window. Nothing here waits for anything. */
function present(graph: Graph, wished: AppArguments): void {
  const { closing, engine, places, quit, systemProxy, tray, window } = graph;
  serveWindow({ ...graph, texts });
  showAppMenu(quit);
  systemProxy.start();
  followPower({ powerMonitor, engine, quit, resumed: () => systemProxy.look() });
  void followNetwork({
    isOnline: () => net.isOnline(),
    tell: (online) => {
      systemProxy.look();
      engine.networkHint(online);
    },
    clock,
    signal: closing,
  });
  void tray.start();
  if (!isHiddenStart({ places, platform, wished })) {
    window.open();
  }
}

const task = helperTask(process.argv);
if (task === null) {
  startApp();
} else {
  void runVaultHelper(task);
}
