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
  'environments.journal.assigned':
    'Belongs to the environment “{name}” from now on. Nothing was sent.',
  'environments.journal.left': 'Belongs to no environment any more. Nothing was sent.',
  'environments.journal.damaged':
    'The environment “{name}” was changed outside of Hooklight and is not used. Write it anew in the settings.',
  'environments.journal.member-damaged':
    'Which environment this bot belongs to was changed outside of Hooklight. It belongs to none now.',
} as const;
