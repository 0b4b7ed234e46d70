import type { SimClock } from '../clock.ts';
import { createHttpReader } from '../http/reader.ts';
import { endpointKey } from '../net/ip.ts';
import { cutsOpenConnections } from './behaviours.ts';
import type { EndpointBehaviour } from './behaviours.ts';
import { describeReceived } from './endpoint-log.ts';
import type { EndpointLog } from './endpoint-log.ts';
import type { ConnectionEvents, Connector, ConnectTarget, EndpointConnection } from './endpoint.ts';
import { createRealNetwork } from './real-network.ts';
import { VirtualConnection } from './virtual-connection.ts';

export interface Network extends Connector {
  readonly setBehaviour: (at: string, behaviour: EndpointBehaviour) => void;
  readonly setDefault: (behaviour: EndpointBehaviour) => void;
  /** The record of an endpoint since the start. */
  readonly log: (at: string) => EndpointLog;
}

export interface NetworkOptions {
  readonly clock: SimClock;
  readonly endpoints: Readonly<Record<string, EndpointBehaviour>>;
  readonly fallback: EndpointBehaviour;
  /** Whether the server's kernel has a route to an address. */
  readonly isRoutable: (ip: string) => boolean;
  /** Authorities trusted at real endpoints besides the usual ones, as PEM. */
  readonly extraAuthorities: readonly string[];
}

/**
 * The world as the server reaches it: endpoints that exist only as behaviours (deterministic, and
 * as fast as the clock allows), and real ones where the behaviour is `real`.
 */
export function createNetwork(options: NetworkOptions): Network {
  const behaviours = new Map(Object.entries(options.endpoints));
  const logs = new Map<string, EndpointLog>();
  const open = new Map<string, Set<VirtualConnection>>();
  const real = createRealNetwork(options);
  let fallback = options.fallback;
  const logOf = (at: string): EndpointLog => {
    const log = logs.get(at) ?? { connectionTimesMs: [], requests: [] };
    logs.set(at, log);
    return log;
  };
  const behaviourAt = (at: string): EndpointBehaviour => behaviours.get(at) ?? fallback;
  const connectVirtually = (
    at: string,
    target: ConnectTarget,
    events: ConnectionEvents,
  ): EndpointConnection => {
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
  };
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
      const { behaviour, to } = behaviourAt(at);
      if (!options.isRoutable(target.ip) || behaviour === 'no-route') {
        return { refusedAtOnce: `Failed to connect to [${at}]` };
      }
      if (behaviour !== 'real') {
        return connectVirtually(at, target, events);
      }
      const connection = real.connect({ ...target, ...addressOf(to ?? at) }, events);
      return logged(connection, { log: logOf(at), clock: options.clock });
    },
  };
}

function addressOf(at: string): { readonly ip: string; readonly port: number } {
  const colon = at.lastIndexOf(':');
  return { ip: at.slice(0, colon).replace(/^\[|\]$/g, ''), port: Number(at.slice(colon + 1)) };
}

/** Keeps the log of a real endpoint: what was sent to it. */
function logged(
  connection: EndpointConnection,
  options: { readonly log: EndpointLog; readonly clock: SimClock },
): EndpointConnection {
  const { log, clock } = options;
  const reader = createHttpReader();
  log.connectionTimesMs.push(clock.nowMs());
  return {
    ...connection,
    write: (bytes) => {
      connection.write(bytes);
      reader.push(bytes);
      const result = reader.next();
      if (result.kind === 'message') {
        log.requests.push(describeReceived(result.message, clock.nowMs()));
      }
    },
  };
}
