import { useState } from 'react';
import type { AutomationView } from '../../../src-shared/automation.ts';
import { displayText } from '../../../src-shared/format/display-text.ts';
import { useApp, useFleet, useNowText } from '../../app/app-context.ts';
import { titleOf } from '../../app/bot-words.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { stateText } from './automatic-words.ts';
import { HeldBots } from './HeldBots.tsx';
import { TagRules } from './TagRules.tsx';
import { useAutomation, type Automation } from './use-automation.ts';

export interface ViewProps {
  readonly view: AutomationView;
  readonly send: Automation['send'];
}

function KillSwitch({ view, send }: ViewProps): React.ReactElement {
  const text = useNowText((nowMs) => stateText(view, nowMs));
  const [problem, setProblem] = useState<string | null>(null);
  const { enabled, stoppedSinceMs } = view.state;
  const isStopped = stoppedSinceMs !== null;
  const turn = async (): Promise<void> =>
    setProblem(await send('automation:stop', { stopped: !isStopped }));
  return (
    <div className="setting">
      <div className="setting-words">
        <div className="field-label">{t('window.automatic.state.title')}</div>
        <output className="second">{text}</output>
        {problem === null ? null : <FieldError text={problem} />}
      </div>
      {enabled || isStopped ? (
        <div className="setting-control">
          <Button variant={isStopped ? 'primary' : 'plain'} onClick={() => void turn()}>
            {t(isStopped ? 'window.automatic.resume' : 'window.automatic.stop')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** More of them are counted, not named. */
const namedBots = 8;

function OwnRules({ view }: Pick<ViewProps, 'view'>): React.ReactElement | null {
  const { navigation } = useApp();
  const bots = useFleet((fleet) => fleet.bots);
  const own = view.scopes.flatMap(({ scope }) => {
    const bot = scope.kind === 'bot' ? bots.get(scope.botId) : undefined;
    return bot === undefined ? [] : [bot];
  });
  return own.length === 0 ? null : (
    <div className="automatic-part">
      <h3 className="field-label">{t('window.automatic.own.title')}</h3>
      <ul className="own-rules">
        {own.slice(0, namedBots).map((bot) => (
          <li key={bot.id}>
            <button
              type="button"
              className="link-button"
              aria-label={t('window.automatic.own.open', { name: displayText(titleOf(bot), 60) })}
              onClick={() => navigation.openBot(bot.id)}
            >
              <Foreign text={titleOf(bot)} maxLength={60} />
            </button>
          </li>
        ))}
        {own.length > namedBots ? (
          <li className="muted">
            {t('window.automatic.own.more', { count: own.length - namedBots })}
          </li>
        ) : null}
      </ul>
    </div>
  );
}

/** Settings of automatic repair: its state with the kill switch, where it stopped by itself, the rules by tag. */
export function AutomaticSettings(): React.ReactElement {
  const { view, problem, send } = useAutomation();
  return (
    <section className="setting-group">
      <h2>{t('window.automatic.title')}</h2>
      <p className="field-hint">{t('window.automatic.hint')}</p>
      <div className="card setting-card" aria-busy={view === null}>
        {problem === null ? null : (
          <div className="setting">
            <FieldError text={problem} />
          </div>
        )}
        {view === null ? null : (
          <>
            <KillSwitch view={view} send={send} />
            <HeldBots held={view.held} send={send} />
            <OwnRules view={view} />
            <TagRules view={view} send={send} />
          </>
        )}
      </div>
    </section>
  );
}
