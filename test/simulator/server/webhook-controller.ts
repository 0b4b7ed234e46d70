import type { ByteString } from '../bytes.ts';
import { WebhookWorker } from '../delivery/webhook-worker.ts';
import type { WorkerEvents } from '../delivery/webhook-worker.ts';
import type { UploadedFile } from '../http/multipart.ts';
import { parseIpParameter } from '../net/ip.ts';
import { parseWebhookUrl } from '../net/webhook-url.ts';
import type { WebhookUrl } from '../net/webhook-url.ts';
import { parseAllowedUpdates, sameAllowed } from '../state/allowed-updates.ts';
import { integerArg, toBool } from '../values.ts';
import type { ConflictAnswers } from './conflicts.ts';
import { unixSeconds } from './context.ts';
import type { BotState, SavedWebhook, ServerContext } from './context.ts';
import type { UpdatesReader } from './get-updates.ts';
import type { Query } from './query.ts';

export interface LastError {
  readonly dateSeconds: number;
  readonly message: ByteString;
}

/** The webhook record of a token as getWebhookInfo shows it, and what it hides. */
export interface WebhookRecord extends SavedWebhook {
  readonly lastError: LastError | undefined;
}

export interface ControllerDeps {
  readonly context: ServerContext;
  readonly bot: BotState;
  /** Where the record is stored. */
  readonly key: string;
  readonly conflicts: ConflictAnswers;
  readonly updates: UpdatesReader;
}

const NO_WEBHOOK: WebhookRecord = {
  url: '',
  certificatePem: undefined,
  maxConnections: 0,
  ipAddress: '',
  isPinned: false,
  secretToken: '',
  lastError: undefined,
};
const SLOT_MS = 1000;
const MAX_SECRET_BYTES = 256;
const MAX_CERTIFICATE_BYTES = 3_145_728;

/** setWebhook and deleteWebhook of one token, in the order in which the server does things. */
export class WebhookController {
  readonly #deps: ControllerDeps;
  #record: WebhookRecord = NO_WEBHOOK;
  #worker: WebhookWorker | undefined;
  #unverified: Query | undefined;
  #isCopyingCertificate = false;
  #nextSetAtMs = Number.NEGATIVE_INFINITY;

  constructor(deps: ControllerDeps) {
    this.#deps = deps;
  }

  get record(): WebhookRecord {
    return this.#record;
  }

  /** Whether getUpdates is refused: a webhook is there or is being verified. */
  get isActive(): boolean {
    return this.#record.url !== '' || this.#unverified !== undefined;
  }

  /** New updates are in the queue. */
  wake(): void {
    this.#worker?.wake();
  }

  /** setWebhook with its parameters, or deleteWebhook as a set with an empty URL. */
  handle(query: Query): void {
    const url = query.method === 'setwebhook' ? query.arg('url') : '';
    const nowMs = this.#deps.context.clock.nowMs();
    if (url !== '') {
      if (nowMs < this.#nextSetAtMs) {
        query.throttle(1);
        return;
      }
      this.#nextSetAtMs = nowMs + SLOT_MS;
    }
    const earlier = this.#unverified;
    if (earlier !== undefined) {
      this.#unverified = undefined;
      this.#deps.conflicts.fail(earlier, 'Conflict: terminated by other setWebhook');
    } else if (this.#isCopyingCertificate) {
      query.throttle(1);
      return;
    } else if (this.#isUnchanged(url, query)) {
      if (this.#applyAllowedUpdates(query)) {
        this.#save();
      }
      query.succeed(true, `Webhook is already ${url === '' ? 'deleted' : 'set'}`);
      return;
    }
    if (url !== '') {
      this.#deps.updates.abort('Conflict: terminated by setWebhook request');
    }
    const wasActive = this.#record.url !== '';
    this.erase();
    this.#set(url, query, wasActive);
  }

  /** Ends the webhook and forgets it, on disk too. */
  erase(): void {
    this.suspend();
    this.#record = NO_WEBHOOK;
    this.#deps.context.savedWebhooks.delete(this.#deps.key);
  }

  /** Stops delivering, as at a shutdown, and gives back a set that is still unanswered. */
  suspend(): Query | undefined {
    this.#worker?.stop();
    this.#worker = undefined;
    const query = this.#unverified;
    this.#unverified = undefined;
    return query;
  }

  /** Brings a stored webhook back after a restart. The last error is not stored. */
  restore(saved: SavedWebhook): void {
    const url = parseWebhookUrl(saved.url);
    if (url === undefined) {
      return;
    }
    this.#record = { ...saved, lastError: undefined };
    this.#startWorker(url, true);
  }

  /** Puts a record in place as it is, without delivering. */
  force(record: WebhookRecord): void {
    this.suspend();
    this.#record = record;
    if (record.url === '') {
      this.#deps.context.savedWebhooks.delete(this.#deps.key);
    } else {
      this.#save();
    }
  }

  /** Starts delivering for a record that was put in place. */
  resume(): void {
    const url = parseWebhookUrl(this.#record.url);
    if (url !== undefined && this.#worker === undefined) {
      this.#startWorker(url, true);
    }
  }

  #isUnchanged(url: ByteString, query: Query): boolean {
    const current = this.#record;
    if (current.url !== url || toBool(query.arg('drop_pending_updates'))) {
      return false;
    }
    if (url === '') {
      return true;
    }
    const pin = query.arg('ip_address');
    return (
      current.certificatePem === undefined &&
      certificateOf(query) === undefined &&
      current.maxConnections === this.#maxConnections(query) &&
      current.secretToken === query.arg('secret_token') &&
      current.isPinned === (pin !== '') &&
      (pin === '' || pin === current.ipAddress)
    );
  }

  #maxConnections(query: Query): number {
    const { defaultMaxConnections, local } = this.#deps.context.options;
    const max = local ? 100_000 : 100;
    return integerArg(query.arg('max_connections'), {
      fallback: defaultMaxConnections,
      min: 1,
      max,
    });
  }

  #applyAllowedUpdates(query: Query): boolean {
    const { bot } = this.#deps;
    const asked = parseAllowedUpdates(query.arg('allowed_updates'));
    if (asked === undefined || sameAllowed(asked, bot.allowed)) {
      return false;
    }
    bot.allowed = asked;
    return true;
  }

  #set(url: ByteString, query: Query, wasActive: boolean): void {
    if (toBool(query.arg('drop_pending_updates'))) {
      this.#deps.bot.queue.clear();
    }
    if (url === '') {
      query.succeed(true, wasActive ? 'Webhook was deleted' : 'Webhook is already deleted');
      return;
    }
    const parsed = parseWebhookUrl(url);
    const refusal =
      parsed === undefined
        ? 'invalid webhook URL specified'
        : (secretRefusal(query.arg('secret_token')) ?? certificateSizeRefusal(query));
    if (parsed === undefined || refusal !== undefined) {
      query.fail(400, `Bad Request: ${refusal ?? ''}`);
      return;
    }
    const copyMs = this.#deps.context.options.certificateCopyMs;
    if (certificateOf(query) === undefined || copyMs === 0) {
      this.#finishSet(url, parsed, query);
      return;
    }
    this.#isCopyingCertificate = true;
    this.#deps.context.clock.schedule(copyMs, () => {
      this.#isCopyingCertificate = false;
      this.#finishSet(url, parsed, query);
    });
  }

  #finishSet(url: ByteString, parsed: WebhookUrl, query: Query): void {
    this.#record = {
      url,
      certificatePem: certificateOf(query)?.content,
      maxConnections: this.#maxConnections(query),
      ipAddress: query.arg('ip_address'),
      isPinned: query.arg('ip_address') !== '',
      secretToken: query.arg('secret_token'),
      lastError: undefined,
    };
    this.#applyAllowedUpdates(query);
    this.#unverified = query;
    this.#startWorker(parsed, false);
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
        if (!isCurrent()) {
          return;
        }
        this.#record = { ...this.#record, ipAddress: ip };
        this.#save();
        this.#takeUnverified()?.succeed(true, 'Webhook was set');
      },
      closed: (reason) => {
        if (!isCurrent()) {
          return;
        }
        const query = this.#takeUnverified();
        this.erase();
        query?.fail(400, `Bad Request: bad webhook: ${reason ?? 'Unknown'}`);
      },
      failed: (message) => {
        if (!isCurrent()) {
          return;
        }
        const dateSeconds = unixSeconds(this.#deps.context.clock);
        this.#record = { ...this.#record, lastError: { dateSeconds, message } };
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
    if (this.#record.url === '') {
      return;
    }
    const { lastError: _forgotten, ...saved } = this.#record;
    this.#deps.context.savedWebhooks.set(this.#deps.key, saved);
  }
}

/** Only a real file part counts: named `certificate`, or named by `attach://`. */
function certificateOf(query: Query): UploadedFile | undefined {
  const direct = query.file('certificate');
  if (direct !== undefined) {
    return direct;
  }
  const reference = query.arg('certificate');
  return reference.startsWith('attach://') ? query.file(reference.slice(9)) : undefined;
}

function secretRefusal(secret: ByteString): string | undefined {
  if (secret.length > MAX_SECRET_BYTES) {
    return 'secret token is too long';
  }
  if (/^[A-Za-z0-9_-]*$/.test(secret)) {
    return undefined;
  }
  return 'secret token contains unallowed characters';
}

function certificateSizeRefusal(query: Query): string | undefined {
  const size = certificateOf(query)?.content.length ?? 0;
  if (size <= MAX_CERTIFICATE_BYTES) {
    return undefined;
  }
  return `certificate size is too big (${size} bytes)`;
}
