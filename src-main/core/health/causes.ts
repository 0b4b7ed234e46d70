/** The catalogue of causes: any message of Telegram, or any failure to ask it, to what it means (docs/telegram.md). */
import type { Cause, CauseClass } from '../../../src-shared/health.ts';
import type { TelegramError, TransportFault } from '../domain/telegram-error.ts';
import { apiCauses } from './causes-api.ts';
import { connectionCauses } from './causes-network.ts';
import { answerCauses } from './causes-reply.ts';
import type { CauseRow, CauseSeverity } from './causes-row.ts';

/** Every row that is found by a message; at most one matches. */
export const causeRows: readonly CauseRow[] = [...connectionCauses, ...answerCauses, ...apiCauses];

/** How a failure of our own is told apart; some statuses have rows of their own. */
const transportRows = {
  offline: ['transport-offline', 'transport.offline'],
  dns: ['transport-dns', 'transport.dns'],
  refused: ['transport-refused', 'transport.refused'],
  reset: ['transport-reset', 'transport.reset'],
  unreachable: ['transport-unreachable', 'transport.timeout'],
  timeout: ['transport-timeout', 'transport.timeout'],
  tls: ['transport-tls', 'transport.tls'],
  proxy: ['transport-proxy', 'transport.proxy'],
  redirect: ['transport-redirect', 'transport.unreadable'],
  'http-status': ['transport-status', 'transport.unreadable'],
  'not-json': ['transport-not-json', 'transport.unreadable'],
  'too-large': ['transport-too-large', 'transport.unreadable'],
  malformed: ['transport-malformed', 'transport.unreadable'],
  aborted: ['transport-aborted', 'other'],
} as const satisfies Record<TransportFault, readonly [id: string, causeClass: CauseClass]>;

/** Ids that stand for no message: own faults, and what is not in the catalogue. */
export const otherCauseIds: readonly string[] = [
  ...Object.values(transportRows).map(([id]) => id),
  'transport-server-error',
  'transport-portal',
  'api-other',
  'other',
];

const networkLoginRequired = 511;

/**
 * What a text of Telegram means: last_error_message, or the description of a refused call. White space around it does
 * not count (an empty reason phrase leaves a blank at the end). Never throws; an unknown text has `known: false`.
 */
export function explainMessage(text: string): Cause {
  const row = rowFor(text);
  return row === null
    ? { id: 'other', class: 'other', reSetHelps: 'no', known: false }
    : { id: row.id, class: row.class, reSetHelps: row.reSetHelps, known: true };
}

/** How much a text of Telegram matters; unknown texts may pass or not. */
export function severityOf(text: string): CauseSeverity {
  return rowFor(text)?.severity ?? 'medium';
}

/** What a failed call means: the Bot API's own words, its code where the words are new, or our own fault. */
export function explainTelegramError(error: TelegramError): Cause {
  if (error.kind === 'refused') {
    const cause = explainMessage(error.description);
    return cause.known ? cause : explainCode(error.errorCode);
  }
  const [id, causeClass] = transportRows[error.fault];
  const special = error.fault === 'http-status' ? specialStatus(error.httpStatus) : null;
  return { id: special ?? id, class: causeClass, reSetHelps: 'no', known: true };
}

function rowFor(text: string): CauseRow | null {
  const message = text.trim();
  return causeRows.find((row) => row.matches(message)) ?? null;
}

/** New words under a known number. */
function explainCode(errorCode: number): Cause {
  const byCode: Readonly<Record<number, readonly [id: string, causeClass: CauseClass]>> = {
    401: ['api-unauthorized', 'api.token'],
    421: ['api-token-not-served', 'api.token'],
    429: ['api-flood', 'api.flood'],
  };
  const [id, causeClass] = byCode[errorCode] ?? ['api-other', 'api.other'];
  return { id, class: causeClass, reSetHelps: 'no', known: false };
}

function specialStatus(status: number | null): string | null {
  if (status === networkLoginRequired) {
    return 'transport-portal';
  }
  return status !== null && status >= 500 ? 'transport-server-error' : null;
}
