import type { ByteString } from '../bytes.ts';
import { toIntegerSafe } from '../values.ts';

/** What is wrong with a token before any bot is asked. */
export interface TokenFailure {
  readonly status: number;
  readonly description: string;
}

/** Which bot ids a server serves: all, or those with `id mod modulus = remainder`. */
export interface TokenFilter {
  readonly remainder: number;
  readonly modulus: number;
}

const INVALID: TokenFailure = {
  status: 401,
  description: 'Unauthorized: invalid token specified',
};
const UNALLOWED: TokenFailure = {
  status: 421,
  description: 'Misdirected Request: unallowed token specified',
};
const INT64_MAX = 2n ** 63n - 1n;
const INT64_MIN = -(2n ** 63n);
const MAX_BOT_ID = 2n ** 54n;

/** The bot id of a token, or the answer to a token that cannot be one. The order of checks counts. */
export function checkToken(
  token: ByteString,
  filter: TokenFilter | undefined,
): bigint | TokenFailure {
  if (token === '' || token.startsWith('0') || token.length > 80) {
    return INVALID;
  }
  if (token.includes('/') || !token.includes(':')) {
    return INVALID;
  }
  const id = toIntegerSafe(token.slice(0, token.indexOf(':')));
  if (id === undefined || id > INT64_MAX || id < INT64_MIN) {
    return UNALLOWED;
  }
  if (filter !== undefined && !isServed(id, filter)) {
    return UNALLOWED;
  }
  return id <= 0n || id >= MAX_BOT_ID ? INVALID : id;
}

function isServed(id: bigint, filter: TokenFilter): boolean {
  return BigInt.asUintN(64, id) % BigInt(filter.modulus) === BigInt(filter.remainder);
}

/**
 * Whether the part behind the colon can be a secret at all: at least 24 characters of strict
 * base64url, whose unused bits at the end are zero.
 */
export function isPlausibleSecret(secret: ByteString): boolean {
  if (secret.length < 24 || !/^[A-Za-z0-9_-]+$/.test(secret)) {
    return false;
  }
  if (secret.length % 4 === 1) {
    return false;
  }
  return Buffer.from(secret, 'base64url').toString('base64url') === secret;
}
