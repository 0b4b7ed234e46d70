/** Messages of the tray: tooltip, menu, its notices. Keys start with `tray.`. */
export const tray = {
  'tray.tooltip.counts':
    '{down, plural, =0 {} one {{down} caído} other {{down} caídos}}{both, select, true {, } other {}}{degraded, plural, =0 {} one {{degraded} degradado} other {{degraded} degradados}} de {total}{known, select, all {, todos reconocidos} none {} other {, reconocidos: {known}}}',
  'tray.tooltip.healthy': '{total, plural, one {1 bot en orden} other {Los {total} bots en orden}}',
  'tray.tooltip.unknown': '{unknown} de {total} sin datos',
  'tray.tooltip.paused':
    '{total, plural, one {El bot está en pausa} other {Los {total} bots están en pausa}}',
  'tray.tooltip.empty': 'Aún no hay bots',
  'tray.tooltip.checkedNow': 'comprobado ahora mismo',
  'tray.tooltip.checkedAgo': 'comprobado hace {ago}',
  'tray.tooltip.neverChecked': 'aún sin comprobar',
  'tray.tooltip.locked': 'Tokens bloqueados: no se comprueba nada',
  'tray.tooltip.choose': 'Elija cómo se guardan los tokens: abra Hooklight',
  'tray.tooltip.opening': 'Abriendo la caja fuerte…',
  'tray.tooltip.stopped':
    'La vigilancia se detuvo tras varios fallos: cierre Hooklight y vuelva a abrirlo',
  'tray.tooltip.stalled': 'La vigilancia se ha atascado: cierre Hooklight y vuelva a abrirlo',
  'tray.tooltip.unusable': 'La carpeta de datos no se puede usar: abra Hooklight',
  'tray.tooltip.pausedUntil': 'Vigilancia en pausa hasta {time}',
  'tray.tooltip.pausedOpenEnd': 'Vigilancia en pausa hasta que se reanude',
  'tray.tooltip.fleet.offline': 'Este equipo no tiene conexión',
  'tray.tooltip.fleet.api-unreachable': 'No se puede acceder a la Bot API desde aquí',
  'tray.tooltip.fleet.api-error': 'La Bot API responde con errores',
  'tray.tooltip.fleet.flood-wait': 'Telegram pidió esperar',
  'tray.tooltip.fleet.proxy': 'El proxy no deja pasar',
  'tray.tooltip.fleet.intercepted': 'Algo responde en lugar de Telegram',
  'tray.ago.seconds': '{count} s',
  'tray.ago.minutes': '{count} min',
  'tray.ago.hours': '{count} h',
  'tray.ago.days': '{count, plural, one {1 día} other {{count} días}}',

  'tray.tooltip.notShown':
    '{count, plural, one {No se pudo mostrar 1 notificación} other {No se pudieron mostrar {count} notificaciones}}',
  'tray.badge.down': '{count, plural, one {1 bot caído} other {{count} bots caídos}}',

  'tray.menu.open': 'Abrir Hooklight',
  'tray.menu.allHealthy': 'Sin problemas',
  'tray.menu.bot':
    '{health}  {name} · {reason}{known, select, snoozed { · silenciado} acknowledged { · reconocido} other {}}',
  'tray.menu.more': '{count} más…',
  'tray.menu.bot.open': 'Abrir',
  'tray.menu.bot.check': 'Comprobar',
  'tray.menu.bot.reSet': 'Reaplicar webhook…',
  'tray.menu.bot.snooze': 'Silenciar',
  'tray.menu.bot.snooze.quarter': 'Durante 15 minutos',
  'tray.menu.bot.snooze.hour': 'Durante 1 hora',
  'tray.menu.bot.snooze.recovered': 'Hasta que se recupere',
  'tray.menu.bot.wake': 'Dejar de silenciar',
  'tray.menu.checkAll': 'Comprobar todo',
  'tray.menu.pause': 'Pausar la vigilancia',
  'tray.menu.pause.hour': 'Durante 1 hora',
  'tray.menu.pause.tomorrow': 'Hasta mañana a las 08:00',
  'tray.menu.pause.openEnd': 'Hasta que se reanude',
  'tray.menu.automatic.stop': 'Detener la reparación automática',
  'tray.menu.automatic.resume': 'Volver a permitir la reparación automática',
  'tray.menu.messages':
    '{count, plural, one {1 notificación sin leer…} other {{count} notificaciones sin leer…}}',
  'tray.menu.silence.off': 'Notificaciones desactivadas…',
  'tray.menu.silence.quiet': 'Horas de silencio hasta {until}…',
  'tray.menu.silence.maintenance':
    '{count, plural, one {1 bot} other {{count} bots}} en mantenimiento hasta {until}…',
  'tray.menu.resume': 'Reanudar la vigilancia',
  'tray.menu.settings': 'Ajustes…',
  'tray.menu.quit': 'Salir de Hooklight',
  'tray.health.down': '✕',
  'tray.health.degraded': '▲',
  'tray.health.unknown': '○',
  'tray.health.healthy': '●',

  'tray.loginComment': 'Vigila bots de Telegram desde el inicio de sesión',

  'tray.record.notWritten':
    'No se pudo escribir el archivo ahí. Elija otra carpeta o revise sus permisos y el espacio libre.',
  'tray.refusedSwitches':
    'Hooklight no se inicia con estas opciones, porque lo dejarían abierto a otros: {names}',
  'tray.crashed.title': 'Esta ventana dejó de funcionar varias veces',
  'tray.crashed.body':
    'La vigilancia continúa: el indicador de la bandeja sigue siendo fiable. Cierre esta ventana y ábrala de nuevo desde la bandeja, o cierre Hooklight y vuelva a abrirlo.',
  'tray.appMenu.file': 'Hooklight',
  'tray.appMenu.edit': 'Editar',
  'tray.appMenu.view': 'Ver',
} as const;
