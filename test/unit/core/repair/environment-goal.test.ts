import { describe, expect, it } from 'vitest';
import type { EnvironmentWebhook } from '../../../../src-main/core/environments/environment.ts';
import { buildPlan } from '../../../../src-main/core/repair/plan.ts';
import { wishWarnings } from '../../../../src-main/core/repair/wish-warnings.ts';
import { aBotRecord, aDesired, anInfo } from '../../../support/builders.ts';
import { aWish, anAdopted, anUndo, goalFor, storedSecret } from './wishes.ts';

const environment: EnvironmentWebhook = {
  environmentId: 'e1',
  url: 'https://production.example.org/webhook/700001',
  secretPolicy: 'keep',
  maxConnections: 12,
  allowedUpdates: ['message', 'callback_query'],
};
const stored = { state: 'stored', value: storedSecret } as const;
const move = (parts: object = {}) =>
  aWish({ kind: 'move', botId: '700001', environmentId: 'e1', ...parts });

type Parts = Parameters<typeof goalFor>[1];
const moved = (own: Partial<EnvironmentWebhook>, parts: Parts = {}, answers: object = {}) =>
  goalFor(move(answers), { environment: { ...environment, ...own }, ...parts });
function goal(...args: Parameters<typeof moved>) {
  const result = moved(...args);
  if (!result.ok) {
    throw new Error(result.error.map(({ code }) => code).join(' '));
  }
  return result.value;
}
const codes = (...args: Parameters<typeof moved>) => {
  const result = moved(...args);
  return result.ok ? [] : result.error.map(({ code }) => code);
};

describe('a move to an environment', () => {
  it('sends what the environment wants and keeps what it does not decide', () => {
    const desired = aDesired({
      secret: stored,
      certificatePem: { state: 'stored', value: 'PEM' },
      maxConnections: 7,
    });
    const made = goal({}, { desired, environmentId: 'e0' });
    expect(made.webhook).toMatchObject({
      url: environment.url,
      maxConnections: 12,
      allowedUpdates: environment.allowedUpdates,
      certificatePem: 'PEM',
    });
    expect(made.webhook?.secret?.reveal()).toBe(storedSecret.reveal());
    expect(made.desiredAfter).toMatchObject({ url: environment.url, source: 'environment' });
    expect(made).toMatchObject({ dropPending: false, deletesFirst: false, losses: [] });
    expect(made.environment).toEqual({ before: 'e0', after: 'e1' });
  });

  it.each([
    ['keep', 'none', null, false],
    ['keep', 'stored', 'stored_secret-1', false],
    ['generate', 'none', 'generated', true],
    ['generate', 'stored', 'stored_secret-1', false],
    ['none', 'none', null, false],
    ['none', 'stored', null, false],
  ] as const)('policy %s, secret %s', (secretPolicy, state, secret, isMade) => {
    const desired = aDesired({ secret: state === 'stored' ? stored : { state } });
    const made = goal({ secretPolicy }, { desired });
    expect(made.webhook?.secret?.reveal() ?? null).toBe(secret);
    const warnings = wishWarnings(made, {
      wish: move(),
      info: anInfo(),
      nowMs: 0,
      undo: undefined,
      context: {
        bot: aBotRecord(),
        target: { apiRoot: '', testEnvironment: false, token: storedSecret },
        desired,
        lastInfo: null,
        oldestPendingAtMs: null,
        waitingSinceMs: null,
        park: null,
        sessionOnly: false,
      },
    });
    expect(warnings.map(({ code }) => code)).toEqual(isMade ? ['secret-hand-over'] : []);
  });

  it.each(['keep', 'generate', 'none'] as const)(
    'never wipes a secret that is not known: policy %s',
    (secretPolicy) => {
      const desired = anAdopted();
      expect(codes({ secretPolicy }, { desired })).toEqual(['secret-unknown', 'pin-unknown']);
      const lost = goal(
        { secretPolicy },
        { desired },
        { secretUnknown: 'lose', pinUnknown: 'none' },
      );
      expect(lost.losses.map(({ code }) => code)).toEqual(['secret-wiped']);
      const none = goal(
        { secretPolicy },
        { desired },
        { secretUnknown: 'none', pinUnknown: 'none' },
      );
      expect(none.losses).toEqual([]);
      expect(none.webhook?.secret?.reveal()).toBe(
        secretPolicy === 'generate' ? 'generated' : undefined,
      );
    },
  );

  it('asks what becomes of a pinned address', () => {
    const desired = aDesired({ pinnedIp: { state: 'stored', value: '45.33.32.9' } });
    expect(codes({}, { desired })).toEqual(['pin-moves']);
    expect(goal({}, { desired }, { pin: 'none' }).webhook?.ipAddress).toBeNull();
    expect(goal({}, { desired }, { pin: 'keep' }).webhook?.ipAddress).toBe('45.33.32.9');
  });

  it('sets a first webhook where there is none', () => {
    const info = anInfo({ url: '', maxConnections: null, ip: null });
    const made = goal({ secretPolicy: 'generate' }, { desired: null, info });
    expect(made.webhook?.secret?.reveal()).toBe('generated');
    expect(made.former).toBeNull();
  });

  it('comes to nothing without an environment', () => {
    const result = goalFor(move(), {});
    expect(result).toMatchObject({ ok: false, error: [{ code: 'environment-gone' }] });
  });

  it('of a bot that is there already changes nothing and suggests nothing', () => {
    const desired = aDesired({
      url: environment.url,
      maxConnections: 12,
      allowedUpdates: environment.allowedUpdates,
    });
    const info = anInfo({
      url: environment.url,
      maxConnections: 12,
      allowedUpdates: environment.allowedUpdates,
    });
    const made = goal({}, { desired, info });
    const plan = buildPlan({
      planId: 'p',
      goal: made,
      bot: aBotRecord(),
      info,
      oldestPendingAtMs: null,
      nowMs: 0,
      warnings: [],
    });
    expect(plan).toMatchObject({ noOp: true, suggests: null, changes: [] });
  });
});

describe('the undo of a move between environments', () => {
  const undo = aWish({ kind: 'undo' });
  it('leads back into the environment before', () => {
    const back = goalFor(undo, { undo: anUndo({ environmentBefore: 'e0' }), environmentId: 'e1' });
    expect(back.ok && back.value.environment).toEqual({ before: 'e1', after: 'e0' });
    const toNone = anUndo({ environmentBefore: null, before: null });
    const out = goalFor(undo, { undo: toNone, environmentId: 'e1' });
    expect(out.ok && out.value.environment).toEqual({ before: 'e1', after: null });
  });

  it('of any other action leaves the bot where it is', () => {
    const back = goalFor(undo, { undo: anUndo(), environmentId: 'e1' });
    expect(back.ok && back.value.environment).toBeUndefined();
  });
});
