import { headerOf } from '../http/head.ts';
import type { HttpMessage } from '../http/reader.ts';
import { toIntegerSafe } from '../values.ts';
import { describeRequest } from './describe-request.ts';

/** What a reply of an endpoint means. */
export interface Judgement {
  /** Text of the error, or undefined when the update is confirmed. */
  readonly error: string | undefined;
  /** Wait the endpoint asked for, in seconds; 0 for none. */
  readonly retryAfterSeconds: number;
  /** Whether the connection can carry another request. */
  readonly keepsAlive: boolean;
  /** Bot API method in the body that the server would execute. */
  readonly method: string | undefined;
}

const REFUSED_METHODS: readonly string[] = ['', 'deletewebhook', 'setwebhook', 'close', 'logout'];

/** Judges a reply: any 2xx confirms, whatever its body; everything else is an error. */
export function judgeReply(message: HttpMessage): Judgement {
  const prefix = 'Wrong response from the webhook: ';
  if (message.type !== 'RESPONSE') {
    const error = prefix + describeRequest(message);
    return { error, retryAfterSeconds: 0, keepsAlive: false, method: undefined };
  }
  const keepsAlive = message.keepAlive;
  if (message.code < 200 || message.code > 299) {
    const error = `${prefix}${message.code} ${message.reason}`;
    return { error, retryAfterSeconds: retryAfterOf(message), keepsAlive, method: undefined };
  }
  const method = (message.args.find(([name]) => name === 'method')?.[1] ?? '').toLowerCase();
  const isRefused = REFUSED_METHODS.includes(method) || method.startsWith('get');
  return {
    error: undefined,
    retryAfterSeconds: 0,
    keepsAlive,
    method: isRefused ? undefined : method,
  };
}

/** Only a canonical positive integer counts. */
function retryAfterOf(message: HttpMessage): number {
  const seconds = toIntegerSafe(headerOf(message.headers, 'retry-after')) ?? 0n;
  return seconds > 0n && seconds < 2n ** 31n ? Number(seconds) : 0;
}
