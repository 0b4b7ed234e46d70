import type { WishKind } from '../../../src-shared/wishes.ts';
import type { Refusal } from '../../../src-shared/repair.ts';
import type { RepairDeps } from './deps.ts';
import type { Intent } from './intent-codec.ts';
import { refusalSentences, told } from './report.ts';

/** Writes refusals to the journal. */
export interface RefusalJournal {
  note(botId: string, wish: WishKind, refusals: readonly Refusal[], actor?: Intent['actor']): void;
}

/** The same refusal within this time is one line: a form that is corrected step by step must not fill the journal. */
const sameAgainMs = 60_000;
/** What is tried again by itself would fill it, too. */
const sameAgainAutomaticMs = 3_600_000;

/** A journal for refusals. Unknown bots are not noted: there is nobody to read about them. */
export function createRefusalJournal(deps: RepairDeps): RefusalJournal {
  const last = new Map<string, { readonly message: string; readonly atMs: number }>();
  return {
    note(botId, wish, refusals, actor = 'operator') {
      const words = told(refusalSentences(wish, refusals));
      const { message } = words;
      const nowMs = deps.clock.monotonicMs();
      const before = last.get(botId);
      const repeated =
        before !== undefined &&
        before.message === message &&
        nowMs - before.atMs < (actor === 'automatic' ? sameAgainAutomaticMs : sameAgainMs);
      if (repeated || !deps.host.context(botId).ok) {
        return;
      }
      last.set(botId, { message, atMs: nowMs });
      deps.journal.append({
        atMs: deps.clock.nowMs(),
        botId,
        actor,
        kind: 'refusal',
        wish,
        outcome: 'refused',
        evidence: 0,
        ...words,
        detail: null,
      });
    },
  };
}
