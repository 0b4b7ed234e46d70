import type { ReasonCode } from '../../../src-shared/health.ts';
import type { TelegramError } from '../domain/telegram-error.ts';

type Refused = Extract<TelegramError, { readonly kind: 'refused' }>;
type Transport = Extract<TelegramError, { readonly kind: 'transport' }>;

/** Never Telegram's own: a proxy in between asks for a password. */
const proxyAuthenticationRequired = 407;

/**
 * The token or its URL is not accepted. api.telegram.org answers 404 `Not Found` where the server itself says 401 or
 * 421. A 401 about api-id is the self-hosted server's own trouble.
 */
export function isTokenRefusal(error: TelegramError): boolean {
  if (error.kind !== 'refused') {
    return false;
  }
  switch (error.errorCode) {
    case 401:
      return !error.description.includes('api-id');
    case 404:
      return error.description === 'Not Found';
    case 421:
      return true;
    default:
      return false;
  }
}

function refusedReason(error: Refused): ReasonCode {
  if (isTokenRefusal(error)) {
    return 'token-rejected';
  }
  if (error.errorCode === 400 && error.description === 'Logged out') {
    return 'logged-out';
  }
  if (error.errorCode === proxyAuthenticationRequired) {
    return 'proxy';
  }
  return error.errorCode === 429 ? 'flood-wait' : 'api-error';
}

function statusReason(status: number | null): ReasonCode {
  if (status === proxyAuthenticationRequired) {
    return 'proxy';
  }
  if (status === null || status === 511 || status < 400) {
    return 'intercepted';
  }
  return status >= 500 ? 'api-error' : 'unreadable';
}

function transportReason(error: Transport): ReasonCode {
  switch (error.fault) {
    case 'offline':
      return 'offline';
    case 'dns':
    case 'refused':
    case 'reset':
    case 'unreachable':
    case 'timeout':
    case 'aborted':
      return 'api-unreachable';
    case 'tls':
    case 'redirect':
      return 'intercepted';
    case 'proxy':
      return 'proxy';
    case 'http-status':
    case 'not-json':
      return statusReason(error.httpStatus);
    case 'too-large':
    case 'malformed':
      return 'unreadable';
    default:
      return 'unreadable';
  }
}

/** The reason that an unanswered or refused check stands for. Only what Telegram said about the bot is not `unknown`. */
export function errorReason(error: TelegramError): ReasonCode {
  return error.kind === 'refused' ? refusedReason(error) : transportReason(error);
}

/** Seconds that Telegram asked to wait; null when it did not. */
export function retryAfterMs(error: TelegramError): number | null {
  return error.retryAfterSeconds === null ? null : error.retryAfterSeconds * 1000;
}
