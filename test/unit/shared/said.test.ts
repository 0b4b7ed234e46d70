import { afterEach, describe, expect, test } from 'vitest';
import { said, saidInEnglish, saidListSchema, toldWords } from '../../../src-shared/said.ts';
import { createTexts } from '../../../src-shared/texts/index.ts';
import { speak } from '../../../src-shared/texts/spoken.ts';

afterEach(() => speak('en'));

const russian = createTexts({
  language: 'ru',
  catalogue: {
    'automatic.left': 'Оставлено: {problem}. {why}',
    'reason.backlog': 'Обновления накапливаются',
    'maintenance.journal.saved': 'Окно «{name}»: {scope}; {times}',
    'maintenance.scope.all': 'все боты',
  },
});
const left = said('automatic.left', {
  problem: said('reason.backlog'),
  why: said('automatic.why.stopped'),
});

describe('a stored sentence', () => {
  test('is said in the language of whoever reads it, with the sentences inside of it', () => {
    const stored: unknown = JSON.parse(JSON.stringify([left]));
    const told = { message: saidInEnglish([left]), said: saidListSchema.parse(stored) };
    expect(told.message).toContain('Updates pile up');
    expect(toldWords(russian, told)).toMatch(/^Оставлено: Обновления накапливаются\./);
  });

  test('keeps numbers, days, spans and lengths of time as values', async () => {
    const atMs = new Date(2026, 10, 21, 14, 3).getTime();
    const sentence = said('maintenance.journal.saved', {
      name: 'Deploy',
      scope: said('maintenance.scope.all'),
      times: [
        { weekDay: 'tue' },
        { durationMs: 5_400_000 },
        { fromMs: atMs, toMs: atMs + 3_600_000 },
        { atMs, nowMs: atMs },
        { of: 'a', beside: 2 },
      ],
    });
    expect(saidListSchema.parse(JSON.parse(JSON.stringify([sentence])))).toEqual([sentence]);
    await speak('ru');
    const told = { message: '', said: [sentence] };
    expect(toldWords(russian, told)).toBe(
      'Окно «Deploy»: все боты; вт, 1 ч 30 мин, 21 нояб., 14:03 – 15:03, 14:03, a (2)',
    );
    expect(saidInEnglish([sentence])).toContain('Tue, 1 h 30 min, 21 Nov, 14:03 – 15:03');
  });

  test('that an older version wrote as words is shown as it was written', () => {
    expect(toldWords(russian, { message: 'The settings were changed.' })).toBe(
      'The settings were changed.',
    );
  });

  test('with a key that is not known is no stored sentence', () => {
    expect(saidListSchema.safeParse([{ key: 'gone.with.a.version' }]).success).toBe(false);
    expect(saidListSchema.safeParse([{ key: 'toString' }]).success).toBe(false);
  });
});
