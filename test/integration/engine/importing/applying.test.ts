// A file with bots: what it comes to, what is taken of it, and what an import never touches.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EngineWorld } from '../../../support/engine-world.ts';
import {
  botId,
  createRepairingWorld,
  type RepairingWorld,
} from '../../../support/repairing-world.ts';
import { fileOf, importCommands, known, newUrl, secret, thisBot, wanted } from './commands.ts';

let repairing: RepairingWorld;
let world: EngineWorld;
beforeEach(async () => {
  repairing = await createRepairingWorld();
  ({ world } = repairing);
});
afterEach(() => world.close());
const { run, stage, itemsOf, takeAll, desiredOf, journalOf, everything } = importCommands(
  () => world,
);

describe('an import', { timeout: 120_000 }, () => {
  it('changes nothing and asks nobody before it is applied', async () => {
    const before = await everything();
    const calls = world.telegram.calls.length;
    const lines = await journalOf();
    const staged = await stage(fileOf(thisBot({ name: 'Store', webhook: wanted() })));
    expect(staged).toMatchObject({
      fileName: 'bots.json',
      isHandOver: false,
      counts: { new: 0, changed: 1, unchanged: 0, blocked: 0, withUrl: 1 },
    });
    const [item] = await itemsOf(staged);
    expect(item?.changes.map(({ field, withUrl }) => [field, withUrl])).toEqual([
      ['name', false],
      ['url', true],
      ['secret', true],
      ['maxConnections', false],
    ]);
    expect(JSON.stringify(item)).not.toMatch(/canary/);
    expect(await everything()).toEqual(before);
    expect(await journalOf()).toEqual(lines);
    expect(world.telegram.calls.length).toBe(calls);
  });

  it('takes what was chosen, without the URL where that was not', async () => {
    const calls = world.telegram.calls.length;
    const staged = await stage(fileOf(thisBot({ name: 'Store', webhook: wanted() })));
    const { stageId } = staged;
    expect(await run('import:apply', { stageId, bots: [0], urls: [] })).toEqual({
      added: 0,
      changed: 1,
      webhooks: [botId],
    });
    expect(world.row(botId).name).toBe('Store');
    expect(await desiredOf()).toMatchObject({
      host: 'bot.example.org',
      secret: 'unknown',
      maxConnections: 7,
      source: 'imported',
      changedAtMs: world.clock.nowMs(),
    });
    expect(world.telegram.calls.length).toBe(calls);
  });

  it('keeps the wanted webhook, shows the difference, and a restore brings it to Telegram', async () => {
    const { webhook } = repairing;
    const calls = world.telegram.calls.length;
    const staged = await stage(fileOf(thisBot({ webhook: wanted() })));
    await run('import:apply', { stageId: staged.stageId, bots: [0], urls: [0] });
    expect(world.telegram.calls.length).toBe(calls);
    expect((await run('bot:detail', { botId })).drift.map(({ field }) => field)).toEqual([
      'url',
      'maxConnections',
    ]);
    await repairing.restart();
    expect(await desiredOf()).toMatchObject({ host: 'new.example.org', source: 'imported' });
    await world.clock.advance(120_000);
    expect(world.row(botId).reasons.map(({ code }) => code)).toContain('drift');
    expect(webhook.sets).toEqual([]);
    const answer = { secretUnknown: 'lose', pinUnknown: 'lose' } as const;
    const restored = await repairing.carryOut({ kind: 'restore', botId, ...answer });
    expect(restored.outcome).toBe('done');
    expect(webhook.sent).toMatchObject({
      url: newUrl,
      maxConnections: 7,
      allowedUpdates: ['message'],
    });
    expect(webhook.sent?.secret?.reveal()).toBe(secret);
    await world.clock.advance(120_000);
    expect(world.row(botId).health).toBe('healthy');
  });

  it('is told in the journal, without secrets', async () => {
    const staged = await stage(fileOf(thisBot({ name: 'Store', webhook: wanted() })));
    await run('import:apply', { stageId: staged.stageId, bots: [0], urls: [0] });
    const [whole, line] = await journalOf();
    expect(whole).toMatchObject({
      botId: null,
      kind: 'imported',
      actor: 'operator',
      chainOk: true,
    });
    expect(whole?.message).toContain('1 bot changed, none added. Nothing was sent to Telegram.');
    expect(line).toMatchObject({ botId, kind: 'imported', chainOk: true });
    expect(line?.message).toContain('Name, Wanted URL, Secret token, Connections');
    expect(line?.detail).toContain('Connections: 40 → 7');
    expect(JSON.stringify([whole, line])).not.toMatch(/canary/);
  });

  it('never touches rules of automatic repair, the API root or the proxy', async () => {
    const { automation, proxy, settings } = await everything();
    const refused = await world.engine.execute('import:stage', {
      fileName: 'evil.json',
      content: fileOf(thisBot({ automaticRepair: { rules: ['missing'], mode: 'live' } })),
      passphrase: null,
    });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'INVALID_REQUEST', field: 'content' },
    });
    await takeAll(fileOf(thisBot({ localMode: true, webhook: wanted() })), null, world);
    const after = await everything();
    expect(after).toMatchObject({ automation, proxy, settings });
    expect(after.detail).toMatchObject({ apiRoot: 'https://api.telegram.org', localMode: false });
  });

  it('puts nothing illegal into the wanted configuration', async () => {
    const before = await desiredOf();
    const staged = await stage(
      fileOf(thisBot({ webhook: wanted({ url: known('http://10.0.0.1:81/x') }) })),
    );
    const [item] = await itemsOf(staged);
    expect(item?.left.map(({ code, text }) => `${code}: ${text}`).join('\n')).toContain(
      'rule: Wanted URL',
    );
    const { stageId } = staged;
    const refused = await world.engine.execute('import:apply', { stageId, bots: [0], urls: [0] });
    expect(refused).toMatchObject({ ok: false, error: { code: 'INVALID_REQUEST' } });
    expect(await desiredOf()).toEqual(before);
  });

  it.each<[string, readonly number[], readonly number[]]>([
    ['a bot that is not in the file', [1], []],
    ['a URL without its bot', [], [0]],
    ['a URL that is none', [0], [0]],
  ])('of %s is refused as a whole', async (_what, bots, urls) => {
    const { stageId } = await stage(fileOf(thisBot({ name: 'Store' })));
    const input = { stageId, bots: [...bots], urls: [...urls] };
    expect(await world.engine.execute('import:apply', input)).toMatchObject({
      ok: false,
      error: { code: 'INVALID_REQUEST' },
    });
    expect(world.row(botId).name).not.toBe('Store');
  });
});

describe('the configuration without secrets', { timeout: 120_000 }, () => {
  it.each(['json', 'yaml'] as const)(
    'as %s holds no secret, path or token, and is not logged',
    async (format) => {
      await takeAll(fileOf(thisBot({ webhook: wanted() })), null, world);
      const { content, suggestedFileName } = await run('configuration:render', {
        botIds: [botId],
        format,
      });
      expect(content).toContain('https://new.example.org/…#');
      expect(content).not.toMatch(/canary/i);
      expect(suggestedFileName).toMatch(new RegExp(`^hooklight-configuration-.*\\.${format}$`));
      expect((await run('configuration:render', { botIds: [], format })).content).toBe(content);
      const strange = { botIds: ['1'], format };
      expect(await world.engine.execute('configuration:render', strange)).toMatchObject({
        ok: false,
        error: { code: 'NOT_FOUND' },
      });
    },
  );
});
