import { formatMoment } from '../../../src-shared/format/times.ts';
import type { Texts } from '../../../src-shared/texts/index.ts';
import type { MenuEntry, TrayAction } from './tray-action.ts';
import type { TraySummary, WorstBot } from './tray-summary.ts';

const minuteMs = 60_000;
/** Menus are narrow; longer names are cut, the window shows them whole. */
const maxNameLength = 40;
const separator: MenuEntry = { type: 'separator' };

function item(label: string, action: TrayAction | null): MenuEntry {
  return { type: 'item', label, action };
}

function shortName(name: string): string {
  return name.length <= maxNameLength ? name : `${name.slice(0, maxNameLength - 1)}…`;
}

/** Snoozing, or the end of it. */
function snoozeEntry(bot: WorstBot, texts: Texts): MenuEntry {
  const snooze = (how: Extract<TrayAction, { readonly kind: 'snooze' }>['for']): TrayAction => ({
    kind: 'snooze',
    botId: bot.id,
    for: how,
  });
  if (bot.snoozed) {
    return item(texts('tray.menu.bot.wake'), snooze(null));
  }
  return {
    type: 'submenu',
    label: texts('tray.menu.bot.snooze'),
    entries: [
      item(texts('tray.menu.bot.snooze.quarter'), snooze({ ms: 15 * minuteMs })),
      item(texts('tray.menu.bot.snooze.hour'), snooze({ ms: 60 * minuteMs })),
      item(texts('tray.menu.bot.snooze.recovered'), snooze('recovered')),
    ],
  };
}

function botEntry(bot: WorstBot, texts: Texts): MenuEntry {
  const values = {
    health: texts(`tray.health.${bot.health}`),
    name: shortName(bot.name),
    reason: bot.reason === null ? texts(`health.${bot.health}`) : texts(`reason.${bot.reason}`),
    known: bot.snoozed ? 'snoozed' : bot.acknowledged ? 'acknowledged' : 'no',
  };
  const open = (wish: 're-set' | null): TrayAction => ({
    kind: 'open',
    route: { screen: 'bot', botId: bot.id, wish },
  });
  return {
    type: 'submenu',
    label: texts('tray.menu.bot', values),
    entries: [
      item(texts('tray.menu.bot.open'), open(null)),
      item(texts('tray.menu.bot.check'), { kind: 'check', botId: bot.id }),
      item(texts('tray.menu.bot.reSet'), open('re-set')),
      snoozeEntry(bot, texts),
    ],
  };
}

function botEntries(summary: TraySummary, texts: Texts): readonly MenuEntry[] {
  const ill = summary.light.down + summary.light.degraded;
  if (summary.worst.length === 0) {
    return summary.light.health === 'healthy'
      ? [item(texts('tray.menu.allHealthy'), null), separator]
      : [];
  }
  const more = ill - summary.worst.length;
  const open: TrayAction = { kind: 'open', route: { screen: 'overview' } };
  return [
    ...summary.worst.map((bot) => botEntry(bot, texts)),
    ...(more > 0 ? [item(texts('tray.menu.more', { count: more }), open)] : []),
    separator,
  ];
}

function pauseEntry(summary: TraySummary, texts: Texts): MenuEntry {
  if (summary.fleet?.kind === 'watching-paused') {
    return item(texts('tray.menu.resume'), { kind: 'resume' });
  }
  return {
    type: 'submenu',
    label: texts('tray.menu.pause'),
    entries: [
      item(texts('tray.menu.pause.hour'), { kind: 'pause', how: 'hour' }),
      item(texts('tray.menu.pause.tomorrow'), { kind: 'pause', how: 'tomorrow' }),
      item(texts('tray.menu.pause.openEnd'), { kind: 'pause', how: 'open-end' }),
    ],
  };
}

/** The kill switch, wherever any rule is on; while it is thrown, the way back. */
function automaticEntry({ automation }: TraySummary, texts: Texts): readonly MenuEntry[] {
  if (automation.stoppedSinceMs !== null) {
    return [item(texts('tray.menu.automatic.resume'), { kind: 'automatic', stopped: false })];
  }
  return automation.enabled
    ? [item(texts('tray.menu.automatic.stop'), { kind: 'automatic', stopped: true })]
    : [];
}

/** What keeps messages back, where something does; leads to where it is decided. */
function silenceEntries(summary: TraySummary, texts: Texts, nowMs: number): readonly MenuEntry[] {
  const { settings, silence } = summary;
  const { maintenance, quietUntilMs } = silence;
  const toSettings: TrayAction = { kind: 'open', route: { screen: 'settings' } };
  const moment = (atMs: number): string => formatMoment(atMs, nowMs);
  const lines: string[] = [];
  if (!settings.notificationsEnabled || settings.notificationPrivacy === 'off') {
    lines.push(texts('tray.menu.silence.off'));
  } else if (quietUntilMs !== null) {
    lines.push(texts('tray.menu.silence.quiet', { until: moment(quietUntilMs) }));
  }
  if (maintenance !== null) {
    const { bots, untilMs } = maintenance;
    lines.push(texts('tray.menu.silence.maintenance', { count: bots, until: moment(untilMs) }));
  }
  return lines.map((line) => item(line, toSettings));
}

/** Messages that nobody has read: also those that the desktop could not show (NOT-02). */
function messageEntries({ unreadMessages }: TraySummary, texts: Texts): readonly MenuEntry[] {
  const open: TrayAction = { kind: 'open', route: { screen: 'messages' } };
  return unreadMessages > 0
    ? [item(texts('tray.menu.messages', { count: unreadMessages }), open)]
    : [];
}

/**
 * The whole menu as data. Complete on every platform, because Linux trays ignore clicks on the icon. Pure.
 */
export function trayMenu(summary: TraySummary, texts: Texts, nowMs: number): readonly MenuEntry[] {
  const hasBots = summary.light.total > 0;
  return [
    item(texts('tray.menu.open'), { kind: 'open', route: { screen: 'overview' } }),
    separator,
    ...botEntries(summary, texts),
    ...(hasBots ? [item(texts('tray.menu.checkAll'), { kind: 'check-all' })] : []),
    ...(hasBots ? [pauseEntry(summary, texts)] : []),
    ...automaticEntry(summary, texts),
    ...messageEntries(summary, texts),
    ...silenceEntries(summary, texts, nowMs),
    ...(hasBots ? [separator] : []),
    item(texts('tray.menu.settings'), { kind: 'open', route: { screen: 'settings' } }),
    item(texts('tray.menu.quit'), { kind: 'quit' }),
  ];
}
