import { describe, expect, it } from 'vitest';
import type { WishInput } from '../../../../src-shared/wishes.ts';
import type { BotContext } from '../../../../src-main/core/engine/ports/repair.ts';
import { wishWarnings } from '../../../../src-main/core/repair/wish-warnings.ts';
import { Secret } from '../../../../src-main/core/secret.ts';
import { aBotRecord, aDesired, anInfo } from '../../../support/builders.ts';
import { aWish, anAdopted, anUndo, goalFor } from './wishes.ts';

const pinned = aDesired({ pinnedIp: { state: 'stored', value: '45.33.32.9' } });

function codes(
  input: WishInput,
  parts: Omit<Parameters<typeof goalFor>[1] & object, never> & {
    readonly context?: Partial<BotContext>;
  } = {},
): string[] {
  const wish = aWish(input);
  const info = parts.info ?? anInfo();
  const goal = goalFor(wish, parts);
  if (!goal.ok) {
    throw new Error('refused');
  }
  const context: BotContext = {
    bot: aBotRecord(),
    target: { apiRoot: 'x', testEnvironment: false, token: new Secret('t') },
    desired: null,
    lastInfo: null,
    oldestPendingAtMs: null,
    waitingSinceMs: 1,
    park: null,
    sessionOnly: false,
    ...parts.context,
  };
  const told = { wish, context, info, undo: parts.undo, nowMs: 1000 };
  return wishWarnings(goal.value, told).map(({ code, detail }) => `${code} ${detail ?? ''}`.trim());
}

const botId = '700001';
const move = { kind: 'move', botId, url: 'https://new.example.org/' } as const;

describe('what is told of a wish before it is applied', () => {
  it.each<[string, () => string[], readonly (string | RegExp)[]]>([
    [
      'a generated secret must be handed over',
      () => codes({ kind: 'rotate-secret', botId }),
      ['secret-hand-over'],
    ],
    [
      'a chosen one is known already',
      () => codes({ kind: 'rotate-secret', botId, secret: { kind: 'value', value: 'a' } }),
      [],
    ],
    [
      'a pin that stays',
      () => codes({ ...move, pin: 'keep' }, { desired: pinned }),
      ['pin-kept 45.33.32.9'],
    ],
    ['a pin that goes', () => codes({ ...move, pin: 'none' }, { desired: pinned }), []],
    ['a park comes back', () => codes({ kind: 'park', botId }), [/^returns /]],
    [
      'a park of updates of unknown age',
      () =>
        codes(
          { kind: 'park', botId },
          {
            info: anInfo({ pending: 2 }),
            context: { waitingSinceMs: null },
          },
        ),
      [/^returns /, 'park-age-unknown'],
    ],
    [
      'a park where nothing is kept beyond this session',
      () => codes({ kind: 'park', botId }, { context: { sessionOnly: true } }),
      [/^returns /, 'park-session-only'],
    ],
    [
      'an undo of what was never known',
      () =>
        codes(
          { kind: 'undo', botId, secretUnknown: 'none', pinUnknown: 'none' },
          { undo: anUndo({ before: anAdopted(), dropped: 3 }) },
        ),
      ['undo-updates 3', 'undo-unknown secret token, pinned address'],
    ],
    ['an undo of a known one', () => codes({ kind: 'undo', botId }, { undo: anUndo() }), []],
  ])('%s', (_name, run, expected) => {
    const found = run();
    expect(found).toHaveLength(expected.length);
    expected.forEach((line, i) => {
      expect(found[i]).toMatch(line);
    });
  });
});
