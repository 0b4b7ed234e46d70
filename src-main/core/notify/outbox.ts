import type { FleetState } from '../../../src-shared/health.ts';
import type { Settings } from '../../../src-shared/settings.ts';
import type { Texts } from '../../../src-shared/texts/index.ts';
import type { NotificationMessage, Notifier, OutboxItem, Store } from '../engine/ports.ts';
import type { Logger } from '../logging/logger.ts';
import type { Clock } from '../time/clock.ts';
import { createGather, gatherMs, type Gather } from './gather.ts';
import { fleetMessage, type Problem, type Recovered } from './messages.ts';
import {
  announcedAfter,
  decideNotification,
  type AnnouncedIncident,
  type NotifyBot,
} from './policy.ts';
import { createRateLimit } from './rate-limit.ts';
import { show, tellProblems, tellRecovered, type Teller } from './teller.ts';

export interface OutboxDeps {
  readonly clock: Clock;
  readonly log: Logger;
  readonly texts: Texts;
  readonly store: Store['outbox'];
  readonly notifier: Notifier;
  readonly settings: () => Settings;
  readonly bot: (botId: string) => NotifyBot | null;
  /** More may be coming: other bots are suspected, or requests fail. Then problems wait, to be told as one. */
  readonly unsettled: () => boolean;
  /** Other bots are on their way to healthy: recoveries wait for them. */
  readonly recovering: () => boolean;
  /** Remembers, durably, what a message was shown for; null = the incident is over and was said to be. */
  readonly setAnnounced: (botId: string, announced: AnnouncedIncident | null) => void;
  readonly shown: (message: NotificationMessage) => void;
  readonly signal: AbortSignal;
}

export interface Outbox {
  start(): void;
  /** Something changed: look again. */
  kick(): void;
  fleetChanged(fleet: FleetState | null): void;
}

const tickMs = 5000;
/** Changes come in bursts; one look serves them all. */
const burstMs = 250;
/** Far more than can wait: transitions of bots that may still become a problem stay in the outbox. */
const batch = 5000;

interface Gathering {
  readonly problems: Gather;
  readonly recovered: Gather;
}

/** Looks once at everything that was not announced yet. True while something is left to do. */
async function drain(deps: OutboxDeps, teller: Teller, gather: Gathering): Promise<boolean> {
  const items = deps.store.unsent(batch);
  const { problems, recovered, done } = sortOut(items, deps);
  finish(deps, items, done);
  const nowMs = deps.clock.monotonicMs();
  const problemIds = problems.map(({ bot }) => bot.botId);
  if (gather.problems.ripe(problemIds, { nowMs, moreComing: deps.unsettled() })) {
    const told = await tellProblems(teller, problems);
    for (const problem of told) {
      deps.setAnnounced(problem.bot.botId, announcedAfter(problem.bot, problem));
    }
    finish(deps, items, new Set(told.map(({ bot }) => bot.botId)));
  }
  const overIds = recovered.map(({ bot }) => bot.botId);
  const ripe = gather.recovered.ripe(overIds, { nowMs, moreComing: deps.recovering() });
  if (ripe && (await tellRecovered(teller, recovered))) {
    overIds.forEach((botId) => deps.setAnnounced(botId, null));
    finish(deps, items, new Set(overIds));
  }
  return items.length > 0;
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
    digest: null,
  };
  const gather = { problems: createGather(), recovered: createGather() };
  let wake = new AbortController();
  let fleetTold = false;

  const loop = async (): Promise<void> => {
    while (!signal.aborted) {
      wake = new AbortController();
      let hasWork = true;
      try {
        hasWork = await drain(deps, teller, gather);
      } catch (error) {
        const name = error instanceof Error ? error.name : typeof error;
        deps.log.error('outbox.drain-failed', { error: name });
      }
      await clock.sleep(hasWork ? tickMs : gatherMs, AbortSignal.any([wake.signal, signal]));
      await clock.sleep(burstMs, signal);
    }
  };

  return {
    start: () => void loop(),
    kick: () => wake.abort(),
    fleetChanged(fleet) {
      const message = fleet === null ? null : fleetMessage(fleet, deps.texts);
      if (message !== null && deps.settings().notificationsEnabled) {
        fleetTold = true;
        void show(teller, message);
      } else if (fleetTold) {
        fleetTold = false;
        deps.notifier.withdraw('fleet');
      }
    },
  };
}

interface Sorted {
  readonly problems: readonly Problem[];
  readonly recovered: readonly Recovered[];
  /** Bots about which nothing has to be said any more. */
  readonly done: ReadonlySet<string>;
}

function sortOut(items: readonly OutboxItem[], deps: OutboxDeps): Sorted {
  const problems: Problem[] = [];
  const recovered: Recovered[] = [];
  const done = new Set<string>();
  const enabled = deps.settings().notificationsEnabled;
  for (const botId of new Set(items.map((item) => item.transition.botId))) {
    const bot = deps.bot(botId);
    const decision =
      bot === null || !enabled ? ({ kind: 'nothing' } as const) : decideNotification(bot);
    switch (decision.kind) {
      case 'problem':
        problems.push(decision);
        break;
      case 'recovered':
        recovered.push(decision);
        break;
      case 'nothing':
        done.add(botId);
        if (bot !== null && announcedAfter(bot, decision) !== bot.announced) {
          deps.setAnnounced(botId, announcedAfter(bot, decision));
        }
        break;
      case 'wait':
        break;
    }
  }
  return { problems, recovered, done };
}

function finish(deps: OutboxDeps, items: readonly OutboxItem[], bots: ReadonlySet<string>): void {
  const ids = items
    .filter((item) => bots.has(item.transition.botId))
    .map((item) => item.transitionId);
  if (ids.length > 0) {
    deps.store.markSent(ids, deps.clock.nowMs());
  }
}
