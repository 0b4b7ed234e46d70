import { ListTree } from 'lucide-react';
import { formatDateTime } from '../../../src-shared/format/times.ts';
import { formatDuration } from '../../../src-shared/format/durations.ts';
import type { OpenIncident } from '../../../src-shared/incidents.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useApp, useNowText } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { IncidentActions } from './IncidentActions.tsx';

/** The open incident on its bot's page: since when, whether somebody knows, and what to press. */
export function IncidentBar({
  bot,
  incident,
}: {
  readonly bot: BotRow;
  readonly incident: OpenIncident;
}): React.ReactElement {
  const { navigation } = useApp();
  const { startedAtMs, acknowledgedAtMs, incidentId } = incident;
  const length = useNowText((nowMs) =>
    t('window.incident.open', { duration: formatDuration(nowMs - startedAtMs) }),
  );
  return (
    <section className="incident-bar" aria-label={t('window.incident.now')}>
      <strong>{t('window.incident.now')}</strong>
      <span title={formatDateTime(startedAtMs)}>{length}</span>
      <span
        className={acknowledgedAtMs === null ? 'second' : 'tag'}
        title={acknowledgedAtMs === null ? undefined : t('window.incident.acknowledged.hint')}
      >
        {acknowledgedAtMs === null
          ? t('window.incident.not-acknowledged')
          : t('window.incident.acknowledged-short')}
      </span>
      <div className="incident-bar-actions">
        <Button isSmall onClick={() => navigation.openIncident(incidentId)}>
          <ListTree size={14} />
          {t('window.incident.timeline')}
        </Button>
        <IncidentActions bot={bot} incident={incident} isSmall />
      </div>
    </section>
  );
}
