import type { Drift } from '../../../src-shared/webhook.ts';
import { isSameList } from './config-key.ts';
import { shortUrl } from '../domain/short-url.ts';
import type { DesiredWebhook, WebhookInfo } from '../domain/webhook-config.ts';

const yesNo = (value: boolean): string => (value ? 'own certificate' : 'none');
const listText = (kinds: readonly string[] | null): string =>
  kinds === null ? 'default list' : kinds.toSorted().join(', ').slice(0, 600);

function sameKinds(a: readonly string[] | null, b: readonly string[] | null): boolean {
  if (a === null || b === null) {
    return a === b;
  }
  return isSameList(a, b) || listText(a) === listText(b);
}

/** `[]` and a list of unknown names mean the default list to Telegram. */
function normalKinds(kinds: readonly string[] | null): readonly string[] | null {
  return kinds === null || kinds.length === 0 ? null : kinds;
}

/**
 * Every field in which the reported webhook differs from the desired one, both sides short enough to show. The
 * secret cannot be read back; the address counts only where it is pinned on purpose, because Telegram reports a
 * resolved one in the same field. An absent webhook is no drift but `webhook-missing`.
 */
export function compareWebhook(desired: DesiredWebhook, actual: WebhookInfo): readonly Drift[] {
  if (actual.url === '') {
    return [];
  }
  const drift: Drift[] = [];
  if (desired.url !== actual.url) {
    drift.push({ field: 'url', desired: shortUrl(desired.url), actual: shortUrl(actual.url) });
  }
  if (actual.maxConnections !== null && desired.maxConnections !== actual.maxConnections) {
    drift.push({
      field: 'maxConnections',
      desired: String(desired.maxConnections),
      actual: String(actual.maxConnections),
    });
  }
  const wantedKinds = normalKinds(desired.allowedUpdates);
  if (!sameKinds(wantedKinds, actual.allowedUpdates)) {
    drift.push({
      field: 'allowedUpdates',
      desired: listText(wantedKinds),
      actual: actual.allowedUpdates?.length === 0 ? 'none' : listText(actual.allowedUpdates),
    });
  }
  const wantsCertificate = desired.certificatePem.state !== 'none';
  if (wantsCertificate !== actual.hasCustomCertificate) {
    drift.push({
      field: 'certificate',
      desired: yesNo(wantsCertificate),
      actual: yesNo(actual.hasCustomCertificate),
    });
  }
  const pin = desired.pinnedIp;
  if (pin.state === 'stored' && actual.ip !== null && pin.value !== actual.ip) {
    drift.push({ field: 'ipAddress', desired: pin.value, actual: actual.ip });
  }
  return drift;
}
