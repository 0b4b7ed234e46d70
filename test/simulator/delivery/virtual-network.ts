import { toUtf8 } from '../bytes.ts';
import type { SimClock } from '../clock.ts';
import { createHttpReader } from '../http/reader.ts';
import type { HttpMessage } from '../http/reader.ts';
import { endpointKey } from '../net/ip.ts';
import { connectOutcome, cutsOpenConnections, requestOutcome } from './behaviours.ts';
import type { EndpointBehaviour } from './behaviours.ts';
import type { ConnectionEvents, Connector, ConnectTarget, EndpointConnection } from './endpoint.ts';

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

export interface VirtualNetwork extends Connector {
  readonly setBehaviour: (at: string, behaviour: EndpointBehaviour) => void;
  readonly setDefault: (behaviour: EndpointBehaviour) => void;
  /** The record of an endpoint since the start. */
  readonly log: (at: string) => EndpointLog;
}

export interface VirtualNetworkOptions {
  readonly clock: SimClock;
  readonly endpoints: Readonly<Record<string, EndpointBehaviour>>;
  readonly fallback: EndpointBehaviour;
  /** Whether the server's kernel has a route to an address. */
  readonly isRoutable: (ip: string) => boolean;
}

const LATENCY_MS = 1;

/** Endpoints that exist only as behaviours: deterministic, and as fast as the clock allows. */
export function createVirtualNetwork(options: VirtualNetworkOptions): VirtualNetwork {
  const behaviours = new Map(Object.entries(options.endpoints));
  const logs = new Map<string, EndpointLog>();
  const open = new Map<string, Set<VirtualConnection>>();
  let fallback = options.fallback;
  const logOf = (at: string): EndpointLog => {
    const log = logs.get(at) ?? { connectionTimesMs: [], requests: [] };
    logs.set(at, log);
    return log;
  };
  const behaviourAt = (at: string): EndpointBehaviour => behaviours.get(at) ?? fallback;
  return {
    setBehaviour: (at, behaviour) => {
      behaviours.set(at, behaviour);
      if (!cutsOpenConnections(behaviour.behaviour)) {
        return;
      }
      for (const connection of open.get(at) ?? []) {
        connection.cut();
      }
    },
    setDefault: (behaviour) => {
      fallback = behaviour;
    },
    log: logOf,
    connect: (target, events) => {
      const at = endpointKey(target.ip, target.port);
      if (!options.isRoutable(target.ip) || behaviourAt(at).behaviour === 'no-route') {
        return { refusedAtOnce: `Failed to connect to [${at}]` };
      }
      const connection = new VirtualConnection({
        clock: options.clock,
        target,
        events,
        log: logOf(at),
        behaviour: () => behaviourAt(at),
        onEnd: () => open.get(at)?.delete(connection),
      });
      const atEndpoint = open.get(at) ?? new Set();
      open.set(at, atEndpoint.add(connection));
      return connection;
    },
  };
}

interface VirtualConnectionDeps {
  readonly clock: SimClock;
  readonly target: ConnectTarget;
  readonly events: ConnectionEvents;
  readonly log: EndpointLog;
  readonly behaviour: () => EndpointBehaviour;
  readonly onEnd: () => void;
}

class VirtualConnection implements EndpointConnection {
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
    this.#deps.log.requests.push(describe(result.message, this.#deps.clock.nowMs()));
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

function describe(message: HttpMessage, atMs: number): ReceivedRequest {
  const [line = '', ...rest] = message.rawHead.split('\r\n').filter((part) => part !== '');
  const headers = rest.map((part): readonly [string, string] => {
    const colon = part.indexOf(': ');
    return [part.slice(0, colon), part.slice(colon + 2)];
  });
  return { atMs, line: toUtf8(line), headers, body: toUtf8(message.rawBody) };
}
