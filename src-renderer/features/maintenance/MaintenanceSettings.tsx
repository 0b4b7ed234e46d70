import { CalendarClock, Plus } from 'lucide-react';
import { useState } from 'react';
import { displayText } from '../../../src-shared/format/display-text.ts';
import { formatMoment } from '../../../src-shared/format/times.ts';
import type { MaintenanceView } from '../../../src-shared/maintenance.ts';
import { scopeWords, timesWords } from '../../../src-shared/maintenance-words.ts';
import { useApp, useFleet, useNowText } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { Group } from '../settings/Group.tsx';
import { MaintenanceDialog } from './MaintenanceDialog.tsx';
import { draftOf, newDraft, type MaintenanceDraft } from './maintenance-draft.ts';
import { useMaintenance, type Maintenance } from './use-maintenance.ts';

/** `holds until 14:00`, `next 29 Nov, 02:00`, `over`. */
function State({ window }: { readonly window: MaintenanceView }): React.ReactElement {
  const { activeUntilMs, next } = window;
  const text = useNowText((nowMs) => {
    if (activeUntilMs !== null) {
      return t('maintenance.state.active', { time: formatMoment(activeUntilMs, nowMs) });
    }
    return next === null
      ? t('maintenance.state.over')
      : t('maintenance.state.next', { time: formatMoment(next.startMs, nowMs) });
  });
  return (
    <span className={activeUntilMs === null ? 'window-state second' : 'window-state window-active'}>
      {text}
    </span>
  );
}

function WindowLine(props: {
  readonly window: MaintenanceView;
  readonly maintenance: Maintenance;
  readonly edit: () => void;
}): React.ReactElement {
  const { window, maintenance, edit } = props;
  const bots = useFleet((view) => view.bots);
  const { toasts } = useApp();
  const name = displayText(window.name, 80);
  const scope = scopeWords(window.scope, t, (botId) => bots.get(botId)?.name ?? botId);
  const endNow = async (): Promise<void> => {
    const problem = await maintenance.endNow(window.id);
    if (problem !== null) {
      toasts.show('problem', problem);
    }
  };
  return (
    <li className="setting window-line">
      <div className="setting-words">
        <div className="window-name">
          <span className="field-label clip" title={name}>
            {name}
          </span>
          <State window={window} />
        </div>
        <div className="field-hint wrap">
          {t('window.maintenance.what', {
            scope,
            times: timesWords(window.when, t),
            bots: window.scope.kind === 'bot' ? 0 : window.bots,
          })}
        </div>
      </div>
      <div className="setting-control">
        {window.activeUntilMs === null ? null : (
          <Button
            isSmall
            aria-label={t('window.maintenance.end-now-of', { name })}
            onClick={() => void endNow()}
          >
            {t('window.maintenance.end-now')}
          </Button>
        )}
        <Button isSmall aria-label={t('window.maintenance.edit-of', { name })} onClick={edit}>
          {t('window.maintenance.edit')}
        </Button>
      </div>
    </li>
  );
}

function Windows(props: {
  readonly maintenance: Maintenance;
  readonly edit: (window: MaintenanceView) => void;
}): React.ReactElement | null {
  const { maintenance, edit } = props;
  const { windows } = maintenance;
  if (windows === null) {
    return null;
  }
  return windows.length === 0 ? (
    <p className="window-none second">
      <CalendarClock size={16} aria-hidden="true" />
      {t('window.maintenance.none')}
    </p>
  ) : (
    <ul className="window-list">
      {windows.map((window) => (
        <WindowLine
          key={window.id}
          window={window}
          maintenance={maintenance}
          edit={() => edit(window)}
        />
      ))}
    </ul>
  );
}

/** Planned work: its bots are checked as always, nothing about them is told. */
export function MaintenanceSettings(): React.ReactElement {
  const { ticker } = useApp();
  const maintenance = useMaintenance();
  const [draft, setDraft] = useState<MaintenanceDraft | null>(null);
  return (
    <Group title={t('window.maintenance.title')} hint={t('window.maintenance.hint')}>
      {maintenance.problem === null ? null : <FieldError text={maintenance.problem} />}
      <Windows
        maintenance={maintenance}
        edit={(window) => setDraft(draftOf(window, ticker.nowMs()))}
      />
      <div className="window-add">
        <Button isSmall onClick={() => setDraft(newDraft(ticker.nowMs()))}>
          <Plus size={14} />
          {t('window.maintenance.add')}
        </Button>
      </div>
      {draft === null ? null : (
        <MaintenanceDialog given={draft} maintenance={maintenance} onClose={() => setDraft(null)} />
      )}
    </Group>
  );
}
