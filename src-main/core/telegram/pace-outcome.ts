/** What one answer means for the calls after it. */
import type { TelegramError, TransportFault } from '../domain/telegram-error.ts';
import type { ApiResult } from '../engine/ports/telegram.ts';
import type { PaceOutcome } from './pacing.ts';

/** Codes with which the server refuses a token (bot-api server: 401 and 421; api.telegram.org also 404). */
const rejections: readonly number[] = [401, 404, 421];
/** Faults that come after the server has read the request, unless they come while connecting. */
const afterSending: readonly TransportFault[] = [
  'timeout',
  'reset',
  'aborted',
  'too-large',
  'malformed',
];

/** Tells the pacing how a call went: waits Telegram asked for, a slow API, and what the server now knows of the token. */
export function paceOutcome(result: ApiResult<unknown>): PaceOutcome {
  if (result.ok) {
    return { floodSeconds: null, timedOut: false, contact: 'accepted' };
  }
  const { error } = result;
  return {
    floodSeconds: isFlood(error) ? error.retryAfterSeconds : null,
    timedOut: error.kind === 'transport' && error.fault === 'timeout',
    contact: contactOf(error),
  };
}

function isFlood(error: TelegramError): boolean {
  return error.kind === 'refused' ? error.errorCode === 429 : error.httpStatus === 429;
}

/** A flooded first contact is turned away before the server makes a client for the token (TBA ClientManager::send). */
function contactOf(error: TelegramError): PaceOutcome['contact'] {
  if (isFlood(error)) {
    return 'none';
  }
  if (error.kind === 'refused') {
    return rejections.includes(error.errorCode) ? 'rejected' : 'sent';
  }
  return error.phase !== 'connect' && afterSending.includes(error.fault) ? 'sent' : 'none';
}
