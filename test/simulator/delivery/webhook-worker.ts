import type { SimClock } from '../clock.ts';
import type { HttpMessage } from '../http/reader.ts';
import type { Resolver } from '../net/dns.ts';
import { endpointKey } from '../net/ip.ts';
import type { UpdateQueue } from '../state/update-queue.ts';
import { DeliveryLine } from './delivery-line.ts';
import type { Connector } from './endpoint.ts';
import { judgeReply } from './judge-reply.ts';
import { LinkPool } from './link-pool.ts';
import type { Link } from './link-pool.ts';
import { buildRequest } from './request.ts';
import { WebhookAddress } from './webhook-address.ts';
import { webhookRefusal } from './webhook-checks.ts';
import type { CheckedWebhook } from './webhook-checks.ts';

export interface WorkerDeps {
  readonly clock: SimClock;
  readonly random: () => number;
  readonly resolver: Resolver;
  readonly connector: Connector;
  readonly queue: UpdateQueue;
  readonly local: boolean;
}

export interface WorkerConfig extends CheckedWebhook {
  readonly maxConnections: number;
  readonly secretToken: string;
  /** A webhook restored after a restart counts as verified. */
  readonly isRestored: boolean;
}

export interface WorkerEvents {
  readonly verified: (ip: string) => void;
  /** Ends the webhook: with the reason of a refusal, or undefined for 23 h of nothing but 410. */
  readonly closed: (reason: string | undefined) => void;
  readonly failed: (text: string) => void;
  /** A 2xx reply carried a Bot API method that the server would execute. */
  readonly methodInReply: (method: string) => void;
}

const RECONNECT_MS = 1000;
const DROP_AFTER_410_MS = 23 * 3_600_000;

/** The part of the server that owns one webhook: checks it, connects, delivers, retries. */
export class WebhookWorker {
  readonly #deps: WorkerDeps;
  readonly #config: WorkerConfig;
  readonly #events: WorkerEvents;
  readonly #line: DeliveryLine;
  readonly #pool: LinkPool;
  readonly #address: WebhookAddress;
  #isVerified = false;
  #isStopped = false;
  #first410AtMs: number | undefined;
  #wakeupAtMs: number | undefined;
  #cancelWakeup: () => void = () => undefined;

  constructor(deps: WorkerDeps, config: WorkerConfig, events: WorkerEvents) {
    this.#deps = deps;
    this.#config = config;
    this.#events = events;
    this.#address = new WebhookAddress(deps, config, (refusal, hasChanged) =>
      this.#onAddress(refusal, hasChanged),
    );
    const { random, queue, clock, connector } = deps;
    this.#line = new DeliveryLine(queue, { maxLines: config.maxConnections * 2, random });
    this.#pool = new LinkPool(clock, connector, {
      message: (link, message) => this.#onReply(link, message),
      failed: (text) => this.#report(text),
      hungUp: (link) => this.#onHangUp(link),
    });
  }

  /** Checks what can be checked without the network, then begins. */
  start(): void {
    const { isRestored } = this.#config;
    const refusal = isRestored ? undefined : webhookRefusal(this.#config, this.#deps.local);
    if (refusal !== undefined) {
      this.#refuse(refusal);
      return;
    }
    if (isRestored) {
      this.#verify();
    }
    this.#loop();
  }

  /** New updates are in the queue. */
  wake(): void {
    this.#loop();
  }

  /** Ends everything without a word. */
  stop(): void {
    this.#isStopped = true;
    this.#cancelWakeup();
    this.#pool.closeAll();
  }

  #refuse(reason: string): void {
    if (this.#isVerified || this.#isStopped) {
      return;
    }
    this.stop();
    this.#events.closed(reason);
  }

  #verify(): void {
    this.#isVerified = true;
    this.#events.verified(this.#address.ip?.text ?? '');
  }

  #report(text: string): void {
    if (this.#isVerified && !this.#isStopped) {
      this.#events.failed(text);
    }
  }

  #wakeAt(atMs: number): void {
    this.#wakeupAtMs = Math.min(this.#wakeupAtMs ?? atMs, atMs);
  }

  #loop(): void {
    if (this.#isStopped) {
      return;
    }
    this.#wakeupAtMs = undefined;
    this.#line.load(this.#deps.clock.nowMs());
    const resolveAtMs = this.#address.refresh();
    if (resolveAtMs !== undefined) {
      this.#wakeAt(resolveAtMs);
    }
    this.#openConnections();
    if (!this.#isStopped) {
      this.#sendUpdates();
    }
    this.#cancelWakeup();
    if (!this.#isStopped && this.#wakeupAtMs !== undefined) {
      const delayMs = this.#wakeupAtMs - this.#deps.clock.nowMs();
      this.#cancelWakeup = this.#deps.clock.schedule(delayMs, () => this.#loop());
    }
  }

  #onAddress(refusal: string | undefined, hasChanged: boolean): void {
    if (this.#isStopped) {
      return;
    }
    if (refusal !== undefined) {
      this.#refuse(refusal);
    } else if (hasChanged && this.#isVerified) {
      this.#verify();
    }
    this.#loop();
  }

  #openConnections(): void {
    const { ip } = this.#address;
    if (ip === undefined) {
      return;
    }
    const { url, certificatePem, maxConnections } = this.#config;
    const wanted = this.#isVerified ? Math.min(this.#line.lineCount, maxConnections) : 1;
    const tls = url.protocol === 'https';
    const target = { ip: ip.text, port: url.port, host: url.host, tls, certificatePem };
    const result = this.#pool.open(wanted, target, {
      ipGeneration: this.#address.generation,
      onOpened: () => {
        if (!this.#isVerified) {
          this.#verify();
        }
      },
    });
    if (result.kind === 'later') {
      this.#wakeAt(result.atMs);
    }
    if (result.kind === 'refused-at-once') {
      this.#report("Can't connect to the webhook");
      this.#refuse(`Failed to connect to [${endpointKey(ip.text, url.port)}]`);
      this.#wakeAt(this.#deps.clock.nowMs() + RECONNECT_MS);
    }
  }

  #sendUpdates(): void {
    for (let link = this.#pool.idle; link !== undefined; link = this.#pool.idle) {
      const next = this.#line.next(this.#deps.clock.nowMs());
      if ('dueAtMs' in next) {
        if (next.dueAtMs !== undefined) {
          this.#wakeAt(next.dueAtMs);
        }
        return;
      }
      this.#line.markSent(next);
      const request = buildRequest(this.#config, next.update);
      // a head that does not fit is never sent and never reported; its line is stuck
      if (request === undefined) {
        return;
      }
      this.#pool.send(link, next, request);
      if (this.#isStopped) {
        return;
      }
    }
  }

  #onReply(link: Link, message: HttpMessage): void {
    const { error, retryAfterSeconds, keepsAlive, method } = judgeReply(message);
    if (error !== undefined) {
      this.#report(error);
    }
    if (method !== undefined) {
      this.#events.methodInReply(method);
    }
    this.#settle(link, error === undefined, retryAfterSeconds);
    if (message.type === 'RESPONSE' && this.#isGoneFor23h(message.code)) {
      this.stop();
      this.#events.closed(undefined);
      return;
    }
    if (keepsAlive && link.ipGeneration === this.#address.generation) {
      this.#pool.release(link);
    } else {
      this.#pool.discard(link);
    }
    this.#loop();
  }

  /** Whether every answer for more than 23 h was 410, which ends the webhook. */
  #isGoneFor23h(code: number): boolean {
    const nowMs = this.#deps.clock.nowMs();
    if (code !== 410) {
      this.#first410AtMs = undefined;
      return false;
    }
    this.#first410AtMs ??= nowMs;
    return nowMs > this.#first410AtMs + DROP_AFTER_410_MS;
  }

  #settle(link: Link, isOk: boolean, retryAfterSeconds: number): void {
    const loaded = link.inFlight;
    link.inFlight = undefined;
    if (loaded === undefined) {
      return;
    }
    if (isOk) {
      this.#pool.noteSuccess();
      this.#line.drop(loaded);
    } else {
      this.#line.retryLater(loaded, retryAfterSeconds, this.#deps.clock.nowMs());
    }
  }

  #onHangUp(link: Link): void {
    if (this.#isStopped) {
      return;
    }
    this.#pool.discard(link);
    this.#settle(link, false, 0);
    this.#loop();
  }
}
