import { Info } from 'lucide-react';
import { formatDuration } from '../../../src-shared/format/durations.ts';
import { skipReasons, type ResendPlan } from '../../../src-shared/resend.ts';
import { t } from '../../app/texts.ts';

/** What would be sent, what not, and what comes of it. Nothing has been sent when this is seen. */
export function ResendPlanView({ plan }: { readonly plan: ResendPlan }): React.ReactElement {
  const skipped = skipReasons.filter((reason) => plan.skipped[reason] > 0);
  return (
    <div className="plan">
      <p className="wrap">
        {t('window.resend.plan', { send: plan.send, total: plan.total, url: plan.urlShort })}{' '}
        {t('window.resend.takes', { time: formatDuration(Math.max(plan.seconds, 1) * 1000) })}
      </p>
      <ul className="stack">
        {plan.warnings.map((warning) => (
          <li key={warning} className="plan-line">
            <Info size={16} aria-hidden="true" />
            <span>
              {warning === 'expired-skipped'
                ? t('window.resend.expired-skipped')
                : t(`resend.warning.${warning}`)}
            </span>
          </li>
        ))}
      </ul>
      <section>
        <h3 className="section-title">{t('window.resend.kinds')}</h3>
        <ul>
          {plan.byKind.map(({ kind, count }) => (
            <li key={kind}>{t('window.resend.kind', { kind, count })}</li>
          ))}
        </ul>
      </section>
      {skipped.length === 0 ? null : (
        <section>
          <h3 className="section-title">{t('window.resend.skipped')}</h3>
          <ul>
            {skipped.map((reason) => (
              <li key={reason}>
                {t(`window.resend.skip.${reason}`, { count: plan.skipped[reason] })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
