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
} as const;
