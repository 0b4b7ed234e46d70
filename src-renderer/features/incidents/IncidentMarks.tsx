import type { Incident } from '../../../src-shared/incidents.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useNowText } from '../../app/app-context.ts';
import { snoozedText } from '../../app/silence-menu.tsx';
import { t } from '../../app/texts.ts';

/** What there is to know of an incident beside its reason: who knows of it, what was lost and saved. */
export function IncidentMarks({
  incident,
  bot,
}: {
  readonly incident: Incident;
  readonly bot: BotRow | undefined;
}): React.ReactElement {
  const { endedAtMs, acknowledgedAtMs, botRemovedAtMs, updatesLost, updatesSaved } = incident;
  const isOpen = endedAtMs === null;
  const silence = useNowText((nowMs) =>
    bot === undefined || !isOpen ? '' : (snoozedText(bot, nowMs) ?? ''),
  );
  return (
    <span className="incident-marks">
      {isOpen && acknowledgedAtMs !== null ? (
        <span className="tag" title={t('window.incident.acknowledged.hint')}>
          {t('window.incident.acknowledged-short')}
        </span>
      ) : null}
      {silence === '' ? null : (
        <span className="tag" title={silence}>
          {t('window.row.snoozed-short')}
        </span>
      )}
      {updatesLost === null ? null : (
        <span className="tag">{t('window.incident.lost', { count: updatesLost })}</span>
      )}
      {updatesSaved === 0 ? null : (
        <span className="tag">{t('window.incident.saved', { count: updatesSaved })}</span>
      )}
      {botRemovedAtMs === null || bot !== undefined ? null : (
        <span className="tag">{t('window.incident.removed-short')}</span>
      )}
    </span>
  );
}
