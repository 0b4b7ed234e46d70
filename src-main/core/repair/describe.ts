import type { PlanStep } from '../../../src-shared/repair.ts';
import { englishTexts as texts } from '../../../src-shared/texts/index.ts';
import type { WebhookInfo } from '../domain/webhook-config.ts';
import { shortUrl } from '../domain/short-url.ts';
import type { SetWebhookParams } from '../engine/ports/telegram.ts';

/** A URL as it may be shown, or "none" for the empty one. */
export function urlText(url: string): string {
  return url === '' ? texts('repair.value.none') : shortUrl(url);
}

/** An update list as text; null is the default list. */
export function updatesText(list: readonly string[] | null): string {
  return list === null || list.length === 0
    ? texts('repair.value.default-updates')
    : list.join(', ');
}

/** setWebhook parameters as shown in plan and journal: the secret never, the URL without its path. */
export function setParams(webhook: SetWebhookParams, dropPending: boolean): PlanStep['params'] {
  return [
    { name: 'url', value: shortUrl(webhook.url) },
    { name: 'max_connections', value: String(webhook.maxConnections) },
    { name: 'allowed_updates', value: updatesText(webhook.allowedUpdates) },
    ...(webhook.secret === null
      ? []
      : [{ name: 'secret_token', value: texts('repair.value.stored') }]),
    ...(webhook.certificatePem === null
      ? []
      : [{ name: 'certificate', value: texts('repair.value.file') }]),
    ...(webhook.ipAddress === null ? [] : [{ name: 'ip_address', value: webhook.ipAddress }]),
    ...(dropPending ? [{ name: 'drop_pending_updates', value: 'true' }] : []),
  ];
}

/** deleteWebhook parameters as shown. */
export function deleteParams(dropPending: boolean): PlanStep['params'] {
  return [{ name: 'drop_pending_updates', value: String(dropPending) }];
}

/** One line for a reading: where the webhook points and how many updates wait. */
export function infoLine(info: WebhookInfo): string {
  return info.url === ''
    ? `url none, ${info.pending} waiting`
    : `url ${shortUrl(info.url)}, max_connections ${info.maxConnections ?? '?'}, ` +
        `allowed_updates ${updatesText(info.allowedUpdates)}, certificate ${info.hasCustomCertificate ? 'yes' : 'no'}, ${info.pending} waiting`;
}

/** Where a webhook points and how many updates wait, as results carry it. */
export function standing(info: WebhookInfo): { urlShort: string | null; pending: number } {
  return { urlShort: info.url === '' ? null : shortUrl(info.url), pending: info.pending };
}
