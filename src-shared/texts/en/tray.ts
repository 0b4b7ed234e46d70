/** Messages of the tray: tooltip, menu, its notices. Keys start with `tray.`. */
export const tray = {
  'tray.tooltip.counts':
    '{down, plural, =0 {} other {{down} down}}{both, select, true {, } other {}}{degraded, plural, =0 {} other {{degraded} degraded}} of {total}{known, select, all {, all known} none {} other {, {known} of them known}}',
  'tray.tooltip.healthy': '{total, plural, one {1 bot healthy} other {All {total} bots healthy}}',
  'tray.tooltip.unknown': '{unknown} of {total} not known',
  'tray.tooltip.paused':
    '{total, plural, one {The bot is paused} other {All {total} bots are paused}}',
  'tray.tooltip.empty': 'No bots yet',
  'tray.tooltip.checkedNow': 'checked just now',
  'tray.tooltip.checkedAgo': 'checked {ago} ago',
  'tray.tooltip.neverChecked': 'not checked yet',
  'tray.tooltip.locked': 'Tokens are locked: nothing is checked',
  'tray.tooltip.choose': 'Choose how tokens are kept: open Hooklight',
  'tray.tooltip.opening': 'Opening the vault …',
  'tray.tooltip.stopped':
    'Watching has stopped after repeated failures: quit and start Hooklight again',
  'tray.tooltip.stalled': 'Watching has stalled: quit and start Hooklight again',
  'tray.tooltip.unusable': 'The data folder cannot be used: open Hooklight',
  'tray.tooltip.pausedUntil': 'Watching is paused until {time}',
  'tray.tooltip.pausedOpenEnd': 'Watching is paused until you resume it',
  'tray.tooltip.fleet.offline': 'This computer is offline',
  'tray.tooltip.fleet.api-unreachable': 'The Bot API cannot be reached from here',
  'tray.tooltip.fleet.api-error': 'The Bot API answers with errors',
  'tray.tooltip.fleet.flood-wait': 'Telegram asked us to wait',
  'tray.tooltip.fleet.proxy': 'The proxy does not let us through',
  'tray.tooltip.fleet.intercepted': 'Something answers in Telegram’s place',
  'tray.ago.seconds': '{count} s',
  'tray.ago.minutes': '{count} min',
  'tray.ago.hours': '{count} h',
  'tray.ago.days': '{count, plural, one {1 day} other {{count} days}}',

  'tray.tooltip.notShown':
    '{count, plural, one {1 message} other {{count} messages}} could not be shown',
  'tray.badge.down': '{count, plural, one {1 bot down} other {{count} bots down}}',

  'tray.menu.open': 'Open Hooklight',
  'tray.menu.allHealthy': 'No problems',
  'tray.menu.bot':
    '{health}  {name} · {reason}{known, select, snoozed { · snoozed} acknowledged { · acknowledged} other {}}',
  'tray.menu.more': '{count} more …',
  'tray.menu.bot.open': 'Open',
  'tray.menu.bot.check': 'Check now',
  'tray.menu.bot.reSet': 'Re-set webhook …',
  'tray.menu.bot.snooze': 'Snooze',
  'tray.menu.bot.snooze.quarter': 'For 15 minutes',
  'tray.menu.bot.snooze.hour': 'For 1 hour',
  'tray.menu.bot.snooze.recovered': 'Until it has recovered',
  'tray.menu.bot.wake': 'End snooze',
  'tray.menu.checkAll': 'Check all now',
  'tray.menu.pause': 'Pause watching',
  'tray.menu.pause.hour': 'For 1 hour',
  'tray.menu.pause.tomorrow': 'Until tomorrow, 08:00',
  'tray.menu.pause.openEnd': 'Until I resume it',
  'tray.menu.automatic.stop': 'Stop automatic repair',
  'tray.menu.automatic.resume': 'Allow automatic repair again',
  'tray.menu.messages':
    '{count, plural, one {1 unread message …} other {{count} unread messages …}}',
  'tray.menu.silence.off': 'Notifications are off …',
  'tray.menu.silence.quiet': 'Quiet hours until {until} …',
  'tray.menu.silence.maintenance':
    '{count, plural, one {1 bot} other {{count} bots}} in maintenance until {until} …',
  'tray.menu.resume': 'Resume watching',
  'tray.menu.settings': 'Settings …',
  'tray.menu.quit': 'Quit Hooklight',
  'tray.health.down': '✕',
  'tray.health.degraded': '▲',
  'tray.health.unknown': '○',
  'tray.health.healthy': '●',

  'tray.loginComment': 'Watches Telegram bots from login on',

  'tray.record.notWritten':
    'The file could not be written there. Choose another folder or check its permissions and free space.',
  'tray.refusedSwitches':
    'Hooklight does not start with these switches, because they would open it to others: {names}',
  'tray.crashed.title': 'This window stopped working several times',
  'tray.crashed.body':
    'Watching goes on: the light in the tray is still right. Close this window and open it again from the tray, or quit Hooklight and start it again.',
  'tray.appMenu.file': 'Hooklight',
  'tray.appMenu.edit': 'Edit',
  'tray.appMenu.view': 'View',
} as const;
