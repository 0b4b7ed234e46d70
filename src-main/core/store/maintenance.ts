import * as z from 'zod';
import { maintenanceWindowSchema } from '../../../src-shared/maintenance.ts';
import type { StoredMaintenance } from '../engine/ports/settings.ts';
import type { WritableDb } from './db.ts';
import { json, wholeMs } from './rows.ts';

const stored = maintenanceWindowSchema.extend({ endedAtMs: wholeMs.nullable() });
const row = z
  .object({
    id: z.string(),
    name: z.string(),
    scope: z.string(),
    tag: z.string().nullable(),
    bot_id: z.string().nullable(),
    when_json: json,
    note: z.string(),
    ended_at_ms: wholeMs.nullable(),
  })
  .transform(({ id, name, scope, tag, bot_id: botId, when_json: when, note, ended_at_ms }) => ({
    id,
    name,
    scope: {
      kind: scope,
      ...(tag === null ? {} : { tag }),
      ...(botId === null ? {} : { botId }),
    },
    when,
    note,
    endedAtMs: ended_at_ms,
  }));

/** Maintenance windows. One that cannot be read (a zone that this system does not know) is left out, not deleted. */
export function createMaintenanceWindows(db: WritableDb) {
  const list = db.query('maintenance.list', 'SELECT * FROM maintenance_windows ORDER BY rowid');
  const put = db.command(
    'maintenance.put',
    `INSERT INTO maintenance_windows VALUES (@id, @name, @scope, @tag, @bot_id, @when_json, @note, @ended_at_ms)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, scope = excluded.scope, tag = excluded.tag,
       bot_id = excluded.bot_id, when_json = excluded.when_json, note = excluded.note,
       ended_at_ms = excluded.ended_at_ms`,
  );
  const remove = db.command('maintenance.remove', 'DELETE FROM maintenance_windows WHERE id = @id');
  return {
    list: (): readonly StoredMaintenance[] =>
      list.rows(row).flatMap((one) => {
        const window = stored.safeParse(one);
        return window.success ? [window.data] : [];
      }),
    put({ id, name, scope, when, note, endedAtMs }: StoredMaintenance): void {
      put.run({
        id,
        name,
        scope: scope.kind,
        tag: scope.kind === 'tag' ? scope.tag : null,
        bot_id: scope.kind === 'bot' ? scope.botId : null,
        when_json: JSON.stringify(when),
        note,
        ended_at_ms: endedAtMs === null ? null : Math.round(endedAtMs),
      });
    },
    remove(id: string): void {
      remove.run({ id });
    },
  };
}
