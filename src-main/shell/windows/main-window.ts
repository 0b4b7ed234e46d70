import type { Route } from '../../../src-shared/contract/route.ts';
import type { EventName } from '../../../src-shared/ipc-contract.ts';
import type { Logger } from '../../core/logging/logger.ts';
import type { Clock } from '../../core/time/clock.ts';
import { createRestartLimit } from '../lifecycle/restart-limit.ts';
import type { AppWindow } from './app-window.ts';
import { followHungPage } from './hung-page.ts';
import type { BoundsFile, WindowBounds } from './window-bounds.ts';

export interface MainWindowDeps {
  readonly createWindow: (remembered: WindowBounds | null) => AppWindow;
  readonly bounds: BoundsFile;
  readonly clock: Clock;
  readonly log: Logger;
  /** Where the page begins; asked for each time it is loaded. */
  readonly startUrl: () => string;
  /** Where the page goes when it crashed too often. */
  readonly crashUrl: string;
  /** Whether the app can be reached without this window: then closing it may end it. */
  readonly hasTray: () => boolean;
  /** Somebody looks, or nobody: patches are sent only while somebody does. */
  readonly onWatched: (isWatched: boolean) => void;
  /** Asks whether the stuck page of this id is to be reloaded; false also when the signal fires. */
  readonly askReload: (contentsId: number, signal: AbortSignal) => Promise<boolean>;
}

export interface MainWindow {
  /** Shows the window, made anew where there is none, and leads it somewhere. */
  open(route?: Route): void;
  /** Sends an event of the contract; lost when there is no window. */
  send(event: EventName, payload: unknown): void;
  /** The page has its snapshot and listens: a waiting route is handed over. */
  pageReady(): void;
  contentsId(): number | null;
  isOpen(): boolean;
  /** Lets the window go for good; the app quits. */
  quit(): void;
}

/** DSK-01: a page that crashes more often than this is not started again by itself. */
const crashLimit = { max: 3, windowMs: 300_000 };

/** How a window comes: the real page or words about its crashes, in front, put aside, or not to be seen. */
interface Coming {
  readonly page: 'start' | 'crashed';
  readonly look: 'shown' | 'minimized' | 'hidden';
}

interface Core {
  readonly deps: MainWindowDeps;
  readonly limit: ReturnType<typeof createRestartLimit>;
  window: AppWindow | null;
  /** What the present window was made for. */
  coming: Coming;
  /** It was painted, shown or put aside since it was made: from then on it is as it was left. */
  hasCome: boolean;
  route: Route | null;
  isPageReady: boolean;
  isQuitting: boolean;
}

/** The one window: made when it is wanted, destroyed when it is closed (50 MB less), remembered where it was. */
export function createMainWindow(deps: MainWindowDeps): MainWindow {
  const core: Core = {
    deps,
    limit: createRestartLimit(crashLimit),
    window: null,
    coming: { page: 'start', look: 'hidden' },
    hasCome: false,
    route: null,
    isPageReady: false,
    isQuitting: false,
  };
  return {
    open: (route) => open(core, route),
    send: (event, payload) => {
      if (core.window !== null && !core.window.isDestroyed()) {
        core.window.webContents.send(event, payload);
      }
    },
    pageReady() {
      core.isPageReady = true;
      handOverRoute(core);
    },
    contentsId: () => core.window?.webContents.id ?? null,
    isOpen: () => core.window !== null,
    quit() {
      core.isQuitting = true;
      remember(core);
      core.window?.destroy();
    },
  };
}

function open(core: Core, route: Route | undefined): void {
  if (core.isQuitting) {
    return;
  }
  core.route = route ?? core.route;
  if (core.window !== null && core.coming.page === 'crashed') {
    letGo(core, core.window);
  }
  if (core.window === null) {
    make(core, { page: 'start', look: 'shown' });
    return;
  }
  if (core.window.isMinimized()) {
    core.window.restore();
  }
  core.window.show();
  core.window.focus();
  handOverRoute(core);
}

function handOverRoute(core: Core): void {
  if (core.route !== null && core.isPageReady && core.window !== null) {
    core.window.webContents.send('app:navigate' satisfies EventName, core.route);
    core.route = null;
  }
}

function make(core: Core, coming: Coming): void {
  const { deps } = core;
  const window = deps.createWindow(deps.bounds.read());
  Object.assign(core, { window, coming, hasCome: false, isPageReady: false });
  window.once('ready-to-show', () => painted(core, window));
  window.on('close', (event) => beforeClose(core, event));
  window.on('closed', () => closed(core, window));
  for (const event of ['show', 'restore'] as const) {
    window.on(event, () => {
      core.hasCome ||= core.window === window;
      deps.onWatched(true);
    });
  }
  for (const event of ['hide', 'minimize'] as const) {
    window.on(event, () => {
      core.hasCome ||= core.window === window;
      deps.onWatched(false);
    });
  }
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    gone(core, window, reason);
  });
  followHungPage(window.webContents, {
    clock: deps.clock,
    ask: async (signal) => await deps.askReload(window.webContents.id, signal),
    reload: () => again(core, window, 'start'),
    isGone: () => core.window !== window,
  });
  deps.onWatched(coming.look === 'shown');
  const url = coming.page === 'start' ? deps.startUrl() : deps.crashUrl;
  window.loadURL(url).catch((error: unknown) => {
    deps.log.error('window.load-failed', {
      reason: error instanceof Error ? error.message : typeof error,
    });
  });
  if (coming.look === 'shown') {
    // At once: a hidden page is not painted before all of it is loaded, a shown one with its first lines.
    window.show();
    window.focus();
  }
}

function painted(core: Core, window: AppWindow): void {
  if (core.window !== window || window.isDestroyed()) {
    return;
  }
  core.hasCome = true;
  if (core.coming.look === 'minimized') {
    window.minimize();
  }
}

/** Without a tray a closed window would leave an invisible program: it is put aside instead. */
function beforeClose(core: Core, event: { preventDefault(): void }): void {
  remember(core);
  if (!core.isQuitting && !core.deps.hasTray()) {
    event.preventDefault();
    core.window?.minimize();
  }
}

function remember(core: Core): void {
  const { window } = core;
  if (window !== null && !window.isDestroyed()) {
    const { x, y, width, height } = window.getNormalBounds();
    core.deps.bounds.write({ x, y, width, height, isMaximized: window.isMaximized() });
  }
}

function closed(core: Core, window: AppWindow): void {
  if (core.window === window) {
    core.window = null;
    core.isPageReady = false;
    core.deps.onWatched(false);
  }
}

/** DSK-01: the page died; watching goes on. It comes back by itself, but not for ever. */
function gone(core: Core, window: AppWindow, reason: string): void {
  const { deps } = core;
  deps.log.error('window.page-gone', { reason });
  if (reason === 'clean-exit' || core.isQuitting || core.window !== window) {
    return;
  }
  const page = core.limit.allow(deps.clock.nowMs()) ? 'start' : 'crashed';
  if (page === 'crashed' && core.coming.page === 'crashed') {
    // Not even words can be shown: it stays as it is until somebody opens the window anew.
    return;
  }
  again(core, window, page);
}

/** A new window in the place of one whose page is dead or stuck, looking as that one did or was about to. */
function again(core: Core, window: AppWindow, page: Coming['page']): void {
  const look = core.hasCome ? lookOf(window) : core.coming.look;
  letGo(core, window);
  make(core, { page, look });
}

function lookOf(window: AppWindow): Coming['look'] {
  if (window.isMinimized()) {
    return 'minimized';
  }
  return window.isVisible() ? 'shown' : 'hidden';
}

function letGo(core: Core, window: AppWindow): void {
  remember(core);
  core.window = null;
  window.destroy();
  core.deps.onWatched(false);
}
