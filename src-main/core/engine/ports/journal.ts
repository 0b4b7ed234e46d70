/** The journal as the store keeps it. */
import type { Wish } from '../../../../src-shared/wishes.ts';
import type { Said } from '../../../../src-shared/said.ts';
import type { JournalEntry } from '../../../../src-shared/journal.ts';

export interface JournalAppend {
  readonly atMs: number;
  readonly botId: string | null;
  readonly actor: JournalEntry['actor'];
  readonly kind: JournalEntry['kind'];
  readonly wish: Wish['kind'] | null;
  readonly outcome: string | null;
  readonly evidence: number | null;
  /** In English. */
  readonly message: string;
  /** The same as keys and values. */
  readonly said?: readonly Said[];
  readonly detail: string | null;
}

/** Who did what, and how it ended. */
export interface JournalStore {
  append(entry: JournalAppend): void;
  page(query: {
    readonly botId: string | null;
    readonly beforeSeq: number | null;
    readonly limit: number;
  }): readonly JournalEntry[];
}
