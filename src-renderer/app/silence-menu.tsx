import { Bell, BellOff, Check, ListTree, Undo2 } from 'lucide-react';
import { formatDuration } from '../../src-shared/format/durations.ts';
import { formatMoment } from '../../src-shared/format/times.ts';
import { snoozeChoicesMs, type SnoozeUntil } from '../../src-shared/incidents.ts';
import { isSnoozed } from '../../src-shared/muted.ts';
import type { BotRow } from '../../src-shared/snapshot.ts';
import type { MenuEntry } from '../ui/Menu.tsx';
import { t } from './texts.ts';
import { tomorrowMorningMs } from './tomorrow.ts';
import type { BotCommands } from './use-bot-menu.tsx';

/** How long a bot is silent, in words; null where it is not. */
export function snoozedText(bot: BotRow, nowMs: number): string | null {
  if (!isSnoozed(bot, nowMs)) {
    return null;
  }
  return bot.snoozedUntilRecovered || bot.snoozedUntilMs === null
    ? t('window.snoozed.recovered')
    : t('window.snoozed.until', { until: formatMoment(bot.snoozedUntilMs, nowMs) });
}

/** For how long a bot may be snoozed; until it has recovered only where there is something to recover from. */
export function snoozeChoices(
  bot: BotRow,
  snooze: (until: SnoozeUntil) => void,
  nowMs: number,
): MenuEntry[] {
  const item = (label: string, until: SnoozeUntil): MenuEntry => ({
    kind: 'item',
    label,
    onSelect: () => snooze(until),
  });
  return [
    ...snoozeChoicesMs.map((ms) =>
      item(t('window.menu.snooze-for', { duration: formatDuration(ms) }), nowMs + ms),
    ),
    item(t('window.menu.snooze-tomorrow'), tomorrowMorningMs(nowMs)),
    ...(bot.incident === null ? [] : [item(t('window.menu.snooze-recovered'), 'recovered')]),
  ];
}

/** Lines for snoozing, shared by row and page. */
export function snoozeEntries(bot: BotRow, commands: BotCommands, nowMs: number): MenuEntry[] {
  if (isSnoozed(bot, nowMs)) {
    return [
      {
        kind: 'item',
        label: t('window.menu.unsnooze'),
        icon: <Bell size={16} />,
        onSelect: () => commands.snooze([bot.id], null),
      },
    ];
  }
  return [
    {
      kind: 'sub',
      label: t('window.menu.snooze'),
      icon: <BellOff size={16} />,
      entries: snoozeChoices(bot, (until) => commands.snooze([bot.id], until), nowMs),
    },
  ];
}

/** Lines for the open incident of a bot; none where there is none. */
export function incidentEntries(
  bot: BotRow,
  commands: BotCommands,
  openIncident: (incidentId: number) => void,
): MenuEntry[] {
  if (bot.incident === null) {
    return [];
  }
  const { incidentId, acknowledgedAtMs } = bot.incident;
  const isKnown = acknowledgedAtMs !== null;
  return [
    {
      kind: 'item',
      label: t('window.incident.show'),
      icon: <ListTree size={16} />,
      onSelect: () => openIncident(incidentId),
    },
    {
      kind: 'item',
      label: isKnown ? t('window.incident.take-back') : t('window.incident.acknowledge'),
      icon: isKnown ? <Undo2 size={16} /> : <Check size={16} />,
      hint: 'A',
      onSelect: () => commands.acknowledge([incidentId], !isKnown),
    },
  ];
}
