/** Words of a bot’s history: its chart, marks, heart-beat bars and table. */
const chart = {
  'window.range.year': '400 d',
  'window.range.zoomed': 'Una parte',
  'window.chart.title': 'Actualizaciones en espera, de {from} a {to}',
  'window.chart.keys':
    'Izquierda y derecha: de punto en punto. Arriba y abajo: de marca en marca. Re Pág y Av Pág: diez puntos. Inicio y Fin: primero y último. Más y menos: acercar y alejar. Intro: abrir el incidente. Arrastrar para ver de cerca.',
  'window.chart.zoom-back': 'Todo el período',
  'window.chart.as-chart': 'Gráfico',
  'window.chart.as-table': 'Tabla',
  'window.chart.view': 'Mostrar como',
  'window.chart.idle':
    'Señale el gráfico o use las flechas para ver valores exactos; arrastre para ver de cerca.',
  'window.chart.point': '{when}: {waiting}; {health}',
  'window.chart.waiting.none': 'número en espera desconocido',
  'window.chart.waiting.flat':
    '{count, plural, =0 {nada en espera} one {{shown} en espera} other {{shown} en espera}}',
  'window.chart.waiting.band': '{last} en espera, entre {min} y {max}',
  'window.chart.spent': '{health} {percent}',
  'window.chart.checks': '{count, plural, one {1 comprobación} other {{shown} comprobaciones}}',
  'window.chart.errors':
    '{count, plural, one {1 entrega fallida} other {{shown} entregas fallidas}}',
  'window.chart.ago': '{when}, hace {age}',
  'window.chart.from-hours': 'De sumas por hora',
  'window.chart.cut': 'Solo se muestran las marcas más recientes.',
  'window.history.uptime': 'Disponibilidad',
  'window.chart.nothing': 'No se registró nada en este período.',
} as const;

const marks = {
  'window.marks': 'Marcas',
  'window.marks.error': 'Errores',
  'window.marks.incident': 'Incidentes',
  'window.marks.action': 'Acciones',
  'window.marks.gap': 'Sin vigilancia',
  'window.mark.error': '{count, plural, one {Error} other {{shown} veces el error}} {message}',
  'window.mark.incident.open': 'Incidente, sigue abierto tras {duration}: {reason}',
  'window.mark.incident.over': 'Incidente de {duration}: {reason}',
  'window.mark.action': '{wish}: {outcome}',
  'window.mark.action-plain': '{wish}',
  'window.mark.gap': 'Sin vigilancia durante {duration}',
} as const;

const beats = {
  'window.heart.title': 'Pulso',
  'window.heart.uptime': 'Disponible {percent}',
  'window.heart.uptime-none': 'desconocido',
  'window.heart.how':
    'Disponible significa en orden o degradado: las actualizaciones se entregaron. El tiempo sin vigilancia y el tiempo en que no se pudo preguntar a Telegram no cuentan en ningún sentido.',
  'window.heart.label': 'Pulso de {range}: {uptime}',
  'window.heart.keys': 'Izquierda y derecha: de celda en celda.',
  'window.heart.idle': 'Señale una celda o use las flechas para ver qué contiene.',
  'window.heart.not-watched': 'sin vigilancia',
  'window.heart.partly': 'vigilado durante {duration}',
  'window.heart.range.day': '24 horas',
  'window.heart.range.week': '7 días',
  'window.heart.range.month': '30 días',
  'window.heart.last-day': 'Últimas 24 horas',
  'window.heart.more': 'Historial',
} as const;

const table = {
  'window.table.caption': 'Actualizaciones en espera y estado, lo más reciente primero',
  'window.table.time': 'Hora',
  'window.table.least': 'Mínimo',
  'window.table.most': 'Máximo',
  'window.table.last': 'En espera',
  'window.table.health': 'Estado',
  'window.table.checks': 'Comprobaciones',
  'window.table.errors': 'Errores',
  'window.table.older': 'Mostrar filas anteriores',
  'window.table.marks': 'Qué ocurrió',
} as const;

const now = {
  'window.now.telegram-said': 'Telegram dijo',
  'window.errors.head':
    '{count, plural, one {1 tipo de error} other {{shown} tipos de error}}, lo más reciente primero',
  'window.errors.last': 'Visto por última vez',
  'window.errors.first': 'Visto por primera vez',
  'window.errors.times': 'Veces',
} as const;

export const windowHistory = {
  ...chart,
  ...marks,
  ...beats,
  ...table,
  ...now,
} as const;
