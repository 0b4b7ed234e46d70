import { useId, useMemo, useState } from 'react';
import type { BotRow } from '../../src-shared/snapshot.ts';
import { firstQuery, queryBots } from '../features/overview/rows.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Foreign } from '../ui/Foreign.tsx';
import { Light } from '../ui/Light.tsx';
import { useApp, useFleet, useRun } from './app-context.ts';
import { faceOf } from './bot-words.ts';
import { t } from './texts.ts';

/** A line of the palette: a bot to open or a command to run. */
interface Entry {
  readonly id: string;
  readonly text: string;
  readonly bot: BotRow | null;
  readonly run: () => void;
}

const shownAtMost = 12;

function useCommands(onAdd: () => void): readonly Entry[] {
  const { navigation } = useApp();
  const run = useRun();
  const command = (id: string, text: string, act: () => void): Entry => ({
    id,
    text,
    bot: null,
    run: act,
  });
  return [
    command('check-all', t('window.fleet.check-all'), () => void run('fleet:check-all', {})),
    command('add', t('window.add.title'), onAdd),
    command('overview', t('window.palette.overview'), () => navigation.openOverview()),
    command('settings', t('window.settings.title'), () => navigation.openSettings()),
    command('resume', t('window.fleet.resume'), () => void run('fleet:pause', { untilMs: 0 })),
  ];
}

function useEntries(search: string, onAdd: () => void): readonly Entry[] {
  const { navigation } = useApp();
  const bots = useFleet((view) => view.bots);
  const commands = useCommands(onAdd);
  const found = useMemo(
    () => queryBots(bots.values(), { ...firstQuery, search }).slice(0, shownAtMost),
    [bots, search],
  );
  const words = search.toLocaleLowerCase().trim();
  return [
    ...commands.filter(({ text }) => text.toLocaleLowerCase().includes(words)),
    ...found.map((bot): Entry => ({
      id: bot.id,
      text: bot.name,
      bot,
      run: () => navigation.openBot(bot.id),
    })),
  ].slice(0, shownAtMost);
}

export interface PaletteProps {
  readonly onClose: () => void;
  readonly onAdd: () => void;
}

/** Any bot, any command, a few letters away. */
export function Palette({ onClose, onAdd }: PaletteProps): React.ReactElement {
  const [search, setSearch] = useState('');
  const [index, setIndex] = useState(0);
  const listId = useId();
  const entries = useEntries(search, onAdd);
  const at = Math.min(index, Math.max(0, entries.length - 1));
  const choose = (entry: Entry | undefined): void => {
    if (entry !== undefined) {
      onClose();
      entry.run();
    }
  };
  return (
    <Dialog title={t('window.palette.title')} onClose={onClose}>
      <input
        className="input palette-input"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-label={t('window.palette.title')}
        aria-activedescendant={`${listId}-${String(at)}`}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog exists to type into this field
        autoFocus
        spellCheck={false}
        maxLength={200}
        placeholder={t('window.palette.placeholder')}
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          setIndex(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            const step = event.key === 'ArrowDown' ? 1 : -1;
            setIndex((at + step + entries.length) % Math.max(1, entries.length));
          } else if (event.key === 'Enter') {
            event.preventDefault();
            choose(entries[at]);
          }
        }}
      />
      <ul
        id={listId}
        role="listbox"
        className="palette-list"
        aria-label={t('window.palette.title')}
      >
        {entries.map((entry, place) => (
          <li
            key={entry.id}
            id={`${listId}-${String(place)}`}
            role="option"
            aria-selected={place === at}
            className="palette-line"
            onPointerMove={() => setIndex(place)}
            onClick={() => choose(entry)}
          >
            {entry.bot === null ? (
              <span className="palette-mark">›</span>
            ) : (
              <Light face={faceOf(entry.bot)} size={14} />
            )}
            <Foreign text={entry.text} />
            {entry.bot === null || entry.bot.username === null ? null : (
              <span className="muted">
                <Foreign text={`@${entry.bot.username}`} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {entries.length === 0 ? <p className="second">{t('window.palette.none')}</p> : null}
    </Dialog>
  );
}
