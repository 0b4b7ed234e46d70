import path from 'node:path';
import Database from 'better-sqlite3';
import { expect } from 'vitest';
import { databaseName } from '../../../src-main/core/store/open.ts';

/** Rows as checks leave them, until the file of this folder is so large. */
export function fill(folder: string, bytes: number): void {
  const raw = new Database(path.join(folder, databaseName));
  raw.pragma('synchronous = OFF');
  raw.exec(`
    INSERT INTO bots (id, telegram_id, name, tags_json, note, api_root, test_environment, local_mode, paused, created_at_ms)
      VALUES ('700001', '700001', 'Shop', '[]', '', 'https://api.telegram.org', 0, 0, 0, 1);
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${Math.round(bytes / 100)})
    INSERT INTO spans (bot_id, from_ms, to_ms, count, health, pending, latency_sum_ms, latency_max_ms)
      SELECT '700001', i * 60000, i * 60000, 1, 'healthy', i % 50, 90, 90 FROM n;
  `);
  raw.pragma('wal_checkpoint(TRUNCATE)');
  const pages = Number(raw.pragma('page_count', { simple: true }));
  raw.close();
  expect(pages * 4096).toBeGreaterThan(bytes * 0.9);
}
