import { describe, expect, test } from 'vitest';
import {
  choiceProblems,
  everything,
  requestOf,
} from '../../../../src-renderer/features/resend/resend-choice.ts';
import { resendRequestSchema } from '../../../../src-shared/resend.ts';

const file = { botId: '7', path: '/home/ada/updates.ndjson' };
const kinds = ['message', 'callback_query'];

describe('what is chosen to be sent', () => {
  test('is everything until somebody chooses, also kinds that were not counted', () => {
    const request = resendRequestSchema.parse(requestOf(file, everything, kinds));
    expect(request).toMatchObject({ kinds: null, fromMs: null, toMs: null, perSecond: 5 });
    expect(request).toMatchObject({ expired: false, secretUnknown: 'refuse' });
  });

  test('takes kinds, local times and the rate as they were typed', () => {
    const choice = {
      ...everything,
      without: ['message'],
      from: '2026-11-27T20:00',
      to: '2026-11-27T21:04',
      rate: '0.5',
      hasNoSecret: true,
    };
    expect(resendRequestSchema.parse(requestOf(file, choice, kinds))).toMatchObject({
      kinds: ['callback_query'],
      fromMs: new Date(2026, 10, 27, 20, 0).getTime(),
      toMs: new Date(2026, 10, 27, 21, 4, 59, 999).getTime(),
      perSecond: 0.5,
      secretUnknown: 'none',
    });
  });

  test.each([
    [{ rate: '0' }, { rate: true }],
    [{ rate: '101' }, { rate: true }],
    [{ rate: '' }, { rate: true }],
    [{ rate: 'fast' }, { rate: true }],
    [{ rate: '100' }, { rate: false }],
    [{ rate: '0,5' }, { rate: false }],
    [{ rate: '0,05' }, { rate: true }],
    [{ without: kinds }, { kinds: true }],
    [{ without: ['message'] }, { kinds: false }],
    [{ from: '2026-11-27T21:00', to: '2026-11-27T20:00' }, { to: true }],
    [{ from: '2026-11-27T21:00', to: '2026-11-27T21:00' }, { to: false }],
  ])('%j', (parts, expected) => {
    expect(choiceProblems({ ...everything, ...parts }, kinds)).toMatchObject(expected);
  });
});
