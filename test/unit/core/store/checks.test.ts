// DUR-03: checks, spans and changes of health as they are committed.
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import type { Health } from '../../../../src-shared/health.ts';
import type { CheckRecord } from '../../../../src-main/core/engine/ports/checks.ts';
import { databaseName } from '../../../../src-main/core/store/open.ts';
import { aCheck, aStoredBot, cleanUp, makeFolder, openOk } from './fixtures.ts';

afterEach(cleanUp);

const bot = '700001';
const t0 = Date.UTC(2026, 0, 5, 12);
const minute = 60_000;

function storeWithBot(folder = makeFolder()) {
  const store = openOk(folder);
  store.bots.insert(aStoredBot(bot));
  return store;
}
const failures = 'SELECT total(count) FROM error_events';
const whole = { botId: bot, fromMs: 0, toMs: t0 * 2, limit: 100 };

/** A check that makes the bot go down and opens an incident. */
function goesDown(atMs: number): CheckRecord {
  const reason = { code: 'delivery-failing', health: 'down', detail: '502 Bad Gateway' } as const;
  return {
    ...aCheck(bot, atMs, { health: 'down', reason: 'delivery-failing', pending: 60 }),
    state: { botId: bot, health: 'down', healthSinceMs: atMs, memoryJson: '{"n":1}' },
    transition: {
      botId: bot,
      atMs,
      from: 'healthy',
      to: 'down',
      reason,
      incidentStartedAtMs: atMs - 20_000,
    },
    incident: { kind: 'open', startedAtMs: atMs - 20_000, worst: 'down', reason },
  };
}

/** What another program finds in the file now. */
function committed(folder: string, sql: string): number {
  const raw = new Database(path.join(folder, databaseName), { readonly: true });
  try {
    return Number(raw.prepare(sql).pluck().get());
  } finally {
    raw.close();
  }
}

describe('recording checks', () => {
  it('keeps equal checks in one span with count and latencies', () => {
    const store = storeWithBot();
    store.checks.record(aCheck(bot, t0, { latencyMs: 10.4 }));
    store.checks.record(aCheck(bot, t0 + minute, { latencyMs: 30 }));
    store.checks.record(aCheck(bot, t0 + 2 * minute, { pending: 3 }));
    expect(store.checks.page(whole).spans).toEqual([
      { fromMs: t0, toMs: t0 + minute, count: 2, health: 'healthy', reason: null, pending: 0 },
      {
        fromMs: t0 + 2 * minute,
        toMs: t0 + 2 * minute,
        count: 1,
        health: 'healthy',
        reason: null,
        pending: 3,
      },
    ]);
    expect(store.checks.statistics(bot, 0)).toEqual({
      checks: 3,
      healthyShare: 1,
      incidents: 0,
      latencyMeanMs: 50 / 3,
      latencyMaxMs: 30,
      pendingMax: 3,
    });
  });

  it('writes times that are no whole milliseconds, and holds nothing up behind them', () => {
    const store = storeWithBot();
    store.checks.record(goesDown(t0 + 0.25));
    store.checks.record(aCheck(bot, t0 + minute, { health: 'down' }));
    store.checks.flush();
    expect(store.outbox.unsent(9)[0]?.transition.incidentStartedAtMs).toBe(t0 - 20_000);
    expect(store.checks.page(whole).spans).toHaveLength(2);
  });

  it('goes on with the last span after a restart', () => {
    const folder = makeFolder();
    const first = storeWithBot(folder);
    first.checks.record(aCheck(bot, t0));
    first.close();
    const store = openOk(folder);
    store.checks.record(aCheck(bot, t0 + minute));
    expect(store.checks.page(whole).spans).toMatchObject([
      { fromMs: t0, toMs: t0 + minute, count: 2 },
    ]);
  });

  it('starts a new span after a gap in which nobody looked, and when the clock went back', () => {
    const store = storeWithBot();
    for (const atMs of [t0, t0 + 11 * minute, t0 + 5 * minute]) {
      store.checks.record(aCheck(bot, atMs));
    }
    expect(store.checks.page(whole).spans).toHaveLength(3);
  });

  it('lets spans bridge gaps of up to three intervals', () => {
    const store = storeWithBot();
    const hourly = { intervalMs: 60 * minute };
    store.checks.record(aCheck(bot, t0, hourly));
    store.checks.record(aCheck(bot, t0 + 180 * minute, hourly));
    store.checks.record(aCheck(bot, t0 + 361 * minute, hourly));
    expect(store.checks.page(whole).spans).toHaveLength(2);
  });

  it('commits nothing until flush for plain samples, and shows them all the same', () => {
    const folder = makeFolder();
    const store = storeWithBot(folder);
    store.checks.record(aCheck(bot, t0, { pending: 1 }));
    store.checks.flush();
    store.checks.record(aCheck(bot, t0 + minute, { pending: 1 }));
    store.checks.record(aCheck(bot, t0 + 2 * minute, { pending: 2 }));
    const recent = [
      { fromMs: t0, toMs: t0 + minute, pending: 1 },
      { fromMs: t0 + 2 * minute, toMs: t0 + 2 * minute, pending: 2 },
    ];
    expect(store.checks.recentPending(bot, 0)).toEqual(recent);
    store.checks.flush();
    expect(store.checks.recentPending(bot, 0)).toEqual(recent);
    expect(store.checks.recentPending(bot, t0 + 2 * minute)).toEqual(recent.slice(1));
  });

  it('commits a change of health with state, incident and what waited before it', () => {
    const store = storeWithBot();
    expect(store.checks.record(aCheck(bot, t0))).toBe(false);
    expect(store.checks.record(goesDown(t0 + minute))).toBe(true);
    store.checks.commitChanges();
    expect(store.outbox.unsent(10).map((item) => item.transition)).toEqual([
      goesDown(t0 + minute).transition,
    ]);
    expect(store.states.list()).toEqual([goesDown(t0 + minute).state]);
    expect(store.incidents.page({ botId: bot, state: 'all', beforeId: null, limit: 10 })).toEqual([
      {
        incidentId: 1,
        botId: bot,
        botName: 'Bot 700001',
        botRemovedAtMs: null,
        acknowledgedAtMs: null,
        note: '',
        updatesLost: null,
        updatesSaved: 0,
        startedAtMs: t0 + minute - 20_000,
        endedAtMs: null,
        worst: 'down',
        reason: {
          code: 'delivery-failing',
          health: 'down',
          sinceMs: t0 + minute - 20_000,
          detail: '502 Bad Gateway',
        },
      },
    ]);
    expect(store.checks.page(whole).transitions).toEqual([
      { atMs: t0 + minute, from: 'healthy', to: 'down', reason: 'delivery-failing' },
    ]);
  });

  it('lets a failed delivery wait like its sample, and shows it to whoever asks', () => {
    const folder = makeFolder();
    const store = storeWithBot(folder);
    const failed = {
      message: 'timeout',
      causeId: 'net-timeout',
      causeClass: 'net.timeout',
    } as const;
    const fails = (atMs: number) => ({ ...aCheck(bot, atMs), error: { atMs, ...failed } });
    store.checks.record(fails(t0));
    expect(committed(folder, failures)).toBe(0);
    expect(store.checks.errors(bot, 10)).toMatchObject([{ lastAtMs: t0, count: 1 }]);
    expect(committed(folder, failures)).toBe(1);
    store.checks.record(fails(t0 + minute));
    expect(committed(folder, failures)).toBe(1);
    store.checks.record(goesDown(t0 + 2 * minute));
    store.checks.commitChanges();
    expect(committed(folder, failures)).toBe(2);
  });

  it('lets "known now" and "not known any more" wait for whoever tells of them, and commits them before that', () => {
    const folder = makeFolder();
    const store = storeWithBot(folder);
    const turns = (atMs: number, from: Health, to: Health): CheckRecord => ({
      ...aCheck(bot, atMs),
      transition: { botId: bot, atMs, from, to, reason: null, incidentStartedAtMs: null },
    });
    store.checks.record(turns(t0, 'unknown', 'healthy'));
    store.checks.record(turns(t0 + minute, 'healthy', 'unknown'));
    store.checks.commitChanges();
    expect(committed(folder, 'SELECT count(*) FROM transitions')).toBe(0);
    const unsent = () => store.outbox.unsent(10).map(({ transition }) => transition.to);
    expect(unsent()).toEqual(['healthy', 'unknown']);
    expect(committed(folder, 'SELECT count(*) FROM transitions')).toBe(2);
    store.checks.record(turns(t0 + 2 * minute, 'unknown', 'healthy'));
    store.checks.record(turns(t0 + 3 * minute, 'healthy', 'degraded'));
    store.checks.commitChanges();
    expect(committed(folder, 'SELECT max(at_ms) FROM transitions')).toBe(t0 + 3 * minute);
  });

  it('has at most one open incident a bot, worsens it and closes it', () => {
    const store = storeWithBot();
    store.checks.record(goesDown(t0));
    store.checks.record(goesDown(t0 + minute));
    const reason = { code: 'webhook-missing', health: 'down', detail: null } as const;
    store.checks.record({
      ...aCheck(bot, t0 + 2 * minute),
      incident: { kind: 'worsen', worst: 'down', reason },
    });
    store.checks.record({
      ...aCheck(bot, t0 + 3 * minute),
      incident: { kind: 'close', endedAtMs: t0 + 3 * minute },
    });
    store.checks.commitChanges();
    expect(
      store.incidents.page({ botId: null, state: 'all', beforeId: null, limit: 10 }),
    ).toMatchObject([
      { endedAtMs: t0 + 3 * minute, reason: { code: 'webhook-missing', sinceMs: t0 + 2 * minute } },
    ]);
  });

  it('keeps a transition in the outbox until it is marked, also over a restart', () => {
    const folder = makeFolder();
    const first = storeWithBot(folder);
    first.checks.record(goesDown(t0));
    first.close();
    const store = openOk(folder);
    const items = store.outbox.unsent(10);
    expect(items).toHaveLength(1);
    store.outbox.markSent(
      items.map((item) => item.transitionId),
      t0 + 1,
    );
    expect(store.outbox.unsent(10)).toEqual([]);
  });

  it('counts one error date once, the same message within an hour as one event, and later as another', () => {
    const store = storeWithBot();
    const fails = (atMs: number) =>
      store.checks.record({
        ...aCheck(bot, atMs),
        error: { atMs, message: 'timeout', causeId: 'net-timeout', causeClass: 'net.timeout' },
      });
    for (const atMs of [t0, t0, t0 + minute, t0 + 120 * minute]) {
      fails(atMs);
    }
    expect(store.checks.errors(bot, 10)).toEqual([
      {
        message: 'timeout',
        causeId: 'net-timeout',
        causeClass: 'net.timeout',
        firstAtMs: t0 + 120 * minute,
        lastAtMs: t0 + 120 * minute,
        count: 1,
      },
      {
        message: 'timeout',
        causeId: 'net-timeout',
        causeClass: 'net.timeout',
        firstAtMs: t0,
        lastAtMs: t0 + minute,
        count: 2,
      },
    ]);
  });

  it('ignores a late check of a bot that was removed', () => {
    const store = storeWithBot();
    store.checks.record(aCheck(bot, t0));
    store.bots.remove(bot);
    store.checks.record(goesDown(t0 + minute));
    store.checks.flush();
    expect(store.outbox.unsent(10)).toEqual([]);
    expect(store.states.list()).toEqual([]);
  });

  it('leaves out of the healthy share what could not be asked', () => {
    const store = storeWithBot();
    store.checks.record(aCheck(bot, t0));
    store.checks.record(
      aCheck(bot, t0 + 1, { health: 'unknown', reason: 'offline', pending: null }),
    );
    store.checks.record(aCheck(bot, t0 + 2, { health: 'down', reason: 'backlog', pending: 90 }));
    expect(store.checks.statistics(bot, 0)).toMatchObject({ checks: 3, healthyShare: 0.5 });
    expect(store.checks.statistics(bot, t0 + minute)).toMatchObject({
      checks: 0,
      healthyShare: null,
      latencyMeanMs: null,
    });
  });

  it('gives the newest spans first in line when a page is full, oldest first within it', () => {
    const store = storeWithBot();
    for (let n = 0; n < 5; n += 1) {
      store.checks.record(aCheck(bot, t0 + n * minute, { pending: n }));
    }
    const page = store.checks.page({ ...whole, limit: 2 });
    expect(page.spans.map((span) => span.pending)).toEqual([3, 4]);
    const middle = store.checks.page({ ...whole, fromMs: t0 + minute, toMs: t0 + 2 * minute });
    expect(middle.spans.map((span) => span.pending)).toEqual([1, 2]);
  });
});
