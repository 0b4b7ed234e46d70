import { formatDay, formatTimeOfDay, formatMoment } from '../../../src-shared/format/times.ts';
import type { Message } from '../../../src-shared/messages.ts';
import { t } from '../../app/texts.ts';
import type { LightFace } from '../../ui/Light.tsx';

const dayMs = 86_400_000;

/** The shape of a message: what it says of its bots, or that it is about Hooklight itself. */
export function messageFace({ kind, urgency }: Pick<Message, 'kind' | 'urgency'>): LightFace {
  if (kind === 'fleet') {
    return 'unknown';
  }
  const faces = { critical: 'down', normal: 'degraded', low: 'healthy' } as const;
  return faces[urgency];
}

/** Whether it still says how things are: nothing took its place. */
export function stands(message: Message): boolean {
  return message.replacedAtMs === null && message.withdrawnAtMs === null;
}

/** What became of a message beside being shown at once, in sentences. */
export function fateOf(message: Message, nowMs: number): readonly string[] {
  const { notShown, replacedAtMs, shownAtMs, withdrawnAtMs } = message;
  const time = (atMs: number): string => formatMoment(atMs, nowMs);
  return [
    ...(notShown === null
      ? []
      : [t('window.messages.not-shown', { why: t(`messages.why.${notShown}`) })]),
    ...(shownAtMs !== null && shownAtMs - message.atMs >= 60_000
      ? [t('window.messages.shown-later', { time: time(shownAtMs) })]
      : []),
    ...(replacedAtMs === null ? [] : [t('window.messages.replaced', { time: time(replacedAtMs) })]),
    ...(withdrawnAtMs === null
      ? []
      : [t('window.messages.withdrawn', { time: time(withdrawnAtMs) })]),
  ];
}

/** Name of a day as somebody says it. Times are Unix ms. */
export function dayName(atMs: number, nowMs: number): string {
  const year = (ms: number): number => new Date(ms).getFullYear();
  const isSame = (ms: number): boolean =>
    formatDay(atMs) === formatDay(ms) && year(atMs) === year(ms);
  if (isSame(nowMs)) {
    return t('window.messages.today');
  }
  if (isSame(nowMs - dayMs)) {
    return t('window.messages.yesterday');
  }
  return year(atMs) === year(nowMs) ? formatDay(atMs) : `${formatDay(atMs)} ${String(year(atMs))}`;
}

export interface MessageDay {
  readonly name: string;
  readonly messages: readonly Message[];
}

/** Messages by day, in the order given. */
export function byDay(messages: readonly Message[], nowMs: number): readonly MessageDay[] {
  const days = new Map<string, Message[]>();
  for (const message of messages) {
    const name = dayName(message.atMs, nowMs);
    const day = days.get(name) ?? [];
    days.set(name, day);
    day.push(message);
  }
  return [...days].map(([name, list]) => ({ name, messages: list }));
}

/** When a message came: its time, the day stands above it. */
export const messageTime = (message: Message): string => formatTimeOfDay(message.atMs);
