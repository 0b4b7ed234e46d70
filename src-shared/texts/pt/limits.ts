/** Settings by tag and by bot: sentences of the engine, the window and the command line. */
export const limits = {
  'limits.contradiction':
    '{kind, select, tag {Para a etiqueta “{name}”, “} bot {Para “{name}”, “} other {“}}{field}” ({fieldName}) seria {value, number}. É alto demais diante de “{limitField}” ({limitName}), que é {limit, number}{from, select, bot { para este bot} tag { pela etiqueta “{tag}”} other { para todos os bots}}. Baixe o primeiro para {most, number} ou menos, ou aumente o segundo.',
  'limits.journal.tag': 'Limites da etiqueta “{tag}” alterados: {fields}.',
  'limits.journal.bot': 'Limites próprios alterados: {fields}.',
  'limits.cli.help': 'mostra e muda configurações: de todos os bots, de uma etiqueta, de um bot',
  'limits.cli.help.get': 'mostra as configurações em vigor e de onde vem cada uma',
  'limits.cli.help.set': 'muda configurações',
  'limits.cli.help.reset':
    'faz uma etiqueta ou um bot herdar de novo; sem --tag e --bot, volta ao padrão',
  'limits.cli.help.tag': 'as configurações dos bots com esta etiqueta',
  'limits.cli.help.bot': 'as configurações deste bot: seu id, seu id do Telegram ou seu @username',
  'limits.cli.help.values': 'como intervalSeconds=5m ou backlogPending=200',
  'limits.cli.help.names': 'nomes de configurações; se omitidos: todas',
  'limits.cli.shape': 'Informe as configurações como nome=valor, por exemplo intervalSeconds=5m.',
  'limits.cli.unknown': 'Essa configuração não existe. As que podem ser dadas aqui: {names}.',
  'limits.cli.global-only': '{name} vale para o aplicativo inteiro. Informe sem --tag e sem --bot.',
  'limits.cli.seconds':
    '{name} é um tempo de {min, number} s a {max, number} s, como 30s, 5m ou 2h.',
  'limits.cli.number': '{name} é um número inteiro de {min, number} a {max, number}.',
  'limits.cli.minutes':
    '{name} é um número de minutos de {min, number} a {max, number} em passos de cinco, como 30m, 4h ou 0 para nunca.',
  'limits.cli.days': '{name} são dias separados por vírgulas: mon, tue, wed, thu, fri, sat, sun.',
  'limits.cli.time': '{name} é uma hora do dia, como 07:00 ou 22:30.',
  'limits.cli.zone': '{name} é “system” ou o nome de um fuso horário, como Europe/Berlin.',
  'limits.cli.choice': '{name} é um destes: {choices}.',
  'limits.cli.tag': 'Uma etiqueta tem de 1 a 40 caracteres.',
  'limits.cli.origin':
    '{origin, select, bot {deste bot} tag {da etiqueta {tag}} other {para todos os bots}}',
  'limits.cli.levels': 'Configurações próprias: {places}',
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
