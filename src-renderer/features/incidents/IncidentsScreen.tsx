import { formatDateTime } from '../../../src-shared/format/times.ts';
import type { Incident } from '../../../src-shared/incidents.ts';
import { useApp, useBot, useNowText } from '../../app/app-context.ts';
import { PageHead } from '../../app/PageHead.tsx';
import { t } from '../../app/texts.ts';
import type { Place } from '../../state/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { Light } from '../../ui/Light.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { botTitle, lengthText, whenText } from './incident-words.ts';
import { IncidentMarks } from './IncidentMarks.tsx';
import { useIncidents, type IncidentList } from './use-incidents.ts';

export type IncidentsPlace = Extract<Place, { screen: 'incidents' }>;

/** Moves the focus along the lines; the page scrolls with it. */
function walk(event: React.KeyboardEvent<HTMLOListElement>): void {
  const lines = Array.from(event.currentTarget.querySelectorAll('button'));
  const at = lines.findIndex((line) => line === document.activeElement);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(at + 1, lines.length - 1),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: lines.length - 1,
  };
  const target = targets[event.key];
  if (target !== undefined) {
    event.preventDefault();
    lines[target]?.focus();
  }
}

function Line({ incident }: { readonly incident: Incident }): React.ReactElement {
  const { navigation } = useApp();
  const bot = useBot(incident.botId);
  const { worst, reason, startedAtMs } = incident;
  const length = useNowText((nowMs) => lengthText(incident, nowMs));
  const when = useNowText((nowMs) => whenText(incident, nowMs));
  return (
    <li>
      <button
        type="button"
        className="incident-line"
        onClick={() => navigation.openIncident(incident.incidentId)}
      >
        <Light face={worst} size={16} />
        <span className="incident-what">
          <Foreign text={botTitle(incident)} className="incident-bot" />
          <span className="second clip">{t(`reason.${reason.code}`)}</span>
        </span>
        <IncidentMarks incident={incident} bot={bot} />
        <span className="incident-when">
          <span className={incident.endedAtMs === null ? 'reason-text' : ''} title={length}>
            {length}
          </span>
          <time className="muted" title={formatDateTime(startedAtMs)}>
            {when}
          </time>
        </span>
      </button>
    </li>
  );
}

function Empty({ place }: { readonly place: IncidentsPlace }): React.ReactElement {
  const { navigation } = useApp();
  const which = place.past ? 'past' : 'open';
  return (
    <output className="empty">
      <p className="empty-title">{t(`window.incidents.none-${which}`)}</p>
      <p className="second">{t(`window.incidents.none-${which}.hint`)}</p>
      {place.past ? null : (
        <Button onClick={() => navigation.openIncidents({ botId: place.botId, past: true })}>
          {t('window.incidents.show-past')}
        </Button>
      )}
    </output>
  );
}

const skeletons = [1, 2, 3, 4, 5, 6] as const;

function Body(props: {
  readonly place: IncidentsPlace;
  readonly list: IncidentList;
}): React.ReactElement {
  const { place, list } = props;
  const { incidents, problem, isEnd, more } = list;
  if (incidents === null) {
    return problem === null ? (
      <div className="incident-list" aria-busy="true">
        {skeletons.map((n) => (
          <div key={n} className="incident-line">
            <span className="skeleton grow" />
          </div>
        ))}
      </div>
    ) : (
      <p className="second tab-note">{problem}</p>
    );
  }
  if (incidents.length === 0) {
    return <Empty place={place} />;
  }
  return (
    <div className="incident-list">
      {problem === null ? null : <p className="second tab-note">{problem}</p>}
      {/* The lines are buttons; the list only leads from one to the next. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol aria-label={t('window.incidents.list')} onKeyDown={walk}>
        {incidents.map((incident) => (
          <Line key={incident.incidentId} incident={incident} />
        ))}
      </ol>
      {isEnd ? null : (
        <div className="incident-more">
          <Button onClick={more}>{t('window.incidents.more')}</Button>
        </div>
      )}
    </div>
  );
}

/** The bot that the list is narrowed to: as it is called now, or was called when it was removed. */
function Narrowed(props: {
  readonly botId: string;
  readonly list: IncidentList;
  readonly onAll: () => void;
}): React.ReactElement {
  const { botId, list, onAll } = props;
  const [first] = list.incidents ?? [];
  const bot = useBot(botId);
  const name = bot?.name ?? first?.botName ?? botId;
  return (
    <>
      <Foreign text={t('window.incidents.of-bot', { name })} className="second" maxLength={120} />
      <Button isSmall onClick={onAll}>
        {t('window.incidents.all-bots')}
      </Button>
    </>
  );
}

/** Every incident, open or past, of all bots or of one. */
export function IncidentsScreen({ place }: { readonly place: IncidentsPlace }): React.ReactElement {
  const { navigation } = useApp();
  const { botId, past } = place;
  const list = useIncidents({ botId, state: past ? 'past' : 'open' });
  return (
    <main className="incidents">
      <PageHead title={t('window.incidents.title')}>
        <span className="grow row">
          {botId === null ? null : (
            <Narrowed botId={botId} list={list} onAll={() => navigation.openIncidents({ past })} />
          )}
        </span>
        <Segments
          label={t('window.incidents.which')}
          value={past ? 'past' : 'open'}
          options={(['open', 'past'] as const).map((value) => ({
            value,
            label: t(`window.incidents.${value}`),
          }))}
          onChange={(value) => navigation.openIncidents({ botId, past: value === 'past' })}
        />
      </PageHead>
      <Body place={place} list={list} />
    </main>
  );
}
