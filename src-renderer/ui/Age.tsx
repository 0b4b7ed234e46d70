import { formatDuration, formatShortDuration } from '../../src-shared/format/durations.ts';
import { formatDateTime } from '../../src-shared/format/times.ts';
import { useNowText } from '../app/app-context.ts';
import { t } from '../app/texts.ts';

export interface AgeProps {
  /** Unix ms; null = never. */
  readonly atMs: number | null;
  /** One unit, no "ago": for columns whose head says it. */
  readonly isShort?: boolean;
}

/** How long ago, ticking by itself; the absolute time on hover. */
export function Age({ atMs, isShort = false }: AgeProps): React.ReactElement {
  const text = useNowText((nowMs) => {
    if (atMs === null) {
      return isShort ? '–' : t('window.age.never');
    }
    if (!isShort && nowMs - atMs < 1000) {
      return t('window.age.now');
    }
    return isShort
      ? formatShortDuration(nowMs - atMs)
      : t('window.age.ago', { age: formatDuration(nowMs - atMs) });
  });
  return atMs === null ? (
    <span className="muted">{text}</span>
  ) : (
    <time title={formatDateTime(atMs)}>{text}</time>
  );
}

/** A running or remaining length of time, ticking by itself. `until` counts down and stops at zero. */
export function Span({
  sinceMs,
  untilMs,
}: {
  readonly sinceMs?: number;
  readonly untilMs?: number;
}): React.ReactElement {
  const text = useNowText((nowMs) =>
    formatDuration(untilMs === undefined ? nowMs - (sinceMs ?? nowMs) : untilMs - nowMs),
  );
  const atMs = untilMs ?? sinceMs;
  return <time {...(atMs === undefined ? {} : { title: formatDateTime(atMs) })}>{text}</time>;
}
