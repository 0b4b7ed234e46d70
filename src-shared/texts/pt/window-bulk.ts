/** Bulk actions in the window: from the selection to the result of every bot. */
export const windowBulk = {
  'window.bulk.bots': '{count, plural, one {# bot} other {# bots}}',
  'window.bulk.delete':
    'O Telegram para de entregar a estes bots. As atualizações na fila ficam nela por até 24 horas e depois se perdem, a menos que algo as busque; agora nada é descartado. O Hooklight passa a esperar que estes bots não tenham webhook.',
  'window.bulk.waiting': 'Consultando o motor…',
  'window.bulk.gone': 'Esta ação em lote não existe mais. O que foi feito está no registro.',
  'window.bulk.phase.planning': 'Perguntando ao Telegram o que há agora. Nada é mudado.',
  'window.bulk.phase.canary':
    'O primeiro bot sozinho. Os outros seguem um minuto depois, se ele estiver bem.',
  'window.bulk.phase.running': 'Em andamento. Você pode fechar isto; continua.',
  'window.bulk.planned-so-far': '{over, number} de {total, number} planos prontos',
  'window.bulk.over-so-far': '{over, number} de {total, number} bots concluídos',
  'window.bulk.remaining': 'falta cerca de {duration}',
  'window.bulk.ready':
    '{count, plural, =0 {Nenhum bot pronto.} one {# bot pronto.} other {# bots prontos.}}',
  'window.bulk.changing':
    '{count, plural, =0 {Nenhuma opção muda.} one {Opções mudam em # deles.} other {Opções mudam em # deles.}}',
  'window.bulk.refused':
    '{count, plural, one {# recusado, fica como está.} other {# recusados, ficam como estão.}}',
  'window.bulk.refused.hint':
    'O que uma recusa pede pode ser respondido na página do bot. Clique no nome dele.',
  'window.bulk.losing':
    '{count, plural, one {# bot perde algo: veja abaixo.} other {# bots perdem algo: veja abaixo.}}',
  'window.bulk.canary': 'Primeiro um bot sozinho, os outros um minuto depois se estiver bem',
  'window.bulk.canary.hint':
    'Se o primeiro falhar ou não estiver bem após um minuto, nenhum outro é iniciado.',
  'window.bulk.stop': 'Parar na primeira falha',
  'window.bulk.stop.hint':
    'Um bot após o outro; depois de uma falha nenhum outro é iniciado. Sem isto, quatro por vez e até o fim.',
  'window.bulk.nothing-sent': 'Nada foi enviado ainda.',
  'window.bulk.cancel': 'Cancelar',
  'window.bulk.cancel.hint':
    'Cancelar: os bots em andamento são concluídos, nenhum outro é iniciado.',
  'window.bulk.cancelling':
    'Nenhum outro bot é iniciado; os que estão em andamento são concluídos.',
  'window.bulk.discard': 'Abandonar os planos',
  'window.bulk.put-away': 'Dispensar',
  'window.bulk.apply.re-set': 'Reaplicar em {count, plural, one {# bot} other {# bots}}',
  'window.bulk.apply.kick': 'Reiniciar {count, plural, one {# bot} other {# bots}}',
  'window.bulk.apply.restore': 'Restaurar {count, plural, one {# bot} other {# bots}}',
  'window.bulk.apply.delete': 'Excluir {count, plural, one {# webhook} other {# webhooks}}',
  'window.bulk.apply.move': 'Mover {count, plural, one {# bot} other {# bots}}',
  'window.bulk.end.finished': 'Todos os bots foram concluídos.',
  'window.bulk.end.cancelled': 'Cancelada. Os bots não iniciados estão como antes.',
  'window.bulk.end.stopped-at-failure':
    'Parou na primeira falha. Os bots não iniciados estão como antes.',
  'window.bulk.end.canary-ill':
    'Parou depois do primeiro bot, que falhou ou não está bem. Os outros estão como antes.',
  'window.bulk.count.done': '{count, plural, one {# feito} other {# feitos}}',
  'window.bulk.count.no-change': '{count, number} sem mudança',
  'window.bulk.count.refused': '{count, plural, one {# recusado} other {# recusados}}',
  'window.bulk.count.restored':
    '{count, plural, one {# falhou e foi revertido} other {# falharam e foram revertidos}}',
  'window.bulk.count.failed': '{count, plural, one {# falhou} other {# falharam}}',
  'window.bulk.count.left': '{count, plural, one {# não iniciado} other {# não iniciados}}',
  'window.bulk.item.planning': 'ainda sem plano',
  'window.bulk.item.planned': 'pronto',
  'window.bulk.item.refused': 'recusado',
  'window.bulk.item.no-change': 'sem mudança',
  'window.bulk.item.running': 'em andamento',
  'window.bulk.item.done': 'feito',
  'window.bulk.item.restored': 'falhou e foi revertido',
  'window.bulk.item.failed': 'falhou',
  'window.bulk.item.left': 'não iniciado',
  'window.bulk.filter': 'Quais bots são mostrados',
  'window.bulk.filter.all': 'Todos',
  'window.bulk.filter.ready': 'Prontos',
  'window.bulk.filter.refused': 'Recusados',
  'window.bulk.filter.not-done': 'Não feitos',
  'window.bulk.list': 'Bots desta ação',
  'window.bulk.none': 'Nenhum.',
  'window.bulk.copy.more': 'e {count, plural, one {mais #} other {mais #}}',
  'window.bulk.line': 'Ação em lote',
  'window.bulk.line.planning': 'preparando planos, {over, number} de {total, number}',
  'window.bulk.line.planned': 'os planos estão prontos; nada foi enviado',
  'window.bulk.line.canary': 'o primeiro bot sozinho',
  'window.bulk.line.running': '{over, number} de {total, number} bots',
  'window.bulk.show': 'Mostrar',
} as const;
