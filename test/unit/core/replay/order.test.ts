import { describe, expect, it } from 'vitest';
import type { Script } from '../../../../src-main/core/replay/format.ts';
import { replayScript } from '../../../../src-main/core/replay/replay.ts';

const url = 'https://bot.example.org/x';
const answers = {
  ok: { info: { url } },
  missing: { info: { url: '' } },
  failed: { transport: 'timeout' },
} as const;
type Word = keyof typeof answers;

function script(words: readonly Word[], everySeconds: number): Script {
  const steps = words.map((given, i) => ({ at: `+${i * everySeconds}s`, answer: answers[given] }));
  return { title: words.join(' '), bot: { desired: { url } }, steps };
}

/** Every order of two failed checks and two that miss the webhook in which a failure comes before the alarm is due. */
const orders: readonly (readonly Word[])[] = [
  ['failed', 'failed', 'missing', 'missing'],
  ['failed', 'missing', 'failed', 'missing'],
  ['failed', 'missing', 'missing', 'failed'],
  ['missing', 'failed', 'failed', 'missing'],
  ['missing', 'failed', 'missing', 'failed'],
];

describe('being cut off', () => {
  it.each(orders.map((order) => [order]))(
    'mutes what was seen in the order %j, and it is told once when Telegram answers again',
    (order) => {
      const words: readonly Word[] = ['ok', ...order, 'failed', 'failed'];
      const during = replayScript(script(words, 5));
      expect(during.steps.flatMap(({ notify }) => notify)).toEqual([]);
      expect(during.steps.at(-1)?.health).toBe('unknown');

      const back: readonly Word[] = ['missing', 'missing', 'missing', ...many('missing', 12)];
      const whole = replayScript(script([...words, ...back], 5));
      expect(whole.steps.flatMap(({ notify }) => notify)).toEqual(['webhook-missing']);
      expect(whole.steps.at(-1)?.health).toBe('down');
    },
  );

  it('never opens an incident by itself, in any mixture of good and failed checks', () => {
    for (let mixture = 0; mixture < 256; mixture += 1) {
      const words = Array.from({ length: 8 }, (_, i) =>
        (mixture >> i) % 2 === 0 ? 'ok' : 'failed',
      );
      const replayed = replayScript(script(words.map(word), 20));
      expect(replayed.steps.every(({ incident }) => incident === 'none')).toBe(true);
      expect(replayed.steps.flatMap(({ notify }) => notify)).toEqual([]);
    }
  });
});

function many(one: Word, count: number): readonly Word[] {
  return Array.from({ length: count }, () => one);
}

function word(text: string): Word {
  return text === 'ok' ? 'ok' : 'failed';
}
