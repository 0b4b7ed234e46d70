/** A bulk action is done: one bot first, then the others, each only as it was shown. */
import type { BulkApply } from '../../../../src-shared/bulk.ts';
import { freshPlan } from './plan-all.ts';
import { ended, essence, isFailure } from './progress.ts';
import { each, finish, put, refusedItem, type Work } from './work.ts';

/** So many actions run at once where a failure need not stop the others. The client paces the sets to one a second. */
const actionsAtOnce = 4;
/** The canary is watched for this long before the others follow. */
const canaryMs = 60_000;

/** Does what was planned; resolves when all is over. */
export async function run(
  work: Work,
  { canaryFirst, stopAtFailure }: Pick<BulkApply, 'canaryFirst' | 'stopAtFailure'>,
): Promise<void> {
  const { deps, items } = work;
  const planned = [...items.keys()].filter((index) => items[index]?.state === 'planned');
  const one = async (index: number): Promise<void> => {
    await applyOne(work, index);
    const state = items[index]?.state;
    if (stopAtFailure && state !== undefined && isFailure(state)) {
      work.stop ??= 'stopped-at-failure';
    }
  };
  const [canary, ...others] = planned;
  if (canaryFirst && canary !== undefined) {
    work.phase = 'canary';
    deps.changed();
    await tryCanary(work, canary);
  }
  work.phase = 'running';
  work.startedMs = deps.clock.monotonicMs();
  deps.changed();
  await each(work, canaryFirst ? others : planned, {
    atOnce: stopAtFailure ? 1 : actionsAtOnce,
    one,
  });
  finish(work);
}

/** The first bot alone: the others follow only if its action came through and it is well a minute later. */
async function tryCanary(work: Work, index: number): Promise<void> {
  await applyOne(work, index);
  const item = work.items[index];
  const came = item?.state === 'done' || item?.state === 'no-change';
  if (item === undefined || !came) {
    work.stop ??= 'canary-ill';
    return;
  }
  const { clock, signal, isIll } = work.deps;
  const untilMs = clock.monotonicMs() + canaryMs;
  while (clock.monotonicMs() < untilMs && work.stop === null && !signal.aborted) {
    await clock.sleep(1000, signal);
  }
  if (isIll(item.botId)) {
    work.stop ??= 'canary-ill';
  }
}

/** One bot: a fresh plan, done only if it comes to what was shown. */
async function applyOne(work: Work, index: number): Promise<void> {
  const item = work.items[index];
  if (item === undefined) {
    return;
  }
  put(work, index, { ...item, state: 'running' });
  const answer = await freshPlan(work, item.botId);
  if (answer.kind === 'refused') {
    put(work, index, refusedItem(item, answer.refusals));
    return;
  }
  if (essence(answer.plan) !== work.shown.get(item.botId)) {
    put(
      work,
      index,
      refusedItem(item, [
        { code: 'changed-meanwhile', field: null, detail: work.deps.texts('bulk.other-plan') },
      ]),
    );
    return;
  }
  const { planId } = answer.plan;
  const { repair, actor } = work.deps;
  const applied = await repair.apply({ planId, typedName: null, actor });
  put(work, index, applied.ok ? ended(item, applied.value) : refusedItem(item, applied.error));
}
