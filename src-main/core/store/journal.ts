import { createHash } from 'node:crypto';
import * as z from 'zod';
import { wishKinds } from '../../../src-shared/wishes.ts';
import { saidListSchema } from '../../../src-shared/said.ts';
import { type JournalEntry, journalKinds } from '../../../src-shared/journal.ts';
import type { JournalAppend } from '../engine/ports/journal.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { json, wholeMs } from './rows.ts';

const noHash = '0'.repeat(64);
const verifyPageSize = 500;

const saidJson = json.pipe(saidListSchema);
const actors = ['operator', 'automatic', 'api', 'system'] as const;
const journalRow = z
  .object({
    seq: z.number().int(),
    at_ms: wholeMs,
    bot_id: z.string().nullable(),
    actor: z.enum(actors),
    kind: z.enum(journalKinds),
    wish: z.enum(wishKinds).nullable(),
    outcome: z.string().nullable(),
    evidence: z.number().int().nullable(),
    message: z.string(),
    detail: z.string().nullable(),
    prev_hash: z.string(),
    hash: z.string(),
    before_hash: z.string().nullable(),
  })
  .transform((row) => ({
    entry: {
      atMs: row.at_ms,
      botId: row.bot_id,
      actor: row.actor,
      kind: row.kind,
      wish: row.wish,
      outcome: row.outcome,
      evidence: row.evidence,
      message: row.message,
      detail: row.detail,
    } satisfies JournalAppend,
    seq: row.seq,
    prevHash: row.prev_hash,
    hash: row.hash,
    /** Hash of the line before as it lies there now; null when that line is missing. */
    beforeHash: row.before_hash,
  }));
type JournalRow = z.output<typeof journalRow>;
const headRow = z.object({ seq: z.number().int(), hash: z.string() });

/** Where the chain is broken first; `ok` when every line is as it was written and none is missing. */
export interface JournalCheck {
  readonly ok: boolean;
  readonly lines: number;
  readonly firstBadSeq: number | null;
}

/** SHA-256 over the canonical line and the hash before it: a changed, missing or added line breaks the chain. */
function hashOf(seq: number, entry: JournalAppend, prevHash: string): string {
  const canonical = [
    'journal-1',
    seq,
    entry.atMs,
    entry.botId,
    entry.actor,
    entry.kind,
    entry.wish,
    entry.outcome,
    entry.evidence,
    entry.message,
    entry.detail,
    prevHash,
  ];
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex');
}

function isIntact(row: JournalRow): boolean {
  const before = row.seq === 1 ? noHash : row.beforeHash;
  return row.prevHash === before && row.hash === hashOf(row.seq, row.entry, row.prevHash);
}

/** Between the English words of a line and the same as keys and values. No text has it: it is a control character. */
const separator = '\u001f';

function storedMessage({ message, said }: JournalAppend): string {
  return said === undefined ? message : `${message}${separator}${JSON.stringify(said)}`;
}

/** What cannot be read, such as a sentence that a later version wrote, leaves the English words. */
function readMessage(stored: string): Pick<JournalEntry, 'message' | 'said'> {
  const [message = '', rest] = stored.split(separator);
  const said = rest === undefined ? null : saidJson.safeParse(rest);
  return said?.success === true ? { message, said: said.data } : { message };
}

/** The append-only, hash-chained journal (REP-15). */
export function createJournal(db: WritableDb) {
  const sql = prepare(db);
  const head = (): z.output<typeof headRow> => {
    const row = sql.head.get();
    return row === undefined ? { seq: 0, hash: noHash } : headRow.parse(row);
  };
  return {
    append(given: JournalAppend): void {
      const entry = {
        ...given,
        atMs: Math.round(given.atMs),
        message: storedMessage(given),
      };
      db.transaction(() => {
        const last = head();
        const seq = last.seq + 1;
        const hash = hashOf(seq, entry, last.hash);
        sql.insert.run({
          seq,
          at_ms: entry.atMs,
          bot_id: entry.botId,
          actor: entry.actor,
          kind: entry.kind,
          wish: entry.wish,
          outcome: entry.outcome,
          evidence: entry.evidence,
          message: entry.message,
          detail: entry.detail,
          prev_hash: last.hash,
          hash,
        });
        sql.setHead.run({ seq, hash });
      });
    },
    page(query: {
      readonly botId: string | null;
      readonly beforeSeq: number | null;
      readonly limit: number;
    }): readonly JournalEntry[] {
      const range = { before: query.beforeSeq ?? Number.MAX_SAFE_INTEGER, limit: query.limit };
      const rows =
        query.botId === null
          ? sql.page.rows(journalRow, range)
          : sql.pageOfBot.rows(journalRow, { ...range, bot_id: query.botId });
      const newest = head();
      return rows.map((row) => ({
        seq: row.seq,
        ...row.entry,
        ...readMessage(row.entry.message),
        chainOk: isIntact(row) && (row.seq !== newest.seq || row.hash === newest.hash),
      }));
    },
    /** Walks the whole chain and compares its end with the recorded head. */
    verify(): JournalCheck {
      return verifyChain(sql.following, head());
    },
  };
}

function verifyChain(
  following: ReturnType<ReadableDb['query']>,
  head: z.output<typeof headRow>,
): JournalCheck {
  let seq = 0;
  let hash = noHash;
  for (;;) {
    const rows = following.all({ after: seq, limit: verifyPageSize });
    if (rows.length === 0) {
      const ok = seq === head.seq && hash === head.hash;
      return { ok, lines: seq, firstBadSeq: ok ? null : seq + 1 };
    }
    for (const raw of rows) {
      const row = journalRow.safeParse(raw);
      if (!row.success || row.data.seq !== seq + 1 || !isIntact(row.data)) {
        return { ok: false, lines: seq, firstBadSeq: seq + 1 };
      }
      ({ seq, hash } = row.data);
    }
  }
}

const columns = 'j.*, before.hash AS before_hash';
const joined = 'FROM journal j LEFT JOIN journal before ON before.seq = j.seq - 1';

function prepare(db: WritableDb) {
  return {
    insert: db.command(
      'journal.append',
      `INSERT INTO journal VALUES (@seq, @at_ms, @bot_id, @actor, @kind, @wish, @outcome, @evidence, @message,
         @detail, @prev_hash, @hash)`,
    ),
    head: db.query('journal.head', 'SELECT seq, hash FROM journal_head WHERE id = 1'),
    setHead: db.command(
      'journal.set-head',
      `INSERT INTO journal_head VALUES (1, @seq, @hash)
       ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash`,
    ),
    page: db.query(
      'journal.page',
      `SELECT ${columns} ${joined} WHERE j.seq < @before ORDER BY j.seq DESC LIMIT @limit`,
    ),
    pageOfBot: db.query(
      'journal.page-of-bot',
      `SELECT ${columns} ${joined} WHERE j.bot_id = @bot_id AND j.seq < @before ORDER BY j.seq DESC LIMIT @limit`,
    ),
    following: db.query(
      'journal.following',
      `SELECT ${columns} ${joined} WHERE j.seq > @after ORDER BY j.seq LIMIT @limit`,
    ),
  };
}
