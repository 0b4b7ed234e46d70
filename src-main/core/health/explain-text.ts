import type { Cause } from '../../../src-shared/health.ts';
import type { TelegramError, TransportFault } from '../domain/telegram-error.ts';
import { explainMessage, explainTelegramError } from './causes.ts';
import { unwrapped } from './wrapped-text.ts';

/** Longer texts hold no message of Telegram's; what is behind is not looked at. */
const longestText = 4096;

/** Codes that Node, undici, OpenSSL and curl print, by our own faults. Whole words only. */
const codes: readonly (readonly [fault: TransportFault, code: RegExp])[] = [
  ['dns', /\b(?:ENOTFOUND|EAI_AGAIN|EAI_FAIL|EAI_NODATA|EAI_NONAME)\b|^curl: \(6\)/],
  ['refused', /\bECONNREFUSED\b|^curl: \(7\)/],
  ['reset', /\b(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)\b|^curl: \((?:52|56)\)/],
  ['unreachable', /\b(?:EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|EADDRNOTAVAIL)\b/],
  ['offline', /\bENETDOWN\b/],
  [
    'timeout',
    /\b(?:ETIMEDOUT|ESOCKETTIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)\b|^curl: \(28\)/,
  ],
  [
    'tls',
    /\b(?:CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?|ERR_TLS_CERT_ALTNAME_INVALID|EPROTO|ERR_SSL_\w+)\b|^curl: \((?:35|60)\)/,
  ],
  ['proxy', /^curl: \((?:5|97)\)/],
  ['aborted', /\b(?:AbortError|UND_ERR_ABORTED)\b/],
];

/** Our own names of faults, as replay files and logs say them. */
const ownNames = {
  offline: 'offline',
  dns: 'dns',
  refused: 'refused',
  reset: 'reset',
  unreachable: 'unreachable',
  timeout: 'timeout',
  tls: 'tls',
  proxy: 'proxy',
  redirect: 'redirect',
  html: 'not-json',
  'not-json': 'not-json',
  'too-large': 'too-large',
  malformed: 'malformed',
} as const satisfies Record<string, TransportFault>;

function isOwnName(text: string): text is keyof typeof ownNames {
  return Object.hasOwn(ownNames, text);
}

function transport(fault: TransportFault): Cause {
  const error: TelegramError = {
    kind: 'transport',
    fault,
    phase: 'connect',
    httpStatus: null,
    retryAfterSeconds: null,
  };
  return explainTelegramError(error);
}

interface Reply {
  readonly message: string | null;
  readonly error: { readonly code: number; readonly description: string } | null;
}

const noReply: Reply = { message: null, error: null };

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

/** What stands before a refusal of setWebhook, and is lost where a log or a library shortens it. */
const refusalStarts = ['Bad Request: ', 'Bad Request: bad webhook: '];

/** The row of a refusal whose beginning was left out; not the one that takes any ending. */
function withoutStart(message: string): Cause | null {
  const causes = refusalStarts.map((start) => explainMessage(start + message));
  return (
    causes.find(({ id, known }) => known && id.startsWith('set-') && id !== 'set-other') ?? null
  );
}

/** A whole reply of the Bot API, pasted: the error in it, or the last error of a webhook info. */
function readReply(text: string): Reply {
  if (!text.startsWith('{')) {
    return noReply;
  }
  let reply: unknown;
  try {
    reply = JSON.parse(text);
  } catch {
    return noReply;
  }
  const description = field(reply, 'description');
  const code = field(reply, 'error_code');
  if (typeof description === 'string' && typeof code === 'number') {
    return { message: null, error: { code, description } };
  }
  const info = field(reply, 'result') ?? reply;
  const message = field(info, 'last_error_message');
  return { message: typeof message === 'string' ? message : null, error: null };
}

/**
 * What any error text means: a last_error_message, the description of a refused call, a whole reply pasted as JSON, a
 * code that Node, OpenSSL or curl printed, or one of our own faults; also as programs wrap it when they print it. Never
 * throws, whatever the text; a text that is in no table has `known: false`.
 */
export function explainText(text: string): Cause {
  const message = text.slice(0, longestText).trim();
  const cause = explainMessage(message);
  if (cause.known) {
    return cause;
  }
  const reply = readReply(message);
  if (reply.error !== null) {
    const { code, description } = reply.error;
    const refused = { kind: 'refused', errorCode: code, description } as const;
    return explainTelegramError({ ...refused, retryAfterSeconds: null });
  }
  if (reply.message !== null) {
    return explainMessage(reply.message);
  }
  if (isOwnName(message)) {
    return transport(ownNames[message]);
  }
  const found = codes.find(([, code]) => code.test(message));
  if (found !== undefined) {
    return transport(found[0]);
  }
  const inner = [message, ...unwrapped(message)];
  const causes = inner.flatMap((one) => [explainMessage(one), withoutStart(one)]);
  return causes.find((one) => one?.known === true) ?? cause;
}
