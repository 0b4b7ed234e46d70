/** Port to the Bot API, implemented in core/telegram. */
import type { Result } from '../../../../src-shared/result.ts';
import type { RawUpdate } from '../../domain/raw-update.ts';
import type { TelegramError } from '../../domain/telegram-error.ts';
import type { WebhookInfo } from '../../domain/webhook-config.ts';
import type { Secret } from '../../secret.ts';

/** Where and as whom a call goes. */
export interface ApiTarget {
  readonly apiRoot: string;
  readonly testEnvironment: boolean;
  readonly token: Secret;
}

/** A successful reply. `description` is Telegram's success text ("Webhook was set"), where one came. */
export interface ApiReply<T> {
  readonly value: T;
  readonly description: string | null;
  readonly serverDateMs: number | null;
  readonly latencyMs: number;
}

export type ApiResult<T> = Result<ApiReply<T>, TelegramError>;

export interface BotProfile {
  readonly telegramId: string;
  readonly username: string | null;
  readonly firstName: string;
}

/** Everything setWebhook takes; a key left out is really not sent (Telegram resets what is left out). */
export interface SetWebhookParams {
  readonly url: string;
  readonly maxConnections: number;
  /** null = the default list, sent as `[]`. */
  readonly allowedUpdates: readonly string[] | null;
  readonly secret: Secret | null;
  readonly certificatePem: string | null;
  readonly ipAddress: string | null;
}

/** The Bot API client. Every call has one total deadline (15 s), paced per API root; it never throws. */
export interface TelegramClient {
  getMe(target: ApiTarget, signal: AbortSignal): Promise<ApiResult<BotProfile>>;
  getWebhookInfo(target: ApiTarget, signal: AbortSignal): Promise<ApiResult<WebhookInfo>>;
  setWebhook(
    target: ApiTarget,
    params: SetWebhookParams & { readonly dropPending: boolean },
    signal: AbortSignal,
  ): Promise<ApiResult<true>>;
  deleteWebhook(
    target: ApiTarget,
    options: { readonly dropPending: boolean },
    signal: AbortSignal,
  ): Promise<ApiResult<true>>;
  /**
   * A page of waiting updates, without waiting for any. An offset confirms, for ever, everything below it; null looks at
   * the oldest and confirms nothing. Refused (409) while a webhook is there.
   */
  getUpdates(
    target: ApiTarget,
    page: { readonly offset: number | null; readonly limit: number },
    signal: AbortSignal,
  ): Promise<ApiResult<readonly RawUpdate[]>>;
  /** Drops pooled sockets: after resume or a link change they may be half-open. */
  dropConnections(): void;
  close(): Promise<void>;
}
