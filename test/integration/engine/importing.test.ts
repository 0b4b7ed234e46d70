import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportItem, StagedImport } from '../../../src-shared/import.ts';
import type { EngineCommandName, CommandInput } from '../../../src-shared/ipc-contract.ts';
import { openHandOver, sealHandOver } from '../../../src-main/core/vault/hand-over.ts';
import { canonical } from '../../../src-main/core/record/configuration/document.ts';
import { printConfiguration } from '../../../src-main/core/record/configuration/print.ts';
import { StoreFailure } from '../../../src-main/core/store/errors.ts';
import { selfSigned } from '../../support/certificates.ts';
import { manyBots } from '../../support/configurations.ts';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';
import {
  botId,
  createRepairingWorld,
  hookUrl,
  type RepairingWorld,
} from '../../support/repairing-world.ts';

const passphrase = 'correct horse';
const newUrl = 'https://new.example.org/canary-path/2';
const secret = 'canary_secret_token';

let repairing: RepairingWorld;
let world: EngineWorld;
beforeEach(async () => {
  repairing = await createRepairingWorld();
  ({ world } = repairing);
});
afterEach(() => world.close());

/** Runs a command that must be accepted. */
async function run<C extends EngineCommandName>(name: C, input: CommandInput<C>, on = world) {
  const answer = await on.engine.execute(name, input);
  if (!answer.ok) {
    throw new Error(`${name}: ${answer.error.code} ${answer.error.message ?? ''}`);
  }
  return answer.value;
}

const known = <T>(value: T) => ({ state: 'known', value }) as const;
const fileOf = (...bots: readonly object[]): string =>
  JSON.stringify({ kind: 'hooklight-configuration', version: 1, bots });
const thisBot = (parts: object) => ({ telegramId: botId, ...parts });
const wanted = (parts: object = {}) => ({
  state: 'known',
  url: known(newUrl),
  secret: known(secret),
  maxConnections: known(7),
  ...parts,
});

async function stage(
  content: string,
  word: string | null = null,
  on = world,
): Promise<StagedImport> {
  const input = { fileName: 'bots.json', content, passphrase: word };
  const { staged } = await run('import:stage', input, on);
  if (staged === null) {
    throw new Error('sealed');
  }
  return staged;
}

const itemsOf = ({ stageId }: StagedImport, on = world): Promise<ImportItem[]> =>
  run('import:items', { stageId, offset: 0, limit: 500 }, on);

/** Takes everything of a file, URLs too. */
async function takeAll(content: string, word: string | null, on: EngineWorld) {
  const staged = await stage(content, word, on);
  const { stageId, counts } = staged;
  const total = counts.new + counts.changed + counts.unchanged + counts.blocked;
  const items: ImportItem[] = [];
  for (let offset = 0; offset < total; offset += 500) {
    items.push(...(await run('import:items', { stageId, offset, limit: 500 }, on)));
  }
  const bots = items.filter(({ state }) => state === 'new' || state === 'changed');
  const urls = bots.filter(({ changes }) => changes.some(({ withUrl }) => withUrl));
  return run(
    'import:apply',
    { stageId, bots: bots.map(({ index }) => index), urls: urls.map(({ index }) => index) },
    on,
  );
}

const desiredOf = async (on = world) => (await run('bot:detail', { botId }, on)).desired;
const journalOf = async (on = world) =>
  run('journal:page', { botId: null, beforeSeq: null, limit: 100 }, on);
/** Everything the person sees of bots, rules and the way out. */
const everything = async () => ({
  bots: world.engine.snapshot().bots,
  detail: await run('bot:detail', { botId }),
  automation: await run('automation:view', {}),
  proxy: await run('proxy:get', {}),
  settings: world.engine.snapshot().settings,
});

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

describe('a staged import', { timeout: 120_000 }, () => {
  const apply = (stageId: string) =>
    world.engine.execute('import:apply', { stageId, bots: [0], urls: [] });

  it.each<[string, () => Promise<unknown>]>([
    ['the name', () => run('bot:update', { botId, name: 'Other' })],
    ['the note', () => run('bot:update', { botId, note: 'x' })],
    ['the list', () => run('bot:remove', { botId })],
    [
      'what is wanted',
      () =>
        repairing.carryOut({
          kind: 'rotate-secret',
          botId,
          secret: { kind: 'value', value: 'another' },
          secretUnknown: 'lose',
          pinUnknown: 'lose',
        }),
    ],
  ])('is refused as stale after %s has changed', async (_what, change) => {
    const { stageId } = await stage(fileOf(thisBot({ tags: ['new'], webhook: wanted() })));
    await change();
    const answer = await apply(stageId);
    expect(answer).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
    expect(answer.ok ? '' : answer.error.message).toContain('has changed meanwhile');
    const tags = world.engine.snapshot().bots.flatMap((bot) => bot.tags);
    expect(tags).toEqual([]);
  });

  it('lives for ten minutes, and until it is put away, used, or another file comes', async () => {
    const file = fileOf(thisBot({ name: 'Store' }));
    const gone = { ok: false, error: { code: 'NOT_FOUND' } };
    const first = await stage(file);
    await world.clock.advance(10 * 60_000 - 1);
    expect(await itemsOf(first)).toHaveLength(1);
    await world.clock.advance(1);
    expect(await apply(first.stageId)).toMatchObject(gone);
    const second = await stage(file);
    await run('import:discard', { stageId: second.stageId });
    expect(await apply(second.stageId)).toMatchObject(gone);
    const third = await stage(file);
    const fourth = await stage(file);
    expect(await apply(third.stageId)).toMatchObject(gone);
    expect(await apply(fourth.stageId)).toMatchObject({ ok: true });
    expect(await apply(fourth.stageId)).toMatchObject(gone);
  });

  it('waits while an action runs on one of its bots', async () => {
    const planned = await repairing.plan({
      kind: 'kick',
      botId,
      secretUnknown: 'lose',
      pinUnknown: 'lose',
    });
    const { stageId } = await stage(fileOf(thisBot({ name: 'Store' })));
    if (planned.kind !== 'plan') {
      throw new Error('no plan');
    }
    world.telegram.latency(500);
    await run('repair:apply', { planId: planned.plan.planId, typedName: null });
    expect(await apply(stageId)).toMatchObject({ ok: false });
    expect(world.row(botId).name).not.toBe('Store');
    world.telegram.latency(0);
    await world.clock.advance(10_000);
  });
});

describe('a store that fails', { timeout: 120_000 }, () => {
  it('leaves nothing changed, on disk or in memory', async () => {
    const worked = { puts: 0 };
    const failing = await createWorld({
      wrapStore: (store) => ({
        ...store,
        journal: {
          ...store.journal,
          append(entry) {
            if (entry.kind === 'imported' && entry.botId === '700002') {
              throw new StoreFailure({ kind: 'full', detail: 'SQLITE_FULL' });
            }
            store.journal.append(entry);
          },
        },
        desired: {
          ...store.desired,
          put(...args) {
            worked.puts += 1;
            store.desired.put(...args);
          },
        },
      }),
    });
    try {
      for (const id of ['700001', '700002']) {
        failing.telegram.answer(id, { url: hookUrl });
      }
      await failing.add(['700001', '700002']);
      await failing.clock.advance(15_000);
      const bots = ['700001', '700002'].map((telegramId) => ({
        telegramId,
        name: 'Store',
        webhook: wanted(),
      }));
      const before = failing.engine.snapshot().bots.map(({ name, tags }) => ({ name, tags }));
      worked.puts = 0;
      const staged = await stage(fileOf(...bots), null, failing);
      const { stageId } = staged;
      const answer = await failing.engine.execute('import:apply', {
        stageId,
        bots: [0, 1],
        urls: [0, 1],
      });
      expect(answer).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE' } });
      expect(answer.ok ? '' : answer.error.message).toContain('Nothing was taken over');
      expect(worked.puts).toBeGreaterThan(0);
      const now = () => failing.engine.snapshot().bots.map(({ name, tags }) => ({ name, tags }));
      expect(now()).toEqual(before);
      expect((await desiredOf(failing))?.source).toBe('adopted');
      await failing.restart();
      expect(now()).toEqual(before);
      expect((await desiredOf(failing))?.source).toBe('adopted');
      expect((await journalOf(failing)).filter(({ kind }) => kind === 'imported')).toEqual([]);
    } finally {
      await failing.close();
    }
  });
});

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
