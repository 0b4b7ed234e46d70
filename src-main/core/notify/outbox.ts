import type { FleetState } from '../../../src-shared/health.ts';
import type { Settings } from '../../../src-shared/settings.ts';
import type { Texts } from '../../../src-shared/texts/index.ts';
import type { NotificationMessage, Notifier, OutboxItem, Store } from '../engine/ports.ts';
import type { Logger } from '../logging/logger.ts';
import type { Clock } from '../time/clock.ts';
import {
  digestMessage,
  fleetMessage,
  groupKey,
  incidentKey,
  problemMessage,
  recoveredDigest,
  recoveredMessage,
  type MessageContext,
  type Problem,
  type Recovered,
} from './messages.ts';
import { decideNotification, type AnnouncedIncident, type NotifyBot } from './policy.ts';
import { createRateLimit } from './rate-limit.ts';

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

/** Problems wait at most this long for others that belong to them. */
const gatherMs = 30_000;
const digestUpdateMs = 300_000;
const tickMs = 5000;
/** A notifier that does not answer is not there. */
const answerMs = 6000;
const batch = 5000;

interface Told {
  readonly atMs: number;
  readonly problem: Problem;
}

/**
 * Drains the outbox, one drain at a time: transitions are recorded first, shown after, and marked when they were
 * shown, so a crash in between repeats at most one message and loses none. A rare double beats a silent outage.
 */
export function createOutbox(deps: OutboxDeps): Outbox {
  const { clock } = deps;
  const limit = createRateLimit();
  /** Since when (monotonic) a bot's problem waits to be shown. */
  const waitingSince = new Map<string, number>();
  let wake = new AbortController();
  let recent: readonly Told[] = [];
  let digest: { readonly atMs: number; readonly problems: readonly Problem[] } | null = null;
  let hasWork = true;
  let fleetTold = false;

  const context = (): MessageContext => ({
    texts: deps.texts,
    privacy: deps.settings().notificationPrivacy,
    nowMs: clock.nowMs(),
  });

  const show = async (message: NotificationMessage): Promise<boolean> => {
    if (!limit.allows(clock.monotonicMs())) {
      return false;
    }
    const late = new AbortController();
    const answer = await Promise.race([
      deps.notifier.show(message).catch(() => 'unavailable' as const),
      clock.sleep(answerMs, late.signal).then(() => 'unavailable' as const),
    ]);
    late.abort();
    if (answer === 'unavailable') {
      deps.log.info('outbox.unavailable', { kind: message.kind });
      return false;
    }
    limit.note(clock.monotonicMs());
    deps.shown(message);
    return true;
  };

  const tellAlone = async (problem: Problem): Promise<boolean> => {
    if (!(await show(problemMessage(problem, context())))) {
      return false;
    }
    recent = [...recent, { atMs: clock.monotonicMs(), problem }];
    return true;
  };

  const tellTogether = async (problems: readonly Problem[]): Promise<boolean> => {
    if (!(await show(digestMessage(problems, context())))) {
      return false;
    }
    for (const { bot, startedAtMs } of problems) {
      deps.notifier.withdraw(incidentKey(bot.botId, startedAtMs));
    }
    digest = { atMs: clock.monotonicMs(), problems };
    recent = [];
    return true;
  };

  /** Problems that were told a moment ago and still stand belong into one digest with new ones. */
  const stillStanding = (told: readonly Problem[]): readonly Problem[] =>
    told.filter(({ bot, startedAtMs }) => deps.bot(bot.botId)?.incidentStartedAtMs === startedAtMs);

  const tellProblems = async (problems: readonly Problem[]): Promise<readonly Problem[]> => {
    const nowMs = clock.monotonicMs();
    recent = recent.filter((told) => nowMs - told.atMs <= gatherMs);
    const last = digest !== null && nowMs - digest.atMs < digestUpdateMs ? digest : null;
    const groups = new Set(last?.problems.map(groupKey));
    const joining = problems.filter((problem) => groups.has(groupKey(problem)));
    const fresh = problems.filter((problem) => !joining.includes(problem));
    // A bot that got worse replaces its own message; only others make a digest of it.
    const freshIds = new Set(fresh.map(({ bot }) => bot.botId));
    const told = recent.map(({ problem }) => problem).filter(({ bot }) => !freshIds.has(bot.botId));
    if (fresh.length + told.length >= 2) {
      const before = last === null ? told : [...last.problems, ...told];
      const all = [...stillStanding(before), ...fresh];
      return (await tellTogether(unique(all))) ? fresh : [];
    }
    const [only] = fresh;
    return only !== undefined && (await tellAlone(only)) ? [only] : [];
  };

  /** The update of a digest, when its time has come. */
  const updateDigest = async (problems: readonly Problem[]): Promise<readonly Problem[]> => {
    if (digest === null || clock.monotonicMs() - digest.atMs < digestUpdateMs) {
      return tellProblems(problems);
    }
    const groups = new Set(digest.problems.map(groupKey));
    const joining = problems.filter((problem) => groups.has(groupKey(problem)));
    if (joining.length === 0) {
      digest = null;
      return tellProblems(problems);
    }
    const all = unique([...stillStanding(digest.problems), ...problems]);
    return (await tellTogether(all)) ? problems : [];
  };

  const tellRecovered = async (recovered: readonly Recovered[]): Promise<boolean> => {
    const [first, second] = recovered;
    if (first === undefined) {
      return true;
    }
    const message =
      second === undefined
        ? recoveredMessage(first, context())
        : recoveredDigest(recovered, context());
    if (!(await show(message))) {
      return false;
    }
    if (second !== undefined) {
      for (const { bot, startedAtMs } of recovered) {
        deps.notifier.withdraw(incidentKey(bot.botId, startedAtMs));
      }
    }
    if (digest !== null && stillStanding(digest.problems).length === 0) {
      deps.notifier.withdraw('digest');
      digest = null;
    }
    return true;
  };

  const gathered = (problems: readonly Problem[]): readonly Problem[] => {
    const nowMs = clock.monotonicMs();
    const ids = new Set(problems.map(({ bot }) => bot.botId));
    for (const botId of waitingSince.keys()) {
      if (!ids.has(botId)) {
        waitingSince.delete(botId);
      }
    }
    for (const botId of ids) {
      waitingSince.set(botId, waitingSince.get(botId) ?? nowMs);
    }
    const firstMs = Math.min(...waitingSince.values());
    return deps.unsettled() && nowMs - firstMs < gatherMs ? [] : problems;
  };

  const drain = async (): Promise<void> => {
    const items = deps.store.unsent(batch);
    hasWork = items.length > 0;
    if (!hasWork) {
      return;
    }
    const sorted = sortOut(items, deps);
    finish(deps, items, sorted.done);
    const told = await updateDigest(gathered(sorted.problems));
    for (const { bot, startedAtMs } of told) {
      waitingSince.delete(bot.botId);
      deps.setAnnounced(bot.botId, { startedAtMs, worst: bot.health });
    }
    finish(deps, items, new Set(told.map(({ bot }) => bot.botId)));
    if (await tellRecovered(sorted.recovered)) {
      for (const { bot } of sorted.recovered) {
        deps.setAnnounced(bot.botId, null);
      }
      finish(deps, items, new Set(sorted.recovered.map(({ bot }) => bot.botId)));
    }
  };

  const loop = async (): Promise<void> => {
    while (!deps.signal.aborted) {
      wake = new AbortController();
      try {
        await drain();
      } catch (error) {
        deps.log.error('outbox.drain-failed', {
          error: error instanceof Error ? error.name : typeof error,
        });
      }
      const signal = AbortSignal.any([wake.signal, deps.signal]);
      await clock.sleep(hasWork ? tickMs : gatherMs, signal);
    }
  };

  return {
    start: () => void loop(),
    kick: () => wake.abort(),
    fleetChanged(fleet) {
      const message = fleet === null ? null : fleetMessage(fleet, deps.texts);
      if (message !== null && deps.settings().notificationsEnabled) {
        fleetTold = true;
        void show(message);
      } else if (fleetTold) {
        fleetTold = false;
        deps.notifier.withdraw('fleet');
      }
    },
  };
}

function unique(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [problem.bot.botId, problem])).values()];
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
