import type { RefObject } from 'react';
import { formatCount } from '../../../src-shared/format/counts.ts';
import { useFleet } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { Light, type LightFace } from '../../ui/Light.tsx';
import { SearchField } from './SearchField.tsx';
import type { ListState } from './use-list.ts';

const faces: readonly LightFace[] = ['down', 'degraded', 'unknown', 'healthy', 'paused'];

function Chips({ list }: { readonly list: ListState }): React.ReactElement {
  const light = useFleet((view) => view.light);
  const { face: chosen } = list.view;
  return (
    <fieldset className="chips">
      <legend className="visually-hidden">{t('window.filter.label')}</legend>
      <button
        type="button"
        className="chip"
        aria-pressed={chosen === null}
        onClick={() => list.setView({ face: null })}
      >
        {t('window.filter.all')}
        <span className="chip-count">{formatCount(light.total)}</span>
      </button>
      {faces.map((face) => (
        <button
          key={face}
          type="button"
          className={light[face] === 0 ? 'chip chip-empty' : 'chip'}
          aria-pressed={chosen === face}
          onClick={() => list.setView({ face: chosen === face ? null : face })}
        >
          <Light face={face} size={12} />
          {t(`health.${face}`)}
          <span className="chip-count">{formatCount(light[face])}</span>
        </button>
      ))}
    </fieldset>
  );
}

export interface ToolbarProps {
  readonly list: ListState;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  /** Leaves the field towards the list. */
  readonly onLeave: () => void;
}

/** Which bots are shown: counts by health as filters, and a search over names, hosts, tags and states. */
export function Toolbar({ list, searchRef, onLeave }: ToolbarProps): React.ReactElement {
  return (
    <div className="toolbar">
      <Chips list={list} />
      <SearchField list={list} searchRef={searchRef} onLeave={onLeave} />
    </div>
  );
}
