/** Settings by tag and by bot: sentences of the engine, the window and the command line. */
export const limits = {
  'limits.contradiction':
    '{kind, select, tag {For the tag “{name}”, “} bot {For “{name}”, “} other {“}}{field}” ({fieldName}) would be {value, number}. That is too high beside “{limitField}” ({limitName}), which is {limit, number}{from, select, bot { for this bot} tag { by the tag “{tag}”} other { for all bots}}. Set the first to {most, number} or less, or the second higher.',
  'limits.journal.tag': 'Limits of the tag “{tag}” changed: {fields}.',
  'limits.journal.bot': 'Own limits changed: {fields}.',
  'limits.cli.help': 'shows and changes settings: for all bots, for a tag, for a bot',
  'limits.cli.help.get': 'shows the settings that hold, and where each comes from',
  'limits.cli.help.set': 'changes settings',
  'limits.cli.help.reset':
    'lets a tag or a bot inherit again; without --tag and --bot back to the default',
  'limits.cli.help.tag': 'the settings of the bots with this tag',
  'limits.cli.help.bot': 'the settings of this bot: its id, its Telegram id or its @username',
  'limits.cli.help.values': 'such as intervalSeconds=5m or backlogPending=200',
  'limits.cli.help.names': 'names of settings; left out: all',
  'limits.cli.shape': 'Give settings as name=value, such as intervalSeconds=5m.',
  'limits.cli.unknown': 'There is no such setting. Those that can be given here: {names}.',
  'limits.cli.global-only':
    '{name} holds for the whole app. Give it without --tag and without --bot.',
  'limits.cli.seconds':
    '{name} is a time from {min, number} s to {max, number} s, such as 30s, 5m or 2h.',
  'limits.cli.number': '{name} is a whole number from {min, number} to {max, number}.',
  'limits.cli.minutes':
    '{name} is a number of minutes from {min, number} to {max, number} in steps of five, such as 30m, 4h or 0 for never.',
  'limits.cli.days': '{name} are days with commas between them: mon, tue, wed, thu, fri, sat, sun.',
  'limits.cli.time': '{name} is a time of day, such as 07:00 or 22:30.',
  'limits.cli.zone': '{name} is “system” or the name of a time zone, such as Europe/Berlin.',
  'limits.cli.choice': '{name} is one of: {choices}.',
  'limits.cli.tag': 'A tag has 1 to 40 characters.',
  'limits.cli.origin':
    '{origin, select, bot {of this bot} tag {of the tag {tag}} other {for all bots}}',
  'limits.cli.levels': 'Settings of their own: {places}',
  'window.limits.tags': 'Limits by tag',
  'window.limits.tags.hint':
    'For the bots with a tag, in place of those above. A bot’s own limits are on its page and go before its tags’.',
  'window.limits.no-tags':
    'No bot has a tag yet. Give tags on a bot’s page under “Edit name, tags, note…”, then set limits for them here.',
  'window.limits.tag': 'Tag',
  'window.limits.option':
    '{tag}: {bots, plural, =0 {no bots} one {# bot} other {# bots}}{limits, plural, =0 {} one {, # limit} other {, # limits}}',
  'window.limits.bot': 'Own limits',
  'window.limits.own': '{count, plural, =0 {all inherited} other {# set for this bot}}',
  'window.limits.suspected': 'While something looks wrong',
  'window.limits.expiring': 'Down when expiring within',
  'window.limits.scope-bot': 'for this bot',
  'window.limits.from-all': 'for all bots',
  'window.limits.from-tag': 'by tag {tag}',
  'window.limits.else': 'otherwise {value}, {from}',
  'window.limits.inherit': '{label}: inherit again, {value} {from}',
  'window.limits.all-stretched':
    'There are more bots than the request budget allows: all intervals are stretched evenly, so problems show later than set. Raise intervals or watch fewer bots.',
} as const;
