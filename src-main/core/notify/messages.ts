import { formatDuration } from '../../../src-shared/format/durations.ts';
import type { FleetState, ReasonCode } from '../../../src-shared/health.ts';
import type { Settings } from '../../../src-shared/settings.ts';
import type { Texts } from '../../../src-shared/texts/index.ts';
import { safeText } from '../domain/safe-text.ts';
import type { NotificationMessage } from '../engine/ports/messages.ts';
import type { NotifyDecision } from './policy.ts';

export type Problem = Extract<NotifyDecision, { readonly kind: 'problem' }>;
export type Recovered = Extract<NotifyDecision, { readonly kind: 'recovered' }>;

export interface MessageContext {
  readonly texts: Texts;
  readonly privacy: Settings['notificationPrivacy'];
  readonly nowMs: number;
}

/** Names and reasons come from outside: one line, no control characters, short. */
const nameLength = 60;
const bodyLength = 200;
/** A digest names this many groups; more nobody reads in a notification. */
const groupsShown = 4;
/** The window's list has room for whole sentences. */
const fullBodyLength = 600;
const fullGroupsShown = 12;
/** What setting the webhook again cannot help with. */
const beyondReSet: ReadonlySet<ReasonCode> = new Set([
  'token-rejected',
  'logged-out',
  'certificate-expiring',
  'updates-lost',
]);

export interface Words {
  readonly title: string;
  readonly body: string;
}
export interface Wording extends MessageContext {
  readonly bodyLength: number;
  readonly groupsShown: number;
}

/** A text as the desktop may show it, and the whole of it for the window's list. */
export function worded(
  ctx: MessageContext,
  text: (wording: Wording) => Words,
): Pick<NotificationMessage, 'title' | 'body' | 'full'> {
  return {
    ...text({ ...ctx, bodyLength, groupsShown }),
    full: text({
      ...ctx,
      privacy: 'full',
      bodyLength: fullBodyLength,
      groupsShown: fullGroupsShown,
    }),
  };
}

/** A bot's name, fit to be shown. */
export const nameText = (text: string): string => safeText(text, nameLength);

/** Same key = same incident: a worse message or the recovery replaces the first one. */
export function incidentKey(botId: string, startedAtMs: number): string {
  return `incident:${botId}:${Math.round(startedAtMs)}`;
}

function reasonSentence(problem: Problem, ctx: MessageContext): string {
  const words = ctx.texts(`reason.${problem.reason.code}`);
  return ctx.privacy === 'full' && problem.reason.detail !== null
    ? ctx.texts('notifications.reason-with-detail', {
        reason: words,
        detail: problem.reason.detail,
      })
    : words;
}

/** How much waits at these bots together, and when the first of it expires; null where nothing waits. */
export function waitingSentence(problems: readonly Problem[], ctx: MessageContext): string | null {
  const count = problems.reduce((sum, { bot }) => sum + (bot.pending ?? 0), 0);
  if (ctx.privacy !== 'full' || count === 0) {
    return null;
  }
  const losses = problems.map(({ bot }) => bot.lossAtMs ?? Infinity);
  const lossAtMs = losses.reduce((first, atMs) => Math.min(first, atMs), Infinity);
  return lossAtMs === Infinity || lossAtMs <= ctx.nowMs
    ? ctx.texts('notifications.waiting', { count })
    : ctx.texts('notifications.waiting-until', {
        count,
        left: formatDuration(lossAtMs - ctx.nowMs),
      });
}

/** The message for one bot's problem. */
export function problemMessage(problem: Problem, ctx: MessageContext): NotificationMessage {
  const { bot, reason, startedAtMs } = problem;
  return {
    key: incidentKey(bot.botId, startedAtMs),
    kind: 'problem',
    botIds: [bot.botId],
    ...worded(ctx, (wording) => problemWords(problem, wording)),
    urgency: bot.health === 'down' ? 'critical' : 'normal',
    startedAtMs,
    actions: beyondReSet.has(reason.code)
      ? ['check-now', 'snooze']
      : ['check-now', 're-set', 'snooze'],
  };
}

function problemWords(problem: Problem, ctx: Wording): Words {
  const { bot, startedAtMs } = problem;
  if (ctx.privacy === 'count') {
    return {
      title: ctx.texts('notifications.problem.title-count', { count: 1 }),
      body: ctx.texts('notifications.open'),
    };
  }
  const since = ctx.texts('notifications.since', {
    duration: formatDuration(ctx.nowMs - startedAtMs),
  });
  const parts = [`${reasonSentence(problem, ctx)}.`, since, waitingSentence([problem], ctx)];
  const state = bot.health === 'down' ? 'down' : 'degraded';
  return {
    title: ctx.texts(`notifications.problem.title-${state}`, { name: nameText(bot.name) }),
    body: safeText(parts.filter((part) => part !== null).join(' '), ctx.bodyLength),
  };
}

/** An end that was told so much later was not told when it came: the bot came and went, or nobody could be told. */
const lateMs = 300_000;

/** When it was over, wall ms. */
export function endOf({ bot, startedAtMs }: Recovered, { nowMs }: MessageContext): number {
  const endedAtMs = bot.healthySinceMs ?? nowMs;
  return endedAtMs > startedAtMs ? Math.min(endedAtMs, nowMs) : nowMs;
}

/** The message that a bot's problem is over, with how long it lasted. */
export function recoveredMessage(recovered: Recovered, ctx: MessageContext): NotificationMessage {
  const { bot, startedAtMs } = recovered;
  const endedAtMs = endOf(recovered, ctx);
  const duration = formatDuration(endedAtMs - startedAtMs);
  const ago = formatDuration(ctx.nowMs - endedAtMs);
  const isLate = ctx.nowMs - endedAtMs >= lateMs;
  return {
    key: incidentKey(bot.botId, startedAtMs),
    kind: 'recovered',
    botIds: [bot.botId],
    ...worded(ctx, ({ privacy, texts }) => ({
      title:
        privacy === 'count'
          ? texts('notifications.recovered.title-count', { count: 1 })
          : texts('notifications.recovered.title', { name: nameText(bot.name) }),
      body: texts(isLate ? 'notifications.recovered.body-late' : 'notifications.recovered.body', {
        duration,
        ago,
      }),
    })),
    urgency: 'low',
    startedAtMs,
    actions: [],
  };
}

/** A fleet state that a person must act on; null for those that end by themselves. */
export function fleetMessage(fleet: FleetState, texts: Texts): NotificationMessage | null {
  if (fleet.kind !== 'intercepted' && fleet.kind !== 'proxy') {
    return null;
  }
  const words = { title: texts('notifications.fleet.title'), body: texts(`fleet.${fleet.kind}`) };
  return {
    key: 'fleet',
    kind: 'fleet',
    botIds: [],
    ...words,
    full: words,
    urgency: 'normal',
    startedAtMs: null,
    actions: [],
  };
}
