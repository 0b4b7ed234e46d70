import type { MonitorCalls } from '../dbus/monitor.ts';
import type { DesktopBus } from '../dbus/session-bus.ts';
import type { Clock } from '../../core/time/clock.ts';
import { heldUntil, menuSigns } from './menu-signs.ts';
import { ownItemWithin } from './own-item.ts';

/** Whether somebody has the tray's menu open, as far as it can be known. */
export interface MenuWatch {
  /** An icon was made: its menu is looked at from now on. */
  iconMade(): void;
  isOpen(): boolean;
  stop(): void;
}

/** How long the new icon is looked for among the registered ones. */
const findWithinMs = 10_000;

interface Core {
  readonly bus: DesktopBus;
  readonly monitor: MonitorCalls;
  readonly clock: Clock;
  readonly pid: number;
  readonly stopping: AbortController;
  watched: { readonly owner: string; readonly handle: { stop(): void } } | null;
  isFinding: boolean;
  openUntilMs: number;
}

/**
 * Linux: Electron never learns that the menu of a tray is open, because the panel shows it. What the panel asks of it
 * goes over the session bus and is seen there: only calls to our own menu are looked at.
 */
export function createMenuWatch(deps: {
  readonly bus: DesktopBus;
  readonly monitor: MonitorCalls;
  readonly clock: Clock;
  /** Of the process that owns the icon. */
  readonly pid: number;
}): MenuWatch {
  const core: Core = {
    ...deps,
    stopping: new AbortController(),
    watched: null,
    isFinding: false,
    openUntilMs: Number.NEGATIVE_INFINITY,
  };
  return {
    iconMade: () => void find(core),
    isOpen: () => deps.clock.monotonicMs() < core.openUntilMs,
    stop() {
      core.stopping.abort();
      core.watched?.handle.stop();
      core.watched = null;
    },
  };
}

/** A menu of a panel that went away is closed; the new icon may have another owner. */
async function find(core: Core): Promise<void> {
  core.openUntilMs = Number.NEGATIVE_INFINITY;
  if (core.isFinding) {
    return;
  }
  core.isFinding = true;
  const owner = await ownItemWithin(findWithinMs, { ...core, signal: core.stopping.signal });
  if (owner !== null) {
    watch(core, owner);
  }
  core.isFinding = false;
}

function watch(core: Core, owner: string): void {
  if (core.stopping.signal.aborted || core.watched?.owner === owner) {
    return;
  }
  core.watched?.handle.stop();
  const rule = `type='method_call',destination='${owner}',interface='com.canonical.dbusmenu'`;
  const handle = core.monitor(rule, (call) => {
    for (const sign of menuSigns(call)) {
      core.openUntilMs = heldUntil(sign, core.openUntilMs, core.clock.monotonicMs());
    }
  });
  core.watched = { owner, handle };
}
