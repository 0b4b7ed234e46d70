import { formatList } from '../../../src-shared/format/lists.ts';
import { memo } from 'react';
import { beatLetters, beatsAt, beatSlotMs, type Beats } from '../../../src-shared/beats.ts';
import { formatDuration } from '../../../src-shared/format/durations.ts';
import { useNowText } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';

type Kind = keyof typeof beatLetters;

/** Worst first, as they are told. The worse, the taller: the bar can be read without its colours. */
const kinds = [
  { kind: 'down', height: 16 },
  { kind: 'degraded', height: 11 },
  { kind: 'unknown', height: 7 },
  { kind: 'healthy', height: 5 },
  { kind: 'unwatched', height: 1 },
] as const satisfies readonly { readonly kind: Kind; readonly height: number }[];

const barHeightPx = 18;

/** The cells of one kind as the shape to draw them by, `cellPx` wide each. */
export function beatPath(
  cells: string,
  kind: Kind,
  look: { cellPx: number; height: number },
): string {
  const { cellPx, height } = look;
  // Narrow cells touch, so that a long stretch is one band.
  const gapPx = cellPx > 2 && kind !== 'unwatched' ? 1 : 0;
  const letter = beatLetters[kind];
  return Array.from(cells, (cell, index) =>
    cell === letter
      ? `M${index * cellPx} ${barHeightPx - 1 - height}h${cellPx - gapPx}v${height}h-${cellPx - gapPx}z`
      : '',
  ).join('');
}

/** The bar in words: how long each health was the worst, by half hours. */
export function beatsText(cells: string): string {
  const parts = kinds.flatMap(({ kind }) => {
    const count = Array.from(cells).filter((cell) => cell === beatLetters[kind]).length;
    const health = kind === 'unwatched' ? t('window.beats.unwatched') : t(`health.${kind}`);
    return count === 0
      ? []
      : [t('window.beats.part', { health, duration: formatDuration(count * beatSlotMs) })];
  });
  return t('window.beats.day', { parts: formatList(parts) });
}

/** The last 24 hours of a bot, half hour by half hour. It moves along by itself. */
export const DayBar = memo(function DayBar({
  beats,
  widthPx,
}: {
  readonly beats: Beats;
  /** A multiple of 48. */
  readonly widthPx: number;
}): React.ReactElement {
  const cells = useNowText((nowMs) => beatsAt(beats, nowMs));
  const cellPx = widthPx / cells.length;
  const label = beatsText(cells);
  return (
    <svg
      className="beat-bar"
      width={widthPx}
      height={barHeightPx}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <title>{label}</title>
      {kinds.map(({ kind, height }) => {
        const path = beatPath(cells, kind, { cellPx, height });
        return path === '' ? null : <path key={kind} className={`beat-${kind}`} d={path} />;
      })}
    </svg>
  );
});
