/** Settings by tag and by bot: sentences of the engine, the window and the command line. */
export const limits = {
  'limits.contradiction':
    '{kind, select, tag {Para la etiqueta «{name}», «} bot {Para «{name}», «} other {«}}{field}» ({fieldName}) sería {value, number}. Es demasiado frente a «{limitField}» ({limitName}), que vale {limit, number}{from, select, bot { para este bot} tag { por la etiqueta «{tag}»} other { para todos los bots}}. Baje el primero a {most, number} o menos, o suba el segundo.',
  'limits.journal.tag': 'Límites de la etiqueta «{tag}» modificados: {fields}.',
  'limits.journal.bot': 'Límites propios modificados: {fields}.',
  'window.limits.tags': 'Límites por etiqueta',
  'window.limits.tags.hint':
    'Para los bots con una etiqueta, en lugar de los de arriba. Los límites propios de un bot están en su página y prevalecen sobre los de sus etiquetas.',
  'window.limits.no-tags':
    'Ningún bot tiene etiquetas todavía. Póngalas en la página de un bot con «Editar nombre, etiquetas, nota…» y luego fije aquí sus límites.',
  'window.limits.tag': 'Etiqueta',
  'window.limits.option':
    '{tag}: {bots, plural, =0 {ningún bot} one {# bot} other {# bots}}{limits, plural, =0 {} one {, # límite} other {, # límites}}',
  'window.limits.bot': 'Límites propios',
  'window.limits.own':
    '{count, plural, =0 {todos heredados} one {# fijado para este bot} other {# fijados para este bot}}',
  'window.limits.suspected': 'Mientras algo parece ir mal',
  'window.limits.expiring': 'Caído si caducan en menos de',
  'window.limits.scope-bot': 'para este bot',
  'window.limits.from-all': 'para todos los bots',
  'window.limits.from-tag': 'por la etiqueta {tag}',
  'window.limits.else': 'si no, {value}, {from}',
  'window.limits.inherit': '{label}: volver a heredar, {value} {from}',
  'window.limits.all-stretched':
    'Hay más bots de los que permite el límite de peticiones: todos los intervalos se alargan por igual, así que los problemas se ven más tarde de lo ajustado. Aumente los intervalos o vigile menos bots.',
} as const;
