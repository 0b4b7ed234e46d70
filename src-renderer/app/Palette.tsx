/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role,
   jsx-a11y/click-events-have-key-events -- a combobox with its list, as ARIA describes it: the keys are heard by the
   field, which keeps the focus */
import { useEffect, useId, useRef, useState } from 'react';
import { formatCount } from '../../src-shared/format/counts.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Foreign } from '../ui/Foreign.tsx';
import { Light } from '../ui/Light.tsx';
import { useApp } from './app-context.ts';
import { faceOf } from './bot-words.ts';
import { keyCaps } from './keys.ts';
import type { PaletteEntry, PaletteGroup } from './palette-entries.ts';
import { t } from './texts.ts';
import { usePalette, type PaletteTargets } from './use-palette.ts';

function Mark({ entry }: { readonly entry: PaletteEntry }): React.ReactElement {
  return entry.bot === null ? (
    <span className="palette-mark" aria-hidden="true">
      ›
    </span>
  ) : (
    <Light face={faceOf(entry.bot)} size={14} />
  );
}

function Keys({ name }: { readonly name: string }): React.ReactElement {
  const { bridge } = useApp();
  return (
    <span className="palette-keys">
      {keyCaps(name, bridge.platform).map((cap) => (
        <kbd key={cap} className="kbd">
          {cap}
        </kbd>
      ))}
    </span>
  );
}

interface LineProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly isAt: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function Line({ id, entry, isAt, onPoint, onChoose }: LineProps): React.ReactElement {
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isAt) {
      ref.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [isAt]);
  const username = entry.bot?.username ?? null;
  return (
    <li
      ref={ref}
      id={id}
      role="option"
      aria-selected={isAt}
      className="palette-line"
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      <Mark entry={entry} />
      <Foreign text={entry.text} />
      {username === null ? null : <Foreign text={`@${username}`} className="muted" />}
      {entry.key === null ? null : <Keys name={entry.key} />}
    </li>
  );
}

interface ListProps {
  readonly id: string;
  readonly groups: readonly PaletteGroup[];
  readonly at: number;
  readonly onPoint: (index: number) => void;
  readonly onChoose: (entry: PaletteEntry) => void;
}

function List({ id, groups, at, onPoint, onChoose }: ListProps): React.ReactElement {
  return (
    <div id={id} role="listbox" className="palette-list" aria-label={t('window.palette.title')}>
      {groups.map((group, place) => {
        const first = groups
          .slice(0, place)
          .reduce((count, { entries }) => count + entries.length, 0);
        return (
          <ul key={group.id} role="group" aria-label={t(`window.palette.${group.id}`)}>
            <li role="presentation" className="palette-heading">
              {t(`window.palette.${group.id}`)}
            </li>
            {group.entries.map((entry, index) => (
              <Line
                key={entry.id}
                id={`${id}-${String(first + index)}`}
                entry={entry}
                isAt={first + index === at}
                onPoint={() => onPoint(first + index)}
                onChoose={() => onChoose(entry)}
              />
            ))}
            {group.more === 0 ? null : (
              <li role="presentation" className="palette-more">
                {t('window.palette.more', { count: group.more, shown: formatCount(group.more) })}
              </li>
            )}
          </ul>
        );
      })}
    </div>
  );
}

export interface PaletteProps extends PaletteTargets {
  readonly onClose: () => void;
}

/** Where a key leads in a list of so many lines; null = it is no movement. */
export function movedLine(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % Math.max(1, count);
    case 'ArrowUp':
      return (at - 1 + count) % Math.max(1, count);
    case 'PageDown':
      return Math.max(0, Math.min(count - 1, at + 8));
    case 'PageUp':
      return Math.max(0, at - 8);
    default:
      return null;
  }
}

/** Any bot, any screen, any command, a few letters away. */
export function Palette({ onClose, ...targets }: PaletteProps): React.ReactElement {
  const [typed, setTyped] = useState('');
  const [index, setIndex] = useState(0);
  const listId = useId();
  const groups = usePalette(typed, targets);
  const entries = groups.flatMap((group) => group.entries);
  const at = Math.min(index, Math.max(0, entries.length - 1));
  const choose = (entry: PaletteEntry | undefined): void => {
    if (entry !== undefined) {
      onClose();
      entry.run();
    }
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const moved = movedLine(event.key, at, entries.length);
    if (moved !== null) {
      event.preventDefault();
      setIndex(moved);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(entries[at]);
    }
  };
  return (
    <Dialog title={t('window.palette.title')} onClose={onClose}>
      <input
        className="input palette-input"
        role="combobox"
        aria-expanded={entries.length > 0}
        aria-controls={listId}
        aria-label={t('window.palette.title')}
        {...(entries.length > 0 ? { 'aria-activedescendant': `${listId}-${String(at)}` } : {})}
        data-first=""
        spellCheck={false}
        maxLength={200}
        placeholder={t('window.palette.placeholder')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setIndex(0);
        }}
        onKeyDown={onKeyDown}
      />
      <List id={listId} groups={groups} at={at} onPoint={setIndex} onChoose={choose} />
      {entries.length === 0 ? <p className="second">{t('window.palette.none')}</p> : null}
    </Dialog>
  );
}
