import type { DiagnosisReport } from '../../../../src-shared/diagnosis.ts';
import { formatDuration } from '../../../../src-shared/format/durations.ts';
import { formatDateTime } from '../../../../src-shared/format/times.ts';
import type { BotRow } from '../../../../src-shared/snapshot.ts';
import { useNowText } from '../../../app/app-context.ts';
import { errorText, t } from '../../../app/texts.ts';
import { BusyBar } from '../../../ui/BusyBar.tsx';
import { Foreign } from '../../../ui/Foreign.tsx';
import { Light } from '../../../ui/Light.tsx';
import type { DetailState } from '../use-detail.ts';
import { Compare } from './Compare.tsx';
import { headlineOf, remedyLines } from './diagnosis-view.ts';
import { Reported } from './Reported.tsx';
import { StepList } from './StepList.tsx';
import { AllowHost, HealthPath, TestButtons, useTestForm } from './TestControls.tsx';
import { useDiagnosis, type DiagnosisFlow } from './use-diagnosis.ts';

function TestedAge({ atMs }: { readonly atMs: number }): React.ReactElement {
  const text = useNowText((nowMs) =>
    t('window.diagnosis.tested', { age: formatDuration(nowMs - atMs) }),
  );
  return <time title={formatDateTime(atMs)}>{text}</time>;
}

/** How the test goes or ended; the second line is kept free while it runs. */
function Verdict({ report, wait }: { readonly report: DiagnosisReport; readonly wait: string }) {
  const { face, text } = headlineOf(report);
  return (
    <div className="verdict">
      <Light face={face} />
      <div className="grow">
        <output>{text}</output>
        <p className="muted verdict-age">
          {report.finishedAtMs === null ? null : <TestedAge atMs={report.finishedAtMs} />} {wait}
        </p>
        {report.of === 'wanted' ? <p className="second">{t('window.diagnosis.wanted')}</p> : null}
      </div>
    </div>
  );
}

/** Why there is no test, or no new one. */
function NoTest({ flow }: { readonly flow: DiagnosisFlow }): React.ReactElement | null {
  const { seen, refusal, error } = flow;
  const isOfPath = refusal === 'health-path' || refusal === 'health-path-secret';
  const isRefused = refusal !== null && !isOfPath;
  if (error !== null || isRefused) {
    return (
      <p className="no-test" role="alert">
        {isRefused ? t(`diagnosis.refused.${refusal}`) : error === null ? '' : errorText(error)}
      </p>
    );
  }
  return seen?.report === null ? (
    <p className="no-test second">{t('window.diagnosis.explain')}</p>
  ) : null;
}

function ToDo({ report }: { readonly report: DiagnosisReport }): React.ReactElement | null {
  const remedies = report.finishedAtMs === null ? [] : remedyLines(report);
  return remedies.length === 0 ? null : (
    <div className="stack">
      <h3 className="section-title">{t('window.diagnosis.todo')}</h3>
      {/* No shapes here: a cross before something to do reads as "do not". */}
      <ul className="findings selectable">
        {remedies.map(({ code, text }) => (
          <li key={code} className="finding">
            <span className="wrap">{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The endpoint, tested from this computer and as Telegram reports it. */
export function DiagnosisTab(props: {
  readonly bot: BotRow;
  readonly state: DetailState;
}): React.ReactElement {
  const { bot, state } = props;
  const flow = useDiagnosis(bot.id);
  const form = useTestForm(flow);
  const report = flow.seen?.report ?? null;
  const isAsked = report?.end === 'not-allowed' && !flow.isRunning;
  return (
    <div className="stack diagnosis">
      <section className="card test-card">
        <header className="card-head">
          <h2>
            {t('window.diagnosis.here')}{' '}
            {report === null ? null : (
              <Foreign text={`${report.host}:${report.port}`} className="second selectable" />
            )}
          </h2>
          <TestButtons flow={flow} form={form} />
        </header>
        {flow.isRunning ? <BusyBar label={t('window.diagnosis.here')} /> : null}
        <div className="card-body stack">
          <NoTest flow={flow} />
          {report === null ? null : (
            <Verdict report={report} wait={flow.isRunning ? '' : form.wait} />
          )}
          {isAsked ? <AllowHost host={report.host} form={form} /> : null}
          {report === null ? null : (
            <>
              <StepList report={report} />
              <ToDo report={report} />
            </>
          )}
          <HealthPath form={form} />
        </div>
      </section>
      {report === null || report.finishedAtMs === null ? null : <Compare report={report} />}
      <Reported bot={bot} state={state} />
    </div>
  );
}
