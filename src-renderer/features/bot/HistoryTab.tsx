import { useState } from 'react';
import { formatCount, formatShare } from '../../../src-shared/format/counts.ts';
import { formatSpan } from '../../../src-shared/format/times.ts';
import { uptimeOf, type HistoryChart } from '../../../src-shared/history.ts';
import type { BotDetail } from '../../../src-shared/bot-detail.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useApp } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { useAnswer } from '../../app/use-answer.ts';
import type { Place } from '../../state/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { shownMarks, type MarkKind } from './history/chart-model.ts';
import { Incidents, Transitions } from './history/happenings.tsx';
import { HeartBeats, useBeats } from './history/HeartBeats.tsx';
import { HistoryFigure } from './history/HistoryFigure.tsx';
import { HistoryTable } from './history/HistoryTable.tsx';
import { Legend } from './history/Legend.tsx';
import { rangeNames, useChart, type ChartState, type RangeName } from './history/use-chart.ts';

const hourMs = 3_600_000;
const changesShown = 200;

function Figures({ chart }: { readonly chart: HistoryChart }): React.ReactElement {
  const { totals } = chart;
  const uptime = uptimeOf(totals);
  const figures = [
    [t('window.history.uptime'), uptime === null ? '–' : formatShare(uptime)],
    [
      t('window.history.most-waiting'),
      totals.pendingMax === null ? '–' : formatCount(totals.pendingMax),
    ],
    [t('window.marks.error'), formatCount(totals.errors)],
    [t('window.history.checks'), formatCount(totals.checks)],
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

type Dress = 'chart' | 'table';

/** The place of a chart that is on its way, or could not be had. */
function NoChart({ problem }: Pick<ChartState, 'problem'>): React.ReactElement {
  return (
    <section className="card chart-card chart-space" aria-busy={problem === null}>
      {problem === null ? (
        <span className="skeleton chart-skeleton" />
      ) : (
        <p className="second">{problem}</p>
      )}
    </section>
  );
}

/** Where the figures of a chart come from, and whether marks are missing. */
function sourceText(chart: HistoryChart): string {
  return [
    ...(chart.source === 'hours' ? [t('window.chart.from-hours')] : []),
    ...(chart.markersCut ? [t('window.chart.cut')] : []),
  ].join(' · ');
}

function ChartCard(props: {
  readonly state: ChartState;
  readonly dress: Dress;
  readonly openIncident: (incidentId: number) => void;
}): React.ReactElement {
  const { state, dress, openIncident } = props;
  const { chart, view } = state;
  const [hidden, setHidden] = useState<ReadonlySet<MarkKind>>(new Set());
  if (chart === null) {
    return <NoChart problem={state.problem} />;
  }
  const marks = shownMarks(chart, hidden);
  const toggle = (kind: MarkKind): void =>
    setHidden((before) => {
      const next = new Set(before);
      if (!next.delete(kind)) {
        next.add(kind);
      }
      return next;
    });
  return (
    <section className="card chart-card">
      <div className="chart-head">
        <Legend markers={chart.markers} hidden={hidden} toggle={toggle} />
        <span className="muted chart-source">{sourceText(chart)}</span>
      </div>
      {chart.points.length === 0 ? (
        <div className="chart-nothing empty">
          <p className="second">{t('window.chart.nothing')}</p>
        </div>
      ) : dress === 'table' ? (
        <HistoryTable chart={chart} marks={marks} />
      ) : (
        <HistoryFigure
          chart={chart}
          marks={marks}
          isPart={view.part !== null}
          zoom={state.setPart}
          openIncident={openIncident}
        />
      )}
      <Figures chart={chart} />
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

function Head(props: {
  readonly state: ChartState;
  readonly dress: Dress;
  readonly setDress: (dress: Dress) => void;
}): React.ReactElement {
  const { state, dress, setDress } = props;
  const { part, name } = state.view;
  return (
    <div className="history-head">
      <h2>{t('window.history.waiting')}</h2>
      {part === null ? null : (
        <span className="row">
          <span className="second">{formatSpan(part.fromMs, part.toMs)}</span>
          <Button isSmall onClick={() => state.setPart(null)}>
            {t('window.chart.zoom-back')}
          </Button>
        </span>
      )}
      <span className="grow" />
      <Segments
        label={t('window.chart.view')}
        value={dress}
        onChange={setDress}
        options={[
          { value: 'chart', label: t('window.chart.as-chart') },
          { value: 'table', label: t('window.chart.as-table') },
        ]}
      />
      <Segments
        label={t('window.history.range')}
        value={name}
        onChange={state.setName}
        options={rangeNames.map((each) => ({ value: each, label: t(`window.range.${each}`) }))}
      />
    </div>
  );
}

/** Waiting updates and health over time: chart, heart-beat, incidents and changes. */
export function HistoryTab({ bot, detail }: HistoryTabProps): React.ReactElement {
  const { navigation, ticker } = useApp();
  const state = useChart(bot, firstRange(detail, ticker.nowMs()));
  const [dress, setDress] = useState<Dress>('chart');
  const beats = useBeats(bot);
  const changes = useAnswer(
    'history:page',
    { botId: bot.id, fromMs: 0, toMs: Number.MAX_SAFE_INTEGER, limit: changesShown },
    bot.healthSinceMs,
  );
  const from: Place = { screen: 'bot', botId: bot.id, tab: 'history', wish: null, visit: 0 };
  return (
    <div className="stack history">
      <Head state={state} dress={dress} setDress={setDress} />
      <ChartCard
        state={state}
        dress={dress}
        openIncident={(incidentId) => navigation.openIncident(incidentId, from)}
      />
      <section className="card">
        <header className="card-head">
          <h2>{t('window.heart.title')}</h2>
        </header>
        <div className="card-body stack">
          <HeartBeats beats={beats} ranges={['day', 'week', 'month']} />
          <p className="muted">{t('window.heart.how')}</p>
        </div>
      </section>
      <div className="now-columns">
        {detail === null ? null : <Incidents botId={bot.id} incidents={detail.incidents} />}
        {changes.value === null ? null : <Transitions transitions={changes.value.transitions} />}
      </div>
    </div>
  );
}
