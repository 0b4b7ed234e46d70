import type { BotRow } from '../../src-shared/snapshot.ts';
import { sectionTitle, settingsSections } from '../features/settings/sections.ts';
import { useApp, useFleet, useRun } from './app-context.ts';
import { titleOf } from './bot-words.ts';
import { paletteGroups, type PaletteEntry, type PaletteGroup } from './palette-entries.ts';
import { t } from './texts.ts';
import { tomorrowMorningMs } from './tomorrow.ts';
import { useDemo } from './use-demo.ts';

/** What the palette opens that is not a screen. */
export interface PaletteTargets {
  readonly onAdd: () => void;
  readonly onShortcuts: () => void;
}

function entry(
  id: string,
  text: string,
  act: { readonly run: () => void; readonly key?: string },
): PaletteEntry {
  return { id, text, bot: null, key: act.key ?? null, run: act.run };
}

function usePauses(): readonly PaletteEntry[] {
  const { ticker } = useApp();
  const run = useRun();
  const isPaused = useFleet((view) => view.fleet?.kind === 'watching-paused');
  const pause = (untilMs: number | null): void => void run('fleet:pause', { untilMs });
  if (isPaused) {
    return [entry('resume', t('window.fleet.resume'), { run: () => pause(0) })];
  }
  const ways = [
    ['pause-hour', () => ticker.nowMs() + 3_600_000],
    ['pause-tomorrow', () => tomorrowMorningMs(ticker.nowMs())],
    ['pause-open', () => null],
  ] as const;
  return ways.map(([id, until]) =>
    entry(id, t('window.palette.pause', { how: t(`window.fleet.${id}`) }), {
      run: () => pause(until()),
    }),
  );
}

function useScreens(): readonly PaletteEntry[] {
  const { navigation } = useApp();
  return [
    entry('overview', t('window.palette.overview'), { run: () => navigation.openOverview() }),
    entry('incidents', t('window.incidents.title'), {
      run: () => navigation.openIncidents(),
      key: 'i',
    }),
    entry('messages', t('window.messages.title'), {
      run: () => navigation.openMessages(),
      key: 'm',
    }),
    entry('settings', t('window.settings.title'), {
      run: () => navigation.openSettings(),
      key: 'ctrl+,',
    }),
    ...settingsSections.map((section) =>
      entry(
        `settings-${section.id}`,
        t('window.palette.section', { section: sectionTitle(section) }),
        {
          run: () => navigation.openSettings(section.id),
        },
      ),
    ),
  ];
}

function useCommands({ onAdd, onShortcuts }: PaletteTargets): readonly PaletteEntry[] {
  const run = useRun();
  const demo = useDemo();
  return [
    entry('check-all', t('window.fleet.check-all'), { run: () => void run('fleet:check-all', {}) }),
    entry('add', t('window.add.title'), { run: onAdd, key: 'n' }),
    ...usePauses(),
    ...useScreens(),
    demo.isOn
      ? entry('demo-leave', t('window.demo.leave'), { run: () => void demo.leave() })
      : entry('demo-start', t('window.first.demo'), { run: () => void demo.start() }),
    entry('shortcuts', t('window.shortcuts.title'), { run: onShortcuts, key: '?' }),
  ];
}

/** The lines of the palette for what was typed. What is run is remembered. */
export function usePalette(typed: string, targets: PaletteTargets): readonly PaletteGroup[] {
  const { navigation, recent } = useApp();
  const bots = useFleet((view) => view.bots);
  const commands = useCommands(targets);
  const noted = (one: PaletteEntry): PaletteEntry => ({
    ...one,
    run: () => {
      recent.note(one.id);
      one.run();
    },
  });
  const entryOf = (bot: BotRow): PaletteEntry => ({
    id: bot.id,
    text: titleOf(bot),
    bot,
    key: null,
    run: () => navigation.openBot(bot.id),
  });
  const groups = paletteGroups({ typed, commands, bots, recent: recent.list(), entryOf });
  return groups.map((group) => ({ ...group, entries: group.entries.map(noted) }));
}
