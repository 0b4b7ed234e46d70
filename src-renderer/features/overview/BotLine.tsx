/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- a grid of which only the
   rows in sight exist cannot be a table; its keys are heard by the grid itself (use-list-keys.ts) */
import { EllipsisVertical } from 'lucide-react';
import { memo } from 'react';
import { formatCount, formatShortCount } from '../../../src-shared/format/counts.ts';
import { formatTimeOfDay } from '../../../src-shared/format/times.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { faceOf, sentenceOf, titleOf } from '../../app/bot-words.ts';
import { t } from '../../app/texts.ts';
import { Age } from '../../ui/Age.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { Light } from '../../ui/Light.tsx';
import type { MenuPoint } from '../../ui/Menu.tsx';
import { EnvironmentBadge } from '../environments/EnvironmentBadge.tsx';
import { Sparkline } from '../../ui/Sparkline.tsx';

export interface BotLineProps {
  readonly bot: BotRow;
  readonly index: number;
  readonly top: number;
  readonly isCursor: boolean;
  readonly isSelected: boolean;
  readonly onPress: (bot: BotRow, event: React.MouseEvent) => void;
  readonly onMenu: (bot: BotRow, at: MenuPoint) => void;
}

/** Id of a row's element, for aria-activedescendant. */
export const lineId = (botId: string): string => `bot-${botId}`;

function Who({ bot }: { readonly bot: BotRow }): React.ReactElement {
  return (
    <span role="gridcell" className="cell-name">
      <span className="cell-first">
        <Foreign text={titleOf(bot)} className="cell-title" />
        {bot.maintenanceUntilMs === undefined ? null : (
          <span
            className="tag"
            title={t('window.row.maintenance', {
              time: formatTimeOfDay(bot.maintenanceUntilMs),
            })}
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
      </span>
      <Foreign
        text={bot.username === null ? bot.telegramId : `@${bot.username}`}
        className="muted"
      />
    </span>
  );
}

function Where({ bot }: { readonly bot: BotRow }): React.ReactElement {
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
        {bot.environment === undefined ? null : <EnvironmentBadge environment={bot.environment} />}
        {bot.tags.slice(0, 4).map((tag) => (
          <Foreign key={tag} text={tag} maxLength={40} className="muted" />
        ))}
      </span>
    </span>
  );
}

function Waiting({ bot }: { readonly bot: BotRow }): React.ReactElement {
  const isCaution = bot.reasons.some((reason) => reason.code === 'caution');
  return (
    <>
      <span role="gridcell" className="cell-spark">
        <Sparkline values={bot.spark} />
      </span>
      <span
        role="gridcell"
        className={
          bot.pending === 0 || bot.pending === null ? 'cell-waiting muted' : 'cell-waiting'
        }
        title={bot.pending === null ? t('window.waiting.unknown') : formatCount(bot.pending)}
      >
        {isCaution ? <Light face="degraded" size={10} /> : null}
        {bot.pending === null ? '–' : formatShortCount(bot.pending)}
      </span>
    </>
  );
}

function State({ bot }: { readonly bot: BotRow }): React.ReactElement {
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

function MenuButton(props: Pick<BotLineProps, 'bot' | 'onMenu'>): React.ReactElement {
  const { bot, onMenu } = props;
  return (
    <span role="gridcell" className="cell-menu">
      <button
        type="button"
        tabIndex={-1}
        className="button button-ghost button-icon button-small"
        aria-label={t('window.row.menu', { name: titleOf(bot) })}
        aria-haspopup="menu"
        onClick={(event) => {
          event.stopPropagation();
          const box = event.currentTarget.getBoundingClientRect();
          onMenu(bot, { x: box.right, y: box.bottom });
        }}
      >
        <EllipsisVertical size={16} />
      </button>
    </span>
  );
}

/** One bot of the list. Rendered again only when the bot itself, its place or its marks change. */
export const BotLine = memo(function BotLine(props: BotLineProps): React.ReactElement {
  const { bot, index, top, isCursor, isSelected, onPress, onMenu } = props;
  const face = faceOf(bot);
  return (
    <div
      id={lineId(bot.id)}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={isCursor ? 'line line-cursor' : 'line'}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => onPress(bot, event)}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(bot, { x: event.clientX, y: event.clientY });
      }}
    >
      <span role="gridcell" className="cell-light">
        <Light face={face} label={t(`health.${face}`)} isSuspected={bot.suspected} />
      </span>
      <Who bot={bot} />
      <Where bot={bot} />
      <Waiting bot={bot} />
      <State bot={bot} />
      <span role="gridcell" className="cell-error second">
        <Age atMs={bot.lastErrorAtMs} isShort />
      </span>
      <span role="gridcell" className="cell-checked second">
        <Age atMs={bot.checkedAtMs} isShort />
      </span>
      <MenuButton bot={bot} onMenu={onMenu} />
    </div>
  );
});
