/** Words of a bot’s history: its chart, marks, heart-beat bars and table. */
const chart = {
  'window.range.year': '400 d',
  'window.range.zoomed': 'Uma parte',
  'window.chart.title': 'Atualizações na fila, de {from} a {to}',
  'window.chart.keys':
    'Esquerda e direita: de ponto em ponto. Cima e baixo: de marca em marca. Page Up e Page Down: dez pontos. Home e End: primeiro e último. Mais e menos: aproximar e afastar. Enter: abrir o incidente. Arraste para ver de perto.',
  'window.chart.zoom-back': 'Todo o período',
  'window.chart.as-chart': 'Gráfico',
  'window.chart.as-table': 'Tabela',
  'window.chart.view': 'Mostrar como',
  'window.chart.idle':
    'Aponte para o gráfico ou use as setas para ver valores exatos; arraste para ver de perto.',
  'window.chart.point': '{when}: {waiting}; {health}',
  'window.chart.waiting.none': 'número na fila desconhecido',
  'window.chart.waiting.flat':
    '{count, plural, =0 {nada na fila} one {{shown} na fila} other {{shown} na fila}}',
  'window.chart.waiting.band': '{last} na fila, entre {min} e {max}',
  'window.chart.spent': '{health} {percent}',
  'window.chart.checks': '{count, plural, one {{shown} verificação} other {{shown} verificações}}',
  'window.chart.errors':
    '{count, plural, one {{shown} entrega com falha} other {{shown} entregas com falha}}',
  'window.chart.ago': '{when}, há {age}',
  'window.chart.from-hours': 'De somas por hora',
  'window.chart.cut': 'Só as marcas mais recentes são mostradas.',
  'window.history.uptime': 'Disponibilidade',
  'window.chart.nothing': 'Nada foi gravado neste período.',
} as const;

const marks = {
  'window.marks': 'Marcas',
  'window.marks.error': 'Erros',
  'window.marks.incident': 'Incidentes',
  'window.marks.action': 'Ações',
  'window.marks.gap': 'Sem monitoramento',
  'window.mark.error':
    '{count, plural, =1 {Erro} one {{shown} vez o erro} other {{shown} vezes o erro}} {message}',
  'window.mark.incident.open': 'Incidente, ainda aberto após {duration}: {reason}',
  'window.mark.incident.over': 'Incidente de {duration}: {reason}',
  'window.mark.action': '{wish}: {outcome}',
  'window.mark.action-plain': '{wish}',
  'window.mark.gap': 'Sem monitoramento por {duration}',
} as const;

const beats = {
  'window.heart.title': 'Pulso',
  'window.heart.uptime': 'Disponível {percent}',
  'window.heart.uptime-none': 'desconhecido',
  'window.heart.how':
    'Disponível significa saudável ou degradado: as atualizações foram entregues. O tempo sem monitoramento e o tempo em que o Telegram não pôde ser consultado não contam para nenhum lado.',
  'window.heart.label': 'Pulso de {range}: {uptime}',
  'window.heart.keys': 'Esquerda e direita: de célula em célula.',
  'window.heart.idle': 'Aponte para uma célula ou use as setas para ver o que ela contém.',
  'window.heart.not-watched': 'sem monitoramento',
  'window.heart.partly': 'monitorado por {duration}',
  'window.heart.range.day': '24 horas',
  'window.heart.range.week': '7 dias',
  'window.heart.range.month': '30 dias',
  'window.heart.last-day': 'Últimas 24 horas',
  'window.heart.more': 'Histórico',
} as const;

const table = {
  'window.table.caption': 'Atualizações na fila e estado, o mais recente primeiro',
  'window.table.time': 'Hora',
  'window.table.least': 'Mínimo',
  'window.table.most': 'Máximo',
  'window.table.last': 'Na fila',
  'window.table.health': 'Estado',
  'window.table.checks': 'Verificações',
  'window.table.errors': 'Erros',
  'window.table.older': 'Mostrar linhas anteriores',
  'window.table.marks': 'O que aconteceu',
} as const;

const now = {
  'window.now.telegram-said': 'O Telegram disse',
  'window.errors.head':
    '{count, plural, one {{shown} tipo de erro} other {{shown} tipos de erro}}, o mais recente primeiro',
  'window.errors.last': 'Visto por último',
  'window.errors.first': 'Visto primeiro',
  'window.errors.times': 'Vezes',
} as const;

export const windowHistory = {
  ...chart,
  ...marks,
  ...beats,
  ...table,
  ...now,
} as const;
