import type { Socket } from 'node:net';
import { fromUtf8 } from '../bytes.ts';
import type { SimClock } from '../clock.ts';
import { headerOf } from '../http/head.ts';
import { createHttpReader } from '../http/reader.ts';
import type { HttpMessage } from '../http/reader.ts';
import { bareResponse, jsonResponse, statusText } from '../http/responses.ts';
import { matches } from './faults.ts';
import type { Fault, MatchList, Override } from './faults.ts';
import { createQuery, errorBody } from './query.ts';
import type { Answer, Query } from './query.ts';
import { logEntry, routeOf } from './request-log.ts';
import type { LoggedRequest } from './request-log.ts';
import { writeSpoilt } from './spoilt-answers.ts';

export interface ApiConnectionDeps {
  readonly clock: SimClock;
  readonly handle: (query: Query) => void;
  readonly faults: MatchList<Fault>;
  readonly overrides: MatchList<Override>;
  /** Serial number of this connection. */
  readonly serial: number;
  readonly addToLog: (build: (serial: number) => LoggedRequest) => LoggedRequest;
}

const IDLE_TIMEOUT_MS = 500_000;

/** Serves one client connection: one request after the other, in the order they came. */
export function serveConnection(socket: Socket, deps: ApiConnectionDeps): void {
  const reader = createHttpReader();
  let isBusy = false;
  const next = (): void => {
    isBusy = false;
    // a fresh stack for each pipelined request
    queueMicrotask(readNext);
  };
  const readNext = (): void => {
    if (isBusy || socket.destroyed) {
      return;
    }
    const result = reader.next();
    if (result.kind === 'more') {
      return;
    }
    isBusy = true;
    if (result.kind === 'error') {
      socket.end(Buffer.from(bareResponse(result.failure.status), 'latin1'));
      return;
    }
    serveRequest(socket, result.message, { ...deps, next });
  };
  // real time even under a virtual clock: days that pass in a test must not cut its connections
  socket.setTimeout(IDLE_TIMEOUT_MS, () => socket.destroy());
  socket.on('data', (bytes) => {
    reader.push(bytes);
    readNext();
  });
  socket.on('error', () => socket.destroy());
}

interface RequestDeps extends ApiConnectionDeps {
  readonly next: () => void;
}

function serveRequest(socket: Socket, message: HttpMessage, deps: RequestDeps): void {
  const entry = deps.addToLog((serial) =>
    logEntry(message, { serial, atMs: deps.clock.nowMs(), connection: deps.serial }),
  );
  const fault = deps.faults.take(
    (item) => item.kind !== 'refuse' && item.kind !== 'reset-on-accept' && matches(item, entry),
  );
  const override =
    fault === undefined ? deps.overrides.take((item) => matches(item, entry)) : undefined;
  const write = (answer: Answer): void => {
    if (socket.destroyed) {
      return;
    }
    if (fault !== undefined) {
      writeSpoilt(socket, answer, { fault, clock: deps.clock, next: deps.next });
      return;
    }
    entry.status = answer.status;
    const text = jsonResponse(answer.status, answer.body, answer.retryAfterSeconds);
    socket.write(Buffer.from(text, 'latin1'));
    deps.next();
  };
  if (override !== undefined) {
    if (override.takesEffect === true) {
      execute(message, socket, deps, () => undefined);
    }
    const answer = (): void => {
      entry.status = override.status;
      writeOverride(socket, override);
      deps.next();
    };
    if (override.delayMs === undefined) {
      answer();
    } else {
      deps.clock.schedule(override.delayMs, answer);
    }
  } else if (fault === undefined || takesEffect(fault)) {
    execute(message, socket, deps, write);
  } else {
    write({ status: 200, body: '', retryAfterSeconds: undefined });
  }
}

function takesEffect(fault: Fault): boolean {
  return fault.takesEffect ?? ['stall-in-body', 'cut-body', 'drip'].includes(fault.kind);
}

function execute(
  message: HttpMessage,
  socket: Socket,
  deps: RequestDeps,
  respond: (answer: Answer) => void,
): void {
  const route = routeOf(message.path);
  if (typeof route === 'string') {
    respond({ status: 404, body: errorBody(404, route), retryAfterSeconds: undefined });
    return;
  }
  const query = createQuery(
    {
      ...route,
      args: message.args,
      files: message.files,
      clientIp: (socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, ''),
      realIpHeader: headerOf(message.headers, 'x-real-ip'),
    },
    respond,
  );
  deps.handle(query);
}

function writeOverride(socket: Socket, override: Override): void {
  if (socket.destroyed) {
    return;
  }
  const { status, retryAfterSeconds, body, contentType } = override;
  if (body === undefined && contentType === undefined) {
    const description =
      override.description ??
      (status === 429
        ? `Too Many Requests: retry after ${retryAfterSeconds ?? 0}`
        : statusText(status));
    const json = errorBody(status, fromUtf8(description), retryAfterSeconds);
    socket.write(Buffer.from(jsonResponse(status, json, retryAfterSeconds), 'latin1'));
    return;
  }
  const bytes = fromUtf8(body ?? '');
  const head =
    `HTTP/1.1 ${status} ${statusText(status)}\r\nConnection: keep-alive\r\n` +
    `Content-Type: ${contentType ?? 'application/json'}\r\nContent-Length: ${bytes.length}\r\n\r\n`;
  socket.write(Buffer.from(head + bytes, 'latin1'));
}
