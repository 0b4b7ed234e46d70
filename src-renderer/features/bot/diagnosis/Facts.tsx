import type {
  AddressFact,
  DiagnosisFacts,
  DiagnosisStep,
} from '../../../../src-shared/diagnosis.ts';
import { formatCount } from '../../../../src-shared/format/counts.ts';
import { formatList } from '../../../../src-shared/format/lists.ts';
import { formatDate } from '../../../../src-shared/format/times.ts';
import { useNowText } from '../../../app/app-context.ts';
import { t } from '../../../app/texts.ts';
import { Foreign } from '../../../ui/Foreign.tsx';

const dayMs = 86_400_000;

/** How much of a certificate's time is left, ticking by itself. */
function DaysLeft({ untilMs }: { readonly untilMs: number }): React.ReactElement {
  const text = useNowText((nowMs) => {
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

function Certificate({ facts }: { readonly facts: DiagnosisFacts }): React.ReactElement | null {
  const { certificate } = facts;
  return certificate === null ? null : (
    <dl className="step-facts">
      <Fact label={t('window.diagnosis.fact.until')}>
        {formatDate(certificate.untilMs)} · <DaysLeft untilMs={certificate.untilMs} />
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
  readonly facts: DiagnosisFacts;
}): React.ReactElement | null {
  switch (props.step) {
    case 'dns':
      return <Addresses facts={props.facts} />;
    case 'tls':
      return <Certificate facts={props.facts} />;
    case 'tcp':
    case 'http':
      return null;
  }
}
