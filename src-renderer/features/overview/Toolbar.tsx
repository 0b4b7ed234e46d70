import { Rows3, Search, X } from 'lucide-react';
import { useMemo, type RefObject } from 'react';
import { formatCount } from '../../../src-shared/format/counts.ts';
import { useFleet } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Light, type LightFace } from '../../ui/Light.tsx';
import { countFaces } from './rows.ts';
import type { ListState } from './use-list.ts';

const faces: readonly LightFace[] = ['down', 'degraded', 'unknown', 'healthy', 'paused'];

function Chips({ list }: { readonly list: ListState }): React.ReactElement {
  const bots = useFleet((view) => view.bots);
  const counts = useMemo(() => countFaces(bots.values()), [bots]);
  const { face: chosen } = list.query;
  return (
    <fieldset className="chips">
      <legend className="visually-hidden">{t('window.filter.label')}</legend>
      <button
        type="button"
        className="chip"
        aria-pressed={chosen === null}
        onClick={() => list.setQuery({ face: null })}
      >
        {t('window.filter.all')}
        <span className="chip-count">{formatCount(bots.size)}</span>
      </button>
      {faces.map((face) => (
        <button
          key={face}
          type="button"
          className={counts[face] === 0 ? 'chip chip-empty' : 'chip'}
          aria-pressed={chosen === face}
          onClick={() => list.setQuery({ face: chosen === face ? null : face })}
        >
          <Light face={face} size={12} />
          {t(`health.${face}`)}
          <span className="chip-count">{formatCount(counts[face])}</span>
        </button>
      ))}
      <Grouping list={list} />
    </fieldset>
  );
}

/** Puts bots of one environment together; there only where some belong to one. */
function Grouping({ list }: { readonly list: ListState }): React.ReactElement | null {
  const bots = useFleet((view) => view.bots);
  const { isGrouped } = list.query;
  const hasEnvironments = useMemo(
    () => Array.from(bots.values()).some(({ environment }) => environment !== undefined),
    [bots],
  );
  return hasEnvironments || isGrouped ? (
    <button
      type="button"
      className="chip"
      aria-pressed={isGrouped}
      title={t('window.environment.group')}
      onClick={() => list.setQuery({ isGrouped: !isGrouped })}
    >
      <Rows3 size={14} aria-hidden="true" />
      <span className="chip-words">{t('window.environment.group')}</span>
    </button>
  ) : null;
}

export interface ToolbarProps {
  readonly list: ListState;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  /** Leaves the field towards the list. */
  readonly onLeave: () => void;
}

/** Which bots are shown: counts by health as filters, and a search over names, hosts and tags. */
export function Toolbar({ list, searchRef, onLeave }: ToolbarProps): React.ReactElement {
  const { search } = list.query;
  return (
    <div className="toolbar">
      <Chips list={list} />
      <div className="search">
        <Search size={14} aria-hidden="true" />
        <input
          ref={searchRef}
          className="input search-input"
          type="text"
          role="searchbox"
          aria-label={t('window.search.label')}
          placeholder={t('window.search.placeholder')}
          maxLength={200}
          spellCheck={false}
          value={search}
          onChange={(event) => list.setQuery({ search: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              onLeave();
            }
          }}
        />
        {search === '' ? (
          <kbd className="kbd" aria-hidden="true">
            /
          </kbd>
        ) : (
          <IconButton
            isSmall
            label={t('window.search.clear')}
            icon={<X size={14} />}
            onClick={() => list.setQuery({ search: '' })}
          />
        )}
      </div>
    </div>
  );
}
