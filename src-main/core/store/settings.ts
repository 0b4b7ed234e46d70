import * as z from 'zod';
import { defaultSettings, settingsSchema } from '../../../src-shared/settings.ts';
import type { Settings } from '../../../src-shared/settings.ts';
import type { WritableDb } from './db.ts';
import { json } from './rows.ts';

const settingRow = z.object({ name: z.string(), value_json: json });
const valueRow = z.object({ value: z.string() });

/** One row a setting: a value that cannot be read falls back to its own default and takes no other with it. */
export function createSettings(db: WritableDb) {
  const list = db.query('settings.list', 'SELECT name, value_json FROM settings');
  const put = db.command(
    'settings.put',
    `INSERT INTO settings VALUES (@name, @value_json)
     ON CONFLICT (name) DO UPDATE SET value_json = excluded.value_json`,
  );
  const getValue = db.query('values.get', 'SELECT value FROM engine_values WHERE name = @name');
  const putValue = db.command(
    'values.put',
    `INSERT INTO engine_values VALUES (@name, @value)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  );
  const removeValue = db.command('values.remove', 'DELETE FROM engine_values WHERE name = @name');
  return {
    read(): Settings {
      let settings = defaultSettings;
      for (const row of list.rows(settingRow)) {
        const attempt = settingsSchema.safeParse({ ...settings, [row.name]: row.value_json });
        settings = attempt.success ? attempt.data : settings;
      }
      return settings;
    },
    write(settings: Settings): void {
      db.transaction(() => {
        for (const [name, value] of Object.entries(settings)) {
          put.run({ name, value_json: JSON.stringify(value) });
        }
      });
    },
    getValue(key: string): string | null {
      const row = getValue.get({ name: key });
      return row === undefined ? null : valueRow.parse(row).value;
    },
    putValue(key: string, value: string | null): void {
      if (value === null) {
        removeValue.run({ name: key });
      } else {
        putValue.run({ name: key, value });
      }
    },
  };
}
