import type { SimClock } from '../clock.ts';
import { createFloodControl } from '../flood.ts';
import type { FloodControl } from '../flood.ts';
import type { HttpMessage } from '../http/reader.ts';
import type { LoadedUpdate } from './delivery-line.ts';
import type { ConnectTarget, Connector } from './endpoint.ts';
import { OutboundConnection } from './outbound-connection.ts';

/** A connection of a webhook and what is in flight on it. */
export interface Link {
  readonly connection: OutboundConnection;
  readonly ipGeneration: number;
  inFlight: LoadedUpdate | undefined;
}

export interface LinkEvents {
  readonly message: (link: Link, message: HttpMessage) => void;
  readonly failed: (text: string) => void;
  readonly hungUp: (link: Link) => void;
}

/** What came of opening connections: all that were wanted, or when or why not. */
export type OpenResult =
  | { readonly kind: 'enough' }
  | { readonly kind: 'later'; readonly atMs: number }
  | { readonly kind: 'refused-at-once' };

const ACTIVE_MS = 10_000;

/** The connections of one webhook and the pace at which new ones may be opened. */
export class LinkPool {
  readonly #clock: SimClock;
  readonly #connector: Connector;
  readonly #events: LinkEvents;
  readonly #links = new Set<Link>();
  readonly #idle: Link[] = [];
  readonly #pendingFlood: FloodControl = createFloodControl([{ durationMs: 2000, count: 1 }]);
  readonly #activeFlood: FloodControl = createFloodControl([{ durationMs: 500, count: 10 }]);
  #lastSuccessAtMs = Number.NEGATIVE_INFINITY;

  constructor(clock: SimClock, connector: Connector, events: LinkEvents) {
    this.#clock = clock;
    this.#connector = connector;
    this.#events = events;
  }

  /** A connection that waits for work. */
  get idle(): Link | undefined {
    return this.#idle[0];
  }

  noteSuccess(): void {
    this.#lastSuccessAtMs = this.#clock.nowMs();
  }

  /**
   * Opens connections up to `wanted`: one every 2 s and never more than one while nothing has
   * succeeded for 10 s, else ten in half a second and always at least one.
   */
  open(
    wanted: number,
    target: ConnectTarget,
    options: { readonly ipGeneration: number; readonly onOpened: () => void },
  ): OpenResult {
    const nowMs = this.#clock.nowMs();
    const isActive = this.#lastSuccessAtMs + ACTIVE_MS >= nowMs;
    const flood = isActive ? this.#activeFlood : this.#pendingFlood;
    const needed = isActive ? Math.max(1, wanted) : Math.min(1, wanted);
    while (this.#links.size < needed) {
      const atMs = flood.wakeupAtMs(nowMs);
      if (nowMs < atMs) {
        return { kind: 'later', atMs };
      }
      flood.addEvent(nowMs);
      if (!this.#openOne(target, options.ipGeneration)) {
        return { kind: 'refused-at-once' };
      }
      options.onOpened();
    }
    return { kind: 'enough' };
  }

  /** Hands the idle connection its work. */
  send(link: Link, loaded: LoadedUpdate, request: Buffer): void {
    this.#forgetIdle(link);
    link.inFlight = loaded;
    link.connection.send(request);
  }

  /** The connection is free again. */
  release(link: Link): void {
    this.#idle.push(link);
  }

  /** The connection is of no more use. */
  discard(link: Link): void {
    link.connection.destroy();
    this.#links.delete(link);
    this.#forgetIdle(link);
  }

  closeAll(): void {
    for (const link of this.#links) {
      this.discard(link);
    }
  }

  #openOne(target: ConnectTarget, ipGeneration: number): boolean {
    const link: Link = {
      connection: new OutboundConnection(this.#clock, {
        message: (message) => this.#events.message(link, message),
        failed: this.#events.failed,
        hungUp: () => this.#events.hungUp(link),
      }),
      ipGeneration,
      inFlight: undefined,
    };
    if (link.connection.open(this.#connector, target) !== undefined) {
      return false;
    }
    this.#links.add(link);
    this.#idle.push(link);
    return true;
  }

  #forgetIdle(link: Link): void {
    const index = this.#idle.indexOf(link);
    if (index !== -1) {
      this.#idle.splice(index, 1);
    }
  }
}
