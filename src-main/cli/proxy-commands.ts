import { proxyTestSchema, proxyViewSchema } from '../../src-shared/proxy.ts';
import type { ProxyInput, ProxyView } from '../../src-shared/proxy.ts';
import type { Texts } from '../../src-shared/texts/index.ts';
import { proxyAddressText } from '../core/domain/proxy-address.ts';
import type { CliResult, Invocation } from './context.ts';
import { exitCodes } from './exit-codes.ts';
import { ipcRefusal, refusal, result } from './results.ts';
import { withEngine } from './session.ts';

export interface ProxyOptions {
  /** `system`, `none` or an address. */
  readonly what: string;
  readonly user: string | null;
  readonly passwordStdin: boolean;
  readonly bypass: readonly string[];
}

/** `proxy show`: needs no key; without one it shows what is stored, not vouched for. */
export function showProxy(invocation: Invocation): Promise<CliResult> {
  const { texts } = invocation.deps;
  return withEngine(invocation, { key: 'optional' }, async (engine) => {
    const answer = await engine.execute('proxy:get', {});
    return answer.ok
      ? result(proxyViewSchema, answer.value, { human: shown(answer.value, texts) })
      : ipcRefusal(answer.error, texts);
  });
}

/** `proxy set`: the password comes from stdin. */
export async function setProxy(invocation: Invocation, options: ProxyOptions): Promise<CliResult> {
  const { texts } = invocation.deps;
  const { what } = options;
  const hasLogin = options.user !== null || options.passwordStdin;
  const isPlain = what === 'system' || what === 'none';
  if (isPlain && (hasLogin || options.bypass.length > 0)) {
    return refusal('INVALID_REQUEST', texts('cli.proxy.only-manual'));
  }
  if (hasLogin && (options.user === null || !options.passwordStdin)) {
    return refusal('INVALID_REQUEST', texts('cli.proxy.user-and-password'));
  }
  const input: ProxyInput = isPlain
    ? { mode: what }
    : {
        mode: 'manual',
        // Longer ones are refused by the contract without a sentence of their own.
        url: what.slice(0, 300),
        credentials: await credentialsOf(invocation, options.user),
        bypass: [...options.bypass],
      };
  return withEngine(invocation, { key: 'needed' }, async (engine) => {
    const answer = await engine.execute('proxy:set', input, 'api');
    return answer.ok
      ? result(proxyViewSchema, answer.value, {
          human: texts('cli.proxy.set', { how: howOf(answer.value, texts) }),
        })
      : ipcRefusal(answer.error, texts);
  });
}

/** `proxy test`: exit code 3 when the Bot API could not be reached that way. */
export function testProxy(invocation: Invocation): Promise<CliResult> {
  const { texts } = invocation.deps;
  return withEngine(invocation, { key: 'needed' }, async (engine) => {
    const view = await engine.execute('proxy:get', {});
    if (!view.ok) {
      return ipcRefusal(view.error, texts);
    }
    if (view.value.state === 'tampered') {
      return refusal('CONFLICT', texts('proxy.journal.tampered'));
    }
    const answer = await engine.execute('proxy:test', inputOf(view.value));
    return answer.ok
      ? result(proxyTestSchema, answer.value, {
          human: answer.value.message,
          exitCode: answer.value.ok ? exitCodes.done : exitCodes.unknown,
        })
      : ipcRefusal(answer.error, texts);
  });
}

async function credentialsOf(
  invocation: Invocation,
  user: string | null,
): Promise<Extract<ProxyInput, { readonly mode: 'manual' }>['credentials']> {
  if (user === null) {
    return { kind: 'none' };
  }
  const text = await invocation.stdin.rest();
  return {
    kind: 'value',
    username: user.slice(0, 300),
    password: text.replace(/\r?\n$/, '').slice(0, 300),
  };
}

function inputOf(view: ProxyView): ProxyInput {
  return view.mode === 'manual'
    ? {
        mode: 'manual',
        url: view.address === null ? '' : proxyAddressText(view.address),
        credentials: { kind: view.hasCredentials ? 'keep' : 'none' },
        bypass: view.bypass,
      }
    : { mode: view.mode };
}

function shown(view: ProxyView, texts: Texts): string {
  const hosts = view.bypass.join(', ');
  return [
    texts('cli.proxy.shown', { how: howOf(view, texts) }),
    ...(hosts === '' ? [] : [texts('cli.proxy.bypass', { hosts })]),
  ].join('\n');
}

function howOf(view: ProxyView, texts: Texts): string {
  if (view.state === 'tampered') {
    return texts('proxy.how.tampered');
  }
  if (view.mode !== 'manual') {
    return texts(`proxy.how.${view.mode}`);
  }
  const address = view.address === null ? '' : proxyAddressText(view.address);
  return texts(view.hasCredentials ? 'proxy.how.manual-login' : 'proxy.how.manual', { address });
}
