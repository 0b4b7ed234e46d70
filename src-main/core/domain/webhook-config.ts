import type { Secret } from '../secret.ts';

/** Telegram's own answer to getWebhookInfo, names and units made ours. `allowedUpdates` null = the default list. */
export interface WebhookInfo {
  readonly url: string;
  readonly hasCustomCertificate: boolean;
  readonly pending: number;
  /** Unix seconds of the Bot API server's clock; null when the field is absent. */
  readonly lastErrorDateSeconds: number | null;
  readonly lastErrorMessage: string | null;
  readonly lastSyncErrorDateSeconds: number | null;
  readonly maxConnections: number | null;
  /** The address in use; pinned and resolved look the same. null while absent or `<unknown>`. */
  readonly ip: string | null;
  readonly allowedUpdates: readonly string[] | null;
}

/** A part of a webhook that Telegram never shows: known (with or without a value), or unknown. */
export type Knowable<T> =
  | { readonly state: 'stored'; readonly value: T }
  | { readonly state: 'none' }
  | { readonly state: 'unknown' };

/** The webhook that is wanted for a bot: everything setWebhook takes. */
export interface DesiredWebhook {
  readonly url: string;
  readonly secret: Knowable<Secret>;
  readonly certificatePem: Knowable<string>;
  readonly pinnedIp: Knowable<string>;
  readonly maxConnections: number;
  /** null = the default list (sent as `[]`). */
  readonly allowedUpdates: readonly string[] | null;
  readonly source: 'adopted' | 'typed' | 'imported' | 'environment';
  readonly changedAtMs: number;
}
