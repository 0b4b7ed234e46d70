import type { SimClock } from '../clock.ts';
import { createHttpReader } from '../http/reader.ts';
import { connectOutcome, requestOutcome } from './behaviours.ts';
import type { EndpointBehaviour } from './behaviours.ts';
import { describeReceived } from './endpoint-log.ts';
import type { EndpointLog } from './endpoint-log.ts';
import type { ConnectionEvents, ConnectTarget, EndpointConnection } from './endpoint.ts';

const LATENCY_MS = 0;

export interface VirtualConnectionDeps {
  readonly clock: SimClock;
  readonly target: ConnectTarget;
  readonly events: ConnectionEvents;
  readonly log: EndpointLog;
  readonly behaviour: () => EndpointBehaviour;
  readonly onEnd: () => void;
}

/** A connection to an endpoint that exists only as a behaviour. */
export class VirtualConnection implements EndpointConnection {
  readonly #deps: VirtualConnectionDeps;
  readonly #reader = createHttpReader();
  #isOpen = false;
  #isEnded = false;
  #hasUnsent: boolean;

  constructor(deps: VirtualConnectionDeps) {
    this.#deps = deps;
    // the first TLS message waits in the buffer until TCP is up
    this.#hasUnsent = deps.target.tls;
    this.#later(LATENCY_MS, () => this.#arrive());
  }

  write(bytes: Buffer): void {
    this.#reader.push(bytes);
    if (this.#isOpen) {
      this.#later(LATENCY_MS, () => this.#serve());
    } else {
      this.#hasUnsent = true;
    }
  }

  destroy(): void {
    if (this.#isEnded) {
      return;
    }
    this.#isEnded = true;
    this.#deps.onEnd();
  }

  isFlushed(): boolean {
    return !this.#hasUnsent;
  }

  /** The endpoint goes away under the open connection. */
  cut(): void {
    this.#later(LATENCY_MS, () => this.#end());
  }

  #later(delayMs: number, run: () => void): void {
    this.#deps.clock.schedule(delayMs, () => {
      if (!this.#isEnded) {
        run();
      }
    });
  }

  #end(failure?: string): void {
    this.destroy();
    if (failure !== undefined) {
      this.#deps.events.failed(failure);
    }
    this.#deps.events.closed();
  }

  #arrive(): void {
    const { behaviour, target, log, clock } = this.#deps;
    const endpoint = behaviour();
    const refuses = endpoint.behaviour === 'closed' || endpoint.behaviour === 'drop';
    if (!refuses) {
      log.connectionTimesMs.push(clock.nowMs());
    }
    const outcome = connectOutcome(endpoint, target);
    if (outcome.kind === 'failed') {
      this.#end(outcome.text);
    }
    if (outcome.kind === 'stalled') {
      this.#hasUnsent = endpoint.behaviour === 'drop' && this.#hasUnsent;
    }
    if (outcome.kind !== 'open') {
      return;
    }
    this.#isOpen = true;
    this.#hasUnsent = false;
    this.#serve();
  }

  #serve(): void {
    const result = this.#reader.next();
    if (result.kind !== 'message') {
      return;
    }
    const endpoint = this.#deps.behaviour();
    this.#deps.log.requests.push(describeReceived(result.message, this.#deps.clock.nowMs()));
    const outcome = requestOutcome(endpoint);
    if (outcome.kind === 'hang') {
      return;
    }
    this.#later(endpoint.delay_ms ?? LATENCY_MS, () => {
      if (outcome.kind === 'close') {
        this.#end();
      } else if (outcome.kind === 'failed') {
        this.#end(outcome.text);
      } else {
        this.#reply(outcome.bytes, outcome.closes);
      }
    });
  }

  #reply(bytes: string, closes: boolean): void {
    this.#deps.events.data(Buffer.from(bytes, 'latin1'));
    if (closes && !this.#isEnded) {
      this.#end();
    } else {
      this.#serve();
    }
  }
}
