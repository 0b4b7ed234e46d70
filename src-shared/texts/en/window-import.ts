/** Words of configuration files in the window. */
export const windowImport = {
  'window.data.title': 'Data',
  'window.data.hint': 'What is wanted of every bot, as files.',
  'window.data.import': 'Import',
  'window.data.import.hint':
    'Reads a configuration or hand-over file and shows what would change. Nothing is sent to Telegram.',
  'window.data.import.button': 'Import…',
  'window.data.export': 'Configuration',
  'window.data.export.hint':
    'To compare, check in and import again. Holds no secrets; URLs are shortened.',
  'window.data.export.json': 'Save as JSON…',
  'window.data.export.yaml': 'Save as YAML…',
  'window.data.handover': 'Hand-over file',
  'window.data.handover.hint':
    'Holds secret tokens, whole URLs and certificates, sealed under a passphrase: for another computer or person.',
  'window.data.handover.button': 'Make one…',

  'window.handover.title': 'Make a hand-over file',
  'window.handover.text':
    'The file opens with this passphrase only. Whoever has both has every secret in it: send them on different ways, and delete the file afterwards.',
  'window.handover.passphrase': 'Passphrase of the file',
  'window.handover.passphrase.hint': 'Kept nowhere: without it nobody can open the file.',
  'window.handover.tokens': 'Also the bot tokens',
  'window.handover.tokens.hint':
    'The other side can then add the bots. A token is the whole bot; replace it if the file gets lost.',
  'window.handover.save': 'Save…',
  'window.handover.sealing': 'Sealing…',

  'window.import.title': 'Import',
  'window.import.sealed': 'This is a hand-over file. Whoever made it knows its passphrase.',
  'window.import.passphrase': 'Passphrase of the file',
  'window.import.open': 'Open',
  'window.import.opening': 'Opening…',
  'window.import.reading': 'Comparing the file with the list…',
  'window.import.summary':
    '{differ, plural, =0 {Nothing in this file differs from the list.} one {1 bot differs from the list.} other {# bots differ from the list.}}{new, plural, =0 {} one { 1 of them is not in it yet.} other { # of them are not in it yet.}}{unchanged, plural, =0 {} one { 1 is unchanged.} other { # are unchanged.}}{blocked, plural, =0 {} one { 1 cannot be taken over.} other { # cannot be taken over.}}',
  'window.import.url-hint':
    'Another URL decides where a bot’s updates go after the next restore, so it is ticked bot by bot.',
  'window.import.tick-all': 'Tick all changes',
  'window.import.tick-none': 'Untick all',
  'window.import.more': 'Show {count, number} more of {rest, number}',
  'window.import.url': 'Take the other URL, with what belongs to it',
  'window.import.test': 'test environment',
  'window.import.state.new': 'not in the list',
  'window.import.state.changed': 'changes',
  'window.import.state.unchanged': 'unchanged',
  'window.import.state.blocked': 'cannot be taken over',
  'window.import.nothing-sent': 'Nothing is sent to Telegram.',
  'window.import.apply':
    '{count, plural, =0 {Take over} one {Take over 1 bot} other {Take over # bots}}',
  'window.import.again': 'Choose a file again…',
  'window.import.done':
    '{changed, plural, =0 {No bot was changed} one {1 bot was changed} other {# bots were changed}}, {added, plural, =0 {none was added} one {1 was added} other {# were added}}. Nothing was sent to Telegram.{webhooks, plural, =0 {} one { 1 bot is wanted otherwise than Telegram has it: open it and press Re-set.} other { # bots are wanted otherwise than Telegram has them: open each and press Re-set, or select them in the list and restore them together.}}',
} as const;
