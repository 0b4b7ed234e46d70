import type { BotDetail } from '../../../src-shared/bot-detail.ts';
import type { JournalEntry } from '../../../src-shared/journal.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import type { Texts } from '../../../src-shared/texts/index.ts';
import type { CheckStatistics } from '../engine/ports/checks.ts';

/** Everything the record says of one bot: only shapes that cannot hold a secret. */
export interface RecordedBot {
  readonly row: BotRow;
  readonly detail: BotDetail;
  /** What we measured ourselves since `sinceMs`; shares from 0 to 1, null where nothing is known. */
  readonly statistics: CheckStatistics;
  readonly statisticsSinceMs: number;
  /** Newest first; who changed what. */
  readonly journal: readonly JournalEntry[];
}

export interface RecordOptions {
  readonly format: 'md' | 'json';
  /** Wall time of the record. */
  readonly nowMs: number;
  readonly texts: Texts;
}
