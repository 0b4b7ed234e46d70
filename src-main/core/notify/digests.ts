import type { StandingDigest } from '../engine/ports/messages.ts';
import { needsUpdate } from './group.ts';
import { digestMessage } from './digest-messages.ts';
import { incidentKey, type Problem, type Recovered } from './messages.ts';
import { onOccasion, sharedOccasion } from './occasions.ts';
import { worthTelling, type NotifyBot } from './policy.ts';
import { context, show, withdrawAlone, type Digest, type Teller } from './teller.ts';

/** A digest is brought up to date at most this often. */
const digestUpdateMs = 300_000;

/** What a bot's problem is now, of which was told before. */
function toldProblem(bot: NotifyBot): Problem | null {
  const { announced, incidentStartedAtMs: startedAtMs } = bot;
  const reason = worthTelling(bot.reasons, bot.health) ?? bot.reasons[0];
  return startedAtMs !== null && announced?.startedAtMs === startedAtMs && reason !== undefined
    ? { kind: 'problem', bot, reason, startedAtMs, occasion: null }
    : null;
}

/** The digests that the run before left on the screen, with those of their bots that still have their problem. */
export function restoreDigests(
  standing: readonly StandingDigest[],
  told: readonly NotifyBot[],
  clock: Teller['clock'],
): readonly Digest[] {
  return standing.map(({ key, botIds, botCount, shownAtMs }) => {
    const ids = new Set(botIds);
    const bots = botCount > ids.size ? told : told.filter(({ botId }) => ids.has(botId));
    const problems = bots.map(toldProblem).filter((problem) => problem !== null);
    return { key, atMs: clock.monotonicMs() - Math.max(0, clock.nowMs() - shownAtMs), problems };
  });
}

/** Whether a problem stands of which nobody knows yet: acknowledged, paused and removed bots need no message. */
function needsEyes(teller: Teller, problem: Problem): boolean {
  const muted = teller.bot(problem.bot.botId)?.muted;
  return muted !== 'acknowledged' && muted !== 'paused' && teller.stands(problem);
}

/** `digest`, or the next that no message stands under. */
export function freeKey(digests: readonly Digest[]): string {
  const taken = new Set(digests.map(({ key }) => key));
  let key = 'digest';
  for (let n = 2; taken.has(key); n += 1) {
    key = `digest-${n}`;
  }
  return key;
}

/** Shows problems as one message under a key, in the place of their own ones. */
export async function tellTogether(
  teller: Teller,
  given: readonly Problem[],
  told: { readonly key: string; readonly isReminder?: boolean },
): Promise<boolean> {
  const { key } = told;
  const problems = [...new Map(given.map((problem) => [problem.bot.botId, problem])).values()];
  const ctx = context(teller);
  const occasion = told.isReminder === true ? 'reminder' : sharedOccasion(problems);
  const message = { ...digestMessage(problems, ctx), key };
  if (!(await show(teller, onOccasion(message, occasion, ctx)))) {
    return false;
  }
  problems.forEach((problem) => withdrawAlone(teller, problem));
  const atMs = teller.clock.monotonicMs();
  const others = teller.digests.filter((digest) => digest.key !== key);
  teller.digests = [...others, { key, atMs, problems }];
  teller.recent = [];
  return true;
}

/** An incident at one severity: the same one, worse, is another. */
const severityKey = ({ bot, startedAtMs }: Problem): string =>
  `${incidentKey(bot.botId, startedAtMs)} ${bot.health}`;
const keysOf = (problems: readonly Problem[]): ReadonlySet<string> =>
  new Set(problems.map(severityKey));
const noEnds: ReadonlySet<string> = new Set();

/** Brings one digest up to date with those that belong to it; empty while its time has not come. */
export async function joinDigest(
  teller: Teller,
  digest: Digest,
  joining: readonly Problem[],
): Promise<readonly Problem[]> {
  const isTold = (problem: Problem): boolean =>
    teller.stands(problem) && teller.bot(problem.bot.botId)?.muted === null;
  const all = [...digest.problems.filter(isTold), ...joining];
  const nowMs = teller.clock.monotonicMs();
  const isNews = needsUpdate(
    { open: keysOf(digest.problems), over: noEnds, atMs: digest.atMs },
    { open: keysOf(all), over: noEnds },
    { nowMs, repeatMs: Infinity, tellsEnds: false },
  );
  if (!isNews) {
    return joining;
  }
  const isTime = nowMs - digest.atMs >= digestUpdateMs;
  return isTime && (await tellTogether(teller, all, { key: digest.key })) ? joining : [];
}

/** Takes back the digests of which nothing stands any more that somebody has to know of. */
export function closeDigests(teller: Teller): void {
  const over = teller.digests.filter(
    ({ problems }) => !problems.some((problem) => needsEyes(teller, problem)),
  );
  over.forEach(({ key }) => teller.notifier.withdraw(key));
  teller.digests = teller.digests.filter((digest) => !over.includes(digest));
}

/** Whether others that were told together with one of these still have their problem. */
export function hasMates(teller: Teller, recovered: readonly Recovered[]): boolean {
  const ids = new Set(recovered.map(({ bot }) => bot.botId));
  return teller.digests.some(
    ({ problems }) =>
      problems.some(({ bot }) => ids.has(bot.botId)) &&
      problems.some((problem) => !ids.has(problem.bot.botId) && teller.stands(problem)),
  );
}
