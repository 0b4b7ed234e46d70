import { Check, Columns3, Rows3 } from 'lucide-react';
import { useState } from 'react';
import { formatCount } from '../../../src-shared/format/counts.ts';
import { groupings, optionalColumns } from '../../../src-shared/overview-view.ts';
import { useFleet } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import type { SearchProblem } from './search-terms.ts';
import type { ListState } from './use-list.ts';

interface ListProps {
  readonly list: ListState;
}

/** The text of the moment it came: what it becomes later is for the eye only. */
function Once({ text }: { readonly text: string }): React.ReactElement {
  const [first] = useState(text);
  return <span>{first}</span>;
}

/** How many bots are shown, of how many; said aloud when another search changes it, not when bots come and go. */
function Shown({ list }: ListProps): React.ReactElement {
  const total = useFleet(({ bots }) => bots.size);
  const count = list.rows.length;
  const text =
    count === total
      ? t('window.list.shown-all', { count, shown: formatCount(count) })
      : t('window.list.shown-some', {
          count,
          shown: formatCount(count),
          total: formatCount(total),
        });
  return (
    <>
      <span className="list-count">{text}</span>
      <output className="visually-hidden">
        <Once key={list.view.search} text={text} />
      </output>
    </>
  );
}

function problemText({ code, token }: SearchProblem): string {
  return t(`window.search.problem.${code}`, { token });
}

function Problem({ list }: ListProps): React.ReactElement | null {
  const [problem] = list.problems;
  return problem === undefined ? null : (
    <output
      className={problem.code === 'unfinished' ? 'clip muted' : 'list-problem clip'}
      title={problemText(problem)}
    >
      {problemText(problem)}
    </output>
  );
}

const tick = (isChosen: boolean): React.ReactElement =>
  isChosen ? <Check size={16} /> : <span className="menu-blank" />;

function GroupMenu({ list }: ListProps): React.ReactElement {
  const { group } = list.view;
  const entries = groupings.map((one): MenuEntry => ({
    kind: 'item',
    label: t(`window.group.by.${one}`),
    icon: tick(one === group),
    onSelect: () => list.setView({ group: one }),
  }));
  return (
    <Menu
      trigger={
        <Button isSmall variant="ghost">
          <Rows3 size={14} aria-hidden="true" />
          {group === 'none' ? t('window.group.title') : t(`window.group.by.${group}`)}
        </Button>
      }
      entries={[{ kind: 'heading', label: t('window.group.title') }, ...entries]}
    />
  );
}

function ColumnMenu({ list }: ListProps): React.ReactElement {
  const { hidden } = list.view;
  const entries = optionalColumns.map((name): MenuEntry => {
    const isHidden = hidden.includes(name);
    return {
      kind: 'item',
      label: t(`window.column.${name}`),
      icon: tick(!isHidden),
      onSelect: () =>
        list.setView({
          hidden: isHidden ? hidden.filter((other) => other !== name) : [...hidden, name],
        }),
    };
  });
  return (
    <Menu
      trigger={
        <Button isSmall variant="ghost">
          <Columns3 size={14} aria-hidden="true" />
          {t('window.columns.title')}
        </Button>
      }
      entries={[{ kind: 'heading', label: t('window.columns.title') }, ...entries]}
    />
  );
}

/** The line between search and list: what is shown, what was not understood, whether rows stand still, how it looks. */
export function ListLine({ list }: ListProps): React.ReactElement {
  const { isOutdated, hold } = list;
  return (
    <div className="list-line">
      <Shown list={list} />
      <Problem list={list} />
      <span className="list-line-end">
        {isOutdated ? (
          <Button
            isSmall
            variant="ghost"
            title={t('window.list.outdated-hint')}
            onClick={hold.release}
          >
            {t('window.list.outdated')}
            <kbd className="kbd" aria-hidden="true">
              O
            </kbd>
          </Button>
        ) : null}
        <GroupMenu list={list} />
        <ColumnMenu list={list} />
      </span>
    </div>
  );
}
