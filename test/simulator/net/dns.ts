import type { SimClock } from '../clock.ts';
import { parseIpv6, parseLegacyIpv4 } from './ip.ts';
import type { IpAddress } from './ip.ts';
import { toAsciiHost } from './punycode.ts';

/** What a name resolves to. Names are compared in lower case. */
export type DnsRecord =
  | {
      readonly A?: readonly string[] | undefined;
      readonly AAAA?: readonly string[] | undefined;
      readonly delay_ms?: number | undefined;
    }
  | 'nxdomain'
  | 'nodata'
  | 'servfail'
  | 'timeout';

export type DnsAnswer =
  | { readonly ok: true; readonly address: IpAddress }
  | { readonly ok: false; readonly reason: string };

export interface Resolver {
  /** Looks a host up; the answer arrives later, never before this returns. */
  readonly resolve: (host: string, answer: (result: DnsAnswer) => void) => void;
  readonly setRecord: (name: string, record: DnsRecord) => void;
  readonly forgetCache: () => void;
}

export interface ResolverOptions {
  readonly clock: SimClock;
  readonly records: Readonly<Record<string, DnsRecord>>;
  /** The record of names that are not listed. */
  readonly fallback: DnsRecord;
  readonly failureCacheMs: number;
  readonly successCacheMs: number;
  readonly timeoutMs: number;
}

interface Job {
  readonly host: string;
  readonly waiting: ((result: DnsAnswer) => void)[];
}

const TEXT = {
  unknown: 'Failed to resolve host: Name or service not known',
  empty: 'Failed to resolve host: No address associated with hostname',
  temporary: 'Failed to resolve host: Temporary failure in name resolution',
} as const;

/**
 * The server-wide resolver: one look-up at a time, failures and successes cached and shared by all
 * bots. An address as host waits its turn like a name.
 */
export function createResolver(options: ResolverOptions): Resolver {
  const { clock } = options;
  const records = new Map<string, DnsRecord>();
  for (const [name, record] of Object.entries(options.records)) {
    records.set(name.toLowerCase(), record);
  }
  const cache = new Map<string, { readonly answer: DnsAnswer; readonly untilMs: number }>();
  const jobs: Job[] = [];
  const recordOf = (host: string): DnsRecord => {
    const name = host.endsWith('.') ? host.slice(0, -1) : host;
    return records.get(name) ?? builtInRecord(name) ?? options.fallback;
  };
  const runFirst = (): void => {
    const job = jobs[0];
    if (job === undefined) {
      return;
    }
    const record = recordOf(job.host);
    clock.schedule(delayOf(record, options.timeoutMs), () => {
      const answer = answerOf(record);
      const keepMs = answer.ok ? options.successCacheMs : options.failureCacheMs;
      cache.set(job.host, { answer, untilMs: clock.nowMs() + keepMs });
      jobs.shift();
      for (const waiting of job.waiting) {
        waiting(answer);
      }
      runFirst();
    });
  };
  return {
    resolve: (rawHost, answer) => {
      const ascii = toAsciiHost(rawHost);
      if ('refusal' in ascii) {
        clock.schedule(0, () => answer({ ok: false, reason: ascii.refusal }));
        return;
      }
      const { host } = ascii;
      const cached = cache.get(host);
      if (cached !== undefined && cached.untilMs > clock.nowMs()) {
        clock.schedule(0, () => answer(cached.answer));
        return;
      }
      const running = jobs.find((job) => job.host === host);
      if (running !== undefined) {
        running.waiting.push(answer);
        return;
      }
      jobs.push({ host, waiting: [answer] });
      if (jobs.length === 1) {
        runFirst();
      }
    },
    setRecord: (name, record) => {
      records.set(name.toLowerCase(), record);
    },
    forgetCache: () => cache.clear(),
  };
}

/**
 * Addresses are themselves. `localhost` is known everywhere; single labels, `.invalid` and names
 * that DNS cannot carry exist nowhere.
 */
function builtInRecord(name: string): DnsRecord | undefined {
  const ipv4 = parseLegacyIpv4(name);
  const ipv6 = parseIpv6(name);
  if (ipv4 !== undefined || ipv6 !== undefined) {
    return {
      A: ipv4 === undefined ? [] : [ipv4.text],
      AAAA: ipv6 === undefined ? [] : [ipv6.text],
    };
  }
  if (name === 'localhost') {
    return { A: ['127.0.0.1'], AAAA: ['::1'] };
  }
  const labels = name.split('.');
  const isSayable = name.length <= 253 && labels.every((label) => /^.{1,63}$/.test(label));
  return labels.length > 1 && isSayable && !name.endsWith('.invalid') ? undefined : 'nxdomain';
}

function delayOf(record: DnsRecord, timeoutMs: number): number {
  if (record === 'timeout') {
    return timeoutMs;
  }
  return typeof record === 'string' ? 0 : (record.delay_ms ?? 0);
}

function answerOf(record: DnsRecord): DnsAnswer {
  if (record === 'nxdomain') {
    return { ok: false, reason: TEXT.unknown };
  }
  if (record === 'nodata') {
    return { ok: false, reason: TEXT.empty };
  }
  if (typeof record === 'string') {
    return { ok: false, reason: TEXT.temporary };
  }
  const ipv4 = record.A?.[0];
  const ipv6 = record.AAAA?.[0];
  const address =
    (ipv4 === undefined ? undefined : parseLegacyIpv4(ipv4)) ??
    (ipv6 === undefined ? undefined : parseIpv6(ipv6));
  if (address === undefined) {
    return { ok: false, reason: TEXT.empty };
  }
  return { ok: true, address };
}
