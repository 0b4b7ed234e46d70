// Environments themselves: what is kept of them, shown and refused, and what holds without a key.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, test } from 'vitest';
import { openVault, testKey } from '../../../support/engine-world.ts';
import { createRepairedFleet, type RepairedFleet } from '../../../support/repaired-fleet.ts';
import { draft, environmentCommands, secretPath } from './commands.ts';

let fleet: RepairedFleet;
afterEach(() => fleet.close());
const { run, must, put, views, refusalsOf, journal } = environmentCommands(() => fleet);

describe('environments', () => {
  test('are stored sealed, told without their path, and there again after a restart', async () => {
    fleet = await createRepairedFleet(1);
    const id = await put();
    const shown = await views();
    expect(shown).toMatchObject([
      {
        id,
        name: 'Production',
        colour: 'violet',
        bots: 0,
        differing: [],
        state: 'ready',
        config: {
          placeholders: ['host', 'bot_id'],
          host: 'prod.example.org',
          secretPolicy: 'generate',
          maxConnections: 60,
          allowedUpdates: null,
          note: 'the real thing',
        },
      },
    ]);
    expect(shown[0]?.config?.templateShort).toMatch(/^https:\/\/\{host\}\/…#[0-9a-f]{8}$/);
    await fleet.world.restart();
    expect(await views()).toEqual(shown);
    const { folder } = fleet.world;
    const bytes = readdirSync(folder, { withFileTypes: true })
      .filter((file) => file.isFile())
      .map(({ name }) => readFileSync(join(folder, name), 'latin1'));
    expect(bytes.join('')).toContain('Production');
    expect(bytes.join('')).not.toContain(secretPath);
    expect(JSON.stringify([shown, await journal()])).not.toContain(secretPath);
  });

  test('keep their template when it is not typed again', async () => {
    fleet = await createRepairedFleet(1);
    const id = await put();
    const before = await views();
    await put({ id, template: null, note: 'new note' });
    const [after] = await views();
    expect(after?.config?.templateShort).toBe(before[0]?.config?.templateShort);
    expect(after?.config?.note).toBe('new note');
  });

  test.each([
    [{ name: ' PRODUCTION ' }, 'CONFLICT', 'name'],
    [{ name: 'b', template: 'https://{host}/{token}' }, 'INVALID_REQUEST', 'template'],
    [{ name: 'b', template: 'https://{host}:8080/{bot_id}' }, 'INVALID_REQUEST', 'template'],
    [{ name: 'b', template: 'http://{host}/{bot_id}' }, 'INVALID_REQUEST', 'template'],
    [{ name: 'b', host: '' }, 'INVALID_REQUEST', 'host'],
    [{ name: 'b', host: 'a/b' }, 'INVALID_REQUEST', 'host'],
    [{ name: 'b', maxConnections: 101 }, 'INVALID_REQUEST', 'maxConnections'],
    [{ name: 'b', allowedUpdates: ['mesage'] }, 'INVALID_REQUEST', 'allowedUpdates'],
    [{ name: 'b', id: 'nobody' }, 'NOT_FOUND', 'id'],
  ])('that cannot work are refused: %j', async (parts, code, field) => {
    fleet = await createRepairedFleet(1);
    await put();
    const answer = await run('environment:put', { ...draft, ...parts });
    expect(answer).toMatchObject({ ok: false, error: { code, field } });
    expect(await views()).toHaveLength(1);
  });

  test('show what a draft comes to, shortened, and what is wrong with it', async () => {
    fleet = await createRepairedFleet(1);
    const [botId = ''] = fleet.ids;
    const ask = { id: null, host: 'x.example.org', botId };
    const good = await must('environment:preview', { ...ask, template: draft.template });
    expect(good.urlShort).toMatch(/^https:\/\/x\.example\.org\/…#/);
    expect(good.refusals).toEqual([]);
    const usual = await must('environment:preview', { ...ask, template: null, botId: null });
    expect(usual.urlShort).toMatch(/^https:\/\/x\.example\.org\/…#/);
    const bad = await must('environment:preview', { ...ask, template: 'https://{host}/{x}' });
    expect(bad).toMatchObject({ urlShort: null, refusals: [{ code: 'template-placeholder' }] });
    const own = fleet.world.engine;
    expect(own.snapshot().bots).toHaveLength(1);
    expect(await views()).toEqual([]);
  });
});

describe('without a key, or changed outside', () => {
  const edit = (sql: string): void => {
    const db = new Database(join(fleet.world.folder, 'hooklight.db'));
    db.exec(sql);
    db.close();
  };

  test('names are there while the vault is locked, contents and changes are not', async () => {
    fleet = await createRepairedFleet(1);
    const [botId = ''] = fleet.ids;
    const id = await put();
    await must('environment:assign', { botIds: [botId], id });
    await fleet.world.restart({ ...fleet.options, locked: true });
    expect(await views()).toMatchObject([{ name: 'Production', state: 'locked', config: null }]);
    expect(fleet.world.row(botId).environment).toMatchObject({ id, differs: false });
    const answer = await run('environment:put', draft);
    expect(answer).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE' } });
    fleet.world.engine.unlock(testKey, openVault);
    expect(await views()).toMatchObject([{ state: 'ready', differing: [botId] }]);
  });

  test('one whose bytes were changed is not used, is told, and can be written anew', async () => {
    fleet = await createRepairedFleet(1);
    const [botId = ''] = fleet.ids;
    const id = await put();
    const change = (): void => edit(`UPDATE environments SET sealed = zeroblob(80)`);
    await fleet.world.restart({ ...fleet.options, locked: true });
    change();
    fleet.world.engine.unlock(testKey, openVault);
    expect(await views()).toMatchObject([{ id, state: 'damaged', config: null }]);
    expect((await journal()).join('\n')).toContain('“Production” was changed outside');
    const refusals = await refusalsOf({ kind: 'move', botId, environmentId: id });
    expect(refusals).toMatchObject([{ code: 'environment-gone' }]);
    await put({ id });
    expect(await views()).toMatchObject([{ id, state: 'ready' }]);
  });

  test('a bot that was put into another one by hand belongs to none, and that is told', async () => {
    fleet = await createRepairedFleet(1);
    const [botId = ''] = fleet.ids;
    const staging = await put({ name: 'Staging' });
    const production = await put();
    await must('environment:assign', { botIds: [botId], id: staging });
    await fleet.world.restart({ ...fleet.options, locked: true });
    edit(`UPDATE bot_environments SET environment_id = '${production}'`);
    await fleet.world.restart();
    expect(fleet.world.row(botId).environment).toBeUndefined();
    expect((await journal()).join('\n')).toContain('Which environment this bot belongs to');
  });

  test('a session that keeps nothing writes nothing, until there is a key to keep', async () => {
    fleet = await createRepairedFleet(1);
    const [botId = ''] = fleet.ids;
    const { world } = fleet;
    world.engine.unlock(testKey, { ...openVault, persist: false });
    const id = await put();
    await must('environment:assign', { botIds: [botId], id });
    expect(world.row(botId).environment?.name).toBe('Production');
    expect(world.store.environments.list()).toEqual([]);
    expect(world.store.environments.members()).toEqual([]);
    world.engine.unlock(testKey, openVault);
    expect(world.store.environments.list()).toHaveLength(1);
    expect(world.store.environments.members()).toHaveLength(1);
    await world.restart();
    expect(world.row(botId).environment?.name).toBe('Production');
  });
});
