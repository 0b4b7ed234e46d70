import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { silentLogger } from '../../src-main/core/logging/logger.ts';
import { openStore } from '../../src-main/core/store/open.ts';
import { systemClock } from '../../src-main/core/time/system-clock.ts';
import { dayMs, live, rollupBytes, tableSizes, type Life } from '../support/virtual-year.ts';
import { bareHours } from './baselines/bare-records.ts';
import { fleetSize } from './fleet-size.ts';

const minuteMs = 60_000;
const days = 365;
const startMs = Date.UTC(2026, 0, 1);
const botsOfALife = 4;

/** A year of checks, one a minute, through the real store; what is left of it afterwards. */
function year(life: Life) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hooklight-bench-'));
  try {
    const opened = openStore({ folder, clock: systemClock, log: silentLogger });
    if (!opened.ok) {
      throw new Error(`the store does not open: ${opened.error.kind}`);
    }
    const store = opened.value;
    const ids = Array.from({ length: botsOfALife }, (_, index) => String(700_001 + index));
    ids.forEach((id) => store.bots.insert(aBot(id)));
    const toMs = startMs + days * dayMs;
    const began = performance.now();
    const bots = Object.fromEntries(ids.map((id) => [id, life] as const));
    live(store, bots, { fromMs: startMs, toMs, everyMs: minuteMs });
    const writeMs = performance.now() - began;
    const readAt = performance.now();
    const first = Math.floor(startMs / 3_600_000);
    const hours = store.checks.hours({
      botId: '700001',
      fromHour: first,
      toHour: first + 400 * 24,
    });
    const readMs = performance.now() - readAt;
    store.close();
    const sizes = tableSizes(folder);
    const spans = [...sizes].filter(([name]) => name.startsWith('spans'));
    return {
      rollupBytesPerBot: Math.round(rollupBytes(sizes) / botsOfALife),
      spanBytesPerBot: Math.round(spans.reduce((sum, [, size]) => sum + size, 0) / botsOfALife),
      hours: hours.length,
      bareBytesPerBot: bareHours(hours).length,
      microsecondsPerCheck: (1000 * writeMs) / (botsOfALife * days * 1440),
      readYearMs: readMs,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function aBot(id: string) {
  return {
    record: {
      id,
      telegramId: id,
      username: null,
      name: `Bot ${id}`,
      tags: [],
      note: '',
      apiRoot: 'https://api.telegram.org',
      testEnvironment: false,
      localMode: false,
      paused: false,
      snoozedUntilMs: null,
      snoozedUntilRecovered: false,
      createdAtMs: startMs,
    },
    sealedToken: null,
    authTag: null,
  };
}

/**
 * How much a bot's year takes on disk: roll-ups of 365 days and spans of the last 30; and the database of 3,000 bots with
 * the usual trouble.
 */
export function benchSize(): Promise<unknown> {
  const names: readonly Life[] = ['quiet', 'laptop', 'busy', 'troubled'];
  const lives = Object.fromEntries(names.map((name) => [name, year(name)]));
  return Promise.resolve({ ...lives, fleet: fleetSize() });
}
