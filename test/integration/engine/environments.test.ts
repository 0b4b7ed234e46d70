import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, test } from 'vitest';
import type { EnvironmentPut, EnvironmentView } from '../../../src-shared/environment.ts';
import type { CommandInput, EngineCommandName } from '../../../src-shared/ipc-contract.ts';
import type { WishInput } from '../../../src-shared/wishes.ts';
import type { Plan } from '../../../src-shared/repair.ts';
import type { BotDetail } from '../../../src-shared/bot-detail.ts';
import { StoreFailure } from '../../../src-main/core/store/errors.ts';
import { anInfo, aWebhookUrl } from '../../support/builders.ts';
import { openVault, testKey } from '../../support/engine-world.ts';
import { createRepairedFleet, type RepairedFleet } from '../../support/repaired-fleet.ts';

let fleet: RepairedFleet;
afterEach(() => fleet.close());

const secretPath = 'a-very-secret-path';
const draft: EnvironmentPut = {
  id: null,
  name: 'Production',
  colour: 'violet',
  template: `https://{host}/${secretPath}/{bot_id}`,
  host: 'prod.example.org',
  secretPolicy: 'generate',
  maxConnections: 60,
  allowedUpdates: null,
  note: 'the real thing',
};

const run = <C extends EngineCommandName>(name: C, input: CommandInput<C>) =>
  fleet.world.engine.execute(name, input);
async function must<C extends EngineCommandName>(name: C, input: CommandInput<C>) {
  const answer = await run(name, input);
  if (!answer.ok) {
    throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  }
  return answer.value;
}
const put = async (parts: Partial<EnvironmentPut> = {}): Promise<string> =>
  (await must('environment:put', { ...draft, ...parts })).id;
const views = async (): Promise<readonly EnvironmentView[]> =>
  (await must('environment:list', {})).environments;
const detail = (botId: string): Promise<BotDetail> => must('bot:detail', { botId });

async function planOf(wish: WishInput): Promise<Plan> {
  const answer = await must('repair:plan', wish);
  if (answer.kind === 'refused') {
    throw new Error(answer.refusals.map(({ code }) => code).join(' '));
  }
  return answer.plan;
}
async function carryOut(wish: WishInput) {
  const { planId } = await planOf(wish);
  await must('repair:apply', { planId, typedName: null });
  await fleet.world.clock.advance(10_000);
  return fleet.world.row(wish.botId).lastAction;
}
const refusalsOf = async (wish: WishInput) => {
  const answer = await must('repair:plan', wish);
  return answer.kind === 'refused' ? answer.refusals : [];
};

async function planMove(botIds: readonly string[], environmentId: string): Promise<string> {
  const wish = { kind: 'move', environmentId } as const;
  const { bulkId } = await must('bulk:plan', { botIds: [...botIds], wish });
  await fleet.world.clock.advance(10_000);
  return bulkId;
}
const items = (bulkId: string) => must('bulk:items', { bulkId, offset: 0, limit: 500 });
async function journal(): Promise<readonly string[]> {
  const page = await must('journal:page', { botId: null, beforeSeq: null, limit: 500 });
  return page.map(({ message, detail: more }) => `${message} ${more ?? ''}`);
}

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

describe('a bot in an environment', () => {
  test('is assigned without anything being sent, and shows where it differs', async () => {
    fleet = await createRepairedFleet(2);
    const [botId = ''] = fleet.ids;
    const id = await put();
    const asked = fleet.world.telegram.calls.length;
    await must('environment:assign', { botIds: [botId], id });
    expect(fleet.world.telegram.calls.length).toBe(asked);
    expect(fleet.telegram.sets).toEqual([]);
    expect(fleet.world.row(botId).environment).toEqual({
      id,
      name: 'Production',
      colour: 'violet',
      differs: true,
    });
    const { environment, desired } = await detail(botId);
    expect(environment?.differences.map(({ field }) => field)).toEqual([
      'url',
      'secret',
      'maxConnections',
    ]);
    expect(desired?.source).toBe('typed');
    expect(await views()).toMatchObject([{ bots: 1, differing: [botId] }]);
    await fleet.world.restart();
    expect(fleet.world.row(botId).environment?.differs).toBe(true);
  });

  test('is moved by a plan, wants that from then on, and goes back by an undo', async () => {
    fleet = await createRepairedFleet(1);
    const [botId = ''] = fleet.ids;
    const id = await put();
    const plan = await planOf({ kind: 'move', botId, environmentId: id });
    expect(plan.changes[0]).toEqual({ field: 'environment', from: 'none', to: 'Production' });
    expect(plan.changes.slice(1).map(({ field }) => field)).toEqual([
      'url',
      'maxConnections',
      'secret',
    ]);
    expect(plan.warnings.map(({ code }) => code)).toContain('secret-hand-over');
    expect(JSON.stringify(plan)).not.toContain(secretPath);
    expect(fleet.world.row(botId).environment).toBeUndefined();
    await must('repair:apply', { planId: plan.planId, typedName: null });
    await fleet.world.clock.advance(10_000);
    const url = `https://prod.example.org/${secretPath}/${botId}`;
    expect(fleet.telegram.sets).toMatchObject([{ telegramId: botId, url }]);
    expect(fleet.world.row(botId).environment).toMatchObject({ id, differs: false });
    expect((await detail(botId)).desired).toMatchObject({
      source: 'environment',
      secret: 'stored',
      maxConnections: 60,
    });
    await fleet.world.restart();
    expect(fleet.world.row(botId).environment).toMatchObject({ id, differs: false });
    expect((await carryOut({ kind: 'undo', botId }))?.outcome).toBe('done');
    expect(fleet.world.row(botId).environment).toBeUndefined();
    expect(fleet.telegram.hooks.get(botId)?.url).toBe(aWebhookUrl);
    const told = (await journal()).join('\n');
    expect(told).toContain('Belongs to the environment “Production” from now on.');
    expect(told).toContain('Belongs to no environment any more.');
  });

  test('that fits already is taken in without a change', async () => {
    fleet = await createRepairedFleet(1);
    const [botId = ''] = fleet.ids;
    const id = await put({
      template: aWebhookUrl,
      host: '',
      secretPolicy: 'keep',
      maxConnections: 50,
    });
    const plan = await planOf({ kind: 'move', botId, environmentId: id });
    expect(plan).toMatchObject({ noOp: true, suggests: null });
    expect(plan.changes.map(({ field }) => field)).toEqual(['environment']);
    await must('repair:apply', { planId: plan.planId, typedName: null });
    await fleet.world.clock.advance(10_000);
    expect(fleet.world.row(botId).environment).toMatchObject({ id, differs: false });
    expect((await detail(botId)).desired?.source).toBe('environment');
  });

  test('keeps its secret under the policy to keep it', async () => {
    fleet = await createRepairedFleet(1);
    const [botId = ''] = fleet.ids;
    const value = 'own_secret-1';
    await carryOut({ kind: 'rotate-secret', botId, secret: { kind: 'value', value } });
    const id = await put({ secretPolicy: 'keep' });
    await carryOut({ kind: 'move', botId, environmentId: id });
    const revealed = await must('secret:reveal', { botId });
    expect(revealed.secret).toBe(value);
    expect(fleet.telegram.hooks.get(botId)?.url).toContain(secretPath);
  });

  test('whose secret is not known is refused in words, and stays where it is', async () => {
    fleet = await createRepairedFleet(0);
    const [botId = ''] = await fleet.addAdopted(1);
    const id = await put();
    const refusals = await refusalsOf({ kind: 'move', botId, environmentId: id });
    expect(refusals.map(({ code }) => code)).toEqual(['secret-unknown', 'pin-unknown']);
    expect((await journal()).join('\n')).toContain(
      'Hooklight does not know whether this webhook has a secret token',
    );
    expect(fleet.world.row(botId).environment).toBeUndefined();
    expect(fleet.telegram.sets).toEqual([]);
  });

  test('goes to an environment with a hostile name without its tricks in the plan', async () => {
    fleet = await createRepairedFleet(1);
    const [botId = ''] = fleet.ids;
    const id = await put({ name: '\u001b[31mprod\u202Egnp' });
    const plan = await planOf({ kind: 'move', botId, environmentId: id });
    expect(plan.changes[0]?.field).toBe('environment');
    expect(plan.changes[0]?.to).toContain('prod');
    expect(plan.changes[0]?.to).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test('that would share its URL with another is refused with both names', async () => {
    fleet = await createRepairedFleet(2);
    const [first = '', second = ''] = fleet.ids;
    const id = await put({ template: 'https://{host}/one-path' });
    await carryOut({ kind: 'move', botId: first, environmentId: id });
    const refusals = await refusalsOf({ kind: 'move', botId: second, environmentId: id });
    const names = [second, first].map((botId) => fleet.world.row(botId).name).join(', ');
    expect(refusals).toMatchObject([{ code: 'environment-same-url', detail: names }]);
    const assigned = await run('environment:assign', { botIds: [second], id });
    expect(assigned).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
    expect(assigned.ok ? '' : assigned.error.message).toContain(names);
    const both = await put({ name: 'Both' });
    await must('environment:assign', { botIds: [first, second], id: both });
    const edited = await run('environment:put', {
      ...draft,
      id: both,
      name: 'Both',
      template: 'https://{host}/one-path',
    });
    expect(edited).toMatchObject({
      ok: false,
      error: { code: 'INVALID_REQUEST', field: 'template' },
    });
  });

  test('is put back where it was when Telegram refuses, and belongs to the former environment', async () => {
    fleet = await createRepairedFleet(1);
    const [botId = ''] = fleet.ids;
    const staging = await put({ name: 'Staging', host: 'stage.example.org' });
    const production = await put();
    await carryOut({ kind: 'move', botId, environmentId: staging });
    const former = fleet.telegram.hooks.get(botId)?.url;
    fleet.telegram.refuseUrl = 'prod.example.org';
    const result = await carryOut({ kind: 'move', botId, environmentId: production });
    expect(result?.outcome).toBe('restored');
    expect(fleet.telegram.hooks.get(botId)?.url).toBe(former);
    expect(fleet.world.row(botId).environment).toMatchObject({ id: staging, differs: false });
  });

  test('of an environment that is changed differs from it, and nothing is done by itself', async () => {
    fleet = await createRepairedFleet(1);
    const [botId = ''] = fleet.ids;
    const id = await put();
    await carryOut({ kind: 'move', botId, environmentId: id });
    const rules = (['missing', 'wrong-url', 'other-settings'] as const).map((rule) => ({
      rule,
      mode: 'live' as const,
    }));
    await must('automation:set', { scope: { kind: 'bot', botId }, rules, protect: true });
    await fleet.world.clock.advance(25 * 3_600_000);
    fleet.telegram.sets.length = 0;
    await put({ id, template: null, host: 'other.example.org', maxConnections: 61 });
    await fleet.world.clock.advance(3_600_000);
    expect(fleet.telegram.sets).toEqual([]);
    expect(fleet.world.row(botId)).toMatchObject({
      health: 'healthy',
      environment: { differs: true },
    });
    const { environment, drift } = await detail(botId);
    expect(environment?.differences.map(({ field }) => field)).toEqual(['url', 'maxConnections']);
    expect(drift).toEqual([]);
    // The rules are live all the same: what was lost comes back as it was wanted, not as the environment wants it now.
    fleet.telegram.hooks.set(botId, anInfo({ url: '' }));
    await fleet.world.clock.advance(3_600_000);
    const url = `https://prod.example.org/${secretPath}/${botId}`;
    expect(fleet.telegram.sets).toMatchObject([{ telegramId: botId, url }]);
  });

  test('leaves it when it is removed on wish; what is wanted stays', async () => {
    fleet = await createRepairedFleet(1);
    const [botId = ''] = fleet.ids;
    const id = await put();
    await carryOut({ kind: 'move', botId, environmentId: id });
    const refused = await run('environment:remove', { id });
    expect(refused).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
    expect(refused.ok ? '' : refused.error.message).toContain('1 bot belongs');
    const before = (await detail(botId)).desired;
    await must('environment:remove', { id, unassign: true });
    expect(fleet.world.row(botId).environment).toBeUndefined();
    expect((await detail(botId)).desired).toEqual(before);
    expect(await views()).toEqual([]);
    await fleet.world.restart();
    expect(await views()).toEqual([]);
  });
});

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

test('an empty webhook is moved to an environment like any other', async () => {
  fleet = await createRepairedFleet(0);
  const [botId = ''] = await fleet.addAdopted(1);
  const id = await put();
  fleet.telegram.hooks.set(botId, anInfo({ url: '' }));
  await carryOut({ kind: 'delete', botId, secretUnknown: 'lose', pinUnknown: 'lose' });
  const result = await carryOut({ kind: 'move', botId, environmentId: id });
  expect(result?.outcome).toBe('done');
  expect(fleet.telegram.hooks.get(botId)?.url).toContain('prod.example.org');
});
