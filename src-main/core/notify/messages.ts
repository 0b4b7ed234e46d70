import { formatDuration } from '../../../src-shared/format/durations.ts';
import type { FleetState, ReasonCode } from '../../../src-shared/health.ts';
import type { Settings } from '../../../src-shared/settings.ts';
import type { Texts } from '../../../src-shared/texts/index.ts';
import { safeText } from '../domain/safe-text.ts';
import type { NotificationMessage } from '../engine/ports.ts';
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
/** A digest of more bots is looked at in the list first. */
const actedTogether = 50;
/** What setting the webhook again cannot help with. */
const beyondReSet: ReadonlySet<ReasonCode> = new Set([
  'token-rejected',
  'logged-out',
  'certificate-expiring',
  'updates-lost',
]);

interface Words {
  readonly title: string;
  readonly body: string;
}
interface Wording extends MessageContext {
  readonly bodyLength: number;
  readonly groupsShown: number;
}

/** A text as the desktop may show it, and the whole of it for the window's list. */
function worded(
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

const name = (text: string): string => safeText(text, nameLength);

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
function waitingSentence(problems: readonly Problem[], ctx: MessageContext): string | null {
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
    title: ctx.texts(`notifications.problem.title-${state}`, { name: name(bot.name) }),
    body: safeText(parts.filter((part) => part !== null).join(' '), ctx.bodyLength),
  };
}

/** An end that was told so much later was not told when it came: the bot came and went, or nobody could be told. */
const lateMs = 300_000;

/** When it was over, wall ms. */
function endOf({ bot, startedAtMs }: Recovered, { nowMs }: MessageContext): number {
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
          : texts('notifications.recovered.title', { name: name(bot.name) }),
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

/** Problems that share a reason and a host: most likely one fault. */
export function groupKey(problem: Problem): string {
  return `${problem.reason.code}|${problem.bot.host ?? ''}`;
}

function groupLine(group: readonly Problem[], ctx: MessageContext): string {
  const first = group[0];
  if (first === undefined) {
    return '';
  }
  const reason = ctx.texts(`reason.${first.reason.code}`);
  const { host } = first.bot;
  if (group.length === 1 && ctx.privacy !== 'count') {
    return ctx.texts('notifications.digest.one', { name: name(first.bot.name), reason });
  }
  return host === null || ctx.privacy !== 'full'
    ? ctx.texts('notifications.digest.group', { count: group.length, reason })
    : ctx.texts('notifications.digest.group-host', {
        count: group.length,
        reason,
        host: safeText(host, 60),
      });
}

/** One group a line, as many whole lines as fit. */
function digestBody(lines: readonly string[], maxLength: number): string {
  return lines.reduce((body, line) => {
    const longer = body === '' ? safeText(line, maxLength) : `${body}\n${safeText(line)}`;
    return longer.length <= maxLength ? longer : body;
  }, '');
}

/** What all bots of a digest have in common: since when, where it is one fault, and what waits. */
function digestSum(
  problems: readonly Problem[],
  ctx: MessageContext,
  isOneFault: boolean,
): string | null {
  const startedAtMs = problems.reduce((first, one) => Math.min(first, one.startedAtMs), ctx.nowMs);
  const duration = formatDuration(ctx.nowMs - startedAtMs);
  const since = isOneFault ? ctx.texts('notifications.since', { duration }) : null;
  const parts = [since, waitingSentence(problems, ctx)].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}

function digestWords(problems: readonly Problem[], ctx: Wording): Words {
  const areDown = problems.every(({ bot }) => bot.health === 'down');
  const title = ctx.texts(
    areDown ? 'notifications.problem.title-count-down' : 'notifications.problem.title-count',
    { count: problems.length },
  );
  if (ctx.privacy === 'count') {
    return { title, body: ctx.texts('notifications.open') };
  }
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(groupKey(problem)) ?? [];
    group.push(problem);
    groups.set(groupKey(problem), group);
  }
  const sorted = [...groups.values()].sort((a, b) => b.length - a.length);
  const lines = sorted.slice(0, ctx.groupsShown).map((group) => groupLine(group, ctx));
  const rest = sorted.slice(ctx.groupsShown).flat().length;
  if (rest > 0) {
    lines.push(ctx.texts('notifications.digest.more', { count: rest }));
  }
  const sum = digestSum(problems, ctx, sorted.length === 1);
  if (sum !== null) {
    lines.push(sum);
  }
  return { title, body: digestBody(lines, ctx.bodyLength) };
}

/** One message for several bots, grouped by reason and shared host, largest group first. */
export function digestMessage(
  problems: readonly Problem[],
  ctx: MessageContext,
): NotificationMessage {
  return {
    key: 'digest',
    kind: 'digest',
    botIds: problems.map((problem) => problem.bot.botId),
    ...worded(ctx, (wording) => digestWords(problems, wording)),
    urgency: problems.some((problem) => problem.bot.health === 'down') ? 'critical' : 'normal',
    startedAtMs: null,
    actions: problems.length > actedTogether ? [] : ['check-now', 'snooze'],
  };
}

/** One message for several recoveries at once. */
export function recoveredDigest(
  recovered: readonly Recovered[],
  ctx: MessageContext,
): NotificationMessage {
  const longestMs = recovered.reduce(
    (longest, one) => Math.max(longest, endOf(one, ctx) - one.startedAtMs),
    0,
  );
  return {
    key: 'recovered',
    kind: 'digest',
    botIds: recovered.map((one) => one.bot.botId),
    ...worded(ctx, ({ texts }) => ({
      title: texts('notifications.recovered.title-count', { count: recovered.length }),
      body: texts('notifications.recovered.body-many', { duration: formatDuration(longestMs) }),
    })),
    urgency: 'low',
    startedAtMs: null,
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
