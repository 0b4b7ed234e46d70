import { isReservedIpv4 } from '../net/ip.ts';
import type { IpAddress } from '../net/ip.ts';
import type { WebhookUrl } from '../net/webhook-url.ts';
import { certificateRefusal } from './certificate.ts';

export interface CheckedWebhook {
  readonly url: WebhookUrl;
  readonly certificatePem: string | undefined;
  readonly ipAddress: IpAddress | undefined;
  readonly isPinned: boolean;
}

const ALLOWED_PORTS: readonly number[] = [80, 88, 443, 8443];

/** Why an address may not be a webhook's, or undefined when it may. */
export function addressRefusal(ip: IpAddress | undefined, local: boolean): string | undefined {
  if (ip === undefined) {
    return 'Invalid IP address specified';
  }
  if (local) {
    return undefined;
  }
  if (ip.family === 6) {
    return 'IPv6-only addresses are not allowed';
  }
  return isReservedIpv4(ip.text) ? `IP address ${ip.text} is reserved` : undefined;
}

/**
 * What the server refuses without asking the network, in its order: scheme, port, pinned address,
 * certificate file. Undefined when nothing is wrong.
 */
export function webhookRefusal(webhook: CheckedWebhook, local: boolean): string | undefined {
  const { url, certificatePem } = webhook;
  if (!local && url.protocol === 'http') {
    return 'An HTTPS URL must be provided for webhook';
  }
  if (!local && !ALLOWED_PORTS.includes(url.port)) {
    return 'Webhook can be set up only on ports 80, 88, 443 or 8443';
  }
  const address = webhook.isPinned ? addressRefusal(webhook.ipAddress, local) : undefined;
  if (address !== undefined || url.protocol === 'http' || certificatePem === undefined) {
    return address;
  }
  return certificateRefusal(certificatePem);
}
