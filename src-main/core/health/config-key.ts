import { hostOf, pathHash } from '../domain/short-url.ts';
import type { DesiredWebhook, WebhookInfo } from '../domain/webhook-config.ts';

/** The last answer beside a desired webhook, and its key: hardly any answer brings another configuration. */
const lastBeside = new WeakMap<
  DesiredWebhook,
  { readonly info: WebhookInfo; readonly key: string }
>();
/** An answer that repeats byte for byte comes as the same object. */
const keys = new WeakMap<WebhookInfo, string>();
const hosts = new WeakMap<DesiredWebhook, string | null>();

/** Hash of the reported configuration: a change means that somebody set the webhook. Depends on the info alone. */
export function configKey(info: WebhookInfo, desired: DesiredWebhook | null): string {
  if (desired === null) {
    const key = keys.get(info) ?? hashConfig(info);
    keys.set(info, key);
    return key;
  }
  const last = lastBeside.get(desired);
  if (last !== undefined && hasSameConfig(last.info, info)) {
    return last.key;
  }
  const key = hashConfig(info);
  lastBeside.set(desired, { info, key });
  return key;
}

/** The host of a desired webhook; null when it cannot be read. */
export function hostOfDesired(desired: DesiredWebhook): string | null {
  const known = hosts.get(desired);
  if (known !== undefined) {
    return known;
  }
  const host = hostOf(desired.url);
  hosts.set(desired, host);
  return host;
}

/** The same list, element by element. */
export function isSameList(a: readonly string[] | null, b: readonly string[] | null): boolean {
  if (a === null || b === null || a.length !== b.length) {
    return a === b;
  }
  return a.every((one, i) => one === b[i]);
}

function hasSameConfig(a: WebhookInfo, b: WebhookInfo): boolean {
  return (
    a === b ||
    (a.url === b.url &&
      a.hasCustomCertificate === b.hasCustomCertificate &&
      a.maxConnections === b.maxConnections &&
      isSameList(a.allowedUpdates, b.allowedUpdates))
  );
}

function hashConfig(info: WebhookInfo): string {
  const parts = [
    hostOf(info.url) ?? '',
    pathHash(info.url),
    info.hasCustomCertificate,
    info.maxConnections,
    info.allowedUpdates?.toSorted().join(',') ?? '',
  ];
  return pathHash(`/${parts.join('|')}`);
}
