import { describe, expect, test } from 'vitest';
import { redact, safeText } from '../../../../src-main/core/domain/safe-text.ts';
import { shortUrl } from '../../../../src-main/core/domain/short-url.ts';

const token = '123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc';

describe('safe text', () => {
  test.each([token, encodeURIComponent(token), `https://a.example/${token}/x`, `url=${token}&x`])(
    'no token is left of %s',
    (text) => {
      expect(redact(text)).not.toContain('AAEhBOweik6ad9r');
    },
  );

  test('the public bot id stays, to tell bots apart', () => {
    expect(redact(`token ${token} refused`)).toBe('token 123456789:[REDACTED] refused');
  });

  test('a URL that is short already stays as it is', () => {
    const short = shortUrl('https://a.example/secret-path');
    expect(safeText(`wanted ${short}`)).toBe(`wanted ${short}`);
  });

  test('controls, escapes and bidi characters become spaces, joiners stay', () => {
    expect(safeText('a\u0000b\u001b[31mc\u202ed\ne')).toBe('a b [31mc d e');
    expect(safeText('می\u200cخواهم')).toBe('می\u200cخواهم');
  });

  test('a long text is cut with an ellipsis', () => {
    expect(safeText('x'.repeat(500), 300)).toHaveLength(300);
    expect(safeText('x'.repeat(500), 300).endsWith('…')).toBe(true);
  });
});
