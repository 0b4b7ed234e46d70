import type { Way } from '../../domain/proxy.ts';
import { isBypassed } from '../../domain/proxy-bypass.ts';
import { credentialProblem, readProxyAddress } from '../../domain/proxy-address.ts';
import { Secret } from '../../secret.ts';
import type { SystemProxy } from '../egress.ts';

type Variables = Readonly<Record<string, string | undefined>>;

const usualPorts: Readonly<Record<string, string>> = { http: '80', https: '443', socks5: '1080' };

/**
 * The proxy of a command line: `HTTPS_PROXY`, else `ALL_PROXY`, without what `NO_PROXY` names; lower-case spellings
 * count first. `HTTP_PROXY` is for http:// roots, which never go through a proxy (egress.ts), so it is not read.
 * A value that names no proxy we speak lets nothing out, rather than going past it.
 */
export function environmentProxy(variables: Variables): SystemProxy {
  const read = (name: string): string =>
    (variables[name.toLowerCase()] ?? variables[name] ?? '').trim();
  const given = read('HTTPS_PROXY') === '' ? read('ALL_PROXY') : read('HTTPS_PROXY');
  const way: Way = given === '' ? 'direct' : wayOf(given);
  const bypass = read('NO_PROXY')
    .split(/[\s,]+/)
    .filter((entry) => entry !== '');
  return {
    lookup({ host, port }) {
      return [isBypassed(bypass, host, port) ? 'direct' : way];
    },
    onChange() {},
  };
}

function wayOf(text: string): Way {
  const [, schemeText = 'http', login, place = ''] =
    /^(?:([a-z][a-z0-9]*):\/\/)?(?:([^@/]*)@)?([^@]*)$/i.exec(text) ?? [];
  // Names are always resolved by the proxy, which is what the "h" asks for.
  const scheme = schemeText.toLowerCase() === 'socks5h' ? 'socks5' : schemeText.toLowerCase();
  const bare = place.replace(/\/$/, '');
  const port = /:\d+$/.test(bare) ? '' : `:${usualPorts[scheme] ?? ''}`;
  const address = readProxyAddress(`${scheme}://${bare}${port}`);
  if (!address.ok) {
    return 'unusable';
  }
  if (login === undefined) {
    return { ...address.value, credentials: null };
  }
  const credentials = readLogin(login);
  return credentials === null || credentialProblem(address.value.scheme, credentials) !== null
    ? 'unusable'
    : {
        ...address.value,
        credentials: { ...credentials, password: new Secret(credentials.password) },
      };
}

function readLogin(login: string): { readonly username: string; readonly password: string } | null {
  const [name = '', ...word] = login.split(':');
  try {
    return {
      username: decodeURIComponent(name),
      password: decodeURIComponent(word.join(':')),
    };
  } catch {
    return null;
  }
}
