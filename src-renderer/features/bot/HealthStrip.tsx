import type { Span } from '../../../src-shared/snapshot.ts';
import { t } from '../../app/texts.ts';
import { stretchesOf, summaryOf } from './history-series.ts';
import { chartAxisPx } from './WaitingChart.tsx';

const cells = 480;
const heightPx = 20;
/** Height says what colour says: the worse, the taller. */
const heights = { healthy: 6, unknown: 10, degraded: 14, down: 20 } as const;

export interface HealthStripProps {
  readonly spans: readonly Span[];
  readonly range: { readonly fromMs: number; readonly toMs: number; readonly gapMs: number };
}

/** Health over the same time as the chart above it. */
export function HealthStrip({ spans, range }: HealthStripProps): React.ReactElement {
  const { healthyShare } = summaryOf(spans, range);
  const label =
    healthyShare === null
      ? t('window.history.strip-unknown')
      : t('window.history.strip-label', {
          percent: (Math.floor(healthyShare * 1000) / 10).toFixed(1),
        });
  return (
    <div className="strip-row" style={{ paddingInlineStart: chartAxisPx, paddingInlineEnd: 8 }}>
      <svg
        className="strip"
        role="img"
        aria-label={label}
        height={heightPx}
        viewBox={`0 0 ${cells} ${heightPx}`}
        preserveAspectRatio="none"
      >
        <rect className="strip-floor" x="0" y={heightPx - 1} width={cells} height="1" />
        {stretchesOf(spans, range, cells).map((stretch) => (
          <rect
            key={stretch.from}
            className={`light-${stretch.health}`}
            fill="currentColor"
            x={stretch.from * cells}
            width={Math.max(1, (stretch.to - stretch.from) * cells)}
            y={heightPx - heights[stretch.health]}
            height={heights[stretch.health]}
          />
        ))}
      </svg>
    </div>
  );
}
