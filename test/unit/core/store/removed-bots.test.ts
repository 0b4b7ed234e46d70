// Removing a bot with a long history: nobody waits for all of it, and nobody sees what is left. SEC-08, DUR-17.
import { cpSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { databaseName, type HooklightStore } from '../../../../src-main/core/store/open.ts';
import { aCheck, aStoredBot, cleanUp, filesContaining, makeFolder, openOk } from './fixtures.ts';
import { aChange } from './full-disk.ts';

afterEach(cleanUp);

const bot = '700001';
const other = '700002';
const history = ['spans', 'error_events', 'transitions', 'rollups', 'quiet_days'] as const;
const rowsOfEach = 1200;

/** A history of 6,000 rows, as a year leaves it behind. */
function fillHistory(folder: string, botId: string): void {
  const raw = new Database(path.join(folder, databaseName));
  const n = `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rowsOfEach})`;
  raw.exec(`
    ${n} INSERT INTO spans (bot_id, from_ms, to_ms, count, health, latency_sum_ms, latency_max_ms)
      SELECT '${botId}', i, i, 1, 'healthy', 1, 1 FROM n;
    ${n} INSERT INTO error_events (bot_id, message, cause_id, cause_class, first_at_ms, last_at_ms, count)
      SELECT '${botId}', 'x', 'x', 'x', i, i, 1 FROM n;
    ${n} INSERT INTO transitions (bot_id, at_ms, from_health, to_health, sent_at_ms)
      SELECT '${botId}', i, 'healthy', 'down', CASE WHEN i < ${rowsOfEach} THEN i END FROM n;
    ${n} INSERT INTO rollups (bot_id, hour, checks, healthy_ms, degraded_ms, down_ms, unknown_ms, errors, latency_sum_ms)
      SELECT '${botId}', i, 1, 1, 1, 1, 1, 1, 1 FROM n;
    ${n} INSERT INTO quiet_days (bot_id, day, hours_mask, checks, latency_sum_ms)
      SELECT '${botId}', i, 1, 1, 1 FROM n;`);
  raw.close();
}

/** How many rows of a bot lie in these tables, and how many notes of removed bots there are. */
function left(folder: string, botId = bot) {
  const raw = new Database(path.join(folder, databaseName), { readonly: true });
  try {
    const count = (sql: string): number => Number(raw.prepare(sql).pluck().get(botId));
    return {
      bot: count('SELECT count(*) FROM bots WHERE id = ?'),
      history: history.reduce(
        (sum, table) => sum + count(`SELECT count(*) FROM ${table} WHERE bot_id = ?`),
        0,
      ),
      notes: count("SELECT count(*) FROM engine_values WHERE name = 'removed-bot:' || ?"),
    };
  } finally {
    raw.close();
  }
}
const nothing = { bot: 0, history: 0, notes: 0 };

/** A store with two bots that have a long history and something of everything that is acted on. */
function withHistory(): { readonly store: HooklightStore; readonly folder: string } {
  const folder = makeFolder();
  const store = openOk(folder);
  for (const id of [bot, other]) {
    store.bots.insert(aStoredBot(id));
    store.checks.record(aChange(id, 5000, 'down'));
    store.checks.commitChanges();
    store.desired.put(id, Buffer.from(`sealed-desired-of-${id}`), 1);
    store.parks.put(id, Buffer.from(`sealed-park-of-${id}`));
    const sealed = Buffer.from(`sealed-intent-of-${id}`);
    store.intents.begin({ actionId: id, botId: id, wish: 're-set', startedAtMs: 1, sealed });
    fillHistory(folder, id);
  }
  store.checks.flush();
  return { store, folder };
}

const idsOf = (store: HooklightStore): readonly string[] =>
  store.bots.list().map(({ record }) => record.id);

/** The folder as a killed program leaves it. */
function killed(folder: string): string {
  const copy = makeFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

describe('a bot with a long history', () => {
  it('is gone for everybody with the first transaction, and its rows go in bounded parts', () => {
    const { store, folder } = withHistory();
    const parts: number[] = [];
    let before = left(folder).history;
    const others = left(folder, other).history;
    const noteWhatWent = (): void => {
      const now = left(folder).history;
      parts.push(before - now);
      before = now;
    };
    store.bots.remove(bot);
    noteWhatWent();
    expect(left(folder)).toMatchObject({ bot: 1, notes: 1 });
    expect(idsOf(store)).toEqual([other]);
    expect(new Set(store.outbox.unsent(10_000).map(({ transition }) => transition.botId))).toEqual(
      new Set([other]),
    );
    expect(store.states.list().map(({ botId }) => botId)).toEqual([other]);
    expect(store.intents.open().map(({ botId }) => botId)).toEqual([other]);
    expect([store.desired.get(bot), store.parks.get(bot)]).toEqual([null, null]);
    for (let isOver = false; !isOver;) {
      isOver = store.bots.clearRemoved();
      noteWhatWent();
    }
    expect(parts.length).toBeGreaterThan(10);
    expect(Math.max(...parts)).toBeLessThanOrEqual(502);
    expect(left(folder)).toEqual(nothing);
    expect(left(folder, other)).toEqual({ bot: 1, history: others, notes: 0 });
    const incident = { botId: bot, state: 'past', beforeId: null, limit: 9 } as const;
    expect(store.incidents.page(incident)).toMatchObject([{ botName: `Bot ${bot}` }]);
  });

  it('leaves no secret in any file, whatever of its history is left', () => {
    const { store, folder } = withHistory();
    const secrets = ['token', 'desired', 'park', 'intent'].map((kind) => `sealed-${kind}-of-`);
    const found = (id: string) =>
      secrets.filter((name) => filesContaining(folder, name + id).length > 0);
    expect(found(bot)).toEqual(secrets);
    store.bots.remove(bot);
    expect(left(folder).history).toBeGreaterThan(1000);
    expect([found(bot), found(other)]).toEqual([[], secrets]);
  });

  it('stays removed after a kill in between, and the next program goes on', () => {
    const { store, folder } = withHistory();
    store.bots.remove(bot);
    store.bots.clearRemoved();
    const copy = killed(folder);
    const again = openOk(copy);
    expect(idsOf(again)).toEqual([other]);
    expect(left(copy)).toMatchObject({ bot: 1, notes: 1 });
    expect(again.checks.record(aCheck(bot, 9000))).toBe(false);
    again.bots.update(aStoredBot(bot));
    again.checks.flush();
    expect(filesContaining(copy, `sealed-token-of-${bot}`)).toEqual([]);
    while (!again.bots.clearRemoved()) {
      // One part after the other.
    }
    expect(left(copy)).toEqual(nothing);
  });

  it('is removed to the end when the program ends, where there is time for it', () => {
    const { store, folder } = withHistory();
    store.bots.remove(bot);
    store.close();
    expect(left(folder)).toEqual(nothing);
  });

  it('that is added again meanwhile is a new one: nothing of the former is its own, and nothing of it is deleted', () => {
    const { store, folder } = withHistory();
    store.bots.remove(bot);
    store.bots.insert(aStoredBot(bot));
    expect(left(folder)).toEqual({ bot: 1, history: 0, notes: 0 });
    store.checks.record(aCheck(bot, 9000));
    store.checks.flush();
    expect(store.bots.clearRemoved()).toBe(true);
    expect(left(folder)).toEqual({ bot: 1, history: 1, notes: 0 });
    expect(idsOf(store)).toEqual([bot, other]);
  });

  it.each([
    [
      'what is old goes',
      (store: HooklightStore, nowMs: number) => {
        // The first 500 rows are those of the other one.
        store.prune(nowMs);
        store.prune(nowMs);
      },
    ],
    [
      'somebody looks at its hours',
      (store: HooklightStore) =>
        void store.checks.hours({ botId: bot, fromHour: 0, toHour: 1_000_000 }),
    ],
  ])('that is added again goes on from no check of the former, though %s before', (_what, look) => {
    const { store, folder } = withHistory();
    const nowMs = Date.UTC(2026, 0, 5, 12, 30);
    store.checks.record(aCheck(bot, nowMs));
    store.checks.flush();
    store.bots.remove(bot);
    look(store, nowMs);
    expect(left(folder).history).toBeGreaterThan(1000);
    store.bots.insert(aStoredBot(bot));
    store.checks.record(aCheck(bot, nowMs + 60_000));
    store.checks.flush();
    expect(left(folder)).toEqual({ bot: 1, history: 1, notes: 0 });
  });

  it('does not get its token back from who changes it too late', () => {
    const { store, folder } = withHistory();
    store.bots.remove(bot);
    store.bots.update(aStoredBot(bot));
    store.checks.flush();
    expect(filesContaining(folder, `sealed-token-of-${bot}`)).toEqual([]);
  });

  it('keeps all of it where its removal was taken back', () => {
    const { store, folder } = withHistory();
    const before = left(folder);
    const failing = (): void => {
      store.bots.remove(bot);
      throw new TypeError('no');
    };
    expect(() => store.atomically(failing)).toThrow(TypeError);
    expect(store.bots.clearRemoved()).toBe(true);
    expect(left(folder)).toEqual(before);
    expect(idsOf(store)).toEqual([bot, other]);
  });
});

it('a bot with a short history goes at once', () => {
  const folder = makeFolder();
  const store = openOk(folder);
  store.bots.insert(aStoredBot(bot));
  store.checks.record(aCheck(bot, 1));
  store.checks.flush();
  store.bots.remove(bot);
  expect(left(folder)).toEqual(nothing);
});

it.each([
  ['in this run', (store: HooklightStore) => store],
  [
    'before the start',
    (store: HooklightStore, folder: string) => {
      store.close();
      return openOk(folder);
    },
  ],
])(
  'a bot that is removed while people are told of what happened to it %s takes no message from another',
  (_when, goOn) => {
    const folder = makeFolder();
    const before = openOk(folder);
    [bot, other].forEach((id) => before.bots.insert(aStoredBot(id)));
    before.checks.record(aChange(bot, 1000, 'down'));
    before.checks.commitChanges();
    const store = goOn(before, folder);
    const waiting = () => store.outbox.unsent(9).map(({ transition }) => transition.botId);
    // The outbox shows a message of these, which takes the desktop some seconds.
    const shown = store.outbox.unsent(9).map(({ transitionId }) => transitionId);
    store.bots.remove(bot);
    store.checks.record(aChange(other, 2000, 'down'));
    store.checks.commitChanges();
    expect(waiting()).toEqual([other]);
    store.outbox.markSent(shown, 3000);
    expect(waiting()).toEqual([other]);
    store.outbox.markSent(
      store.outbox.unsent(9).map(({ transitionId }) => transitionId),
      4000,
    );
    expect(waiting()).toEqual([]);
  },
);
