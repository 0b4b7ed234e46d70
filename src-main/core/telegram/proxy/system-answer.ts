import type { Way } from '../../domain/proxy.ts';
import { readProxyAddress } from '../../domain/proxy-address.ts';

/** More ways than this are not tried: each may take its whole time to fail. */
const mostWays = 3;

const schemes: Readonly<Record<string, string>> = {
  PROXY: 'http',
  HTTP: 'http',
  HTTPS: 'https',
  SOCKS5: 'socks5',
};

/**
 * Reads what a proxy script answers, such as `PROXY a:3128; SOCKS5 b:1080; DIRECT`, in order. A kind we do not speak
 * (`SOCKS` is version 4) is skipped, unless nothing else is left: then nothing can be sent. An empty text is direct.
 */
export function readSystemAnswer(text: string): readonly Way[] {
  const entries = text
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  if (entries.length === 0) {
    return ['direct'];
  }
  const ways = entries.map(wayOf).filter((way) => way !== 'unusable');
  return ways.length === 0 ? ['unusable'] : ways.slice(0, mostWays);
}

function wayOf(entry: string): Way {
  const [kind = '', place = '', ...rest] = entry.split(/\s+/);
  if (kind.toUpperCase() === 'DIRECT') {
    return 'direct';
  }
  const scheme = schemes[kind.toUpperCase()];
  const address = readProxyAddress(`${scheme ?? ''}://${place}`);
  return scheme !== undefined && rest.length === 0 && address.ok
    ? { ...address.value, credentials: null }
    : 'unusable';
}
