import { expect, test } from 'vitest';
import { establishedBots } from '../../../../src-main/core/engine/established.ts';
import type { StoredState } from '../../../../src-main/core/engine/ports/bots.ts';
import type { Store } from '../../../../src-main/core/engine/ports/store.ts';

const root = 'https://api.telegram.org';

function storeWith(states: readonly StoredState[]): Pick<Store, 'bots' | 'states'> {
  const never = (): never => {
    throw new Error('not asked for');
  };
  const bot = (id: string) => ({
    record: {
      id,
      telegramId: id,
      username: null,
      name: id,
      tags: [],
      note: '',
      apiRoot: root,
      testEnvironment: false,
      localMode: false,
      paused: false,
      snoozedUntilMs: null,
      snoozedUntilRecovered: false,
      createdAtMs: 0,
    },
    sealedToken: null,
    authTag: null,
  });
  return {
    bots: {
      list: () => ['1', '2', '3', '4'].map(bot),
      insert: never,
      update: never,
      remove: never,
      clearRemoved: never,
    },
    states: { list: () => states, save: never },
  };
}

const state = (botId: string, health: StoredState['health'], refusals: number): StoredState => ({
  botId,
  health,
  healthSinceMs: 0,
  memoryJson: JSON.stringify({ health: { refusals } }),
});

test('bots that had answered are established; refused, unknown and new ones are not', () => {
  const isEstablished = establishedBots(
    storeWith([state('1', 'down', 0), state('2', 'down', 2), state('3', 'unknown', 0)]),
  );
  const answers = ['1', '2', '3', '4'].map((telegramId) => isEstablished({ root, telegramId }));
  expect(answers).toEqual([true, false, false, false]);
  expect(isEstablished({ root: 'http://127.0.0.1:1', telegramId: '1' })).toBe(false);
});

test('a memory that cannot be read does not count', () => {
  const isEstablished = establishedBots(
    storeWith([{ ...state('1', 'healthy', 0), memoryJson: '{' }]),
  );
  expect(isEstablished({ root, telegramId: '1' })).toBe(false);
});
