// A sealed file with secrets and tokens, from one engine to another.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openHandOver, sealHandOver } from '../../../../src-main/core/vault/hand-over.ts';
import { canonical } from '../../../../src-main/core/record/configuration/document.ts';
import { printConfiguration } from '../../../../src-main/core/record/configuration/print.ts';
import { selfSigned } from '../../../support/certificates.ts';
import { manyBots } from '../../../support/configurations.ts';
import { createWorld, type EngineWorld } from '../../../support/engine-world.ts';
import {
  createRepairingWorld,
  hookUrl,
  type RepairingWorld,
} from '../../../support/repairing-world.ts';
import { fileOf, importCommands, passphrase, thisBot } from './commands.ts';

let repairing: RepairingWorld;
let world: EngineWorld;
beforeEach(async () => {
  repairing = await createRepairingWorld();
  ({ world } = repairing);
});
afterEach(() => world.close());
const { run, stage, takeAll, journalOf } = importCommands(() => world);

describe('a hand-over', { timeout: 300_000 }, () => {
  it('of 1,000 random bots comes out of another engine byte for byte as it went in', async () => {
    const certificate = selfSigned('bot.example.org').cert;
    const given = manyBots(1000, certificate);
    expect(given.bots).toHaveLength(1000);
    const [a, b] = [await createWorld({ poll: false }), await createWorld({ poll: false })];
    const render = async (on: EngineWorld): Promise<string> => {
      const input = { botIds: [], passphrase, withTokens: true };
      return (await run('hand-over:render', input, on)).content;
    };
    try {
      const file = await sealHandOver(printConfiguration(given, 'json'), passphrase);
      expect(await takeAll(file, passphrase, a)).toMatchObject({ added: given.bots.length });
      const first = await render(a);
      await takeAll(first, passphrase, b);
      await b.restart();
      const second = await render(b);
      const [one, two] = [
        await openHandOver(first, passphrase),
        await openHandOver(second, passphrase),
      ];
      expect(one).toEqual(two);
      expect(one.ok && one.value).toBe(printConfiguration(canonical(given), 'json'));
      expect([...a.telegram.calls, ...b.telegram.calls]).toEqual([]);
      // And once more: there is nothing to take.
      const again = await stage(second, passphrase, a);
      expect(again.counts).toMatchObject({ new: 0, changed: 0, blocked: 0 });
      const plain = await run('configuration:render', { botIds: [], format: 'yaml' }, a);
      expect((await stage(plain.content, null, b)).counts).toMatchObject({
        changed: 0,
        blocked: 0,
      });
    } finally {
      await Promise.all([a.close(), b.close()]);
    }
  });

  it('adds a bot only where it was chosen, and then watches it', async () => {
    const bot = { telegramId: '700009', token: world.telegram.token('700009'), name: 'Nine' };
    const file = await sealHandOver(fileOf(bot), passphrase);
    world.telegram.answer('700009', { url: hookUrl });
    const staged = await stage(file, passphrase);
    expect(staged).toMatchObject({ isHandOver: true, counts: { new: 1 } });
    await run('import:apply', { stageId: staged.stageId, bots: [], urls: [] });
    expect(world.engine.snapshot().bots).toHaveLength(1);
    const calls = world.telegram.calls.length;
    const again = await stage(file, passphrase);
    const applied = await run('import:apply', { stageId: again.stageId, bots: [0], urls: [] });
    expect(applied).toEqual({ added: 1, changed: 0, webhooks: [] });
    expect(world.telegram.calls.length).toBe(calls);
    expect(world.row('700009')).toMatchObject({ name: 'Nine', tokenState: 'ready' });
    await world.clock.advance(15_000);
    expect(world.row('700009').health).toBe('healthy');
    await repairing.restart();
    expect(world.row('700009')).toMatchObject({ name: 'Nine', tokenState: 'ready' });
  });

  it('takes no username that is none: templates make host names of them', async () => {
    const bot = { telegramId: '700009', token: world.telegram.token('700009') };
    const hostile = { ...bot, username: 'evil.example/x\u001b[31m' };
    const staged = await stage(await sealHandOver(fileOf(hostile), passphrase), passphrase);
    await run('import:apply', { stageId: staged.stageId, bots: [0], urls: [] });
    expect(world.row('700009')).toMatchObject({ username: null });
    expect(world.row('700009').name).toBe('700009');
  });

  it('of a bot that is just being added leaves it in the list once', async () => {
    const token = world.telegram.token('700009');
    const bot = { telegramId: '700009', token };
    world.telegram.answer('700009', { url: hookUrl });
    const staged = await stage(await sealHandOver(fileOf(bot), passphrase), passphrase);
    world.telegram.latency(5000);
    const adding = world.engine.execute('bots:add', { tokens: token });
    await run('import:apply', { stageId: staged.stageId, bots: [0], urls: [] });
    await world.clock.advance(10_000);
    expect(await adding).toMatchObject({
      ok: true,
      value: { added: [], refused: [{ code: 'DUPLICATE' }] },
    });
    const ids = world.engine.snapshot().bots.map(({ telegramId }) => telegramId);
    expect(ids.filter((id) => id === '700009')).toHaveLength(1);
    world.telegram.latency(0);
    await world.clock.advance(10_000);
  });

  it('asks for its passphrase, and refuses a wrong one in one sentence', async () => {
    const { content, suggestedFileName } = await run('hand-over:render', {
      botIds: [],
      passphrase,
      withTokens: true,
    });
    expect(suggestedFileName).toMatch(/^hooklight-hand-over-[\w-]+-2026-\d\d-\d\d\.json$/);
    const input = { fileName: suggestedFileName, content, passphrase: null };
    expect(await run('import:stage', input)).toEqual({ staged: null });
    const wrong = await world.engine.execute('import:stage', {
      ...input,
      passphrase: 'wrong horse',
    });
    expect(wrong).toMatchObject({ ok: false, error: { field: 'passphrase' } });
    expect(wrong.ok ? '' : wrong.error.message).toMatch(/^The passphrase does not open this/);
    const [line] = await journalOf();
    expect(line).toMatchObject({ kind: 'handed-over', botId: null });
    expect(line?.message).toContain('1 bot with secrets and bot tokens');
  });

  it('is neither written nor read while the vault is locked', async () => {
    await repairing.restart({ locked: true });
    const locked = { ok: false, error: { code: 'UNAVAILABLE' } };
    const render = { botIds: [], passphrase, withTokens: false };
    expect(await world.engine.execute('hand-over:render', render)).toMatchObject(locked);
    const input = { fileName: 'x', content: fileOf(thisBot({})), passphrase: null };
    expect(await world.engine.execute('import:stage', input)).toMatchObject(locked);
    const { content } = await run('configuration:render', { botIds: [], format: 'json' });
    expect(JSON.parse(content)).toMatchObject({ bots: [{ webhook: { state: 'unknown' } }] });
  });
});
