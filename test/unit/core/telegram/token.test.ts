import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parseToken } from '../../../../src-main/core/telegram/token.ts';
import { createTexts } from '../../../../src-shared/texts/index.ts';
import { tokenHints, tokenReasons, tokenSentence } from '../../../../src-shared/token-shape.ts';
import { fc } from '../../../support/fast-check.ts';

const secret35 = 'AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsawA';
const secrets = { of24: 'A'.repeat(24), of34: 'AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw' };

describe('parseToken', () => {
  it.each([
    ['123456', `123456:${secret35}`],
    ['123456', `  123456:${secret35}\r`],
    ['123456', `123456:${secrets.of24}`],
    ['110201543', `110201543:${secrets.of34}`],
    ['18014398509481983', `18014398509481983:${'A'.repeat(35)}`],
    ['1', `1:${'_-'.repeat(12)}`],
  ])('accepts what the server accepts, bot %s', (telegramId, text) => {
    const parsed = parseToken(text);
    expect(parsed.ok && parsed.value.telegramId).toBe(telegramId);
    expect(parsed.ok && parsed.value.token.reveal()).toBe(text.trim());
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['999', 'no-colon'],
    [`00:${'A'.repeat(28)}`, 'leading-zero'],
    [`0:${'A'.repeat(35)}`, 'leading-zero'],
    [`123456:${'A'.repeat(74)}`, 'too-long'],
    [`123456:${'ä'.repeat(37)}`, 'too-long'],
    [`123456:AAAA/${'A'.repeat(30)}`, 'slash'],
    [`:${'A'.repeat(35)}`, 'id-not-number'],
    [`xyz:${'A'.repeat(35)}`, 'id-not-number'],
    [`7x7:${'A'.repeat(35)}`, 'id-not-number'],
    [`1.5:${'A'.repeat(35)}`, 'id-not-number'],
    [`+5:${'A'.repeat(35)}`, 'id-not-number'],
    [`9223372036854775808:${'A'.repeat(35)}`, 'id-not-number'],
    [`-1:${'A'.repeat(35)}`, 'id-out-of-range'],
    [`18014398509481984:${'A'.repeat(35)}`, 'id-out-of-range'],
    ['123456:tiny', 'secret-too-short'],
    ['123456:', 'secret-too-short'],
    [`123456:${'A'.repeat(23)}`, 'secret-too-short'],
    [`123456:${'A'.repeat(34)}!`, 'secret-alphabet'],
    [`123456:${'A'.repeat(20)} ${'A'.repeat(14)}`, 'secret-alphabet'],
    [`123456:AAA:${'A'.repeat(30)}`, 'secret-alphabet'],
    [`123456:${'A'.repeat(33)}`, 'secret-length'],
    [`123456:${'A'.repeat(34)}B`, 'secret-last-character'],
    [`123456:${'A'.repeat(33)}B`, 'secret-last-character'],
  ])('refuses %j as %s', (text, reason) => {
    const parsed = parseToken(text);
    expect(parsed.ok ? null : parsed.error.reason).toBe(reason);
  });

  it('takes exactly the last characters a genuine 35-character secret can have', () => {
    const alphabet = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
    const taken = alphabet.filter((last) => parseToken(`123456:${'A'.repeat(34)}${last}`).ok);
    expect(taken.join(' ')).toBe('A E I M Q U Y c g k o s w 0 4 8');
  });

  it.each([
    [`bot123456:${secret35}`, 'bot-prefix'],
    [`TOKEN=123456:${secret35}`, 'surrounding-text'],
    [`"123456:${secret35}"`, 'surrounding-text'],
    [`123456:${secret35.slice(0, 20)}—${secret35.slice(21)}`, 'look-alike'],
    [`123456:${secret35.slice(0, 33)}`, 'cut'],
    [`123456:${secret35}AA`, 'extra'],
  ])('guesses the slip behind %j', (text, hint) => {
    const parsed = parseToken(text);
    expect(parsed.ok ? null : parsed.error.hint).toBe(hint);
  });

  it('remarks on a legal secret of unusual length', () => {
    const lengths = [secret35, secrets.of24].map((secret) => parseToken(`1:${secret}`));
    expect(lengths.map((parsed) => parsed.ok && parsed.value.unusualLength)).toEqual([false, true]);
  });

  it('has a sentence for every reason and hint, without any part of the token', () => {
    const texts = createTexts();
    const sentences = tokenReasons.flatMap((reason) =>
      [null, ...tokenHints].map((hint) => tokenSentence({ reason, hint }, texts)),
    );
    expect(sentences.every((sentence) => sentence.endsWith('.'))).toBe(true);
    expect(new Set(sentences).size).toBe(tokenReasons.length * (tokenHints.length + 1));
  });

  it('never throws and never shows the input in its answer', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12, unit: 'binary' }), (text) => {
        const shown = inspect(parseToken(`123456:${text}`), { depth: 9 });
        expect(shown.includes(text)).toBe(false);
      }),
    );
  });
});
