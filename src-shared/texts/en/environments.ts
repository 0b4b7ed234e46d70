/** Environments: what is refused, what the journal says. */
export const environments = {
  'refusal.environment-gone':
    'This environment is not there any more, or it was changed outside of Hooklight. Choose another one, or write it anew in the settings.',
  'refusal.environment-locked':
    'Environments are sealed, and the vault is not open. Unlock it, then try again.',
  'refusal.environment-same-url':
    'These bots would share one URL: {detail}. The endpoint could not tell their updates apart. Give every bot its own path: put the placeholder bot_id or username into the template.',
  'refusal.template-grammar':
    'A brace stands alone in the template. Placeholders are host, bot_id and username, each between two braces. {detail}',
  'refusal.template-placeholder':
    'Hooklight does not know the placeholder {detail}. It knows host, bot_id and username.',
  'refusal.template-value':
    'The template needs {detail}, and here there is none. Enter it, or take the placeholder out of the template.',
  'refusal.template-username':
    'The username of this bot is not one that Telegram gives: letters, digits and underscores. In a URL it could name another host. Use the placeholder bot_id.',
  'refusal.template-token':
    'The URL would hold a bot token, and URLs end up in the logs of every proxy on the way. Use the placeholder bot_id and a secret token instead.',
  'environments.secret.generated': 'a generated one',
  'environments.name-taken': 'There is an environment “{name}” already. Choose another name.',
  'environments.in-use':
    '{count, plural, one {1 bot belongs} other {# bots belong}} to “{name}”. Take {count, plural, one {it} other {them}} out of it first, or say that {count, plural, one {it leaves} other {they leave}} it now; what is wanted of {count, plural, one {it} other {them}} stays.',
  'environments.journal.made': 'The environment “{name}” was made.',
  'environments.journal.changed':
    'The environment “{name}” was changed. Nothing was sent; its bots show where they differ.',
  'environments.journal.removed':
    'The environment “{name}” was removed{count, plural, =0 {} one {; 1 bot left it} other {; # bots left it}}. What is wanted of bots stayed.',
  'environments.journal.assigned': 'Belongs to the environment “{name}” from now on.',
  'environments.journal.left': 'Belongs to no environment any more.',
  'environments.journal.damaged':
    'The environment “{name}” was changed outside of Hooklight and is not used. Write it anew in the settings.',
  'environments.journal.member-damaged':
    'Which environment this bot belongs to was changed outside of Hooklight. It belongs to none now.',
  'environments.state.ready': 'ready',
  'environments.state.locked': 'locked',
  'environments.state.damaged': 'changed outside; write it anew',
  'environments.move.planning': 'no plan',
  'environments.move.planned': 'would be moved',
  'environments.move.refused': 'refused, stays as it is',
  'environments.move.no-change': 'was there already',
  'environments.move.running': 'under way',
  'environments.move.done': 'moved',
  'environments.move.restored': 'failed, put back',
  'environments.move.failed': 'FAILED',
  'environments.move.left': 'not begun',
  'environments.cli.unknown': 'There is no environment “{name}”. `env list` shows them all.',
  'environments.cli.none': 'There are no environments yet. `env add` makes one.',
  'environments.cli.no-bots': 'No bot belongs to this environment. Name the bots to move.',
  'environments.cli.bots':
    '{bots, plural, =0 {no bots} one {1 bot} other {# bots}}{differing, plural, =0 {} one {, 1 differs} other {, # differ}}',
  'environments.cli.shown':
    'environment {name}{count, plural, =0 {} other {, differs in {fields}}}',
  'environments.cli.template-file': 'The file with the template cannot be read, or is too long.',
  'environments.cli.move-usage':
    'Give one bot with --url, or --env with bots; without bots --env means all that belong to it. --canary goes with --env.',
  'environments.cli.help': 'environments: where bots are to be sent',
  'environments.cli.help.list':
    'all environments, with how many bots belong to each and how many differ',
  'environments.cli.help.add': 'makes an environment; sends nothing',
  'environments.cli.help.edit':
    'changes an environment; what is not given stays. Sends nothing: `move --env` brings its bots to it',
  'environments.cli.help.remove': 'removes an environment; what is wanted of bots stays',
  'environments.cli.help.assign': 'says that bots belong to an environment; sends nothing',
  'environments.cli.help.unassign': 'says that bots belong to no environment; sends nothing',
  'environments.cli.help.name': 'the environment’s name',
  'environments.cli.help.rename': 'another name for it',
  'environments.cli.help.leave': 'bots that belong to it leave it',
  'environments.cli.help.host':
    'what stands for the placeholder host, with a port if it is not 443',
  'environments.cli.help.template-stdin':
    'read the URL template from stdin: https, with the placeholders host, bot_id and username in braces; without one the path is webhook/ and the bot’s id',
  'environments.cli.help.template-file': 'read the URL template from a file',
  'environments.cli.help.colour': 'its colour in the window',
  'environments.cli.help.secret':
    'secret tokens: keep what a bot has, generate one where it has none, or none',
  'environments.cli.help.note': 'a note',
  'environments.cli.help.move-env':
    'move bots to what this environment wants of them; without ids all that belong to it',
  'environments.cli.help.canary': 'the first bot alone, the others a minute later if it is well',
} as const;
