import { describe, expect, test } from 'vitest';
import {
  answersWith,
  askedParts,
  isAnswerable,
  isAnswered,
  noPartAnswers,
  phraseOf,
} from '../../../../src-renderer/features/repair/unknown-answers.ts';
import { noAnswers } from '../../../../src-renderer/features/repair/use-repair.ts';
import { refusalCodes } from '../../../../src-shared/repair.ts';

const refusal = (code: (typeof refusalCodes)[number]) => ({ code, field: null, detail: null });

describe('a refusal because something is not known', () => {
  test('asks about every part at once', () => {
    expect(
      askedParts([refusal('secret-unknown'), refusal('url-port'), refusal('pin-unknown')]),
    ).toEqual(['secret', 'pin']);
  });

  test('can be answered in exactly five cases; no other refusal can be argued away', () => {
    expect(refusalCodes.filter((code) => isAnswerable(refusal(code)))).toEqual([
      'host-unresolved',
      'secret-unknown',
      'certificate-unknown',
      'pin-unknown',
      'pin-moves',
    ]);
  });

  test.each([
    [{ way: null, words: '' }, false],
    [{ way: 'none', words: '' }, true],
    [{ way: 'type', words: '' }, true],
    [{ way: 'lose', words: '' }, false],
    [{ way: 'lose', words: 'yes' }, false],
    [{ way: 'lose', words: phraseOf('pin') }, false],
    [{ way: 'lose', words: `  ${phraseOf('secret').toUpperCase()} ` }, true],
  ] as const)('with %j is answered: %s', (answer, isDone) => {
    expect(isAnswered('secret', answer)).toBe(isDone);
  });

  test('keeps what was said before and adds only what was asked', () => {
    const before = { ...noAnswers, certificateUnknown: 'none', unresolvedOk: true } as const;
    const given = {
      ...noPartAnswers,
      secret: { way: 'lose', words: '' },
      pin: { way: 'none', words: '' },
    } as const;
    expect(answersWith(before, ['secret'], given)).toEqual({ ...before, secretUnknown: 'lose' });
    expect(answersWith(noAnswers, ['pin', 'certificate'], noPartAnswers)).toEqual(noAnswers);
  });
});
