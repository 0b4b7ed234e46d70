import { englishTexts as texts } from '../../../src-shared/texts/index.ts';
import { safeText } from '../domain/safe-text.ts';
import type { TelegramError } from '../domain/telegram-error.ts';
import type { ApiResult } from '../engine/ports/telegram.ts';

/**
 * What an answer to a write says by itself; what really happened is decided by the reading that follows.
 * `misread`: a set was answered as if no URL had arrived. `bad-request`: Telegram refused, and a refused set has
 * erased the webhook. `flood` and `conflict`: not carried out. `server`, `silent`, `unknown`: may have been.
 * `stopped`: we are shutting down.
 */
export type AnswerKind =
  | 'accepted'
  | 'already-set'
  | 'misread'
  | 'bad-request'
  | 'flood'
  | 'conflict'
  | 'token'
  | 'server'
  | 'silent'
  | 'stopped'
  | 'unknown';

export interface Answer {
  readonly kind: AnswerKind;
  /** Safe to show. */
  readonly text: string;
  readonly retryAfterMs: number | null;
}

/** An error in words: Telegram's own description, or what kept us from asking. */
export function errorText(error: TelegramError): string {
  return error.kind === 'refused'
    ? safeText(`${error.errorCode} ${error.description}`)
    : texts(`transport.${error.fault}`) +
        (error.httpStatus === null ? '' : ` (HTTP ${error.httpStatus})`);
}

/** Whether Telegram says that the token is not (or no longer) good, in any of its wordings. */
export function rejectsToken(error: TelegramError): boolean {
  return (
    error.kind === 'refused' &&
    (error.errorCode === 401 ||
      error.errorCode === 421 ||
      (error.errorCode === 404 && error.description === 'Not Found') ||
      (error.errorCode === 400 && error.description === 'Logged out'))
  );
}

function errorKind(error: TelegramError): AnswerKind {
  if (error.kind === 'transport') {
    return error.fault === 'aborted' ? 'stopped' : 'silent';
  }
  if (rejectsToken(error)) {
    return 'token';
  }
  switch (error.errorCode) {
    case 409:
      return 'conflict';
    case 429:
      return 'flood';
    default:
      return error.errorCode >= 500 ? 'server' : 'bad-request';
  }
}

/** Reads the refusal of a call, or its silence. */
export function errorAnswer(error: TelegramError): Answer {
  const seconds = error.retryAfterSeconds;
  return {
    kind: errorKind(error),
    text: errorText(error),
    retryAfterMs: seconds === null ? null : seconds * 1000,
  };
}

/** Whether a reply came that was too large to be read, or not what it should be. */
export function wasUnreadable(error: TelegramError): boolean {
  return (
    error.kind === 'transport' &&
    ['too-large', 'malformed', 'not-json'].includes(error.fault) &&
    (error.httpStatus === null || error.httpStatus === 200)
  );
}

/** Reads the answer to a set. Success is `ok` and a fitting description: "was deleted" means the URL got lost. */
export function readSetAnswer(result: ApiResult<true>): Answer {
  if (!result.ok) {
    return errorAnswer(result.error);
  }
  const description = result.value.description ?? '';
  const kind = /^Webhook (?:was|is already) deleted$/.test(description)
    ? 'misread'
    : description === 'Webhook is already set'
      ? 'already-set'
      : 'accepted';
  return { kind, text: safeText(description === '' ? 'ok' : description), retryAfterMs: null };
}

/** Reads the answer to a delete. */
export function readDeleteAnswer(result: ApiResult<true>): Answer {
  return result.ok
    ? {
        kind: 'accepted',
        text: safeText(result.value.description ?? 'ok'),
        retryAfterMs: null,
      }
    : errorAnswer(result.error);
}

/** Stands for the answer that a crash kept us from reading. */
export const unknownAnswer: Answer = { kind: 'unknown', text: '—', retryAfterMs: null };
