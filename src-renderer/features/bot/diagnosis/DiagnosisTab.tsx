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
import { FindingList, StepList } from './StepList.tsx';
import { AllowHost, HealthPath, TestButtons, useTestForm } from './TestControls.tsx';
import { useDiagnosis, type DiagnosisFlow } from './use-diagnosis.ts';

function TestedAge({ atMs }: { readonly atMs: number }): React.ReactElement {
  const text = useNowText((nowMs) =>
    t('window.diagnosis.tested', { age: formatDuration(nowMs - atMs) }),
  );
  return <time title={formatDateTime(atMs)}>{text}</time>;
}

/** What stands above the steps: how the test goes or ended, or why there is none. */
function Verdict({ flow }: { readonly flow: DiagnosisFlow }): React.ReactElement {
  const { seen, refusal, error } = flow;
  const report = seen?.report ?? null;
  const isPathWrong = refusal === 'health-path' || refusal === 'health-path-secret';
  if (error !== null || (refusal !== null && !isPathWrong)) {
    return (
      <p className="verdict" role="alert">
        {error === null ? t(`diagnosis.refused.${refusal ?? 'unavailable'}`) : errorText(error)}
      </p>
    );
  }
  if (report === null) {
    return <p className="verdict second">{t('window.diagnosis.explain')}</p>;
  }
  const { face, text } = headlineOf(report);
  return (
    <div className="verdict">
      <Light face={face} />
      <div className="grow">
        <output>{text}</output>{' '}
        {report.finishedAtMs === null ? null : (
          <span className="muted">
            <TestedAge atMs={report.finishedAtMs} />
          </span>
        )}
        {report.of === 'wanted' ? <p className="second">{t('window.diagnosis.wanted')}</p> : null}
      </div>
    </div>
  );
}

function Result({ report }: { readonly report: DiagnosisReport }): React.ReactElement | null {
  if (report.finishedAtMs === null) {
    return null;
  }
  const remedies = remedyLines(report);
  return (
    <>
      <Compare report={report} />
      {remedies.length === 0 ? null : (
        <section className="card">
          <header className="card-head">
            <h2>{t('window.diagnosis.todo')}</h2>
          </header>
          <div className="card-body">
            <FindingList lines={remedies} />
          </div>
        </section>
      )}
    </>
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
          <Verdict flow={flow} />
          {isAsked ? <AllowHost host={report.host} form={form} /> : null}
          {report === null ? null : <StepList report={report} />}
          <HealthPath form={form} />
        </div>
      </section>
      {report === null ? null : <Result report={report} />}
      <Reported bot={bot} state={state} />
    </div>
  );
}
