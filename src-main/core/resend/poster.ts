/** Posts updates to a webhook as Telegram does: POST, JSON, the secret in its header, no redirects. */
import type { LookupFunction } from 'node:net';
import type { TransportFault } from '../domain/telegram-error.ts';
import { faultOf } from '../telegram/faults.ts';
import { Client } from '../telegram/undici-parts.ts';
import { parseWebhookUrl } from '../telegram/webhook-url.ts';
import type { Clock } from '../time/clock.ts';
import type { ResendTarget } from './target.ts';

/** Telegram gives an endpoint 60 s in all (TBA WebhookActor). */
const answerTimeoutMs = 60_000;
const connectTimeoutMs = 10_000;
/** So much of an answer is read and thrown away; a longer one ends the connection. */
const mostAnswerBytes = 65_536;

/** What came of one post. A redirect is a status like any other: it is never followed. */
export interface Posted {
  readonly status: number | null;
  readonly fault: TransportFault | null;
  readonly ms: number;
}

export interface Poster {
  /** Never throws. */
  post(line: Buffer, signal: AbortSignal): Promise<Posted>;
  close(): Promise<void>;
}

/** A connection to one webhook; null when its URL cannot be called at all. Certificates are always checked. */
export function createPoster(target: ResendTarget, clock: Clock): Poster | null {
  const parsed = parseWebhookUrl(target.url);
  if (!parsed.ok) {
    return null;
  }
  const { scheme, host, port, requestTarget, userInfo } = parsed.value;
  const { pinnedIp, certificatePem } = target;
  const client = new Client(`${scheme}://${host}:${port}`, {
    headersTimeout: answerTimeoutMs,
    bodyTimeout: answerTimeoutMs,
    pipelining: 1,
    connect: {
      timeout: connectTimeoutMs,
      rejectUnauthorized: true,
      ...(certificatePem === null ? {} : { ca: certificatePem }),
      ...(pinnedIp === null ? {} : { lookup: always(pinnedIp) }),
    },
  });
  const headers = {
    'content-type': 'application/json',
    ...(target.secret === null
      ? {}
      : { 'x-telegram-bot-api-secret-token': target.secret.reveal() }),
    ...(userInfo === null
      ? {}
      : { authorization: `Basic ${Buffer.from(userInfo).toString('base64')}` }),
  };
  return {
    async post(line, signal) {
      const startMs = clock.monotonicMs();
      const limit = AbortSignal.any([signal, AbortSignal.timeout(answerTimeoutMs)]);
      const answer = await call(client, { path: requestTarget, headers, line, limit });
      const ms = Math.round(clock.monotonicMs() - startMs);
      const timedOut = answer.fault === 'aborted' && !signal.aborted;
      return timedOut ? { ...answer, fault: 'timeout', ms } : { ...answer, ms };
    },
    close: () => client.destroy(),
  };
}

async function call(
  client: Client,
  request: {
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly line: Buffer;
    readonly limit: AbortSignal;
  },
): Promise<Omit<Posted, 'ms'>> {
  try {
    const { statusCode, body } = await client.request({
      path: request.path,
      method: 'POST',
      headers: request.headers,
      body: request.line,
      signal: request.limit,
    });
    await body.dump({ limit: mostAnswerBytes, signal: request.limit }).catch(() => undefined);
    return { status: statusCode, fault: null };
  } catch (error) {
    return { status: null, fault: faultOf(error).fault };
  }
}

/** A pinned address stands for whatever the name says. */
function always(address: string): LookupFunction {
  return (_host, options, callback) => {
    const family = address.includes(':') ? 6 : 4;
    if (options.all === true) {
      callback(null, [{ address, family }]);
    } else {
      callback(null, address, family);
    }
  };
}
