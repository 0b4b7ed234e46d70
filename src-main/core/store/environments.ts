import * as z from 'zod';
import { environmentColours } from '../../../src-shared/environment.ts';
import type { StoredEnvironment, StoredMember } from '../engine/ports/environments.ts';
import type { WritableDb } from './db.ts';
import { bytes } from './rows.ts';

const environmentRow = z.object({
  id: z.string(),
  name: z.string(),
  /** The sealed one counts; this only paints the list while there is no key. */
  colour: z.enum(environmentColours).catch('ink'),
  sealed: bytes,
});

const memberRow = z
  .object({ bot_id: z.string(), environment_id: z.string(), tag: bytes })
  .transform((row): StoredMember => ({
    botId: row.bot_id,
    environmentId: row.environment_id,
    tag: row.tag,
  }));

/** Environments and which bots belong to them. */
export function createEnvironments(db: WritableDb) {
  const list = db.query('environments.list', 'SELECT * FROM environments ORDER BY name');
  const put = db.command(
    'environments.put',
    `INSERT INTO environments VALUES (@id, @name, @colour, @sealed)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, colour = excluded.colour, sealed = excluded.sealed`,
  );
  const remove = db.command('environments.remove', 'DELETE FROM environments WHERE id = @id');
  const members = db.query('environments.members', 'SELECT * FROM bot_environments');
  const assign = db.command(
    'environments.assign',
    `INSERT INTO bot_environments VALUES (@bot_id, @environment_id, @tag)
     ON CONFLICT (bot_id) DO UPDATE SET environment_id = excluded.environment_id, tag = excluded.tag`,
  );
  const leave = db.command('environments.leave', 'DELETE FROM bot_environments WHERE bot_id = @id');
  return {
    list: (): readonly StoredEnvironment[] => list.rows(environmentRow),
    put({ id, name, colour, sealed }: StoredEnvironment): void {
      put.run({ id, name, colour, sealed });
    },
    remove(environmentId: string): void {
      remove.run({ id: environmentId });
    },
    members: (): readonly StoredMember[] => members.rows(memberRow),
    assign(botId: string, member: StoredMember | null): void {
      if (member === null) {
        leave.run({ id: botId });
      } else {
        assign.run({ bot_id: botId, environment_id: member.environmentId, tag: member.tag });
      }
    },
  };
}
