/** Sentences about configuration files: where a wanted configuration comes from, what an import says. */
export const importing = {
  'source.adopted': 'Wanted as it was found at Telegram on {time}.',
  'source.typed': 'Wanted as it was entered on {time}.',
  'source.imported': 'Imported from a file on {time}.',
  'source.environment': 'Wanted by its environment since {time}.',
  'import.field.name': 'Name',
  'import.field.tags': 'Tags',
  'import.field.note': 'Note',
  'import.field.url': 'Wanted URL',
  'import.field.secret': 'Secret token',
  'import.field.certificate': 'Certificate',
  'import.field.pinnedIp': 'Pinned IP address',
  'import.field.maxConnections': 'Connections',
  'import.field.allowedUpdates': 'Kinds of updates',
  'import.value.empty': '–',
  'import.value.unknown': 'not known',
  'import.value.none': 'none',
  'import.value.stored': 'stored',
  'import.value.another': 'another one',
  'import.value.no-webhook': 'no webhook wanted',
  'import.value.default-list': 'default list',
  'import.left.not-here':
    'This bot is not in the list and the file holds no token for it. Add it by its token, then import again.',
  'import.left.root-unconfirmed':
    'Its token would go to a Bot API server that no bot of the list uses yet. Add one bot of that server by hand first; then import again.',
  'import.left.token-wrong':
    'The token in the file is none of this bot. Export the file again, or add the bot by its token.',
  'import.left.locked':
    'What is wanted of this bot is locked. Unlock the vault, or give the bot its token again; then import again.',
  'import.left.tampered':
    'This bot’s record was changed outside Hooklight, so nothing is taken over for it. Remove the bot and add it again.',
  'import.left.parked':
    'The webhook is parked, and what is wanted now is what comes back. Bring it back first; then import again.',
  'import.left.unfinished':
    'An action on this bot was cut off and is not finished yet. Wait until it is, then import again.',
  'import.left.tags-contradict':
    'The tags are not taken: with them the limits of this bot would contradict each other.',
  'import.left.server-mode':
    'The file says otherwise how this bot’s server runs (local mode). An import never changes that.',
  'import.left.url-short':
    'The file holds the URL in its short form only, and no URL is known here. Set the webhook by hand, or import a hand-over file.',
  'import.left.other-place':
    'The file was written for another URL, of which it holds only the short form. URL, secret token, certificate and pinned address stay as they are.',
  'import.left.pin-unclear':
    'The URL is not taken: the bot has a pinned address that belongs to the old place, and the file does not say what becomes of it.',
  'import.left.not-carried':
    '{field}: there is one where the file was written, but the file does not hold it. Nothing is changed here.',
  'import.left.rule': '{field} is not taken. {why}',
  'import.problem.too-big': 'The file is larger than {detail}. Export fewer bots at a time.',
  'import.problem.yaml-too-big':
    'The file is larger than {detail}, which is the most for YAML. Export it as JSON instead.',
  'import.problem.encoding':
    'The file is not UTF-8 text, so it is no configuration of Hooklight. Choose another file.',
  'import.problem.unreadable':
    'The file could not be read. See whether it is there and whether you may read it.',
  'import.problem.json-syntax':
    'The file begins like JSON but is none: it is cut off or was damaged. Export it again.',
  'import.problem.yaml-syntax':
    'The file is no YAML: line {detail} cannot be read. Correct it there.',
  'import.problem.too-deep':
    '{field} is nested deeper than {detail} levels, which no configuration is. Choose another file.',
  'import.problem.too-many-values':
    'The file holds more than {detail} values. Export fewer bots at a time.',
  'import.problem.too-many-records':
    'The file holds more than {detail} bots. Export fewer bots at a time.',
  'import.problem.forbidden-key':
    '{field} is a name that no file may use, because programs could be misled by it. Take it out.',
  'import.problem.other-kind':
    'This is no configuration of Hooklight: “kind: hooklight-configuration” is missing. Choose a file that was exported as configuration.',
  'import.problem.other-version':
    'The file has another version than {detail}, which is the one known here. Update Hooklight, or export the file again.',
  'import.problem.unknown-key':
    '{field} is no setting of a configuration. Take it out, or correct its name.',
  'import.problem.missing': '{field} is missing. Add it.',
  'import.problem.id-not-text':
    '{field} must stand in quotation marks: a long id would be rounded as a number.',
  'import.problem.wrong-type': '{field} must be of another kind ({detail}). Correct it.',
  'import.problem.wrong-choice':
    '{field} has a value that is not known there. Possible are: {detail}.',
  'import.problem.too-long': '{field} is longer or larger than {detail}. Shorten it.',
  'import.problem.too-short':
    '{field} is empty or less than {detail}. Correct it, or leave it out.',
  'import.problem.wrong-form': '{field} does not have the right form. Correct it.',
  'import.problem.twice':
    '{field} names a bot that stands in the file already. Take one of them out.',
  'import.problem.open-token':
    '{field} is a token in the open. Tokens are taken from sealed hand-over files only; take it out.',
  'import.damaged':
    'The hand-over file was changed or damaged on its way. Copy it again, or have it made again.',
  'import.wrong-passphrase':
    'The passphrase does not open this hand-over file, or its contents were changed. Try again, or have it made again.',
  'import.locked': 'The vault is locked, so nothing can be compared. Unlock it, then import again.',
  'import.gone': 'This comparison is over: it is kept for ten minutes. Choose the file again.',
  'import.stale':
    'Something that the file was compared with has changed meanwhile. Nothing was taken over; choose the file again.',
  'import.busy':
    'An action runs on “{name}”. Nothing was taken over; try again when it is finished.',
  'import.not-offered':
    'One of the chosen bots cannot be taken from this file. Nothing was taken over.',
  'import.not-stored':
    'The disk is full or the database cannot be written. Nothing was taken over; make room, then try again.',
  'import.journal.file':
    'Imported from “{file}”: {changed, plural, =0 {no bot} one {1 bot} other {# bots}} changed, {added, plural, =0 {none} one {1} other {#}} added. Nothing was sent to Telegram.',
  'import.journal.changed': 'Imported from “{file}”: {fields}.',
  'import.journal.added': 'Added “{name}” from the hand-over file “{file}”.',
  'handover.locked':
    'The vault is locked, so secrets cannot be written into a file. Unlock it, then try again.',
  'handover.too-big': 'The file would be larger than 10 MiB. Choose fewer bots.',
  'handover.nothing': 'There are no bots to write into a file.',
  'handover.journal':
    'Wrote a hand-over file of {count, plural, one {1 bot} other {# bots}} with secrets{tokens, select, yes { and bot tokens} other {}}, sealed under a passphrase.',
  'configuration.exists':
    'There is a file of that name already, and a hand-over file never replaces one. Choose another name.',
  'configuration.not-written':
    'The file could not be written there. Choose another folder, or make room on the disk.',
  'configuration.too-big':
    'The configuration would be larger than {limit}, so that it could not be imported. {format, select, yaml {Choose JSON, or fewer bots.} other {Choose fewer bots.}}',
} as const;
