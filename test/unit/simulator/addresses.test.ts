import { describe, expect, it } from 'vitest';
import { fromUtf8 } from '../../simulator/bytes.ts';
import {
  endpointKey,
  isReservedIpv4,
  parseIpParameter,
  parseLegacyIpv4,
} from '../../simulator/net/ip.ts';
import { parseWebhookUrl } from '../../simulator/net/webhook-url.ts';

describe('addresses', () => {
  it.each([
    ['45.33.32.1', '45.33.32.1'],
    ['0x2d.041.32.1', '45.33.32.1'],
    ['45.33.8193', '45.33.32.1'],
    ['757145601', '45.33.32.1'],
    ['1.2.3', '1.2.0.3'],
    ['0', '0.0.0.0'],
    ['08.1.1.1', undefined],
    ['1.2.3.4.5', undefined],
    ['256.1.1.1', undefined],
    ['1.2.65536', undefined],
    ['1.2.3.', undefined],
    ['', undefined],
  ])('in legacy notation: %j is %j', (text, expected) => {
    expect(parseLegacyIpv4(text)?.text).toBe(expected);
  });

  it('of the parameter may be IPv6, with brackets too', () => {
    expect(parseIpParameter('[2001:DB8::0:1]')).toEqual({ text: '2001:db8::1', family: 6 });
    expect(parseIpParameter('fe80::1%eth0')).toBeUndefined();
  });

  it.each([
    ['9.255.255.255', false],
    ['10.0.0.0', true],
    ['100.63.255.255', false],
    ['100.64.0.0', true],
    ['100.128.0.0', false],
    ['172.15.0.1', false],
    ['172.31.255.255', true],
    ['192.0.1.1', false],
    ['192.88.99.255', true],
    ['198.19.255.255', true],
    ['198.20.0.0', false],
    ['223.255.255.255', false],
    ['224.0.0.0', true],
    ['255.255.255.254', true],
  ])('reserved: %s %s', (text, expected) => {
    expect(isReservedIpv4(text)).toBe(expected);
  });

  it('name endpoints', () => {
    expect(endpointKey('1.2.3.4', 443)).toBe('1.2.3.4:443');
    expect(endpointKey('::1', 80)).toBe('[::1]:80');
  });
});

describe('webhook URLs', () => {
  it('may leave out scheme, port and path', () => {
    expect(parseWebhookUrl('Hook.Example.org')).toEqual({
      protocol: 'https',
      userInfo: '',
      host: 'hook.example.org',
      port: 443,
      target: '/',
    });
  });

  it('are taken apart', () => {
    expect(parseWebhookUrl('HTTP://u:p%40x@h.example:0080?a b#c \t')).toEqual({
      protocol: 'http',
      userInfo: 'u:p%40x',
      host: 'h.example',
      port: 80,
      target: '/?a%20b#c',
    });
  });

  it.each([
    ['пример.рф', 'xn--e1afmkfd.xn--p1ai'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['点看.example', 'xn--3pxu8k.example'],
    ['他们为什么不说中文.example', 'xn--ihqwcrb4cv8a8dqg056pqjye.example'],
    ['Pročprostěnemluvíčesky.example', 'xn--proprostnemluvesky-uyb24dma41a.example'],
  ])('have their host %s punycoded', (host, expected) => {
    expect(parseWebhookUrl(fromUtf8(`https://${host}/`))?.host).toBe(expected);
  });

  it('are not normalised beyond ASCII', () => {
    const upper = parseWebhookUrl(fromUtf8('https://Ä.example/'));
    const lower = parseWebhookUrl(fromUtf8('https://ä.example/'));
    expect(upper?.host).not.toBe(lower?.host);
  });

  it.each([
    'https://',
    'https:///x',
    '://h',
    'ftp://h/',
    ' https://h/',
    'https://h:',
    'https://h:0/',
    'https://h:-1/',
    'https://h:abc/',
    'https://h:65536/',
    'https://a b/',
    'https://[::1/',
    'https://[::g]/',
    'https://h%zz/',
    '.',
  ])('%j is invalid', (url) => {
    expect(parseWebhookUrl(url)).toBeUndefined();
  });
});
