import { describe, expect, it } from 'vitest';
import type { Wish } from '../../../../src-shared/wishes.ts';
import type { Goal } from '../../../../src-main/core/repair/goal-parts.ts';
import { Secret } from '../../../../src-main/core/secret.ts';
import { aDesired, anInfo } from '../../../support/builders.ts';
import { aSet, aWish, anAdopted, goalFor, storedSecret } from './wishes.ts';

const noWebhook = anInfo({ url: '', maxConnections: null, ip: null });
const withSecret = aDesired({ secret: { state: 'stored', value: storedSecret } });

function goal(...args: Parameters<typeof goalFor>): Goal {
  const result = goalFor(...args);
  if (!result.ok) {
    throw new Error(`refused: ${result.error.map((refusal) => refusal.code).join(' ')}`);
  }
  return result.value;
}

function codes(...args: Parameters<typeof goalFor>): string[] {
  const result = goalFor(...args);
  return result.ok ? [] : result.error.map((refusal) => refusal.code);
}

const wipers: readonly Wish[] = [
  aSet(),
  aWish({ kind: 're-set' }),
  aWish({ kind: 'kick' }),
  aWish({ kind: 'restore' }),
  aWish({ kind: 'drop' }),
  aWish({ kind: 'delete' }),
  aWish({ kind: 'move', botId: '700001', url: 'https://new.example.org/' }),
  aWish({ kind: 'park' }),
];
const waiting = anInfo({ pending: 3 });

describe('what a wish would wipe', () => {
  it.each(wipers)('refuses $kind while secret and pin are not known', (wish) => {
    expect(codes(wish, { desired: anAdopted(), info: waiting })).toEqual([
      'secret-unknown',
      'pin-unknown',
    ]);
  });

  it.each(wipers)('refuses $kind while nothing has been adopted yet', (wish) => {
    expect(codes(wish, { desired: null, info: waiting })).toEqual([
      'secret-unknown',
      'pin-unknown',
    ]);
  });

  it.each(wipers)('refuses $kind while an uploaded certificate is not on file', (wish) => {
    const info = { ...waiting, hasCustomCertificate: true };
    expect(codes(wish, { desired: aDesired(), info })).toEqual(['certificate-unknown']);
  });

  it.each(wipers)('lets $kind pass when the operator says that there is none', (wish) => {
    const answered = { ...wish, secretUnknown: 'none', pinUnknown: 'none' } as const;
    const { losses } = goal(answered, { desired: anAdopted(), info: waiting });
    expect(losses.filter(({ code }) => code.endsWith('-wiped'))).toEqual([]);
  });

  it.each(wipers)('names the losses of $kind when they are accepted in words', (wish) => {
    const answered = { ...wish, secretUnknown: 'lose', pinUnknown: 'lose' } as const;
    const { losses } = goal(answered, { desired: anAdopted(), info: waiting });
    const wiped = losses.map(({ code }) => code).filter((code) => code.endsWith('-wiped'));
    expect(wiped).toEqual(['secret-wiped', 'pin-wiped']);
  });

  it('does not refuse a pin where the host is the very address in use', () => {
    const url = 'https://45.33.32.156:8443/hook';
    const desired = anAdopted({ url, secret: { state: 'none' } });
    expect(codes(aWish({ kind: 're-set' }), { desired, info: anInfo({ url }) })).toEqual([]);
  });

  it('takes a certificate for absent where Telegram shows none', () => {
    const desired = aDesired({ certificatePem: { state: 'unknown' } });
    expect(goal(aWish({ kind: 're-set' }), { desired }).webhook?.certificatePem).toBeNull();
  });

  it('still refuses a re-set of a lost webhook whose secret is not known', () => {
    expect(codes(aWish({ kind: 're-set' }), { desired: anAdopted(), info: noWebhook })).toEqual([
      'secret-unknown',
      'pin-unknown',
    ]);
  });

  it('drops a queue without a webhook without asking for secrets', () => {
    const info = { ...noWebhook, pending: 4 };
    const found = goal(aWish({ kind: 'drop' }), { desired: anAdopted(), info });
    expect(found).toMatchObject({ webhook: null, dropPending: true, former: null });
  });
});

describe('set', () => {
  it('keeps what is stored and sends everything', () => {
    const desired = aDesired({
      secret: { state: 'stored', value: storedSecret },
      pinnedIp: { state: 'stored', value: '45.33.32.9' },
      maxConnections: 7,
      allowedUpdates: ['message'],
    });
    const info = anInfo({ maxConnections: 7, allowedUpdates: ['message'], ip: '45.33.32.9' });
    const { webhook } = goal(aSet({ url: 'https://new.example.org/x' }), { desired, info });
    expect(webhook).toEqual({
      url: 'https://new.example.org/x',
      maxConnections: 7,
      allowedUpdates: ['message'],
      secret: storedSecret,
      certificatePem: null,
      ipAddress: '45.33.32.9',
    });
  });

  it('takes max_connections of the server default where nothing is known', () => {
    const found = goal(aSet(), { desired: null, info: noWebhook });
    expect(found.webhook?.maxConnections).toBe(40);
  });

  it('reads an empty list as the default list', () => {
    const info = anInfo({ allowedUpdates: ['message'] });
    expect(goal(aSet({ allowedUpdates: [] }), { info }).webhook?.allowedUpdates).toBeNull();
    expect(goal(aSet({ allowedUpdates: 'default' }), { info }).webhook?.allowedUpdates).toBeNull();
  });

  it('says that an unknown secret is lost when none is typed', () => {
    const wish = aSet({ secret: { kind: 'none' }, pinnedIp: { kind: 'none' } });
    const { losses } = goal(wish, { desired: anAdopted() });
    expect(losses.map(({ code }) => code)).toEqual(['secret-wiped', 'pin-wiped']);
  });

  it('stores a generated secret', () => {
    const found = goal(aSet({ secret: { kind: 'generate' } }));
    expect(found.webhook?.secret?.reveal()).toBe('generated');
    expect(found.desiredAfter?.secret.state).toBe('stored');
  });
});

describe('what would change nothing', () => {
  const rows: readonly (readonly [string, boolean, Parameters<typeof goalFor>])[] = [
    ['an identical re-set', true, [aWish({ kind: 're-set' })]],
    ['an identical set', true, [aSet()]],
    ['a restore without drift', true, [aWish({ kind: 'restore' })]],
    ['a re-set with the stored secret', true, [aWish({ kind: 're-set' }), { desired: withSecret }]],
    ['a kick', false, [aWish({ kind: 'kick' })]],
    ['another max_connections', false, [aSet({ maxConnections: 41 })]],
    ['another secret', false, [aSet({ secret: { kind: 'value', value: 'new' } })]],
    ['another URL', false, [aSet({ url: 'https://other.example.org/' })]],
    ['a pin', false, [aSet({ pinnedIp: { kind: 'ip', ip: '45.33.32.1' } })]],
    [
      'a re-set with a certificate, which is never "already set"',
      false,
      [
        aWish({ kind: 're-set' }),
        {
          desired: aDesired({ certificatePem: { state: 'stored', value: 'PEM' } }),
          info: anInfo({ hasCustomCertificate: true }),
        },
      ],
    ],
    ['a re-set of a lost webhook', false, [aWish({ kind: 're-set' }), { info: noWebhook }]],
    [
      'a secret said to be none, which cannot be proven',
      false,
      [
        { ...aWish({ kind: 're-set' }), secretUnknown: 'none', pinUnknown: 'none' },
        { desired: anAdopted() },
      ],
    ],
  ];
  it.each(rows)('%s: no-op is %s', (_name, noOp, args) => {
    expect(goal(...args).noOp).toBe(noOp);
  });
});

describe('drop', () => {
  it('sends the webhook in force, never the wanted one of another URL', () => {
    const desired = aDesired({ url: 'https://wanted.example.org/' });
    const wish = { ...aWish({ kind: 'drop' }), secretUnknown: 'none', pinUnknown: 'none' } as const;
    const found = goal(wish, { desired, info: waiting });
    expect(found.webhook?.url).toBe(waiting.url);
    expect(found.desiredAfter).toBe(desired);
  });

  it('keeps the stored secret of the webhook in force', () => {
    const found = goal(aWish({ kind: 'drop' }), { desired: withSecret, info: waiting });
    expect(found.webhook?.secret).toEqual(storedSecret);
  });

  it('is refused when nothing waits', () => {
    expect(codes(aWish({ kind: 'drop' }))).toEqual(['nothing-to-do']);
  });
});

describe('delete', () => {
  it('ends without a webhook and without a wanted one', () => {
    expect(goal(aWish({ kind: 'delete' }))).toMatchObject({
      webhook: null,
      desiredAfter: null,
      dropPending: false,
      losses: [{ code: 'expires-while-off', count: 0 }],
    });
  });

  it('names the updates that it destroys only when asked to', () => {
    const wish = aWish({ kind: 'delete', botId: '700001', dropPending: true });
    expect(goal(wish, { info: waiting }).losses).toEqual([{ code: 'pending-dropped', count: 3 }]);
  });

  it('is refused where there is no webhook and none is wanted', () => {
    expect(codes(aWish({ kind: 'delete' }), { desired: null, info: noWebhook })).toEqual([
      'nothing-to-do',
    ]);
  });

  it('accepts that no webhook is wanted any more', () => {
    const found = goal(aWish({ kind: 'delete' }), { info: noWebhook });
    expect(found.desiredAfter).toBeNull();
  });
});

it.each(['re-set', 'kick', 'restore'] as const)('refuses %s where nothing is stored', (kind) => {
  expect(codes(aWish({ kind }), { desired: null, info: noWebhook })).toEqual([
    'no-desired-webhook',
  ]);
});

it('restores drift to the wanted webhook whatever secret the foreign one had', () => {
  const info = anInfo({ url: 'https://foreign.example.org/', hasCustomCertificate: true });
  const found = goal(aWish({ kind: 'restore' }), { desired: withSecret, info });
  expect(found.webhook).toMatchObject({ url: aDesired().url, secret: storedSecret });
  expect(found.former).toMatchObject({ url: info.url, secret: null });
});

it.each([
  [
    'a secret typed over an unknown one',
    aSet({ secret: { kind: 'value', value: 'new' }, pinnedIp: { kind: 'none' } }),
    false,
  ],
  [
    'answers for what is not known',
    { ...aWish({ kind: 'kick' }), secretUnknown: 'lose', pinUnknown: 'none' } as const,
    true,
  ],
])('knows whether the former webhook can come back whole: %s', (_name, wish, whole) => {
  expect(goal(wish, { desired: anAdopted() }).formerWhole).toBe(whole);
});

it('never shows a secret when a goal is printed', () => {
  const text = JSON.stringify(goal(aSet({ secret: { kind: 'value', value: 'canary-secret' } })));
  expect(text).not.toContain('canary');
  expect(new Secret('x').toJSON()).toBe('[REDACTED]');
});
