import type { SimClock } from '../clock.ts';
import { createHttpReader } from '../http/reader.ts';
import type { HttpMessage, HttpReader } from '../http/reader.ts';
import type { ConnectTarget, Connector, EndpointConnection } from './endpoint.ts';

/** What the webhook learns from one of its connections. */
export interface OutboundEvents {
  readonly message: (message: HttpMessage) => void;
  readonly failed: (text: string) => void;
  /** The connection is gone; comes once, after everything else. */
  readonly hungUp: () => void;
}

const IDLE_TIMEOUT_MS = 60_000;

/**
 * One keep-alive connection to an endpoint: writes a request, reads one reply, and gives up 60 s
 * after the request was handed over or the last reply came. Partial data does not extend that.
 */
export class OutboundConnection {
  readonly #clock: SimClock;
  readonly #events: OutboundEvents;
  readonly #reader: HttpReader = createHttpReader();
  #endpoint: EndpointConnection | undefined;
  #isReading = false;
  #isStopped = false;
  #cancelTimeout: () => void = () => undefined;

  constructor(clock: SimClock, events: OutboundEvents) {
    this.#clock = clock;
    this.#events = events;
  }

  /** Starts connecting; gives the reason when the kernel refuses at once. */
  open(connector: Connector, target: ConnectTarget): string | undefined {
    const endpoint = connector.connect(target, {
      data: (bytes) => this.#onData(bytes),
      failed: (text) => this.#fail(text),
      closed: () => this.#stop(),
    });
    if ('refusedAtOnce' in endpoint) {
      return endpoint.refusedAtOnce;
    }
    this.#endpoint = endpoint;
    this.#keepAlive();
    return undefined;
  }

  /** Sends a request and waits for its reply. */
  send(request: Buffer): void {
    if (this.#isStopped) {
      return;
    }
    this.#endpoint?.write(request);
    this.#isReading = true;
    this.#keepAlive();
    this.#readReply();
  }

  /** Closes without telling anyone. */
  destroy(): void {
    this.#isStopped = true;
    this.#cancelTimeout();
    this.#endpoint?.destroy();
  }

  #keepAlive(): void {
    this.#cancelTimeout();
    this.#cancelTimeout = this.#clock.schedule(IDLE_TIMEOUT_MS, () => this.#onTimeout());
  }

  #onTimeout(): void {
    if (this.#isStopped) {
      return;
    }
    if (this.#endpoint?.isFlushed() === false) {
      this.#events.failed('Write timeout expired');
    } else if (this.#isReading) {
      this.#events.failed('Read timeout expired');
    }
    this.#stop();
  }

  #onData(bytes: Buffer): void {
    if (this.#isStopped) {
      return;
    }
    this.#reader.push(bytes);
    this.#readReply();
  }

  #readReply(): void {
    // bytes that come while nothing was asked wait and are taken for the next reply
    if (!this.#isReading || this.#isStopped) {
      return;
    }
    const result = this.#reader.next();
    if (result.kind === 'more') {
      return;
    }
    this.#isReading = false;
    if (result.kind === 'error') {
      this.#fail(result.failure.text);
      return;
    }
    this.#keepAlive();
    this.#events.message(result.message);
  }

  #fail(text: string): void {
    if (this.#isStopped) {
      return;
    }
    this.#events.failed(text);
    this.#stop();
  }

  #stop(): void {
    if (this.#isStopped) {
      return;
    }
    this.destroy();
    this.#events.hungUp();
  }
}
