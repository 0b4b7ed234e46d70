/* oxlint-disable jsx-a11y/prefer-tag-over-role -- cells of a grid that cannot be a table (BotList.tsx) */
import { formatCount, formatShortCount } from '../../../src-shared/format/counts.ts';
import { formatTimeOfDay } from '../../../src-shared/format/times.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { sentenceOf, titleOf } from '../../app/bot-words.ts';
import { t } from '../../app/texts.ts';
import { Foreign } from '../../ui/Foreign.tsx';
import { Light } from '../../ui/Light.tsx';
import { EnvironmentBadge } from '../environments/EnvironmentBadge.tsx';

interface CellProps {
  readonly bot: BotRow;
}

function Marks({ bot }: CellProps): React.ReactElement {
  return (
    <>
      {bot.maintenanceUntilMs === undefined ? null : (
        <span
          className="tag"
          title={t('window.row.maintenance', { time: formatTimeOfDay(bot.maintenanceUntilMs) })}
        >
          {t('window.row.maintenance-short')}
        </span>
      )}
      {bot.snoozedUntilMs === null && !bot.snoozedUntilRecovered ? null : (
        <span className="tag" title={t('window.row.snoozed')}>
          {t('window.row.snoozed-short')}
        </span>
      )}
      {bot.incident === null || bot.incident.acknowledgedAtMs === null ? null : (
        <span className="tag" title={t('window.incident.acknowledged.hint')}>
          {t('window.incident.acknowledged-short')}
        </span>
      )}
    </>
  );
}

/** Who the bot is, and what was decided about it. */
export function WhoCell({ bot }: CellProps): React.ReactElement {
  return (
    <span role="gridcell" className="cell-name">
      <span className="cell-first">
        <Foreign text={titleOf(bot)} className="cell-title" />
        <Marks bot={bot} />
      </span>
      <Foreign
        text={bot.username === null ? bot.telegramId : `@${bot.username}`}
        className="muted"
      />
    </span>
  );
}

/** Where its updates go, and what it is tagged with. */
export function HostCell({
  bot,
  withEnvironment,
}: CellProps & { readonly withEnvironment: boolean }): React.ReactElement {
  // Without a host either there is no webhook, or nothing is known yet.
  const isUnset = bot.reasons.some(({ code }) => code === 'polling' || code.startsWith('webhook-'));
  return (
    <span role="gridcell" className="cell-host">
      {bot.host === null ? (
        <span className="muted">{isUnset ? t('window.row.no-host') : '–'}</span>
      ) : (
        <Foreign text={bot.host} className="second" />
      )}
      <span className="cell-tags">
        {bot.environment === undefined || !withEnvironment ? null : (
          <EnvironmentBadge environment={bot.environment} />
        )}
        {bot.tags.slice(0, 4).map((tag) => (
          <Foreign key={tag} text={tag} maxLength={40} className="muted" />
        ))}
      </span>
    </span>
  );
}

/** How many updates wait, with a triangle where that begins to be many. */
export function WaitingCell({ bot }: CellProps): React.ReactElement {
  const isCaution = bot.reasons.some((reason) => reason.code === 'caution');
  return (
    <span
      role="gridcell"
      className={bot.pending === 0 || bot.pending === null ? 'cell-waiting muted' : 'cell-waiting'}
      title={bot.pending === null ? t('window.waiting.unknown') : formatCount(bot.pending)}
    >
      {isCaution ? <Light face="degraded" size={10} /> : null}
      {bot.pending === null ? '–' : formatShortCount(bot.pending)}
    </span>
  );
}

/** What is the matter, in words. */
export function StateCell({ bot }: CellProps): React.ReactElement {
  const { text, detail } = sentenceOf(bot);
  const isQuiet = bot.paused || (bot.health === 'healthy' && bot.reasons.length === 0);
  return (
    <span role="gridcell" className="cell-reason">
      <span className={isQuiet ? 'clip muted' : 'clip'} title={text}>
        {text}
      </span>
      {detail === null ? null : <Foreign text={detail} className="muted" />}
    </span>
  );
}
