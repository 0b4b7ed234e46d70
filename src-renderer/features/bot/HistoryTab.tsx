import { useEffect, useRef, useState } from 'react';
import { formatCount } from '../../../src-shared/format/counts.ts';
import { formatDateTime } from '../../../src-shared/format/times.ts';
import type { BotRow, HistoryPage } from '../../../src-shared/snapshot.ts';
import { useApp, useFleet } from '../../app/app-context.ts';
import { errorText, t, textOr } from '../../app/texts.ts';
import { Segments } from '../../ui/Segments.tsx';
import { Light } from '../../ui/Light.tsx';
import { HealthStrip } from './HealthStrip.tsx';
import { summaryOf } from './history-series.ts';
import { WaitingChart } from './WaitingChart.tsx';

const hourMs = 3_600_000;
const ranges = { hour: hourMs, day: 24 * hourMs, week: 7 * 24 * hourMs, month: 30 * 24 * hourMs };
type RangeName = keyof typeof ranges;
const rangeNames: readonly RangeName[] = ['hour', 'day', 'week', 'month'];
const restMs = 5000;

interface History {
  readonly range: RangeName;
  readonly fromMs: number;
  readonly toMs: number;
  readonly page: HistoryPage;
}

function useHistory(
  bot: BotRow,
  range: RangeName,
): { history: History | null; problem: string | null } {
  const { bridge, ticker } = useApp();
  const [history, setHistory] = useState<History | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const last = useRef<{ readonly range: RangeName; readonly atMs: number } | null>(null);
  const { id, checkedAtMs } = bot;
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const toMs = Math.max(ticker.nowMs(), checkedAtMs ?? 0);
      const fromMs = toMs - ranges[range];
      last.current = { range, atMs: performance.now() };
      const answer = await bridge.call('history:page', { botId: id, fromMs, toMs, limit: 5000 });
      if (!isWanted) {
        return;
      }
      setProblem(answer.ok ? null : errorText(answer.error));
      if (answer.ok) {
        setHistory({ range, fromMs, toMs, page: answer.value });
      }
    };
    const isFollowUp = last.current?.range === range;
    const waitMs = isFollowUp ? restMs - (performance.now() - (last.current?.atMs ?? 0)) : 0;
    const timer = setTimeout(() => void ask(), Math.max(0, waitMs));
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [bridge, ticker, id, range, checkedAtMs]);
  return { history, problem };
}

function Figures({ history }: { readonly history: History }): React.ReactElement {
  const { healthyShare, maxPending, checks } = summaryOf(history.page.spans, history);
  const figures = [
    [
      t('window.history.healthy-share'),
      // Never rounded up to a full 100.
      healthyShare === null ? '–' : `${(Math.floor(healthyShare * 1000) / 10).toFixed(1)} %`,
    ],
    [t('window.history.most-waiting'), maxPending === null ? '–' : formatCount(maxPending)],
    [t('window.history.changes'), formatCount(history.page.transitions.length)],
    [t('window.history.checks'), formatCount(checks)],
  ] as const;
  return (
    <dl className="figures">
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Transitions({ page }: { readonly page: HistoryPage }): React.ReactElement {
  const newest = page.transitions.toSorted((a, b) => b.atMs - a.atMs).slice(0, 200);
  return (
    <section className="card">
      <header className="card-head">
        <h2>{t('window.history.changes')}</h2>
      </header>
      {newest.length === 0 ? (
        <p className="card-body second">{t('window.history.no-changes')}</p>
      ) : (
        <ol className="transitions">
          {newest.map((each) => (
            <li key={`${each.atMs}-${each.to}`} className="transition">
              <time className="muted">{formatDateTime(each.atMs)}</time>
              <Light face={each.to} size={14} />
              <span>
                {t('window.history.change', {
                  from: t(`health.${each.from}`),
                  to: t(`health.${each.to}`),
                })}
              </span>
              {each.reason === null ? null : (
                <span className="second clip">{textOr(`reason.${each.reason}`, each.reason)}</span>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

export interface HistoryTabProps {
  readonly bot: BotRow;
  /** null while it is not known. */
  readonly watchedSinceMs: number | null;
}

/** Waiting updates and health over time. */
export function HistoryTab({ bot, watchedSinceMs }: HistoryTabProps): React.ReactElement {
  const { ticker } = useApp();
  // A bot that is new has nothing to show in a day.
  const [range, setRange] = useState<RangeName>(() =>
    watchedSinceMs !== null && ticker.nowMs() - watchedSinceMs < 3 * hourMs ? 'hour' : 'day',
  );
  const { history, problem } = useHistory(bot, range);
  const intervalSeconds = useFleet((view) => view.settings.intervalSeconds);
  // Three missed checks in a row are a gap in watching.
  const gapMs = Math.max(180_000, intervalSeconds * 3000);
  return (
    <div className="stack history">
      <div className="row">
        <h2 className="grow">{t('window.history.waiting')}</h2>
        <Segments
          label={t('window.history.range')}
          value={range}
          onChange={setRange}
          options={rangeNames.map((name) => ({ value: name, label: t(`window.range.${name}`) }))}
        />
      </div>
      {problem === null ? null : <p className="second">{problem}</p>}
      <section className="card chart-card">
        {history === null ? (
          <div className="chart-space" aria-busy="true" />
        ) : history.page.spans.length === 0 ? (
          <div className="chart-space empty">
            <p className="second">{t('window.history.none')}</p>
          </div>
        ) : (
          <>
            <WaitingChart spans={history.page.spans} range={history} gapMs={gapMs} />
            <HealthStrip spans={history.page.spans} range={{ ...history, gapMs }} />
            <Figures history={history} />
          </>
        )}
      </section>
      {history === null ? null : <Transitions page={history.page} />}
    </div>
  );
}
