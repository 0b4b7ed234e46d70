import type { Settings } from '../../../src-shared/settings.ts';
import type { Texts } from '../../../src-shared/texts/index.ts';
import type { NotificationMessage, Notifier } from '../engine/ports.ts';
import type { Logger } from '../logging/logger.ts';
import type { Clock } from '../time/clock.ts';
import { gatherMs } from './gather.ts';
import {
  digestMessage,
  groupKey,
  incidentKey,
  problemMessage,
  recoveredDigest,
  recoveredMessage,
  type MessageContext,
  type Problem,
  type Recovered,
} from './messages.ts';
import type { RateLimit } from './rate-limit.ts';

/** A notifier that does not answer is not there. */
const answerMs = 6000;
/** A digest is brought up to date at most this often. */
const digestUpdateMs = 300_000;

interface Told {
  /** Monotonic ms. */
  readonly atMs: number;
  readonly problem: Problem;
}

/** What has been told lately, and by what means. The outbox owns one. */
export interface Teller {
  readonly clock: Clock;
  readonly log: Logger;
  readonly texts: Texts;
  readonly notifier: Notifier;
  readonly limit: RateLimit;
  readonly settings: () => Settings;
  /** Whether this very incident is still open. */
  readonly stands: (problem: Problem) => boolean;
  readonly shown: (message: NotificationMessage) => void;
  recent: readonly Told[];
  digest: { readonly atMs: number; readonly problems: readonly Problem[] } | null;
}

function context(teller: Teller): MessageContext {
  return {
    texts: teller.texts,
    privacy: teller.settings().notificationPrivacy,
    nowMs: teller.clock.nowMs(),
  };
}

/** Shows one message; false when it could not be shown now, or too many were. Never hangs. */
export async function show(teller: Teller, message: NotificationMessage): Promise<boolean> {
  const { clock, limit, notifier } = teller;
  if (!limit.allows(clock.monotonicMs())) {
    return false;
  }
  const late = new AbortController();
  const timeout = async (): Promise<'unavailable'> => {
    await clock.sleep(answerMs, late.signal);
    return 'unavailable';
  };
  const answer = await Promise.race([
    notifier.show(message).catch(() => 'unavailable' as const),
    timeout(),
  ]);
  late.abort();
  if (answer === 'unavailable') {
    teller.log.info('outbox.unavailable', { kind: message.kind });
    return false;
  }
  limit.note(clock.monotonicMs());
  teller.shown(message);
  return true;
}

async function tellAlone(teller: Teller, problem: Problem): Promise<boolean> {
  if (!(await show(teller, problemMessage(problem, context(teller))))) {
    return false;
  }
  teller.recent = [...teller.recent, { atMs: teller.clock.monotonicMs(), problem }];
  return true;
}

async function tellTogether(teller: Teller, given: readonly Problem[]): Promise<boolean> {
  const problems = [...new Map(given.map((problem) => [problem.bot.botId, problem])).values()];
  if (!(await show(teller, digestMessage(problems, context(teller))))) {
    return false;
  }
  for (const { bot, startedAtMs } of problems) {
    teller.notifier.withdraw(incidentKey(bot.botId, startedAtMs));
  }
  teller.digest = { atMs: teller.clock.monotonicMs(), problems };
  teller.recent = [];
  return true;
}

/** Those of the digest's kind: they wait for its next update instead of being told alone. */
function joiningOf(problems: readonly Problem[], digest: readonly Problem[]): readonly Problem[] {
  const groups = new Set(digest.map(groupKey));
  return problems.filter((problem) => groups.has(groupKey(problem)));
}

/**
 * Tells problems: one alone, several within half a minute as one digest, and what belongs to a digest with its next
 * update. Answers with those that were told.
 */
export async function tellProblems(
  teller: Teller,
  problems: readonly Problem[],
): Promise<readonly Problem[]> {
  const nowMs = teller.clock.monotonicMs();
  const digest = teller.digest?.problems ?? [];
  const joining = joiningOf(problems, digest);
  const fresh = problems.filter((problem) => !joining.includes(problem));
  if (teller.digest !== null && nowMs - teller.digest.atMs >= digestUpdateMs) {
    if (joining.length > 0) {
      const all = [...digest.filter(teller.stands), ...problems];
      return (await tellTogether(teller, all)) ? problems : [];
    }
    teller.digest = null;
  }
  // A bot that got worse replaces its own message; only others make a digest of it.
  const freshIds = new Set(fresh.map(({ bot }) => bot.botId));
  teller.recent = teller.recent.filter((told) => nowMs - told.atMs <= gatherMs);
  const told = teller.recent.map(({ problem }) => problem);
  const others = told.filter(({ bot }) => !freshIds.has(bot.botId));
  const [only] = fresh;
  if (only === undefined) {
    return [];
  }
  if (fresh.length + others.length >= 2) {
    const before = teller.digest === null ? others : [...digest, ...others];
    const all = [...before.filter(teller.stands), ...fresh];
    return (await tellTogether(teller, all)) ? fresh : [];
  }
  return (await tellAlone(teller, only)) ? [only] : [];
}

/** Tells that problems are over; several at once as one message. False when it could not be shown. */
export async function tellRecovered(
  teller: Teller,
  recovered: readonly Recovered[],
): Promise<boolean> {
  const [first] = recovered;
  if (first === undefined) {
    return true;
  }
  const several = recovered.length > 1;
  const message = several
    ? recoveredDigest(recovered, context(teller))
    : recoveredMessage(first, context(teller));
  if (!(await show(teller, message))) {
    return false;
  }
  if (several) {
    for (const { bot, startedAtMs } of recovered) {
      teller.notifier.withdraw(incidentKey(bot.botId, startedAtMs));
    }
  }
  if (teller.digest !== null && !teller.digest.problems.some(teller.stands)) {
    teller.notifier.withdraw('digest');
    teller.digest = null;
  }
  return true;
}
