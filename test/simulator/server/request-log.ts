import { toUtf8 } from '../bytes.ts';
import type { ByteString } from '../bytes.ts';
import type { HttpMessage } from '../http/reader.ts';
import type { UploadedFile } from '../http/multipart.ts';

/** A request as received, secrets included: it is what tests compare with. */
export interface LoggedRequest {
  readonly serial: number;
  readonly atMs: number;
  readonly httpMethod: string;
  readonly path: string;
  /** Method as the server understands it, lower case; empty when there is none. */
  readonly method: string;
  readonly botId: number | undefined;
  readonly token: string | undefined;
  /** First occurrences. */
  readonly params: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** Status answered; undefined while unanswered or when no valid answer was given. */
  status: number | undefined;
  /** Connection it came on, counted from 1. */
  readonly connection: number;
}

/** Where a request goes: what the path says. */
export interface Route {
  readonly token: ByteString;
  readonly isTestDc: boolean;
  readonly method: ByteString;
}

/** Splits a decoded path, or gives the description of the 404. */
export function routeOf(path: ByteString): Route | string {
  if (!path.startsWith('/')) {
    return 'Not Found: absolute URI is specified in the Request-Line';
  }
  if (!path.startsWith('/bot')) {
    return 'Not Found';
  }
  const slash = path.indexOf('/', 4);
  if (slash === -1) {
    return 'Not Found';
  }
  const isTestDc = path.startsWith('/test', slash);
  const rest = isTestDc ? path.slice(slash + 5) : path.slice(slash);
  if (!rest.startsWith('/')) {
    return 'Not Found';
  }
  return { token: path.slice(4, slash), isTestDc, method: rest.slice(1) };
}

/** Describes a received request for the log. */
export function logEntry(
  message: HttpMessage,
  facts: { readonly serial: number; readonly atMs: number; readonly connection: number },
): LoggedRequest {
  const route = routeOf(message.path);
  const params = firstOf(message.args);
  const isRoute = typeof route !== 'string';
  const named = isRoute && route.method !== '' ? route.method : (params['method'] ?? '');
  const botId = isRoute ? Number.parseInt(route.token, 10) : Number.NaN;
  return {
    ...facts,
    httpMethod: message.type,
    path: toUtf8(message.path),
    method: isRoute ? named.toLowerCase() : '',
    botId: Number.isNaN(botId) ? undefined : botId,
    token: isRoute ? toUtf8(route.token) : undefined,
    params,
    files: Object.fromEntries(message.files.map(fileEntry)),
    headers: firstOf(message.headers),
    status: undefined,
  };
}

function fileEntry(file: UploadedFile): readonly [string, string] {
  return [toUtf8(file.field), toUtf8(file.content)];
}

function firstOf(pairs: readonly (readonly [ByteString, ByteString])[]): Record<string, string> {
  const seen = new Map<string, string>();
  for (const [name, value] of pairs) {
    const key = toUtf8(name);
    if (!seen.has(key)) {
      seen.set(key, toUtf8(value));
    }
  }
  return Object.fromEntries(seen);
}
