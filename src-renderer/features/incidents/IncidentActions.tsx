import { BellOff, Check, Undo2 } from 'lucide-react';
import type { OpenIncident } from '../../../src-shared/incidents.ts';
import { isSnoozed } from '../../../src-shared/muted.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useApp } from '../../app/app-context.ts';
import { snoozeChoices } from '../../app/silence-menu.tsx';
import { t } from '../../app/texts.ts';
import { useBotCommands } from '../../app/use-bot-menu.tsx';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';

export interface IncidentActionsProps {
  readonly bot: BotRow;
  readonly incident: OpenIncident;
  readonly isSmall?: boolean;
}

function acknowledgeLabel(isKnown: boolean, isSmall: boolean): string {
  if (!isKnown) {
    return t('window.incident.acknowledge');
  }
  return isSmall ? t('window.incident.take-back-short') : t('window.incident.take-back');
}

/** Acknowledge and snooze, the same on the page of the incident and on that of its bot. */
export function IncidentActions(props: IncidentActionsProps): React.ReactElement {
  const { bot, incident, isSmall = false } = props;
  const { ticker } = useApp();
  const commands = useBotCommands();
  const isKnown = incident.acknowledgedAtMs !== null;
  const nowMs = ticker.nowMs();
  const snooze = (
    <Button isSmall={isSmall}>
      <BellOff size={14} />
      {t('window.menu.snooze')}
    </Button>
  );
  return (
    <>
      <Button
        isSmall={isSmall}
        title={isKnown ? t('window.incident.take-back') : t('window.incident.acknowledged.hint')}
        onClick={() => commands.acknowledge([incident.incidentId], !isKnown)}
      >
        {isKnown ? <Undo2 size={14} /> : <Check size={14} />}
        {acknowledgeLabel(isKnown, isSmall)}
      </Button>
      {isSnoozed(bot, nowMs) ? (
        <Button isSmall={isSmall} onClick={() => commands.snooze([bot.id], null)}>
          {t('window.menu.unsnooze')}
        </Button>
      ) : (
        <Menu
          trigger={snooze}
          entries={snoozeChoices(bot, (until) => commands.snooze([bot.id], until), nowMs)}
        />
      )}
    </>
  );
}
