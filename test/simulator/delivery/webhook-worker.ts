import type { SimClock } from '../clock.ts';
import { createFloodControl } from '../flood.ts';
import type { FloodControl } from '../flood.ts';
import { headerOf } from '../http/head.ts';
import type { HttpMessage } from '../http/reader.ts';
import type { DnsAnswer, Resolver } from '../net/dns.ts';
import { endpointKey, isReservedIpv4 } from '../net/ip.ts';
import type { IpAddress } from '../net/ip.ts';
import type { WebhookUrl } from '../net/webhook-url.ts';
import type { UpdateQueue } from '../state/update-queue.ts';
import { toIntegerSafe } from '../values.ts';
import { certificateRefusal } from './certificate.ts';
import { DeliveryLine } from './delivery-line.ts';
import type { LoadedUpdate } from './delivery-line.ts';
import { describeRequest } from './describe-request.ts';
import type { Connector } from './endpoint.ts';
import { OutboundConnection } from './outbound-connection.ts';
import { buildRequest } from './request.ts';

export interface WorkerDeps {
  readonly clock: SimClock;
  readonly random: () => number;
  readonly resolver: Resolver;
  readonly connector: Connector;
  readonly queue: UpdateQueue;
  readonly local: boolean;
}

export interface WorkerConfig {
  readonly url: WebhookUrl;
  readonly maxConnections: number;
  readonly secretToken: string;
  readonly certificatePem: string | undefined;
  /** Undefined means that the given address was not one. */
  readonly ipAddress: IpAddress | undefined;
  readonly isPinned: boolean;
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

interface Link {
  readonly connection: OutboundConnection;
  readonly ipGeneration: number;
  inFlight: LoadedUpdate | undefined;
}

const HOUR_MS = 3_600_000;
const RESOLVE_EVERY_MS = 30 * 60_000;
const ACTIVE_MS = 10_000;
const DROP_AFTER_410_MS = 23 * HOUR_MS;
const ALLOWED_PORTS: readonly number[] = [80, 88, 443, 8443];

/** The part of the server that owns one webhook: checks it, connects, delivers, retries. */
export class WebhookWorker {
  readonly #deps: WorkerDeps;
  readonly #config: WorkerConfig;
  readonly #events: WorkerEvents;
  readonly #line: DeliveryLine;
  readonly #links = new Set<Link>();
  readonly #idle: Link[] = [];
  readonly #pendingFlood: FloodControl = createFloodControl([{ durationMs: 2000, count: 1 }]);
  readonly #activeFlood: FloodControl = createFloodControl([{ durationMs: 500, count: 10 }]);
  #ip: IpAddress | undefined;
  #ipGeneration = 1;
  #isResolving = false;
  #resolveAtMs = 0;
  #isVerified = false;
  #isStopped = false;
  #lastSuccessAtMs: number;
  #first410AtMs: number | undefined;
  #wakeupAtMs: number | undefined;
  #cancelWakeup: () => void = () => undefined;

  constructor(deps: WorkerDeps, config: WorkerConfig, events: WorkerEvents) {
    this.#deps = deps;
    this.#config = config;
    this.#events = events;
    this.#ip = config.ipAddress;
    this.#lastSuccessAtMs = deps.clock.nowMs() - HOUR_MS;
    this.#line = new DeliveryLine(deps.queue, {
      maxLoaded: config.maxConnections * 2,
      random: deps.random,
    });
  }

  /** Checks what can be checked without the network, then begins. */
  start(): void {
    const refusal = this.#config.isRestored ? undefined : this.#refusal();
    if (refusal !== undefined) {
      this.#refuse(refusal);
      return;
    }
    if (this.#config.isRestored) {
      const spreadMs = this.#deps.random() * RESOLVE_EVERY_MS;
      if (this.#ip !== undefined) {
        this.#resolveAtMs = this.#deps.clock.nowMs() + spreadMs;
      }
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
    for (const link of this.#links) {
      link.connection.destroy();
    }
    this.#links.clear();
  }

  #refusal(): string | undefined {
    const { url, isPinned, certificatePem } = this.#config;
    if (!this.#deps.local && url.protocol === 'http') {
      return 'An HTTPS URL must be provided for webhook';
    }
    if (!this.#deps.local && !ALLOWED_PORTS.includes(url.port)) {
      return 'Webhook can be set up only on ports 80, 88, 443 or 8443';
    }
    const address = isPinned ? this.#addressRefusal(this.#ip) : undefined;
    if (address !== undefined) {
      return address;
    }
    return url.protocol === 'https' && certificatePem !== undefined
      ? certificateRefusal(certificatePem)
      : undefined;
  }

  #addressRefusal(ip: IpAddress | undefined): string | undefined {
    if (ip === undefined) {
      return 'Invalid IP address specified';
    }
    if (this.#deps.local) {
      return undefined;
    }
    if (ip.family === 6) {
      return 'IPv6-only addresses are not allowed';
    }
    return isReservedIpv4(ip.text) ? `IP address ${ip.text} is reserved` : undefined;
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
    this.#events.verified(this.#ip?.text ?? '');
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
    this.#resolve();
    this.#openConnections();
    if (!this.#isStopped) {
      this.#sendUpdates();
    }
    this.#cancelWakeup();
    if (this.#isStopped || this.#wakeupAtMs === undefined) {
      return;
    }
    const delayMs = this.#wakeupAtMs - this.#deps.clock.nowMs();
    this.#cancelWakeup = this.#deps.clock.schedule(delayMs, () => this.#loop());
  }

  #resolve(): void {
    if (this.#config.isPinned || this.#isResolving) {
      return;
    }
    if (this.#deps.clock.nowMs() < this.#resolveAtMs) {
      this.#wakeAt(this.#resolveAtMs);
      return;
    }
    this.#isResolving = true;
    this.#deps.resolver.resolve(this.#config.url.host, (answer) => this.#onResolved(answer));
  }

  #onResolved(answer: DnsAnswer): void {
    if (this.#isStopped) {
      return;
    }
    this.#isResolving = false;
    const spreadMs = (this.#deps.random() * RESOLVE_EVERY_MS) / 10;
    this.#resolveAtMs = this.#deps.clock.nowMs() + RESOLVE_EVERY_MS + spreadMs;
    const refusal = answer.ok
      ? this.#addressRefusal(answer.address)
      : `Failed to resolve host: ${answer.reason}`;
    if (refusal !== undefined) {
      this.#refuse(refusal);
    } else if (answer.ok && answer.address.text !== this.#ip?.text) {
      this.#ip = answer.address;
      this.#ipGeneration += 1;
      if (this.#isVerified) {
        this.#verify();
      }
    }
    this.#loop();
  }

  #openConnections(): void {
    const ip = this.#ip;
    if (ip === undefined) {
      return;
    }
    const nowMs = this.#deps.clock.nowMs();
    const isActive = this.#lastSuccessAtMs + ACTIVE_MS >= nowMs;
    const flood = isActive ? this.#activeFlood : this.#pendingFlood;
    const useful = Math.min(this.#line.lineCount, this.#config.maxConnections);
    let needed = this.#isVerified ? useful : 1;
    needed = isActive ? Math.max(1, needed) : Math.min(1, needed);
    while (this.#links.size < needed) {
      const wakeupAtMs = flood.wakeupAtMs(nowMs);
      if (nowMs < wakeupAtMs) {
        this.#wakeAt(wakeupAtMs);
        return;
      }
      flood.addEvent(nowMs);
      if (!this.#openConnection(ip)) {
        this.#wakeAt(nowMs + 1000);
        return;
      }
    }
  }

  #openConnection(ip: IpAddress): boolean {
    const { url, certificatePem } = this.#config;
    const link: Link = {
      connection: new OutboundConnection(this.#deps.clock, {
        message: (message) => this.#onReply(link, message),
        failed: (text) => this.#report(text),
        hungUp: () => this.#onHangUp(link),
      }),
      ipGeneration: this.#ipGeneration,
      inFlight: undefined,
    };
    const refusedAtOnce = link.connection.open(this.#deps.connector, {
      ip: ip.text,
      port: url.port,
      host: url.host,
      tls: url.protocol === 'https',
      certificatePem,
    });
    if (refusedAtOnce !== undefined) {
      this.#report("Can't connect to the webhook");
      this.#refuse(`Failed to connect to [${endpointKey(ip.text, url.port)}]`);
      return false;
    }
    this.#links.add(link);
    this.#idle.push(link);
    if (!this.#isVerified) {
      this.#verify();
    }
    return true;
  }

  #report(text: string): void {
    if (this.#isVerified && !this.#isStopped) {
      this.#events.failed(text);
    }
  }

  #sendUpdates(): void {
    for (;;) {
      const link = this.#idle[0];
      if (link === undefined) {
        return;
      }
      const next = this.#line.next(this.#deps.clock.nowMs());
      if ('dueAtMs' in next) {
        if (next.dueAtMs !== undefined) {
          this.#wakeAt(next.dueAtMs);
        }
        return;
      }
      const request = buildRequest(this.#config, next.update);
      this.#line.markSent(next);
      // a head that does not fit is never sent and never reported; its line is stuck
      if (request === undefined) {
        return;
      }
      this.#idle.shift();
      link.inFlight = next;
      link.connection.send(request);
      if (this.#isStopped) {
        return;
      }
    }
  }

  #onReply(link: Link, message: HttpMessage): void {
    const isReply = message.type === 'RESPONSE';
    let error: string | undefined;
    if (!isReply) {
      error = describeRequest(message);
    } else if (message.code < 200 || message.code > 299) {
      error = `${message.code} ${message.reason}`;
    }
    const mustEnd = isReply && this.#watch410(message.code);
    if (error !== undefined) {
      this.#report(`Wrong response from the webhook: ${error}`);
    } else {
      this.#onMethodInReply(message);
    }
    const retryAfter = isReply && error !== undefined ? retryAfterOf(message) : 0;
    this.#settle(link, error === undefined, retryAfter);
    const isStale = link.ipGeneration !== this.#ipGeneration;
    if (mustEnd || !isReply || !message.keepAlive || isStale) {
      this.#links.delete(link);
      link.connection.destroy();
    } else {
      this.#idle.push(link);
    }
    if (mustEnd) {
      this.stop();
      this.#events.closed(undefined);
    } else {
      this.#loop();
    }
  }

  /** Whether every answer for more than 23 h was 410, which ends the webhook. */
  #watch410(code: number): boolean {
    const nowMs = this.#deps.clock.nowMs();
    if (code !== 410) {
      this.#first410AtMs = undefined;
      return false;
    }
    this.#first410AtMs ??= nowMs;
    return nowMs > this.#first410AtMs + DROP_AFTER_410_MS;
  }

  #onMethodInReply(message: HttpMessage): void {
    const method = (message.args.find(([name]) => name === 'method')?.[1] ?? '').toLowerCase();
    const refused = ['', 'deletewebhook', 'setwebhook', 'close', 'logout'];
    if (!refused.includes(method) && !method.startsWith('get')) {
      this.#events.methodInReply(method);
    }
  }

  #settle(link: Link, isOk: boolean, retryAfterSeconds: number): void {
    const loaded = link.inFlight;
    link.inFlight = undefined;
    if (loaded === undefined) {
      return;
    }
    const nowMs = this.#deps.clock.nowMs();
    if (isOk) {
      this.#lastSuccessAtMs = nowMs;
      this.#line.drop(loaded);
    } else {
      this.#line.retryLater(loaded, retryAfterSeconds, nowMs);
    }
  }

  #onHangUp(link: Link): void {
    if (this.#isStopped) {
      return;
    }
    this.#links.delete(link);
    const index = this.#idle.indexOf(link);
    if (index !== -1) {
      this.#idle.splice(index, 1);
    }
    this.#settle(link, false, 0);
    this.#loop();
  }
}

function retryAfterOf(message: HttpMessage): number {
  const seconds = toIntegerSafe(headerOf(message.headers, 'retry-after')) ?? 0n;
  return seconds > 0n && seconds < 2n ** 31n ? Number(seconds) : 0;
}
