import { describe, expect, test } from 'vitest';
import { hostOf, pathHash, shortUrl } from '../../../../src-main/core/domain/short-url.ts';
import { fc } from '../../../support/fast-check.ts';

describe('short URLs', () => {
  test.each([
    ['https://bot.example.org/hook/123456:SECRET', 'bot.example.org'],
    ['bot.example.org/x', 'bot.example.org'],
    ['https://user:pass@Bot.Example.org:8443/x?y=1', 'bot.example.org:8443'],
    ['https://[::1]:88/x', '[::1]:88'],
    ['https://only.example', 'only.example'],
  ])('%s has the host %s', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });

  test('path, query and user-info never appear', () => {
    const long = fc.stringMatching(/^[a-z0-9]{9,40}$/);
    fc.assert(
      fc.property(long, long, long, (path, query, user) => {
        const short = shortUrl(`https://${user}:x@bot.example.org/${path}?k=${query}`);
        expect(short).toMatch(/^https:\/\/bot\.example\.org\/…#[0-9a-f]{8}$/);
      }),
    );
  });

  test('two paths differ, the same path does not', () => {
    expect(pathHash('https://a.example/one')).not.toBe(pathHash('https://a.example/two'));
    expect(pathHash('https://a.example/one')).toBe(pathHash('https://b.example/one'));
  });

  test('shortening twice changes nothing', () => {
    const once = shortUrl('https://bot.example.org/hook');
    expect(shortUrl(once)).toBe(once);
  });
});
