/** A bulk action under way: its bots, and how they are worked through. */
import type { BulkItem, BulkProgress, BulkWish } from '../../../../src-shared/bulk.ts';
import type { Refusal } from '../../../../src-shared/repair.ts';
import type { Texts } from '../../../../src-shared/texts/index.ts';
import type { Repair } from '../../engine/ports/repair.ts';
import type { Clock } from '../../time/clock.ts';

/** What a bulk action needs. */
export interface BulkDeps {
  readonly clock: Clock;
  readonly texts: Texts;
  readonly repair: Pick<Repair, 'plan' | 'apply'>;
  readonly signal: AbortSignal;
  readonly actor: 'operator' | 'api';
  /** Name of a bot; null when it is gone. */
  readonly nameOf: (botId: string) => string | null;
  /** A bot's confirmed state is bad now: the canary has not come through. */
  readonly isIll: (botId: string) => boolean;
  readonly changed: () => void;
}

/** What is known of it at a moment. */
export interface Work {
  readonly deps: BulkDeps;
  readonly wish: BulkWish;
  readonly refused: ReadonlyMap<string, Refusal>;
  readonly items: BulkItem[];
  /** What was shown for a bot, to be done exactly so. */
  readonly shown: Map<string, string>;
  phase: BulkProgress['phase'];
  end: BulkProgress['end'];
  stop: Exclude<BulkProgress['end'], 'finished' | null> | null;
  startedMs: number;
}

/** A bot before anything is known of its plan. */
export function newItem(botId: string, name: string | null): BulkItem {
  return {
    botId,
    name: name ?? botId,
    state: 'planning',
    changes: [],
    losses: [],
    refusals: [],
    message: null,
  };
}

/** A bot is so from now on, and everybody hears of it. */
export function put(work: Work, index: number, item: BulkItem): void {
  work.items[index] = item;
  work.deps.changed();
}

/** Works through `indexes`, so many at once, until they are over or the bulk action stops. */
export async function each(
  work: Work,
  indexes: readonly number[],
  options: { readonly atOnce: number; readonly one: (index: number) => Promise<void> },
): Promise<void> {
  const waiting = [...indexes];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (work.stop !== null || work.deps.signal.aborted) {
        return;
      }
      await options.one(next);
    }
  };
  await Promise.all(Array.from({ length: options.atOnce }, worker));
}

/** Nothing is sent for this bot, and why. */
export function refusedItem(item: BulkItem, refusals: readonly Refusal[]): BulkItem {
  return { ...item, state: 'refused', refusals: [...refusals], message: null };
}

/** What was not begun is left as it is; nothing is half-way. */
export function finish(work: Work): void {
  for (const [index, item] of work.items.entries()) {
    if (item.state === 'planning' || item.state === 'planned') {
      work.items[index] = { ...item, state: 'left' };
    }
  }
  work.phase = 'over';
  work.end = work.stop ?? (work.deps.signal.aborted ? 'cancelled' : 'finished');
  work.deps.changed();
}
