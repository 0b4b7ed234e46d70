import { err, ok, type Result } from '../../../src-shared/result.ts';
import type { DesiredWebhook, WebhookInfo } from '../domain/webhook-config.ts';
import { hiddenInForce } from '../repair/webhook-goal.ts';
import type { Secret } from '../secret.ts';

/** The bot's own webhook, as Telegram would call it. */
export interface ResendTarget {
  readonly url: string;
  readonly secret: Secret | null;
  /** Trusted in place of the usual authorities, as Telegram does with an uploaded certificate. */
  readonly certificatePem: string | null;
  /** Connected to in place of what the name resolves to. */
  readonly pinnedIp: string | null;
}

export type TargetProblem = 'no-webhook' | 'secret-unknown' | 'certificate-unknown';

/**
 * Where saved updates go: to the webhook in force, or the wanted one where none is in force, and to no other address.
 * Without the secret the endpoint would refuse them all, so an unknown one must be answered for. Pure.
 */
export function targetFor(
  { desired, info }: { readonly desired: DesiredWebhook | null; readonly info: WebhookInfo },
  secretUnknown: 'refuse' | 'none',
): Result<ResendTarget, TargetProblem> {
  const url = info.url === '' ? (desired?.url ?? '') : info.url;
  if (url === '') {
    return err('no-webhook');
  }
  const parts = info.url === '' && desired !== null ? desired : hiddenInForce(desired, info);
  if (parts.secret.state === 'unknown' && secretUnknown === 'refuse') {
    return err('secret-unknown');
  }
  if (parts.certificatePem.state === 'unknown') {
    return err('certificate-unknown');
  }
  return ok({
    url,
    secret: parts.secret.state === 'stored' ? parts.secret.value : null,
    certificatePem: parts.certificatePem.state === 'stored' ? parts.certificatePem.value : null,
    pinnedIp: parts.pinnedIp.state === 'stored' ? parts.pinnedIp.value : null,
  });
}
