import { formatDuration } from '../../../../src-shared/format/durations.ts';
import { formatDateTime } from '../../../../src-shared/format/times.ts';
import type { Incident } from '../../../../src-shared/incidents.ts';
import type { HistoryPage } from '../../../../src-shared/journal.ts';
import { useApp, useNowText } from '../../../app/app-context.ts';
import { t, textOr } from '../../../app/texts.ts';
import type { Place } from '../../../state/navigation.ts';
import { Button } from '../../../ui/Button.tsx';
import { Light } from '../../../ui/Light.tsx';

/** Changes of confirmed health, newest first. */
export function Transitions(props: {
  readonly transitions: HistoryPage['transitions'];
}): React.ReactElement {
  const newest = props.transitions.toSorted((a, b) => b.atMs - a.atMs);
  return (
    <section className="card">
      <header className="card-head">
        <h2>{t('window.history.changes')}</h2>
      </header>
      {newest.length === 0 ? (
        <p className="card-body second">{t('window.history.no-changes')}</p>
      ) : (
        <ol className="transitions">
          {newest.map((each) => (
            <li key={`${each.atMs}-${each.to}`} className="transition">
              <time className="muted">{formatDateTime(each.atMs)}</time>
              <Light face={each.to} size={14} />
              <span>
                {t('window.history.change', {
                  from: t(`health.${each.from}`),
                  to: t(`health.${each.to}`),
                })}
              </span>
              {each.reason === null ? null : (
                <span className="second clip">{textOr(`reason.${each.reason}`, each.reason)}</span>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function IncidentLine(props: {
  readonly incident: Incident;
  /** Where the way back from its page leads. */
  readonly from: Place;
}): React.ReactElement {
  const { navigation } = useApp();
  const { incident, from } = props;
  const { startedAtMs, endedAtMs, worst, reason } = incident;
  const length = useNowText((nowMs) =>
    endedAtMs === null
      ? t('window.incident.open', { duration: formatDuration(nowMs - startedAtMs) })
      : t('window.incident.ended', { duration: formatDuration(endedAtMs - startedAtMs) }),
  );
  return (
    <li>
      <button
        type="button"
        className="transition transition-button"
        onClick={() => navigation.openIncident(incident.incidentId, from)}
      >
        <time className="muted">{formatDateTime(startedAtMs)}</time>
        <Light face={worst} size={14} label={t(`health.${worst}`)} />
        <span className={endedAtMs === null ? 'reason-text' : ''}>{length}</span>
        <span className="second clip">{t(`reason.${reason.code}`)}</span>
      </button>
    </li>
  );
}

/** The bot's incidents, newest first, each leading to its page. */
export function Incidents(props: {
  readonly botId: string;
  readonly incidents: readonly Incident[];
}): React.ReactElement {
  const { botId, incidents } = props;
  const { navigation } = useApp();
  const from: Place = { screen: 'bot', botId, tab: 'history', wish: null, visit: 0 };
  return (
    <section className="card">
      <header className="card-head">
        <h2>{t('window.history.incidents')}</h2>
        {incidents.length === 0 ? null : (
          <Button isSmall onClick={() => navigation.openIncidents({ botId, past: true })}>
            {t('window.incident.of-bot')}
          </Button>
        )}
      </header>
      {incidents.length === 0 ? (
        <p className="card-body second">{t('window.history.no-incidents')}</p>
      ) : (
        <ol className="transitions">
          {incidents
            .toSorted((a, b) => b.startedAtMs - a.startedAtMs)
            .map((incident) => (
              <IncidentLine key={incident.incidentId} incident={incident} from={from} />
            ))}
        </ol>
      )}
    </section>
  );
}
