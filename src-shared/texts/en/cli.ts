const folder = {
  'cli.folder.busy':
    'The data folder {folder} is in use by the app or by another command. Quit that one, or give another folder with --data.',
  'cli.folder.from-future':
    'The database in {folder} was made by a newer Hooklight. Nothing was touched. Use that version, or give another folder with --data. If hooklight.db is moved out of the folder, the next command opens the newest backup that this version can read.',
  'cli.folder.read-only':
    'The data folder {folder} cannot be written to: its disk is read-only ({detail}).',
  'cli.folder.full': 'The disk of the data folder {folder} is full. Make room and try again.',
  'cli.folder.no-access':
    'The data folder {folder} cannot be used ({detail}). It must belong to you, and its files must be plain files.',
  'cli.folder.io': 'The disk of the data folder {folder} fails ({detail}). Nothing was sent.',
  'cli.set-aside':
    '{kept, select, yes {The database was damaged. It was kept as {file};} other {The database was gone;}} {restored, select, yes {the backup of {time} took its place. What came after it is missing.} other {there was no good backup, so an empty one took its place.}}',
  'cli.incomplete':
    'Some entries of the database are damaged, and no recent backup has them whole. A bot that is missing is not watched: add it again with its token.',
} as const;

const keys = {
  'cli.key.made':
    'A data key was made in {file}. It is explicit plain text: whoever reads that file can read the tokens of this folder. With --passphrase-stdin on a new folder the key is kept under a passphrase instead.',
  'cli.key.vault-damaged':
    'vault.json in the data folder cannot be read. Put it back from a backup; without it the tokens cannot be opened. Nothing was changed.',
  'cli.key.vault-unreadable':
    'vault.json in the data folder cannot be opened. Check its owner and mode.',
  'cli.key.vault-unwritable':
    'vault.json could not be written into the data folder. Nothing was stored.',
  'cli.key.vault-missing':
    'Bots are stored here, but vault.json is missing. Put it back; a new key would not open their tokens.',
  'cli.key.in-keyring':
    'The tokens of this folder are kept in the desktop’s keyring, which only the app opens. Give the command line a folder of its own with --data.',
  'cli.key.passphrase-needed':
    'The tokens of this folder are kept under a passphrase. Give it as the first line of stdin with --passphrase-stdin.',
  'cli.key.passphrase-short': 'A passphrase has {length, number} characters or more.',
  'cli.key.wrong-passphrase': 'That is not the passphrase of this folder. Nothing was sent.',
  'cli.key.damaged': 'vault.json holds a key that does not fit. Put it back from a backup.',
  'cli.key.file-missing':
    'The key file {file} is missing. Put it back, or name it with --key-file; a new key would not open the stored tokens.',
  'cli.key.file-damaged': 'The key file {file} holds no key. Put it back from a backup.',
  'cli.key.file-unreadable':
    'The key file {file} cannot be read. It must be a plain file of yours.',
  'cli.key.file-unwritable': 'The key file {file} could not be made.',
  'cli.key.other-key': 'The key in {file} belongs to another data folder. Nothing was sent.',
} as const;

const help = {
  'cli.help.program':
    'Watches Telegram bots on webhooks, says what is wrong, and repairs it without harm.',
  'cli.help.data': 'the data folder; left out: {folder}',
  'cli.help.json': 'one JSON document on stdout; everything else goes to stderr',
  'cli.help.key-file': 'the file with the data key; left out: “key” in the data folder',
  'cli.help.passphrase-stdin': 'the first line of stdin is the passphrase of the data folder',
  'cli.help.verbose': 'log lines on stderr',
  'cli.help.exit-codes':
    'Exit codes: 0 healthy or done, 1 degraded, 2 down, 3 unknown, 4 refused before anything was sent, 5 failed and the former webhook is back, 6 failed and not restored, 64 usage, 70 internal error, 130 interrupted.',
  'cli.help.bot': 'add, list and remove bots',
  'cli.help.bot-add': 'adds bots; tokens come from stdin, one a line',
  'cli.help.bot-list': 'lists the bots',
  'cli.help.bot-remove': 'removes a bot with everything secret; its journal lines stay',
  'cli.help.bot-replace-token': 'replaces the token of a bot; the history stays',
  'cli.help.token-stdin': 'read tokens from stdin, one a line (never as an argument)',
  'cli.help.name': 'a name of your own; left out: the bot’s own name',
  'cli.help.tag': 'a tag; may be given several times',
  'cli.help.api-root': 'another Bot API server',
  'cli.help.confirm-api-root': 'yes, send the tokens to that server',
  'cli.help.local-mode': 'that server runs in local mode',
  'cli.help.test-environment': 'the bot lives in Telegram’s test environment',
  'cli.help.id': 'the bot’s id, its Telegram id or its @username',
  'cli.help.ids': 'bots; left out: all',
  'cli.help.check': 'checks bots once, now',
  'cli.help.watch': 'watches and prints one JSON line an event',
  'cli.help.for': 'how long, such as 30s, 5m or 2h; left out: until interrupted',
  'cli.help.interval': 'time between two checks of a bot, such as 1s, for this run only',
  'cli.help.later': 'not in this version',
  'cli.help.explain': 'says what an error text means; “-” reads it from stdin',
  'cli.help.explain-message': 'the text, in quotes, or “-”',
  'cli.help.replay': 'runs a scripted history through the health model and checks what it expects',
  'cli.help.replay-file': 'a YAML or JSON file, format in docs/cli.md',
  'cli.help.history': 'shows checks, changes and incidents of a bot',
  'cli.help.journal': 'shows who did what, newest first',
  'cli.help.limit': 'how many at most',
  'cli.help.export':
    'prints the record or the configuration of bots, without secrets; or writes a hand-over file',
  'cli.help.format':
    'md or json: the record · config or yaml: the configuration, as import reads it',
  'cli.help.hand-over':
    'a new file with secrets and whole URLs, sealed under the passphrase on stdin',
  'cli.help.with-tokens': 'with --hand-over: the bot tokens, too',
  'cli.help.import': 'reads a configuration or hand-over file and takes over what changes',
  'cli.help.import-file': 'a file that export wrote, or one written by hand',
  'cli.help.import-dry-run': 'print what would change, take nothing over',
  'cli.help.import-bot': 'only this bot; may be repeated',
  'cli.help.with-urls': 'take the URLs of wanted webhooks, too, and what belongs to them',
  'cli.help.add-bots': 'add the bots whose token the hand-over file holds',
  'cli.help.offline': 'do not ask Telegram first; record what is stored',
  'cli.help.dry-run': 'print the plan, send nothing',
  'cli.help.secret-unknown':
    'what to do where the secret token of a webhook set elsewhere is not known: “none” says that there is none, “lose” accepts that it is wiped. Answers for a pinned address too, unless --pin-unknown is given',
  'cli.help.certificate-unknown': 'the same for an uploaded certificate that is not stored here',
  'cli.help.pin-unknown': 'the same for a pinned IP address',
  'cli.help.unresolved-ok': 'send although this computer finds no public address for the host',
  'cli.help.url': 'the webhook’s URL',
  'cli.help.secret-stdin': 'read the secret token from stdin',
  'cli.help.generate-secret': 'make a new secret token',
  'cli.help.no-secret': 'set no secret token',
  'cli.help.max-connections': 'connections at most, 1 to 100',
  'cli.help.allowed-updates': 'kinds of updates, separated by commas, or “default”',
  'cli.help.ip': 'pin this IP address',
  'cli.help.certificate': 'a certificate of your own, PEM',
  'cli.help.lose': 'the bot’s name: accepts that the waiting updates are lost for ever',
  'cli.help.drop': 'drop the waiting updates too',
  'cli.help.replay-updates':
    'posts saved updates to the bot’s webhook, one after another, as Telegram would; the same command again goes on where it ended',
  'cli.help.saved-file': 'a file that rescue or drop --save made',
  'cli.help.kind': 'only these kinds, separated by commas',
  'cli.help.from': 'only updates from this moment on',
  'cli.help.to': 'only updates up to this moment',
  'cli.help.rate': 'how many a second',
  'cli.help.expired': 'also queries that nobody can answer any more',
  'cli.help.replay-secret-unknown': '“none”: the webhook was set elsewhere and has no secret token',
  'cli.help.save':
    'a new file for the updates, or one that holds updates of this bot already (it is continued)',
} as const;

/** Messages of the command line. */
export const cli = {
  ...folder,
  ...keys,
  ...help,
  'cli.bot.unknown': 'No bot {id} here. “bot list” shows them.',
  'cli.bot.ambiguous': 'Several bots fit {id}. Use the id that “bot list” shows.',
  'cli.added': 'Added {id}: {name}',
  'cli.line-refused': 'Line {line, number}: {message}',
  'cli.no-tokens': 'No token came from stdin.',
  'cli.no-bots': 'No bots yet. “bot add --token-stdin” adds some.',
  'cli.no-history': 'No history yet.',
  'cli.no-journal': 'No journal lines yet.',
  'cli.removed': 'Removed {name}. Its token is gone from every file; its journal lines stay.',
  'cli.token-replaced': 'Replaced the token of {name}.',
  'cli.waiting': '{count, plural, =0 {nothing waits} one {# update waits} other {# updates wait}}',
  'cli.seen-error':
    'error {message} (seen {count, plural, one {once} other {# times}}, last {last})',
  'cli.incident': 'Incident {from} – {until}: {reason}',
  'cli.chain-broken': '(changed after it was written)',
  'cli.change': '{field}: {from} → {to}',
  'cli.dry-run': 'Plan for {name}; nothing was sent.',
  'cli.lose-needed':
    '{count, plural, one {# waiting update} other {# waiting updates}} would be lost for ever. Nothing was sent. Save them with --save FILE, or accept the loss with --lose "{name}".',
  'cli.lose-other': '--lose must be exactly the bot’s name, "{name}". Nothing was sent.',
  'cli.action-unfinished':
    'The action was begun, but its end was not seen. It is finished or rolled back the next time the bot is used; the journal will say how.',
  'cli.resend.plan':
    '{send, plural, one {# of} other {# of}} {total, plural, one {# saved update} other {# saved updates}} to {url}, about {seconds, number} s.',
  'cli.resend.skipped':
    'Left out: {kind, number} of other kinds, {time, number} of other times, {expired, number} expired, {before, number} sent before, {duplicate, number} twice in the file.',
  'cli.resend.update': '{updateId}\t{kind}\t{answer}\t{ms, number} ms',
  'cli.resend.stopping': 'Stopping after the update under way. Interrupt once more to end at once.',
  'cli.stopping':
    'Stopping: what was read is kept, and the webhook is set again first. Interrupt once more to end at once.',
  'cli.progress': '{done, number} of {total, number}, about {seconds, number} s left',
  'cli.peek.age': '{seconds, number} s old',
  'cli.peek.bytes': '{bytes, number} bytes',
  'cli.peek.lane': 'lane {lane, number}',
  'cli.peek.suspect-likely': '← the endpoint most likely chokes on this one',
  'cli.peek.suspect-possible': '← the endpoint may choke on this one',
  'cli.certificate-unreadable': 'The certificate file cannot be read or is larger than 3 MiB.',
  'cli.explain.class': 'Class: {class}',
  'cli.explain.meaning': 'Meaning: {text}',
  'cli.explain.usual-cause': 'Usual cause: {text}',
  'cli.explain.remedy': 'What to do: {text}',
  'cli.explain.re-set': 'Does a re-set help: {answer}',
  'cli.explain.documentation': 'Telegram’s documentation: {address}',
  'cli.explain.unknown':
    'This text is in no table: nothing above is more than a guess. Look at the log of the endpoint at that moment.',
  'cli.replay.unreadable': 'The file {file} cannot be read ({code}).',
  'cli.replay.malformed': 'The file {file} is no history: {problem}.',
  'cli.replay.held': 'All expectations hold.',
  'cli.replay.failed': '{count, plural, one {# step is} other {# steps are}} not as expected.',
  'cli.replay.incident-open': 'incident open',
  'cli.replay.incident-closed': 'incident closed',
  'cli.replay.expected': 'expected {part}: {value}',
  'cli.later': '“{command}” is not in this version.',
  'cli.usage.duration': 'Give a time such as 30s, 5m, 2h or 500ms.',
  'cli.usage.number': 'Give a whole number from {min, number} to {max, number}.',
  'cli.usage.kinds': 'Give names separated by commas.',
  'cli.usage.moment': 'Give a date such as 2026-01-31T12:00:00Z, or Unix milliseconds.',
  'cli.usage.rate': 'Give a pace such as 5/s, from 0.1 to 100.',
  'cli.usage.updates': 'Give names separated by commas, or “default”.',
  'cli.internal':
    'Something went wrong inside Hooklight ({name}). Run again with --verbose to see more.',
  'cli.export-one':
    'Say either --format md, json, config or yaml, or --hand-over FILE; --with-tokens goes with --hand-over.',
  'cli.export-locked':
    'The data folder is locked, so what is wanted of its bots is not known and not in this file.',
  'cli.hand-over.passphrase-needed':
    'A hand-over file needs a passphrase: add --passphrase-stdin and give it as a line of stdin.',
  'cli.hand-over.done': 'Wrote {file}. Whoever has its passphrase can read every secret in it.',
  'cli.import.sealed':
    'This is a hand-over file: add --passphrase-stdin and give its passphrase as a line of stdin.',
  'cli.import.not-in-file': 'The file holds no bot {id}.',
  'cli.import.state.new': 'not in the list',
  'cli.import.state.changed': 'changed',
  'cli.import.state.unchanged': 'unchanged',
  'cli.import.state.blocked': 'not taken',
  'cli.import.change':
    '  {field}: {before} → {after}{left, select, url { (only with --with-urls)} yes { (left)} other {}}',
  'cli.import.dry-run':
    'Nothing was taken over: {changed, plural, one {1 bot differs} other {# bots differ}}, {new, plural, =0 {none} other {#}} could be added with --add-bots.',
  'cli.import.nothing':
    'Nothing was taken over{changed, plural, =0 {} other {: what differs is taken only with --with-urls}}{new, plural, =0 {} other {; bots that are not in the list are added only with --add-bots}}.',
  'cli.import.done':
    '{changed, plural, =0 {No bot} one {1 bot} other {# bots}} changed, {added, plural, =0 {none} other {#}} added. Nothing was sent to Telegram{webhooks, plural, =0 {} one {; restore brings the wanted webhook of 1 bot there} other {; restore brings the wanted webhooks of # bots there}}.',
} as const;
