import path from 'node:path';
import Database from 'better-sqlite3';
import * as z from 'zod';
import { newBotMemory, toStoredState } from '../../src-main/core/engine/memory.ts';
import { silentLogger } from '../../src-main/core/logging/logger.ts';
import { databaseName, openStore, type HooklightStore } from '../../src-main/core/store/open.ts';
import { systemClock } from '../../src-main/core/time/system-clock.ts';
import { authText } from '../../src-main/core/vault/auth-text.ts';
import { createSecretBox } from '../../src-main/core/vault/secret-box.ts';
import { plainVault, writeVaultFile } from '../../src-main/core/vault/vault-file.ts';
import { aRecord } from '../unit/core/store/fixtures.ts';
import { historyTables } from './big-history-tables.ts';

/** A fleet with a past, as a database of the present format. */
export interface BigHistory {
  readonly telegramIds: readonly number[];
  readonly apiRoot: string;
  /** Where the past ends, wall ms. */
  readonly nowMs: number;
  readonly intervalMs: number;
}

/** The data key of such a folder. */
export const historyKey: Uint8Array = new Uint8Array(32).fill(7);

/** A token of the right shape for a bot's number. */
export const tokenOf = (telegramId: string): string => `${telegramId}:${'A'.repeat(35)}`;

const firstId = 700_001;
export const idsOf = (bots: number): readonly number[] =>
  Array.from({ length: bots }, (_, index) => firstId + index);

/** As many samples as a bot's memory holds. */
const samples = 60;

/**
 * Makes a data folder with its vault (in plain text), bots with their sealed tokens, and what 400 days of watching them
 * left behind: 30 days of spans, roll-ups, incidents with their timelines, errors, messages. Bots go through the store;
 * the past is written by SQL into the store's own tables, in one transaction, because living it would take hours.
 */
export function makeBigHistory(folder: string, history: BigHistory): void {
  const opened = openStore({ folder, clock: systemClock, log: silentLogger });
  if (!opened.ok) {
    throw new Error(`the store does not open: ${opened.error.kind}`);
  }
  const store = opened.value;
  try {
    const written = writeVaultFile(folder, plainVault(historyKey));
    if (!written.ok) {
      throw new Error(`no vault: ${written.error}`);
    }
    insertBots(store, history);
  } finally {
    store.close();
  }
  writePast(path.join(folder, databaseName), history);
}

function insertBots(store: HooklightStore, history: BigHistory): void {
  const box = createSecretBox(historyKey);
  const createdAtMs = history.nowMs - 400 * 86_400_000;
  store.atomically(() => {
    for (const id of history.telegramIds.map(String)) {
      const record = aRecord(id, { apiRoot: history.apiRoot, createdAtMs });
      const sealedToken = box.seal({ botId: id, field: 'token' }, tokenOf(id));
      store.bots.insert({ record, sealedToken, authTag: box.tag(authText(record)) });
      store.states.save(toStoredState(id, memoryOf(history)));
    }
  });
}

/** What is remembered of a bot that was well at its last check. */
function memoryOf({ nowMs, intervalMs }: BigHistory) {
  const fresh = newBotMemory(nowMs);
  const checkedAtMs = nowMs - intervalMs;
  return {
    ...fresh,
    state: {
      ...fresh.state,
      health: 'healthy',
      lastKnown: 'healthy',
      reasons: [],
    },
    health: {
      ...fresh.health,
      checkedAtMs,
      samples: Array.from({ length: samples }, (_, index) => ({
        atMs: checkedAtMs - (samples - 1 - index) * intervalMs,
        pending: 0,
      })),
    },
    seen: { ...fresh.seen, pending: 0, checkedAtMs },
  } as const;
}

const indexRow = z.object({ name: z.string(), sql: z.string() });

function writePast(file: string, history: BigHistory): void {
  const raw = new Database(file);
  try {
    raw.pragma('synchronous = OFF');
    raw.pragma('foreign_keys = ON');
    raw.pragma('cache_size = -400000');
    // Whole numbers in SQL too: a number of JavaScript would be bound as a fraction, and divide like one.
    const range = { now_ms: BigInt(history.nowMs), interval_ms: BigInt(history.intervalMs) };
    raw.transaction(() => {
      for (const { table, sql } of historyTables) {
        withIndexesLast(raw, table, () => raw.prepare(sql).run(range));
      }
    })();
    raw.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    raw.close();
  }
}

/** Millions of rows are sorted into an index at once; one after the other would take minutes. */
function withIndexesLast(raw: Database.Database, table: string, fill: () => void): void {
  const indexes = raw
    .prepare(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL`,
    )
    .all(table)
    .map((row) => indexRow.parse(row));
  indexes.forEach(({ name }) => raw.exec(`DROP INDEX "${name}"`));
  fill();
  indexes.forEach(({ sql }) => raw.exec(sql));
}
