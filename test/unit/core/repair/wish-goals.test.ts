import { describe, expect, it } from 'vitest';
import type { Goal } from '../../../../src-main/core/repair/goal-parts.ts';
import { Secret } from '../../../../src-main/core/secret.ts';
import { aDesired, anInfo } from '../../../support/builders.ts';
import { aWish, anAdopted, anUndo, goalFor, storedSecret } from './wishes.ts';

const noWebhook = anInfo({ url: '', maxConnections: null, ip: null, pending: 4 });
const withAll = aDesired({
  secret: { state: 'stored', value: storedSecret },
  maxConnections: 7,
  allowedUpdates: ['message'],
});
const asStored = anInfo({ maxConnections: 7, allowedUpdates: ['message'] });
const hourMs = 3_600_000;

function goal(...args: Parameters<typeof goalFor>): Goal {
  const result = goalFor(...args);
  if (!result.ok) {
    throw new Error(`refused: ${result.error.map((refusal) => refusal.code).join(' ')}`);
  }
  return result.value;
}

function refusals(...args: Parameters<typeof goalFor>): (string | null)[][] {
  const result = goalFor(...args);
  return result.ok ? [] : result.error.map(({ code, detail }) => [code, detail]);
}
const codes = (...args: Parameters<typeof goalFor>): (string | null | undefined)[] =>
  refusals(...args).map(([code]) => code);

describe('rotate-secret', () => {
  it('sends everything as stored with a new secret, and wants it from then on', () => {
    const made = goal(aWish({ kind: 'rotate-secret' }), { desired: withAll, info: asStored });
    expect(made.webhook).toMatchObject({ url: asStored.url, maxConnections: 7 });
    expect(made.webhook?.allowedUpdates).toEqual(['message']);
    expect(made.webhook?.secret?.reveal()).toBe('generated');
    expect(made.desiredAfter?.secret).toMatchObject({ state: 'stored' });
    expect(made).toMatchObject({ noOp: false, hiddenUnchanged: false, formerWhole: true });
    expect(made.former?.secret?.reveal()).toBe(storedSecret.reveal());
  });

  it('takes the secret that the operator chose, and asks about no unknown one', () => {
    const secret = { kind: 'value', value: 'chosen_1' } as const;
    const wish = aWish({ kind: 'rotate-secret', botId: '700001', pinUnknown: 'none', secret });
    const made = goal(wish, { desired: anAdopted() });
    expect(made.webhook?.secret?.reveal()).toBe('chosen_1');
    expect(made.losses).toEqual([]);
    expect(made.formerWhole).toBe(false);
  });

  it('asks about the other unknown parts, and needs a webhook', () => {
    expect(codes(aWish({ kind: 'rotate-secret' }), { desired: anAdopted() })).toEqual([
      'pin-unknown',
    ]);
    expect(codes(aWish({ kind: 'rotate-secret' }), { desired: null, info: noWebhook })).toEqual([
      'no-desired-webhook',
    ]);
  });
});

describe('move', () => {
  const url = 'https://new.example.org/hook';
  const move = (parts: object = {}) => aWish({ kind: 'move', botId: '700001', url, ...parts });

  it('changes the URL and nothing else', () => {
    const made = goal(move(), { desired: withAll, info: asStored });
    expect(made.webhook).toMatchObject({ url, maxConnections: 7, allowedUpdates: ['message'] });
    expect(made.webhook?.secret?.reveal()).toBe(storedSecret.reveal());
    expect(made.desiredAfter).toMatchObject({ url, source: 'typed' });
    expect(made.former?.url).toBe(asStored.url);
    expect(made).toMatchObject({ deletesFirst: false, dropPending: false });
  });

  it('takes along what Telegram has where nothing is stored, once every hidden part is answered', () => {
    expect(codes(move(), { desired: null })).toEqual(['secret-unknown', 'pin-unknown']);
    const answered = move({ secretUnknown: 'none', pinUnknown: 'none' });
    expect(goal(answered, { desired: null }).webhook).toMatchObject({ url, maxConnections: 40 });
  });

  const pinned = aDesired({ pinnedIp: { state: 'stored', value: '45.33.32.9' } });
  it.each([
    ['ask', ['pin-moves', '45.33.32.9']],
    ['keep', '45.33.32.9'],
    ['none', null],
  ] as const)('with a pinned address and "%s"', (pin, expected) => {
    const result = goalFor(move({ pin }), { desired: pinned });
    const seen = result.ok
      ? result.value.webhook?.ipAddress
      : result.error.map(({ code, detail }) => [code, detail])[0];
    expect(seen).toEqual(expected);
  });

  it('says that a pin of which nothing is known goes', () => {
    const made = goal(move({ pin: 'none', secretUnknown: 'none' }), { desired: anAdopted() });
    expect(made.losses).toEqual([{ code: 'pin-wiped', count: null }]);
  });
});

describe('undo', () => {
  const undo = aWish({ kind: 'undo' });
  const before = aDesired({
    url: 'https://before.example.org/x',
    secret: { state: 'stored', value: new Secret('old') },
    maxConnections: 3,
  });

  it('brings the whole webhook back that was there before, and wants it', () => {
    const made = goal(undo, { desired: withAll, info: asStored, undo: anUndo({ before }) });
    expect(made.webhook).toMatchObject({ url: before.url, maxConnections: 3 });
    expect(made.webhook?.secret?.reveal()).toBe('old');
    expect(made.desiredAfter).toMatchObject({ url: before.url, source: 'typed' });
    expect(made.former?.url).toBe(asStored.url);
    expect(made.former?.secret?.reveal()).toBe(storedSecret.reveal());
  });

  it('goes back to no webhook, which keeps the queue', () => {
    const info = { ...asStored, pending: 4 };
    const made = goal(undo, { desired: withAll, info, undo: anUndo({ before: null }) });
    expect(made).toMatchObject({ webhook: null, dropPending: false, desiredAfter: null });
    expect(made.losses).toEqual([{ code: 'expires-while-off', count: 4 }]);
  });

  it('asks about a secret that was never known, and goes on with the answer', () => {
    const unknown = anUndo({ before: anAdopted() });
    expect(codes(undo, { desired: withAll, info: asStored, undo: unknown })).toEqual([
      'secret-unknown',
      'pin-unknown',
    ]);
    const lose = { secretUnknown: 'lose', pinUnknown: 'lose' } as const;
    const wish = aWish({ kind: 'undo', botId: '700001', ...lose });
    const made = goal(wish, { desired: withAll, info: asStored, undo: unknown });
    expect(made.losses.map(({ code }) => code)).toEqual(['secret-wiped', 'pin-wiped']);
  });

  it.each([
    [{ kind: 'none' } as const, 'nothing-to-undo', null],
    [{ kind: 'drop', dropped: 12 } as const, 'undo-drop', '12'],
    [
      { kind: 'unreadable' } as const,
      'nothing-to-undo',
      'There is a note, but the present key does not open it.',
    ],
  ])('refuses %j', (target, code, detail) => {
    expect(refusals(undo, { undo: target })).toEqual([[code, detail]]);
  });

  it('never drops the queue and never deletes first', () => {
    for (const target of [anUndo({ before }), anUndo({ before: null })]) {
      const made = goal(undo, { desired: withAll, info: asStored, undo: target });
      expect(made).toMatchObject({ dropPending: false, deletesFirst: false });
    }
  });
});

describe('park', () => {
  const park = (forSeconds: number | null = null) =>
    aWish({ kind: 'park', botId: '700001', forSeconds });

  it('deletes, keeps the queue and what is wanted, and comes back in two hours', () => {
    const made = goal(park(), { desired: withAll, info: asStored });
    expect(made).toMatchObject({ webhook: null, dropPending: false, losses: [] });
    expect(made.desiredAfter).toEqual(withAll);
    expect(made.park).toEqual({ returnAtMs: 1000 + 2 * hourMs, latestAtMs: 1000 + 23 * hourMs });
  });

  it('wants what is in force where nothing was stored', () => {
    const wish = aWish({
      kind: 'park',
      botId: '700001',
      secretUnknown: 'none',
      pinUnknown: 'none',
    });
    expect(goal(wish, { desired: null }).desiredAfter).toMatchObject({
      url: anInfo().url,
      secret: { state: 'none' },
      pinnedIp: { state: 'none' },
    });
    expect(codes(park(), { desired: null })).toEqual(['secret-unknown', 'pin-unknown']);
  });

  it.each([
    [null, true],
    [['message', 'callback_query'], true],
    [['message', 'edited_message'], false],
  ])('names the short-lived kinds as lost only where they are delivered: %j', (kinds, lost) => {
    const desired = aDesired({ allowedUpdates: kinds });
    const info = anInfo({ allowedUpdates: kinds });
    const { losses } = goal(park(), { desired, info });
    expect(losses.some(({ code }) => code === 'short-lived')).toBe(lost);
  });

  it('refuses while parked, without a webhook, too long and too late', () => {
    const parked = { actionId: 'a', sinceMs: 0, returnAtMs: 5 };
    expect(codes(park(), { desired: withAll, info: noWebhook, park: parked })).toEqual([
      'parked-already',
    ]);
    expect(codes(park(), { desired: withAll, info: noWebhook })).toEqual(['nothing-to-do']);
    expect(codes(park(23 * 3600 + 1), { desired: withAll, info: asStored })).toEqual([
      'park-too-long',
    ]);
    const waiting = { ...asStored, pending: 1 };
    const old = { desired: withAll, info: waiting, waitingSinceMs: 1000 - 23 * hourMs };
    expect(codes(park(), old)).toEqual(['park-too-late']);
  });

  it('asks about the hidden parts of another webhook that is in force', () => {
    const drifted = anInfo({ url: 'https://drifted.example.org/' });
    expect(codes(park(), { desired: withAll, info: drifted })).toEqual([
      'secret-unknown',
      'pin-unknown',
    ]);
  });
});

describe('unpark', () => {
  const parked = { actionId: 'a', sinceMs: 0, returnAtMs: 5 };
  const unpark = aWish({ kind: 'unpark' });

  it('sets what is wanted, complete', () => {
    const made = goal(unpark, { desired: withAll, info: noWebhook, park: parked });
    expect(made.webhook).toMatchObject({ url: withAll.url, maxConnections: 7 });
    expect(made.webhook?.secret?.reveal()).toBe(storedSecret.reveal());
    expect(made.desiredAfter).toEqual(withAll);
  });

  it('refuses where nothing is parked, and what somebody else has set', () => {
    expect(codes(unpark, { desired: withAll, info: noWebhook })).toEqual(['not-parked']);
    for (const info of [anInfo({ url: 'https://other.example.org/y' }), anInfo()]) {
      expect(codes(unpark, { desired: withAll, info, park: parked })).toEqual(['park-overtaken']);
    }
  });

  it('is content with its own webhook back already', () => {
    expect(goal(unpark, { desired: withAll, info: asStored, park: parked }).noOp).toBe(true);
  });
});
