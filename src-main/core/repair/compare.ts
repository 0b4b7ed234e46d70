import type { DriftField } from '../../../src-shared/webhook.ts';
import type { DesiredWebhook, Knowable, WebhookInfo } from '../domain/webhook-config.ts';
import type { SetWebhookParams } from '../engine/ports/telegram.ts';
import { Secret } from '../secret.ts';
import type { HiddenParts } from './webhook-goal.ts';

/** Update kinds as one comparable text: order and case do not matter to Telegram; '' = the default list. */
export function updatesKey(list: readonly string[] | null): string {
  return list === null || list.length === 0
    ? ''
    : [...new Set(list.map((name) => name.toLowerCase()))].sort().join(' ');
}

/** Whether two readings show the same webhook (REP-08). Waiting count, errors and resolved address may move. */
export function sameWebhook(a: WebhookInfo, b: WebhookInfo): boolean {
  return (
    a.url === b.url &&
    a.maxConnections === b.maxConnections &&
    a.hasCustomCertificate === b.hasCustomCertificate &&
    updatesKey(a.allowedUpdates) === updatesKey(b.allowedUpdates)
  );
}

const plainIpv4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/**
 * Fields in which a reading differs from what was meant. An address counts only when one was pinned in plain form:
 * pinned and looked-up addresses look the same. A missing max_connections (old servers) is no difference.
 */
export function visibleDifferences(
  goal: SetWebhookParams,
  info: WebhookInfo,
): readonly DriftField[] {
  const differs: readonly (readonly [DriftField, boolean])[] = [
    ['url', goal.url !== info.url],
    ['maxConnections', info.maxConnections !== null && goal.maxConnections !== info.maxConnections],
    ['allowedUpdates', updatesKey(goal.allowedUpdates) !== updatesKey(info.allowedUpdates)],
    ['certificate', (goal.certificatePem !== null) !== info.hasCustomCertificate],
    [
      'ipAddress',
      goal.ipAddress !== null &&
        info.ip !== null &&
        plainIpv4.test(goal.ipAddress) &&
        goal.ipAddress !== info.ip,
    ],
  ];
  return differs.filter(([, different]) => different).map(([field]) => field);
}

/** Whether a value is provably what a part holds now. An unknown part is never the same as anything. */
export function holds(value: Secret | string | null, part: Knowable<Secret | string>): boolean {
  return sameKnowable(value === null ? { state: 'none' } : { state: 'stored', value }, part);
}

/** Whether the goal's hidden parts are provably those in force. */
export function sameHidden(goal: SetWebhookParams, parts: HiddenParts): boolean {
  return (
    holds(goal.secret, parts.secret) &&
    holds(goal.certificatePem, parts.certificatePem) &&
    holds(goal.ipAddress, parts.pinnedIp)
  );
}

/** Whether two stored configurations are the same one, hidden parts included. */
export function sameDesired(a: DesiredWebhook | null, b: DesiredWebhook | null): boolean {
  if (a === null || b === null) {
    return a === b;
  }
  return (
    a.url === b.url &&
    a.maxConnections === b.maxConnections &&
    updatesKey(a.allowedUpdates) === updatesKey(b.allowedUpdates) &&
    sameKnowable(a.secret, b.secret) &&
    sameKnowable(a.certificatePem, b.certificatePem) &&
    sameKnowable(a.pinnedIp, b.pinnedIp)
  );
}

function sameKnowable(a: Knowable<Secret | string>, b: Knowable<Secret | string>): boolean {
  if (a.state !== 'stored' || b.state !== 'stored') {
    return a.state === b.state;
  }
  return a.value instanceof Secret
    ? b.value instanceof Secret && a.value.equals(b.value)
    : a.value === b.value;
}
