// Composition root of the app: the only place that builds the shell's object graph. No logic of its own. Loaded when
// the first icon and the first window are there (main.ts).
import { app, Menu, net, powerMonitor } from 'electron';
import { createTexts } from '../src-shared/texts/index.ts';
import type { Logger } from './core/logging/logger.ts';
import type { Clock } from './core/time/clock.ts';
import { connectDesktopBus } from './shell/dbus/session-bus.ts';
import { badgeView } from './shell/badge/badge-view.ts';
import { electronBadge } from './shell/electron/electron-badge.ts';
import { electronDiagnostics } from './shell/electron/electron-diagnostics.ts';
import { electronEngine } from './shell/electron/electron-engine.ts';
import { electronLogin } from './shell/electron/electron-login.ts';
import { electronStage } from './shell/electron/electron-stage.ts';
import { electronTray } from './shell/electron/electron-tray.ts';
import { electronVault } from './shell/electron/electron-vault.ts';
import { followTheme } from './shell/electron/electron-theme.ts';
import type { FirstTray } from './shell/electron/first-tray.ts';
import type { FirstWindow } from './shell/electron/first-window.ts';
import type { Places } from './shell/electron/places.ts';
import { followAppEvents, followPower, followProcessEvents } from './shell/lifecycle/app-events.ts';
import type { ShellLanguage } from './shell/language/shell-language.ts';
import type { AppArguments } from './shell/lifecycle/arguments.ts';
import { desktopName } from './shell/lifecycle/desktop-name.ts';
import { outliveGpu } from './shell/lifecycle/gpu-deaths.ts';
import { followSystemProxy } from './shell/lifecycle/system-proxy.ts';
import { followNetwork } from './shell/lifecycle/network-hint.ts';
import { createQuit } from './shell/lifecycle/quit.ts';
import { collectWhenSettled } from './shell/lifecycle/small-memory.ts';
import { missingTrayPart } from './shell/tray/missing-host.ts';
import { performTrayAction } from './shell/tray/perform-action.ts';
import { appMenuTemplate } from './shell/windows/app-menu.ts';
import { themeSourceOf } from './shell/windows/theme-source.ts';

const { platform } = process;
const texts = createTexts();
/** Runtimes below this line are for development on machines that cannot have the pinned one. */
const oldestShippedRuntime = 42;

/** What is there before this module is loaded. */
export interface First extends FirstWindow {
  readonly places: Places;
  readonly wished: AppArguments;
  readonly clock: Clock;
  readonly log: Logger;
  readonly language: ShellLanguage;
  readonly tray: FirstTray;
}

/** Builds everything and starts it. Electron is ready. The vault is opened by who knows when it may be. */
export async function startRest(first: First): Promise<{ readonly openVault: () => void }> {
  const graph = build(first);
  follow(graph);
  graph.engine.start();
  await graph.language.start(() => drawAgain(graph));
  present(graph);
  return { openVault: () => graph.vault.start() };
}

type Graph = ReturnType<typeof build>;

function build(first: First) {
  const { clock, log, places, window, wished } = first;
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
    resolve: (url) => app.resolveProxy(url),
    tell: (origin, answer) => engine.systemProxy(origin, answer),
    clock,
    log,
    signal: closing.signal,
  });
  const stage = electronStage({ ...common, engine, window });
  const { demo } = stage;
  first.follow({ hasTray: () => hasTray, onWatched: (isWatched) => demo.setWatched(isWatched) });
  const vault = electronVault({ ...common, engine, closing: closing.signal });
  const login = electronLogin({ ...common, engine, wished });
  const tray = electronTray({
    ...common,
    first: first.tray,
    onAction: (action) =>
      performTrayAction({ engine, window: stage, quit, nowMs: () => clock.nowMs() }, action),
    onPresence(isPresent) {
      hasTray = isPresent;
      sayTrayPresence({ engine, window }, { isPresent, hasBus: bus !== null });
    },
  });
  const badge = electronBadge(common);
  const { quit, isQuitting } = createQuit({
    clock,
    log,
    exit: () => app.exit(0),
    steps: [
      { name: 'window', run: () => window.quit() },
      { name: 'background', run: () => closing.abort() },
      { name: 'vault', run: () => vault.stop() },
      [
        { name: 'demo', run: () => demo.end() },
        { name: 'engine', run: () => engine.stop() },
      ],
      { name: 'tray', run: () => tray.stop() },
      { name: 'notifications', run: stopMessages },
      { name: 'bus', run: () => bus?.close() },
    ],
  });
  const signals = { closing: closing.signal, isQuitting };
  const diagnostics = electronDiagnostics({ ...common, engine });
  const graph = { engine, demo, diagnostics, testMessage, systemProxy, vault, login, quit, badge };
  return { ...first, ...graph, tray, ...signals };
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
  const { clock, badge, engine, isQuitting, language, log, quit, tray, window } = graph;
  const electronVersion = process.versions['electron'] ?? '0';
  log.info('app.started', { version: app.getVersion(), electron: electronVersion });
  outliveGpu({ app, clock, log });
  followProcessEvents({ process, log, quit });
  followAppEvents({ app, log, quit, isQuitting, showWindow: () => window.open() });
  engine.onSummary((summary) => {
    tray.update(summary);
    badge.show(badgeView(summary, texts));
  });
  const showTheme = followTheme(graph.places);
  engine.onSettings((settings) => {
    language.follow(settings.language);
    showTheme(themeSourceOf(settings.theme));
  });
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

/** Commands and tray. Nothing here waits for anything. */
function present(graph: Graph): void {
  const { clock, closing, engine, quit, systemProxy, tray } = graph;
  graph.serveCommands(async () => {
    const { serveWindow } = await import('./shell/electron/serve-window.ts');
    serveWindow({ ...graph, texts });
  });
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
  void collectWhenSettled(clock, closing);
}
