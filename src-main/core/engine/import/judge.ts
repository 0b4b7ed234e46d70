import type { Knowable, DesiredWebhook } from '../../domain/webhook-config.ts';
import type { JudgeWebhook } from '../../record/import/stage-webhook.ts';
import { judgeCertificate } from '../../repair/preflight.ts';
import { checkWebhook, type RuleOptions } from '../../telegram/webhook-rules.ts';
import type { SetWebhookParams } from '../ports/telegram.ts';

function valueOf<T>(part: Knowable<T>): T | null {
  return part.state === 'stored' ? part.value : null;
}

function paramsOf(wanted: DesiredWebhook): SetWebhookParams {
  return {
    url: wanted.url,
    maxConnections: wanted.maxConnections,
    allowedUpdates: wanted.allowedUpdates,
    secret: valueOf(wanted.secret),
    certificatePem: valueOf(wanted.certificatePem),
    ipAddress: valueOf(wanted.pinnedIp),
  };
}

/**
 * The part of preflight that asks nobody: Telegram's own rules, and whether a new certificate can ever work. What it
 * refuses does not become the wanted configuration; names are looked up when the webhook is really set.
 */
export function judgeOffline(options: RuleOptions & { readonly nowMs: number }): JudgeWebhook {
  return (wanted, { newCertificate }) => {
    const webhook = paramsOf(wanted);
    return [
      ...checkWebhook(webhook, options),
      ...judgeCertificate({ webhook, newCertificate, nowMs: options.nowMs }).refusals,
    ];
  };
}
