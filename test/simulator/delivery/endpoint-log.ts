import { toUtf8 } from '../bytes.ts';
import type { HttpMessage } from '../http/reader.ts';

/** A request as an endpoint received it. */
export interface ReceivedRequest {
  readonly atMs: number;
  readonly line: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** What an endpoint has seen. */
export interface EndpointLog {
  readonly connectionTimesMs: number[];
  readonly requests: ReceivedRequest[];
}

/** Describes a request for the log of its endpoint. */
export function describeReceived(message: HttpMessage, atMs: number): ReceivedRequest {
  const [line = '', ...rest] = message.rawHead.split('\r\n').filter((part) => part !== '');
  const headers = rest.map((part): readonly [string, string] => {
    const colon = part.indexOf(': ');
    return [part.slice(0, colon), part.slice(colon + 2)];
  });
  return { atMs, line: toUtf8(line), headers, body: toUtf8(message.rawBody) };
}
