import { WebhookWorker } from '../delivery/webhook-worker.ts';
import type { WorkerEvents } from '../delivery/webhook-worker.ts';
import { parseIpParameter } from '../net/ip.ts';
import { parseWebhookUrl } from '../net/webhook-url.ts';
import type { WebhookUrl } from '../net/webhook-url.ts';
import { sameAllowed } from '../state/allowed-updates.ts';
import type { ConflictAnswers } from './conflicts.ts';
import { unixSeconds } from './context.ts';
import type { BotState, SavedWebhook, ServerContext } from './context.ts';
import type { UpdatesReader } from './get-updates.ts';
import type { Query } from './query.ts';
import { isUnchanged, parameterRefusal, readSetParameters } from './set-parameters.ts';
import type { SetParameters } from './set-parameters.ts';
import { NO_WEBHOOK } from './webhook-record.ts';
import type { WebhookRecord } from './webhook-record.ts';

export interface ControllerDeps {
  readonly context: ServerContext;
  readonly bot: BotState;
  /** Where the record is stored. */
  readonly key: string;
  readonly conflicts: ConflictAnswers;
  readonly updates: UpdatesReader;
}

const SLOT_MS = 1000;

/** setWebhook and deleteWebhook of one token, in the order in which the server does things. */
export class WebhookController {
  readonly #deps: ControllerDeps;
  #record: WebhookRecord = NO_WEBHOOK;
  #worker: WebhookWorker | undefined;
  /** A set whose webhook is not verified yet. */
  #unverified: Query | undefined;
  /** A set whose certificate is being copied. */
  #copying: Query | undefined;
  #nextSetAtMs = Number.NEGATIVE_INFINITY;

  constructor(deps: ControllerDeps) {
    this.#deps = deps;
  }

  get record(): WebhookRecord {
    return this.#record;
  }

  /** Whether getUpdates is refused: a webhook is there or is being verified. */
  get isActive(): boolean {
    return this.#record.url !== '' || this.#copying !== undefined;
  }

  /** New updates are in the queue. */
  wake(): void {
    this.#worker?.wake();
  }

  /** Answers a call, at once or when the webhook is verified. */
  handle(query: Query): void {
    const asked = readSetParameters(query, this.#deps.context.options);
    if (asked.url !== '' && !this.#takeSlot()) {
      query.throttle(1);
      return;
    }
    const earlier = this.#takeUnverified();
    if (earlier !== undefined) {
      this.#deps.conflicts.fail(earlier, 'Conflict: terminated by other setWebhook');
    } else if (this.#copying !== undefined) {
      query.throttle(1);
      return;
    } else if (isUnchanged(this.#record, asked)) {
      this.#applyAllowedUpdates(asked);
      query.succeed(true, `Webhook is already ${asked.url === '' ? 'deleted' : 'set'}`);
      return;
    }
    if (asked.url !== '') {
      this.#deps.updates.abort('Conflict: terminated by setWebhook request');
    }
    const wasActive = this.#record.url !== '';
    if (wasActive) {
      this.erase();
    }
    this.#replace(query, asked, wasActive);
  }

  /** Ends the webhook and forgets it, on disk too. */
  erase(): void {
    this.#worker?.stop();
    this.#worker = undefined;
    this.#record = NO_WEBHOOK;
    this.#deps.context.savedWebhooks.delete(this.#deps.key);
  }

  /** Stops delivering, as at a shutdown, and gives back a set that is still unanswered. */
  suspend(): Query | undefined {
    this.#worker?.stop();
    this.#worker = undefined;
    const copying = this.#copying;
    this.#copying = undefined;
    return this.#takeUnverified() ?? copying;
  }

  /** Brings a stored webhook back after a restart. The last error is not stored. */
  restore(saved: SavedWebhook): void {
    const url = parseWebhookUrl(saved.url);
    if (url !== undefined) {
      this.#record = { ...saved, lastError: undefined };
      this.#startWorker(url, true);
    }
  }

  /** Puts a record in place as it is, without delivering. */
  force(record: WebhookRecord): void {
    this.suspend()?.throttle(1);
    this.erase();
    this.#record = record;
    this.#save();
  }

  /** Starts delivering for a record that was put in place. */
  resume(): void {
    const url = parseWebhookUrl(this.#record.url);
    if (url !== undefined && this.#worker === undefined) {
      this.#startWorker(url, true);
    }
  }

  /** One set with a URL a second; a refused call does not count. */
  #takeSlot(): boolean {
    const nowMs = this.#deps.context.clock.nowMs();
    if (nowMs < this.#nextSetAtMs) {
      return false;
    }
    this.#nextSetAtMs = nowMs + SLOT_MS;
    return true;
  }

  #applyAllowedUpdates({ allowed }: SetParameters): void {
    const { bot } = this.#deps;
    if (allowed === undefined || sameAllowed(allowed, bot.allowed)) {
      return;
    }
    bot.allowed = allowed;
    if (this.#record.url === '') {
      this.#deps.context.savedWebhooks.delete(this.#deps.key);
    }
  }

  #replace(query: Query, asked: SetParameters, wasActive: boolean): void {
    if (asked.dropsPending) {
      this.#deps.bot.queue.clear();
    }
    if (asked.url === '') {
      query.succeed(true, wasActive ? 'Webhook was deleted' : 'Webhook is already deleted');
      return;
    }
    const url = parseWebhookUrl(asked.url);
    const refusal = url === undefined ? 'invalid webhook URL specified' : parameterRefusal(asked);
    if (url === undefined || refusal !== undefined) {
      query.fail(400, `Bad Request: ${refusal ?? ''}`);
      return;
    }
    const copyMs = this.#deps.context.options.certificateCopyMs;
    if (asked.certificate === undefined || copyMs === 0) {
      this.#finish(query, asked, url);
      return;
    }
    this.#copying = query;
    this.#deps.context.clock.schedule(copyMs, () => {
      if (this.#copying === query) {
        this.#copying = undefined;
        this.#finish(query, asked, url);
      }
    });
  }

  #finish(query: Query, asked: SetParameters, url: WebhookUrl): void {
    this.#record = {
      url: asked.url,
      certificatePem: asked.certificate?.content,
      maxConnections: asked.maxConnections,
      ipAddress: asked.ipAddress,
      isPinned: asked.ipAddress !== '',
      secretToken: asked.secretToken,
      lastError: undefined,
    };
    this.#applyAllowedUpdates(asked);
    this.#unverified = query;
    this.#startWorker(url, false);
  }

  #startWorker(url: WebhookUrl, isRestored: boolean): void {
    const { clock, random, resolver, connector, options } = this.#deps.context;
    const { queue } = this.#deps.bot;
    const record = this.#record;
    const ipAddress = record.ipAddress === '' ? undefined : parseIpParameter(record.ipAddress);
    const worker = new WebhookWorker(
      { clock, random, resolver, connector, queue, local: options.local },
      { ...record, url, ipAddress, isRestored },
      this.#workerEvents(() => this.#worker === worker),
    );
    this.#worker = worker;
    worker.start();
  }

  #workerEvents(isCurrent: () => boolean): WorkerEvents {
    return {
      verified: (ip) => {
        if (isCurrent()) {
          this.#record = { ...this.#record, ipAddress: ip };
          this.#save();
          this.#takeUnverified()?.succeed(true, 'Webhook was set');
        }
      },
      closed: (reason) => {
        if (isCurrent()) {
          const query = this.#takeUnverified();
          this.erase();
          query?.fail(400, `Bad Request: bad webhook: ${reason ?? 'Unknown'}`);
        }
      },
      failed: (message) => {
        if (isCurrent()) {
          const dateSeconds = unixSeconds(this.#deps.context.clock);
          this.#record = { ...this.#record, lastError: { dateSeconds, message } };
        }
      },
      methodInReply: (method) => this.#deps.context.methodsInReplies.push(method),
    };
  }

  #takeUnverified(): Query | undefined {
    const query = this.#unverified;
    this.#unverified = undefined;
    return query;
  }

  #save(): void {
    if (this.#record.url !== '') {
      const { lastError: _forgotten, ...saved } = this.#record;
      this.#deps.context.savedWebhooks.set(this.#deps.key, saved);
    }
  }
}
