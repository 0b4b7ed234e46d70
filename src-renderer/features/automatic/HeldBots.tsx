import { useRef, useState } from 'react';
import type { AutomationView } from '../../../src-shared/automation.ts';
import { displayText } from '../../../src-shared/format/display-text.ts';
import { formatMoment } from '../../../src-shared/format/times.ts';
import { useApp, useFleet } from '../../app/app-context.ts';
import { titleOf } from '../../app/bot-words.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import type { Automation } from './use-automation.ts';

export interface HeldBotsProps {
  readonly held: AutomationView['held'];
  readonly send: Automation['send'];
}

interface HeldListProps {
  readonly held: HeldBotsProps['held'];
  readonly release: (botId: string) => Promise<void>;
}

function HeldList({ held, release }: HeldListProps): React.ReactElement {
  const bots = useFleet((view) => view.bots);
  const { ticker, navigation } = useApp();
  return (
    <>
      <h3 className="field-label">{t('window.automatic.held.title')}</h3>
      <p className="field-hint">{t('window.automatic.held.hint')}</p>
      <ul className="held-bots">
        {held.map(({ botId, sinceMs }) => {
          const bot = bots.get(botId);
          const name = bot === undefined ? botId : titleOf(bot);
          return (
            <li key={botId} className="held-bot">
              <button
                type="button"
                className="link-button clip"
                onClick={() => navigation.openBot(botId)}
              >
                <Foreign text={name} maxLength={120} />
              </button>
              <span className="muted">
                {t('window.automatic.held.since', {
                  since: formatMoment(sinceMs, ticker.nowMs()),
                })}
              </span>
              <Button
                isSmall
                aria-label={t('window.automatic.release-bot', { name: displayText(name, 60) })}
                onClick={() => void release(botId)}
              >
                {t('window.automatic.release')}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Bots on which automatic repair stopped by itself; each goes on when a person says so. */
export function HeldBots({ held, send }: HeldBotsProps): React.ReactElement {
  const [problem, setProblem] = useState<string | null>(null);
  const part = useRef<HTMLDivElement>(null);
  const release = async (botId: string): Promise<void> => {
    // The line with the pressed button goes away, the last one with all around it: the keys go on from here.
    part.current?.focus();
    setProblem(await send('automation:release', { botId }));
  };
  return (
    <div ref={part} className={held.length === 0 ? '' : 'automatic-part'} tabIndex={-1}>
      {held.length === 0 ? null : <HeldList held={held} release={release} />}
      {problem === null ? null : <FieldError text={problem} />}
    </div>
  );
}
