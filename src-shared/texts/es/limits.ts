/** Settings by tag and by bot: sentences of the engine, the window and the command line. */
export const limits = {
  'limits.contradiction':
    '{kind, select, tag {Para la etiqueta «{name}», «} bot {Para «{name}», «} other {«}}{field}» ({fieldName}) sería {value, number}. Es demasiado frente a «{limitField}» ({limitName}), que vale {limit, number}{from, select, bot { para este bot} tag { por la etiqueta «{tag}»} other { para todos los bots}}. Baje el primero a {most, number} o menos, o suba el segundo.',
  'limits.journal.tag': 'Límites de la etiqueta «{tag}» modificados: {fields}.',
  'limits.journal.bot': 'Límites propios modificados: {fields}.',
  'limits.cli.help': 'muestra y cambia ajustes: de todos los bots, de una etiqueta, de un bot',
  'limits.cli.help.get': 'muestra los ajustes vigentes y de dónde viene cada uno',
  'limits.cli.help.set': 'cambia ajustes',
  'limits.cli.help.reset':
    'hace que una etiqueta o un bot vuelva a heredar; sin --tag ni --bot, vuelve al valor predeterminado',
  'limits.cli.help.tag': 'los ajustes de los bots con esta etiqueta',
  'limits.cli.help.bot': 'los ajustes de este bot: su id, su id de Telegram o su @username',
  'limits.cli.help.values': 'por ejemplo intervalSeconds=5m o backlogPending=200',
  'limits.cli.help.names': 'nombres de ajustes; si se omiten: todos',
  'limits.cli.shape': 'Indique los ajustes como nombre=valor, por ejemplo intervalSeconds=5m.',
  'limits.cli.unknown': 'No existe ese ajuste. Los que se pueden indicar aquí: {names}.',
  'limits.cli.global-only': '{name} vale para toda la aplicación. Indíquelo sin --tag y sin --bot.',
  'limits.cli.seconds':
    '{name} es un tiempo de {min, number} s a {max, number} s, por ejemplo 30s, 5m o 2h.',
  'limits.cli.number': '{name} es un número entero de {min, number} a {max, number}.',
  'limits.cli.minutes':
    '{name} es un número de minutos de {min, number} a {max, number} en pasos de cinco, por ejemplo 30m, 4h o 0 para nunca.',
  'limits.cli.days': '{name} son días separados por comas: mon, tue, wed, thu, fri, sat, sun.',
  'limits.cli.time': '{name} es una hora del día, por ejemplo 07:00 o 22:30.',
  'limits.cli.zone':
    '{name} es «system» o el nombre de una zona horaria, por ejemplo Europe/Berlin.',
  'limits.cli.choice': '{name} es uno de estos: {choices}.',
  'limits.cli.tag': 'Una etiqueta tiene de 1 a 40 caracteres.',
  'limits.cli.origin':
    '{origin, select, bot {de este bot} tag {de la etiqueta {tag}} other {para todos los bots}}',
  'limits.cli.levels': 'Ajustes propios: {places}',
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
