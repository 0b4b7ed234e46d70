import { ExternalLink, Pause, Play, RefreshCw, RotateCcw, Trash2 } from 'lucide-react';
import { useCallback } from 'react';
import type { SnoozeUntil } from '../../src-shared/incidents.ts';
import type { BotRow } from '../../src-shared/snapshot.ts';
import type { MenuEntry } from '../ui/Menu.tsx';
import { useApp, useRun } from './app-context.ts';
import { incidentEntries, snoozeEntries } from './silence-menu.tsx';
import { t } from './texts.ts';

/** What can be done with a bot from anywhere: list, bot page, palette. */
export interface BotCommands {
  readonly checkNow: (botIds: readonly string[]) => void;
  readonly setPaused: (botIds: readonly string[], isPaused: boolean) => void;
  readonly snooze: (botIds: readonly string[], until: SnoozeUntil | null) => void;
  /** Says that somebody knows of these incidents, or takes it back. */
  readonly acknowledge: (incidentIds: readonly number[], acknowledged: boolean) => void;
}

/** Commands on one or many bots; failures show as one toast each. */
export function useBotCommands(): BotCommands {
  const run = useRun();
  const forAll = useCallback(async <T,>(ids: readonly T[], act: (id: T) => Promise<unknown>) => {
    for (const id of ids) {
      // One after the other: the engine paces anyway, and a failure shows before the next is tried.
      if ((await act(id)) === undefined) {
        return;
      }
    }
  }, []);
  return {
    checkNow: (botIds) =>
      void forAll(botIds, async (botId) => await run('bot:check-now', { botId })),
    setPaused: (botIds, paused) =>
      void forAll(botIds, async (botId) => await run('bot:update', { botId, paused })),
    snooze: (botIds, until) =>
      void forAll(botIds, async (botId) => await run('bot:snooze', { botId, until })),
    acknowledge: (incidentIds, acknowledged) =>
      void forAll(
        incidentIds,
        async (incidentId) => await run('incident:acknowledge', { incidentId, acknowledged }),
      ),
  };
}

/** The menu of a row of the list. `onRemove` asks first. */
export function useRowMenu(onRemove: (bot: BotRow) => void): (bot: BotRow) => MenuEntry[] {
  const { navigation, ticker } = useApp();
  const commands = useBotCommands();
  return (bot) => [
    {
      kind: 'item',
      label: t('window.menu.open'),
      icon: <ExternalLink size={16} />,
      hint: t('window.key.enter'),
      onSelect: () => navigation.openBot(bot.id),
    },
    {
      kind: 'item',
      label: t('window.menu.check'),
      icon: <RefreshCw size={16} />,
      hint: 'R',
      isDisabled: bot.paused || bot.tokenState !== 'ready',
      onSelect: () => commands.checkNow([bot.id]),
    },
    {
      kind: 'item',
      label: t('window.menu.re-set'),
      icon: <RotateCcw size={16} />,
      isDisabled: bot.tokenState !== 'ready',
      onSelect: () => navigation.openBot(bot.id, { wish: 're-set' }),
    },
    { kind: 'rule' },
    ...incidentEntries(bot, commands, (incidentId) => navigation.openIncident(incidentId)),
    ...snoozeEntries(bot, commands, ticker.nowMs()),
    {
      kind: 'item',
      label: bot.paused ? t('window.menu.resume') : t('window.menu.pause'),
      icon: bot.paused ? <Play size={16} /> : <Pause size={16} />,
      onSelect: () => commands.setPaused([bot.id], !bot.paused),
    },
    { kind: 'rule' },
    {
      kind: 'item',
      label: t('window.menu.remove'),
      icon: <Trash2 size={16} />,
      onSelect: () => onRemove(bot),
    },
  ];
}
