/** Automatic repair in the window: settings, the bot's page, the notice while it is stopped. */
export const windowAutomatic = {
  'window.automatic.title': 'Automatic repair',
  'window.automatic.hint':
    'Sets the wanted webhook again by itself, and does nothing else: it never deletes a webhook and never drops an update. A new rule only writes down what it would send for 24 hours.',
  'window.automatic.state.title': 'State',
  'window.automatic.state.off': 'Off: no rule is switched on, so nothing is repaired by itself.',
  'window.automatic.state.on':
    'On for {tags, plural, =0 {} one {1 tag} other {# tags}}{bots, plural, =0 {} one {{tags, plural, =0 {} other { and }}1 bot} other {{tags, plural, =0 {} other { and }}# bots}}.',
  'window.automatic.state.stopped':
    'Stopped since {since}. Nothing is repaired by itself until you allow it again.',
  'window.automatic.stop': 'Stop all automatic repair',
  'window.automatic.resume': 'Allow it again',
  'window.automatic.held.title': 'Stopped on these bots by itself',
  'window.automatic.held.hint':
    'What was set was overwritten twice within an hour, so something else sets these webhooks too. Find it first.',
  'window.automatic.held.since': 'since {since}',
  'window.automatic.held.bot':
    'Stopped on this bot by itself since {since}: what was set was overwritten twice within an hour. Find out what else sets this webhook, then let it go on.',
  'window.automatic.release': 'Let it go on',
  'window.automatic.release-bot': 'Let it go on with {name}',
  'window.automatic.own.title': 'Bots with rules of their own',
  'window.automatic.own.open': 'Open {name}',
  'window.automatic.own.more': 'and {count, plural, one {1 more} other {# more}}',
  'window.automatic.tags.title': 'Rules by tag',
  'window.automatic.tags.hint':
    'A bot follows the first of its tags that has rules. A bot’s own rules are on its page and stand before those of its tags.',
  'window.automatic.no-tags':
    'There are no tags yet. Give tags on a bot’s page under “Edit name, tags, note…”, or set rules for a single bot there.',
  'window.automatic.tag': 'Tag with rules',
  'window.automatic.option':
    '{tag}: {bots, plural, =0 {no bots} one {# bot} other {# bots}}{rules, plural, =-1 {} =0 {, switched off} one {, # rule} other {, # rules}}',
  'window.automatic.tag.clear': 'Take this tag’s rules away',
  'window.automatic.tag.empty':
    'Switched off for this tag: a bot that follows it is not repaired by itself, also where another of its tags has rules.',
  'window.automatic.rule.missing': 'The webhook is missing',
  'window.automatic.rule.missing.hint': 'The whole wanted webhook is set again.',
  'window.automatic.rule.wrong-url': 'The webhook is on another URL',
  'window.automatic.rule.wrong-url.hint':
    'The wanted webhook is set again. A host that nobody entered is left alone, unless you protect it below.',
  'window.automatic.rule.other-settings': 'Other settings differ',
  'window.automatic.rule.other-settings.hint':
    'Connections, kinds of updates, certificate or pinned address: the whole wanted webhook is set again.',
  'window.automatic.rule.recent-errors': 'Recent delivery errors',
  'window.automatic.rule.recent-errors.hint':
    'Setting the webhook again cannot cure these: the endpoint, TLS, DNS or the secret is the cause. Nothing is sent; only the journal says why.',
  'window.automatic.rule.too-many-pending': 'Too many updates waiting',
  'window.automatic.rule.too-many-pending.hint':
    'Setting the webhook again cannot cure this: the endpoint does not keep up. Nothing is sent; only the journal says why.',
  'window.automatic.mode.off': 'Off',
  'window.automatic.mode.dry-run': 'Dry run',
  'window.automatic.mode.live': 'Live',
  'window.automatic.mode.journal': 'Journal',
  'window.automatic.note.dry-run': 'Only writes down what it would send.',
  'window.automatic.note.waits': 'Dry run until {until}, then live.',
  'window.automatic.note.live': 'Live: it sends.',
  'window.automatic.note.journal': 'The journal says why.',
  'window.automatic.note.off': 'Off.',
  'window.automatic.locked':
    'Not stored: rules are sealed, and the vault is not open. Open it, then choose again. Stopping works all the same.',
  'window.automatic.today': 'today {time}',
  'window.automatic.tomorrow': 'tomorrow {time}',
  'window.automatic.protect': 'Protect against strange hosts',
  'window.automatic.protect.hint':
    'Also overwrites a webhook on a host that nobody entered here. Such a host can mean a stolen token: then only a new token from @BotFather helps.',
  'window.automatic.bot.source.off': 'off',
  'window.automatic.bot.source.own': 'its own rules',
  'window.automatic.bot.source.own-off': 'switched off for this bot',
  'window.automatic.bot.source.tag': 'by tag {tag}',
  'window.automatic.bot.off':
    'Nothing is repaired by itself: neither this bot nor one of its tags has rules.',
  'window.automatic.bot.tag-off':
    'Nothing is repaired by itself: automatic repair is switched off for its tag {tag}.',
  'window.automatic.bot.own-off':
    'Nothing is repaired by itself on this bot, whatever its tags say. Switch a rule on, or inherit again.',
  'window.automatic.bot.protected': 'Also overwrites a webhook on a host that nobody entered.',
  'window.automatic.bot.choice': 'Whose rules hold for this bot',
  'window.automatic.bot.choice.tags': 'Inherited',
  'window.automatic.bot.choice.own': 'Its own',
  'window.automatic.bot.stopped':
    'All automatic repair is stopped since {since}, so none of this happens now.',
  'window.automatic.to-settings': 'Open the settings',
  'window.automatic.notice.title': 'All automatic repair is stopped.',
  'window.automatic.notice':
    'Since {since} nothing is repaired by itself, although rules are switched on. It can be allowed again in the settings.',
} as const;
