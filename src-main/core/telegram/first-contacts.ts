/** When a token is a stranger to the server, and how many strangers may come. */
import type { Clock } from '../time/clock.ts';
import type { PaceOutcome } from './pacing.ts';
import { createRateLane } from './rate-lane.ts';
import { createSemaphore } from './semaphore.ts';

/** The server allows 20 a minute and 600 an hour from one address (TBA ClientManager::send). */
const limits = [
  { count: 15, periodMs: 60_000 },
  { count: 500, periodMs: 3_600_000 },
] as const;
/**
 * The server forgets a token it never accepted 1,800 s after the first refusal, however often it is asked meanwhile
 * (TBA Client::finish_closing); a little early is safe.
 */
const refusedKnownForMs = 1_700_000;

/** What the server knows of a token, as far as we can tell. */
export interface Acquaintance {
  /** Monotonic end of its memory: Infinity while it serves the token, -Infinity when it never heard of it. */
  readonly knownUntilMs: number;
  /** It has accepted the token. */
  readonly accepted: boolean;
}

/** A token nobody asked about yet, or one that answered before this process started. */
export function newAcquaintance(isEstablished: boolean): Acquaintance {
  return { knownUntilMs: isEstablished ? Infinity : -Infinity, accepted: isEstablished };
}

/**
 * What the server knows after a call. A token that it served and then refuses is forgotten within a second; one that
 * it never served stays refused for its time. A call that was turned away or got nowhere introduced nobody.
 */
export function afterCall(
  before: Acquaintance,
  contact: PaceOutcome['contact'],
  { wasFirst, nowMs }: { readonly wasFirst: boolean; readonly nowMs: number },
): Acquaintance {
  switch (contact) {
    case 'accepted':
      return before.accepted && before.knownUntilMs === Infinity
        ? before
        : { knownUntilMs: Infinity, accepted: true };
    case 'rejected':
      if (before.accepted) {
        return { knownUntilMs: -Infinity, accepted: false };
      }
      return before.knownUntilMs === Infinity
        ? { knownUntilMs: nowMs + refusedKnownForMs, accepted: false }
        : before;
    case 'none':
      return wasFirst ? { ...before, knownUntilMs: -Infinity } : before;
    case 'sent':
    default:
      return before;
  }
}

/** The budget of first contacts of one API root. */
export interface FirstContacts {
  /**
   * Waits for the turn and for room in the budget, then runs `take`, which waits for everything else. The contact
   * counts from the moment `take` answers, so that no later wait presses contacts together.
   */
  introduce<T>(signal: AbortSignal, take: () => Promise<T | null>): Promise<T | null>;
}

/** One caller at a time: whoever holds the turn waits for room, the others wait for the turn. */
export function createFirstContacts(clock: Clock): FirstContacts {
  const turn = createSemaphore(1);
  const lane = createRateLane(clock, () => limits);
  return {
    async introduce(signal, take) {
      if (!(await turn.enter(signal))) {
        return null;
      }
      try {
        const taken = (await lane.whenFree(signal)) ? await take() : null;
        if (taken !== null) {
          lane.tryEnter();
        }
        return taken;
      } finally {
        turn.leave();
      }
    },
  };
}
