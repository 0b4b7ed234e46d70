/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role,
   jsx-a11y/click-events-have-key-events -- a combobox with its list, as ARIA describes it: the keys are heard by the
   field, which keeps the focus */
import { Search, X } from 'lucide-react';
import { useId, type RefObject } from 'react';
import { formatCount } from '../../../src-shared/format/counts.ts';
import { t } from '../../app/texts.ts';
import { IconButton } from '../../ui/Button.tsx';
import type { Completion } from './search-complete.ts';
import { SearchHelp } from './SearchHelp.tsx';
import { useCompletions } from './use-completions.ts';
import type { ListState } from './use-list.ts';

export interface SearchFieldProps {
  readonly list: ListState;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  /** Leaves the field towards the list. */
  readonly onLeave: () => void;
}

function meaningOf({ key, value, count }: Completion): string {
  if (value === null) {
    return t(`window.search.help.${key}`);
  }
  if (key === 'is') {
    return '';
  }
  return count === null ? '' : formatCount(count);
}

interface OptionsProps {
  readonly id: string;
  readonly list: readonly Completion[];
  readonly at: number;
  readonly onChoose: (completion: Completion) => void;
}

function Options({ id, list, at, onChoose }: OptionsProps): React.ReactElement {
  return (
    <ul
      id={id}
      role="listbox"
      className="menu search-options"
      aria-label={t('window.search.suggestions')}
    >
      {list.map((completion, index) => (
        <li
          key={completion.insert}
          id={`${id}-${String(index)}`}
          role="option"
          aria-selected={index === at}
          className="menu-item"
          // The field keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(completion)}
        >
          <bdi className="clip search-option">{completion.insert.trimEnd()}</bdi>
          <span className="menu-hint">{meaningOf(completion)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The search: free words and tokens, with suggestions while typing. */
export function SearchField({ list, searchRef, onLeave }: SearchFieldProps): React.ReactElement {
  const listId = useId();
  const { search } = list.view;
  const suggest = useCompletions(searchRef, search, (text) => list.setView({ search: text }));
  const { completions, at } = suggest;
  const isOpen = completions.length > 0;
  return (
    <div className="search">
      <Search size={14} aria-hidden="true" />
      <input
        ref={searchRef}
        className="input search-input"
        type="text"
        role="combobox"
        aria-label={t('window.search.label')}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={listId}
        {...(isOpen && at >= 0 ? { 'aria-activedescendant': `${listId}-${String(at)}` } : {})}
        placeholder={t('window.search.placeholder')}
        maxLength={200}
        spellCheck={false}
        value={search}
        onChange={(event) => suggest.type(event.currentTarget.value)}
        onBlur={suggest.close}
        onKeyDown={(event) => {
          if (suggest.hears(event.key)) {
            event.preventDefault();
          } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault();
            onLeave();
          }
        }}
      />
      <span className="search-buttons">
        {search === '' ? (
          <kbd className="kbd" aria-hidden="true">
            /
          </kbd>
        ) : (
          <IconButton
            isSmall
            label={t('window.search.clear')}
            icon={<X size={14} />}
            onClick={() => list.setView({ search: '' })}
          />
        )}
        <SearchHelp />
      </span>
      {isOpen ? <Options id={listId} list={completions} at={at} onChoose={suggest.choose} /> : null}
    </div>
  );
}
