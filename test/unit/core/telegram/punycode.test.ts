import { domainToASCII } from 'node:url';
import { describe, expect, it } from 'vitest';
import { toDnsName } from '../../../../src-main/core/telegram/punycode.ts';
import { fc } from '../../../support/fast-check.ts';

describe('toDnsName', () => {
  it.each([
    ['HOOK.Example.org', 'hook.example.org'],
    ['пример.рф', 'xn--e1afmkfd.xn--p1ai'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['他们为什么不说中文.cn', 'xn--ihqwcrb4cv8a8dqg056pqjye.cn'],
    ['a_b.example', 'a_b.example'],
  ])('%s is looked up as %s', (host, name) => {
    expect(toDnsName(host)).toBe(name);
  });

  it('does what browsers do for names already in small letters', () => {
    const label = fc.string({
      unit: fc.constantFrom(...Array.from('abcdéüßжщñçøåд中文日本語')),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(label, (text) => {
        const name = `${text}.example`;
        fc.pre(domainToASCII(name) !== '' && !name.includes('ß'));
        expect(toDnsName(name)).toBe(domainToASCII(name));
      }),
    );
  });

  it('differs from browsers in capitals, as Telegram does', () => {
    expect(toDnsName('ПРИМЕР.рф')).not.toBe(domainToASCII('ПРИМЕР.рф'));
  });
});
