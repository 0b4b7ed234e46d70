import type { AddressFact, DiagnosisFacts } from '../../../../src-shared/diagnosis-facts.ts';
import type { DiagnosisStep } from '../../../../src-shared/diagnosis-findings.ts';
import type { DiagnosisReport } from '../../../../src-shared/diagnosis.ts';
import { formatCount } from '../../../../src-shared/format/counts.ts';
import { formatList } from '../../../../src-shared/format/lists.ts';
import { formatDate } from '../../../../src-shared/format/times.ts';
import { useNowText } from '../../../app/app-context.ts';
import { t } from '../../../app/texts.ts';
import { Foreign } from '../../../ui/Foreign.tsx';

const dayMs = 86_400_000;

/** How much of a certificate's time is left, ticking by itself; by the right time, whatever this computer's clock says. */
function DaysLeft(props: {
  readonly untilMs: number;
  readonly clockAheadMs: number;
}): React.ReactElement {
  const { untilMs, clockAheadMs } = props;
  const text = useNowText((ownMs) => {
    const nowMs = ownMs - clockAheadMs;
    const days = Math.floor((untilMs - nowMs) / dayMs);
    return untilMs <= nowMs
      ? t('window.diagnosis.days-over')
      : t('window.diagnosis.days-left', { days, shown: formatCount(days) });
  });
  return <>{text}</>;
}

/** An address, with its kind where Telegram would not deliver to it. */
function addressText({ address, kind }: AddressFact): string {
  return kind === 'public' ? address : `${address} (${t(`diagnosis.address.${kind}`)})`;
}

function Fact(props: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function Addresses({ facts }: { readonly facts: DiagnosisFacts }): React.ReactElement | null {
  const all = [...(facts.addresses?.ipv4 ?? []), ...(facts.addresses?.ipv6 ?? [])];
  const isTold = all.length === 1 && all[0]?.kind === 'public';
  return all.length === 0 || isTold ? null : (
    <dl className="step-facts">
      <Fact label={t('window.diagnosis.fact.addresses')}>
        <Foreign text={formatList(all.map(addressText))} maxLength={1200} isWrapped />
      </Fact>
    </dl>
  );
}

function Certificate({ report }: { readonly report: DiagnosisReport }): React.ReactElement | null {
  const { certificate } = report.facts;
  return certificate === null ? null : (
    <dl className="step-facts">
      <Fact label={t('window.diagnosis.fact.until')}>
        {formatDate(certificate.untilMs)} ·{' '}
        <DaysLeft untilMs={certificate.untilMs} clockAheadMs={report.clockAheadMs} />
      </Fact>
      <Fact label={t('window.diagnosis.fact.issuer')}>
        <Foreign text={certificate.issuer} isWrapped />
      </Fact>
      {certificate.names.length === 0 ? null : (
        <Fact label={t('window.diagnosis.fact.names')}>
          <Foreign text={formatList(certificate.names)} maxLength={600} isWrapped />
        </Fact>
      )}
    </dl>
  );
}

/** What a step showed, beside its findings. */
export function Facts(props: {
  readonly step: DiagnosisStep;
  readonly report: DiagnosisReport;
}): React.ReactElement | null {
  switch (props.step) {
    case 'dns':
      return <Addresses facts={props.report.facts} />;
    case 'tls':
      return <Certificate report={props.report} />;
    case 'tcp':
    case 'http':
      return null;
  }
}
