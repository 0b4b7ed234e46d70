import path from 'node:path';
import Database from 'better-sqlite3';
import { databaseName } from '../../../src-main/core/store/open.ts';
import { placeFixture } from '../../fixtures/databases/fixture.ts';

/** The stored database of a format, with so many bots more that its migrations take their time. */
export function placeManyBots(folder: string, version: number, bots: number): void {
  placeFixture(folder, version);
  const raw = new Database(path.join(folder, databaseName));
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.exec(`
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${bots})
    INSERT INTO bots (id, telegram_id, name, tags_json, note, api_root, test_environment, local_mode, paused, created_at_ms)
      SELECT '8' || i, '8' || i, 'Bot ' || i, '[]', '', 'https://api.telegram.org', 0, 0, 0, i FROM n;
    INSERT INTO transitions (bot_id, at_ms, from_health, to_health, reason_code, reason_health, incident_started_at_ms)
      SELECT id, created_at_ms, 'healthy', 'down', 'backlog', 'down', created_at_ms FROM bots WHERE id LIKE '8%';
    INSERT INTO incidents (bot_id, started_at_ms, worst, reason_code, reason_health, reason_since_ms)
      SELECT id, created_at_ms, 'down', 'backlog', 'down', created_at_ms FROM bots WHERE id LIKE '8%';
  `);
  raw.close();
}
