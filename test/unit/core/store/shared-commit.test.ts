import { cpSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import type { CheckRecord } from '../../../../src-main/core/engine/ports/checks.ts';
import { openConnection } from '../../../../src-main/core/store/connection.ts';
import { runMigration } from '../../../../src-main/core/store/migrate.ts';
import { migrations } from '../../../../src-main/core/store/migrations/index.ts';
import type { HooklightStore } from '../../../../src-main/core/store/open.ts';
import { aCheck, aStoredBot, cleanUp, makeFolder, openOk, storeOver } from './fixtures.ts';

afterEach(cleanUp);

const t0 = Date.UTC(2026, 0, 5, 12);
const reason = { code: 'delivery-failing', health: 'down', detail: null } as const;
const everything = { botId: null, state: 'all', beforeId: null, limit: 1000 } as const;
const ids = Array.from({ length: 40 }, (_, index) => String(700_001 + index));

function goesDown(botId: string, atMs: number): CheckRecord {
  return {
    ...aCheck(botId, atMs, { health: 'down', reason: 'delivery-failing', pending: 9 }),
    state: { botId, health: 'down', healthSinceMs: atMs, memoryJson: `{"at":${atMs}}` },
    transition: { botId, atMs, from: 'healthy', to: 'down', reason, incidentStartedAtMs: atMs },
    incident: { kind: 'open', startedAtMs: atMs, worst: 'down', reason },
  };
}

/** A store with forty bots over a connection whose transactions are counted. */
function aStore(folder = makeFolder()) {
  const raw = openConnection(path.join(folder, 'hooklight.db'));
  migrations.forEach((step) => runMigration(raw, step));
  const store = storeOver(raw, folder);
  ids.forEach((id) => store.bots.insert(aStoredBot(id)));
  return { folder, raw, store, transactions: countTransactions(raw) };
}

/** How many transactions were begun since the last look. */
function countTransactions(raw: Database.Database): () => number {
  let begun = 0;
  const begin = raw.transaction.bind(raw);
  const counted: typeof raw.transaction = (run) => {
    begun += 1;
    return begin(run);
  };
  raw.transaction = counted;
  return () => {
    const seen = begun;
    begun = 0;
    return seen;
  };
}

/** What the next start finds after a kill at this moment: a copy of what was written. */
function afterCrash(folder: string): HooklightStore {
  const copy = makeFolder();
  for (const name of ['hooklight.db', 'hooklight.db-wal']) {
    cpSync(path.join(folder, name), path.join(copy, name));
  }
  return openOk(copy);
}

const told = (store: HooklightStore): readonly string[] =>
  store.outbox.unsent(1000).map(({ transition }) => transition.botId);

describe('changes of health of one turn', () => {
  it('are one transaction, in their order', () => {
    const { store, transactions } = aStore();
    ids.forEach((id, index) => store.checks.record(goesDown(id, t0 + index)));
    expect(transactions()).toBe(0);
    store.checks.commitChanges();
    store.checks.commitChanges();
    expect(transactions()).toBe(1);
    expect(told(store)).toEqual(ids);
    expect(store.incidents.page(everything).map(({ botId }) => botId)).toEqual(ids.toReversed());
    expect(transactions()).toBe(0);
    store.close();
  });

  it('are on disk with all that came before them, of the same bot too', () => {
    const { folder, store } = aStore();
    const [bot = ''] = ids;
    store.checks.record(goesDown(bot, t0));
    const over = { from: 'down', to: 'healthy', reason: null, incidentStartedAtMs: t0 } as const;
    store.checks.record({
      ...aCheck(bot, t0 + 1),
      transition: { botId: bot, atMs: t0 + 1, ...over },
      incident: { kind: 'close', endedAtMs: t0 + 1 },
    });
    store.checks.commitChanges();
    const next = afterCrash(folder);
    expect(next.outbox.unsent(10).map(({ transition }) => transition.to)).toEqual([
      'down',
      'healthy',
    ]);
    expect(next.incidents.page(everything)).toMatchObject([{ startedAtMs: t0, endedAtMs: t0 + 1 }]);
    store.close();
  });

  it('are lost in a crash before their commit as a whole: the memory that knows of them goes too', () => {
    const { folder, store } = aStore();
    const [first = '', second = ''] = ids;
    store.checks.record(goesDown(first, t0));
    store.checks.commitChanges();
    store.checks.record(goesDown(second, t0 + 1));
    const next = afterCrash(folder);
    expect(told(next)).toEqual([first]);
    expect(next.incidents.page(everything).map(({ botId }) => botId)).toEqual([first]);
    expect(next.states.list().map(({ botId }) => botId)).toEqual([first]);
    store.close();
  });

  it('are written before anybody is told, and before a repair begins', () => {
    const { folder, store } = aStore();
    const [first = '', second = ''] = ids;
    store.checks.record(goesDown(first, t0));
    expect(told(store)).toEqual([first]);
    expect(told(afterCrash(folder))).toEqual([first]);
    store.checks.record(goesDown(second, t0));
    const sealed = Uint8Array.of(1);
    store.intents.begin({ actionId: 'a', botId: second, wish: 're-set', startedAtMs: t0, sealed });
    const next = afterCrash(folder);
    expect(next.intents.open().map(({ botId }) => botId)).toEqual([second]);
    expect(told(next)).toEqual([first, second]);
    store.close();
  });

  it('that a disk does not take begin no repair, and wait in their order with those that come after', () => {
    const { folder, raw, store } = aStore();
    const pages = Number(raw.pragma('page_count', { simple: true }));
    const [first = '', second = '', third = ''] = ids;
    const large = JSON.stringify('x'.repeat(50_000));
    const falls = goesDown(first, t0);
    raw.pragma(`max_page_count = ${pages}`);
    store.checks.record({ ...falls, state: { ...falls.state, memoryJson: large } });
    expect(() => store.checks.commitChanges()).toThrow('full');
    const sealed = Uint8Array.of(1);
    const intent = {
      actionId: 'a',
      botId: first,
      wish: 're-set',
      startedAtMs: t0,
      sealed,
    } as const;
    expect(() => store.intents.begin(intent)).toThrow('full');
    store.checks.record(goesDown(second, t0 + 1));
    expect(() => store.checks.commitChanges()).not.toThrow();
    expect(told(afterCrash(folder))).toEqual([]);
    expect(told(store)).toEqual([first, second]);
    raw.pragma('max_page_count = 100000');
    store.checks.record(goesDown(third, t0 + 2));
    store.checks.flush();
    const next = afterCrash(folder);
    expect(told(next)).toEqual([first, second, third]);
    expect(next.incidents.page(everything)).toHaveLength(3);
    expect(next.intents.open()).toEqual([]);
    store.close();
  });

  it('keep their incident when the bot is removed before their commit', () => {
    const { store } = aStore();
    const [bot = ''] = ids;
    store.checks.record(goesDown(bot, t0));
    store.bots.remove(bot);
    expect(store.incidents.page(everything)).toMatchObject([
      { botId: bot, botName: `Bot ${bot}`, startedAtMs: t0 },
    ]);
    store.close();
  });
});
