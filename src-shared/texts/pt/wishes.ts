/** Messages of the wishes beyond set, restore and delete: rotate, move, undo, park; and of what is seen later. */
export const wishes = {
  'wish.rotate-secret.title': 'Trocar o token secreto',
  'wish.rotate-secret.explain':
    'Envia a configuração salva com um novo token secreto. Seu endpoint precisa conhecer o novo; até lá ele recusa toda atualização, e o Telegram as mantém na fila e tenta de novo.',
  'wish.rotate-secret.button': 'Trocar segredo',
  'wish.move.title': 'Mover o webhook',
  'wish.move.explain':
    'Envia a configuração salva para outra URL: token secreto, certificado, conexões e tipos de atualização são mantidos. As atualizações da fila ficam nela e vão para o novo lugar.',
  'wish.move.button': 'Mover webhook',
  'wish.undo.title': 'Desfazer uma ação',
  'wish.undo.explain':
    'Põe de volta em vigor o webhook que havia antes da ação, com tudo o que se sabe dele, e ele passa a ser o desejado. Atualizações descartadas não voltam.',
  'wish.undo.button': 'Desfazer',
  'wish.park.title': 'Suspender o webhook',
  'wish.park.explain':
    'Exclui o webhook, mantém a fila e define de novo, sozinho, toda a configuração na hora indicada, antes que qualquer atualização da fila expire. O Hooklight precisa estar aberto então; se não estiver, define o webhook assim que for aberto.',
  'wish.park.button': 'Suspender webhook',
  'wish.unpark.title': 'Reativar o webhook',
  'wish.unpark.explain':
    'Define de novo o webhook suspenso com toda a configuração. O que alguém tiver definido nesse meio-tempo não é sobrescrito.',
  'wish.unpark.button': 'Reativar',

  'refusal.pin-moves':
    'Este webhook está fixado em {detail}, um endereço do lugar anterior. Diga se a fixação fica ou sai.',
  'refusal.certificate-expired':
    'Este certificado expirou: {detail}. O Telegram o aceitaria e depois não entregaria nada.',
  'refusal.certificate-not-root':
    'Este certificado foi emitido por uma autoridade. O Telegram só aceita um certificado autoassinado ou a raiz da cadeia, e com este não entregaria nada. Um certificado de uma autoridade pública não precisa ser enviado.',
  'refusal.nothing-to-undo':
    'Nenhuma ação dos últimos 30 dias que tenha mudado este webhook está anotada, então não há o que desfazer. {detail}',
  'refusal.undo-drop':
    'Isto destruiu atualizações da fila e não mudou mais nada (ao todo: {detail}). Nada as traz de volta. Se foram salvas antes, reenvie-as do arquivo; se não, peça às pessoas que escrevam de novo.',
  'refusal.parked-already':
    'O webhook está suspenso até {detail}. Reative-o primeiro, depois suspenda-o de novo.',
  'refusal.park-too-long':
    'Atualizações expirariam enquanto o webhook está fora. Ele precisa voltar no mais tardar: {detail}.',
  'refusal.park-too-late':
    'A atualização mais antiga da fila expira cedo demais para suspendê-lo agora. Deixe a fila esvaziar primeiro, ou exclua o webhook e aceite a perda.',
  'refusal.not-parked': 'Este webhook não está suspenso.',
  'refusal.park-overtaken':
    'Alguém definiu um webhook nesse meio-tempo: {detail}. Ele não é sobrescrito. Se este estiver errado, restaure você mesmo o desejado.',

  'loss.short-lived':
    'Toques em botões, consultas inline e perguntas de pagamento que chegarem enquanto o webhook está fora se perdem: o Telegram só os guarda de 30 segundos a 10 minutos.',

  'warning.secret-hand-over':
    'O Hooklight cria o novo token secreto e o guarda criptografado. Ele nunca é mostrado aqui: copie-o da página do bot quando estiver definido, ou deixe a linha de comando gravá-lo em um arquivo antes do envio.',
  'warning.pin-kept':
    'O endereço fixado {detail} fica: o Telegram entrega ali, diga o que disser o novo nome de host.',
  'warning.certificate-other-host':
    'O certificado não cita este host (é para: {detail}). Se for a raiz da sua própria autoridade, está certo; se não, o Telegram não vai entregar.',
  'warning.certificate-expires': 'O certificado expira: {detail}. Então as entregas param.',
  'warning.certificate-expired':
    'O certificado salvo expirou: {detail}. Com ele o Telegram não entrega nada. Forneça um novo.',
  'warning.certificate-not-root':
    'O certificado salvo foi emitido por uma autoridade. O Telegram só aceita um certificado autoassinado ou a raiz da cadeia.',
  'warning.undo-updates':
    'Atualizações descartadas não voltam (ao todo: {detail}). Se foram salvas antes, reenvie-as do arquivo.',
  'warning.undo-unknown': 'Não se sabe do webhook anterior, e por isso não volta: {detail}.',
  'warning.returns': 'O webhook volta sozinho: {detail}.',
  'warning.park-age-unknown':
    'Ninguém sabe a idade das atualizações da fila, por isso o webhook pode ficar fora no máximo uma hora.',

  'warning.park-session-only':
    'Os tokens são guardados só nesta sessão: se o Hooklight for encerrado, o webhook não volta sozinho.',

  'outcome.rotate-secret.done':
    'O novo token secreto está definido com toda a configuração. Passe-o agora ao seu endpoint.',
  'outcome.rotate-secret.no-change': 'O Telegram já tinha exatamente este webhook; nada mudou.',
  'outcome.rotate-secret.refused': 'O token secreto não foi trocado; nada foi enviado.',
  'outcome.rotate-secret.restored':
    'O token secreto não pôde ser trocado; o anterior está em vigor.',
  'outcome.rotate-secret.failed': 'O token secreto não pôde ser trocado.',
  'outcome.move.done': 'O webhook foi movido para {url}, e o Telegram informa exatamente isso.',
  'outcome.move.no-change': 'O webhook já estava lá; nada mudou.',
  'outcome.move.refused': 'O webhook não foi movido; nada foi enviado.',
  'outcome.move.restored': 'O webhook não pôde ser movido; o anterior está em vigor.',
  'outcome.move.failed': 'O webhook não pôde ser movido.',
  'outcome.undo.done':
    'Desfeito: {webhook, select, none {o bot está de novo sem webhook} other {o webhook anterior está de volta em vigor, {url}}}.',
  'outcome.undo.no-change': 'O estado anterior já estava em vigor; nada mudou.',
  'outcome.undo.refused': 'Nada foi desfeito; nada foi enviado.',
  'outcome.undo.restored': 'A ação não pôde ser desfeita; tudo está como era.',
  'outcome.undo.failed': 'A ação não pôde ser desfeita.',
  'outcome.park.done':
    'O webhook está suspenso e volta sozinho: {until}. {pending, plural, =0 {Nenhuma atualização na fila.} one {# atualização na fila.} other {# atualizações na fila.}}',
  'outcome.park.no-change': 'Não havia webhook para suspender; nada mudou.',
  'outcome.park.refused': 'O webhook não foi suspenso; nada foi enviado.',
  'outcome.park.restored': 'O webhook não pôde ser suspenso; está em vigor como antes.',
  'outcome.park.failed': 'O webhook não pôde ser suspenso.',
  'outcome.unpark.done':
    'O webhook suspenso está de volta com toda a configuração. {pending, plural, =0 {Nenhuma atualização na fila.} one {# atualização esperava.} other {# atualizações esperavam.}}',
  'outcome.unpark.no-change': 'O webhook suspenso já estava de volta; nada mudou.',
  'outcome.unpark.refused': 'O webhook suspenso não foi reativado; nada foi enviado.',
  'outcome.unpark.restored': 'O webhook suspenso não pôde ser reativado; o bot está como antes.',
  'outcome.unpark.failed': 'O webhook suspenso não pôde ser reativado.',

  'repair.undo-unreadable': 'Há uma anotação, mas a chave atual não a abre.',
  'repair.no-webhook-to-park': 'o bot não tem webhook agora.',
  'repair.value.another': 'outro',
  'repair.part.secret': 'token secreto',
  'repair.part.certificate': 'certificado',
  'repair.part.pin': 'endereço fixado',

  'window.activity.rotate-secret': 'Trocando o token secreto…',
  'window.activity.move': 'Movendo o webhook…',
  'window.activity.undo': 'Desfazendo…',
  'window.activity.park': 'Suspendendo o webhook…',
  'window.activity.unpark': 'Reativando o webhook…',
  'window.wish.rotate-secret': 'Trocar token secreto…',
  'window.wish.move': 'Mover webhook…',
  'window.wish.undo': 'Desfazer última ação…',
  'window.wish.park': 'Suspender webhook…',
  'window.wish.unpark': 'Reativar webhook…',
  'window.wished.rotate-secret': 'Troca do token secreto',
  'window.wished.move': 'Mudança de URL',
  'window.wished.undo': 'Desfazer',
  'window.wished.park': 'Suspensão',
  'window.wished.unpark': 'Reativação do webhook suspenso',
  'window.journal.evidence': 'Visto depois',
  'window.journal.secret-copied': 'Token secreto copiado',
  'window.undo.button': 'Desfazer…',
  'window.undo.label': 'Desfazer: {wish}',
  'window.undo.what': 'Traz de volta o estado anterior a esta ação: {wish}, {time}.',
  'window.row.parked': 'Webhook suspenso até {time}',
  'window.park.back-in': 'Suspenso: volta sozinho em {duration}',
  'window.park.back-now': 'Suspenso: volta sozinho agora',
  'window.park.how-long': 'Por quanto tempo o webhook fica fora',
  'window.park.hours': '{hours} h',
  'window.park.longest': 'o máximo possível',
  'window.park.back': 'Volta: {back}. Pode ficar fora até {latest} sem perder nenhuma mensagem.',
  'window.remove.parked': 'O webhook está suspenso e NÃO voltará sozinho: reative-o primeiro.',
  'window.move.url': 'Nova URL',
  'window.move.url-hint':
    'Todo o resto fica como está salvo: token secreto, certificado, conexões, tipos de atualização.',
  'window.move.pin-keep': 'O endereço fixado fica',
  'window.move.pin-none': 'Remover a fixação',
  'window.secret.copy': 'Copiar token secreto',
  'window.secret.copied': 'O token secreto fica na área de transferência por 30 segundos.',
  'window.secret.none': 'Nenhum token secreto está salvo para este bot.',
  'window.secret.next':
    'Passe-o agora ao seu endpoint. Enquanto o endpoint não o esperar, recusa atualizações; o Telegram as mantém e tenta de novo.',

  'later.confirmed': 'Um minuto depois, o Telegram ainda informa exatamente isso.',
  'later.vanished':
    'OLHE ESTE BOT: um minuto depois, o webhook sumiu. Alguém o removeu; ele não foi definido de novo, para que dois sistemas não briguem por ele.',
  'later.changed':
    'OLHE ESTE BOT: um minuto depois, o webhook é outro, {url}. Alguém o mudou; ele não foi sobrescrito.',
  'later.delivered': 'Uma entrega foi vista: atualizações saíram da fila.',
  'later.quiet': 'O Telegram tentou de novo e não veio erro mais recente: a entrega funciona.',
  'later.error': 'O Telegram informa desde então um erro mais recente: {error}',
  'later.waiting':
    'Por enquanto nada mostra se as atualizações são entregues; a observação continua.',
  'later.over': 'Nada mostrou se as atualizações são entregues; não chegou nenhuma que mostrasse.',
} as const;
