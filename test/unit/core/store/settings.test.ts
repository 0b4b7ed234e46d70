import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { databaseName } from '../../../../src-main/core/store/open.ts';
import { defaultSettings } from '../../../../src-shared/settings.ts';
import { cleanUp, makeFolder, openOk } from './fixtures.ts';

afterEach(cleanUp);

describe('settings', () => {
  it('are the defaults at first and come back as written', () => {
    const folder = makeFolder();
    const first = openOk(folder);
    expect(first.settings.read()).toEqual(defaultSettings);
    first.settings.write({ ...defaultSettings, intervalSeconds: 30, theme: 'dark' });
    first.close();
    expect(openOk(folder).settings.read()).toEqual({
      ...defaultSettings,
      intervalSeconds: 30,
      theme: 'dark',
    });
  });

  it('fall back one by one: a bad value takes no other with it, an unknown name is ignored', () => {
    const folder = makeFolder();
    const first = openOk(folder);
    first.settings.write({ ...defaultSettings, intervalSeconds: 30, backlogPending: 70 });
    first.close();
    const raw = new Database(path.join(folder, databaseName));
    raw.exec(`UPDATE settings SET value_json = '"soon"' WHERE name = 'intervalSeconds';
      INSERT INTO settings VALUES ('fromAnotherTime', '1')`);
    raw.close();
    expect(openOk(folder).settings.read()).toEqual({ ...defaultSettings, backlogPending: 70 });
  });

  it('keep single values of the engine until they are taken back', () => {
    const store = openOk();
    expect(store.settings.getValue('watching-paused-until')).toBeNull();
    store.settings.putValue('watching-paused-until', '5');
    store.settings.putValue('watching-paused-until', '6');
    expect(store.settings.getValue('watching-paused-until')).toBe('6');
    store.settings.putValue('watching-paused-until', null);
    expect(store.settings.getValue('watching-paused-until')).toBeNull();
  });
});
