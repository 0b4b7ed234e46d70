/**
 * Messages of the repair area: wishes, refusals, losses, warnings, outcomes. `{detail}` may be empty; the
 * functions of src-shared/repair-sentences.ts fill every placeholder.
 */
export const repair = {
  'wish.set.title': 'Definir um webhook',
  'wish.set.explain':
    'Envia ao Telegram uma configuração completa de webhook e a guarda aqui como a desejada. As atualizações da fila ficam nela.',
  'wish.set.button': 'Definir webhook',
  'wish.re-set.title': 'Reaplicar o webhook',
  'wish.re-set.explain':
    'Envia de novo a configuração salva, completa: URL, token secreto, certificado, endereço fixado, conexões, tipos de atualização. Se o Telegram já tem exatamente isto, nada acontece; então o que ajuda é reiniciar a entrega.',
  'wish.re-set.button': 'Reaplicar',
  'wish.kick.title': 'Reiniciar a entrega',
  'wish.kick.explain':
    'Exclui o webhook e o define de novo com a configuração salva. O Telegram reconecta, consulta o nome do host outra vez e tenta de novo tudo o que está na fila. Nenhuma atualização se perde.',
  'wish.kick.button': 'Reiniciar a entrega',
  'wish.restore.title': 'Restaurar o webhook desejado',
  'wish.restore.explain':
    'Põe de volta em vigor a configuração salva onde o Telegram informa outra coisa.',
  'wish.restore.button': 'Restaurar',
  'wish.drop.title': 'Descartar as atualizações da fila',
  'wish.drop.explain':
    'Joga fora para sempre todas as atualizações da fila e mantém o webhook como está. Nada as traz de volta.',
  'wish.drop.button': 'Descartar para sempre',
  'wish.delete.title': 'Excluir o webhook',
  'wish.delete.explain':
    'O Telegram para de entregar. As atualizações da fila ficam nela por até 24 horas, a menos que você escolha descartá-las. O Hooklight passa a esperar que este bot não tenha webhook.',
  'wish.delete.button': 'Excluir webhook',

  'refusal.url-missing': 'Digite a URL do webhook. Uma vazia excluiria o webhook.',
  'refusal.url-grammar': 'O Telegram não consegue ler esta URL. {detail}',
  'refusal.url-scheme':
    'A URL deve começar com https, não {detail}. O Telegram a recusaria e excluiria o webhook atual.',
  'refusal.url-port': 'O Telegram só conecta às portas 443, 80, 88 e 8443; esta URL diz {detail}.',
  'refusal.url-host': 'A URL não tem um nome de host utilizável. {detail}',
  'refusal.url-too-long':
    'A URL é {detail} bytes longa demais: o Telegram a aceitaria e depois nunca entregaria, sem nenhum erro.',
  'refusal.host-unresolved':
    'O host {detail} não existe, até onde este computador consegue ver. O Telegram o recusaria e excluiria o webhook atual. Corrija o nome ou confirme que está certo.',
  'refusal.host-not-public':
    'O host não tem endereço público: {detail}. O Telegram só entrega a endereços IPv4 públicos.',
  'refusal.host-ipv6-only':
    'O host {detail} só tem endereços IPv6. O Telegram entrega por IPv4: adicione um registro A.',
  'refusal.address-reserved':
    '{detail} é um endereço privado ou reservado. O Telegram só entrega a endereços IPv4 públicos.',
  'refusal.address-grammar': 'Este não é um endereço IPv4 que o Telegram consiga ler. {detail}',
  'refusal.secret-alphabet':
    'O token secreto só pode conter letras de A a Z (maiúsculas ou minúsculas), dígitos, sublinhado e hífen.',
  'refusal.secret-length': 'O token secreto deve ter de 1 a 256 caracteres.',
  'refusal.secret-unknown':
    'O Hooklight não sabe se este webhook tem um token secreto, e o Telegram nunca o mostra. Esta ação o apagaria, e seu endpoint passaria a recusar toda atualização. Digite o token secreto, diga que não há nenhum ou aceite perdê-lo.',
  'refusal.certificate-unknown':
    'Este webhook usa um certificado enviado que o Hooklight não tem. Esta ação o apagaria. Forneça o arquivo, diga que ele não é necessário ou aceite perdê-lo.',
  'refusal.certificate-invalid':
    'Este não é um certificado no formato PEM que o Telegram aceite. {detail}',
  'refusal.certificate-too-big': 'O arquivo do certificado passa de 3 MiB.',
  'refusal.pin-unknown':
    'O Hooklight não sabe se este webhook está fixado em um endereço IP; o Telegram não diz. Esta ação removeria a fixação. Digite o endereço, diga que não há nenhum ou aceite perdê-lo.',
  'refusal.max-connections-range':
    'O Telegram aceita de 1 a 100 conexões (100.000 em um servidor em modo local), não {detail}.',
  'refusal.allowed-updates-name': 'O Telegram não conhece este tipo de atualização: {detail}',
  'refusal.no-desired-webhook':
    'Nenhum webhook está salvo para este bot e o Telegram não tem nenhum, então não há o que enviar. Defina um.',
  'refusal.nothing-to-do': 'Não há o que fazer: {detail}',
  'refusal.changed-meanwhile':
    'O webhook mudou depois que este plano foi feito, por isso nada foi enviado. Veja o que há agora e planeje de novo. {detail}',
  'refusal.plan-stale': 'Este plano tem mais de um minuto. Nada foi enviado. Planeje de novo.',
  'refusal.plan-unknown': 'Este plano não é mais conhecido. Nada foi enviado. Planeje de novo.',
  'refusal.name-not-typed':
    'Atualizações se perderiam para sempre. Digite {detail} para confirmar.',
  'refusal.busy': 'Há outra ação em andamento neste bot. Espere que termine.',
  'refusal.token-locked':
    'O token está bloqueado, então nada pode ser enviado. Desbloqueie os tokens e tente de novo.',
  'refusal.token-rejected':
    'O Telegram rejeita o token deste bot. Substitua o token primeiro. O Telegram disse: {detail}',
  'refusal.not-reachable':
    'Não foi possível perguntar ao Telegram o que há agora, por isso nada foi enviado. {detail}',
  'refusal.record-tampered':
    'Os dados deste bot foram alterados fora do Hooklight. Nada é enviado por ele até que você substitua o token.',
  'refusal.contended': 'O Telegram está ocupado com outra chamada deste bot. {detail}',

  'loss.pending-dropped':
    '{count, plural, =0 {As atualizações que chegarem até então serão destruídas} one {# atualização da fila será destruída} other {# atualizações da fila serão destruídas}}. Nada as traz de volta.',
  'loss.secret-wiped':
    'Um token secreto que o Hooklight não conhece é removido. Se o seu endpoint o confere, vai recusar toda atualização.',
  'loss.certificate-wiped':
    'O certificado enviado é removido. Um endpoint com certificado autoassinado não será alcançado.',
  'loss.pin-wiped': 'Se o webhook estava fixado em um endereço IP, a fixação é removida.',
  'loss.expires-while-off':
    '{count, plural, =0 {Nenhuma atualização na fila agora; as que chegarem vão expirar} one {# atualização na fila vai expirar} other {# atualizações na fila vão expirar}} após no máximo 24 horas, a menos que algo as busque.',

  'warning.resolver-silent':
    'O DNS deste computador não respondeu sobre {detail}. Se o nome não existir, o Telegram recusa a mudança; o Hooklight então põe de volta o webhook anterior.',
  'warning.delivery-pauses':
    'A entrega pausa por um momento enquanto o webhook é definido de novo.',
  'warning.same-parameters':
    'O Telegram já tem exatamente isto e responderia “Webhook is already set”. Nada mudaria, e uma entrega travada continuaria travada. O que pode ajudar é reiniciar a entrega.',
  'warning.secret-changes':
    'O token secreto muda. Seu endpoint precisa esperar o novo, ou vai recusar toda atualização.',
  'warning.not-public-root':
    'O bot usa um servidor próprio da Bot API. A consulta dos nomes de host fica com esse servidor.',
  'warning.unresolved-accepted':
    'Este computador não encontra endereço público para {detail}. Você escolheu enviar mesmo assim.',
  'warning.error-not-curable':
    'Definir o webhook de novo não cura por si só o erro atual: {detail}',

  'outcome.set.done': 'O webhook está definido para {url}, e o Telegram informa exatamente isso.',
  'outcome.set.no-change': 'O Telegram já tinha exatamente este webhook; nada mudou.',
  'outcome.set.refused': 'O webhook não foi definido; nada foi enviado.',
  'outcome.set.restored': 'O webhook não pôde ser definido; o estado anterior está em vigor.',
  'outcome.set.failed': 'O webhook não pôde ser definido.',
  'outcome.re-set.done':
    'O webhook foi definido de novo com toda a configuração, e o Telegram informa exatamente isso.',
  'outcome.re-set.no-change':
    'O Telegram já tinha exatamente este webhook; nada mudou. Se a entrega está travada, reinicie-a.',
  'outcome.re-set.refused': 'O webhook não foi definido de novo; nada foi enviado.',
  'outcome.re-set.restored':
    'O webhook não pôde ser definido de novo; a configuração anterior está em vigor.',
  'outcome.re-set.failed': 'O webhook não pôde ser definido de novo.',
  'outcome.kick.done':
    'A entrega foi reiniciada: o webhook foi excluído e definido de novo com toda a configuração. Nenhuma atualização se perdeu.',
  'outcome.kick.no-change': 'A entrega não foi reiniciada; nada mudou.',
  'outcome.kick.refused': 'A entrega não foi reiniciada; nada foi enviado.',
  'outcome.kick.restored': 'A entrega não pôde ser reiniciada; o webhook anterior está em vigor.',
  'outcome.kick.failed': 'A entrega não pôde ser reiniciada.',
  'outcome.restore.done':
    'O webhook desejado está de volta em vigor, e o Telegram informa exatamente isso.',
  'outcome.restore.no-change': 'O webhook desejado já estava em vigor; nada mudou.',
  'outcome.restore.refused': 'O webhook desejado não foi restaurado; nada foi enviado.',
  'outcome.restore.restored': 'O webhook desejado não pôde ser restaurado; o bot está como antes.',
  'outcome.restore.failed': 'O webhook desejado não pôde ser restaurado.',
  'outcome.drop.done':
    '{dropped, plural, =0 {A fila foi esvaziada} one {# atualização da fila descartada} other {# atualizações da fila descartadas}}; o webhook está como antes. {pending, plural, =0 {Nenhuma na fila agora.} one {# na fila agora.} other {# na fila agora.}}',
  'outcome.drop.no-change':
    'Parece que nada foi descartado: {pending, plural, =0 {nenhuma atualização} one {# atualização} other {# atualizações}} na fila agora. O webhook está em vigor.',
  'outcome.drop.refused': 'Nada foi descartado; nada foi enviado.',
  'outcome.drop.restored':
    'O descarte não saiu como planejado; o webhook anterior está em vigor. {pending, plural, =0 {Nenhuma atualização} one {# atualização} other {# atualizações}} na fila agora.',
  'outcome.drop.failed': 'O descarte não saiu como planejado.',
  'outcome.delete.done':
    'O webhook está excluído. {pending, plural, =0 {Nenhuma atualização na fila.} one {# atualização na fila.} other {# atualizações na fila.}}',
  'outcome.delete.no-change': 'Não havia webhook para excluir; nada mudou.',
  'outcome.delete.refused': 'O webhook não foi excluído; nada foi enviado.',
  'outcome.delete.restored': 'O webhook não pôde ser excluído; está em vigor como antes.',
  'outcome.delete.failed': 'O webhook não pôde ser excluído.',

  'ending.refused-by-telegram': 'O Telegram recusou: {answer}.',
  'ending.unanswered': 'O Telegram não respondeu: {answer}.',
  'ending.flood': 'O Telegram pediu para esperar: {answer}.',
  'ending.conflict': 'Outra chamada deste bot se intrometeu: {answer}.',
  'ending.not-understood':
    'O Telegram respondeu como se nenhuma URL tivesse sido enviada ({answer}). Algo entre este computador e o Telegram pode estar alterando as requisições.',
  'ending.contended':
    'Alguém mudou o webhook ao mesmo tempo. Ele não foi sobrescrito; agora aponta para {url}.',
  'ending.contended-gone':
    'Alguém removeu o webhook ao mesmo tempo. Ele não foi definido de novo, para que dois sistemas não briguem por ele.',
  'ending.different': 'O Telegram aceitou, mas informa outra coisa: {fields}.',
  'ending.token-rejected': 'O Telegram rejeita o token: {answer}. Substitua-o primeiro.',
  'ending.gone':
    'O bot está SEM webhook agora: o Telegram recusa também a configuração anterior ({answer}). As atualizações esperam até 24 horas. Corrija a configuração e defina-a.',
  'ending.half-back':
    'A chamada falhou ({answer}) depois que o Telegram apagou o webhook anterior. A URL está de volta em vigor, mas o token secreto, o certificado ou o endereço fixado não era conhecido aqui e se perdeu: confira se o seu endpoint ainda aceita atualizações.',
  'ending.gone-open':
    'O bot está SEM webhook agora, e o Telegram ainda não o aceita de volta ({answer}). O Hooklight continua tentando assim que puder.',
  'ending.not-known':
    'O Telegram não pode ser consultado, então não se sabe o que o bot tem agora. O Hooklight olha de novo, e conclui ou desfaz isto, assim que o Telegram responder.',
  'ending.drop-uncertain':
    'A resposta do Telegram se perdeu, então não é certo se as atualizações da fila foram descartadas. Nada é descartado duas vezes.',
  'ending.grew':
    'Quando o plano foi mostrado havia {count, plural, one {# atualização} other {# atualizações}} na fila.',
  'ending.probe-failed': 'Mas o Telegram não conseguiu conectar: {error}.',
  'ending.answer-lost': 'A resposta do Telegram se perdeu; o que ele informa comprova o resultado.',
  'ending.not-sent': 'O Hooklight foi parado antes que algo fosse enviado.',
  'ending.interrupted': 'O Hooklight tinha sido parado no meio disto e agora olhou de novo.',
  'ending.record-unreadable':
    'O Hooklight foi parado no meio disto, e a anotação a respeito não pode ser aberta com a chave atual. Confira o webhook deste bot.',
  'ending.not-stored':
    'Nada foi enviado: o Hooklight não conseguiu anotar o que ia fazer. O disco está cheio?',
  'ending.internal':
    'O Hooklight teve um erro próprio no meio disto. Ele olha de novo no próximo início; confira o webhook deste bot.',

  'repair.value.none': 'nenhum',
  'repair.value.stored': 'salvo',
  'repair.value.unknown': 'desconhecido',
  'repair.value.default-updates': 'lista padrão',
  'repair.value.file': 'arquivo enviado',
  'repair.value.own-certificate': 'certificado próprio',
  'repair.value.offset-save': 'após cada página que está no disco',
  'repair.value.offset-peek': 'nenhum',
  'repair.pages':
    '{pages, plural, one {# página} other {# páginas}}, {updates, plural, one {# atualização} other {# atualizações}}',
  'repair.nothing-waits': 'nenhuma atualização na fila.',
  'repair.no-webhook': 'o bot não tem webhook e nenhum é desejado.',
  'repair.now-points': 'Agora aponta para {url}.',
  'repair.now-none': 'Não há webhook agora.',
  'repair.now-other': 'A mesma URL tem agora outras opções.',
  'repair.desired-changed': 'A configuração desejada foi editada nesse meio-tempo.',
  'transport.offline': 'este computador está sem rede',
  'transport.dns': 'o nome do servidor da Bot API não foi encontrado',
  'transport.refused': 'a conexão foi recusada',
  'transport.reset': 'a conexão foi cortada',
  'transport.unreachable': 'o servidor da Bot API não pode ser alcançado',
  'transport.timeout': 'sem resposta a tempo',
  'transport.tls': 'sem conexão criptografada confiável',
  'transport.proxy': 'o proxy não deixa passar',
  'transport.redirect': 'algo redireciona a requisição para outro lugar',
  'transport.http-status': 'veio uma página de erro em vez de uma resposta',
  'transport.not-json': 'a resposta não era do Telegram',
  'transport.too-large': 'a resposta era grande demais',
  'transport.malformed': 'a resposta não pôde ser entendida',
  'transport.aborted': 'a requisição foi interrompida',
} as const;
