import { said, type Said } from '../../../../src-shared/said.ts';
import { engineCommands, type IpcError } from '../../../../src-shared/ipc-contract.ts';
import type {
  ProxyAddress,
  ProxyInput,
  ProxyTest,
  ProxyTestCode,
  ProxyView,
} from '../../../../src-shared/proxy.ts';
import { ok, type Result } from '../../../../src-shared/result.ts';
import { telegramApiRoot } from '../../domain/bot.ts';
import { isLoopback } from '../../domain/loopback.ts';
import type { ProxyChoice, ProxyCredentials } from '../../domain/proxy.ts';
import {
  credentialProblem,
  proxyAddressText,
  readProxyAddress,
} from '../../domain/proxy-address.ts';
import { isBypassEntry } from '../../domain/proxy-bypass.ts';
import { Secret } from '../../secret.ts';
import { writeJournal, type EngineCore } from '../core.ts';
import type { SoundChoice } from '../proxy-record.ts';
import { fail, type Actor, type CommandContext } from './command-context.ts';
import { endpoint } from './endpoint.ts';

type Manual = Extract<ProxyInput, { readonly mode: 'manual' }>;

/** The commands of the proxy: what is set, another one, a test of one that need not be set. */
export function proxyEndpoints(ctx: CommandContext) {
  const c = engineCommands;
  return {
    'proxy:get': endpoint(c['proxy:get'], () => ok(ctx.proxy.view())),
    'proxy:set': endpoint(c['proxy:set'], (input, actor) => setProxy(ctx, input, actor)),
    'proxy:test': endpoint(c['proxy:test'], (input) => testProxy(ctx, input)),
  };
}

/** Takes over a proxy; its credentials are sealed, and whatever was cut off is tried at once. */
function setProxy(
  ctx: CommandContext,
  input: ProxyInput,
  actor: Actor,
): Result<ProxyView, IpcError> {
  const { core, proxy } = ctx;
  if (core.box === null) {
    return fail('UNAVAILABLE', { message: core.texts('proxy.locked') });
  }
  const choice = readChoice(ctx, input);
  if (!choice.ok) {
    return choice;
  }
  proxy.set(choice.value);
  const message = said('proxy.journal.set', { how: describe(choice.value) });
  writeJournal(core, { botId: null, actor, kind: 'settings', message });
  ctx.reach.nudge();
  return ok(proxy.view());
}

/** Reaches a Bot API root as the wish would, with TLS and without a token, and says in one sentence how it went. */
async function testProxy(
  ctx: CommandContext,
  input: ProxyInput,
): Promise<Result<ProxyTest, IpcError>> {
  const { core } = ctx;
  const choice = readChoice(ctx, input);
  if (!choice.ok) {
    return choice;
  }
  const root = testedRoot(core);
  const reached = await core.deps.egress.probe(root, choice.value);
  const ended: TestEnd = reached.ok
    ? { code: reached.value.throughProxy ? 'ok' : 'ok-direct', number: 0 }
    : endOf(reached.error);
  const message = core.texts(`proxy.test.${ended.code}`, {
    root: new URL(root).host,
    number: ended.number,
  });
  return ok({ ok: reached.ok, code: ended.code, message });
}

/** The wish as a choice, or the first field that is wrong with its sentence. */
function readChoice(
  { core, proxy }: CommandContext,
  input: ProxyInput,
): Result<SoundChoice, IpcError> {
  if (input.mode !== 'manual') {
    return ok({ mode: input.mode });
  }
  const address = readProxyAddress(input.url);
  if (!address.ok) {
    const message = core.texts(`proxy.address.${address.error}`);
    return fail('INVALID_REQUEST', { field: 'url', message });
  }
  const bypass = input.bypass.map((entry) => entry.trim()).filter((entry) => entry !== '');
  const wrong = bypass.find((entry) => !isBypassEntry(entry));
  if (wrong !== undefined) {
    const message = core.texts('proxy.bypass.entry', { entry: wrong });
    return fail('INVALID_REQUEST', { field: 'bypass', message });
  }
  const credentials = readCredentials(core, {
    wish: input.credentials,
    address: address.value,
    before: proxy.choice(),
  });
  return credentials.ok
    ? ok({ mode: 'manual', server: { ...address.value, credentials: credentials.value }, bypass })
    : credentials;
}

function readCredentials(
  core: EngineCore,
  given: {
    readonly wish: Manual['credentials'];
    readonly address: ProxyAddress;
    readonly before: ProxyChoice | null;
  },
): Result<ProxyCredentials | null, IpcError> {
  const { wish, address, before } = given;
  switch (wish.kind) {
    case 'none':
      return ok(null);
    case 'keep': {
      const server = before?.mode === 'manual' ? before.server : null;
      return server !== null && proxyAddressText(server) === proxyAddressText(address)
        ? ok(server.credentials)
        : fail('INVALID_REQUEST', {
            field: 'username',
            message: core.texts('proxy.credentials.keep'),
          });
    }
    case 'value': {
      const problem = credentialProblem(address.scheme, wish);
      return problem === null
        ? ok({ username: wish.username, password: new Secret(wish.password) })
        : fail('INVALID_REQUEST', {
            field: 'username',
            message: core.texts(`proxy.credentials.${problem}`),
          });
    }
  }
}

/** The root that most bots use; Telegram's own while only servers that need no proxy are in use. */
function testedRoot(core: EngineCore): string {
  const counts = new Map<string, number>();
  for (const { record } of core.state.entries.values()) {
    const url = new URL(record.apiRoot);
    if (url.protocol === 'https:' && !isLoopback(url.hostname)) {
      counts.set(record.apiRoot, (counts.get(record.apiRoot) ?? 0) + 1);
    }
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? telegramApiRoot;
}

const codes: Readonly<Record<string, ProxyTestCode>> = {
  PROXY_REFUSED: 'refused',
  PROXY_STALLED: 'stalled',
  PROXY_UNREACHABLE: 'unreachable',
  PROXY_NAME: 'name',
  PROXY_TLS: 'tls',
  PROXY_CLOSED: 'closed',
  PROXY_AUTH: 'auth',
  PROXY_MALFORMED: 'malformed',
  PROXY_SETTING: 'setting',
};

/** How a test ended; the number is the proxy's own, where it gave one. */
interface TestEnd {
  readonly code: ProxyTestCode;
  readonly number: number;
}

function endOf(error: { readonly fault: string; readonly code: string | null }): TestEnd {
  const [, kind, digits] = /^PROXY_(STATUS|SOCKS)_(\d+)$/.exec(error.code ?? '') ?? [];
  if (kind !== undefined) {
    return { code: kind === 'STATUS' ? 'status' : 'socks', number: Number(digits) };
  }
  const known = Object.hasOwn(codes, error.code ?? '') ? codes[error.code ?? ''] : undefined;
  const behind = error.fault === 'tls' ? 'api-tls' : 'api-unreachable';
  return { code: known ?? (error.fault === 'offline' ? 'offline' : behind), number: 0 };
}

/** The choice in words, without anything secret. */
function describe(choice: SoundChoice): Said {
  if (choice.mode !== 'manual') {
    return said(`proxy.how.${choice.mode}`);
  }
  const key = choice.server.credentials === null ? 'proxy.how.manual' : 'proxy.how.manual-login';
  return said(key, { address: proxyAddressText(choice.server) });
}
