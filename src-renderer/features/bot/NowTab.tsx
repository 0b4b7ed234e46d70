import { displayLines } from '../../../src-shared/format/display-text.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { errorText, t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { BotAutomatic } from '../automatic/BotAutomatic.tsx';
import { BotLimits } from '../limits/BotLimits.tsx';
import { LastAction } from '../repair/LastAction.tsx';
import type { BotDialog } from './BotPage.tsx';
import { Checklist } from './Checklist.tsx';
import { Configuration } from './Configuration.tsx';
import { Reasons } from './Reasons.tsx';
import { HeartBeats, useBeats } from './history/HeartBeats.tsx';
import type { DetailState } from './use-detail.ts';

export interface NowTabProps {
  readonly bot: BotRow;
  readonly state: DetailState;
  readonly open: (dialog: BotDialog) => void;
  readonly toHistory: () => void;
}

function LastDay({ bot, toHistory }: Pick<NowTabProps, 'bot' | 'toHistory'>): React.ReactElement {
  const beats = useBeats(bot);
  return (
    <section className="card">
      <header className="card-head">
        <h2>{t('window.heart.last-day')}</h2>
        <Button isSmall variant="ghost" onClick={toHistory}>
          {t('window.heart.more')}
        </Button>
      </header>
      <div className="card-body">
        <HeartBeats beats={beats} ranges={['day']} />
      </div>
    </section>
  );
}

function Skeletons(): React.ReactElement {
  return (
    <section className="card">
      <div className="card-body stack skeletons">
        <span className="skeleton skeleton-wide" />
        <span className="skeleton" />
        <span className="skeleton skeleton-wide" />
        <span className="skeleton" />
      </div>
    </section>
  );
}

/** How an action is undone from here; null where it cannot be, or another one is under way. */
function undoOf({ bot, state, open }: NowTabProps, actionId: string): (() => void) | null {
  const isKnown = state.detail?.undoable.some((one) => one.actionId === actionId) === true;
  return isKnown && bot.activity === null && bot.tokenState === 'ready'
    ? () => open({ kind: 'repair', wish: 'undo', actionId })
    : null;
}

/** How the bot is at this moment: why, what was verified, and what is set against what is wanted. */
export function NowTab(props: NowTabProps): React.ReactElement {
  const { bot, state, open } = props;
  const { detail, error } = state;
  return (
    <div className="now">
      {error === null ? null : <p className="second">{errorText(error)}</p>}
      {bot.lastAction === null ? null : (
        <LastAction result={bot.lastAction} onUndo={undoOf(props, bot.lastAction.actionId)} />
      )}
      <div className="now-columns now-pair">
        <Reasons bot={bot} detail={detail} />
        {detail === null ? <Skeletons /> : <Checklist items={detail.checklist} />}
      </div>
      <LastDay bot={bot} toHistory={props.toHistory} />
      {detail === null ? <Skeletons /> : <Configuration detail={detail} open={open} />}
      <BotAutomatic bot={bot} />
      {detail === null ? null : <BotLimits botId={bot.id} limits={detail.limits} />}
      {detail !== null && detail.note !== '' ? (
        <section className="card">
          <header className="card-head">
            <h2>{t('window.edit.note')}</h2>
          </header>
          <p className="card-body note selectable">{displayLines(detail.note)}</p>
        </section>
      ) : null}
    </div>
  );
}
