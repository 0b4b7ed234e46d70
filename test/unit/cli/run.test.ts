import { mkdtempSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newDataKey } from '../../../src-main/core/vault/keys.ts';
import {
  keyringVault,
  plainVault,
  writeVaultFile,
} from '../../../src-main/core/vault/vault-file.ts';
import { err, ok } from '../../../src-shared/result.ts';
import type { ActionResult } from '../../../src-shared/action-result.ts';
import type { Plan } from '../../../src-shared/repair.ts';
import { aDetail, aRow, runFake } from './fake-engine.ts';
import type { FakeOptions } from './fake-engine.ts';
import { aNotice } from '../../support/notices.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'hooklight-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (argv: readonly string[], options?: FakeOptions) => runFake(argv, folder, options);
/** The folder as it is after a first use. */
const withKey = () => writeVaultFile(folder, plainVault(newDataKey()));
const json = (text: string): unknown => JSON.parse(text);

const added = {
  added: [{ id: '700001', telegramId: '700001', username: 'a_bot', name: 'A' }],
  refused: [],
};
const token = '700001:AAH-canary_canary_canary_canary_can';

describe('usage', () => {
  it.each([
    [[]],
    [['nonsense']],
    [['bot']],
    [['bot', 'add']],
    [['check', '--nonsense']],
    [['set', '1']],
    [['set', '1', '--url', 'u', '--secret-stdin', '--generate-secret']],
    [['set', '1', '--url', 'u', '--max-connections', 'many']],
    [['re-set']],
    [['rescue', '1']],
    [['replay-updates', '1']],
    [['replay-updates', '1', 'f', '--rate', '0']],
    [['replay-updates', '1', 'f', '--kind', 'default']],
    [['replay-updates', '1', 'f', '--from', 'soon']],
    [['replay-updates', '1', 'f', '--secret-unknown', 'lose']],
    [['drop', '1', '--lose', 'x', '--save', 'f']],
    [['re-set', '1', '--secret-unknown', 'refuse']],
    [['watch', '--for', 'soon']],
    [['history', '1', '--limit', '0']],
    [['export']],
    [['export', '--format', 'xml']],
    [['bot', 'list', 'surplus']],
  ])('of %j ends with 64 and touches nothing', async (argv) => {
    const ran = await run(argv);
    expect([ran.code, ran.runs]).toEqual([64, []]);
    expect(ran.err).not.toBe('');
    expect(ran.out).toBe('');
  });

  it.each([[['watch', '--service']]])('of %j says that it is not in this version', async (argv) => {
    const ran = await run(argv);
    expect([ran.code, ran.runs]).toEqual([64, []]);
    expect(ran.err).toContain('not in this version');
  });

  it('shows help on stdout with 0', async () => {
    const ran = await run(['--help']);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('Exit codes:');
    expect((await run(['set', '--help'])).out).toContain('--secret-unknown');
  });

  it('does not repeat a token that was given as an argument', async () => {
    const ran = await run(['bot', 'add', `--token=${token}`]);
    expect(ran.code).toBe(64);
    expect(ran.err + ran.out).not.toContain('canary');
  });
});

describe('the data folder', () => {
  it.each(['busy', 'from-future', 'read-only', 'full', 'no-access', 'io'] as const)(
    'that is %s is refused with a sentence and 4',
    async (kind) => {
      const ran = await run(['bot', 'list', '--json'], { problem: { kind, detail: 'X' } });
      expect(ran.code).toBe(4);
      expect(json(ran.out)).toMatchObject({ error: { code: 'DATA_FOLDER' } });
      expect(ran.err).toContain(folder);
    },
  );

  it('is the one given with --data, before or after the command', async () => {
    const other = path.join(folder, 'other');
    const first = await run(['--data', other, 'bot', 'list']);
    const second = await run(['bot', 'list', '--data', other]);
    expect([first.runs[0]?.folder, second.runs[0]?.folder]).toEqual([other, other]);
  });

  it('is closed again also when the command crashes, which is 70', async () => {
    withKey();
    const ran = await run(['check'], { bots: [aRow()] });
    expect([ran.code, ran.stopped]).toEqual([70, 1]);
    expect(ran.err).toContain('Something went wrong inside Hooklight (Error)');
  });
});

describe('the data key', () => {
  const add = ['bot', 'add', '--token-stdin'];
  const adding = { stdin: token, answers: { 'bots:add': ok(added) } };

  it('is made at first use in a private file that is called explicit plain text, once', async () => {
    const first = await run(add, adding);
    expect(first.err).toContain('explicit plain text');
    expect(statSync(path.join(folder, 'key')).mode & 0o777).toBe(0o600);
    expect(readFileSync(path.join(folder, 'vault.json'), 'utf8')).not.toContain(
      readFileSync(path.join(folder, 'key'), 'utf8').slice(16, 40),
    );
    const second = await run(add, { ...adding, bots: [aRow()] });
    expect([second.code, second.err, second.unlocked]).toEqual([0, '', 1]);
  });

  it('lies where --key-file says', async () => {
    const file = path.join(folder, 'elsewhere');
    expect((await run([...add, '--key-file', file], adding)).code).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const without = await run(['check'], { bots: [aRow()] });
    expect([without.code, without.unlocked]).toEqual([4, 0]);
    expect(without.err).toContain('--key-file');
  });

  it('is kept under the passphrase that is the first line of stdin', async () => {
    const argv = [...add, '--passphrase-stdin'];
    const stdin = `correct horse\n${token}\n`;
    const ran = await run(argv, { ...adding, stdin });
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(ran.commands).toEqual([{ name: 'bots:add', input: { tokens: `${token}\n`, tags: [] } }]);
    const bots = [aRow()];
    expect((await run(argv, { ...adding, bots, stdin: `wrong horse\n${token}` })).code).toBe(4);
    expect((await run(add, { ...adding, bots })).err).toContain('--passphrase-stdin');
    expect((await run(argv, { ...adding, bots, stdin })).code).toBe(0);
  }, 20_000);

  it('is not made with a passphrase that is too short', async () => {
    const ran = await run([...add, '--passphrase-stdin'], { ...adding, stdin: `short\n${token}` });
    expect([ran.code, ran.unlocked]).toEqual([4, 0]);
  });

  it('is not made anew where the vault is missing, damaged, or kept by the keyring', async () => {
    const bots = [aRow()];
    expect((await run(add, { ...adding, bots })).err).toContain('vault.json is missing');
    writeFileSync(path.join(folder, 'vault.json'), '{');
    expect((await run(add, { ...adding, bots })).code).toBe(4);
    unlinkSync(path.join(folder, 'vault.json'));
    writeVaultFile(folder, keyringVault(newDataKey(), Uint8Array.of(1)));
    expect((await run(add, { ...adding, bots })).err).toContain('keyring');
  });

  it('of another folder is recognised', async () => {
    await run(add, adding);
    const other = await run(['--data', path.join(folder), ...add], { ...adding, bots: [aRow()] });
    expect(other.code).toBe(0);
    unlinkSync(path.join(folder, 'key'));
    writeFileSync(
      path.join(folder, 'key'),
      `hooklight-key-1 ${Buffer.from(newDataKey()).toString('base64')}\n`,
      { mode: 0o600 },
    );
    const ran = await run(add, { ...adding, bots: [aRow()] });
    expect([ran.code, ran.unlocked]).toEqual([4, 0]);
  });

  it('is not needed for reading', async () => {
    const ran = await run(['bot', 'list'], {
      bots: [aRow()],
      answers: { 'bot:detail': ok(aDetail()) },
    });
    expect([ran.code, ran.unlocked]).toEqual([0, 0]);
  });
});

describe('bot add', () => {
  const add = ['bot', 'add', '--token-stdin', '--json'];

  it('passes its options on and prints who was added', async () => {
    const argv = [
      ...add,
      '--name',
      'A',
      '--tag',
      'x',
      '--tag',
      'y',
      '--api-root',
      'http://127.0.0.1:1',
    ];
    const ran = await run(argv, { stdin: `${token}\n`, answers: { 'bots:add': ok(added) } });
    expect(ran.commands).toEqual([
      {
        name: 'bots:add',
        input: { tokens: `${token}\n`, name: 'A', tags: ['x', 'y'], apiRoot: 'http://127.0.0.1:1' },
      },
    ]);
    expect(json(ran.out)).toEqual(added);
    expect(ran.code).toBe(0);
  });

  it('ends with 4 when none was added and with 0 when some were', async () => {
    const refused = [{ line: 2, code: 'TOKEN_SHAPE', message: 'No token.' }];
    const none = await run(add, { answers: { 'bots:add': ok({ added: [], refused }) } });
    expect([none.code, json(none.out)]).toEqual([4, { added: [], refused }]);
    const some = { added: added.added, refused };
    const ran = await run(['bot', 'add', '--token-stdin'], { answers: { 'bots:add': ok(some) } });
    expect([ran.code, ran.out]).toEqual([0, 'Added 700001: A (@a_bot)\nLine 2: No token.\n']);
  });
});

describe('check', () => {
  const answers = { 'bot:check-now': ok({}), 'bot:detail': ok(aDetail()) };

  it.each([
    ['healthy', 0],
    ['degraded', 1],
    ['down', 2],
    ['unknown', 3],
  ] as const)('of a %s bot ends with %i', async (health, code) => {
    withKey();
    const ran = await run(['check'], { bots: [aRow({ health })], answers });
    expect(ran.code).toBe(code);
  });

  it('of several bots ends with the worst: down before degraded before unknown', async () => {
    withKey();
    const rows = (healths: readonly ('healthy' | 'degraded' | 'down' | 'unknown')[]) =>
      healths.map((health, n) => aRow({ id: `70000${n}`, telegramId: `70000${n}`, health }));
    const code = async (...healths: Parameters<typeof rows>[0][number][]) =>
      (await run(['check'], { bots: rows(healths), answers })).code;
    expect(await code('unknown', 'down', 'healthy')).toBe(2);
    expect(await code('unknown', 'degraded', 'healthy')).toBe(1);
    expect(await code('unknown', 'healthy')).toBe(3);
    expect(await code()).toBe(0);
  });

  it('counts a bad verdict that is not confirmed yet', async () => {
    withKey();
    const bot = aRow({ health: 'healthy', suspected: true });
    const ran = await run(['check', '--json'], { bots: [bot], answers });
    expect(ran.code).toBe(2);
    expect(json(ran.out)).toMatchObject({ bots: [{ health: 'down' }] });
  });

  it('prints reasons, cause, pending and webhook', async () => {
    withKey();
    const row = aRow();
    const ran = await run(['check', '--json', '@shop_bot'], { bots: [row], answers });
    expect(ran.commands[0]).toEqual({ name: 'bot:check-now', input: { botId: '700001' } });
    expect(json(ran.out)).toMatchObject({
      bots: [
        {
          id: '700001',
          name: 'Shop',
          health: 'down',
          reasons: [{ code: 'delivery-failing', health: 'down' }],
          cause: { class: 'http.gateway', reSetHelps: 'no' },
          pending: 61,
          webhook: { host: 'bot.example.org', maxConnections: 40, hasCustomCertificate: false },
        },
      ],
    });
  });

  it('says null for a webhook that is not set', async () => {
    withKey();
    const actual = aDetail().actual;
    const detail = aDetail({ actual: actual === null ? null : { ...actual, urlShort: null } });
    const ran = await run(['check', '--json'], {
      bots: [aRow()],
      answers: { ...answers, 'bot:detail': ok(detail) },
    });
    expect(json(ran.out)).toMatchObject({ bots: [{ webhook: null }] });
  });

  it('refuses an unknown bot before any check', async () => {
    withKey();
    const ran = await run(['check', '700001', '999'], { bots: [aRow()], answers });
    expect([ran.code, ran.commands]).toEqual([4, []]);
  });

  it('asks for an id where a Telegram id is not enough', async () => {
    withKey();
    const bots = [aRow({ id: '700001-a' }), aRow({ id: '700001-t' })];
    expect((await run(['check', '700001'], { bots, answers })).err).toContain('Several bots');
    expect((await run(['check', '700001-t'], { bots, answers })).commands).toHaveLength(2);
  });
});

const plan: Plan = {
  planId: 'p1',
  botId: '700001',
  wish: 're-set',
  createdAtMs: 1,
  expiresAtMs: 2,
  steps: [{ method: 'setWebhook', params: [{ name: 'secret_token', value: 'stored' }] }],
  changes: [],
  losses: [],
  warnings: [],
  pending: 3,
  oldestPendingAtMs: null,
  noOp: false,
  suggests: null,
  confirmName: null,
  undoable: true,
};
const outcome: ActionResult = {
  actionId: 'a1',
  planId: 'p1',
  wish: 're-set',
  outcome: 'done',
  evidence: 2,
  steps: [{ method: 'setWebhook', answer: 'Webhook was set' }],
  refusals: [],
  before: { urlShort: 'https://a/…#1', pending: 3 },
  after: { urlShort: 'https://a/…#1', pending: 3 },
  message: 'Set again and verified.',
  startedAtMs: 1,
  finishedAtMs: 2,
};
const acting = (
  over: { plan?: Partial<Plan>; result?: Partial<ActionResult> } = {},
): FakeOptions => ({
  bots: [aRow()],
  answers: {
    'repair:plan': ok({ kind: 'plan', plan: { ...plan, ...over.plan } }),
    'repair:apply': ok({}),
  },
  events: {
    'repair:apply': [
      { type: 'action', botId: '700001', atMs: 1, result: { ...outcome, planId: 'other' } },
      { type: 'action', botId: '700001', atMs: 2, result: { ...outcome, ...over.result } },
    ],
  },
});

describe('an action', () => {
  beforeEach(withKey);

  it.each([
    ['done', 0],
    ['no-change', 0],
    ['refused', 4],
    ['restored', 5],
    ['failed', 6],
  ] as const)('that comes to %s ends with %i', async (came, code) => {
    const ran = await run(['re-set', '700001', '--json'], acting({ result: { outcome: came } }));
    expect(ran.code).toBe(code);
    const { steps, before, after, message } = outcome;
    expect(json(ran.out)).toEqual({
      id: '700001',
      wish: 're-set',
      outcome: came,
      evidence: 2,
      steps,
      before,
      after,
      message,
    });
  });

  it('refused at planning says every reason and sends nothing', async () => {
    const refusals = [
      { code: 'url-port', field: 'url', detail: '8080' },
      { code: 'secret-unknown', field: 'secret', detail: null },
    ];
    const ran = await run(['set', '700001', '--url', 'https://a:8080', '--json'], {
      bots: [aRow()],
      answers: { 'repair:plan': ok({ kind: 'refused', refusals }) },
    });
    expect(ran.code).toBe(4);
    expect(json(ran.out)).toMatchObject({
      wish: 'set',
      outcome: 'refused',
      evidence: 0,
      steps: [],
    });
    expect(ran.err).toContain('8080');
    expect(ran.err).toContain('secret token');
  });

  it('with --dry-run prints the plan and sends nothing', async () => {
    const ran = await run(['re-set', '700001', '--dry-run', '--json'], acting());
    expect(ran.commands.map((command) => command.name)).toEqual(['repair:plan']);
    expect([ran.code, json(ran.out)]).toEqual([
      0,
      { id: '700001', wish: 're-set', dryRun: true, plan },
    ]);
  });

  it('that loses updates needs the exact name', async () => {
    const losing = acting({ plan: { wish: 'drop', confirmName: 'Shop' } });
    const without = await run(['drop', '700001', '--json'], losing);
    expect([without.code, without.commands.length]).toEqual([4, 1]);
    expect(without.err).toContain('--lose "Shop"');
    const other = await run(['drop', '700001', '--lose', 'shop'], losing);
    expect([other.code, other.commands.length]).toEqual([4, 1]);
    const right = await run(['drop', '700001', '--lose', 'Shop'], losing);
    expect(right.code).toBe(0);
    expect(right.commands[1]?.input).toEqual({ planId: 'p1', typedName: 'Shop' });
  });

  it('refused at the last moment ends with 4', async () => {
    const options = acting();
    const error = { code: 'CONFLICT', field: null, message: 'Changed meanwhile.' } as const;
    const ran = await run(['re-set', '700001', '--json'], {
      ...options,
      answers: { ...options.answers, 'repair:apply': err(error) },
    });
    expect([ran.code, json(ran.out)]).toMatchObject([4, { message: 'Changed meanwhile.' }]);
  });

  const wishOf = async (argv: readonly string[], stdin = '') =>
    (await run([...argv, '--dry-run'], { ...acting(), stdin })).commands[0]?.input;

  it('answers for what is not known: one answer for secret and pin, a certificate apart', async () => {
    const refuse = {
      secretUnknown: 'refuse',
      certificateUnknown: 'refuse',
      pinUnknown: 'refuse',
      unresolvedOk: false,
    };
    const botId = '700001';
    expect(await wishOf(['kick', botId])).toEqual({ kind: 'kick', botId, ...refuse });
    expect(await wishOf(['restore', botId, '--secret-unknown', 'lose'])).toEqual({
      kind: 'restore',
      botId,
      ...refuse,
      secretUnknown: 'lose',
      pinUnknown: 'lose',
    });
    expect(
      await wishOf([
        're-set',
        botId,
        '--secret-unknown=none',
        '--pin-unknown=lose',
        '--certificate-unknown=lose',
        '--unresolved-ok',
      ]),
    ).toEqual({
      kind: 're-set',
      botId,
      secretUnknown: 'none',
      pinUnknown: 'lose',
      certificateUnknown: 'lose',
      unresolvedOk: true,
    });
  });

  const noAnswers = {
    secretUnknown: 'refuse',
    certificateUnknown: 'refuse',
    pinUnknown: 'refuse',
    unresolvedOk: false,
  };
  it.each([
    [['move', '--url', 'https://b/'], { kind: 'move', url: 'https://b/', pin: 'ask' }],
    [
      ['move', '--url', 'https://b/', '--pin', 'keep'],
      { kind: 'move', url: 'https://b/', pin: 'keep' },
    ],
    [['undo'], { kind: 'undo', actionId: null }],
    [['undo', '--action', 'a7'], { kind: 'undo', actionId: 'a7' }],
    [['park'], { kind: 'park', forSeconds: null }],
    [['park', '--for', '90m'], { kind: 'park', forSeconds: 5400 }],
    [['unpark'], { kind: 'unpark' }],
    [['rotate-secret'], { kind: 'rotate-secret', secret: { kind: 'generate' } }],
  ])('reads %j', async ([name = '', ...options], wish) => {
    const input = await wishOf([name, '700001', ...options]);
    expect(input).toEqual({ botId: '700001', ...noAnswers, ...wish });
  });

  it('rotate-secret takes the secret from stdin, and never both ways at once', async () => {
    const input = await wishOf(['rotate-secret', '700001', '--secret-stdin'], 'typed_1\n');
    expect(input).toMatchObject({ secret: { kind: 'value', value: 'typed_1' } });
    const both = ['rotate-secret', '700001', '--secret-stdin', '--secret-out', 'x'];
    expect((await run(both, acting())).code).toBe(64);
  });

  it('set reads its configuration; what is not given stays', async () => {
    const base = {
      secret: { kind: 'keep' },
      certificate: { kind: 'keep' },
      pinnedIp: { kind: 'keep' },
    };
    const set = ['set', '700001', '--url', 'https://a.example/h'];
    const url = 'https://a.example/h';
    expect(await wishOf(set)).toMatchObject({
      kind: 'set',
      config: { url, ...base, maxConnections: null, allowedUpdates: null },
    });
    expect(await wishOf([...set, '--secret-stdin'], 's3cret\n')).toMatchObject({
      config: { secret: { kind: 'value', value: 's3cret' } },
    });
    expect(await wishOf([...set, '--generate-secret'])).toMatchObject({
      config: { secret: { kind: 'generate' } },
    });
    expect(await wishOf([...set, '--no-secret', '--ip', '203.0.113.9'])).toMatchObject({
      config: { secret: { kind: 'none' }, pinnedIp: { kind: 'ip', ip: '203.0.113.9' } },
    });
    expect(
      await wishOf([...set, '--max-connections', '12', '--allowed-updates', 'message, poll']),
    ).toMatchObject({ config: { maxConnections: 12, allowedUpdates: ['message', 'poll'] } });
    expect(await wishOf([...set, '--allowed-updates', 'default'])).toMatchObject({
      config: { allowedUpdates: 'default' },
    });
  });

  it('set reads a certificate file and refuses one that is not there', async () => {
    const file = path.join(folder, 'cert.pem');
    writeFileSync(file, 'PEM');
    const set = ['set', '700001', '--url', 'https://a.example/h', '--certificate'];
    expect(await wishOf([...set, file])).toMatchObject({
      config: { certificate: { kind: 'pem', pem: 'PEM' } },
    });
    expect((await run([...set, path.join(folder, 'nothing')], acting())).code).toBe(4);
  });

  it('delete keeps the queue unless --drop is given', async () => {
    expect(await wishOf(['delete', '700001'])).toMatchObject({
      kind: 'delete',
      dropPending: false,
    });
    expect(await wishOf(['delete', '700001', '--drop'])).toMatchObject({ dropPending: true });
  });
});

describe('watch', () => {
  it('prints events as lines, but no patches, and ends with 0 when its time is over', async () => {
    withKey();
    const change = {
      type: 'transition',
      botId: '700001',
      atMs: 1,
      from: 'healthy',
      to: 'down',
      reason: 'backlog',
    } as const;
    const fleet = { type: 'fleet', atMs: 2, fleet: null } as const;
    const ran = await run(['watch', '--for', '20ms', '--interval', '1s'], {
      bots: [aRow()],
      startEvents: [change, fleet],
    });
    expect(ran.out.split('\n').slice(0, -1).map(json)).toEqual([change, fleet]);
    expect([ran.code, ran.stopped]).toEqual([0, 1]);
    expect(ran.runs[0]).toMatchObject({ poll: true, intervalMs: 1000 });
    await expect(ran.runs[0]?.notifier.show(aNotice())).resolves.toEqual({
      result: 'shown',
      handle: null,
    });
  });
});

describe('history, journal and export', () => {
  it('journal works for a bot that was removed', async () => {
    const ran = await run(['journal', '700009', '--json', '--limit', '5'], {
      answers: { 'journal:page': ok([]) },
    });
    expect(ran.commands[0]?.input).toEqual({ botId: '700009', beforeSeq: null, limit: 5 });
    expect([ran.code, json(ran.out)]).toEqual([0, { entries: [] }]);
  });

  it('history gives spans, transitions and incidents oldest first, and errors with their counts', async () => {
    const [newer, older] = aDetail().incidents;
    const ran = await run(['history', '700001', '--json'], {
      bots: [aRow()],
      answers: {
        'bot:detail': ok(aDetail()),
        'history:page': ok({ spans: [], transitions: [] }),
        'incidents:page': ok([newer, older]),
      },
    });
    expect(json(ran.out)).toMatchObject({
      id: '700001',
      incidents: [{ incidentId: 1 }, { incidentId: 2 }],
      errors: aDetail().errors.map(({ message, count }) => ({ message, count })),
    });
  });

  it('export prints the record itself', async () => {
    const answers = { 'record:render': ok({ suggestedFileName: 'f.md', content: '# x\n' }) };
    const plain = await run(['export', '--format', 'md'], { answers });
    expect([plain.code, plain.out]).toEqual([0, '# x\n']);
    const wrapped = await run(['export', '--format', 'md', '--json'], { answers });
    expect(json(wrapped.out)).toEqual({ suggestedFileName: 'f.md', content: '# x\n' });
  });
});
