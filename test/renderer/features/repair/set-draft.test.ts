import { describe, expect, test } from 'vitest';
import {
  configOf,
  draftFor,
  problemsOf,
  type SetDraft,
} from '../../../../src-renderer/features/repair/set-draft.ts';
import { toggledKinds } from '../../../../src-renderer/features/repair/SetForm.tsx';
import { noAnswers, wishOf } from '../../../../src-renderer/features/repair/use-repair.ts';
import { setConfigSchema, wishKinds, wishSchema } from '../../../../src-shared/wishes.ts';
import { aDetail } from '../../support/scenes/details.ts';
import { aRow } from '../../support/scenes/rows.ts';

const detail = aDetail(aRow());
const desired = detail.desired ?? fail();
const url = 'https://bot.example.org/hook';
const aDraft = (parts: Partial<SetDraft> = {}): SetDraft => ({ ...draftFor(null), url, ...parts });

describe('the form of a webhook', () => {
  test('never proposes to change a secret that is stored, and asks where it is not known', () => {
    expect(draftFor({ ...detail, desired: { ...desired, secret: 'stored' } }).secret).toBe('keep');
    expect(draftFor({ ...detail, desired: { ...desired, secret: 'none' } }).secret).toBe('keep');
    expect(draftFor({ ...detail, desired: { ...desired, secret: 'unknown' } }).secret).toBe(
      'value',
    );
    expect(draftFor(null).secret).toBe('generate');
  });

  test('keeps everything else that is wanted now', () => {
    expect(configOf({ ...draftFor(detail), url, secret: 'keep' })).toEqual({
      url,
      secret: { kind: 'keep' },
      certificate: { kind: 'keep' },
      pinnedIp: { kind: 'keep' },
      maxConnections: 40,
      allowedUpdates: null,
    });
  });

  test.each([
    [{ url: '  ' }, 'url'],
    [{ secret: 'value', secretValue: 'with space' }, 'secretValue'],
    [{ secret: 'value', secretValue: '' }, 'secretValue'],
    [{ certificate: 'pem', pem: 'nonsense' }, 'pem'],
    [{ pin: 'ip', ip: ' ' }, 'ip'],
    [{ maxConnections: '0' }, 'maxConnections'],
    [{ maxConnections: '4.5' }, 'maxConnections'],
    [{ updates: 'chosen', chosen: [] }, 'chosen'],
  ] as const)('says what is wrong with %j', (parts, field) => {
    expect(Object.keys(problemsOf(aDraft(parts)))).toEqual([field]);
  });

  test('without problems always makes a request that the contract takes', () => {
    const pem = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';
    for (const parts of [
      {},
      { secret: 'value', secretValue: 'abc_DEF-1' },
      { secret: 'none', certificate: 'pem', pem, pin: 'ip', ip: '45.33.32.156' },
      { updates: 'chosen', chosen: ['message'], maxConnections: '100' },
      { updates: 'default', maxConnections: '' },
    ] as const) {
      const draft = aDraft(parts);
      expect(problemsOf(draft)).toEqual({});
      expect(setConfigSchema.safeParse(configOf(draft)).success).toBe(true);
    }
  });

  test('lists kinds of updates in Telegram’s own order, whatever order they were clicked in', () => {
    const clicked = ['poll', 'message', 'callback_query'].reduce<readonly string[]>(
      toggledKinds,
      [],
    );
    expect(clicked).toEqual(['message', 'callback_query', 'poll']);
    expect(toggledKinds(clicked, 'message')).toEqual(['callback_query', 'poll']);
  });
});

describe('a wish', () => {
  test.each(wishKinds)('%s is one that the contract takes', (kind) => {
    const wish = wishOf('1', {
      kind,
      answers: noAnswers,
      config: configOf(aDraft()),
      dropPending: false,
      save: { kind: 'file', path: '/home/ada/updates.ndjson' },
      move: { url: 'https://new.example.org/hook', pin: 'ask' },
      forSeconds: 3600,
      actionId: null,
    });
    expect(wishSchema.safeParse(wish).success).toBe(true);
  });

  test('never accepts a loss by itself', () => {
    expect(noAnswers).toEqual({
      secretUnknown: 'refuse',
      certificateUnknown: 'refuse',
      pinUnknown: 'refuse',
      unresolvedOk: false,
    });
  });

  test.each(['set', 'move', 'drop', 'rescue'] as const)('to %s nothing is no wish', (kind) => {
    const nothing = { config: null, dropPending: false, save: null, move: null, forSeconds: null };
    expect(wishOf('1', { kind, answers: noAnswers, actionId: null, ...nothing })).toBeNull();
  });

  test('that saves never turns into one that loses', () => {
    const rest = { config: null, dropPending: false, move: null, forSeconds: null, actionId: null };
    const save = { kind: 'lose' } as const;
    expect(wishOf('1', { kind: 'rescue', answers: noAnswers, ...rest, save })).toBeNull();
  });
});

function fail(): never {
  throw new Error('the scene has no desired webhook');
}
