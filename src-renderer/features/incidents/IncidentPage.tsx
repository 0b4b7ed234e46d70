import { ArrowLeft, ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { formatDateTime } from '../../../src-shared/format/times.ts';
import type { Incident } from '../../../src-shared/incidents.ts';
import type { IpcError } from '../../../src-shared/ipc-contract.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useApp, useBot, useNowText } from '../../app/app-context.ts';
import { errorText, t } from '../../app/texts.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { useBotCommands } from '../../app/use-bot-menu.tsx';
import type { Place } from '../../state/navigation.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { Light } from '../../ui/Light.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { useDetail } from '../bot/use-detail.ts';
import { botTitle, lengthText } from './incident-words.ts';
import { IncidentActions } from './IncidentActions.tsx';
import { IncidentFacts } from './IncidentFacts.tsx';
import { IncidentNote } from './IncidentNote.tsx';
import { Timeline } from './Timeline.tsx';

export type IncidentPlace = Extract<Place, { screen: 'incident' }>;

/** The one thing that can help, of an incident that is open: it is planned on the bot's page. */
function Recommended({ bot }: { readonly bot: BotRow }): React.ReactElement | null {
  const { navigation } = useApp();
  const { detail } = useDetail(bot);
  const recommended = detail?.recommended ?? null;
  if (recommended === null) {
    return null;
  }
  const wish = recommended === 'replace-token' ? null : recommended;
  return (
    <Button
      variant="primary"
      disabled={wish !== null && (bot.tokenState !== 'ready' || bot.activity !== null)}
      onClick={() => navigation.openBot(bot.id, { wish })}
    >
      {t(`window.wish.${recommended}`)}
    </Button>
  );
}

function Actions(props: {
  readonly incident: Incident;
  readonly bot: BotRow | undefined;
}): React.ReactElement | null {
  const { incident, bot } = props;
  const { navigation } = useApp();
  if (bot === undefined) {
    return null;
  }
  const isOpen = incident.endedAtMs === null;
  return (
    <div className="bot-actions">
      {isOpen ? <Recommended bot={bot} /> : null}
      {isOpen ? <IncidentActions bot={bot} incident={incident} /> : null}
      <Button onClick={() => navigation.openBot(bot.id)}>
        <ExternalLink size={14} />
        {t('window.incident.open-bot')}
      </Button>
    </div>
  );
}

function Head(props: {
  readonly incident: Incident;
  readonly bot: BotRow | undefined;
}): React.ReactElement {
  const { incident, bot } = props;
  const { navigation } = useApp();
  const { worst, reason, botRemovedAtMs } = incident;
  const length = useNowText((nowMs) => lengthText(incident, nowMs));
  return (
    <header className="bot-header">
      <div className="bot-title">
        <div className="bot-who">
          <IconButton
            label={t('window.incident.back')}
            icon={<ArrowLeft size={16} />}
            onClick={() => navigation.leaveIncident()}
          />
          <Light face={worst} size={24} label={t(`health.${worst}`)} />
          <h1 className="headline">
            <Foreign text={botTitle(incident)} />
          </h1>
          <span className="tag incident-tag">{t('window.incident.title')}</span>
        </div>
        <Actions incident={incident} bot={bot} />
      </div>
      <p className="bot-sentence selectable">
        <strong>{length}</strong>: {t(`reason.${reason.code}`)}
        {reason.detail === null ? null : (
          <>
            {' – '}
            <Foreign text={reason.detail} isWrapped className="second" />
          </>
        )}
      </p>
      {botRemovedAtMs === null || bot !== undefined ? null : (
        <p className="facts">
          {t('window.incident.removed', { time: formatDateTime(botRemovedAtMs) })}
        </p>
      )}
    </header>
  );
}

/** What stands in place of the incident. */
function missingText(error: IpcError | null): string {
  if (error === null) {
    return t('window.loading');
  }
  return error.code === 'NOT_FOUND' ? t('window.incident.gone') : errorText(error);
}

/** Everything about one incident, also of one that is over or whose bot is gone. */
export function IncidentPage({ place }: { readonly place: IncidentPlace }): React.ReactElement {
  const { navigation } = useApp();
  const commands = useBotCommands();
  const { incidentId } = place;
  const [botId, setBotId] = useState('');
  const bot = useBot(botId);
  const { value, error, again } = useAnswer('incident:detail', { incidentId }, bot);
  const incident = value?.incident ?? null;
  if (incident !== null && incident.botId !== botId) {
    // From now on the page follows its bot.
    setBotId(incident.botId);
  }
  useKeys({
    Escape: () => navigation.leaveIncident(),
    'alt+ArrowLeft': () => navigation.leaveIncident(),
    a: () => {
      if (incident !== null && incident.endedAtMs === null) {
        commands.acknowledge([incidentId], incident.acknowledgedAtMs === null);
      }
    },
  });
  if (value === null || incident === null) {
    return (
      <main className="empty" aria-busy={error === null}>
        <p className="empty-title">{missingText(error)}</p>
        <Button onClick={() => navigation.leaveIncident()}>{t('window.incident.back')}</Button>
      </main>
    );
  }
  return (
    <main className="bot-page">
      <Head incident={incident} bot={bot} />
      {/* Long timelines scroll, and whoever has no mouse must reach them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="tab-body incident-body" tabIndex={0}>
        <div className="incident-columns">
          <Timeline timeline={value.timeline} />
          <div className="stack">
            <IncidentFacts incident={incident} bot={bot} />
            <IncidentNote
              key={incidentId}
              incidentId={incidentId}
              note={incident.note}
              onSaved={again}
            />
          </div>
        </div>
      </div>
    </main>
  );
}
