/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role,
   jsx-a11y/click-events-have-key-events -- a combobox with its list, as ARIA describes it: the keys are heard by the
   field, which keeps the focus */
import { useId, useMemo, useState } from 'react';
import type { BotRow } from '../../src-shared/snapshot.ts';
import { firstQuery, queryBots } from '../features/overview/rows.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Foreign } from '../ui/Foreign.tsx';
import { Light } from '../ui/Light.tsx';
import { useApp, useFleet, useRun } from './app-context.ts';
import { faceOf, titleOf } from './bot-words.ts';
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
  const isPaused = useFleet((view) => view.fleet?.kind === 'watching-paused');
  const resume = (): void => void run('fleet:pause', { untilMs: 0 });
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
    command('messages', t('window.messages.title'), () => navigation.openMessages()),
    command('incidents', t('window.incidents.title'), () => navigation.openIncidents()),
    command('settings', t('window.settings.title'), () => navigation.openSettings()),
    ...(isPaused ? [command('resume', t('window.fleet.resume'), resume)] : []),
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
      text: titleOf(bot),
      bot,
      run: () => navigation.openBot(bot.id),
    })),
  ].slice(0, shownAtMost);
}

export interface PaletteProps {
  readonly onClose: () => void;
  readonly onAdd: () => void;
}

interface ListProps {
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly at: number;
  readonly onPoint: (index: number) => void;
  readonly onChoose: (entry: Entry) => void;
}

function List({ id, entries, at, onPoint, onChoose }: ListProps): React.ReactElement {
  return (
    <ul id={id} role="listbox" className="palette-list" aria-label={t('window.palette.title')}>
      {entries.map((entry, place) => (
        <li
          key={entry.id}
          id={`${id}-${String(place)}`}
          role="option"
          aria-selected={place === at}
          className="palette-line"
          onPointerMove={() => onPoint(place)}
          onClick={() => onChoose(entry)}
        >
          {entry.bot === null ? (
            <span className="palette-mark">›</span>
          ) : (
            <Light face={faceOf(entry.bot)} size={14} />
          )}
          <Foreign text={entry.text} />
          {entry.bot === null || entry.bot.username === null ? null : (
            <Foreign text={`@${entry.bot.username}`} className="muted" />
          )}
        </li>
      ))}
    </ul>
  );
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
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setIndex((at + step + entries.length) % Math.max(1, entries.length));
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
        aria-expanded="true"
        aria-controls={listId}
        aria-label={t('window.palette.title')}
        aria-activedescendant={`${listId}-${String(at)}`}
        data-first=""
        spellCheck={false}
        maxLength={200}
        placeholder={t('window.palette.placeholder')}
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          setIndex(0);
        }}
        onKeyDown={onKeyDown}
      />
      <List id={listId} entries={entries} at={at} onPoint={setIndex} onChoose={choose} />
      {entries.length === 0 ? <p className="second">{t('window.palette.none')}</p> : null}
    </Dialog>
  );
}
