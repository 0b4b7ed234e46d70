// One bot in an environment: assigned, moved, put back, and where it differs.
import { afterEach, describe, expect, test } from 'vitest';
import { anInfo, aWebhookUrl } from '../../../support/builders.ts';
import { createRepairedFleet, type RepairedFleet } from '../../../support/repaired-fleet.ts';
import { draft, environmentCommands, secretPath } from './commands.ts';

let fleet: RepairedFleet;
afterEach(() => fleet.close());
const { run, must, put, views, detail, planOf, carryOut, refusalsOf, journal } =
  environmentCommands(() => fleet);

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
