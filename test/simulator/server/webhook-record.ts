import type { ByteString } from '../bytes.ts';
import type { SavedWebhook } from './context.ts';

interface LastError {
  readonly dateSeconds: number;
  readonly message: ByteString;
}

/** The webhook record of a token as getWebhookInfo shows it, and what it hides. */
export interface WebhookRecord extends SavedWebhook {
  readonly lastError: LastError | undefined;
}

/** No webhook is set. */
export const NO_WEBHOOK: WebhookRecord = {
  url: '',
  certificatePem: undefined,
  maxConnections: 0,
  ipAddress: '',
  isPinned: false,
  secretToken: '',
  lastError: undefined,
};
