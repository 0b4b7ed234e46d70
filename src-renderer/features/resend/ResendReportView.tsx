import { CircleAlert } from 'lucide-react';
import type { ResendReport, ResentUpdate } from '../../../src-shared/resend.ts';
import { t } from '../../app/texts.ts';
import { Foreign } from '../../ui/Foreign.tsx';

/** The status, or that there was none, and why. */
function answerWords({ status, fault }: ResentUpdate): string {
  const answer = status === null ? t('window.resend.no-answer') : String(status);
  return fault === null ? answer : `${answer} (${fault})`;
}

function Row({ update }: { readonly update: ResentUpdate }): React.ReactElement {
  const { updateId, kind, status, ms } = update;
  const isTaken = status !== null && status >= 200 && status < 300;
  return (
    <tr className={isTaken ? undefined : 'queue-suspect'}>
      <th scope="row" className="mono selectable">
        {updateId}
      </th>
      <td>
        <Foreign text={kind} maxLength={64} className="mono" />
      </td>
      <td className="report-answer">
        <span className="queue-mark">
          {isTaken ? null : <CircleAlert size={14} aria-hidden="true" />}
          <Foreign text={answerWords(update)} maxLength={80} />
        </span>
      </td>
      <td>{`${String(Math.round(ms))} ms`}</td>
    </tr>
  );
}

/** What the endpoint did with each update. Only the first lines are read out. */
export function ResendReportView({
  report,
}: {
  readonly report: ResendReport;
}): React.ReactElement {
  const { result, updates } = report;
  return (
    <div className="plan">
      {result === null ? null : (
        <output className="stack">
          <h3>{t(`window.resend.end.${result.outcome}`)}</h3>
          <p>{t('window.resend.counts', result)}</p>
          {result.outcome === 'done' ? null : <p className="second">{t('window.resend.next')}</p>}
        </output>
      )}
      {updates.length === 0 ? null : (
        <table className="queue-table">
          <caption className="second">{t('window.resend.each')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('window.queue.update')}</th>
              <th scope="col">{t('window.queue.kind')}</th>
              <th scope="col" className="report-answer">
                {t('window.resend.answer')}
              </th>
              <th scope="col">{t('window.resend.duration')}</th>
            </tr>
          </thead>
          <tbody>
            {updates.map((update) => (
              <Row key={update.updateId} update={update} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
