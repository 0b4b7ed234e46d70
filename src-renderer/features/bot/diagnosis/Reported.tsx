import { formatCount } from '../../../../src-shared/format/counts.ts';
import type { BotDetail } from '../../../../src-shared/bot-detail.ts';
import type { BotRow } from '../../../../src-shared/snapshot.ts';
import type { WebhookView } from '../../../../src-shared/webhook.ts';
import { errorText, t, textOr } from '../../../app/texts.ts';
import { Age } from '../../../ui/Age.tsx';
import { Foreign } from '../../../ui/Foreign.tsx';
import type { DetailState } from '../use-detail.ts';

function Line(props: {
  readonly label: string;
  readonly children: React.ReactNode;
}): React.ReactElement {
  return (
    <>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </>
  );
}

function LastError({
  bot,
  actual,
  cause,
}: {
  readonly bot: BotRow;
  readonly actual: WebhookView;
  readonly cause: BotDetail['cause'];
}) {
  if (actual.lastErrorAtMs === null) {
    return <Line label={t('window.diagnosis.error')}>{t('window.diagnosis.error-none')}</Line>;
  }
  return (
    <>
      <Line label={t('window.diagnosis.error')}>
        {/* Of the row: it is by this computer's clock, as the age that is shown. */}
        <Age atMs={bot.lastErrorAtMs} />
        {actual.lastErrorMessage === null ? null : (
          <>
            {' – '}
            <Foreign text={actual.lastErrorMessage} isWrapped className="mono" />
          </>
        )}
        <p className="muted">{t('window.diagnosis.error-sticky')}</p>
      </Line>
      {cause === null ? null : (
        <Line label={t('window.diagnosis.class')}>
          {textOr(`cause.${cause.id}.meaning`, cause.class)}
        </Line>
      )}
    </>
  );
}

function Report(props: {
  readonly bot: BotRow;
  readonly actual: WebhookView;
  readonly detail: BotDetail;
}): React.ReactElement {
  const { bot, actual, detail } = props;
  const { cause, syncErrorAtMs } = detail;
  return (
    <dl className="report card-body selectable">
      <Line label={t('window.diagnosis.host')}>
        {actual.host === null ? '–' : <Foreign text={actual.host} isWrapped />}
      </Line>
      <Line label={t('window.diagnosis.address')}>
        {actual.ip === null ? t('window.diagnosis.address-none') : <Foreign text={actual.ip} />}
      </Line>
      <Line label={t('window.diagnosis.certificate')}>
        {t(`window.diagnosis.certificate.${actual.hasCustomCertificate ? 'own' : 'public'}`)}
      </Line>
      <Line label={t('window.diagnosis.connections')}>
        {actual.maxConnections === null
          ? t('window.diagnosis.connections-default')
          : formatCount(actual.maxConnections)}
      </Line>
      <Line label={t('window.diagnosis.waiting')}>{formatCount(actual.pending)}</Line>
      <LastError bot={bot} actual={actual} cause={cause} />
      <Line label={t('window.diagnosis.sync')}>
        {syncErrorAtMs === undefined ? (
          t('window.diagnosis.sync-none')
        ) : (
          <Age atMs={syncErrorAtMs} />
        )}
      </Line>
      <Line label={t('window.diagnosis.checked')}>
        <Age atMs={bot.checkedAtMs} />
      </Line>
    </dl>
  );
}

function Body({ bot, detail }: { readonly bot: BotRow; readonly detail: BotDetail }) {
  const { actual } = detail;
  if (actual === null) {
    return <p className="card-body second">{t('window.diagnosis.none')}</p>;
  }
  return (
    <>
      {actual.urlShort === null ? (
        <p className="card-body second">{t('window.diagnosis.no-webhook')}</p>
      ) : null}
      <Report bot={bot} actual={actual} detail={detail} />
    </>
  );
}

/** What Telegram itself reports about the endpoint. */
export function Reported(props: {
  readonly bot: BotRow;
  readonly state: DetailState;
}): React.ReactElement {
  const { bot, state } = props;
  const { detail, error } = state;
  return (
    <section className="card">
      <header className="card-head">
        <h2>{t('window.diagnosis.title')}</h2>
      </header>
      {detail === null ? (
        <p className="card-body second">
          {error === null ? t('window.loading') : errorText(error)}
        </p>
      ) : (
        <Body bot={bot} detail={detail} />
      )}
    </section>
  );
}
