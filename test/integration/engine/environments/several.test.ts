// Several bots at once: moved in full, refused together, or left where they were by a full store.
import { afterEach, describe, expect, test } from 'vitest';
import { StoreFailure } from '../../../../src-main/core/store/errors.ts';
import { createRepairedFleet, type RepairedFleet } from '../../../support/repaired-fleet.ts';
import { environmentCommands, secretPath } from './commands.ts';

let fleet: RepairedFleet;
afterEach(() => fleet.close());
const { run, must, put, detail, carryOut, planMove, items, journal } = environmentCommands(
  () => fleet,
);

describe('a store that is full', () => {
  test('leaves every bot where it was, in memory and on disk, and the next try counts', async () => {
    let failsFor = '';
    fleet = await createRepairedFleet(2, {
      wrapStore: (store) => ({
        ...store,
        environments: {
          ...store.environments,
          assign(botId, member) {
            if (botId === failsFor) {
              throw new StoreFailure({ kind: 'full', detail: 'SQLITE_FULL' });
            }
            store.environments.assign(botId, member);
          },
        },
      }),
    });
    const [first = '', second = ''] = fleet.ids;
    const id = await put();
    const belongs = (): readonly (string | undefined)[] =>
      [first, second].map((botId) => fleet.world.row(botId).environment?.id);
    const both = { botIds: [first, second], id };
    failsFor = second;
    expect(await run('environment:assign', both)).toMatchObject({ ok: false });
    expect(belongs()).toEqual([undefined, undefined]);
    expect((await journal()).join('\n')).not.toContain('Belongs to the environment');
    await fleet.world.restart();
    expect(belongs()).toEqual([undefined, undefined]);
    failsFor = '';
    await must('environment:assign', both);
    expect(belongs()).toEqual([id, id]);
    failsFor = second;
    expect(await run('environment:remove', { id, unassign: true })).toMatchObject({ ok: false });
    expect(belongs()).toEqual([id, id]);
    await fleet.world.restart();
    expect(belongs()).toEqual([id, id]);
    failsFor = '';
    await must('environment:remove', { id, unassign: true });
    expect(belongs()).toEqual([undefined, undefined]);
  });

  test('at the end of a refused move: the URL that was refused is not wanted after a restart', async () => {
    let putsUntilFull = Infinity;
    fleet = await createRepairedFleet(1, {
      wrapStore: (store) => ({
        ...store,
        desired: {
          ...store.desired,
          put(...args) {
            putsUntilFull -= 1;
            if (putsUntilFull === -1) {
              throw new StoreFailure({ kind: 'full', detail: 'SQLITE_FULL' });
            }
            store.desired.put(...args);
          },
        },
      }),
    });
    const [botId = ''] = fleet.ids;
    const before = (await detail(botId)).desired?.urlShort;
    fleet.telegram.refuseUrl = 'prod.example.org';
    putsUntilFull = 1;
    await carryOut({ kind: 'move', botId, environmentId: await put() });
    expect(putsUntilFull).toBeLessThan(0);
    await fleet.world.clock.advance(300_000);
    expect((await detail(botId)).desired?.urlShort).toBe(before);
    await fleet.world.restart();
    expect((await detail(botId)).desired?.urlShort).toBe(before);
  });
});

describe('many bots moved to an environment', () => {
  test('are planned without a change, then moved in full, each with a secret of its own', async () => {
    fleet = await createRepairedFleet(5);
    const { ids, telegram } = fleet;
    const id = await put();
    const bulkId = await planMove(ids, id);
    const planned = await items(bulkId);
    expect(planned.map(({ state }) => state)).toEqual(ids.map(() => 'planned'));
    expect(planned[0]?.changes[0]).toBe('Environment: none → Production');
    expect(planned[0]?.changes[1]).toMatch(/https:\/\/bot\.example\.org\/…#.* → https:\/\/prod\./);
    expect(JSON.stringify(planned)).not.toContain(secretPath);
    expect(telegram.sets).toEqual([]);
    expect(ids.every((botId) => fleet.world.row(botId).environment === undefined)).toBe(true);
    await must('bulk:apply', { bulkId, canaryFirst: false, stopAtFailure: false });
    await fleet.world.clock.advance(60_000);
    expect(fleet.world.engine.snapshot().bulk).toMatchObject({ wish: 'move', end: 'finished' });
    for (const botId of ids) {
      expect(telegram.hooks.get(botId)).toMatchObject({
        url: `https://prod.example.org/${secretPath}/${botId}`,
        maxConnections: 60,
      });
      expect(fleet.world.row(botId).environment).toMatchObject({ id, differs: false });
    }
    const secrets = await Promise.all(ids.map((botId) => must('secret:reveal', { botId })));
    expect(new Set(secrets.map(({ secret }) => secret)).size).toBe(ids.length);
  });

  test('that would share one URL are all refused, whoever comes first', async () => {
    fleet = await createRepairedFleet(3);
    const id = await put({ template: 'https://{host}/one-path' });
    const found = await items(await planMove(fleet.ids, id));
    expect(found.map(({ state }) => state)).toEqual(['refused', 'refused', 'refused']);
    expect(found[0]?.refusals[0]?.code).toBe('environment-same-url');
  });
});
