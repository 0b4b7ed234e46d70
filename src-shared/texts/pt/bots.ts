/** Sentences about adding, changing and removing bots, and the journal lines that tell of it. */
export const bots = {
  'bots.refused.duplicate': 'Este bot já está na lista, como “{name}”.',
  'bots.refused.duplicate-line': 'Este bot já aparece na linha {line}.',
  'bots.refused.rejected':
    'O Telegram não aceita este token. Ele foi revogado ou está digitado errado; copie-o de novo do BotFather.',
  'bots.refused.unreachable':
    'Não foi possível consultar o Telegram sobre este token. Nada foi salvo; tente de novo quando houver conexão.',
  'bots.refused.proxy':
    'O proxy não deixa o Hooklight passar, então não foi possível consultar o Telegram sobre este token. Nada foi salvo; teste o proxy em Configurações, em Conexão.',
  'bots.refused.flood':
    '{seconds, plural, =0 {O Telegram pede para esperar antes do próximo bot novo.} one {O Telegram pede para esperar # segundo antes do próximo bot novo.} other {O Telegram pede para esperar # segundos antes do próximo bot novo.}} Nada foi salvo; tente de novo depois.',
  'bots.refused.server':
    'O servidor da Bot API respondeu {code} em vez de identificar o bot. Nada foi salvo; tente mais tarde.',
  'bots.refused.vault-locked':
    'Tokens não podem ser salvos com o cofre trancado. Destranque-o e depois adicione o bot.',
  'bots.refused.api-root-invalid':
    'Esse não é um endereço de servidor da Bot API. Deve começar com https://, ou com http:// neste computador.',
  'bots.refused.api-root-unconfirmed':
    'O token seria enviado para {host}. Confirme que este servidor pode recebê-lo.',
  'bots.refused.other-bot':
    'Este token é de outro bot ({telegramId}). Adicione-o como um bot à parte.',
  'bots.refused.untrusted':
    'O Hooklight não tem como saber se os dados deste bot foram alterados por fora, por isso o token não é enviado. Remova o bot e adicione-o de novo.',
  'bots.no-line': 'Não há nenhum token neste texto. Cole um token por linha.',
  'bots.locked': 'O token está bloqueado. Destranque o cofre primeiro.',
  'bots.paused': 'Este bot está em pausa. Retome-o para verificar.',
  'bots.watching-paused': 'O monitoramento está em pausa. Retome-o para verificar.',
  'bots.past-time': 'Essa hora já passou.',
  'bots.journal.added': '“{name}” adicionado.',
  'bots.journal.removed': '“{name}” removido, com seu token, seus segredos e seu histórico.',
  'bots.journal.changed': 'Alterado: {fields}.',
  'bots.journal.secret-copied':
    'O token secreto do webhook desejado foi copiado para a área de transferência.',
  'bots.journal.token-replaced': 'Token substituído.',
  'bots.journal.settings': 'Configurações alteradas: {fields}.',
  'bots.journal.adopted':
    'O webhook encontrado em {host} foi adotado como o desejado. O segredo e o endereço fixado não podem ser lidos e são desconhecidos.',
  'bots.journal.tampered':
    'Os dados salvos foram alterados fora do Hooklight. O token não é usado até que o bot seja adicionado de novo.',
} as const;
