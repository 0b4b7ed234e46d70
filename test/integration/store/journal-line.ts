import type { JournalAppend } from '../../../src-main/core/engine/ports/journal.ts';

/** The journal line that ends round `n`. */
export function journalLine(n: number, botId: string): JournalAppend {
  return {
    atMs: n,
    botId,
    actor: 'system',
    kind: 'action',
    wish: 're-set',
    outcome: 'done',
    evidence: 2,
    message: `line ${n}`,
    detail: null,
  };
}
