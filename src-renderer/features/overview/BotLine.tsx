import { EllipsisVertical } from 'lucide-react';
import { memo } from 'react';
import { formatCount, formatShortCount } from '../../../src-shared/format/counts.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { faceOf, sentenceOf } from '../../app/bot-words.ts';
import { t } from '../../app/texts.ts';
import { Age } from '../../ui/Age.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { Light } from '../../ui/Light.tsx';
import type { MenuPoint } from '../../ui/Menu.tsx';
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

function Waiting({ bot }: { readonly bot: BotRow }): React.ReactElement {
  return (
    <>
      <span role="gridcell" className="cell-spark">
        <Sparkline values={bot.spark} />
      </span>
      <span
        role="gridcell"
        className={bot.pending === 0 || bot.pending === null ? 'numeric muted' : 'numeric'}
        title={bot.pending === null ? t('window.waiting.unknown') : formatCount(bot.pending)}
      >
        {bot.pending === null ? '–' : formatShortCount(bot.pending)}
      </span>
    </>
  );
}

function Reason({ bot }: { readonly bot: BotRow }): React.ReactElement {
  const { text, detail } = sentenceOf(bot);
  const isQuiet = bot.paused || (bot.health === 'healthy' && bot.reasons.length === 0);
  return (
    <span role="gridcell" className={isQuiet ? 'cell-reason muted' : 'cell-reason'}>
      <span className="cell-reason-text" title={text}>
        {text}
      </span>
      {detail === null ? null : <Foreign text={detail} className="muted" />}
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
      <span role="gridcell" className="cell-name">
        <Foreign text={bot.name} />
        {bot.snoozedUntilMs === null ? null : (
          <span className="tag" title={t('window.row.snoozed')}>
            {t('window.row.snoozed-short')}
          </span>
        )}
      </span>
      <span role="gridcell" className="cell-username second">
        {bot.username === null ? null : <Foreign text={`@${bot.username}`} />}
      </span>
      <span role="gridcell" className="cell-host second">
        {bot.host === null ? <span className="muted">–</span> : <Foreign text={bot.host} />}
      </span>
      <span role="gridcell" className="cell-tags">
        {bot.tags.slice(0, 3).map((tag) => (
          <Foreign key={tag} text={tag} maxLength={40} className="tag" />
        ))}
      </span>
      <Waiting bot={bot} />
      <Reason bot={bot} />
      <span role="gridcell" className="numeric second cell-error">
        <Age atMs={bot.lastErrorAtMs} isShort />
      </span>
      <span role="gridcell" className="numeric second cell-checked">
        <Age atMs={bot.checkedAtMs} isShort />
      </span>
      <span role="gridcell" className="cell-menu">
        <button
          type="button"
          tabIndex={-1}
          className="button button-ghost button-icon button-small"
          aria-label={t('window.row.menu', { name: bot.name })}
          aria-haspopup="menu"
          onClick={(event) => {
            event.stopPropagation();
            const box = event.currentTarget.getBoundingClientRect();
            onMenu(bot, { x: box.left, y: box.bottom });
          }}
        >
          <EllipsisVertical size={16} />
        </button>
      </span>
    </div>
  );
});
