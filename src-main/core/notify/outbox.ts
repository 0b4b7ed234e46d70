import type { FleetState } from '../../../src-shared/health.ts';
import type { Settings } from '../../../src-shared/settings.ts';
import type { Texts } from '../../../src-shared/texts/index.ts';
import type {
  NotificationMessage,
  Notifier,
  OutboxItem,
  StandingDigest,
} from '../engine/ports/messages.ts';
import type { Store } from '../engine/ports/store.ts';
import type { Logger } from '../logging/logger.ts';
import type { Clock } from '../time/clock.ts';
import {
  createCertificateTeller,
  type CertificatePort,
  type CertificateTeller,
} from './certificate-teller.ts';
import { closeDigests, hasMates, restoreDigests } from './digests.ts';
import { tellFleet, type FleetMemory } from './fleet-teller.ts';
import { createGather, gatherMs, type Gather, type Waits } from './gather.ts';
import { lookAt, type Change, type Found } from './look.ts';
import type { Problem } from './messages.ts';
import { announcedAfter, type Moment, type NotifyBot } from './policy.ts';
import { createRateLimit } from './rate-limit.ts';
import { createReminders, mayRemind, type Reminders } from './reminders.ts';
import { tellProblems, tellRecovered, tellReminder } from './tell.ts';
import { withdrawIncident, type Teller } from './teller.ts';

export interface OutboxDeps {
  readonly clock: Clock;
  readonly log: Logger;
  readonly texts: Texts;
  readonly store: Store['outbox'];
  /** Several writes as one, durable when it returns. */
  readonly together: (write: () => void) => void;
  readonly notifier: Notifier;
  readonly settings: () => Settings;
  readonly bot: (botId: string) => NotifyBot | null;
  /** Bots of which an incident was told. */
  readonly told: () => readonly NotifyBot[];
  /** The digests that the run before left on the screen. */
  readonly standing: () => readonly StandingDigest[];
  /** Whether this is a time to speak. */
  readonly moment: () => Moment;
  readonly waits: () => Waits;
  /** Other bots are suspected: problems wait, to be told as one. */
  readonly suspecting: () => boolean;
  /** Requests fail: the whole fleet may be about to follow. */
  readonly troubled: () => boolean;
  /** Other bots are on their way to healthy: recoveries wait for them. */
  readonly recovering: () => boolean;
  readonly fleet: () => { readonly fleet: FleetState | null; readonly answers: boolean };
  readonly fleetTold: FleetMemory;
  /** Certificates whose end is told by a message of its own. */
  readonly certificates: CertificatePort;
  /** Remembers, durably, what a message was shown for; null = the incident is over. */
  readonly setAnnounced: (change: Change) => void;
  readonly shown: (message: NotificationMessage) => void;
  readonly signal: AbortSignal;
}

export interface Outbox {
  start(): void;
  /** Something changed: look again. */
  kick(): void;
}

const tickMs = 5000;
const shortestTickMs = 500;
/** Changes come in bursts; one look serves them all. */
const burstMs = 250;
/** One transition a bot is kept, so this is more bots than there can be. */
const batch = 25_000;
/** With more than this that only waits, looking every few seconds would cost more than it is worth. */
const manyWaiting = 500;

interface Desk {
  readonly deps: OutboxDeps;
  readonly teller: Teller;
  readonly problems: Gather;
  readonly recovered: Gather;
  readonly reminders: Reminders;
  readonly certificates: CertificateTeller;
}

/** Marks what was carried out: what is on record as told, and the transitions that need nobody any more. */
function record(
  { store, clock, setAnnounced, together }: OutboxDeps,
  items: readonly OutboxItem[],
  changes: readonly Change[],
  done: ReadonlySet<string> = new Set(changes.map(({ botId }) => botId)),
): void {
  const ids = items
    .filter((item) => done.has(item.transition.botId))
    .map((item) => item.transitionId);
  if (ids.length > 0 || changes.length > 0) {
    together(() => {
      changes.forEach(setAnnounced);
      store.markSent(ids, clock.nowMs());
    });
  }
}

/** Of several transitions of a bot the newest is enough: what is told is the state as it is. */
function dropOlder({ store, clock, together }: OutboxDeps, items: readonly OutboxItem[]) {
  const newest = new Map(items.map((item) => [item.transition.botId, item]));
  if (newest.size === items.length) {
    return items;
  }
  const older = items.filter((item) => newest.get(item.transition.botId) !== item);
  together(() =>
    store.markSent(
      older.map((item) => item.transitionId),
      clock.nowMs(),
    ),
  );
  return [...newest.values()];
}

const asTold = (problem: Problem): Change => ({
  botId: problem.bot.botId,
  announced: announcedAfter(problem.bot, problem),
  isTold: true,
});

/** How long problems wait for each other now, ms. */
function problemWaitMs(deps: OutboxDeps): number {
  const { calmMs, troubledMs, longestMs } = deps.waits();
  return Math.max(calmMs, deps.troubled() ? troubledMs : 0, deps.suspecting() ? longestMs : 0);
}

/** Recoveries wait for those that were told together with them, and for those that are about to follow. */
function recoveryWaitMs({ deps, teller }: Desk, found: Found): number {
  const hasOthers = deps.recovering() || hasMates(teller, found.recovered);
  return hasOthers ? deps.waits().longestMs : 0;
}

async function tellFound(desk: Desk, items: readonly OutboxItem[], found: Found): Promise<void> {
  const { deps, teller } = desk;
  const nowMs = deps.clock.monotonicMs();
  const problemIds = found.problems.map(({ bot }) => bot.botId);
  const waitMs = problemIds.length === 0 ? 0 : problemWaitMs(deps);
  if (desk.problems.ripe(problemIds, { nowMs, waitMs })) {
    const told = await tellProblems(teller, found.problems);
    desk.reminders.told(told, nowMs);
    record(deps, items, told.map(asTold));
  }
  const overIds = found.recovered.map(({ bot }) => bot.botId);
  const overWaitMs = overIds.length === 0 ? 0 : recoveryWaitMs(desk, found);
  const ripe = desk.recovered.ripe(overIds, { nowMs, waitMs: overWaitMs });
  if (ripe && (await tellRecovered(teller, found.recovered))) {
    const over = overIds.map((botId) => ({ botId, announced: null, isTold: false }));
    record(deps, items, over);
  }
}

async function remind({ deps, teller, reminders }: Desk, moment: Moment): Promise<void> {
  const everyMs = deps.settings().reminderMinutes * 60_000;
  if (everyMs === 0) {
    return;
  }
  const nowMs = deps.clock.monotonicMs();
  const due = reminders.due(deps.told(), { nowMs, everyMs });
  if (due.length > 0 && mayRemind(moment) && (await tellReminder(teller, due))) {
    reminders.told(due, nowMs);
  }
}

/** When to look again, ms: where intervals are short, what waits for others waits less than a tick. */
function nextLookMs(deps: OutboxDeps, isGathering: boolean): number {
  const calmMs = isGathering ? deps.waits().calmMs : 0;
  return calmMs === 0 ? tickMs : Math.min(tickMs, Math.max(shortestTickMs, calmMs));
}

/** Looks once at everything that was not announced yet; answers with the time until the next look. */
async function drain(desk: Desk): Promise<number> {
  const { deps, teller } = desk;
  const items = dropOlder(deps, deps.store.unsent(batch));
  const moment = deps.moment();
  const found = lookAt(items, deps);
  record(deps, items, found.changes, found.done);
  found.ended.forEach((incident) => withdrawIncident(teller, incident));
  await tellFound(desk, items, found);
  closeDigests(teller);
  const isOn = deps.settings().notificationsEnabled;
  const waits = await tellFleet(teller, deps.fleetTold, { ...deps.fleet(), moment, isOn });
  await desk.certificates.tell({ moment, isOn });
  if (!isOn) {
    return gatherMs;
  }
  await remind(desk, moment);
  const busy = found.problems.length + found.recovered.length;
  const isIdle = busy === 0 && !waits && (items.length === 0 || items.length > manyWaiting);
  return isIdle ? gatherMs : nextLookMs(deps, busy > 0);
}

/**
 * Drains the outbox, one drain at a time: transitions are recorded first, shown after, and marked when they were
 * shown, so a crash in between repeats at most one message and loses none. A rare double beats a silent outage.
 */
export function createOutbox(deps: OutboxDeps): Outbox {
  const { clock, signal } = deps;
  const teller: Teller = {
    ...deps,
    limit: createRateLimit(),
    stands: ({ bot, startedAtMs }) => deps.bot(bot.botId)?.incidentStartedAtMs === startedAtMs,
    recent: [],
    digests: [],
  };
  const desk: Desk = {
    deps,
    teller,
    problems: createGather(),
    recovered: createGather(),
    reminders: createReminders(),
    certificates: createCertificateTeller(teller, deps.certificates),
  };
  let wake = new AbortController();

  const loop = async (): Promise<void> => {
    while (!signal.aborted) {
      wake = new AbortController();
      let waitMs = tickMs;
      try {
        waitMs = await drain(desk);
      } catch (error) {
        const name = error instanceof Error ? error.name : typeof error;
        deps.log.error('outbox.drain-failed', { error: name });
      }
      await clock.sleep(waitMs, AbortSignal.any([wake.signal, signal]));
      await clock.sleep(burstMs, signal);
    }
  };
  const start = (): void => {
    desk.teller.digests = restoreDigests(deps.standing(), deps.told(), clock);
    void loop();
  };
  return { start, kick: () => wake.abort() };
}
