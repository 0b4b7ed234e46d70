import { describe, expect, it } from 'vitest';
import type { Wish } from '../../../../src-shared/wishes.ts';
import type { Plan } from '../../../../src-shared/repair.ts';
import type {
  DesiredWebhook,
  WebhookInfo,
} from '../../../../src-main/core/domain/webhook-config.ts';
import { shortUrl } from '../../../../src-main/core/domain/short-url.ts';
import { buildPlan, namesBot, type PlanInput } from '../../../../src-main/core/repair/plan.ts';
import { aBotRecord, aDesired, anInfo } from '../../../support/builders.ts';
import { aSet, aWish, anAdopted, goalFor, storedSecret } from './wishes.ts';

interface Given {
  readonly desired?: DesiredWebhook | null;
  readonly info?: WebhookInfo;
  readonly undoes?: PlanInput['undoes'];
  readonly environment?: PlanInput['environment'];
}

function planFor(wish: Wish, { undoes, environment, ...parts }: Given = {}): Plan {
  const goal = goalFor(wish, parts);
  if (!goal.ok) {
    throw new Error(goal.error.map(({ code }) => code).join(' '));
  }
  return buildPlan({
    planId: 'plan-1',
    goal: goal.value,
    bot: aBotRecord(),
    info: parts.info ?? anInfo(),
    oldestPendingAtMs: 77,
    nowMs: 5000,
    warnings: [{ code: 'resolver-silent', detail: 'x' }],
    ...(undoes === undefined ? {} : { undoes }),
    ...(environment === undefined ? {} : { environment }),
  });
}
const newUrl = 'https://new.example.org/secret-path';
const shortOld = shortUrl(anInfo().url);
const noWebhook = anInfo({ url: '', maxConnections: null, ip: null });
const fields = (plan: Plan): string[] => plan.changes.map(({ field }) => field);
const codes = (plan: Plan): string[] => plan.warnings.map(({ code }) => code);
const hidden = {
  secret: { state: 'stored', value: storedSecret },
  certificatePem: { state: 'stored', value: 'PEM' },
  pinnedIp: { state: 'stored', value: '45.33.32.9' },
} as const;

describe('what a plan shows', () => {
  it('of a delete: every part of the webhook that goes', () => {
    const info = anInfo({ hasCustomCertificate: true, ip: '45.33.32.9' });
    const plan = planFor(aWish({ kind: 'delete' }), { desired: aDesired(hidden), info });
    expect(plan.changes).toEqual([
      { field: 'url', from: shortOld, to: 'none' },
      { field: 'secret', from: 'stored', to: 'none' },
      { field: 'certificate', from: 'stored', to: 'none' },
      { field: 'ipAddress', from: '45.33.32.9', to: 'none' },
    ]);
  });

  it('of a delete where nothing is set: no change of the URL', () => {
    const plan = planFor(aWish({ kind: 'delete' }), { info: noWebhook });
    expect(fields(plan)).not.toContain('url');
  });

  it('of a set where nothing is set: from none, for every part', () => {
    const plan = planFor(aWish({ kind: 're-set' }), { info: noWebhook });
    expect(plan.changes).toContainEqual({ field: 'maxConnections', from: 'none', to: '40' });
    expect(plan.changes[0]).toMatchObject({ field: 'url', from: 'none' });
  });

  it('of another URL: both, shortened', () => {
    const plan = planFor(aSet({ url: newUrl }));
    expect(plan.changes).toEqual([
      {
        field: 'url',
        from: shortOld,
        to: shortUrl(newUrl),
      },
    ]);
  });

  it('of an exchanged secret: stored becomes another, neither is shown', () => {
    const desired = aDesired({ secret: hidden.secret });
    const plan = planFor(aSet({ secret: { kind: 'value', value: 'another_secret' } }), { desired });
    expect(plan.changes).toEqual([{ field: 'secret', from: 'stored', to: 'another one' }]);
  });

  it('a return time and an undone action only where there are some', () => {
    const plain = planFor(aWish({ kind: 'kick' }));
    expect(plain).not.toHaveProperty('park');
    expect(plain).not.toHaveProperty('undoes');
    const parked = planFor(aWish({ kind: 'park' }));
    expect(parked.park?.returnAtMs).toBeGreaterThan(5000);
    const undoes = { actionId: 'a', wish: 'kick', atMs: 5 } as const;
    expect(planFor(aWish({ kind: 'kick' }), { undoes }).undoes).toEqual(undoes);
  });

  it('foreign warnings after its own', () => {
    expect(codes(planFor(aWish({ kind: 'kick' })))).toEqual(['delivery-pauses', 'resolver-silent']);
    expect(codes(planFor(aWish({ kind: 'delete' })))).toEqual(['resolver-silent']);
  });
});

describe('the warning that the endpoint must expect another secret', () => {
  const withSecret = aDesired({ secret: hidden.secret });
  it.each<readonly [string, Wish, Given, boolean]>([
    [
      'another one',
      aSet({ secret: { kind: 'value', value: 'new_one' } }),
      { desired: withSecret },
      true,
    ],
    ['none any more', aSet({ secret: { kind: 'none' } }), { desired: withSecret }, true],
    ['the same', aSet({ maxConnections: 3 }), { desired: withSecret }, false],
    ['one where there was none', aSet({ secret: { kind: 'value', value: 'new_one' } }), {}, true],
    [
      'one where it was not known',
      { ...aSet({ secret: { kind: 'value', value: 'new_one' } }), pinUnknown: 'none' },
      { desired: anAdopted() },
      true,
    ],
    [
      'none where it was not known: that is told as a loss',
      { ...aWish({ kind: 'kick' }), secretUnknown: 'lose', pinUnknown: 'none' },
      { desired: anAdopted() },
      false,
    ],
    [
      'the first webhook of all',
      aSet({ secret: { kind: 'value', value: 'new_one' } }),
      { desired: null, info: noWebhook },
      false,
    ],
    ['a delete', aWish({ kind: 'delete' }), { desired: withSecret }, false],
  ])('%s', (_what, wish, given, expected) => {
    expect(codes(planFor(wish, given)).includes('secret-changes')).toBe(expected);
  });
});

describe('a typed name', () => {
  const bot = aBotRecord({ name: '  Shop ', username: 'shop_bot' });
  it.each([
    ['Shop', true],
    [' Shop  ', true],
    ['shop', false],
    ['@SHOP_bot', true],
    ['shop_bot', true],
    ['shop@_bot', false],
    ['x@shop_bot', false],
    ['', false],
    ['   ', false],
    ['@', false],
    ['Stryker was here!', false],
    [null, false],
  ])('%j names the bot: %s', (typed, expected) => {
    expect(namesBot(typed, bot)).toBe(expected);
  });

  it('never names a bot by nothing at all', () => {
    const nameless = aBotRecord({ name: '', username: '' });
    expect([namesBot('', nameless), namesBot(null, nameless)]).toEqual([false, false]);
  });
});

describe('what a plan shows of environments and queues', () => {
  const kick = aWish({ kind: 'kick' });
  const waiting = anInfo({ pending: 3 });

  it.each([
    [
      { from: null, to: 'production' },
      { from: 'none', to: 'production' },
    ],
    [
      { from: 'staging', to: 'production' },
      { from: 'staging', to: 'production' },
    ],
    [
      { from: 'staging', to: null },
      { from: 'staging', to: 'none' },
    ],
  ])('%j first, because it is what was asked for', (environment, shown) => {
    const [first, ...rest] = planFor(kick, { environment }).changes;
    expect(first).toEqual({ field: 'environment', ...shown });
    expect(rest).toEqual(planFor(kick).changes);
  });

  it('no environment where it stays the same', () => {
    const environment = { from: 'production', to: 'production' };
    expect(fields(planFor(kick, { environment }))).not.toContain('environment');
  });

  it.each([
    [
      aWish({ kind: 'rescue', botId: '700001', path: '/a.ndjson' }),
      'behind each page that is on disk',
    ],
    [aWish({ kind: 'peek' }), 'none'],
  ] as const)('of $kind: what is read and what it confirms', (wish, offset) => {
    const plan = planFor(wish, { info: waiting });
    expect(plan.steps.map(({ method }) => method)).toEqual([
      'deleteWebhook',
      'getWebhookInfo',
      'getUpdates',
      'setWebhook',
      'getWebhookInfo',
    ]);
    expect(plan.steps[2]?.params).toEqual([
      { name: 'limit', value: '100' },
      { name: 'offset', value: offset },
    ]);
    expect(plan.suggests).toBeNull();
  });

  it('of a queue without a webhook: no call that writes', () => {
    const info = anInfo({ url: '', maxConnections: null, ip: null, pending: 3 });
    const peek = planFor(aWish({ kind: 'peek' }), { info, desired: null });
    expect(peek.steps.map(({ method }) => method)).toEqual(['getUpdates', 'getWebhookInfo']);
  });
});
