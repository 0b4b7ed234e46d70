import type { BotDetail } from '../../../src-shared/bot-detail.ts';
import { formatTimeOfDay } from '../../../src-shared/format/times.ts';
import type { Reason } from '../../../src-shared/health.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { t } from '../../app/texts.ts';
import { Age, Span } from '../../ui/Age.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { Light } from '../../ui/Light.tsx';
import { Advice } from './Advice.tsx';
import { CauseWords, WordList } from './CauseWords.tsx';

/** A parked webhook is away on purpose, but not unwanted. */
function reasonText(bot: BotRow, { code }: Reason): string {
  return code === 'polling' && bot.parkedUntilMs !== undefined
    ? t('window.row.parked', { time: formatTimeOfDay(bot.parkedUntilMs) })
    : t(`reason.${code}`);
}

/** Why the bot is as it is, what that means and what to do. */
export function Reasons({
  bot,
  detail,
}: {
  readonly bot: BotRow;
  readonly detail: BotDetail | null;
}): React.ReactElement {
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
