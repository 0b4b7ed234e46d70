/** Messages of the frame of the window: headline, notices, status, keys. */
export const windowFrame = {
  'window.title': '{headline} · Hooklight',
  'window.no-bridge': 'This page belongs to Hooklight and works only inside of it.',
  'window.loading': 'Loading…',
  'window.close': 'Close',
  'window.cancel': 'Cancel',
  'window.save': 'Save',
  'window.copy': 'Copy',
  'window.copied': 'Copied.',
  'window.undo': 'Undo',
  'window.toasts': 'Messages',
  'window.lost.title': 'The part of Hooklight that watches does not answer.',
  'window.lost.text':
    'What you see is the last known state. Hooklight tries again by itself; if this stays, quit it from the tray and start it again.',
  'window.age.never': 'never',
  'window.age.now': 'just now',
  'window.age.ago': '{age} ago',
  'window.key.enter': 'Enter',

  'window.headline.down': '{count, plural, one {{shown} down} other {{shown} down}}',
  'window.headline.degraded': '{count, plural, one {{shown} degraded} other {{shown} degraded}}',
  'window.headline.unknown': '{count, plural, one {{shown} unknown} other {{shown} unknown}}',
  'window.headline.none': 'No bots yet',
  'window.headline.all-paused':
    '{count, plural, one {The bot is paused} other {All bots are paused}}',
  'window.headline.all-well':
    '{count, plural, one {Your bot receives its updates} other {All {shown} bots receive their updates}}',

  'window.fleet.subline':
    '{count, plural, one {1 bot} other {{shown} bots}} · {checked} · every {interval} by default',
  'window.fleet.checked-now': 'checked just now',
  'window.fleet.checked-ago': 'checked {age} ago',
  'window.fleet.never-checked': 'not checked yet',
  'window.fleet.check-all': 'Check all now',
  'window.fleet.pause': 'Pause watching',
  'window.fleet.pause-hour': 'For 1 hour',
  'window.fleet.pause-tomorrow': 'Until tomorrow, 08:00',
  'window.fleet.pause-open': 'Until I resume it',
  'window.fleet.resume': 'Resume watching',
  'window.fleet.since': 'For',
  'window.fleet.until': 'ends in',
  'window.known.stored': 'stored',
  'window.known.none': 'none',
  'window.known.unknown': 'not known',
  'window.actor.operator': 'Operator',
  'window.actor.automatic': 'Automatic',
  'window.actor.api': 'API',
  'window.actor.system': 'Hooklight',

  'window.banners': 'What Hooklight has to say',
  'window.banners.more': '{count, plural, one {1 more} other {{count} more}}',
  'window.banners.fewer': 'Fewer',
  'window.notice.no-tray.title': 'There is no tray to show the light in.',
  'window.notice.no-tray':
    'Watching goes on all the same. {missing} Until then closing this window only puts it aside, and starting Hooklight again shows it.',
  'window.notice.no-tray.gnome-extension':
    'GNOME shows such lights only with the extension “AppIndicator and KStatusNotifierItem Support”: install it and switch it on, and the light appears by itself.',
  'window.notice.no-tray.xfce-plugin':
    'The Xfce panel lacks its “Status Tray Plugin”: add it to the panel, and the light appears by itself.',
  'window.notice.no-tray.kde-widget':
    'The Plasma panel lacks its “System Tray” widget: add it to the panel, and the light appears by itself.',
  'window.notice.no-tray.session-bus':
    'This session has no D-Bus session bus, without which no panel can be reached: start Hooklight from the desktop session.',
  'window.notice.no-tray.tray-host':
    'Nothing on this desktop{detail, select, none {} other { ({detail})}} offers a StatusNotifier host, the place for such lights: start a panel that has one, such as waybar, or the bridge “snixembed”, and the light appears by itself.',
  'window.notice.no-tray.get-extension': 'Get the extension',
  'window.notice.no-notifications.title': 'Notifications cannot be shown.',
  'window.notice.no-notifications':
    '{why} Problems still show here, in the tray and in the list of notifications.',
  'window.notice.engine-restarted.title': 'Watching was interrupted for a moment.',
  'window.notice.engine-restarted':
    'An internal error stopped it at {time}. Hooklight restarted it; nothing was lost.',
  'window.notice.engine-stopped.title': 'Hooklight does not watch your bots any more.',
  'window.notice.engine-stopped':
    'It failed too often within an hour, the last time at {time}, and was not started again. Nothing stored is lost, but no bot is checked until you start it.',
  'window.notice.start-watching': 'Start watching again',
  'window.notice.database-set-aside.title': 'The data file was unusable.',
  'window.notice.database-set-aside':
    '{kept, select, yes {It was damaged, and is kept as {file}.} other {It was gone.}} {restored, select, yes {The backup of {time} took its place: bots, settings and history from after it are missing.} other {There was no good backup, so Hooklight began empty: add your bots again.}}',
  'window.notice.database-incomplete.title': 'A part of the data cannot be read.',
  'window.notice.database-incomplete':
    'Some entries of the data file are damaged, and no recent backup has them whole. Everything else is in use. A bot that is missing from the list is not watched: add it again with its token.',
  'window.notice.database-from-future.title': 'This data was made by a newer Hooklight.',
  'window.notice.database-from-future':
    'Its format is {version}, which this version cannot read. Nothing was touched. Install the newer Hooklight again, or move hooklight.db out of the data folder: the next start then opens the newest backup that this version can read.',
  'window.notice.data-folder-busy.title': 'Another Hooklight uses this data.',
  'window.notice.data-folder-busy': 'Close it first, then start this one again.',
  'window.notice.data-folder-unusable.title': 'The data folder cannot be used.',
  'window.notice.data-folder-unusable':
    'Nothing can be shown, watched or saved. {why} {help} Hooklight tries again by itself.',
  'window.notice.not-saving.title': 'Nothing is being saved.',
  'window.notice.not-saving':
    '{why} Since {time} checks wait in memory; watching and notifications go on, changes and repairs are refused. {help} Saving then resumes by itself.',
  'window.storage.help.full': 'Free at least {size} on it.',
  'window.storage.help.read-only': 'Make it writable again.',
  'window.storage.help.no-access': 'Give your user the right to write there.',
  'window.storage.help.io': 'Copy the data folder to another disk and check this one ({detail}).',
  'window.storage.help.busy': 'Let it finish, or close it.',
  'window.notice.disk-low.title': 'The disk is nearly full.',
  'window.notice.disk-low':
    'Since {time} Hooklight saves from the last room that it keeps for this. Free at least {size} on the disk that holds its data: once it is full, nothing more is saved.',
  'window.notice.data-place.title': 'Hooklight’s data lies in a place that is not safe for it.',
  'window.notice.data-place.network':
    'The data folder is on a file system of the network ({name}). When the connection breaks, the database can be damaged. Keep it on a disk of this computer.',
  'window.notice.data-place.sync':
    '{name} copies the data folder. A copy made while Hooklight writes can be damaged, and so can what comes back from it. Leave the folder out of {name}.',
  'window.notice.interval-stretched.title': 'Bots are asked less often than set.',
  'window.notice.interval-stretched':
    'There are more bots than the request budget allows: each is asked every {seconds} s, so problems show that much later. Raise the interval or watch fewer bots.',
  'window.notice.watching-stalled.title': 'Watching has stalled.',
  'window.notice.watching-stalled':
    'Checks are due, but none has finished since {time}. What you see is from then. Start watching again; if that does not help, quit Hooklight and start it again.',
  'window.notice.clock-wrong.title': 'The clock of this computer is wrong.',
  'window.notice.clock-wrong.ahead':
    'It is {duration} ahead of Telegram’s. Bots are watched and judged by Telegram’s clock; the times shown and stored here are off by as much. Set the computer’s clock.',
  'window.notice.clock-wrong.behind':
    'It is {duration} behind Telegram’s. Bots are watched and judged by Telegram’s clock; the times shown and stored here are off by as much. Set the computer’s clock.',
  'window.notice.plain-text-secrets.title': 'Tokens are stored in plain text.',
  'window.notice.plain-text-secrets':
    'Every program of your user account can read them. You chose this because there was no system keyring.',
  'window.notice.demo.title': 'Demo bots: nothing here is real, nothing is sent.',
  'window.notice.demo':
    'Try everything: repairs work against a made-up Telegram. All of it is gone when you leave.',
  'window.demo.leave': 'Leave the demo',
  'window.notice.development-runtime.title': 'development runtime',
  'window.notice.development-runtime':
    'This Electron is an old one for development and tests only; it is never shipped.',

  'window.status.version': 'Hooklight {version}',
  'window.status.bots': '{count, plural, one {1 bot} other {{shown} bots}}',
  'window.status.vault.keyring': 'tokens in the keyring',
  'window.status.vault.passphrase': 'tokens under a passphrase',
  'window.status.vault.session': 'tokens for this session only',
  'window.status.vault.plain': 'tokens in plain text',

  'window.shortcuts.title': 'Keyboard',
  'window.shortcuts.search': 'Search',
  'window.shortcuts.move': 'Move in the list',
  'window.shortcuts.open': 'Open the bot',
  'window.shortcuts.check': 'Check now',
  'window.shortcuts.select': 'Select or deselect',
  'window.shortcuts.select-all': 'Select all',
  'window.shortcuts.menu': 'Actions for the bot',
  'window.shortcuts.add': 'Add bots',
  'window.shortcuts.messages': 'Notifications',
  'window.shortcuts.tabs': 'Parts of a bot’s page',
  'window.shortcuts.back': 'Back, close, clear',
  'window.shortcuts.palette': 'Go to a bot or a command',
  'window.shortcuts.help': 'This page',
  'window.shortcuts.settings': 'Settings',
  'window.shortcuts.settings-search': 'Search the settings',
  'window.shortcuts.ends': 'First and last',
  'window.shortcuts.page': 'A page up or down',
  'window.shortcuts.extend': 'Select on the way',
  'window.shortcuts.group.everywhere': 'Everywhere',
  'window.shortcuts.group.list': 'In the list',
  'window.shortcuts.group.bot': 'On a bot’s page',
  'window.shortcuts.group.incident': 'On an incident’s page',
  'window.shortcuts.group.settings': 'In the settings',

  'window.palette.title': 'Go to',
  'window.palette.placeholder': 'Bot or command',
  'window.palette.none': 'Nothing matches.',
  'window.palette.overview': 'All bots',
  'window.palette.recent': 'Recent',
  'window.palette.commands': 'Commands',
  'window.palette.bots': 'Bots',
  'window.palette.pause': 'Pause watching: {how}',
  'window.palette.section': 'Settings: {section}',
  'window.palette.more': '{count, plural, one {1 more: type on} other {{shown} more: type on}}',
} as const;
