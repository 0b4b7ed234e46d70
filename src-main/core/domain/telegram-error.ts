/** Why we could not ask. Closed: every foreign error becomes one of these in the client. */
export const transportFaults = [
  'offline',
  'dns',
  'refused',
  'reset',
  'unreachable',
  'timeout',
  'tls',
  'proxy',
  'redirect',
  'http-status',
  'not-json',
  'too-large',
  'malformed',
  'aborted',
] as const;
export type TransportFault = (typeof transportFaults)[number];

/**
 * The two families that must never mix (docs/health.md): `refused` = the Bot API answered no, with its code and
 * description; `transport` = we could not ask or could not read, so nothing is known. Neither holds a token,
 * URL or foreign Error. `httpStatus` is set where a status line was read.
 */
export type TelegramError =
  | {
      readonly kind: 'refused';
      readonly errorCode: number;
      readonly description: string;
      readonly retryAfterSeconds: number | null;
    }
  | {
      readonly kind: 'transport';
      readonly fault: TransportFault;
      readonly phase: 'connect' | 'send' | 'head' | 'body' | 'parse';
      readonly httpStatus: number | null;
      readonly retryAfterSeconds: number | null;
    };

/** What a call that was given up before it was sent comes to. */
export const abortedCall: TelegramError = {
  kind: 'transport',
  fault: 'aborted',
  phase: 'connect',
  httpStatus: null,
  retryAfterSeconds: null,
};
