import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { err, ok } from '../../../src-shared/result.ts';
import type { ActionResult } from '../../../src-shared/action-result.ts';
import type { Plan } from '../../../src-shared/repair.ts';
import { aRow, type FakeOptions } from './fake-engine.ts';
import { json, runsInFolder } from './runs-in-folder.ts';

const { folder, run, withKey } = runsInFolder();

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
    const file = path.join(folder(), 'cert.pem');
    writeFileSync(file, 'PEM');
    const set = ['set', '700001', '--url', 'https://a.example/h', '--certificate'];
    expect(await wishOf([...set, file])).toMatchObject({
      config: { certificate: { kind: 'pem', pem: 'PEM' } },
    });
    expect((await run([...set, path.join(folder(), 'nothing')], acting())).code).toBe(4);
  });

  it('delete keeps the queue unless --drop is given', async () => {
    expect(await wishOf(['delete', '700001'])).toMatchObject({
      kind: 'delete',
      dropPending: false,
    });
    expect(await wishOf(['delete', '700001', '--drop'])).toMatchObject({ dropPending: true });
  });
});
