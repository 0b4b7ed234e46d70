import { formatDuration } from '../../../src-shared/format/durations.ts';
import { safeText } from '../domain/safe-text.ts';
import type { NotificationMessage } from '../engine/ports/messages.ts';
import {
  endOf,
  nameText,
  waitingSentence,
  worded,
  type MessageContext,
  type Problem,
  type Recovered,
  type Wording,
  type Words,
} from './messages.ts';

/** A digest of more bots is looked at in the list first. */
const actedTogether = 50;

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
    return ctx.texts('notifications.digest.one', { name: nameText(first.bot.name), reason });
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
export function digestBody(lines: readonly string[], maxLength: number): string {
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
