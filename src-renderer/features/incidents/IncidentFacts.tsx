import { formatDateTime } from '../../../src-shared/format/times.ts';
import { formatDuration } from '../../../src-shared/format/durations.ts';
import { formatCount } from '../../../src-shared/format/counts.ts';
import type { Incident } from '../../../src-shared/incidents.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useNowText } from '../../app/app-context.ts';
import { snoozedText } from '../../app/silence-menu.tsx';
import { t } from '../../app/texts.ts';

/** The few things somebody asks for first. */
export function IncidentFacts({
  incident,
  bot,
}: {
  readonly incident: Incident;
  readonly bot: BotRow | undefined;
}): React.ReactElement {
  const { startedAtMs, endedAtMs, worst, updatesLost, updatesSaved, acknowledgedAtMs } = incident;
  const length = useNowText((nowMs) => formatDuration((endedAtMs ?? nowMs) - startedAtMs));
  const silence = useNowText((nowMs) =>
    bot === undefined || endedAtMs !== null ? '' : (snoozedText(bot, nowMs) ?? ''),
  );
  const facts = [
    [t('window.incident.fact.began'), formatDateTime(startedAtMs)],
    ...(endedAtMs === null || incident.botRemovedAtMs === endedAtMs
      ? []
      : [[t('window.incident.fact.ended'), formatDateTime(endedAtMs)] as const]),
    [
      endedAtMs === null ? t('window.incident.fact.lasts') : t('window.incident.fact.lasted'),
      length,
    ],
    [t('window.incident.fact.worst'), t(`health.${worst}`)],
    [
      t('window.incident.fact.acknowledged'),
      acknowledgedAtMs === null
        ? t('window.incident.fact.acknowledged-no')
        : formatDateTime(acknowledgedAtMs),
    ],
    ...(silence === '' ? [] : [[t('window.incident.fact.snoozed'), silence] as const]),
    [
      t('window.incident.fact.lost'),
      updatesLost === null
        ? t('window.incident.fact.lost-none')
        : t('window.incident.fact.lost-value', { count: updatesLost }),
    ],
    [t('window.incident.fact.saved'), formatCount(updatesSaved)],
  ] as const;
  return (
    <section className="card">
      <header className="card-head">
        <h2>{t('window.incident.facts')}</h2>
      </header>
      <dl className="card-body incident-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
