import { useId, useState } from 'react';
import { formatCount } from '../../../../src-shared/format/counts.ts';
import { formatDuration } from '../../../../src-shared/format/durations.ts';
import { formatSpan } from '../../../../src-shared/format/times.ts';
import { watchedMs, type HistoryBeats, type HistorySums } from '../../../../src-shared/history.ts';
import { t } from '../../../app/texts.ts';
import { faceOfCell } from './beat-cells.ts';
import { healthWords, uptimeWords, waitingWords } from './chart-words.ts';

const cellPx = 10;
const heightPx = 22;
/** Height says what colour says: the worse, the taller. */
const heights = { healthy: 9, unknown: 13, degraded: 17, down: heightPx } as const;

export type Beat = HistoryBeats['ranges'][number];

/** What a cell holds, in words. */
function cellWords(cell: HistorySums): string {
  const watched = watchedMs(cell);
  const when = formatSpan(cell.fromMs, cell.toMs);
  if (watched === 0 && cell.checks === 0) {
    return `${when}: ${t('window.heart.not-watched')}`;
  }
  const parts = [
    t('window.chart.point', {
      when,
      waiting: waitingWords(cell),
      health: healthWords(cell),
    }),
    ...(cell.errors === 0
      ? []
      : [t('window.chart.errors', { count: cell.errors, shown: formatCount(cell.errors) })]),
    ...(watched < cell.toMs - cell.fromMs
      ? [t('window.heart.partly', { duration: formatDuration(watched) })]
      : []),
  ];
  return parts.join(' · ');
}

function Cell({ cell, index }: { readonly cell: HistorySums; readonly index: number }) {
  const face = faceOfCell(cell);
  const height = face === null ? 3 : heights[face];
  return (
    <rect
      className={face === null ? 'beat-none' : `light-${face}`}
      fill="currentColor"
      x={index * cellPx + 1}
      width={cellPx - 2}
      y={heightPx - height}
      height={height}
      rx="1.5"
    />
  );
}

function Cells(props: {
  readonly cells: readonly HistorySums[];
  readonly chosen: number | null;
}): React.ReactElement {
  const { cells, chosen } = props;
  return (
    <svg
      className="strip"
      viewBox={`0 0 ${cells.length * cellPx} ${heightPx}`}
      height={heightPx}
      preserveAspectRatio="none"
      aria-hidden
    >
      {cells.map((cell, index) => (
        <Cell key={cell.fromMs} cell={cell} index={index} />
      ))}
      {chosen === null ? null : (
        <rect
          className="beat-chosen"
          x={chosen * cellPx}
          y="0"
          width={cellPx}
          height={heightPx}
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  );
}

export interface BeatBarProps {
  readonly beat: Beat;
  /** What is pointed at or stepped to, in words; null = nothing any more. */
  readonly tell: (words: string | null, isByKey: boolean) => void;
}

/** A heart-beat bar: equal cells of time, each with the worst that was in it. */
export function BeatBar({ beat, tell }: BeatBarProps): React.ReactElement {
  const { cells, range, totals } = beat;
  const keys = useId();
  const [index, setIndex] = useState<number | null>(null);
  const choose = (next: number | null, isByKey: boolean): void => {
    const bounded = next === null ? null : Math.min(cells.length - 1, Math.max(0, next));
    setIndex(bounded);
    const cell = bounded === null ? undefined : cells[bounded];
    tell(cell === undefined ? null : cellWords(cell), isByKey);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const last = cells.length - 1;
    const next = {
      ArrowLeft: index === null ? last : index - 1,
      ArrowRight: index === null ? last : index + 1,
      Home: 0,
      End: last,
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      choose(next, true);
    }
  };
  const onPointerMove = (event: React.PointerEvent): void => {
    const box = event.currentTarget.getBoundingClientRect();
    choose(Math.floor(((event.clientX - box.left) / box.width) * cells.length), false);
  };
  return (
    <button
      type="button"
      className="heart-bar"
      dir="ltr"
      aria-label={t('window.heart.label', {
        range: t(`window.heart.range.${range}`),
        uptime: uptimeWords(totals),
      })}
      aria-describedby={keys}
      onKeyDown={onKeyDown}
      onPointerMove={onPointerMove}
      onPointerLeave={() => choose(null, false)}
      onBlur={() => choose(null, false)}
    >
      <Cells cells={cells} chosen={index} />
      <span id={keys} hidden>
        {t('window.heart.keys')}
      </span>
    </button>
  );
}
