/** The notification centre, the buttons of notifications, and what became of a message. */
export const messages = {
  'messages.action.open': 'Abrir',
  'messages.action.check-now': 'Comprobar',
  'messages.action.re-set': 'Reaplicar…',
  'messages.action.snooze': 'Silenciar 1 h',

  'messages.why.off': 'Las notificaciones de escritorio están desactivadas en los ajustes.',
  'messages.why.no-bus': 'Esta sesión no tiene notificaciones.',
  'messages.why.no-service': 'No hay ningún servicio de notificaciones activo en este escritorio.',
  'messages.why.not-starting': 'El servicio de notificaciones del escritorio no arranca.',
  'messages.why.no-answer': 'El servicio de notificaciones del escritorio no responde.',
  'messages.why.refused': 'El servicio de notificaciones del escritorio la rechazó.',
  'messages.why.no-desktop': 'Solo estaba activa la línea de comandos.',
  'messages.why.interrupted':
    'Hooklight se cerró en ese mismo momento; puede que llegara a la pantalla.',

  'messages.test.title': 'Hooklight puede avisarle',
  'messages.test.body': 'Esto es una prueba. Así se avisa cuando falla un bot.',
  'messages.test.shown': 'El sistema recibió la notificación de prueba y la muestra.',
  'messages.test.quiet':
    'El sistema recibió la notificación de prueba, pero su modo «No molestar» está activado: puede que no la muestre.',
  'messages.test.handed-over':
    'El sistema recibió la notificación de prueba. Que la muestre depende de los ajustes del sistema para Hooklight.',
  'messages.test.off':
    'No se envió nada: las notificaciones de escritorio están desactivadas en los ajustes.',
  'messages.test.no-bus':
    'No se mostró nada: esta sesión no tiene bus de mensajes, así que ningún programa puede mostrar notificaciones en ella.',
  'messages.test.no-service':
    'No se mostró nada: no hay ningún servicio de notificaciones activo en este escritorio. Instale uno, por ejemplo dunst o xfce4-notifyd.',
  'messages.test.not-starting':
    'No se mostró nada: hay un servicio de notificaciones instalado, pero no arranca.',
  'messages.test.no-answer':
    'No se mostró nada: el servicio de notificaciones del escritorio está activo, pero no responde. Reinícielo o vuelva a iniciar sesión.',
  'messages.test.refused': 'No se mostró nada: el servicio de notificaciones rechazó el mensaje.',
} as const;
