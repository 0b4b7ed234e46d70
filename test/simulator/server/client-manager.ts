import type { ByteString } from '../bytes.ts';
import { createFloodControl } from '../flood.ts';
import type { FloodControl } from '../flood.ts';
import { isReservedIpv4, parseIpv6, parseLegacyIpv4 } from '../net/ip.ts';
import { DEFAULT_ALLOWED } from '../state/allowed-updates.ts';
import { UpdateQueue } from '../state/update-queue.ts';
import { buildUpdate } from '../state/updates.ts';
import type { UpdateSpec } from '../state/updates.ts';
import { BotClient } from './bot-client.ts';
import { unixSeconds } from './context.ts';
import type { BotState, ServerContext } from './context.ts';
import type { Query } from './query.ts';
import { checkToken } from './token.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const BOOT_GRACE_MS = 10 * MINUTE_MS;
const FIRST_COLLECT_MS = 10 * MINUTE_MS;
const COLLECT_EVERY_MS = MINUTE_MS;

/** Finds or starts the live object of a token, within the limits on new ones. */
export class ClientManager {
  readonly #context: ServerContext;
  readonly #clients = new Map<string, BotClient>();
  readonly #bots = new Map<string, BotState>();
  #floods = new Map<string, FloodControl>();
  #overall: FloodControl;
  #startedAtMs: number;
  #serial = 0;
  #cancelCollect: () => void = () => undefined;

  constructor(context: ServerContext) {
    this.#context = context;
    this.#startedAtMs = context.clock.nowMs();
    this.#overall = overallFlood();
    this.#collectLater(FIRST_COLLECT_MS);
  }

  /** Takes a call through token checks to its bot. */
  handle(query: Query): void {
    const id = checkToken(query.token, this.#context.options.filter);
    if (typeof id !== 'bigint') {
      query.fail(id.status, id.description);
      return;
    }
    const key = keyOf(query.token, query.isTestDc);
    let client = this.#clients.get(key);
    if (client === undefined) {
      if (query.method === 'close') {
        query.fail(400, 'Bad Request: the bot has already been closed');
        return;
      }
      const waitSeconds = this.#newClientWait(query);
      if (waitSeconds > 0) {
        query.throttle(waitSeconds);
        return;
      }
      client = this.#start(query.token, query.isTestDc);
      // a first call that is about the webhook finds none, yet the stored one stays until it is
      // overwritten (TBA ClientManager::send)
      if (query.method !== 'setwebhook' && query.method !== 'deletewebhook') {
        this.#restoreWebhook(client, key);
      }
    }
    client.handle(query);
  }

  /** The live object of a token, started when there is none, without regard to limits. */
  ensure(token: ByteString, isTestDc: boolean): BotClient {
    const key = keyOf(token, isTestDc);
    const existing = this.#clients.get(key);
    if (existing !== undefined) {
      return existing;
    }
    const client = this.#start(token, isTestDc);
    this.#restoreWebhook(client, key);
    return client;
  }

  find(token: ByteString, isTestDc: boolean): BotClient | undefined {
    return this.#clients.get(keyOf(token, isTestDc));
  }

  /** The queue and mask of a bot id. */
  botOf(botId: number, isTestDc: boolean): BotState {
    const key = `${botId}${isTestDc ? ':T' : ''}`;
    const known = this.#bots.get(key);
    if (known !== undefined) {
      return known;
    }
    const queue = new UpdateQueue(this.#context.random);
    const bot: BotState = { botId, isTestDc, queue, allowed: DEFAULT_ALLOWED };
    this.#bots.set(key, bot);
    return bot;
  }

  /**
   * Telegram sends an update to a bot; false when the bot does not want it, it is outdated or the
   * queue is full.
   */
  push(bot: BotState, spec: UpdateSpec): boolean {
    this.#serial += 1;
    const nowSeconds = unixSeconds(this.#context.clock);
    const isWanted = bot.allowed.has(spec.kind);
    const update = buildUpdate(spec, nowSeconds, this.#serial);
    const isAlive = update.expiresAtSeconds > nowSeconds;
    const isQueued = isWanted && isAlive && bot.queue.push(update) !== undefined;
    for (const client of this.#clients.values()) {
      if (client.bot === bot) {
        client.onUpdate();
      }
    }
    return isQueued;
  }

  /** Ends the session of a token. */
  revoke(token: ByteString): void {
    this.#context.accounts.setOutcome(token, { kind: 'refused' });
    for (const isTestDc of [false, true]) {
      this.find(token, isTestDc)?.revoke();
    }
  }

  /** Tells every bot that the link to Telegram changes. */
  noteReconnect(): void {
    for (const client of this.#clients.values()) {
      client.onReconnect();
    }
  }

  /** Stops all bots as a clean shutdown does. */
  shutDown(): void {
    for (const client of this.#clients.values()) {
      client.shutDown();
    }
    this.#clients.clear();
  }

  /** Ends for good. */
  end(): void {
    this.#cancelCollect();
    this.shutDown();
  }

  /** Starts again on the stored data: bots with a webhook come back by themselves. */
  startAgain(): void {
    this.#floods = new Map();
    this.#overall = overallFlood();
    this.#startedAtMs = this.#context.clock.nowMs();
    for (const key of this.#context.savedWebhooks.keys()) {
      const isTestDc = key.endsWith(':T');
      this.ensure(isTestDc ? key.slice(0, -2) : key, isTestDc);
    }
  }

  #start(token: ByteString, isTestDc: boolean): BotClient {
    const key = keyOf(token, isTestDc);
    const client: BotClient = new BotClient({
      context: this.#context,
      bot: this.botOf(Number.parseInt(token, 10), isTestDc),
      token,
      key,
      serverStartedAtMs: this.#startedAtMs,
      onGone: () => {
        if (this.#clients.get(key) === client) {
          this.#clients.delete(key);
        }
      },
    });
    this.#clients.set(key, client);
    client.login();
    return client;
  }

  #restoreWebhook(client: BotClient, key: string): void {
    const saved = this.#context.savedWebhooks.get(key);
    if (saved !== undefined && client.isAuthorised) {
      client.webhook.restore(saved);
    }
  }

  /** Seconds until a new client may be started for this caller; 0 takes a slot. */
  #newClientWait(query: Query): number {
    const nowMs = this.#context.clock.nowMs();
    const isPrivatePeer = query.clientIp.includes(':') || isReservedIpv4(query.clientIp);
    const caller = isPrivatePeer ? normalAddress(query.realIpHeader) : query.clientIp;
    const limits: FloodControl[] = [];
    if (caller !== '') {
      limits.push(this.#floodOf(caller));
    }
    const isGraceOver = nowMs >= this.#startedAtMs + BOOT_GRACE_MS;
    if (isGraceOver && !this.#context.options.local) {
      limits.push(this.#overall);
    }
    const wakeupAtMs = Math.max(nowMs, ...limits.map((limit) => limit.wakeupAtMs(nowMs)));
    if (wakeupAtMs > nowMs) {
      return Math.ceil((wakeupAtMs - nowMs) / 1000);
    }
    for (const limit of limits) {
      limit.addEvent(nowMs);
    }
    return 0;
  }

  #floodOf(caller: string): FloodControl {
    const known = this.#floods.get(caller);
    if (known !== undefined) {
      return known;
    }
    const flood = createFloodControl([
      { durationMs: MINUTE_MS, count: 20 },
      { durationMs: HOUR_MS, count: 600 },
    ]);
    this.#floods.set(caller, flood);
    return flood;
  }

  #collectLater(delayMs: number): void {
    this.#cancelCollect = this.#context.clock.schedule(delayMs, () => {
      const nowSeconds = unixSeconds(this.#context.clock);
      for (const bot of this.#bots.values()) {
        bot.queue.collectExpired(nowSeconds);
      }
      this.#collectLater(COLLECT_EVERY_MS);
    });
  }
}

/** One address counts once, however it is written; other text counts as it is. */
function normalAddress(text: ByteString): string {
  return (parseIpv6(text) ?? parseLegacyIpv4(text))?.text ?? text;
}

function overallFlood(): FloodControl {
  return createFloodControl([
    { durationMs: MINUTE_MS, count: 1000 },
    { durationMs: HOUR_MS, count: 10_000 },
  ]);
}

function keyOf(token: ByteString, isTestDc: boolean): string {
  return isTestDc ? `${token}:T` : token;
}
