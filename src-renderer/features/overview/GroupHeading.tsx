/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- a row of a grid that cannot be
   a table; its keys are heard by the grid itself (use-list-keys.ts) */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { formatCount } from '../../../src-shared/format/counts.ts';
import { t } from '../../app/texts.ts';
import { Foreign } from '../../ui/Foreign.tsx';
import { Light } from '../../ui/Light.tsx';
import { EnvironmentBadge } from '../environments/EnvironmentBadge.tsx';
import { lineId } from './BotLine.tsx';
import type { GroupEntry } from './entries.ts';
import type { Grouping } from './sections.ts';

export interface GroupHeadingProps {
  readonly entry: GroupEntry;
  readonly grouping: Grouping;
  readonly onFold: (entry: GroupEntry) => void;
}

function Name({ entry, grouping }: Omit<GroupHeadingProps, 'onFold'>): React.ReactElement {
  const { environment, name } = entry.section;
  if (environment !== null) {
    return <EnvironmentBadge environment={{ ...environment, differs: false }} />;
  }
  return name === null ? (
    <span>{grouping === 'none' ? '' : t(`window.group.none.${grouping}`)}</span>
  ) : (
    <Foreign text={name} className="group-name" />
  );
}

/** What a heading says: whether it is open, the worst light below it, its name, how many bots, how many in trouble. */
export function HeadingWords({ entry, grouping }: Omit<GroupHeadingProps, 'onFold'>) {
  const { isFolded, worst, section, down, degraded } = entry;
  const Chevron = isFolded ? ChevronRight : ChevronDown;
  return (
    <>
      <Chevron size={14} aria-hidden="true" className="group-arrow" />
      <Light face={worst} size={14} label={t(`health.${worst}`)} />
      <Name entry={entry} grouping={grouping} />
      <span className="group-count">{formatCount(section.bots.length)}</span>
      {(
        [
          ['down', down],
          ['degraded', degraded],
        ] as const
      ).map(([face, count]) =>
        count === 0 ? null : (
          <span key={face} className="group-trouble">
            <Light face={face} size={10} />
            {t(`window.headline.${face}`, { count, shown: formatCount(count) })}
          </span>
        ),
      )}
    </>
  );
}

export interface HeadingLineProps extends GroupHeadingProps {
  readonly index: number;
  /** Where it stands, px from the top of the list. */
  readonly top: number;
  readonly isCursor: boolean;
}

/** The heading of a group as a line of the list; a press folds it away or opens it. */
export function GroupHeading(props: HeadingLineProps): React.ReactElement {
  const { entry, index, top, isCursor, onFold } = props;
  return (
    <div
      id={lineId(entry.key)}
      role="row"
      aria-rowindex={index + 2}
      aria-level={1}
      aria-expanded={!entry.isFolded}
      className={isCursor ? 'group-head line-cursor' : 'group-head'}
      style={{ transform: `translateY(${String(top)}px)` }}
      onClick={() => onFold(entry)}
    >
      <span role="gridcell" className="group-words">
        <HeadingWords {...props} />
      </span>
    </div>
  );
}

/** The heading of the rows at the top, where its own line has scrolled away. For the eye and the pointer only. */
export function StickyHeading(props: GroupHeadingProps): React.ReactElement {
  const { entry, onFold } = props;
  return (
    <div className="group-sticky" aria-hidden="true">
      <button type="button" tabIndex={-1} className="group-head" onClick={() => onFold(entry)}>
        <span className="group-words">
          <HeadingWords {...props} />
        </span>
      </button>
    </div>
  );
}
