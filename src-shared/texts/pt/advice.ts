/** What each reason means for the bot and what to do about it, where no error message says it better. */
export const advice = {
  'advice.delivery-failing.meaning':
    'O Telegram tenta entregar atualizações e não consegue. Elas esperam no Telegram por até 24 horas.',
  'advice.delivery-failing.remedy':
    'Veja o último erro e conserte o endpoint; depois o Telegram entrega sozinho.',
  'advice.unreachable-after-set.meaning':
    'Após o último setWebhook, o Telegram tentou o endpoint uma vez e não conseguiu conectar. Ele tenta de novo quando vier a próxima atualização.',
  'advice.unreachable-after-set.remedy':
    'Garanta que o endpoint possa ser alcançado pela internet, depois reinicie a entrega.',
  'advice.silent-backlog.meaning':
    'Cada vez mais atualizações ficam na fila, mas o Telegram não informa erro: o endpoint é lento, ou o Telegram parou de tentar.',
  'advice.silent-backlog.remedy':
    'Veja quanto o endpoint demora para responder. Se for rápido, reinicie a entrega.',
  'advice.backlog.meaning': 'As atualizações chegam mais rápido do que o endpoint as recebe.',
  'advice.backlog.remedy':
    'Faça o endpoint responder na hora e trabalhar depois, ou permita mais conexões.',
  'advice.draining.meaning':
    'Há muitas atualizações na fila, mas cada vez menos: o Telegram está entregando.',
  'advice.draining.remedy': 'Nada. Termina sozinho.',
  'advice.caution.meaning': 'Há algumas atualizações a mais na fila do que o normal.',
  'advice.caution.remedy': 'Nada por enquanto. Se aumentar, você é avisado.',
  'advice.updates-expiring.meaning':
    'O Telegram joga fora as atualizações da fila após 24 horas, e as mais antigas estão perto disso.',
  'advice.updates-expiring.remedy':
    'Conserte o endpoint agora, ou salve antes as atualizações da fila em um arquivo.',
  'advice.updates-lost.meaning':
    'Parece que atualizações da fila passaram das 24 horas do Telegram antes de ser entregues.',
  'advice.updates-lost.remedy':
    'Não podem ser recuperadas. O histórico mostra por quanto tempo a entrega ficou parada.',
  'advice.webhook-missing.meaning':
    'O Telegram não tem webhook para este bot, então não entrega nada. Alguém o excluiu, ou um setWebhook falhou em outro lugar.',
  'advice.webhook-missing.remedy':
    'Restaure o webhook. Se ele sumir de novo, procure o programa que o remove.',
  'advice.webhook-removed-410.meaning':
    'O endpoint respondeu 410 Gone por tanto tempo que o Telegram removeu o webhook.',
  'advice.webhook-removed-410.remedy': 'Faça o endpoint responder 200, depois restaure o webhook.',
  'advice.unknown-host.meaning':
    'As atualizações vão para um endereço que ninguém informou aqui. Quem tem o token pode fazer isso.',
  'advice.unknown-host.remedy':
    'Se ninguém da sua equipe o definiu, restaure o webhook e peça ao BotFather um token novo.',
  'advice.drift.meaning':
    'O webhook foi definido em outro lugar, com valores diferentes dos desejados aqui.',
  'advice.drift.remedy':
    'Compare o desejado com o que está no Telegram, depois reaplique o webhook.',
  'advice.buttons-not-delivered.meaning':
    'A lista do webhook deixa de fora tipos de atualização de que este bot precisa, como toques em botões. O Telegram não os guarda.',
  'advice.buttons-not-delivered.remedy': 'Reaplique o webhook com a lista desejada.',
  'advice.token-rejected.meaning':
    'O Telegram não conhece mais este token: ele foi revogado, ou o bot foi excluído.',
  'advice.token-rejected.remedy': 'Informe o token atual do BotFather.',
  'advice.logged-out.meaning':
    'O bot saiu da sessão neste servidor da Bot API, normalmente para mudar para outro.',
  'advice.logged-out.remedy':
    'Descubra a que servidor o bot pertence e adicione-o com o endereço desse servidor.',
  'advice.telegram-sync-error.meaning':
    'O servidor da Bot API perdeu a própria conexão com o Telegram. Nenhum endpoint tem culpa.',
  'advice.telegram-sync-error.remedy': 'Espere. Se for um servidor próprio, confira a rede dele.',
  'advice.certificate-expiring.meaning':
    'O certificado do endpoint expirou ou expira em breve. Depois de expirado, o Telegram se recusa a conectar.',
  'advice.certificate-expiring.remedy':
    'Renove o certificado e confira se o servidor web carregou o novo. Um teste na aba “Diagnóstico” já leva o novo em conta na hora.',
  'advice.contested.meaning':
    'O webhook mudou várias vezes, e não pelo Hooklight, ou alguém busca atualizações enquanto ele está fora.',
  'advice.contested.remedy':
    'Encontre o outro programa (uma implantação antiga, uma segunda ferramenta, um script de polling) e pare-o. Definir o webhook de novo não dura.',
  'advice.delivery-error-past.meaning':
    'O Telegram guarda o último erro para sempre. Desde então atualizações foram entregues.',
  'advice.delivery-error-past.remedy': 'Nada.',
  'advice.polling.meaning':
    'O bot não tem webhook e nenhum é desejado: ele mesmo busca as atualizações.',
  'advice.polling.remedy': 'Nada.',
  'advice.offline.meaning': 'Sem rede nada pode ser perguntado. O bot em si pode estar bem.',
  'advice.offline.remedy': 'Conecte este computador. As verificações continuam sozinhas.',
  'advice.api-unreachable.meaning':
    'O servidor da Bot API não responde daqui. O bot em si pode estar bem.',
  'advice.api-unreachable.remedy': 'Confira a rede, o firewall e o proxy deste computador.',
  'advice.api-error.meaning': 'O servidor da Bot API responde com um erro que nada diz do bot.',
  'advice.api-error.remedy': 'Espere. As verificações continuam sozinhas.',
  'advice.flood-wait.meaning':
    'O Telegram pediu uma pausa. O Hooklight a respeita e pergunta de novo depois.',
  'advice.flood-wait.remedy':
    'Espere. Se acontecer muito, verifique com menos frequência: Configurações, Verificação.',
  'advice.proxy.meaning': 'O proxy recusa ou falha, então nada pode ser perguntado.',
  'advice.proxy.remedy': 'Teste o proxy em Configurações, em Conexão.',
  'advice.intercepted.meaning':
    'Uma página de login ou um firewall que inspeciona responde no lugar do Telegram. Nenhum token é enviado a ele.',
  'advice.intercepted.remedy': 'Faça login na rede, ou use outra.',
  'advice.unreadable.meaning': 'A resposta era grande demais, ou não é o que a Bot API envia.',
  'advice.unreadable.remedy':
    'Se persistir, veja o que há entre este computador e o Telegram, como um proxy.',
  'advice.vault-locked.meaning':
    'O token está bloqueado neste computador, então o bot não pode ser verificado.',
  'advice.vault-locked.remedy': 'Destranque o cofre.',
  'advice.never-checked.meaning': 'O bot é novo aqui.',
  'advice.never-checked.remedy': 'Espere a primeira verificação, ou verifique agora.',
  'advice.not-watched.meaning':
    'Ninguém olhou por um tempo: este computador estava em repouso, ou o Hooklight não estava aberto.',
  'advice.not-watched.remedy': 'Espere a próxima verificação, ou verifique agora.',
  'advice.re-set.yes': 'Sim: põe de volta o webhook desejado.',
  'advice.re-set.perhaps': 'Talvez: faz o Telegram tentar de novo na hora.',
  'advice.re-set.no': 'Não: o webhook não é a causa.',
} as const;
