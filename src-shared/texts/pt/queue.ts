/** Messages about the updates that wait: saving them, looking at them, giving them to the endpoint again. */
export const queue = {
  'wish.rescue.title': 'Salvar as atualizações da fila',
  'wish.rescue.explain':
    'Grava em um arquivo seu cada atualização que está na fila e a tira de lá. Enquanto isso o webhook é retirado, e depois é definido de novo com toda a configuração. Nada se perde: o que ainda não está no disco continua no Telegram.',
  'wish.rescue.button': 'Salvar em arquivo',
  'wish.peek.title': 'Ver a fila',
  'wish.peek.explain':
    'Mostra as atualizações mais antigas da fila: tipo, idade e tamanho, nunca o conteúdo. O webhook é retirado por um momento e definido de novo. Todas as atualizações continuam na fila.',
  'wish.peek.button': 'Ver',

  'refusal.save-path': 'As atualizações não podem ser salvas ali: {detail}. Nada foi enviado.',
  'refusal.save-foreign':
    'Esse arquivo não contém atualizações salvas deste bot ({detail}), e nunca é sobrescrito. Escolha outro nome. Nada foi enviado.',
  'refusal.save-damaged':
    'Esse arquivo foi alterado depois que atualizações foram salvas nele ({detail}). Fica como está; escolha outro nome. Nada foi enviado.',
  'refusal.disk-full':
    'Não há espaço suficiente no disco para as atualizações ({detail}). Libere espaço ou escolha outro disco. Nada foi enviado.',

  'warning.saving-pauses':
    'A entrega pausa até que tudo esteja salvo, cerca de {detail} s aqui; depois o webhook é definido de novo com toda a configuração.',
  'warning.saving-resumes':
    'O arquivo já existe e contém atualizações deste bot: ele é continuado, e nenhuma atualização é gravada duas vezes.',
  'warning.peek-pauses':
    'A entrega pausa por cerca de {detail} s enquanto se olha a fila. Nenhuma atualização se perde.',

  'outcome.rescue.done':
    'Tudo o que estava na fila foi salvo, e o webhook está como era, com toda a configuração.',
  'outcome.rescue.no-change': 'Não há mais nada na fila; nada foi enviado.',
  'outcome.rescue.refused': 'Nada foi salvo; nada foi enviado.',
  'outcome.rescue.restored': 'Nem tudo pôde ser salvo; o webhook está como era.',
  'outcome.rescue.failed': 'As atualizações não foram salvas como planejado.',
  'outcome.peek.done': 'A fila foi olhada, e o webhook está como era.',
  'outcome.peek.no-change': 'Não há nada na fila; nada foi enviado.',
  'outcome.peek.refused': 'A fila não foi olhada; nada foi enviado.',
  'outcome.peek.restored': 'A fila não pôde ser olhada; o webhook está como era.',
  'outcome.peek.failed': 'A fila não pôde ser olhada como planejado.',

  'ending.set-by-other': 'Alguém definiu o mesmo webhook no meio disto; ele ficou como estava.',

  'resend.refused.save-path':
    'O arquivo de atualizações salvas não pode ser lido ({detail}). Nada foi enviado.',
  'resend.refused.save-foreign':
    'Esse arquivo, ou o log ao lado dele com o que foi enviado, é de outro bot ({detail}). Nada foi enviado.',
  'resend.refused.save-damaged':
    'Uma linha desse arquivo não é uma atualização ({detail}). Nada foi enviado.',
  'resend.refused.disk-full': 'O disco está cheio ({detail}). Nada foi enviado.',
  'resend.refused.nothing-to-send':
    'De {detail} atualizações salvas não resta nenhuma para enviar: já foram enviadas, não correspondem ao que foi escolhido ou são consultas que ninguém mais pode responder. Nada foi enviado.',
  'resend.refused.no-webhook':
    'Este bot não tem webhook, então não há endpoint para onde enviar. Nada foi enviado.',
  'resend.refused.secret-unknown':
    'O Hooklight não conhece o token secreto deste webhook, e sem ele o endpoint recusaria toda atualização. Defina primeiro o webhook com o segredo, ou diga que não há. Nada foi enviado.',
  'resend.refused.certificate-unknown':
    'Este webhook usa um certificado enviado que não está salvo aqui, então o endpoint não pode ser conferido. Nada foi enviado.',
  'resend.refused.not-reachable':
    'Não foi possível perguntar ao Telegram para onde o webhook aponta agora. Nada foi enviado.',
  'resend.warning.handled-twice':
    'O endpoint trata estas atualizações como se fossem novas: o que já havia tratado, trata de novo.',
  'resend.warning.no-manifest':
    'O arquivo não tem manifesto: não é certo de quem são as atualizações nem quando foram salvas.',
  'resend.warning.changed': 'O arquivo foi alterado depois que as atualizações foram salvas.',
  'resend.warning.expired-skipped':
    'Consultas que ninguém mais pode responder ficam de fora; --expired as envia também.',
  'resend.end.done':
    '{accepted, plural, one {# atualização enviada} other {# atualizações enviadas}}, e o endpoint aceitou todas.',
  'resend.end.partly':
    'O endpoint aceitou {accepted, plural, one {# atualização} other {# atualizações}} e recusou {refused, number}. O mesmo comando envia essas mais uma vez.',
  'resend.end.failed':
    'O endpoint não aceita as atualizações: aceitas {accepted, number}, recusadas {refused, number}, não enviadas {left, number}. O mesmo comando continua daí.',
  'resend.end.stopped':
    'Parado: aceitas {accepted, number}, recusadas {refused, number}, não enviadas {left, number}. O mesmo comando continua daí.',
  'resend.journal': 'Atualizações salvas foram enviadas para {url}. {message}',

  'queue.saved':
    '{file} contém {count, plural, one {# atualização} other {# atualizações}}, {added, number} delas de agora.',
  'queue.saved-none': 'Nenhuma atualização foi salva.',
  'queue.still':
    '{count, plural, one {# atualização} other {# atualizações}} na fila do Telegram agora.',
  'queue.peeked':
    '{count, plural, one {# atualização foi olhada} other {# atualizações foram olhadas}}.',
  'queue.stop.enough': 'Atualizações novas continuam chegando; essas ficaram para o webhook.',
  'queue.stop.time': 'O salvamento usou seus dez minutos e foi encerrado.',
  'queue.stop.disk-full': 'O disco está cheio.',
  'queue.stop.file': 'Não foi possível gravar o arquivo.',
  'queue.stop.webhook': 'Alguém definiu um webhook nesse meio-tempo.',
  'queue.stop.conflict': 'Outro programa busca as atualizações deste bot.',
  'queue.stop.unanswered': 'O Telegram parou de responder.',
  'queue.stop.refused': 'O Telegram se recusou a dar as atualizações.',
  'queue.stop.token': 'O Telegram rejeita o token.',
  'queue.stop.unreadable': 'Uma resposta do Telegram não pôde ser lida.',
  'queue.stop.asked': 'Foi encerrado antes, como você pediu.',
  'queue.problem.save-path': 'O arquivo ou seu manifesto não pode ser usado ({detail}).',
  'queue.problem.save-foreign': 'O arquivo não é mais deste bot ({detail}).',
  'queue.problem.save-damaged': 'O arquivo não diz o que foi gravado nele ({detail}).',
  'queue.problem.disk-full': 'O que está no arquivo está a salvo.',
} as const;
