import type { ByteString } from '../bytes.ts';
import { fromUtf8 } from '../bytes.ts';
import { jsonObject } from '../json-out.ts';
import type { JsonOut } from '../json-out.ts';
import { DEFAULT_ALLOWED, parseAllowedUpdates } from '../state/allowed-updates.ts';
import type { BotAccount } from './accounts.ts';
import { ConflictAnswers } from './conflicts.ts';
import { unixSeconds } from './context.ts';
import type { BotState, ServerContext } from './context.ts';
import { NO_UPDATES, UpdatesReader } from './get-updates.ts';
import type { Query } from './query.ts';
import { isPlausibleSecret } from './token.ts';
import { WebhookController } from './webhook-controller.ts';
import { webhookInfo } from './webhook-info.ts';

type Failure =
  | { readonly kind: 'error'; readonly status: number; readonly description: string }
  | { readonly kind: 'throttled'; readonly untilMs: number };

export interface BotClientDeps {
  readonly context: ServerContext;
  readonly bot: BotState;
  readonly token: ByteString;
  /** Where this token's webhook is stored. */
  readonly key: string;
  readonly serverStartedAtMs: number;
  /** The client object is gone; the next request starts a new one. */
  readonly onGone: () => void;
}

const MINUTE_MS = 60_000;
const REMEMBER_FAILURE_MS = 30 * MINUTE_MS;
const CLOSE_GUARD_MS = 10 * MINUTE_MS;
const CLOSING_MS = 100;
const LINK_DOWN_MS = 180_000;
const QUIET_MS = 10_000;

/** The server's live object for one token: logs in, answers methods, remembers why it refuses. */
export class BotClient {
  readonly webhook: WebhookController;
  readonly updates: UpdatesReader;
  readonly #deps: BotClientDeps;
  readonly #conflicts: ConflictAnswers;
  readonly #startedAtMs: number;
  #failure: Failure | undefined;
  #lastSyncErrorSeconds: number | undefined;
  #lastUpdateAtMs = Number.NEGATIVE_INFINITY;

  constructor(deps: BotClientDeps) {
    const { context, bot, key } = deps;
    this.#deps = deps;
    this.#startedAtMs = context.clock.nowMs();
    this.#conflicts = new ConflictAnswers(context.clock);
    this.updates = new UpdatesReader(context, bot, this.#conflicts);
    this.webhook = new WebhookController({
      context,
      bot,
      key,
      conflicts: this.#conflicts,
      updates: this.updates,
    });
  }

  get bot(): BotState {
    return this.#deps.bot;
  }

  get isAuthorised(): boolean {
    return this.#failure === undefined;
  }

  get lastSyncErrorSeconds(): number | undefined {
    return this.#lastSyncErrorSeconds;
  }

  /** Logs in; a refusal is remembered and answered to every request. */
  login(): void {
    const { token, context } = this.#deps;
    if (!isPlausibleSecret(token.slice(token.indexOf(':') + 1))) {
      this.#refuse(401, 'Unauthorized');
      return;
    }
    const outcome = context.accounts.login(token);
    if (outcome.kind === 'refused') {
      this.#refuse(401, 'Unauthorized');
    }
    if (outcome.kind === 'invalid-api-id') {
      this.#refuse(401, 'Unauthorized: invalid api-id/api-hash');
    }
    if (outcome.kind === 'flood') {
      this.#throttleUntil(outcome.retryAfterSeconds);
    }
    if (outcome.kind === 'server-error') {
      this.#throttleUntil(1);
    }
  }

  /** Answers one call. */
  handle(query: Query): void {
    const failure = this.#failure;
    if (failure?.kind === 'error') {
      query.fail(failure.status, failure.description);
    } else if (failure !== undefined) {
      const leftMs = failure.untilMs - this.#deps.context.clock.nowMs();
      query.throttle(Math.max(1, Math.ceil(leftMs / 1000)));
    } else {
      this.#dispatch(query);
    }
  }

  /** An update for this bot was created. */
  onUpdate(): void {
    this.#noteLink();
    this.#lastUpdateAtMs = this.#deps.context.clock.nowMs();
    this.webhook.wake();
    this.updates.wake();
  }

  /** The link to Telegram is about to come back. */
  onReconnect(): void {
    this.#noteLink();
  }

  /** The token was revoked: the session is wiped, the queue of the bot stays. */
  revoke(): void {
    this.#wipe();
    this.#refuse(401, 'Unauthorized');
  }

  /** Stops with the server: long polls end empty, other waiting calls are told to come back. */
  shutDown(): void {
    this.updates.release()?.succeed(NO_UPDATES);
    this.webhook.suspend()?.throttle(5);
  }

  #dispatch(query: Query): void {
    const { context, bot } = this.#deps;
    switch (query.method) {
      case 'getme':
        query.succeed(describeMe(context.accounts.account(bot.botId)));
        break;
      case 'getwebhookinfo':
        this.#noteLink();
        query.succeed(webhookInfo(this.webhook.record, bot, this.#lastSyncErrorSeconds));
        break;
      case 'setwebhook':
      case 'deletewebhook':
        this.webhook.handle(query);
        break;
      case 'getupdates':
        this.#getUpdates(query);
        break;
      case 'close':
        this.#close(query);
        break;
      case 'logout':
        this.#logOut(query);
        break;
      default:
        query.fail(404, 'Not Found: method not found');
    }
  }

  #getUpdates(query: Query): void {
    if (this.webhook.isActive) {
      const text =
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
      this.#conflicts.fail(query, text);
      return;
    }
    const { bot } = this.#deps;
    bot.allowed = parseAllowedUpdates(query.arg('allowed_updates')) ?? bot.allowed;
    this.updates.handle(query);
  }

  #close(query: Query): void {
    const { context, serverStartedAtMs, onGone } = this.#deps;
    const leftMs = this.#startedAtMs + CLOSE_GUARD_MS - context.clock.nowMs();
    if (leftMs >= 1000 && this.#startedAtMs > serverStartedAtMs + CLOSE_GUARD_MS) {
      query.throttle(Math.floor(leftMs / 1000));
      return;
    }
    this.shutDown();
    this.#failure = { kind: 'error', status: 500, description: 'Internal Server Error: restart' };
    query.succeed(true);
    context.clock.schedule(CLOSING_MS, onGone);
  }

  #logOut(query: Query): void {
    this.#wipe();
    this.#deps.bot.queue.clear();
    this.#refuse(400, 'Logged out');
    query.succeed(true);
  }

  #wipe(): void {
    const waiting = [this.updates.release(), this.webhook.suspend()];
    for (const query of waiting) {
      query?.fail(401, 'Unauthorized');
    }
    this.webhook.erase();
    this.#deps.bot.allowed = DEFAULT_ALLOWED;
  }

  #refuse(status: number, description: string): void {
    const { clock } = this.#deps.context;
    const wasLongAuthorised =
      this.#failure === undefined && clock.nowMs() - this.#startedAtMs > REMEMBER_FAILURE_MS;
    this.#failure = { kind: 'error', status, description };
    clock.schedule(wasLongAuthorised ? 1000 : REMEMBER_FAILURE_MS, this.#deps.onGone);
  }

  #throttleUntil(seconds: number): void {
    const { clock } = this.#deps.context;
    this.#failure = { kind: 'throttled', untilMs: clock.nowMs() + seconds * 1000 };
    clock.schedule(seconds * 1000, this.#deps.onGone);
  }

  #noteLink(): void {
    const { clock, linkDownSinceMs } = this.#deps.context;
    if (linkDownSinceMs === undefined) {
      return;
    }
    const nowMs = clock.nowMs();
    if (nowMs >= linkDownSinceMs + LINK_DOWN_MS && nowMs >= this.#lastUpdateAtMs + QUIET_MS) {
      this.#lastSyncErrorSeconds = unixSeconds(clock);
    }
  }
}

function describeMe(account: BotAccount): JsonOut {
  return jsonObject([
    ['id', account.id],
    ['is_bot', true],
    ['first_name', fromUtf8(account.firstName)],
    ['username', fromUtf8(account.username)],
    ['can_join_groups', false],
    ['can_read_all_group_messages', false],
    ['supports_inline_queries', false],
    ['supports_guest_queries', false],
    ['can_connect_to_business', false],
    ['has_main_web_app', false],
    ['has_topics_enabled', false],
    ['allows_users_to_create_topics', false],
    ['can_manage_bots', false],
  ]);
}
