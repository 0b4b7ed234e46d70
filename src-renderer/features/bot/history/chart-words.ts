import { formatCount, formatShare } from '../../../../src-shared/format/counts.ts';
import { displayText } from '../../../../src-shared/format/display-text.ts';
import { formatDuration } from '../../../../src-shared/format/durations.ts';
import { formatDateTime, formatMoment, formatSpan } from '../../../../src-shared/format/times.ts';
import { healths } from '../../../../src-shared/health.ts';
import {
  timeField,
  uptimeOf,
  watchedMs,
  type HistoryMarker,
  type HistorySums,
  type TimeSpent,
} from '../../../../src-shared/history.ts';
import { t, textOr } from '../../../app/texts.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** How the time was spent: one health by its name, several with their shares; what was not watched is said. */
export function healthWords(spent: TimeSpent): string {
  const watched = watchedMs(spent);
  const found = healths.filter((health) => spent[timeField[health]] > 0);
  const [first] = found;
  if (first === undefined || watched === 0) {
    return t('window.heart.not-watched');
  }
  return found.length === 1
    ? t(`health.${first}`)
    : found
        .map((health) =>
          t('window.chart.spent', {
            health: t(`health.${health}`),
            percent: formatShare(spent[timeField[health]] / watched),
          }),
        )
        .join(', ');
}

/** What waited in a stretch. */
export function waitingWords(sums: HistorySums): string {
  const { pendingLast: last, pendingMin: min, pendingMax: max } = sums;
  if (last === null || min === null || max === null) {
    return t('window.chart.waiting.none');
  }
  return min === max
    ? t('window.chart.waiting.flat', { count: last, shown: formatCount(last) })
    : t('window.chart.waiting.band', {
        last: formatCount(last),
        min: formatCount(min),
        max: formatCount(max),
      });
}

/** When a stretch was: one moment with its age, or from when to when. */
export function whenWords(stretch: Pick<HistorySums, 'fromMs' | 'toMs'>, nowMs: number): string {
  const { fromMs, toMs } = stretch;
  const when = toMs - fromMs < 2 * minuteMs ? formatDateTime(toMs) : formatSpan(fromMs, toMs);
  return nowMs - toMs < minuteMs
    ? when
    : t('window.chart.ago', { when, age: formatDuration(nowMs - toMs) });
}

/** Everything about a point in one sentence. */
export function pointWords(sums: HistorySums, nowMs: number): string {
  const parts = [
    t('window.chart.point', {
      when: whenWords(sums, nowMs),
      waiting: waitingWords(sums),
      health: healthWords(sums),
    }),
    t('window.chart.checks', { count: sums.checks, shown: formatCount(sums.checks) }),
    ...(sums.errors === 0
      ? []
      : [t('window.chart.errors', { count: sums.errors, shown: formatCount(sums.errors) })]),
  ];
  return parts.join(' · ');
}

/** What a mark says, without its time. */
export function markWords(mark: HistoryMarker, nowMs: number): string {
  switch (mark.kind) {
    case 'error':
      return t('window.mark.error', {
        count: mark.count,
        shown: formatCount(mark.count),
        message: displayText(mark.message),
      });
    case 'incident':
      return mark.toMs === null
        ? t('window.mark.incident.open', {
            duration: formatDuration(nowMs - mark.fromMs),
            reason: t(`reason.${mark.reason}`),
          })
        : t('window.mark.incident.over', {
            duration: formatDuration(mark.toMs - mark.fromMs),
            reason: t(`reason.${mark.reason}`),
          });
    case 'action': {
      const wish = t(`window.wished.${mark.wish}`);
      return mark.outcome === null
        ? t('window.mark.action-plain', { wish })
        : t('window.mark.action', {
            wish,
            outcome: textOr(`window.outcome.${mark.outcome}`, mark.outcome),
          });
    }
    case 'gap':
      return t('window.mark.gap', { duration: formatDuration(mark.toMs - mark.fromMs) });
  }
}

/** A mark with its time: `21 Nov, 14:03: Incident of 14 min: …`. */
export function markLine(mark: HistoryMarker, nowMs: number): string {
  return `${formatMoment(mark.fromMs, nowMs)}: ${markWords(mark, nowMs)}`;
}

/** `Up 99.9 %`, or that nothing is known. */
export function uptimeWords(spent: TimeSpent): string {
  const share = uptimeOf(spent);
  return share === null
    ? t('window.heart.uptime-none')
    : t('window.heart.uptime', { percent: formatShare(share) });
}

/** Whether a range is told by days rather than by times of the day. */
export function isLongRange(range: { readonly fromMs: number; readonly toMs: number }): boolean {
  return range.toMs - range.fromMs > 2 * dayMs;
}
