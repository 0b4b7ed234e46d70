import { hostOf } from '../domain/short-url.ts';
import type { DesiredWebhook, WebhookInfo } from '../domain/webhook-config.ts';

/** Telegram's default where the answer does not say (bot-api: max_connections is absent only without a webhook). */
const defaultMaxConnections = 40;

/**
 * The webhook of a bot that comes without a desired one becomes the desired one, with everything unknown that Telegram
 * does not show: the secret, the pin, the certificate's file. null where nothing is to be adopted: there is none, one
 * is desired already, it was deleted on purpose (`cleared`), or its host is none the bot was seen on. Pure.
 */
export function adoptedWebhook(
  info: WebhookInfo,
  bot: {
    readonly desired: DesiredWebhook | null;
    readonly cleared: boolean;
    readonly hosts: readonly string[];
    readonly nowMs: number;
  },
): DesiredWebhook | null {
  if (info.url === '' || bot.desired !== null || bot.cleared) {
    return null;
  }
  const host = hostOf(info.url);
  if (bot.hosts.length > 0 && (host === null || !bot.hosts.includes(host))) {
    return null;
  }
  return {
    url: info.url,
    secret: { state: 'unknown' },
    certificatePem: info.hasCustomCertificate ? { state: 'unknown' } : { state: 'none' },
    pinnedIp: { state: 'unknown' },
    maxConnections: info.maxConnections ?? defaultMaxConnections,
    allowedUpdates: info.allowedUpdates,
    source: 'adopted',
    changedAtMs: bot.nowMs,
  };
}
