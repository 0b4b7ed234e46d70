import { describe, expect, it } from 'vitest';
import type { Way } from '../../../../../src-main/core/domain/proxy.ts';
import { environmentProxy } from '../../../../../src-main/core/telegram/proxy/environment.ts';
import { readSystemAnswer } from '../../../../../src-main/core/telegram/proxy/system-answer.ts';

const way = (scheme: 'http' | 'https' | 'socks5', host: string, port: number) => ({
  scheme,
  host,
  port,
  credentials: null,
});

describe('what a proxy script answers (NET-11)', () => {
  it.each<readonly [string, readonly Way[]]>([
    ['DIRECT', ['direct']],
    ['', ['direct']],
    [' ; ', ['direct']],
    ['PROXY a.test:3128', [way('http', 'a.test', 3128)]],
    ['HTTPS a.test:443; direct', [way('https', 'a.test', 443), 'direct']],
    [
      'SOCKS4 x:1; SOCKS5 [::1]:1080; PROXY b:80',
      [way('socks5', '::1', 1080), way('http', 'b', 80)],
    ],
    ['SOCKS a:1080', ['unusable']],
    ['QUIC a:443', ['unusable']],
    ['PROXY', ['unusable']],
    ['PROXY user:pw@a:1', ['unusable']],
    [
      'PROXY a:1; PROXY b:2; PROXY c:3; PROXY d:4',
      [way('http', 'a', 1), way('http', 'b', 2), way('http', 'c', 3)],
    ],
  ])('%j', (text, ways) => {
    expect(readSystemAnswer(text)).toEqual(ways);
  });
});

const root = { origin: 'https://api.telegram.org', host: 'api.telegram.org', port: 443 };
const ask = (variables: Readonly<Record<string, string>>) =>
  environmentProxy(variables).lookup(root);

describe('the environment (NET-11)', () => {
  it.each<readonly [Readonly<Record<string, string>>, readonly Way[]]>([
    [{}, ['direct']],
    [{ HTTP_PROXY: 'http://a:1' }, ['direct']],
    [{ HTTPS_PROXY: 'http://a:3128' }, [way('http', 'a', 3128)]],
    [{ HTTPS_PROXY: 'a:3128' }, [way('http', 'a', 3128)]],
    [{ HTTPS_PROXY: 'http://a' }, [way('http', 'a', 80)]],
    [{ https_proxy: 'https://a/', HTTPS_PROXY: 'http://b:1' }, [way('https', 'a', 443)]],
    [{ ALL_PROXY: 'socks5h://a' }, [way('socks5', 'a', 1080)]],
    [{ ALL_PROXY: 'socks5://a', HTTPS_PROXY: ' ' }, [way('socks5', 'a', 1080)]],
    [{ HTTPS_PROXY: 'socks4://a:1' }, ['unusable']],
    [{ HTTPS_PROXY: 'http://a:b:c' }, ['unusable']],
    [{ HTTPS_PROXY: 'http://u%ZZ:p@a:1' }, ['unusable']],
    [{ HTTPS_PROXY: 'http://a:1', NO_PROXY: 'x.test, telegram.org' }, ['direct']],
    [{ HTTPS_PROXY: 'http://a:1', no_proxy: '*' }, ['direct']],
    [{ HTTPS_PROXY: 'http://a:1', NO_PROXY: 'telegram.org.evil' }, [way('http', 'a', 1)]],
  ])('%j', (variables, ways) => {
    expect(ask(variables)).toEqual(ways);
  });

  it('takes a login out of it, and shows it nowhere', async () => {
    const [found] = await ask({ HTTPS_PROXY: 'http://us%20er:p%40:w@a:3128' });
    const credentials = typeof found === 'object' ? found.credentials : null;
    expect(credentials?.username).toBe('us er');
    expect(credentials?.password.reveal()).toBe('p@:w');
    expect(JSON.stringify(found)).not.toContain('p@');
  });
});
