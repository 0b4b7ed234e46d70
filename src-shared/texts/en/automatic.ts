/** Automatic repair: what it did, would do, and why it left something alone. */
export const automatic = {
  'automatic.left': 'Not repaired by itself ({problem}): {why}',
  'automatic.dry-run':
    'Dry run ({problem}): the wanted webhook would have been set again. Nothing was sent.',
  'automatic.tampered':
    'The rules of automatic repair were changed outside of Hooklight and are off. Switch them on again if you meant it.',
  'automatic.journal.set': 'Automatic repair for {scope}: {rules}.',
  'automatic.journal.cleared': 'Automatic repair for {scope}: no rules of its own any more.',
  'automatic.journal.stopped': 'All automatic repair stopped.',
  'automatic.journal.resumed': 'Automatic repair may run again.',
  'automatic.journal.released': 'Automatic repair may go on with this bot.',
  'automatic.scope.tag': 'the tag “{tag}”',
  'automatic.scope.bot': 'the bot {bot}',
  'automatic.none': 'off',
  'automatic.rule.missing': 'webhook missing',
  'automatic.rule.wrong-url': 'webhook on another URL',
  'automatic.rule.other-settings': 'other settings differ',
  'automatic.rule.recent-errors': 'recent delivery errors',
  'automatic.rule.too-many-pending': 'too many updates waiting',
  'automatic.mode.dry-run': 'dry run',
  'automatic.mode.live': 'live',
  'automatic.repeated': 'A rule can be given once only. Leave one of them out.',
  'automatic.why.stopped': 'all automatic repair is stopped. Resume it in the settings.',
  'automatic.why.not-curable':
    'setting the webhook again cannot cure this. Look at the cause on the bot’s page.',
  'automatic.why.removed-by-telegram':
    'Telegram removed the webhook itself because the endpoint said 410 Gone for 23 hours. Restore the endpoint, then set the webhook.',
  'automatic.why.unknown-host':
    'it points to a host nobody entered, so the token may be stolen. Ask @BotFather for a new token before setting anything.',
  'automatic.why.contested':
    'something else sets or polls this bot too. Find it first; both would overwrite each other for ever.',
  'automatic.why.held':
    'what was set was overwritten twice within an hour. It goes on only when you say so.',
  'automatic.why.flapping': 'the bot changes back and forth. Look at the cause on its page.',
  'automatic.why.token': 'Telegram does not accept the token. Replace it.',
  'automatic.why.tries-used':
    'three tries did not help. It tries again after an hour of good health.',
  'automatic.why.too-many-share':
    'more than a tenth of all bots have the same problem, so the cause is elsewhere.',
  'automatic.why.not-reachable': 'it is not certain that Telegram can be reached from here.',
  'automatic.why.at-once-limit': 'three repairs are under way. It follows when one is over.',
  'automatic.why.hour-limit': 'twenty repairs were tried within the last hour. It follows later.',
  'cli.automatic.one-scope': 'Say either --tag or --bot, so that it is clear which bots are meant.',
  'cli.automatic.stopped':
    'All automatic repair is stopped since {since}. “automatic resume” allows it again.',
  'cli.automatic.stop':
    'All automatic repair is stopped, also in a running app. “automatic resume” allows it again.',
  'cli.automatic.resume': 'Automatic repair is allowed again.',
  'cli.automatic.on': 'Automatic repair is on for what follows.',
  'cli.automatic.off': 'Automatic repair is off: no rule is switched on.',
  'cli.automatic.live-from': 'dry run, live from {at}',
  'cli.automatic.held':
    '{id}: stopped by itself, something keeps overwriting its webhook. Find out what, then “automatic release {id}”.',
  'cli.help.automatic': 'Automatic repair: off unless switched on here or in the app',
  'cli.help.automatic-status': 'Rules, what is in force, and the bots it has stopped on',
  'cli.help.automatic-set': 'Sets the rules of a tag or a bot; a new rule is a dry run for a day',
  'cli.help.automatic-clear': 'Takes the rules of a tag or a bot away',
  'cli.help.automatic-stop': 'Stops all automatic repair at once; survives restarts',
  'cli.help.automatic-resume': 'Allows automatic repair again',
  'cli.help.automatic-release': 'Goes on with a bot whose webhook kept being overwritten',
  'cli.help.automatic-tag': 'All bots with this tag',
  'cli.help.automatic-bot': 'This bot; its own rules stand before those of its tags',
  'cli.help.automatic-rule': 'Rules to have; without any, automatic repair is off there',
  'cli.help.automatic-live':
    'Send, once the day as a dry run is over; without it only write down what would be sent',
  'cli.help.automatic-protect': 'Also overwrite a webhook on a host that nobody entered',
} as const;
