import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { said, saidInEnglish } from '../../../../src-shared/said.ts';
import type { JournalAppend } from '../../../../src-main/core/engine/ports/journal.ts';
import { databaseName } from '../../../../src-main/core/store/open.ts';
import { aStoredBot, cleanUp, makeFolder, openOk } from './fixtures.ts';
import { fc } from '../../../support/fast-check.ts';

afterEach(cleanUp);

function line(n: number, over: Partial<JournalAppend> = {}): JournalAppend {
  return {
    atMs: 1000 + n,
    botId: n % 2 === 0 ? '700001' : '700002',
    actor: 'operator',
    kind: 'action',
    wish: 're-set',
    outcome: 'done',
    evidence: 2,
    message: `line ${n}`,
    detail: null,
    ...over,
  };
}

/** A closed folder with a journal of twelve lines. */
function withLines(): string {
  const folder = makeFolder();
  const store = openOk(folder);
  for (let n = 1; n <= 12; n += 1) {
    store.journal.append(line(n));
  }
  store.close();
  return folder;
}

/** What somebody with the file and without the program's manners can do. */
function tamper(folder: string, sql: string): void {
  const raw = new Database(path.join(folder, databaseName));
  raw.exec('DROP TRIGGER journal_no_update; DROP TRIGGER journal_no_delete;');
  raw.exec(sql);
  raw.close();
}

describe('the journal', () => {
  it('gives pages newest first, whole or of one bot, each line intact', () => {
    const store = openOk(withLines());
    const all = store.journal.page({ botId: null, beforeSeq: null, limit: 5 });
    expect(all.map((entry) => entry.seq)).toEqual([12, 11, 10, 9, 8]);
    const older = store.journal.page({ botId: '700001', beforeSeq: 8, limit: 2 });
    expect(older).toEqual([
      { seq: 6, ...line(6), chainOk: true },
      { seq: 4, ...line(4), chainOk: true },
    ]);
    expect(store.verifyJournal()).toEqual({ ok: true, lines: 12, firstBadSeq: null });
  });

  it('keeps a sentence as key and values beside its English words, both under the hash', () => {
    const folder = makeFolder();
    const sentence = said('bots.journal.added', { name: 'Bot' });
    const message = saidInEnglish([sentence]);
    const store = openOk(folder);
    store.journal.append(line(1, { message, said: [sentence] }));
    store.close();
    const again = openOk(folder);
    expect(again.journal.page({ botId: null, beforeSeq: null, limit: 5 })).toEqual([
      { seq: 1, ...line(1), message, said: [sentence], chainOk: true },
    ]);
    again.close();
    tamper(folder, 'UPDATE journal SET message = replace(message, \'"Bot"\', \'"Other"\')');
    const [changed] = openOk(folder).journal.page({ botId: null, beforeSeq: null, limit: 5 });
    expect(changed).toMatchObject({ message, chainOk: false });
  });

  it('shows the English words of a sentence that only a later version knows', () => {
    const folder = makeFolder();
    const store = openOk(folder);
    const stored = `It happened.\u001f[{"key":"from.the.future"}]`;
    store.journal.append(line(1, { message: stored }));
    const [read] = store.journal.page({ botId: null, beforeSeq: null, limit: 5 });
    expect(read).toEqual({ seq: 1, ...line(1), message: 'It happened.', chainOk: true });
  });

  it('refuses changes and deletions by its triggers', () => {
    const folder = withLines();
    const raw = new Database(path.join(folder, databaseName));
    expect(() => raw.exec("UPDATE journal SET message = 'x'")).toThrow('append-only');
    expect(() => raw.exec('DELETE FROM journal WHERE seq = 3')).toThrow('append-only');
    raw.close();
  });

  it('marks a changed line on its page', () => {
    const folder = withLines();
    tamper(folder, "UPDATE journal SET message = 'harmless' WHERE seq = 5");
    const page = openOk(folder).journal.page({ botId: null, beforeSeq: null, limit: 20 });
    expect(page.filter((entry) => !entry.chainOk).map((entry) => entry.seq)).toEqual([5]);
  });

  it.each([
    ['a deleted first line', 'DELETE FROM journal WHERE seq = 1', 1],
    ['a deleted middle line', 'DELETE FROM journal WHERE seq = 6', 6],
    ['a cut end', 'DELETE FROM journal WHERE seq > 10', 11],
    ['an emptied journal', 'DELETE FROM journal', 1],
    [
      'an added line',
      'INSERT INTO journal SELECT 13, at_ms, bot_id, actor, kind, wish, outcome, evidence, message, detail, hash, hash FROM journal WHERE seq = 12',
      13,
    ],
  ])('finds %s', (_name, sql, firstBadSeq) => {
    const folder = withLines();
    tamper(folder, sql);
    expect(openOk(folder).verifyJournal()).toMatchObject({ ok: false, firstBadSeq });
  });

  it('finds every one of 500 random changes of one column', () => {
    const folder = withLines();
    const store = openOk(folder);
    const raw = new Database(path.join(folder, databaseName));
    raw.exec('DROP TRIGGER journal_no_update; CREATE TABLE kept AS SELECT * FROM journal;');
    const put = (column: string, seq: number, value: unknown) =>
      raw.prepare(`UPDATE journal SET ${column} = ? WHERE seq = ?`).run(value, seq);
    const changes = {
      at_ms: fc.integer({ min: 1, max: 999 }),
      bot_id: fc.constantFrom('700009', null),
      actor: fc.constantFrom('automatic', 'api', 'system'),
      kind: fc.constantFrom('refusal', 'settings'),
      wish: fc.constantFrom('set', 'drop', null),
      outcome: fc.constantFrom('failed', null),
      evidence: fc.constantFrom(0, 5, null),
      message: fc.string({ maxLength: 20 }),
      detail: fc.string({ maxLength: 20 }),
      prev_hash: fc.constant('f'.repeat(64)),
      hash: fc.constant('f'.repeat(64)),
    };
    const change = fc.oneof(
      ...Object.entries(changes).map(([column, value]) => fc.tuple(fc.constant(column), value)),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), change, (seq, [column, value]) => {
        put(column, seq, value);
        expect([column, seq, value, store.verifyJournal().ok]).toEqual([column, seq, value, false]);
        const kept = raw.prepare(`SELECT ${column} FROM kept WHERE seq = ?`).pluck().get(seq);
        put(column, seq, kept);
      }),
      { numRuns: 500 },
    );
    expect(store.verifyJournal().ok).toBe(true);
    raw.close();
  });

  it('finds every one of 500 random edits and deletions, also of many lines at once', () => {
    const folder = withLines();
    const store = openOk(folder);
    const raw = new Database(path.join(folder, databaseName));
    raw.exec(
      'DROP TRIGGER journal_no_update; DROP TRIGGER journal_no_delete;' +
        'CREATE TABLE kept AS SELECT * FROM journal; CREATE TABLE kept_head AS SELECT * FROM journal_head;',
    );
    const seq = fc.integer({ min: 1, max: 12 });
    const harm = fc.oneof(
      seq.map((n) => `DELETE FROM journal WHERE seq = ${n}`),
      seq.map((n) => `DELETE FROM journal WHERE seq >= ${n}`),
      seq.map((n) => `DELETE FROM journal WHERE seq <= ${n}`),
      seq.map((n) => `UPDATE journal SET message = message || '!' WHERE seq = ${n}`),
      seq.map((n) => `UPDATE journal SET seq = seq + 100 WHERE seq = ${n}`),
      fc
        .tuple(seq, seq)
        .filter(([a, b]) => a !== b)
        .map(
          ([a, b]) =>
            `UPDATE journal SET message = (SELECT message FROM kept WHERE seq = ${a}) WHERE seq = ${b}`,
        ),
      fc.integer({ min: 0, max: 11 }).map((n) => `UPDATE journal_head SET seq = ${n}`),
      fc.constantFrom(
        "UPDATE journal_head SET hash = replace(hash, substr(hash, 1, 1), 'x')",
        'DELETE FROM journal_head',
        'DELETE FROM journal; DELETE FROM journal_head WHERE 0',
      ),
    );
    fc.assert(
      fc.property(harm, (sql) => {
        raw.exec(sql);
        expect([sql, store.verifyJournal().ok]).toEqual([sql, false]);
        raw.exec(
          'DELETE FROM journal; INSERT INTO journal SELECT * FROM kept;' +
            'DELETE FROM journal_head; INSERT INTO journal_head SELECT * FROM kept_head;',
        );
      }),
      { numRuns: 500 },
    );
    expect(store.verifyJournal().ok).toBe(true);
    raw.close();
  });

  it('closes an intent and writes its line in one step', () => {
    const store = openOk();
    store.bots.insert(aStoredBot('700001'));
    const intent = {
      actionId: 'a1',
      botId: '700001',
      wish: 'kick' as const,
      startedAtMs: 5,
      sealed: Uint8Array.of(1, 2),
    };
    store.intents.begin(intent);
    store.intents.update({ ...intent, sealed: Uint8Array.of(3) });
    expect(store.intents.open()).toEqual([{ ...intent, sealed: Uint8Array.of(3) }]);
    store.intents.finish('a1', line(2));
    expect(store.intents.open()).toEqual([]);
    expect(store.journal.page({ botId: '700001', beforeSeq: null, limit: 9 })).toHaveLength(1);
  });
});
