import type { FleetState } from '../../../src-shared/health.ts';
import { fleetMessage } from './messages.ts';
import type { Moment } from './policy.ts';
import { show, type Teller } from './teller.ts';

/** What is remembered, durably, of the fleet state that was told last; null = none, or it is over. */
export interface FleetMemory {
  get(): string | null;
  set(kind: string | null): void;
}

export interface FleetNow {
  readonly fleet: FleetState | null;
  /** Telegram answered some bot: a fleet state that was told before a restart is over, if there is none now. */
  readonly answers: boolean;
  readonly moment: Moment;
  /** Off: nothing is told; what was is taken back all the same. */
  readonly isOn: boolean;
}

/**
 * Tells a fleet state that a person must act on, once, also over restarts and while nobody could show it; takes the
 * message back when it is over. True while it still has to be told.
 */
export async function tellFleet(
  teller: Teller,
  memory: FleetMemory,
  { fleet, answers, moment, isOn }: FleetNow,
): Promise<boolean> {
  const message = fleet === null ? null : fleetMessage(fleet, teller.texts);
  const told = memory.get();
  if (message === null) {
    if (told !== null && (fleet !== null || answers)) {
      teller.notifier.withdraw('fleet');
      memory.set(null);
    }
    return false;
  }
  if (told === fleet?.kind || moment.quiet !== null || !isOn) {
    return false;
  }
  if (!(await show(teller, message))) {
    return true;
  }
  memory.set(fleet?.kind ?? null);
  return false;
}
