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
  return new Exchange(request, deadlines, resolve);
}

/**
 * One exchange: whoever comes first, reply, error, deadline or signal, decides its end. One object in place of a
 * closure for each event, because every check makes one.
 */
class Exchange implements ReplyReader, Dispatcher.DispatchHandler {
  readonly handler = this;
  readonly #maxBodyBytes: number;
  readonly #resolve: (result: HttpResult) => void;
  readonly #forgetDeadline: () => void;
  readonly #forgetSignal: () => void;
  #settled = false;
  #phase: Phase = 'connect';
  #status: number | null = null;
  #retryAfter: string | null = null;
  #date: string | null = null;
  #controller: Dispatcher.DispatchController | null = null;
  /** The usual reply comes in one piece and need not be copied. */
  #first: Buffer | null = null;
  #rest: Buffer[] | null = null;
  #bytes = 0;

  constructor(request: HttpRequest, deadlines: Deadlines, resolve: (result: HttpResult) => void) {
    this.#maxBodyBytes = request.maxBodyBytes;
    this.#resolve = resolve;
    this.#forgetDeadline = deadlines.add(request.deadlineMs, () => this.stop('timeout'));
    this.#forgetSignal = onAbort(request.signal, () => this.stop('aborted'));
  }

  /** Fails and cuts the exchange. */
  stop(fault: TransportFault): void {
    this.#failAs(fault, null);
    this.#controller?.abort(new Error('stopped'));
  }

  /** Fails by a foreign error. */
  fail(error: unknown): void {
    const foreign = faultOf(error);
    this.#failAs(foreign.fault, foreign.code);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    this.#phase = 'head';
    if (this.#settled) {
      controller.abort(new Error('stopped'));
    }
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    statusCode: number,
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ): void {
    if (statusCode < 200) {
      return;
    }
    this.#status = statusCode;
    this.#retryAfter = firstOf(headers['retry-after']);
    this.#date = firstOf(headers['date']);
    if (statusCode >= 300 && statusCode < 400) {
      this.stop('redirect');
    }
    this.#phase = 'body';
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#maxBodyBytes) {
      this.stop('too-large');
    } else if (this.#first === null) {
      this.#first = chunk;
    } else {
      this.#rest ??= [];
      this.#rest.push(chunk);
    }
  }

  onResponseEnd(): void {
    const status = this.#status;
    if (status !== null) {
      const body = this.#body();
      this.#settle(ok({ status, retryAfter: this.#retryAfter, date: this.#date, body }));
    }
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.fail(error);
  }

  #body(): Buffer {
    const first = this.#first ?? Buffer.alloc(0);
    return this.#rest === null ? first : Buffer.concat([first, ...this.#rest]);
  }

  #failAs(fault: TransportFault, code: string | null): void {
    const failure = { fault, phase: this.#phase, httpStatus: this.#status };
    this.#settle(err({ ...failure, retryAfter: this.#retryAfter, code }));
  }

  #settle(result: HttpResult): void {
    if (!this.#settled) {
      this.#settled = true;
      this.#forgetDeadline();
      this.#forgetSignal();
      this.#resolve(result);
    }
  }
}

function firstOf(header: string | readonly string[] | undefined): string | null {
  const value = typeof header === 'string' ? header : header?.[0];
  return value ?? null;
}
