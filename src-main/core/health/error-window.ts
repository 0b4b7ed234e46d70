import type { CauseClass } from '../../../src-shared/health.ts';

const secondMs = 1000;
/** A status whose reply may carry Retry-After, which Telegram honours up to an hour (bot API server, on_update_error). */
const mayAskToWait = /^Wrong response from the webhook: (?:429|503)(?:\D|$)/;

/**
 * How long after an error of this class Telegram must have tried again while updates wait. Within it, an error that
 * stands still still means "failing now"; beyond it, silence means that the attempts stopped failing. In ms.
 */
export function errorWindowMs(causeClass: CauseClass, message: string): number {
  if (mayAskToWait.test(message) || causeClass === 'http.limited') {
    return 3600 * secondMs;
  }
  if (causeClass === 'net.timeout') {
    return 140 * secondMs;
  }
  if (causeClass === 'slow') {
    // A status 408 or 504 is counted as slow too: its own window is 150 s, within this one.
    return 190 * secondMs;
  }
  if (
    causeClass === 'net.reset' ||
    causeClass.startsWith('http.') ||
    causeClass === 'server.disk'
  ) {
    return 150 * secondMs;
  }
  if (causeClass.startsWith('net.') || causeClass.startsWith('tls.')) {
    return 10 * secondMs;
  }
  if (causeClass === 'proxy') {
    return 30 * secondMs;
  }
  return 190 * secondMs;
}

/** Errors of the connection itself; Telegram's probe right after a set shows exactly these. */
export function isConnectionError(causeClass: CauseClass): boolean {
  return causeClass.startsWith('net.') || causeClass.startsWith('tls.');
}
