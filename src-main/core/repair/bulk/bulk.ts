import type { BulkApply, BulkItem, BulkProgress, BulkWish } from '../../../../src-shared/bulk.ts';
import type { Refusal } from '../../../../src-shared/repair.ts';
import { planAll } from './plan-all.ts';
import { countOutcomes, countOver, remainingMs } from './progress.ts';
import { run } from './run-all.ts';
import { type BulkDeps, newItem, type Work } from './work.ts';

export interface Bulk {
  readonly bulkId: string;
  /** Who began it. */
  readonly actor: BulkDeps['actor'];
  progress(): BulkProgress;
  items(): readonly BulkItem[];
  /** Makes the plan of every bot; sends nothing that writes. */
  plan(): Promise<void>;
  /** Runs it; resolves when all is over. */
  run(options: Pick<BulkApply, 'canaryFirst' | 'stopAtFailure'>): Promise<void>;
  /** No further bot is begun; what is under way is finished, so that none is left half-way. */
  cancel(): void;
}

/** A bulk action over `botIds`, in this order. */
export function createBulk(
  deps: BulkDeps,
  what: {
    readonly bulkId: string;
    readonly botIds: readonly string[];
    readonly wish: BulkWish;
    /** Bots that cannot take part because of others among them, with the reason. */
    readonly refused?: ReadonlyMap<string, Refusal>;
  },
): Bulk {
  const work: Work = {
    deps,
    wish: what.wish,
    refused: what.refused ?? new Map(),
    items: [...new Set(what.botIds)].map((botId) => newItem(botId, deps.nameOf(botId))),
    shown: new Map(),
    phase: 'planning',
    end: null,
    stop: null,
    startedMs: deps.clock.monotonicMs(),
  };
  return {
    bulkId: what.bulkId,
    actor: deps.actor,
    items: () => work.items,
    progress: () => progressOf(work, what.bulkId),
    plan: () => planAll(work),
    run: (options) => run(work, options),
    cancel() {
      work.stop ??= 'cancelled';
    },
  };
}

function progressOf(work: Work, bulkId: string): BulkProgress {
  const { items, phase, end, wish, deps } = work;
  const over = countOver(items, phase);
  const left = items.length - over;
  const running = phase === 'running' || phase === 'planning';
  const before = running ? countBefore(work) : 0;
  const elapsedMs = deps.clock.monotonicMs() - work.startedMs;
  return {
    bulkId,
    wish: wish.kind,
    phase,
    end,
    total: items.length,
    over,
    outcomes: phase === 'planning' || phase === 'planned' ? {} : countOutcomes(items),
    remainingMs: running ? remainingMs({ done: over - before, left, elapsedMs }) : null,
  };
}

/** Bots that were over before the clock of this phase began: refused ones cost no time. */
function countBefore({ items, phase }: Work): number {
  return phase === 'running' ? items.filter(({ state }) => state === 'refused').length : 0;
}
