import path from 'node:path';
import Database from 'better-sqlite3';
import * as z from 'zod';
import type { CheckRecord } from '../../src-main/core/engine/ports/checks.ts';
import { databaseName, type HooklightStore } from '../../src-main/core/store/open.ts';

const minuteMs = 60_000;
export const dayMs = 86_400_000;

/** How a bot spends its time. */
export const lives = {
  /** Healthy, nothing ever waits, always watched. */
  quiet: () => ({ health: 'healthy', reason: null, pending: 0 }) as const,
  /** The same on a laptop that sleeps from 22 to 6. */
  laptop(atMs: number) {
    const hour = Math.floor(atMs / 3_600_000) % 24;
    return hour >= 22 || hour < 6 ? null : lives.quiet();
  },
  /** Healthy with a few updates coming and going at every check. */
  busy: (atMs: number) =>
    ({ health: 'healthy', reason: null, pending: (atMs / minuteMs) % 5 }) as const,
  /** Never the same twice, and out of order a third of the time. */
  troubled(atMs: number) {
    const minute = atMs / minuteMs;
    return minute % 180 < 60
      ? ({ health: 'down', reason: 'delivery-failing', pending: minute % 997 } as const)
      : ({ health: 'degraded', reason: 'backlog', pending: minute % 991 } as const);
  },
} as const;
export type Life = keyof typeof lives;

function checkAt(botId: string, life: Life, at: { readonly ms: number; readonly everyMs: number }) {
  const found = lives[life](at.ms);
  return found === null
    ? null
    : ({
        sample: {
          botId,
          atMs: at.ms,
          ...found,
          latencyMs: 80 + (at.ms % 97),
          intervalMs: at.everyMs,
        },
        state: { botId, health: found.health, healthSinceMs: at.ms, memoryJson: '{}' },
        transition: null,
        incident: null,
        notes: [],
        error: null,
      } satisfies CheckRecord);
}

/** Deletes all that is too old at a moment. */
export function pruneAll(store: HooklightStore, nowMs: number): void {
  while (store.prune(nowMs) > 0) {
    // Until all is done.
  }
}

/** So many checks wait at most, as the engine writes every two seconds. */
const waitingAtMost = 500;

/**
 * Counts checks that were recorded, and writes all of them now and then. A year passes here within seconds of the store's
 * own clock: left alone on a slow machine it would rest between two parts for what is months to it.
 */
export function createWriting(store: HooklightStore): { recorded(): void; writeAll(): void } {
  let waiting = 0;
  const writeAll = (): void => {
    while (!store.checks.flush()) {
      // The next part.
    }
    waiting = 0;
  };
  return {
    recorded() {
      waiting += 1;
      if (waiting === waitingAtMost) {
        writeAll();
      }
    },
    writeAll,
  };
}

/** Lets bots live through some time, with the retention once a month. */
export function live(
  store: HooklightStore,
  bots: Readonly<Record<string, Life>>,
  time: { readonly fromMs: number; readonly toMs: number; readonly everyMs: number },
): void {
  const writing = createWriting(store);
  let prunedMs = time.fromMs;
  for (let ms = time.fromMs; ms < time.toMs; ms += time.everyMs) {
    for (const [botId, life] of Object.entries(bots)) {
      const check = checkAt(botId, life, { ms, everyMs: time.everyMs });
      if (check !== null) {
        store.checks.record(check);
        writing.recorded();
      }
    }
    if (ms - prunedMs >= 30 * dayMs) {
      prunedMs = ms;
      writing.writeAll();
      pruneAll(store, ms);
    }
  }
  writing.writeAll();
  pruneAll(store, time.toMs);
}

const sizeRow = z.object({ name: z.string(), bytes: z.number() });

/** Bytes that tables and indexes of a closed store take in its file, by name. */
export function tableSizes(folder: string): ReadonlyMap<string, number> {
  const raw = new Database(path.join(folder, databaseName), { readonly: true });
  try {
    const rows = raw.prepare('SELECT name, SUM(pgsize) AS bytes FROM dbstat GROUP BY name').all();
    return new Map(rows.map((row) => sizeRow.parse(row)).map(({ name, bytes }) => [name, bytes]));
  } finally {
    raw.close();
  }
}

/** Bytes of the roll-ups among them. */
export function rollupBytes(sizes: ReadonlyMap<string, number>): number {
  return [...sizes]
    .filter(([name]) => /^(rollups|quiet_days)/.test(name) && name !== 'rollups_to_fill')
    .reduce((sum, [, bytes]) => sum + bytes, 0);
}
