import { formatCount } from '../../../src-shared/format/counts.ts';
import { formatDuration } from '../../../src-shared/format/durations.ts';
import { formatDateTime, formatMoment } from '../../../src-shared/format/times.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useNowText } from '../../app/app-context.ts';
import { snoozedText } from '../../app/silence-menu.tsx';
import { t } from '../../app/texts.ts';
import { Age } from '../../ui/Age.tsx';
import { Foreign } from '../../ui/Foreign.tsx';

/** The moment at which the first waiting update may be lost, counted down. */
function LossClock({ lossAtMs }: { readonly lossAtMs: number }): React.ReactElement {
  const text = useNowText((nowMs) =>
    lossAtMs > nowMs
      ? t('window.loss.in', { duration: formatDuration(lossAtMs - nowMs) })
      : t('window.loss.now'),
  );
  return (
    <strong className="fact-strong" title={formatDateTime(lossAtMs)}>
      {text}
    </strong>
  );
}

function NextCheck({ bot }: { readonly bot: BotRow }): React.ReactElement {
  const text = useNowText((nowMs) => {
    if (bot.activity?.wish === 'check') {
      return t('window.bot.checking');
    }
    if (bot.nextCheckAtMs === null) {
      return t('window.bot.no-next-check');
    }
    return t('window.bot.next-check', { duration: formatDuration(bot.nextCheckAtMs - nowMs) });
  });
  return <span>{text}</span>;
}

/** When a parked webhook comes back, counted down. */
function ParkClock({ untilMs }: { readonly untilMs: number }): React.ReactElement {
  const text = useNowText((nowMs) =>
    untilMs > nowMs
      ? t('window.park.back-in', { duration: formatDuration(untilMs - nowMs) })
      : t('window.park.back-now'),
  );
  return (
    <strong className="fact-strong" title={formatDateTime(untilMs)}>
      {text}
    </strong>
  );
}

/** Work on it is planned: until when nothing about it is told. */
function InMaintenance({ untilMs }: { readonly untilMs: number }): React.ReactElement {
  const text = useNowText((nowMs) =>
    t('window.bot.maintenance', { time: formatMoment(untilMs, nowMs) }),
  );
  return (
    <span className="tag" title={t('window.maintenance.hint')}>
      {text}
    </span>
  );
}

/** The few figures that stand under the sentence. */
export function HeaderFacts({ bot }: { readonly bot: BotRow }): React.ReactElement {
  const silence = useNowText((nowMs) => snoozedText(bot, nowMs) ?? '');
  return (
    <div className="facts">
      {bot.parkedUntilMs === undefined ? null : <ParkClock untilMs={bot.parkedUntilMs} />}
      {bot.maintenanceUntilMs === undefined ? null : (
        <InMaintenance untilMs={bot.maintenanceUntilMs} />
      )}
      {bot.lossAtMs === null ? null : <LossClock lossAtMs={bot.lossAtMs} />}
      {bot.pending === null ? null : (
        <span>
          {t('window.bot.waiting', { count: bot.pending, shown: formatCount(bot.pending) })}
        </span>
      )}
      {bot.host === null ? null : <Foreign text={bot.host} className="selectable" />}
      {bot.suspected ? <span>{t('window.bot.suspected')}</span> : null}
      {silence === '' ? null : <span>{silence}</span>}
      <span>
        {t('window.bot.checked')} <Age atMs={bot.checkedAtMs} />
      </span>
      {bot.paused ? null : <NextCheck bot={bot} />}
      {bot.apiRootHost === 'api.telegram.org' ? null : (
        <span>
          {t('window.bot.api-root')} <Foreign text={bot.apiRootHost} className="inline" />
        </span>
      )}
      {bot.testEnvironment ? <span>{t('window.bot.test-environment')}</span> : null}
    </div>
  );
}
