/** Looks up webhook hosts for the preflight, without ever holding up anything else (NET-10). */
import { promises as dns } from 'node:dns';
import { isIP } from 'node:net';
import type { HostLookup, HostResolver } from '../engine/ports/hosts.ts';
import { readIpv4 } from '../domain/ipv4.ts';
import { onAbort } from './on-abort.ts';
import { createSemaphore, type Semaphore } from './semaphore.ts';

/** One question of c-ares, and how often it asks; together below the limit. */
const questionMs = 1500;
const questionTries = 2;
const limitMs = 4000;

/** Answers that mean "there is nothing"; every other failure means that nobody answered. */
const nothingCodes: readonly string[] = ['ENOTFOUND', 'ENODATA', 'EBADNAME'];

type Part = readonly string[] | 'silent';

/**
 * A resolver on c-ares: its questions run beside each other, never on the few threads that `dns.lookup` shares. Both
 * address families are asked at once; at most 4 s in all. Addresses and `localhost` need no question. Names that DNS
 * does not know may still be in the hosts file, so the system is asked once more, within the same limit, and about one
 * name at a time: its look-ups cannot be called off and run two at once in the whole process (libuv), those of the API
 * among them, and one that tries a silent search domain takes 20 s.
 */
export function createHostResolver(
  options: {
    readonly servers?: readonly string[];
    readonly limitMs?: number;
    /** What only this computer's hosts file knows counts as not found: Telegram does not see it either. */
    readonly dnsOnly?: boolean;
  } = {},
): HostResolver {
  const system = createSemaphore(1);
  return {
    async lookup(host, signal) {
      const known = withoutQuestion(host.toLowerCase());
      if (known !== null) {
        return known;
      }
      const resolver = new dns.Resolver({ timeout: questionMs, tries: questionTries });
      if (options.servers !== undefined) {
        resolver.setServers(options.servers);
      }
      const stop = stopSignal(signal, options.limitMs ?? limitMs);
      const asking = {
        resolver,
        system: options.dnsOnly === true ? null : system,
        signal: stop.signal,
      };
      try {
        return await Promise.race([ask(asking, host), stop.stopped]);
      } finally {
        stop.clear();
        resolver.cancel();
      }
    },
  };
}

function withoutQuestion(host: string): HostLookup | null {
  if (host === '' || host === '.') {
    return { kind: 'not-found' };
  }
  if (host === 'localhost' || host.endsWith('.localhost')) {
    return { kind: 'addresses', ipv4: ['127.0.0.1'], ipv6: ['::1'] };
  }
  const ipv4 = readIpv4(host);
  if (ipv4 !== null) {
    return { kind: 'addresses', ipv4: [ipv4], ipv6: [] };
  }
  const bare = host.replace(/^\[|\]$/g, '');
  return isIP(bare) === 6 ? { kind: 'addresses', ipv4: [], ipv6: [bare] } : null;
}

interface Asking {
  readonly resolver: dns.Resolver;
  /** Held by the one look-up of the system that is under way; null = the system is not asked. */
  readonly system: Semaphore | null;
  /** Fires when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

async function ask({ resolver, system, signal }: Asking, host: string): Promise<HostLookup> {
  const [ipv4, ipv6] = await Promise.all([
    part(resolver.resolve4(host)),
    part(resolver.resolve6(host)),
  ]);
  if (ipv4 === 'silent') {
    return { kind: 'no-answer' };
  }
  const found = { ipv4, ipv6: ipv6 === 'silent' ? [] : ipv6 };
  if (found.ipv4.length + found.ipv6.length > 0) {
    return { kind: 'addresses', ...found };
  }
  if (system === null) {
    return { kind: 'not-found' };
  }
  if (!(await system.enter(signal))) {
    return { kind: 'no-answer' };
  }
  return fromSystem(host).finally(() => system.leave());
}

async function part(question: Promise<string[]>): Promise<Part> {
  try {
    return await question;
  } catch (error) {
    return nothingCodes.includes(codeOf(error)) ? [] : 'silent';
  }
}

/** The hosts file and whatever else the system knows; a failure here adds nothing to what DNS said. */
async function fromSystem(host: string): Promise<HostLookup> {
  try {
    const found = await dns.lookup(host, { all: true });
    const of = (family: number): readonly string[] =>
      found.filter((address) => address.family === family).map((address) => address.address);
    return { kind: 'addresses', ipv4: of(4), ipv6: of(6) };
  } catch {
    return { kind: 'not-found' };
  }
}

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

/** Becomes `no-answer` when the caller stops or the time is over. */
function stopSignal(
  signal: AbortSignal,
  ms: number,
): {
  readonly signal: AbortSignal;
  readonly stopped: Promise<HostLookup>;
  readonly clear: () => void;
} {
  const deadline = AbortSignal.timeout(ms);
  const undo: (() => void)[] = [];
  const stopped = new Promise<HostLookup>((resolve) => {
    const stop = (): void => resolve({ kind: 'no-answer' });
    if (signal.aborted) {
      stop();
    }
    undo.push(onAbort(signal, stop), onAbort(deadline, stop));
  });
  return {
    signal: AbortSignal.any([signal, deadline]),
    stopped,
    clear() {
      for (const forget of undo) {
        forget();
      }
    },
  };
}
