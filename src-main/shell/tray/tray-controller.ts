import type { Texts } from '../../../src-shared/texts/index.ts';
import type { Clock } from '../../core/time/clock.ts';
import type { TrayHost } from './tray-host.ts';
import type { TraySummary } from './tray-summary.ts';
import { trayView, type TrayView } from './tray-view.ts';

export interface TrayControllerDeps {
  readonly host: TrayHost;
  /** Makes the icon; a new one each time the host came back. */
  readonly createAdapter: (first: TrayView) => { show(view: TrayView): void; destroy(): void };
  readonly texts: Texts;
  readonly clock: Clock;
  /** The tray is there or is not: without one a window takes its place. */
  readonly onPresence: (isPresent: boolean) => void;
}

/** The tooltip's ages are brought up to date so often. */
const refreshEveryMs = 10_000;
/** A panel that restarts is back within this, also on a busy computer; the window is not opened for it. */
const goneGraceMs = 8000;

export interface TrayController {
  /** Resolves when it is known whether there is a tray. */
  start(): Promise<boolean>;
  update(summary: TraySummary): void;
  /** Draws again: the panel's colours changed. */
  refresh(): void;
  stop(): void;
}

interface Core {
  readonly deps: TrayControllerDeps;
  readonly stopping: AbortController;
  summary: TraySummary;
  adapter: ReturnType<TrayControllerDeps['createAdapter']> | null;
  isPresent: boolean;
}

/** The tray over the app's life: made when a host is there, kept up to date, made again after the panel restarted. */
export function createTrayController(
  deps: TrayControllerDeps,
  initial: TraySummary,
): TrayController {
  const core: Core = {
    deps,
    stopping: new AbortController(),
    summary: initial,
    adapter: null,
    isPresent: false,
  };
  return {
    start: () => start(core),
    update(summary) {
      core.summary = summary;
      show(core);
    },
    refresh: () => show(core),
    stop() {
      core.stopping.abort();
      deps.host.stop();
      core.adapter?.destroy();
      core.adapter = null;
    },
  };
}

function view(core: Core): TrayView {
  return trayView(core.summary, core.deps.texts, core.deps.clock.nowMs());
}

function show(core: Core): void {
  core.adapter?.show(view(core));
}

function make(core: Core): void {
  core.adapter?.destroy();
  core.adapter = core.deps.createAdapter(view(core));
}

async function start(core: Core): Promise<boolean> {
  const { deps, stopping } = core;
  const found = await deps.host.wait();
  if (stopping.signal.aborted) {
    return false;
  }
  // Without a host the icon is made all the same: older trays, which cannot be asked, show it.
  make(core);
  core.isPresent = found;
  deps.onPresence(found);
  deps.host.watch(found, (isThere) => void (isThere ? back(core) : gone(core)));
  void refreshing(core);
  return found;
}

function setPresent(core: Core, isPresent: boolean): void {
  if (isPresent !== core.isPresent) {
    core.isPresent = isPresent;
    core.deps.onPresence(isPresent);
  }
}

function back(core: Core): void {
  make(core);
  setPresent(core, true);
}

async function gone(core: Core): Promise<void> {
  core.adapter?.destroy();
  core.adapter = null;
  const waited = await core.deps.clock.sleep(goneGraceMs, core.stopping.signal);
  if (waited === 'elapsed' && core.adapter === null) {
    setPresent(core, false);
  }
}

async function refreshing(core: Core): Promise<void> {
  while ((await core.deps.clock.sleep(refreshEveryMs, core.stopping.signal)) === 'elapsed') {
    show(core);
  }
}
