/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- a grid of which only the
   rows in sight exist cannot be a table; its keys are heard by the grid itself (use-list-keys.ts) */
import { EllipsisVertical, RefreshCw } from 'lucide-react';
import { memo } from 'react';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { faceOf, titleOf } from '../../app/bot-words.ts';
import { t } from '../../app/texts.ts';
import { Age } from '../../ui/Age.tsx';
import { Light } from '../../ui/Light.tsx';
import type { MenuPoint } from '../../ui/Menu.tsx';
import { Sparkline } from '../../ui/Sparkline.tsx';
import { EnvironmentBadge } from '../environments/EnvironmentBadge.tsx';
import { DayBar } from './DayBar.tsx';
import type { ShownColumn } from './columns.ts';
import { HostCell, StateCell, WaitingCell, WhoCell } from './LineCells.tsx';

/** What a line does; the same object for all lines, so that none is drawn again for it. */
export interface LineActions {
  readonly press: (bot: BotRow, lineKey: string, event: React.MouseEvent) => void;
  /** Its box was pressed. */
  readonly mark: (bot: BotRow, lineKey: string, event: React.MouseEvent) => void;
  readonly check: (bot: BotRow) => void;
  readonly menu: (bot: BotRow, lineKey: string, at: MenuPoint) => void;
}

export interface BotLineProps {
  readonly bot: BotRow;
  readonly lineKey: string;
  readonly index: number;
  /** Where it stands, px from the top of the list. */
  readonly top: number;
  readonly isCursor: boolean;
  readonly isSelected: boolean;
  readonly isGrouped: boolean;
  readonly columns: readonly ShownColumn[];
  readonly actions: LineActions;
}

/**
 * Id of a line's element, for aria-activedescendant, which takes no blanks. Keys may hold tags: half a surrogate pair in
 * one would throw.
 */
export const lineId = (lineKey: string): string =>
  `bot-${encodeURIComponent(lineKey.replace(/\p{Surrogate}/gu, '\ufffd'))}`;

type Acting = Pick<BotLineProps, 'bot' | 'lineKey' | 'actions'>;

function LightCell(props: Acting & { readonly isSelected: boolean }): React.ReactElement {
  const { bot, lineKey, actions, isSelected } = props;
  const face = faceOf(bot);
  return (
    <span role="gridcell" className="cell-light">
      <input
        type="checkbox"
        className="line-box"
        tabIndex={-1}
        aria-label={t('window.row.select', { name: titleOf(bot) })}
        checked={isSelected}
        readOnly
        onClick={(event) => {
          event.stopPropagation();
          actions.mark(bot, lineKey, event);
        }}
      />
      <Light face={face} label={t(`health.${face}`)} isSuspected={bot.suspected} />
    </span>
  );
}

function ActionsCell({ bot, lineKey, actions }: Acting): React.ReactElement {
  return (
    <span role="gridcell" className="cell-menu">
      <button
        type="button"
        tabIndex={-1}
        className="button button-ghost button-icon button-small"
        aria-label={t('window.row.check', { name: titleOf(bot) })}
        title={t('window.menu.check')}
        disabled={bot.paused || bot.tokenState !== 'ready'}
        onClick={(event) => {
          event.stopPropagation();
          actions.check(bot);
        }}
      >
        <RefreshCw size={14} />
      </button>
      <button
        type="button"
        tabIndex={-1}
        className="button button-ghost button-icon button-small"
        aria-label={t('window.row.menu', { name: titleOf(bot) })}
        aria-haspopup="menu"
        onClick={(event) => {
          event.stopPropagation();
          const box = event.currentTarget.getBoundingClientRect();
          actions.menu(bot, lineKey, { x: box.right, y: box.bottom });
        }}
      >
        <EllipsisVertical size={16} />
      </button>
    </span>
  );
}

function Cell({
  column,
  line,
}: {
  readonly column: ShownColumn;
  readonly line: BotLineProps;
}): React.ReactElement {
  const { bot, columns } = line;
  switch (column.name) {
    case 'light':
      return <LightCell {...line} />;
    case 'name':
      return <WhoCell bot={bot} />;
    case 'environment':
      return (
        <span role="gridcell" className="cell-environment">
          {bot.environment === undefined ? (
            <span className="muted">–</span>
          ) : (
            <EnvironmentBadge environment={bot.environment} />
          )}
        </span>
      );
    case 'host':
      return (
        <HostCell bot={bot} withEnvironment={columns.every(({ name }) => name !== 'environment')} />
      );
    case 'spark':
      return (
        <span role="gridcell" className="cell-spark">
          <Sparkline values={bot.spark} />
        </span>
      );
    case 'waiting':
      return <WaitingCell bot={bot} />;
    case 'reason':
      return <StateCell bot={bot} />;
    case 'beats':
      return (
        <span role="gridcell" className="cell-beats">
          <DayBar beats={bot.beats} widthPx={column.widthPx} />
        </span>
      );
    case 'error':
    case 'checked':
      return (
        <span role="gridcell" className={`cell-${column.name} second`}>
          <Age atMs={column.name === 'error' ? bot.lastErrorAtMs : bot.checkedAtMs} isShort />
        </span>
      );
    case 'menu':
      return <ActionsCell {...line} />;
  }
}

/** One bot of the list. Rendered again only when the bot itself, its place or its marks change. */
export const BotLine = memo(function BotLine(props: BotLineProps): React.ReactElement {
  const { bot, lineKey, index, top, isCursor, isSelected, isGrouped, columns, actions } = props;
  return (
    <div
      id={lineId(lineKey)}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      {...(isGrouped ? { 'aria-level': 2 } : {})}
      className={isCursor ? 'line line-cursor' : 'line'}
      style={{ transform: `translateY(${String(top)}px)` }}
      onClick={(event) => actions.press(bot, lineKey, event)}
      onContextMenu={(event) => {
        event.preventDefault();
        actions.menu(bot, lineKey, { x: event.clientX, y: event.clientY });
      }}
    >
      {columns.map((column) => (
        <Cell key={column.name} column={column} line={props} />
      ))}
    </div>
  );
});
