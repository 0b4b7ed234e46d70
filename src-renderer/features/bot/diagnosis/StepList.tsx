import type { DiagnosisReport } from '../../../../src-shared/diagnosis.ts';
import { formatTook } from '../../../../src-shared/format/durations.ts';
import { t } from '../../../app/texts.ts';
import { Light } from '../../../ui/Light.tsx';
import { stepLines, urlLines, type FindingLine, type StepLine } from './diagnosis-view.ts';
import { Facts } from './Facts.tsx';

/** Sentences, those that are wrong with their shape. */
export function FindingList({ lines }: { readonly lines: readonly FindingLine[] }) {
  return lines.length === 0 ? null : (
    <ul className="findings selectable">
      {lines.map(({ code, face, text }) => (
        <li key={code} className={face === null ? 'finding second' : 'finding'}>
          {face === null ? null : (
            <Light
              face={face}
              size={14}
              label={t(face === 'down' ? 'window.check.problem' : 'diagnosis.state.noted')}
            />
          )}
          <span className="wrap">{text}</span>
        </li>
      ))}
    </ul>
  );
}

function Step(props: {
  readonly line: StepLine;
  readonly report: DiagnosisReport;
}): React.ReactElement {
  const { step, face, state, tookMs, findings } = props.line;
  const [first] = findings;
  // What is fine stands in the line itself, so that what is not is seen.
  const beside = first?.face === null ? first : null;
  return (
    <li className="step">
      <Light face={face} />
      <div className="step-body">
        <div className="step-head">
          <h3>{t(`diagnosis.step.${step}`)}</h3>
          <span className="step-state">{state}</span>
          <span className="step-beside second wrap selectable">{beside?.text ?? ''}</span>
          <span className="step-took muted">{tookMs === null ? '' : formatTook(tookMs)}</span>
        </div>
        <FindingList lines={findings.filter((finding) => finding !== beside)} />
        <Facts step={step} report={props.report} />
      </div>
    </li>
  );
}

/** The four steps of a test, one below the other. */
export function StepList({ report }: { readonly report: DiagnosisReport }): React.ReactElement {
  return (
    <>
      <FindingList lines={urlLines(report)} />
      <ol className="steps" aria-label={t('window.diagnosis.steps')}>
        {stepLines(report).map((line) => (
          <Step key={line.step} line={line} report={report} />
        ))}
      </ol>
    </>
  );
}
