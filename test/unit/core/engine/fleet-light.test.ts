import { expect, test } from 'vitest';
import { createEntry } from '../../../../src-main/core/engine/bot-entry.ts';
import { createFleetLight } from '../../../../src-main/core/engine/fleet-light.ts';
import { newBotMemory } from '../../../../src-main/core/engine/memory.ts';
import { buildRow } from '../../../../src-main/core/engine/rows.ts';
import { defaultSettings } from '../../../../src-shared/settings.ts';
import type { BotRow } from '../../../../src-shared/snapshot.ts';
import { aBotRecord } from '../../../support/builders.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

function aRow(id: string, over: Partial<BotRow>): BotRow {
  const stored = { record: aBotRecord({ id }), sealedToken: null, authTag: null };
  const row = buildRow(createEntry(stored, newBotMemory(0)), {
    nowMs: 0,
    settings: defaultSettings,
    watchingPaused: false,
    rootFault: null,
    rootFaultSinceMs: 0,
    environment: null,
    maintenanceUntilMs: null,
  });
  return { ...row, ...over };
}

function aFleet() {
  const clock = new ManualClock();
  const rows = new Map<string, BotRow>();
  return { clock, rows, light: createFleetLight(rows, clock), startMs: clock.nowMs() };
}

test('the light is made once while nothing changes, and anew when a row did', async () => {
  const { clock, rows, light } = aFleet();
  rows.set('1', aRow('1', { health: 'healthy' }));
  const first = light.now();
  await clock.advance(3_600_000);
  expect(light.now()).toBe(first);
  rows.set('1', aRow('1', { health: 'down' }));
  light.changed();
  expect(light.now()).toMatchObject({ health: 'down', down: 1 });
});

test('a silence that ends changes the light at its very end, the nearest first', async () => {
  const { clock, rows, light, startMs } = aFleet();
  rows.set('1', aRow('1', { health: 'degraded', snoozedUntilMs: startMs + 20_000 }));
  rows.set('2', aRow('2', { health: 'down', snoozedUntilMs: startMs + 60_000 }));
  expect(light.now().alert).toBe('healthy');
  await clock.advance(19_999);
  expect(light.now().alert).toBe('healthy');
  await clock.advance(1);
  expect(light.now().alert).toBe('degraded');
  await clock.advance(40_000);
  expect(light.now().alert).toBe('down');
});

test('a clock that is set back brings a silence back', async () => {
  const { clock, rows, light, startMs } = aFleet();
  rows.set('1', aRow('1', { health: 'down', snoozedUntilMs: startMs + 1000 }));
  await clock.advance(5000);
  expect(light.now().alert).toBe('down');
  clock.jumpWall(-4500);
  expect(light.now().alert).toBe('healthy');
});
