/** Reads one HTTP reply from undici: settles exactly once, by reply, error, deadline or the caller's signal. */
import type { Dispatcher } from 'undici';
import { err, ok, type Result } from '../../../src-shared/result.ts';
import type { TelegramError, TransportFault } from '../domain/telegram-error.ts';
import type { Deadlines } from './deadlines.ts';
import { faultOf } from './faults.ts';
import { onAbort } from './on-abort.ts';

type Phase = Extract<TelegramError, { kind: 'transport' }>['phase'];

export interface HttpRequest {
  readonly origin: string;
  /** Holds the token: goes to the socket and nowhere else. */
  readonly path: string;
  /** null together with `body`: a call without parameters. */
  readonly contentType: string | null;
  readonly body: Buffer | null;
  readonly maxBodyBytes: number;
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
}

export interface HttpReply {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly date: string | null;
  readonly body: Buffer;
}

/** Why no whole reply was read. `code` is a plain error code fit for a log. */
export interface HttpFailure {
  readonly fault: TransportFault;
  readonly phase: Phase;
  readonly httpStatus: number | null;
  readonly retryAfter: string | null;
  readonly code: string | null;
}

export type HttpResult = Result<HttpReply, HttpFailure>;

/** What is known so far of a reply under way. */
interface Progress {
  phase: Phase;
  status: number | null;
  retryAfter: string | null;
  date: string | null;
  controller: Dispatcher.DispatchController | null;
}

/** The end of one exchange: whoever comes first decides it. */
interface Ending {
  readonly settled: () => boolean;
  readonly succeed: (reply: HttpReply) => void;
  /** Fails and cuts the exchange. */
  readonly stop: (fault: TransportFault) => void;
  /** Fails by a foreign error. */
  readonly fail: (error: unknown) => void;
}

export interface ReplyReader {
  readonly handler: Dispatcher.DispatchHandler;
  stop(fault: TransportFault): void;
  fail(error: unknown): void;
}

/**
 * Counts bytes while they stream, so that an endless or huge reply is cut at `maxBodyBytes`; a redirect is cut at its
 * head. The deadline runs from now over all phases, connecting included.
 */
export function createReader(
  request: HttpRequest,
  deadlines: Deadlines,
  resolve: (result: HttpResult) => void,
): ReplyReader {
  const progress: Progress = {
    phase: 'connect',
    status: null,
    retryAfter: null,
    date: null,
    controller: null,
  };
  const ending = createEnding({ request, deadlines, progress, resolve });
  return {
    handler: createHandler(request, progress, ending),
    stop: ending.stop,
    fail: ending.fail,
  };
}

function createEnding(parts: {
  readonly request: HttpRequest;
  readonly deadlines: Deadlines;
  readonly progress: Progress;
  readonly resolve: (result: HttpResult) => void;
}): Ending {
  const { request, progress, resolve } = parts;
  let settled = false;
  const settle = (result: HttpResult): void => {
    if (!settled) {
      settled = true;
      forgetDeadline();
      forget();
      resolve(result);
    }
  };
  const failure = (fault: TransportFault, code: string | null): void => {
    const { phase, status, retryAfter } = progress;
    settle(err({ fault, phase, httpStatus: status, retryAfter, code }));
  };
  const stop = (fault: TransportFault): void => {
    failure(fault, null);
    progress.controller?.abort(new Error('stopped'));
  };
  const forgetDeadline = parts.deadlines.add(request.deadlineMs, () => stop('timeout'));
  const forget = onAbort(request.signal, () => stop('aborted'));
  return {
    settled: () => settled,
    succeed: (reply) => settle(ok(reply)),
    stop,
    fail(error) {
      const foreign = faultOf(error);
      failure(foreign.fault, foreign.code);
    },
  };
}

function createHandler(
  request: HttpRequest,
  progress: Progress,
  ending: Ending,
): Dispatcher.DispatchHandler {
  const chunks: Buffer[] = [];
  let bytes = 0;
  return {
    onRequestStart(controller) {
      progress.controller = controller;
      progress.phase = 'head';
      if (ending.settled()) {
        controller.abort(new Error('stopped'));
      }
    },
    onResponseStart(_controller, statusCode, headers) {
      if (statusCode < 200) {
        return;
      }
      progress.status = statusCode;
      progress.retryAfter = firstOf(headers['retry-after']);
      progress.date = firstOf(headers['date']);
      if (statusCode >= 300 && statusCode < 400) {
        ending.stop('redirect');
      }
      progress.phase = 'body';
    },
    onResponseData(_controller, chunk) {
      bytes += chunk.length;
      if (bytes > request.maxBodyBytes) {
        ending.stop('too-large');
      } else {
        chunks.push(chunk);
      }
    },
    onResponseEnd() {
      const { status, retryAfter, date } = progress;
      if (status !== null) {
        ending.succeed({ status, retryAfter, date, body: whole(chunks) });
      }
    },
    onResponseError(_controller, error) {
      ending.fail(error);
    },
  };
}

/** The usual reply comes in one piece and need not be copied. */
function whole(chunks: readonly Buffer[]): Buffer {
  const [first] = chunks;
  return chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks);
}

function firstOf(header: string | readonly string[] | undefined): string | null {
  const value = typeof header === 'string' ? header : header?.[0];
  return value ?? null;
}
