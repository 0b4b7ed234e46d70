import type { WebhookInfo } from '../domain/webhook-config.ts';
import type { HealthContext } from './context.ts';
import { compareWebhook } from './drift.ts';
import type { HealthMemory } from './health-memory.ts';
import { hostOf } from '../domain/short-url.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const keptMs = 14 * dayMs;
const maxSigns = 20;

/** Whether the reported webhook is the one that is wanted; with none wanted, whether it is none or an own one. */
export function isAsWanted(info: WebhookInfo, memory: HealthMemory, ctx: HealthContext): boolean {
  if (ctx.desired !== null) {
    return info.url !== '' && compareWebhook(ctx.desired, info).length === 0;
  }
  if (info.url === '') {
    return true;
  }
  const host = hostOf(info.url);
  return host !== null && memory.hosts.includes(host);
}

/**
 * Signs that something else uses the bot, wall ms, two weeks long: the webhook was changed away from what is wanted,
 * or updates left the queue while there was no webhook (somebody polls). What we set ourselves is as wanted.
 */
export function nextForeign(
  before: HealthMemory,
  seen: {
    readonly info: WebhookInfo;
    readonly changed: boolean;
    readonly asWanted: boolean;
    /** The count fell faster than expiry explains. */
    readonly taken: boolean;
    readonly nowMs: number;
  },
  ctx: HealthContext,
): readonly number[] {
  const kept = newerThan(before.foreignMs, seen.nowMs - keptMs);
  const changedAway = seen.changed && !seen.asWanted;
  const polled = !seen.changed && seen.taken && seen.info.url === '' && ctx.desired !== null;
  return changedAway || polled ? [...kept, seen.nowMs].slice(-maxSigns) : kept;
}

/** Of these moments those from `fromMs` on; mostly there are none at all. */
export function newerThan(momentsMs: readonly number[], fromMs: number): readonly number[] {
  return momentsMs.length === 0 ? momentsMs : momentsMs.filter((atMs) => atMs >= fromMs);
}

/** Two signs within a day or three within two weeks; for an hour after the last one, or until the webhook is right. */
export function isContested(memory: HealthMemory, nowMs: number): boolean {
  const last = memory.foreignMs.at(-1);
  if (last === undefined) {
    return false;
  }
  const lastDay = memory.foreignMs.filter((atMs) => last - atMs <= dayMs).length;
  const enough = lastDay >= 2 || memory.foreignMs.length >= 3;
  return enough && (nowMs - last <= hourMs || memory.asWanted === false);
}

/** One more sign that something else uses the bot: another set came in between ours. */
export function markForeign(memory: HealthMemory, nowMs: number): HealthMemory {
  return { ...memory, foreignMs: [...memory.foreignMs, nowMs].slice(-maxSigns) };
}
