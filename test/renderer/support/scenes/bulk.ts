import type { BulkItem, BulkProgress } from '../../../../src-shared/bulk.ts';
import type { BotRow } from '../../../../src-shared/snapshot.ts';
import type { Answers } from '../fake-bridge.ts';
import { answersFor } from './answers.ts';
import { aSnapshot } from './rows.ts';

/** Progress of a bulk action whose plans are ready; give what matters to the scene. */
export function aBulk(parts: Partial<BulkProgress> = {}): BulkProgress {
  return {
    bulkId: 'bulk-1',
    wish: 're-set',
    phase: 'planned',
    end: null,
    total: 12,
    over: 12,
    outcomes: {},
    remainingMs: null,
    ...parts,
  };
}

/** A bot of a bulk action whose plan is ready. */
export function aBulkItem(parts: Partial<BulkItem> = {}): BulkItem {
  return {
    botId: '700001',
    name: 'Shop',
    state: 'planned',
    changes: [],
    losses: [],
    refusals: [],
    message: null,
    ...parts,
  };
}

/** Plans of all kinds over some rows: some change something, some lose something, some are refused. */
export function planItems(rows: readonly BotRow[]): readonly BulkItem[] {
  return rows.map(({ id, name }, index) => {
    const base = aBulkItem({ botId: id, name });
    switch (index % 6) {
      case 1:
        return {
          ...base,
          changes: ['URL: https://old.example/…#77c0aa12 → https://bot.example/…#1a2b3c4d'],
        };
      case 3:
        return {
          ...base,
          state: 'refused',
          refusals: [{ code: 'secret-unknown', field: null, detail: null }],
        };
      case 5:
        return {
          ...base,
          changes: ['Connections: 40 → 100', 'Kinds of updates: default list → message'],
          losses: ['The uploaded certificate is lost.'],
        };
      default:
        return base;
    }
  });
}

/** What came of the same bots: done, one restored, the rest never begun. */
export function resultItems(rows: readonly BotRow[]): readonly BulkItem[] {
  return planItems(rows).map((item, index): BulkItem => {
    if (item.state === 'refused') {
      return item;
    }
    const plain = { ...item, losses: [], changes: [] };
    if (index < 4) {
      return {
        ...plain,
        state: 'done',
        message: 'The stored configuration is set again, and Telegram reports exactly that.',
      };
    }
    return index === 4
      ? {
          ...plain,
          state: 'restored',
          message: 'The webhook could not be set again; the former webhook is in force.',
        }
      : { ...plain, state: 'left' };
  });
}

/** A main process with a bulk action at some point. */
export function bulkAnswers(
  rows: readonly BotRow[],
  bulk: { readonly progress: BulkProgress | null; readonly items: readonly BulkItem[] },
  more: Answers = {},
): Answers {
  const nothing = (): Record<string, never> => ({});
  return answersFor(aSnapshot(rows, { bulk: bulk.progress }), {
    'bulk:plan': () => ({ bulkId: 'bulk-1' }),
    'bulk:items': ({ offset, limit }) => bulk.items.slice(offset, offset + limit),
    'bulk:apply': nothing,
    'bulk:cancel': nothing,
    'bulk:dismiss': nothing,
    'text:copy': nothing,
    ...more,
  });
}
