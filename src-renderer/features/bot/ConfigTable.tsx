import type { BotDetail } from '../../../src-shared/bot-detail.ts';
import type { DriftField } from '../../../src-shared/webhook.ts';
import { t } from '../../app/texts.ts';
import { Foreign } from '../../ui/Foreign.tsx';
import { Light } from '../../ui/Light.tsx';

/** One line of the comparison; null = not known on that side. */
export interface ConfigLine {
  readonly id: 'url' | 'ipAddress' | 'maxConnections' | 'allowedUpdates' | 'certificate' | 'secret';
  readonly desired: string | null;
  readonly actual: string | null;
  readonly isDrift: boolean;
}

const updatesText = (list: readonly string[] | null): string =>
  list === null ? t('window.config.default-updates') : list.join(', ');
const knownText = (known: 'stored' | 'none' | 'unknown'): string => t(`window.known.${known}`);

/** Wanted against reported, field by field; drift as the engine says it, never compared a second time here. */
export function configLines(detail: BotDetail): readonly ConfigLine[] {
  const { desired, actual, drift } = detail;
  const isDrift = (field: DriftField): boolean => drift.some((each) => each.field === field);
  const isSet = actual !== null && actual.urlShort !== null;
  return [
    {
      id: 'url',
      desired: desired?.urlShort ?? null,
      actual: actual === null ? null : (actual.urlShort ?? t('window.config.no-webhook')),
      isDrift: isDrift('url'),
    },
    {
      id: 'ipAddress',
      desired: desired === null ? null : t(`window.pin.${desired.pinnedIp}`),
      actual: actual?.ip ?? null,
      isDrift: isDrift('ipAddress'),
    },
    {
      id: 'maxConnections',
      desired: desired === null ? null : String(desired.maxConnections),
      actual:
        actual === null || actual.maxConnections === null ? null : String(actual.maxConnections),
      isDrift: isDrift('maxConnections'),
    },
    {
      id: 'allowedUpdates',
      desired: desired === null ? null : updatesText(desired.allowedUpdates),
      actual: actual === null ? null : updatesText(actual.allowedUpdates),
      isDrift: isDrift('allowedUpdates'),
    },
    {
      id: 'certificate',
      desired: desired === null ? null : knownText(desired.certificate),
      actual: isSet
        ? t(actual.hasCustomCertificate ? 'window.config.own-certificate' : 'window.known.none')
        : null,
      isDrift: isDrift('certificate'),
    },
    {
      id: 'secret',
      desired: desired === null ? null : knownText(desired.secret),
      actual: isSet ? t('window.config.never-told') : null,
      isDrift: false,
    },
  ];
}

function Value({ text }: { readonly text: string | null }): React.ReactElement {
  return text === null ? (
    <span className="muted">–</span>
  ) : (
    <Foreign text={text} maxLength={600} isWrapped className="selectable" />
  );
}

/** The webhook as it is wanted beside the webhook as Telegram reports it, differences marked. */
export function ConfigTable({ detail }: { readonly detail: BotDetail }): React.ReactElement {
  return (
    <table className="config">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('window.config.field')}</span>
          </th>
          <th scope="col">{t('window.config.desired')}</th>
          <th scope="col">{t('window.config.actual')}</th>
        </tr>
      </thead>
      <tbody>
        {configLines(detail).map((line) => (
          <tr key={line.id} className={line.isDrift ? 'config-drift' : ''}>
            <th scope="row">
              {line.isDrift ? (
                <Light face="degraded" size={14} label={t('window.config.differs')} />
              ) : null}
              {t(`window.config.field.${line.id}`)}
            </th>
            <td>
              <Value text={line.desired} />
            </td>
            <td>
              <Value text={line.actual} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
