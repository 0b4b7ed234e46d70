import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HooklightStore } from '../../../src-main/core/store/open.ts';
import { createSecretBox } from '../../../src-main/core/vault/secret-box.ts';
import { fromStoredState } from '../../../src-main/core/engine/memory.ts';
import { historyKey, idsOf, makeBigHistory, tokenOf } from '../../bench/big-history.ts';
import { parseToken } from '../../../src-main/core/telegram/token.ts';
import { cleanUp, makeFolder, openOk } from '../core/store/fixtures.ts';

const nowMs = Date.UTC(2026, 5, 1);
const dayMs = 86_400_000;
const bots = 40;
let store: HooklightStore;

beforeAll(() => {
  const folder = makeFolder();
  const history = { telegramIds: idsOf(bots), apiRoot: 'http://127.0.0.1:1', nowMs };
  makeBigHistory(folder, { ...history, intervalMs: 300_000 });
  store = openOk(folder);
}, 30_000);
afterAll(cleanUp);

test('bots come with tokens that the key opens, and with a memory', () => {
  const [first] = store.bots.list();
  const box = createSecretBox(historyKey);
  const sealed = first?.sealedToken ?? new Uint8Array();
  expect(store.bots.list().length).toBe(bots);
  expect(box.open({ botId: '700001', field: 'token' }, sealed)).toBe(tokenOf('700001'));
  expect(parseToken(tokenOf('700001')).ok).toBe(true);
  const memories = store.states.list().map(fromStoredState);
  expect(memories.filter((memory) => memory?.health.samples.length === 60).length).toBe(bots);
});

test('every table has its rows, and all of them can be read', () => {
  const { rows } = store.facts();
  const days = 400;
  expect(rows).toMatchObject({
    quiet_days: bots * (days - 1),
    rollups: (bots * (days - 1)) / 10,
    spans: 2 * (30 * 288 - 1) + (bots - 2) * 30,
    error_events: 4 * bots,
    transitions: 8 * bots,
    incidents: 4 * bots,
    incident_events: 8 * bots,
    messages: 4 * bots,
  });
  const query = { botId: '700001', state: 'all', beforeId: null, limit: 100 } as const;
  const incidents = store.incidents.page(query);
  expect(incidents.map(({ endedAtMs }) => endedAtMs === null)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(store.incidents.events(incidents[0]?.incidentId ?? 0).length).toBe(2);
  expect(store.messages.page({ beforeId: null, limit: 1000 }).length).toBe(4 * bots);
  expect(store.outbox.unsent(10)).toEqual([]);
});

test('the past reaches to the present, and nothing of it is too old yet', () => {
  const hour = Math.floor(nowMs / 3_600_000);
  const range = { botId: '700002', fromHour: hour - 400 * 24, toHour: hour };
  const hours = store.checks.hours(range);
  expect(hours.length).toBe(399 * 24);
  const recent = store.checks.recentPending('700020', nowMs - 3_600_000);
  expect(recent.length).toBeGreaterThan(8);
  expect(store.prune(nowMs)).toBe(0);
  expect(store.prune(nowMs + dayMs)).toBeGreaterThan(0);
});
