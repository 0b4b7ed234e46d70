import * as z from 'zod';
import {
  levelPatchSchema,
  type LevelPatch,
  type SettingLevel,
} from '../../../src-shared/setting-levels.ts';
import type { SettingLevels } from '../health/thresholds.ts';
import type { WritableDb } from './db.ts';

const row = z.object({ place: z.string(), name: z.string(), value: z.number() });

/** A value that cannot be read, or belongs to no setting any more, is inherited; the others stay. */
function gather(rows: readonly z.infer<typeof row>[]): ReadonlyMap<string, LevelPatch> {
  const levels = new Map<string, LevelPatch>();
  for (const { place, name, value } of rows) {
    const attempt = levelPatchSchema.safeParse({ ...levels.get(place), [name]: value });
    if (attempt.success) {
      levels.set(place, attempt.data);
    }
  }
  return levels;
}

/** Settings by tag and by bot, one row a value. */
export function createSettingLevels(db: WritableDb) {
  const tags = db.query('levels.tags', 'SELECT tag AS place, name, value FROM tag_settings');
  const bots = db.query('levels.bots', 'SELECT bot_id AS place, name, value FROM bot_settings');
  const clear = {
    tag: db.command('levels.clear-tag', 'DELETE FROM tag_settings WHERE tag = @place'),
    bot: db.command('levels.clear-bot', 'DELETE FROM bot_settings WHERE bot_id = @place'),
  };
  const put = {
    tag: db.command('levels.put-tag', 'INSERT INTO tag_settings VALUES (@place, @name, @value)'),
    bot: db.command('levels.put-bot', 'INSERT INTO bot_settings VALUES (@place, @name, @value)'),
  };
  return {
    read(): SettingLevels {
      return { tags: gather(tags.rows(row)), bots: gather(bots.rows(row)) };
    },
    write(level: SettingLevel, values: LevelPatch): void {
      const place = level.kind === 'tag' ? level.tag : level.botId;
      db.transaction(() => {
        clear[level.kind].run({ place });
        for (const [name, value] of Object.entries(values)) {
          put[level.kind].run({ place, name, value });
        }
      });
    },
  };
}
