import { describe, expect, it } from 'vitest';
import {
  credentialProblem,
  proxyAddressText,
  readProxyAddress,
} from '../../../../src-main/core/domain/proxy-address.ts';
import { isBypassed, isBypassEntry } from '../../../../src-main/core/domain/proxy-bypass.ts';
import { isLoopback } from '../../../../src-main/core/domain/loopback.ts';

describe('the address of a proxy', () => {
  it.each([
    ['http://proxy.example:3128', 'http', 'proxy.example', 3128],
    ['  HTTPS://Proxy.Example:443/ ', 'https', 'proxy.example', 443],
    ['socks5://127.0.0.1:1080', 'socks5', '127.0.0.1', 1080],
    ['socks5://[::1]:1080', 'socks5', '::1', 1080],
    ['http://bücher.example:80', 'http', 'xn--bcher-kva.example', 80],
  ])('%s', (text, scheme, host, port) => {
    const read = readProxyAddress(text);
    expect(read).toEqual({ ok: true, value: { scheme, host, port } });
    const again = read.ok ? readProxyAddress(proxyAddressText(read.value)) : null;
    expect(again).toEqual(read);
  });

  it.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['proxy.example:3128', 'scheme'],
    ['socks4://a:1', 'scheme'],
    ['socks5h://a:1', 'scheme'],
    ['ftp://a:1', 'scheme'],
    ['http:/a:1', 'scheme'],
    ['http://user:pw@a:1', 'credentials'],
    ['http://user@a:1', 'credentials'],
    ['http://a:1/path', 'extra'],
    ['http://a:1?x=1', 'extra'],
    ['http://a:1#x', 'extra'],
    ['http://', 'host'],
    ['http://:3128', 'host'],
    ['http://a b:1', 'host'],
    ['http://::1:1080', 'host'],
    ['http://[zz]:1', 'host'],
    ['http://a', 'port-missing'],
    ['http://a:', 'port-missing'],
    ['socks5://[::1]', 'port-missing'],
    ['http://a:0', 'port'],
    ['http://a:65536', 'port'],
    ['http://a:1e3', 'host'],
  ])('%j is refused: %s', (text, problem) => {
    expect(readProxyAddress(text)).toEqual({ ok: false, error: problem });
  });
});

describe('credentials', () => {
  it.each([
    ['http', 'user', 'p:ä"', null],
    ['socks5', 'us:er', 'pw', null],
    ['socks5', 'user', '', null],
    ['http', 'us:er', 'pw', 'colon'],
    ['https', '', 'pw', 'username'],
    ['socks5', 'u'.repeat(256), 'pw', 'too-long'],
    ['socks5', 'user', 'ä'.repeat(128), 'too-long'],
    ['http', 'user', 'p\r\nX: y', 'characters'],
  ] as const)('%s %j %j: %s', (scheme, username, password, problem) => {
    expect(credentialProblem(scheme, { username, password })).toBe(problem);
  });
});

describe('hosts without the proxy', () => {
  it.each([
    ['example.com', 'example.com', 443, true],
    ['example.com', 'API.example.com.', 443, true],
    ['example.com', 'notexample.com', 443, false],
    ['.example.com', 'a.example.com', 443, true],
    ['*.example.com', 'a.example.com', 443, true],
    ['*.example.com', 'example.com.evil.test', 443, false],
    ['*', 'anything.test', 1, true],
    ['example.com:8443', 'example.com', 8443, true],
    ['example.com:8443', 'example.com', 443, false],
    ['10.0.0.0/8', '10.9.8.7', 443, true],
    ['10.0.0.0/8', '11.0.0.1', 443, false],
    ['192.0.2.1', '192.0.2.1', 443, true],
    ['fd00::/8', 'fd12::1', 443, true],
    ['[::2]:443', '::2', 443, true],
    ['0.2.1', '192.0.2.1', 443, false],
  ])('%s and %s:%i: %s', (entry, host, port, expected) => {
    expect(isBypassEntry(entry) || entry === '0.2.1').toBe(true);
    expect(isBypassed([entry], host, port)).toBe(expected);
  });

  it.each(['', 'a b', 'http://a', 'a/b', '10.0.0.0/33', '*.*', 'a,b', '-a.test', 'a:99x'])(
    '%j is no entry',
    (entry) => {
      expect(isBypassEntry(entry)).toBe(false);
    },
  );
});

describe('this computer', () => {
  it.each(['localhost', 'a.localhost', 'LOCALHOST.', '127.0.0.1', '127.9.9.9', '[::1]', '::1'])(
    '%s',
    (host) => {
      expect(isLoopback(host)).toBe(true);
    },
  );
  it.each(['localhost.evil.test', '127.evil.test', '10.0.0.1', 'notlocalhost', '::2'])(
    'not %s',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});
