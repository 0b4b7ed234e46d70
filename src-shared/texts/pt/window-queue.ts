/** Words of the window about saving, looking at, and sending again what waits. */
export const windowQueue = {
  'window.save.waiting':
    '{count, plural, =0 {Nenhuma atualização na fila, segundo a última verificação.} one {# atualização na fila do Telegram.} other {# atualizações na fila do Telegram.}}',
  'window.save.what': 'O que fazer com as atualizações na fila',
  'window.save.way-file': 'Salvá-las primeiro em um arquivo, depois esvaziar a fila',
  'window.save.way-file-hint':
    'A entrega pausa até que tudo esteja salvo. Depois o webhook é definido de novo com toda a configuração. Mais tarde você pode reenviar as atualizações ao endpoint.',
  'window.save.way-lose': 'Perdê-las',
  'window.save.way-lose-hint': 'Nada as traz de volta. Será pedido que você digite o nome do bot.',
  'window.save.file-hint':
    'O arquivo contém o que as pessoas escreveram ao bot, e só você pode lê-lo. Um arquivo existente nunca é sobrescrito: escolha um deste bot para continuá-lo, e nenhuma atualização é gravada duas vezes.',
  'window.save.choose': 'Escolher o arquivo…',
  'window.save.other': 'Escolher outro arquivo',
  'window.save.drop-button': 'Salvar e depois esvaziar a fila',
  'window.save.file': 'Arquivo',
  'window.save.progress': '{done} de {total} atualizações salvas',
  'window.save.left': 'falta cerca de {time}',
  'window.save.quarter': '{percent}% salvo',
  'window.save.paused':
    'O Telegram não entrega nada a este bot até que tudo seja salvo. Enquanto isso, atualizações novas ficam na fila.',
  'window.save.stop': 'Parar de salvar',
  'window.save.comes-back': 'Do arquivo, as atualizações podem ser reenviadas ao endpoint.',
  'window.save.in-file': 'Atualizações nele',
  'window.save.in-file-count': '{count, number}, {added, number} delas de agora',
  'window.save.still': 'Ainda na fila',
  'window.save.rest': 'Salvar o resto',
  'window.save.next.empty':
    'Tudo o que estava na fila foi lido, mas o arquivo não pôde ser fechado como planejado. Salve de novo em um arquivo com outro nome e guarde este.',
  'window.save.next.enough':
    'Tudo o que estava na fila foi lido, mas o arquivo não pôde ser fechado como planejado. Salve de novo em um arquivo com outro nome e guarde este.',
  'window.save.next.time':
    'O que está no arquivo está a salvo; o resto está na fila do Telegram. Clique em “Salvar o resto” para continuar no mesmo arquivo.',
  'window.save.next.disk-full':
    'O que está no arquivo está a salvo; o resto está na fila do Telegram. Libere espaço e clique em “Salvar o resto”, ou escolha um arquivo em outro disco.',
  'window.save.next.file':
    'O que está no arquivo está a salvo; o resto está na fila do Telegram. Confira se a pasta existe e permite gravação, depois clique em “Salvar o resto”, ou escolha outro arquivo.',
  'window.save.next.webhook':
    'O que está no arquivo está a salvo; o resto vai para o webhook que foi definido, que não é sobrescrito. Descubra quem o definiu. Se estiver errado, restaure primeiro o seu e depois clique em “Salvar o resto”.',
  'window.save.next.conflict':
    'O que está no arquivo está a salvo. O que o outro programa buscou não está nele. Pare esse programa e clique em “Salvar o resto”.',
  'window.save.next.unanswered':
    'O que está no arquivo está a salvo; o resto está na fila do Telegram. Quando o Telegram voltar a responder, clique em “Salvar o resto” para continuar no mesmo arquivo.',
  'window.save.next.refused':
    'O que está no arquivo está a salvo; o resto está na fila do Telegram. Os passos abaixo mostram o que o Telegram disse. Clique em “Salvar o resto” para tentar de novo.',
  'window.save.next.token':
    'O que está no arquivo está a salvo. Dê ao Hooklight o novo token do bot e clique em “Salvar o resto”.',
  'window.save.next.unreadable':
    'O que está no arquivo está a salvo; o resto está na fila do Telegram. Clique em “Salvar o resto” para tentar de novo.',
  'window.save.next.asked':
    'O que está no arquivo está a salvo; o resto está na fila do Telegram e é entregue como de costume. Clique em “Salvar o resto” para continuar no mesmo arquivo.',

  'window.queue.caption':
    '{count, plural, one {A atualização mais antiga da fila.} other {As {shown} atualizações mais antigas da fila.}} As de uma mesma faixa são entregues uma após a outra: a que falha segura as demais.',
  'window.queue.update': 'Atualização',
  'window.queue.kind': 'Tipo',
  'window.queue.age': 'Idade',
  'window.queue.size': 'Tamanho',
  'window.queue.lane': 'Faixa',
  'window.queue.likely': 'O mais provável é que o endpoint falhe na atualização {id}.',
  'window.queue.possible': 'O endpoint talvez falhe na atualização {id}; não é certo.',
  'window.queue.take-out':
    'Procure-a no log do seu endpoint. Para passar por ela, salve as atualizações da fila em um arquivo: isso a tira da fila e nada se perde.',
  'window.queue.no-suspect': 'Nenhuma atualização se destaca como aquela em que o endpoint falha.',
  'window.queue.mark-likely': 'falha quase certa',
  'window.queue.mark-possible': 'possível falha',

  'window.resend.menu': 'Reenviar atualizações salvas ao endpoint…',
  'window.resend.title': 'Reenviar atualizações salvas ao endpoint',
  'window.resend.explain':
    'Envia por POST as atualizações de um arquivo salvo pelo Hooklight ao próprio webhook deste bot, uma após a outra, como o Telegram teria feito. O Telegram em si não participa, e o arquivo fica como está.',
  'window.resend.choose': 'Escolher o arquivo de atualizações salvas…',
  'window.resend.choose-other': 'Escolher outro arquivo…',
  'window.resend.file': 'Arquivo',
  'window.resend.reading': 'Lendo o arquivo…',
  'window.resend.kinds': 'Tipos de atualização',
  'window.resend.kind': '{kind} ({count, number})',
  'window.resend.from': 'De',
  'window.resend.to': 'Até',
  'window.resend.time-hint': 'Pela hora de cada atualização. Vazio: todas.',
  'window.resend.time-order': 'É anterior a “De”.',
  'window.resend.rate': 'Atualizações por segundo',
  'window.resend.rate-hint': 'No máximo; uma sempre termina antes de a próxima ser enviada.',
  'window.resend.rate-error': 'Digite um número de 0,1 a 100.',
  'window.resend.expired': 'Enviar também consultas que ninguém mais pode responder',
  'window.resend.no-secret': 'Este webhook não tem token secreto',
  'window.resend.no-kind': 'Escolha pelo menos um tipo.',
  'window.resend.plan':
    '{send, plural, one {# atualização de {total, number} vai} other {# atualizações de {total, number} vão}} para {url}.',
  'window.resend.takes': 'Leva cerca de {time} se o endpoint for rápido.',
  'window.resend.skipped': 'Deixadas de fora',
  'window.resend.skip.kind': '{count, number} de outros tipos',
  'window.resend.skip.time': '{count, number} de outro período',
  'window.resend.skip.expired':
    '{count, plural, one {# consulta que ninguém mais pode responder} other {# consultas que ninguém mais pode responder}}',
  'window.resend.skip.sent-before': '{count, number} que o endpoint já aceitou',
  'window.resend.skip.duplicate':
    '{count, plural, one {# que está duas vezes no arquivo} other {# que estão duas vezes no arquivo}}',
  'window.resend.expired-skipped':
    'Consultas que ninguém mais pode responder ficam de fora, a menos que você escolha outra coisa.',
  'window.resend.back': 'Mudar o que é enviado',
  'window.resend.send': 'Enviar {count, plural, one {# atualização} other {# atualizações}}',
  'window.resend.sending': 'Reenviando atualizações salvas ao endpoint…',
  'window.resend.progress': '{done} de {total} atualizações enviadas',
  'window.resend.quarter': '{percent}% enviado',
  'window.resend.may-close': 'Você pode fechar isto: continua, e o fim fica no registro.',
  'window.resend.stop': 'Parar de enviar',
  'window.resend.end.done': 'O endpoint aceitou todas',
  'window.resend.end.partly': 'O endpoint recusou algumas',
  'window.resend.end.failed': 'O endpoint não aceita as atualizações',
  'window.resend.end.stopped': 'Parado',
  'window.resend.counts':
    '{accepted, plural, one {# aceita} other {# aceitas}}, {refused, plural, one {# recusada} other {# recusadas}}, {left, plural, one {# não enviada} other {# não enviadas}}.',
  'window.resend.next':
    'Clique em “Enviar o resto” quando o endpoint estiver consertado: o que foi aceito fica de fora sozinho.',
  'window.resend.again': 'Enviar o resto',
  'window.resend.each':
    'O que o endpoint respondeu a cada uma, falhas primeiro. São mostradas no máximo 500.',
  'window.resend.answer': 'Resposta',
  'window.resend.duration': 'Levou',
  'window.resend.no-answer': 'sem resposta',
} as const;
