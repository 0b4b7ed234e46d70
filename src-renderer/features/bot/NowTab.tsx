import { fragmentText } from '../../../src-shared/repair-sentences.ts';
import { RotateCcw } from 'lucide-react';
import { displayLines } from '../../../src-shared/format/display-text.ts';
import { formatDateTime, formatTimeOfDay } from '../../../src-shared/format/times.ts';
import type { Reason } from '../../../src-shared/health.ts';
import type { BotDetail, ChecklistItem } from '../../../src-shared/bot-detail.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { errorText, t, textOr } from '../../app/texts.ts';
import { Age, Span } from '../../ui/Age.tsx';
import { Button } from '../../ui/Button.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { Light } from '../../ui/Light.tsx';
import { BotAutomatic } from '../automatic/BotAutomatic.tsx';
import { BotLimits } from '../limits/BotLimits.tsx';
import { BotEnvironment } from '../environments/BotEnvironment.tsx';
import { CopySecret } from '../repair/CopySecret.tsx';
import { LastAction } from '../repair/LastAction.tsx';
import type { BotDialog } from './BotPage.tsx';
import { Advice } from './Advice.tsx';
import { CauseWords, WordList } from './CauseWords.tsx';
import { Completeness } from './Completeness.tsx';
import { ConfigTable } from './ConfigTable.tsx';
import { HeartBeats, useBeats } from './history/HeartBeats.tsx';
import type { DetailState } from './use-detail.ts';

export interface NowTabProps {
  readonly bot: BotRow;
  readonly state: DetailState;
  readonly open: (dialog: BotDialog) => void;
  readonly toHistory: () => void;
}

/** A parked webhook is away on purpose, but not unwanted. */
function reasonText(bot: BotRow, { code }: Reason): string {
  return code === 'polling' && bot.parkedUntilMs !== undefined
    ? t('window.row.parked', { time: formatTimeOfDay(bot.parkedUntilMs) })
    : t(`reason.${code}`);
}

function Reasons({ bot, detail }: { readonly bot: BotRow; readonly detail: BotDetail | null }) {
  return (
    <section className="card">
      <header className="card-head">
        <h2>{t('window.now.reasons')}</h2>
      </header>
      <div className="card-body stack">
        {bot.reasons.length === 0 ? (
          <p className="second">{t(`window.now.no-reason.${bot.health}`)}</p>
        ) : (
          <ul className="reasons">
            {bot.reasons.map((reason) => (
              <li key={reason.code} className="reason">
                <Light face={reason.health} label={t(`health.${reason.health}`)} />
                <div className="grow">
                  <div className="row">
                    <span className="reason-text">{reasonText(bot, reason)}</span>
                    <span className="muted">
                      {t('window.now.for')} <Span sinceMs={reason.sinceMs} />
                    </span>
                  </div>
                  {reason.detail === null ? null : (
                    <Foreign text={reason.detail} isWrapped className="second selectable" />
                  )}
                </div>
              </li>
            ))}
          </ul>
        )}
        <TelegramSaid bot={bot} detail={detail} />
        <Explanation bot={bot} detail={detail} />
      </div>
    </section>
  );
}

/** Telegram's own words, where no reason repeats them. */
function TelegramSaid({
  bot,
  detail,
}: {
  readonly bot: BotRow;
  readonly detail: BotDetail | null;
}) {
  const message = detail?.actual?.lastErrorMessage ?? null;
  // Of the row: it is by this computer's clock, as the age that is shown.
  const atMs = bot.lastErrorAtMs;
  const isShown = bot.reasons.some((reason) => reason.detail === message);
  if (message === null || isShown) {
    return null;
  }
  return (
    <WordList
      lines={[
        [
          t('window.now.telegram-said'),
          <>
            <Foreign text={message} isWrapped className="mono" />
            {atMs === null ? null : (
              <span className="muted">
                {' '}
                <Age atMs={atMs} />
              </span>
            )}
          </>,
        ],
      ]}
    />
  );
}

/** What the worst reason means and what to do: by the error where there is one, else by the reason itself. */
function Explanation({ bot, detail }: { readonly bot: BotRow; readonly detail: BotDetail | null }) {
  const [worst] = bot.reasons;
  const isDelivery = worst?.code === 'delivery-failing' || worst?.code === 'unreachable-after-set';
  if (detail !== null && detail.cause !== null && (isDelivery || worst === undefined)) {
    return <CauseWords cause={detail.cause} />;
  }
  return worst === undefined ? null : <Advice reason={worst} />;
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

const faceOfItem = { ok: 'healthy', problem: 'degraded', unknown: 'unknown' } as const;

/** Wanted and reported side by side, where the engine says so with a sign. */
function differenceText(detail: string): string {
  return detail
    .split(' ≠ ')
    .map((part) => fragmentText(t, part))
    .join(' ≠ ');
}

function Checklist({ items }: { readonly items: readonly ChecklistItem[] }): React.ReactElement {
  return (
    <section className="card">
      <header className="card-head">
        <h2>{t('window.now.checklist')}</h2>
        <span className="muted">
          {t('window.now.checklist-count', {
            ok: items.filter((item) => item.state === 'ok').length,
            all: items.length,
          })}
        </span>
      </header>
      <ul className="card-body checklist">
        {items.map((item) => (
          <li key={item.id} className="check-item">
            <Light
              face={faceOfItem[item.state]}
              size={14}
              label={t(`window.check.${item.state}`)}
            />
            <div className="grow">
              <span className={item.state === 'ok' ? 'second' : ''}>
                {textOr(`checklist.${item.id}.${item.state}`, item.id)}
              </span>
              {item.detail === null ? null : (
                <Foreign
                  text={differenceText(item.detail)}
                  isWrapped
                  className={item.state === 'ok' ? 'muted selectable beside' : 'muted selectable'}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
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

function Configuration({
  detail,
  open,
}: Pick<NowTabProps, 'open'> & { readonly detail: BotDetail }) {
  return (
    <section className="card">
      <header className="card-head">
        <h2>{t('window.config.title')}</h2>
        {detail.drift.length > 0 ? (
          <>
            <span className="row">
              <Light face="degraded" size={14} />
              {t('window.config.drift', { count: detail.drift.length })}
            </span>
            <Button isSmall onClick={() => open({ kind: 'repair', wish: 're-set' })}>
              <RotateCcw size={14} />
              {t('window.config.restore')}
            </Button>
          </>
        ) : null}
        {detail.desired?.secret === 'stored' ? <CopySecret isSmall botId={detail.botId} /> : null}
        <Button isSmall variant="ghost" onClick={() => open({ kind: 'repair', wish: 'set' })}>
          {t('window.wish.set')}
        </Button>
      </header>
      <BotEnvironment
        detail={detail}
        bring={(environmentId) => open({ kind: 'repair', wish: 'move', environmentId })}
      />
      <ConfigTable detail={detail} />
      {detail.completeness.length === 0 ? null : <Completeness parts={detail.completeness} />}
      {detail.desired === null ? null : (
        <p className="config-source second">
          {t(`source.${detail.desired.source}`, {
            time: formatDateTime(detail.desired.changedAtMs),
          })}
        </p>
      )}
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
