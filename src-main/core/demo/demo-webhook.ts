import type { WebhookInfo } from '../domain/webhook-config.ts';
import type { SetWebhookParams } from '../engine/ports/telegram.ts';
import { demoAddress, demoUrl, type DemoBot } from './demo-bots.ts';

/** What a Bot API server keeps of a bot's webhook and queue (docs/telegram.md, "getWebhookInfo", "Delivery"). */
export interface DemoWebhook {
  /** Empty = none. */
  readonly url: string;
  readonly ip: string;
  readonly secret: string | null;
  readonly pinnedIp: string | null;
  readonly hasCertificate: boolean;
  readonly maxConnections: number;
  readonly allowedUpdates: readonly string[] | null;
  readonly lastError: { readonly atMs: number; readonly message: string } | null;
  /** Id of the oldest waiting update; `nextId` minus it is how many wait. */
  readonly oldestId: number;
  readonly nextId: number;
  /** Parts of an update that have come in since. */
  readonly rest: number;
  /** The same of those that have left. */
  readonly takenRest: number;
  /** Wall ms up to which all this holds. */
  readonly atMs: number;
  /** Steps of the script that have happened. */
  readonly stepsDone: number;
}

const defaultMaxConnections = 40;
const firstUpdateId = 500_000_001;
/** The server answers with no larger count (docs/telegram.md, "getWebhookInfo"). */
const mostPending = 100_000;
/** HTTP faults are tried again after one to two minutes, connections every 2 s (docs/telegram.md, "Delivery"). */
const retryMs = 20_000;

export function pendingOf({ oldestId, nextId }: DemoWebhook): number {
  return nextId - oldestId;
}

/** The webhook of a bot when the demo begins, with its trouble already standing. */
export function startingWebhook(bot: DemoBot, startMs: number): DemoWebhook {
  const url = demoUrl(bot);
  const message = bot.fault({ elapsedMs: 0, url, ip: bot.ipAtStart });
  return {
    url,
    ip: bot.ipAtStart,
    secret: null,
    pinnedIp: null,
    hasCertificate: false,
    maxConnections: defaultMaxConnections,
    allowedUpdates: null,
    lastError: message === null ? null : { atMs: startMs, message },
    oldestId: firstUpdateId,
    nextId: firstUpdateId + bot.pendingAtStart,
    rest: 0,
    takenRest: 0,
    atMs: startMs,
    stepsDone: 0,
  };
}

const withoutWebhook = {
  url: '',
  secret: null,
  pinnedIp: null,
  hasCertificate: false,
  lastError: null,
} as const;

/** Updates that came and went between two moments. Errors stay until a real set: a success clears none. */
function deliver(hook: DemoWebhook, bot: DemoBot, at: DemoTime): DemoWebhook {
  const passedMs = Math.max(0, at.nowMs - hook.atMs);
  const come = hook.rest + (bot.updatesPerMinute * passedMs) / 60_000;
  const nextId = Math.min(hook.nextId + Math.floor(come), hook.oldestId + mostPending);
  const after = { ...hook, nextId, rest: come - Math.floor(come), atMs: at.nowMs };
  if (hook.url === '') {
    return after;
  }
  const fault = bot.fault({ elapsedMs: at.nowMs - at.startMs, url: hook.url, ip: hook.ip });
  if (fault === null) {
    const taken = hook.takenRest + (bot.deliveredPerMinute * passedMs) / 60_000;
    const oldestId = Math.min(nextId, hook.oldestId + Math.floor(taken));
    return { ...after, oldestId, takenRest: taken - Math.floor(taken) };
  }
  const triedMs = at.startMs + Math.floor((at.nowMs - at.startMs) / retryMs) * retryMs;
  const atMs = Math.max(hook.lastError?.atMs ?? triedMs, triedMs);
  return { ...after, lastError: { atMs, message: fault } };
}

export interface DemoTime {
  readonly startMs: number;
  readonly nowMs: number;
}

/** The webhook as it is at a later moment: deliveries, and what other programs did to it meanwhile. */
export function advanceWebhook(hook: DemoWebhook, bot: DemoBot, at: DemoTime): DemoWebhook {
  const step = bot.steps[hook.stepsDone];
  if (step === undefined || at.startMs + step.afterMs > at.nowMs) {
    return deliver(hook, bot, at);
  }
  const before = deliver(hook, bot, {
    ...at,
    nowMs: Math.max(hook.atMs, at.startMs + step.afterMs),
  });
  const changed = {
    ...before,
    ...withoutWebhook,
    url: step.url ?? '',
    stepsDone: hook.stepsDone + 1,
  };
  return advanceWebhook(changed, bot, at);
}

/** Whether a set would change nothing (docs/telegram.md, "Success texts"). */
function isSame(
  hook: DemoWebhook,
  set: SetWebhookParams & { readonly dropPending: boolean },
): boolean {
  return (
    hook.url === set.url &&
    !hook.hasCertificate &&
    set.certificatePem === null &&
    hook.maxConnections === set.maxConnections &&
    hook.secret === (set.secret?.reveal() ?? null) &&
    hook.pinnedIp === set.ipAddress &&
    !set.dropPending
  );
}

export interface DemoAnswer {
  readonly hook: DemoWebhook;
  readonly description: string;
}

/** setWebhook with a URL that the server takes: its own rules are checked before (core/repair, preflight). */
export function setDemoWebhook(
  hook: DemoWebhook,
  set: SetWebhookParams & { readonly dropPending: boolean },
): DemoAnswer {
  const allowedUpdates =
    set.allowedUpdates === null || set.allowedUpdates.length === 0 ? null : set.allowedUpdates;
  if (isSame(hook, set)) {
    return { hook: { ...hook, allowedUpdates }, description: 'Webhook is already set' };
  }
  return {
    hook: {
      ...hook,
      url: set.url,
      ip: set.ipAddress ?? demoAddress,
      pinnedIp: set.ipAddress,
      secret: set.secret?.reveal() ?? null,
      hasCertificate: set.certificatePem !== null,
      maxConnections: set.maxConnections,
      allowedUpdates,
      lastError: null,
      oldestId: set.dropPending ? hook.nextId : hook.oldestId,
    },
    description: 'Webhook was set',
  };
}

export function deleteDemoWebhook(hook: DemoWebhook, dropPending: boolean): DemoAnswer {
  const oldestId = dropPending ? hook.nextId : hook.oldestId;
  return hook.url === ''
    ? { hook: { ...hook, oldestId }, description: 'Webhook is already deleted' }
    : { hook: { ...hook, ...withoutWebhook, oldestId }, description: 'Webhook was deleted' };
}

/** What getWebhookInfo says. */
export function demoInfo(hook: DemoWebhook): WebhookInfo {
  const isSet = hook.url !== '';
  return {
    url: hook.url,
    hasCustomCertificate: hook.hasCertificate,
    pending: pendingOf(hook),
    lastErrorDateSeconds: hook.lastError === null ? null : Math.floor(hook.lastError.atMs / 1000),
    lastErrorMessage: hook.lastError?.message ?? null,
    lastSyncErrorDateSeconds: null,
    maxConnections: isSet ? hook.maxConnections : null,
    ip: isSet ? hook.ip : null,
    allowedUpdates: hook.allowedUpdates,
  };
}
