import type { AutomationConfig } from '../../../../src-shared/automation.ts';
import type { EngineCore } from '../core.ts';
import type { Repair } from '../ports/repair.ts';
import type { Reach } from '../reach.ts';

export interface AutomaticDeps {
  readonly core: EngineCore;
  readonly reach: Pick<Reach, 'rootFault' | 'fleet' | 'troubled'>;
  readonly repair: () => Repair;
  /** Keeps a repair that outlives its check, so that stopping can wait for it. */
  readonly background: (work: Promise<unknown>) => void;
}

/** What the parts of automatic repair share. */
export interface AutomaticState {
  readonly deps: AutomaticDeps;
  /** Bots with an automatic repair under way. */
  readonly running: Set<string>;
  config: AutomationConfig;
  stoppedSinceMs: number | null;
  /** When the stop file was first seen, wall ms; null = it is not there. */
  fileSinceMs: number | null;
  /** Monotonic ms. */
  settledFromMs: number;
  /** Wall minus monotonic at the last look, to notice a step of the clock. */
  clockOffsetMs: number;
}

/** Whether nothing automatic may be sent: the operator's switch, or a file of that name in the data folder. */
export function isStopped(state: AutomaticState): boolean {
  const { core } = state.deps;
  return (
    core.closing.aborted ||
    state.stoppedSinceMs !== null ||
    (core.deps.automaticStopFile?.isThere() ?? false)
  );
}
