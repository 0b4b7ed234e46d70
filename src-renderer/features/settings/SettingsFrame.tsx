import { Search, X } from 'lucide-react';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useFleet } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { ChangedMark } from './SettingRow.tsx';
import { namesOf, sectionTitle, settingsSections, type SectionId } from './sections.ts';
import { settingTitle } from './setting-words.ts';
import type { SettingsSearch } from './use-settings-search.ts';
import type { Sections } from './use-sections.ts';
import { changedOf } from './use-reset.ts';

interface FieldProps {
  readonly search: SettingsSearch;
  readonly field: RefObject<HTMLInputElement | null>;
  /** Leads from the field into what was found. */
  readonly onEnter: () => void;
}

/** The field at the top. Escape empties it first; Enter and the arrow lead to what was found. */
export function SearchField({ search, field, onEnter }: FieldProps): React.ReactElement {
  const { setTyped, typed } = search;
  return (
    <div className="settings-search">
      <Search size={14} aria-hidden="true" />
      <input
        ref={field}
        className="input"
        type="text"
        role="searchbox"
        aria-label={t('window.settings.search')}
        placeholder={t('window.settings.search.placeholder')}
        maxLength={100}
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && typed !== '') {
            event.preventDefault();
            setTyped('');
          } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
            event.preventDefault();
            onEnter();
          }
        }}
      />
      {typed === '' ? null : (
        <IconButton
          isSmall
          label={t('window.settings.search.clear')}
          icon={<X size={14} />}
          onClick={() => {
            setTyped('');
            field.current?.focus();
          }}
        />
      )}
    </div>
  );
}

/** How the search went, for whoever does not see the page narrow; and what to do where nothing is left. */
export function SearchOutcome({ search }: { readonly search: SettingsSearch }): React.ReactElement {
  const { found, setTyped, typed } = search;
  const isNone = found?.length === 0;
  return (
    <output className={isNone ? 'settings-none' : 'visually-hidden'}>
      {found === null ? null : isNone ? (
        <>
          <p>{t('window.settings.search.none', { words: typed.trim() })}</p>
          <Button onClick={() => setTyped('')}>{t('window.settings.search.clear')}</Button>
        </>
      ) : (
        t('window.settings.search.found', { count: found.length })
      )}
    </output>
  );
}

interface NavProps {
  readonly sections: Sections;
  readonly search: SettingsSearch;
}

/** The parts of the settings beside them, each with a mark where something is not at its default. */
export function SectionList({ sections, search }: NavProps): React.ReactElement {
  const settings = useFleet((view) => view.settings);
  const { found } = search;
  const current =
    found === null || found.includes(sections.current) ? sections.current : (found[0] ?? null);
  const shown = settingsSections.filter(({ id }) => found === null || found.includes(id));
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    // In a low window the list scrolls too: where somebody is stays in sight.
    list.current?.querySelector(`[data-part="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <nav ref={list} className="settings-nav" aria-label={t('window.settings.sections')}>
      <ul>
        {shown.map((section) => {
          const changed = changedOf(settings, section.names).length;
          return (
            <li key={section.id}>
              <button
                type="button"
                className="settings-nav-button"
                data-part={section.id}
                aria-current={current === section.id}
                onClick={() => sections.go(section.id)}
              >
                <span className="grow">{sectionTitle(section)}</span>
                {changed === 0 ? null : (
                  <span title={t('window.settings.changed-count', { count: changed })}>
                    <ChangedMark />
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** A place of the page that the list and the search know by name. */
export function SectionPlace(props: {
  readonly id: SectionId;
  readonly children: ReactNode;
}): React.ReactElement {
  const { children, id } = props;
  // Settings that are not in sight yet are found all the same.
  const words = namesOf(id).map((name) => `${settingTitle(name)} ${name}`);
  return (
    <div className="settings-place" data-section={id} data-words={words.join(' ')} tabIndex={-1}>
      {children}
    </div>
  );
}
