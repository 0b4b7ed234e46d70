import { describe, expect, it } from 'vitest';
import { planSchema } from '../../../../src-shared/repair.ts';
import type { Wish } from '../../../../src-shared/wishes.ts';
import type { Plan } from '../../../../src-shared/repair.ts';
import type {
  DesiredWebhook,
  WebhookInfo,
} from '../../../../src-main/core/domain/webhook-config.ts';
import { buildPlan, namesBot } from '../../../../src-main/core/repair/plan.ts';
import { aBotRecord, aDesired, anInfo } from '../../../support/builders.ts';
import { aSet, aWish, anAdopted, goalFor, storedSecret } from './wishes.ts';

function planFor(
  wish: Wish,
  parts: { readonly desired?: DesiredWebhook | null; readonly info?: WebhookInfo } = {},
): Plan {
  const goal = goalFor(wish, parts);
  if (!goal.ok) {
    throw new Error(goal.error.map(({ code }) => code).join(' '));
  }
  return buildPlan({
    planId: 'plan-1',
    goal: goal.value,
    bot: aBotRecord(),
    info: parts.info ?? anInfo(),
    oldestPendingAtMs: null,
    nowMs: 5_000.4,
    warnings: [],
  });
}

const methods = (plan: Plan): string[] => plan.steps.map(({ method }) => method);
const warnings = (plan: Plan): string[] => plan.warnings.map(({ code }) => code);
const withSecret = aDesired({ secret: { state: 'stored', value: storedSecret } });
const waiting = anInfo({ pending: 9 });
const noWebhook = anInfo({ url: '', maxConnections: null, ip: null });

describe('steps', () => {
  it.each([
    ['set', aSet({ maxConnections: 3 }), ['setWebhook', 'getWebhookInfo']],
    [
      'kick',
      aWish({ kind: 'kick' }),
      ['deleteWebhook', 'getWebhookInfo', 'setWebhook', 'getWebhookInfo'],
    ],
    ['delete', aWish({ kind: 'delete' }), ['deleteWebhook', 'getWebhookInfo']],
  ] as const)('of %s end with a reading after every write', (_name, wish, expected) => {
    expect(methods(planFor(wish))).toEqual(expected);
  });

  it('of a kick without a webhook are only a set', () => {
    expect(methods(planFor(aWish({ kind: 'kick' }), { info: noWebhook }))).toEqual([
      'setWebhook',
      'getWebhookInfo',
    ]);
  });

  it('show the default list as a word, the secret as stored and the URL without its path', () => {
    const plan = planFor(aWish({ kind: 'kick' }), { desired: withSecret });
    const shown = Object.fromEntries(plan.steps[2]?.params.map((p) => [p.name, p.value]) ?? []);
    const { url, ...rest } = shown;
    expect(url).toMatch(/^https:\/\/bot\.example\.org\/…#[0-9a-f]{8}$/);
    expect(rest).toEqual({
      max_connections: '40',
      allowed_updates: 'default list',
      secret_token: 'stored',
    });
  });

  it('of a drop carry the flag, those of a kick never do', () => {
    const flagged = (plan: Plan): boolean =>
      plan.steps.some(({ params }) =>
        params.some(({ name, value }) => name === 'drop_pending_updates' && value === 'true'),
      );
    expect(flagged(planFor(aWish({ kind: 'drop' }), { info: waiting }))).toBe(true);
    expect(flagged(planFor(aWish({ kind: 'kick' }), { info: waiting }))).toBe(false);
  });
});

describe('changes', () => {
  it('are none where nothing changes', () => {
    expect(planFor(aWish({ kind: 're-set' })).changes).toEqual([]);
  });

  it('name every field with both sides', () => {
    const plan = planFor(
      aSet({
        maxConnections: 9,
        allowedUpdates: ['message'],
        secret: { kind: 'generate' },
        pinnedIp: { kind: 'ip', ip: '45.33.32.1' },
      }),
    );
    expect(plan.changes).toEqual([
      { field: 'maxConnections', from: '40', to: '9' },
      { field: 'allowedUpdates', from: 'default list', to: 'message' },
      { field: 'secret', from: 'none', to: 'stored' },
      { field: 'ipAddress', from: 'none', to: '45.33.32.1' },
    ]);
  });

  it('say that an unknown secret becomes none', () => {
    const wish = { ...aWish({ kind: 'kick' }), secretUnknown: 'lose', pinUnknown: 'none' } as const;
    const plan = planFor(wish, { desired: anAdopted() });
    expect(plan.changes).toContainEqual({ field: 'secret', from: 'not known', to: 'none' });
    expect(plan.losses).toEqual([{ code: 'secret-wiped', count: null }]);
  });
});

describe('warnings', () => {
  it('say that an identical set does nothing, and what helps', () => {
    const plan = planFor(aWish({ kind: 're-set' }));
    expect(plan).toMatchObject({ noOp: true, suggests: 'kick' });
    expect(warnings(plan)).toEqual(['same-parameters']);
  });

  it('say that the endpoint must expect another secret', () => {
    const plan = planFor(aSet({ secret: { kind: 'value', value: 'new' } }), {
      desired: withSecret,
    });
    expect(warnings(plan)).toEqual(['delivery-pauses', 'secret-changes']);
  });

  it('do not speak of a pause where there is no webhook', () => {
    expect(warnings(planFor(aSet(), { info: noWebhook }))).toEqual([]);
  });
});

it.each([
  ['drop', aWish({ kind: 'drop' }), 'Shop', false],
  [
    'delete with the queue',
    aWish({ kind: 'delete', botId: '700001', dropPending: true }),
    'Shop',
    false,
  ],
  ['delete', aWish({ kind: 'delete' }), null, true],
  ['kick', aWish({ kind: 'kick' }), null, true],
] as const)('%s asks for a name only where updates are lost', (_name, wish, name, undoable) => {
  expect(planFor(wish, { info: waiting })).toMatchObject({
    confirmName: name,
    undoable,
    pending: 9,
  });
});

it('is not undoable where the secret before was not known', () => {
  const wish = { ...aWish({ kind: 'kick' }), secretUnknown: 'none', pinUnknown: 'none' } as const;
  expect(planFor(wish, { desired: anAdopted() }).undoable).toBe(false);
});

it('fits the contract and lives for a minute', () => {
  const plan = planSchema.parse(planFor(aWish({ kind: 'kick' })));
  expect(plan.expiresAtMs - plan.createdAtMs).toBe(60_000);
});

it.each([
  ['Shop', true],
  [' Shop ', true],
  ['@shop_bot', true],
  ['SHOP_BOT', true],
  ['shop', false],
  ['', false],
  ['@', false],
  [null, false],
])('takes %j as the name of the bot: %s', (typed, isName) => {
  expect(namesBot(typed, aBotRecord())).toBe(isName);
});

it('takes no empty username for a name', () => {
  expect(namesBot('@', aBotRecord({ username: null }))).toBe(false);
});
