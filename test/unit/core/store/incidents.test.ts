import Database from 'better-sqlite3';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { IncidentEvent } from '../../../../src-shared/incidents.ts';
import type { CheckRecord } from '../../../../src-main/core/engine/ports/checks.ts';
import type { JournalAppend } from '../../../../src-main/core/engine/ports/journal.ts';
import { migrations } from '../../../../src-main/core/store/migrations/index.ts';
import type { HooklightStore } from '../../../../src-main/core/store/open.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { aCheck, aRecord, aStoredBot, cleanUp, makeFolder, openOk } from './fixtures.ts';

afterEach(cleanUp);

const bot = '700001';
const t0 = Date.UTC(2026, 0, 5, 12);
const minute = 60_000;
const everything = { botId: null, state: 'all', beforeId: null, limit: 100 } as const;
const reason = { code: 'delivery-failing', health: 'degraded', detail: null } as const;

type Change = NonNullable<CheckRecord['incident']>;

function changes(
  store: HooklightStore,
  atMs: number,
  incident: Change,
  more: { readonly botId?: string; readonly notes?: readonly IncidentEvent[] } = {},
): void {
  store.checks.record({ ...aCheck(more.botId ?? bot, atMs), notes: more.notes ?? [], incident });
  store.checks.commitChanges();
}
const opens = (atMs: number): Change => ({
  kind: 'open',
  startedAtMs: atMs,
  worst: 'degraded',
  reason,
});

function storeWithIncident(folder = makeFolder(), clock = new ManualClock()): HooklightStore {
  const store = openOk(folder, clock);
  store.bots.insert(aStoredBot(bot));
  changes(store, t0, opens(t0));
  return store;
}

const line = (parts: Partial<JournalAppend> = {}): JournalAppend => ({
  atMs: t0 + minute,
  botId: bot,
  actor: 'operator',
  kind: 'incident',
  wish: null,
  outcome: null,
  evidence: null,
  message: 'Acknowledged.',
  detail: null,
  ...parts,
});

describe('an incident', () => {
  it('is acknowledged with its line in the timeline and in the journal, also over a restart', () => {
    const folder = makeFolder();
    const first = storeWithIncident(folder);
    first.incidents.acknowledge(1, true, line());
    first.close();
    const store = openOk(folder);
    expect(store.incidents.openOf(bot)).toMatchObject({ acknowledgedAtMs: t0 + minute });
    store.incidents.acknowledge(1, false, line({ atMs: t0 + 2 * minute, actor: 'api' }));
    expect(store.incidents.get(1)).toMatchObject({ acknowledgedAtMs: null });
    expect(store.incidents.events(1)).toEqual([
      { kind: 'acknowledged', atMs: t0 + minute, by: 'operator' },
      { kind: 'unacknowledged', atMs: t0 + 2 * minute, by: 'api' },
    ]);
    expect(store.journal.page({ botId: bot, beforeSeq: null, limit: 9 })).toMatchObject([
      { actor: 'api', kind: 'incident' },
      { actor: 'operator', kind: 'incident' },
    ]);
    expect(store.verifyJournal().ok).toBe(true);
  });

  it('that gets worse asks for eyes again, in the transaction that says so', () => {
    const store = storeWithIncident();
    store.incidents.acknowledge(1, true, line());
    changes(store, t0 + 2 * minute, {
      kind: 'worsen',
      worst: 'down',
      reason: { code: 'webhook-missing', health: 'down', detail: null },
    });
    expect(store.incidents.get(1)).toMatchObject({
      worst: 'down',
      acknowledgedAtMs: null,
      reason: { code: 'webhook-missing' },
    });
  });

  it('keeps its acknowledgement when it ends, and takes none afterwards', () => {
    const store = storeWithIncident();
    store.incidents.acknowledge(1, true, line());
    changes(store, t0 + 3 * minute, { kind: 'close', endedAtMs: t0 + 3 * minute });
    expect(store.incidents.get(1)).toMatchObject({ acknowledgedAtMs: t0 + minute });
    store.incidents.acknowledge(1, false, line());
    expect(store.incidents.get(1)).toMatchObject({ acknowledgedAtMs: t0 + minute });
    expect(store.incidents.openOf(bot)).toBeNull();
  });

  it('has a note, whose change is told', () => {
    const store = storeWithIncident();
    store.incidents.setNote(1, 'certificate ran out', line({ message: 'Note changed.' }));
    expect(store.incidents.get(1)).toMatchObject({ note: 'certificate ran out' });
    expect(store.incidents.events(1)).toEqual([
      { kind: 'note', atMs: t0 + minute, by: 'operator' },
    ]);
  });

  it('takes the lines of the check that opens it and of the one that ends it', () => {
    const store = openOk();
    store.bots.insert(aStoredBot(bot));
    const told: IncidentEvent = { kind: 'told', atMs: t0, health: 'degraded' };
    const woken: IncidentEvent = { kind: 'woken', atMs: t0 + minute, by: 'system' };
    changes(store, t0, opens(t0), { notes: [told] });
    changes(store, t0 + minute, { kind: 'close', endedAtMs: t0 + minute }, { notes: [woken] });
    store.checks.record({ ...aCheck(bot, t0 + 2 * minute), notes: [woken] });
    expect(store.incidents.events(1)).toEqual([told, woken]);
  });

  it('is found by an action that took place in it, by its beginning, and not where there is none', () => {
    const store = storeWithIncident();
    const action: IncidentEvent = {
      kind: 'action',
      atMs: t0,
      by: 'operator',
      actionId: 'a1',
      wish: 'kick',
      outcome: 'done',
      evidence: 2,
      message: 'Done.',
    };
    store.incidents.append({ incidentId: 1 }, [action]);
    changes(store, t0 + minute, { kind: 'close', endedAtMs: t0 + minute });
    const later: IncidentEvent = { kind: 'told', atMs: t0 + 2 * minute, health: 'down' };
    store.incidents.append({ actionId: 'a1' }, [later]);
    store.incidents.append({ botId: bot, startedAtMs: t0 + 0.4 }, [later]);
    store.incidents.append({ actionId: 'other' }, [later]);
    store.incidents.append({ openOf: bot }, [later]);
    store.incidents.append({ botId: bot, startedAtMs: t0 + 1 }, [later]);
    expect(store.incidents.events(1)).toEqual([action, later, later]);
  });

  it('adds up what was saved and what was lost; one stretch of expiry is one line', () => {
    const store = storeWithIncident();
    const lost = (atMs: number, count: number): IncidentEvent => ({
      kind: 'lost',
      atMs,
      count,
      how: 'expired',
    });
    const add = (event: IncidentEvent) => store.incidents.append({ openOf: bot }, [event]);
    expect(store.incidents.get(1)).toMatchObject({ updatesLost: null, updatesSaved: 0 });
    add(lost(t0, 3));
    add(lost(t0 + minute, 4));
    add({ kind: 'saved', atMs: t0 + 2 * minute, count: 40, file: 'u.ndjson' });
    add(lost(t0 + 3 * minute, 5));
    add({ kind: 'lost', atMs: t0 + 4 * minute, count: 6, how: 'dropped' });
    add(lost(t0 + 200 * minute, 7));
    expect(store.incidents.events(1)).toMatchObject([
      { kind: 'lost', count: 7, atMs: t0 },
      { kind: 'saved', count: 40 },
      { kind: 'lost', count: 5 },
      { kind: 'lost', count: 6, how: 'dropped' },
      { kind: 'lost', count: 7 },
    ]);
    expect(store.incidents.get(1)).toMatchObject({ updatesLost: 25, updatesSaved: 40 });
  });

  it('whose bot goes to and fro keeps room for what people do', () => {
    const store = storeWithIncident();
    const changed = Array.from({ length: 400 }, (_, i): IncidentEvent => ({
      kind: 'changed',
      atMs: t0 + i,
      health: 'down',
      reason: 'backlog',
      detail: null,
    }));
    store.incidents.append({ incidentId: 1 }, changed);
    store.incidents.acknowledge(1, true, line());
    expect(store.incidents.events(1)).toHaveLength(301);
    expect(store.incidents.events(1).at(-1)).toMatchObject({ kind: 'acknowledged' });
  });
});

describe('a bot that is removed', () => {
  it('leaves its incidents under its last name; the open one ends', () => {
    const clock = new ManualClock();
    const folder = makeFolder();
    const store = storeWithIncident(folder, clock);
    store.incidents.append({ incidentId: 1 }, [{ kind: 'told', atMs: t0, health: 'degraded' }]);
    const { record, ...rest } = aStoredBot(bot);
    store.bots.update({ ...rest, record: { ...record, name: 'Shop' } });
    store.bots.remove(bot);
    store.close();
    const again = openOk(folder, clock);
    const removedAtMs = Math.round(clock.nowMs());
    expect(again.incidents.get(1)).toMatchObject({
      botName: 'Shop',
      botRemovedAtMs: removedAtMs,
      endedAtMs: removedAtMs,
    });
    expect(again.incidents.events(1)).toHaveLength(1);
  });

  it('and added again has its old incidents, and can have a new one', async () => {
    const clock = new ManualClock();
    const store = storeWithIncident(makeFolder(), clock);
    const removedAtMs = Math.round(clock.nowMs());
    store.bots.remove(bot);
    store.bots.insert({ ...aStoredBot(bot), record: aRecord(bot, { name: 'New shop' }) });
    changes(store, t0 + 9 * minute, opens(t0 + 9 * minute));
    expect(store.incidents.page(everything)).toMatchObject([
      { incidentId: 2, botName: 'New shop', botRemovedAtMs: null, endedAtMs: null },
      { incidentId: 1, botName: 'New shop', botRemovedAtMs: removedAtMs },
    ]);
    await clock.advance(minute);
    store.bots.remove(bot);
    expect(store.incidents.page(everything)).toMatchObject([
      { incidentId: 2, botRemovedAtMs: removedAtMs + minute },
      { incidentId: 1, botRemovedAtMs: removedAtMs, endedAtMs: removedAtMs },
    ]);
  });
});

describe('pages of incidents', () => {
  it('are filtered by state and bot, newest first, and go on before an id', () => {
    const store = storeWithIncident();
    store.bots.insert(aStoredBot('700002'));
    changes(store, t0 + minute, { kind: 'close', endedAtMs: t0 + minute });
    changes(store, t0 + 2 * minute, opens(t0 + 2 * minute), { botId: '700002' });
    changes(store, t0 + 3 * minute, opens(t0 + 3 * minute));
    const ids = (query: Partial<Parameters<typeof store.incidents.page>[0]>) =>
      store.incidents.page({ ...everything, ...query }).map(({ incidentId }) => incidentId);
    expect(ids({})).toEqual([3, 2, 1]);
    expect(ids({ state: 'open' })).toEqual([3, 2]);
    expect(ids({ state: 'past' })).toEqual([1]);
    expect(ids({ botId: bot })).toEqual([3, 1]);
    expect(ids({ botId: bot, state: 'open' })).toEqual([3]);
    expect(ids({ botId: '700002', state: 'past' })).toEqual([]);
    expect(ids({ beforeId: 3, limit: 1 })).toEqual([2]);
  });
});

describe('a database of the version before', () => {
  it('keeps its incidents, with a timeline from what transitions and journal tell', () => {
    const folder = makeFolder();
    const raw = new Database(path.join(folder, 'hooklight.db'));
    for (const { sql } of migrations.filter(({ version }) => version <= 50)) {
      raw.exec(sql);
    }
    raw.exec(`
      INSERT INTO bots (id, telegram_id, name, tags_json, note, api_root, test_environment, local_mode, paused,
        created_at_ms)
      VALUES ('700001', '700001', 'Shop', '[]', '', 'https://api.telegram.org', 0, 0, 0, 1);
      INSERT INTO incidents VALUES
        (4, '700001', 1000, 9000, 'down', 'webhook-missing', 'down', 1000, NULL),
        (7, '700001', 20000, NULL, 'degraded', 'drift', 'degraded', 20000, 'url');
      INSERT INTO transitions VALUES
        (NULL, '700001', 2000, 'healthy', 'down', 'webhook-missing', 'down', NULL, 1000, 2000),
        (NULL, '700001', 3000, 'down', 'degraded', 'drift', 'degraded', NULL, 1000, 3000),
        (NULL, '700001', 9000, 'down', 'healthy', NULL, NULL, NULL, 1000, 9000);
      INSERT INTO journal VALUES
        (1, 5000, '700001', 'automatic', 'action', 'restore', 'done', 2, 'Set again.', NULL, '${'0'.repeat(64)}',
          '${'a'.repeat(64)}'),
        (2, 15000, '700001', 'operator', 'action', 'kick', 'done', 2, 'Kicked.', NULL, '${'a'.repeat(64)}',
          '${'b'.repeat(64)}');
      PRAGMA user_version = 50;
    `);
    raw.close();
    const store = openOk(folder);
    expect(store.incidents.page(everything)).toMatchObject([
      { incidentId: 7, botName: 'Shop', endedAtMs: null, note: '', updatesLost: null },
      { incidentId: 4, botName: 'Shop', endedAtMs: 9000, acknowledgedAtMs: null },
    ]);
    expect(store.incidents.events(4)).toEqual([
      { kind: 'confirmed', atMs: 2000, health: 'down', reason: 'webhook-missing', detail: null },
      { kind: 'changed', atMs: 3000, health: 'degraded', reason: 'drift', detail: null },
      {
        kind: 'action',
        atMs: 5000,
        by: 'automatic',
        actionId: null,
        wish: 'restore',
        outcome: 'done',
        evidence: 2,
        message: 'Set again.',
      },
    ]);
    expect(store.incidents.events(7)).toEqual([]);
    expect(store.bots.list()[0]?.record).toMatchObject({ snoozedUntilRecovered: false });
    changes(store, 30_000, { kind: 'close', endedAtMs: 30_000 });
    changes(store, 40_000, opens(40_000));
    expect(store.incidents.openOf(bot)).toMatchObject({ incidentId: 8 });
  });
});
