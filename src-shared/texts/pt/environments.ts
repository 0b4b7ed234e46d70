/** Environments: what is refused, what the journal says. */
export const environments = {
  'refusal.environment-gone':
    'Este ambiente não existe mais, ou foi alterado fora do Hooklight. Escolha outro ou grave-o de novo nas configurações.',
  'refusal.environment-locked':
    'Os ambientes são selados, e o cofre não está aberto. Destranque-o e tente de novo.',
  'refusal.environment-same-url':
    'Estes bots dividiriam uma só URL: {detail}. O endpoint não conseguiria distinguir as atualizações deles. Dê a cada bot um caminho próprio: ponha o marcador bot_id ou username no modelo.',
  'refusal.template-grammar':
    'Há uma chave solta no modelo. Os marcadores são host, bot_id e username, cada um entre duas chaves. {detail}',
  'refusal.template-placeholder':
    'O Hooklight não conhece o marcador {detail}. Conhece host, bot_id e username.',
  'refusal.template-value':
    'O modelo precisa de {detail}, e aqui não há. Informe-o ou tire o marcador do modelo.',
  'refusal.template-username':
    'O nome de usuário deste bot não é dos que o Telegram dá: letras, dígitos e sublinhados. Em uma URL ele poderia indicar outro host. Use o marcador bot_id.',
  'refusal.template-token':
    'A URL conteria um token de bot, e URLs acabam nos logs de todo proxy no caminho. Use o marcador bot_id e um token secreto.',
  'environments.secret.generated': 'um gerado',
  'environments.name-taken': 'Já existe um ambiente “{name}”. Escolha outro nome.',
  'environments.in-use':
    '{count, plural, one {# bot pertence} other {# bots pertencem}} a “{name}”. Tire-{count, plural, one {o} other {os}} dele antes, ou diga que {count, plural, one {o deixa} other {o deixam}} agora; o desejado para {count, plural, one {ele} other {eles}} é mantido.',
  'environments.journal.made': 'O ambiente “{name}” foi criado.',
  'environments.journal.changed':
    'O ambiente “{name}” foi alterado. Nada foi enviado; os bots mostram onde diferem.',
  'environments.journal.removed':
    'O ambiente “{name}” foi removido{count, plural, =0 {} one {; # bot o deixou} other {; # bots o deixaram}}. O desejado para os bots foi mantido.',
  'environments.journal.assigned': 'Pertence ao ambiente “{name}” daqui em diante.',
  'environments.journal.left': 'Não pertence mais a nenhum ambiente.',
  'environments.journal.damaged':
    'O ambiente “{name}” foi alterado fora do Hooklight e não é usado. Grave-o de novo nas configurações.',
  'environments.journal.member-damaged':
    'O ambiente a que este bot pertence foi alterado fora do Hooklight. Agora ele não pertence a nenhum.',
  'environments.state.ready': 'pronto',
  'environments.state.locked': 'bloqueado',
  'environments.state.damaged': 'alterado por fora; grave-o de novo',
  'environments.move.planning': 'sem plano',
  'environments.move.planned': 'seria movido',
  'environments.move.refused': 'recusado, fica como está',
  'environments.move.no-change': 'já estava lá',
  'environments.move.running': 'em andamento',
  'environments.move.done': 'movido',
  'environments.move.restored': 'falhou, revertido',
  'environments.move.failed': 'FALHOU',
  'environments.move.left': 'não iniciado',
} as const;
