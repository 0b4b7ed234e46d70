import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { databaseName } from '../../../../src-main/core/store/open.ts';
import { aStoredBot, cleanUp, makeFolder, openOk } from './fixtures.ts';

afterEach(cleanUp);

const shop = { kind: 'tag', tag: 'shop' } as const;
const ofBot = { kind: 'bot', botId: '700001' } as const;

describe('settings by tag and by bot', () => {
  it('come back after a restart as written, each level replaced as a whole', () => {
    const folder = makeFolder();
    const first = openOk(folder);
    first.bots.insert(aStoredBot('700001'));
    first.levels.write(shop, { backlogPending: 100, intervalSeconds: 300 });
    first.levels.write(shop, { backlogPending: 120 });
    first.levels.write({ kind: 'tag', tag: 'gone' }, { cautionPending: 3 });
    first.levels.write({ kind: 'tag', tag: 'gone' }, {});
    first.levels.write(ofBot, { intervalSeconds: 5 });
    first.close();
    expect(openOk(folder).levels.read()).toEqual({
      tags: new Map([['shop', { backlogPending: 120 }]]),
      bots: new Map([['700001', { intervalSeconds: 5 }]]),
    });
  });

  it('go with their bot; those of its tags stay', () => {
    const store = openOk();
    store.bots.insert(aStoredBot('700001'));
    store.levels.write(ofBot, { intervalSeconds: 5 });
    store.levels.write(shop, { backlogPending: 100 });
    store.bots.remove('700001');
    expect(store.levels.read()).toEqual({
      tags: new Map([['shop', { backlogPending: 100 }]]),
      bots: new Map(),
    });
  });

  it('fall back one by one: a bad value takes no other with it, an unknown name is ignored', () => {
    const folder = makeFolder();
    const first = openOk(folder);
    first.levels.write(shop, { backlogPending: 100, intervalSeconds: 300 });
    first.close();
    const raw = new Database(path.join(folder, databaseName));
    raw.exec(`UPDATE tag_settings SET value = 1 WHERE name = 'intervalSeconds';
      INSERT INTO tag_settings VALUES ('shop', 'fromAnotherTime', 1), ('other', 'theme', 2)`);
    raw.close();
    expect(openOk(folder).levels.read().tags).toEqual(new Map([['shop', { backlogPending: 100 }]]));
  });
});
