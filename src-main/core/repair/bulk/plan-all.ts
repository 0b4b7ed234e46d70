/** The plans of a bulk action. */
import type { BulkWish } from '../../../../src-shared/bulk.ts';
import { changeSentence, lossSentence } from '../../../../src-shared/repair-sentences.ts';
import type { Plan, Refusal } from '../../../../src-shared/repair.ts';
import type { Wish } from '../../../../src-shared/wishes.ts';
import { essence } from './progress.ts';
import { each, finish, put, refusedItem, type Work } from './work.ts';

/** So many plans are made at once; each is one reading. */
const plannersAtOnce = 8;

/** Makes the plan of every bot; sends nothing that writes. */
export async function planAll(work: Work): Promise<void> {
  const all = [...work.items.keys()];
  await each(work, all, { atOnce: plannersAtOnce, one: (index) => planOne(work, index) });
  if (work.stop === null) {
    work.phase = 'planned';
    work.deps.changed();
  } else {
    finish(work);
  }
}

async function planOne(work: Work, index: number): Promise<void> {
  const item = work.items[index];
  if (item === undefined) {
    return;
  }
  const clash = work.refused.get(item.botId);
  if (clash !== undefined) {
    put(work, index, refusedItem(item, [clash]));
    return;
  }
  const answer = await freshPlan(work, item.botId);
  if (answer.kind === 'refused') {
    put(work, index, refusedItem(item, answer.refusals));
    return;
  }
  const { plan } = answer;
  work.shown.set(item.botId, essence(plan));
  put(work, index, {
    ...item,
    state: 'planned',
    changes: plan.changes.map((change) => changeSentence(work.deps.texts, change)).slice(0, 20),
    losses: plan.losses.map((loss) => lossSentence(work.deps.texts, loss)).slice(0, 20),
  });
}

type Answer =
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** A bot's plan as of now. */
export function freshPlan({ deps, wish }: Work, botId: string): Promise<Answer> {
  return deps.repair.plan(wholeWish(wish, botId), deps.actor);
}

function wholeWish(wish: BulkWish, botId: string): Wish {
  switch (wish.kind) {
    case 'delete':
      return { ...wish, botId, unresolvedOk: false, dropPending: false };
    case 'move':
      return { ...wish, botId };
    case 're-set':
    case 'kick':
    case 'restore':
      return { ...wish, botId, unresolvedOk: false };
  }
}
