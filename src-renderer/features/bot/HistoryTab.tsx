import { useEffect, useRef, useState } from 'react';
import { formatCount } from '../../../src-shared/format/counts.ts';
import { formatDuration } from '../../../src-shared/format/durations.ts';
import { formatDateTime } from '../../../src-shared/format/times.ts';
import type { BotLimits } from '../../../src-shared/setting-levels.ts';
import type { Incident } from '../../../src-shared/incidents.ts';
import type { BotDetail, BotRow, HistoryPage } from '../../../src-shared/snapshot.ts';
import { useApp, useFleet, useNowText } from '../../app/app-context.ts';
import { errorText, t, textOr } from '../../app/texts.ts';
import type { Place } from '../../state/navigation.ts';
import { Button } from '../../ui/Button.tsx';
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

function IncidentLine(props: {
  readonly incident: Incident;
  /** Where the way back from its page leads. */
  readonly from: Place;
}): React.ReactElement {
  const { navigation } = useApp();
  const { incident, from } = props;
  const { startedAtMs, endedAtMs, worst, reason } = incident;
  const length = useNowText((nowMs) =>
    endedAtMs === null
      ? t('window.incident.open', { duration: formatDuration(nowMs - startedAtMs) })
      : t('window.incident.ended', { duration: formatDuration(endedAtMs - startedAtMs) }),
  );
  return (
    <li>
      <button
        type="button"
        className="transition transition-button"
        onClick={() => navigation.openIncident(incident.incidentId, from)}
      >
        <time className="muted">{formatDateTime(startedAtMs)}</time>
        <Light face={worst} size={14} label={t(`health.${worst}`)} />
        <span className={endedAtMs === null ? 'reason-text' : ''}>{length}</span>
        <span className="second clip">{t(`reason.${reason.code}`)}</span>
      </button>
    </li>
  );
}

function Incidents(props: {
  readonly botId: string;
  readonly incidents: readonly Incident[];
}): React.ReactElement {
  const { botId, incidents } = props;
  const { navigation } = useApp();
  const from: Place = { screen: 'bot', botId, tab: 'history', wish: null, visit: 0 };
  return (
    <section className="card">
      <header className="card-head">
        <h2>{t('window.history.incidents')}</h2>
        {incidents.length === 0 ? null : (
          <Button isSmall onClick={() => navigation.openIncidents({ botId, past: true })}>
            {t('window.incident.of-bot')}
          </Button>
        )}
      </header>
      {incidents.length === 0 ? (
        <p className="card-body second">{t('window.history.no-incidents')}</p>
      ) : (
        <ol className="transitions">
          {incidents
            .toSorted((a, b) => b.startedAtMs - a.startedAtMs)
            .map((incident) => (
              <IncidentLine key={incident.incidentId} incident={incident} from={from} />
            ))}
        </ol>
      )}
    </section>
  );
}

export interface HistoryTabProps {
  readonly bot: BotRow;
  /** null while they are not there. */
  readonly detail: BotDetail | null;
}

/** A bot that is new has nothing to show in a day. */
function firstRange(detail: BotDetail | null, nowMs: number): RangeName {
  return detail !== null && nowMs - detail.createdAtMs < 3 * hourMs ? 'hour' : 'day';
}

/** Waiting updates and health over time. */
export function HistoryTab({ bot, detail }: HistoryTabProps): React.ReactElement {
  const { ticker } = useApp();
  const [range, setRange] = useState<RangeName>(() => firstRange(detail, ticker.nowMs()));
  const { history, problem } = useHistory(bot, range);
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
      <Chart history={history} limits={detail?.limits ?? null} />
      <div className="now-columns">
        {detail === null ? null : <Incidents botId={bot.id} incidents={detail.incidents} />}
        {history === null ? null : <Transitions page={history.page} />}
      </div>
    </div>
  );
}

function Chart(props: {
  readonly history: History | null;
  readonly limits: BotLimits | null;
}): React.ReactElement {
  const { history, limits } = props;
  const forAll = useFleet((view) => view.settings.intervalSeconds);
  const own = limits?.intervalSeconds;
  const intervalSeconds = own?.own ?? own?.inherited ?? forAll;
  // Three missed checks in a row are a gap in watching.
  const gapMs = Math.max(180_000, intervalSeconds * 3000);
  if (history === null) {
    return <section className="card chart-card chart-space" aria-busy="true" />;
  }
  if (history.page.spans.length === 0) {
    return (
      <section className="card chart-card chart-space empty">
        <p className="second">{t('window.history.none')}</p>
      </section>
    );
  }
  return (
    <section className="card chart-card">
      <WaitingChart spans={history.page.spans} range={history} gapMs={gapMs} />
      <HealthStrip spans={history.page.spans} range={{ ...history, gapMs }} />
      <Figures history={history} />
    </section>
  );
}
