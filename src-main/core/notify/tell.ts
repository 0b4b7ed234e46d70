import { freeKey, joinDigest, tellTogether } from './digests.ts';
import { gatherMs } from './gather.ts';
import { groupKey, recoveredDigest } from './digest-messages.ts';
import { problemMessage, recoveredMessage, type Problem, type Recovered } from './messages.ts';
import { onOccasion } from './occasions.ts';
import { context, show, withdrawAlone, type Digest, type Teller } from './teller.ts';

async function tellAlone(teller: Teller, problem: Problem): Promise<boolean> {
  const ctx = context(teller);
  const message = onOccasion(problemMessage(problem, ctx), problem.occasion, ctx);
  if (!(await show(teller, message))) {
    return false;
  }
  teller.recent = [...teller.recent, { atMs: teller.clock.monotonicMs(), problem }];
  return true;
}

/** Problems that belong to no digest: one alone, several within half a minute as a digest of their own. */
async function tellFresh(teller: Teller, fresh: readonly Problem[]): Promise<readonly Problem[]> {
  const nowMs = teller.clock.monotonicMs();
  teller.recent = teller.recent.filter((told) => nowMs - told.atMs <= gatherMs);
  const [only] = fresh;
  if (only === undefined) {
    return [];
  }
  // A bot that got worse replaces its own message; only others make a digest of it.
  const freshIds = new Set(fresh.map(({ bot }) => bot.botId));
  const others = teller.recent
    .map(({ problem }) => problem)
    .filter((problem) => !freshIds.has(problem.bot.botId) && teller.stands(problem));
  if (fresh.length + others.length >= 2) {
    const key = freeKey(teller.digests);
    return (await tellTogether(teller, [...others, ...fresh], { key })) ? fresh : [];
  }
  return (await tellAlone(teller, only)) ? [only] : [];
}

/**
 * Tells problems: one alone, several within half a minute as one digest, and what shares reason and host with a digest
 * with its next update. Answers with those that were told.
 */
export async function tellProblems(
  teller: Teller,
  problems: readonly Problem[],
): Promise<readonly Problem[]> {
  const told: Problem[] = [];
  let fresh = problems;
  for (const digest of teller.digests) {
    const groups = new Set(digest.problems.map(groupKey));
    const joining = fresh.filter((problem) => groups.has(groupKey(problem)));
    fresh = fresh.filter((problem) => !groups.has(groupKey(problem)));
    if (joining.length > 0) {
      told.push(...(await joinDigest(teller, digest, joining)));
    }
  }
  return [...told, ...(await tellFresh(teller, fresh))];
}

/** Tells again what still stands, as one message in the place of all that told of it. */
export async function tellReminder(teller: Teller, problems: readonly Problem[]): Promise<boolean> {
  const [only] = problems;
  if (only === undefined) {
    return false;
  }
  const ctx = context(teller);
  const isAlone = problems.length === 1;
  const isShown = isAlone
    ? await show(teller, onOccasion(problemMessage(only, ctx), 'reminder', ctx))
    : await tellTogether(teller, problems, { key: 'digest', isReminder: true });
  if (!isShown) {
    return false;
  }
  const isReplaced = ({ key }: Digest): boolean => isAlone || key !== 'digest';
  teller.digests.filter(isReplaced).forEach(({ key }) => teller.notifier.withdraw(key));
  teller.digests = teller.digests.filter((digest) => !isReplaced(digest));
  return true;
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
    recovered.forEach((one) => withdrawAlone(teller, one));
  }
  return true;
}
