import type { Reported } from '../../../../src-shared/diagnosis-facts.ts';
import type { DiagnosisReport } from '../../../../src-shared/diagnosis.ts';
import { formatDate } from '../../../../src-shared/format/times.ts';
import { t, textOr } from '../../../app/texts.ts';
import { Age } from '../../../ui/Age.tsx';
import { Foreign } from '../../../ui/Foreign.tsx';
import { compareLines, hereText } from './diagnosis-view.ts';
import { FindingList } from './StepList.tsx';

function Deliveries({ reported }: { readonly reported: Reported | null }): React.ReactElement {
  if (reported === null) {
    return <>{t('window.diagnosis.deliveries-none')}</>;
  }
  if (!reported.failing) {
    return <>{t('window.diagnosis.deliveries-fine')}</>;
  }
  const { causeId, errorAtMs } = reported;
  return (
    <>
      {textOr(`cause.${causeId ?? 'other'}.meaning`, t('cause.other.meaning'))}{' '}
      {errorAtMs === null ? null : (
        <span className="muted">
          <Age atMs={errorAtMs} />
        </span>
      )}
    </>
  );
}

function TelegramAddress({ reported }: { readonly reported: Reported | null }): React.ReactElement {
  const address = reported?.address ?? null;
  return address === null ? (
    <>–</>
  ) : (
    <>
      <Foreign text={address} isWrapped />
      {reported?.pinned === true ? ` · ${t('window.diagnosis.pinned')}` : ''}
    </>
  );
}

function HereCertificate({ report }: { readonly report: DiagnosisReport }): React.ReactElement {
  const { certificate } = report.facts;
  return certificate === null ? (
    <>–</>
  ) : (
    <Foreign
      isWrapped
      text={t('window.diagnosis.issued', {
        issuer: certificate.issuer,
        date: formatDate(certificate.untilMs),
      })}
    />
  );
}

function certificateText(reported: Reported | null): string {
  return reported === null
    ? '–'
    : t(`window.diagnosis.certificate.${reported.uploadedCertificate ? 'own' : 'public'}`);
}

/** What Telegram reports beside what was seen from this computer, and what comes of it. */
export function Compare({ report }: { readonly report: DiagnosisReport }): React.ReactElement {
  const { reported, facts } = report;
  const rows = [
    {
      label: t('window.diagnosis.deliveries'),
      telegram: <Deliveries reported={reported} />,
      here: hereText(report),
    },
    {
      label: t('window.diagnosis.connects-to'),
      telegram: <TelegramAddress reported={reported} />,
      here: facts.contacted === null ? '–' : <Foreign text={facts.contacted} isWrapped />,
    },
    {
      label: t('window.diagnosis.certificate'),
      telegram: certificateText(reported),
      here: <HereCertificate report={report} />,
    },
  ];
  return (
    <section className="card">
      <header className="card-head">
        <h2>{t('window.diagnosis.beside')}</h2>
      </header>
      <table className="config beside-table selectable">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('window.config.field')}</span>
            </th>
            <th scope="col">{t('window.diagnosis.telegram')}</th>
            <th scope="col">{t('window.diagnosis.here')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, telegram, here }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{telegram}</td>
              <td>{here}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="beside-findings">
        <FindingList lines={compareLines(report)} />
      </div>
    </section>
  );
}
