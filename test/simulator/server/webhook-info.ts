import { jsonObject } from '../json-out.ts';
import type { JsonOut } from '../json-out.ts';
import { listAllowed } from '../state/allowed-updates.ts';
import type { BotState } from './context.ts';
import type { WebhookRecord } from './webhook-record.ts';

/** The result of getWebhookInfo; the order of fields is that of the real server. */
export function webhookInfo(
  record: WebhookRecord,
  bot: BotState,
  lastSyncErrorSeconds: number | undefined,
): JsonOut {
  const isSet = record.url !== '';
  const address = record.ipAddress === '' ? '<unknown>' : record.ipAddress;
  return jsonObject([
    ['url', record.url],
    ['has_custom_certificate', record.certificatePem !== undefined],
    ['pending_update_count', bot.queue.count],
    ['last_error_date', record.lastError?.dateSeconds],
    ['last_error_message', record.lastError?.message],
    ['max_connections', isSet ? record.maxConnections : undefined],
    ['ip_address', isSet ? address : undefined],
    ['allowed_updates', listAllowed(bot.allowed)],
    ['last_synchronization_error_date', lastSyncErrorSeconds],
  ]);
}
