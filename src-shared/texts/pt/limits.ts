/** Settings by tag and by bot: sentences of the engine, the window and the command line. */
export const limits = {
  'limits.contradiction':
    '{kind, select, tag {Para a etiqueta “{name}”, “} bot {Para “{name}”, “} other {“}}{field}” ({fieldName}) seria {value, number}. É alto demais diante de “{limitField}” ({limitName}), que é {limit, number}{from, select, bot { para este bot} tag { pela etiqueta “{tag}”} other { para todos os bots}}. Baixe o primeiro para {most, number} ou menos, ou aumente o segundo.',
  'limits.journal.tag': 'Limites da etiqueta “{tag}” alterados: {fields}.',
  'limits.journal.bot': 'Limites próprios alterados: {fields}.',
  'window.limits.tags': 'Limites por etiqueta',
  'window.limits.tags.hint':
    'Para os bots com uma etiqueta, no lugar dos de cima. Os limites próprios de um bot estão na página dele e têm prioridade sobre os das etiquetas.',
  'window.limits.no-tags':
    'Nenhum bot tem etiqueta ainda. Dê etiquetas na página de um bot, em “Editar nome, etiquetas, nota…”, e depois defina aqui os limites delas.',
  'window.limits.tag': 'Etiqueta',
  'window.limits.option':
    '{tag}: {bots, plural, =0 {nenhum bot} one {# bot} other {# bots}}{limits, plural, =0 {} one {, # limite} other {, # limites}}',
  'window.limits.bot': 'Limites próprios',
  'window.limits.own':
    '{count, plural, =0 {todos herdados} one {# definido para este bot} other {# definidos para este bot}}',
  'window.limits.suspected': 'Enquanto algo parece errado',
  'window.limits.expiring': 'Fora do ar se expirarem em menos de',
  'window.limits.scope-bot': 'para este bot',
  'window.limits.from-all': 'para todos os bots',
  'window.limits.from-tag': 'pela etiqueta {tag}',
  'window.limits.else': 'senão, {value}, {from}',
  'window.limits.inherit': '{label}: herdar de novo, {value} {from}',
  'window.limits.all-stretched':
    'Há mais bots do que o limite de requisições permite: todos os intervalos são esticados por igual, então os problemas aparecem mais tarde que o configurado. Aumente os intervalos ou monitore menos bots.',
} as const;
