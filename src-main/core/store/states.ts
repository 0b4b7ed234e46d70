import * as z from 'zod';
import { healthSchema } from '../../../src-shared/health.ts';
import type { StoredState } from '../engine/ports/bots.ts';
import type { WritableDb } from './db.ts';
import { wholeMs } from './rows.ts';

const stateRow = z
  .object({
    bot_id: z.string(),
    health: healthSchema,
    health_since_ms: wholeMs,
    memory_json: z.string(),
  })
  .transform((row): StoredState => ({
    botId: row.bot_id,
    health: row.health,
    healthSinceMs: row.health_since_ms,
    memoryJson: row.memory_json,
  }));

/** Confirmed health and the engine's memory, one row a bot. */
export function createStates(db: WritableDb) {
  const list = db.query('states.list', 'SELECT * FROM bot_states ORDER BY bot_id');
  // Not one upsert: it checks the constraints of the row to insert first, reading all of the JSON twice.
  const update = db.command(
    'states.update',
    `UPDATE bot_states SET health = @health, health_since_ms = @health_since_ms, memory_json = @memory_json
     WHERE bot_id = @bot_id`,
  );
  const insert = db.command(
    'states.insert',
    'INSERT INTO bot_states VALUES (@bot_id, @health, @health_since_ms, @memory_json)',
  );
  return {
    list: (): readonly StoredState[] => list.rows(stateRow),
    save(state: StoredState): void {
      const row = {
        bot_id: state.botId,
        health: state.health,
        health_since_ms: Math.round(state.healthSinceMs),
        memory_json: state.memoryJson,
      };
      if (update.run(row).changes === 0) {
        insert.run(row);
      }
    },
  };
}
export type StatesTable = ReturnType<typeof createStates>;
