/** Messages of the frame of the window: headline, notices, status, keys. */
export const windowFrame = {
  'window.title': '{headline} · Hooklight',
  'window.no-bridge': 'Esta página forma parte de Hooklight y solo funciona dentro de él.',
  'window.loading': 'Cargando…',
  'window.close': 'Cerrar',
  'window.cancel': 'Cancelar',
  'window.save': 'Guardar',
  'window.copy': 'Copiar',
  'window.copied': 'Copiado.',
  'window.undo': 'Deshacer',
  'window.toasts': 'Mensajes',
  'window.lost.title': 'La parte de Hooklight que vigila no responde.',
  'window.lost.text':
    'Lo que se ve es el último estado conocido. Hooklight lo reintenta por sí solo; si sigue así, ciérrelo desde la bandeja y vuelva a abrirlo.',
  'window.age.never': 'nunca',
  'window.age.now': 'ahora mismo',
  'window.age.ago': 'hace {age}',
  'window.key.enter': 'Intro',

  'window.headline.down': '{count, plural, one {{shown} caído} other {{shown} caídos}}',
  'window.headline.degraded': '{count, plural, one {{shown} degradado} other {{shown} degradados}}',
  'window.headline.unknown':
    '{count, plural, one {{shown} desconocido} other {{shown} desconocidos}}',
  'window.headline.none': 'Aún no hay bots',
  'window.headline.all-paused':
    '{count, plural, one {El bot está en pausa} other {Todos los bots están en pausa}}',
  'window.headline.all-well':
    '{count, plural, one {Su bot recibe sus actualizaciones} other {Los {shown} bots reciben sus actualizaciones}}',

  'window.fleet.subline':
    '{count, plural, one {1 bot} other {{shown} bots}} · {checked} · cada {interval} por defecto',
  'window.fleet.checked-now': 'comprobado ahora mismo',
  'window.fleet.checked-ago': 'comprobado hace {age}',
  'window.fleet.never-checked': 'aún sin comprobar',
  'window.fleet.check-all': 'Comprobar todo',
  'window.fleet.pause': 'Pausar la vigilancia',
  'window.fleet.pause-hour': 'Durante 1 hora',
  'window.fleet.pause-tomorrow': 'Hasta mañana a las 08:00',
  'window.fleet.pause-open': 'Hasta que se reanude',
  'window.fleet.resume': 'Reanudar la vigilancia',
  'window.fleet.since': 'Desde hace',
  'window.fleet.until': 'termina en',
  'window.known.stored': 'guardado',
  'window.known.none': 'ninguno',
  'window.known.unknown': 'desconocido',
  'window.actor.operator': 'Operador',
  'window.actor.automatic': 'Automático',
  'window.actor.api': 'API',
  'window.actor.system': 'Hooklight',

  'window.banners': 'Avisos de Hooklight',
  'window.banners.more': '{count, plural, one {1 más} other {{count} más}}',
  'window.banners.fewer': 'Menos',
  'window.notice.no-tray.title': 'No hay bandeja donde mostrar el indicador.',
  'window.notice.no-tray':
    'La vigilancia sigue de todos modos. {missing} Hasta entonces, cerrar esta ventana solo la oculta, y abrir Hooklight otra vez la muestra.',
  'window.notice.no-tray.gnome-extension':
    'GNOME solo muestra estos indicadores con la extensión «AppIndicator and KStatusNotifierItem Support»: instálela y actívela, y el indicador aparecerá por sí solo.',
  'window.notice.no-tray.xfce-plugin':
    'Al panel de Xfce le falta su «Complemento de bandeja de estado» (Status Tray Plugin): añádalo al panel y el indicador aparecerá por sí solo.',
  'window.notice.no-tray.kde-widget':
    'Al panel de Plasma le falta el elemento gráfico «Bandeja del sistema»: añádalo al panel y el indicador aparecerá por sí solo.',
  'window.notice.no-tray.session-bus':
    'Esta sesión no tiene bus de sesión D-Bus, sin el cual no se puede acceder a ningún panel: abra Hooklight desde la sesión de escritorio.',
  'window.notice.no-tray.tray-host':
    'Nada en este escritorio{detail, select, none {} other { ({detail})}} ofrece un anfitrión StatusNotifier, el lugar de estos indicadores: inicie un panel que lo tenga, como waybar, o el puente «snixembed», y el indicador aparecerá por sí solo.',
  'window.notice.no-tray.get-extension': 'Obtener la extensión',
  'window.notice.no-notifications.title': 'No se pueden mostrar notificaciones.',
  'window.notice.no-notifications':
    '{why} Los problemas se siguen viendo aquí, en la bandeja y en la lista de notificaciones.',
  'window.notice.engine-restarted.title': 'La vigilancia se interrumpió un momento.',
  'window.notice.engine-restarted':
    'Un error interno la detuvo ({time}). Hooklight la reinició; no se perdió nada.',
  'window.notice.engine-stopped.title': 'Hooklight ya no vigila sus bots.',
  'window.notice.engine-stopped':
    'Falló demasiadas veces en una hora, la última ({time}), y no se reinició. No se ha perdido nada de lo guardado, pero no se comprueba ningún bot hasta que usted la inicie.',
  'window.notice.start-watching': 'Reanudar la vigilancia',
  'window.notice.database-set-aside.title': 'El archivo de datos no servía.',
  'window.notice.database-set-aside':
    '{kept, select, yes {Estaba dañado y se conservó como {file}.} other {Había desaparecido.}} {restored, select, yes {Ocupó su lugar la copia de seguridad de {time}: faltan los bots, los ajustes y el historial posteriores.} other {No había ninguna copia de seguridad válida, así que Hooklight empezó vacío: añada sus bots de nuevo.}}',
  'window.notice.database-incomplete.title': 'Una parte de los datos no se puede leer.',
  'window.notice.database-incomplete':
    'Algunas entradas del archivo de datos están dañadas y ninguna copia de seguridad reciente las contiene íntegras. Todo lo demás está en uso. Un bot que falte en la lista no se vigila: añádalo de nuevo con su token.',
  'window.notice.database-from-future.title':
    'Estos datos son de una versión más nueva de Hooklight.',
  'window.notice.database-from-future':
    'Su formato es {version}, que esta versión no puede leer. No se tocó nada. Vuelva a instalar la versión más nueva de Hooklight, o saque hooklight.db de la carpeta de datos: el próximo inicio abrirá la copia de seguridad más reciente que esta versión pueda leer.',
  'window.notice.data-folder-busy.title': 'Otro Hooklight usa estos datos.',
  'window.notice.data-folder-busy': 'Cierre primero el otro y luego vuelva a abrir este.',
  'window.notice.data-folder-unusable.title': 'No se puede usar la carpeta de datos.',
  'window.notice.data-folder-unusable':
    'No se puede mostrar, vigilar ni guardar nada. {why} {help} Hooklight vuelve a intentarlo por sí solo.',
  'window.notice.not-saving.title': 'No se está guardando nada.',
  'window.notice.not-saving':
    '{why} Desde {time} las comprobaciones esperan en la memoria; la vigilancia y los avisos continúan, los cambios y las reparaciones se rechazan. {help} Después se vuelve a guardar sin más.',
  'window.storage.help.full': 'Libere en él al menos {size}.',
  'window.storage.help.read-only': 'Haga que se pueda volver a escribir en él.',
  'window.storage.help.no-access': 'Dé a su usuario permiso para escribir allí.',
  'window.storage.help.io': 'Copie la carpeta de datos a otro disco y revise este ({detail}).',
  'window.storage.help.busy': 'Deje que termine o ciérrelo.',
  'window.notice.disk-low.title': 'El disco está casi lleno.',
  'window.notice.disk-low':
    'Desde {time} Hooklight guarda en el último espacio que reserva para estos casos. Libere al menos {size} en el disco con sus datos: cuando esté lleno, no se guardará nada más.',
  'window.notice.data-place.title':
    'Los datos de Hooklight están en un lugar poco seguro para ellos.',
  'window.notice.data-place.network':
    'La carpeta de datos está en un sistema de archivos de red ({name}). Si se corta la conexión, la base de datos puede dañarse. Manténgala en un disco de este equipo.',
  'window.notice.data-place.sync':
    '{name} copia la carpeta de datos. Una copia hecha mientras Hooklight escribe puede quedar dañada, y también lo que vuelva de ella. Excluya la carpeta de {name}.',
  'window.notice.interval-stretched.title':
    'Los bots se consultan con menos frecuencia de la ajustada.',
  'window.notice.interval-stretched':
    'Hay más bots de los que permite el límite de peticiones: cada uno se consulta cada {seconds} s, así que los problemas se ven con ese retraso. Aumente el intervalo o vigile menos bots.',
  'window.notice.watching-stalled.title': 'La vigilancia se ha atascado.',
  'window.notice.watching-stalled':
    'Hay comprobaciones pendientes, pero ninguna ha terminado desde {time}. Lo que se ve es de entonces. Reanude la vigilancia; si no basta, cierre Hooklight y vuelva a abrirlo.',
  'window.notice.clock-wrong.title': 'El reloj de este equipo no está en hora.',
  'window.notice.clock-wrong.ahead':
    'Va {duration} adelantado respecto al de Telegram. Los bots se vigilan y evalúan con el reloj de Telegram; las horas mostradas y guardadas aquí llevan esa diferencia. Ponga en hora el equipo.',
  'window.notice.clock-wrong.behind':
    'Va {duration} atrasado respecto al de Telegram. Los bots se vigilan y evalúan con el reloj de Telegram; las horas mostradas y guardadas aquí llevan esa diferencia. Ponga en hora el equipo.',
  'window.notice.plain-text-secrets.title': 'Los tokens se guardan sin cifrar.',
  'window.notice.plain-text-secrets':
    'Cualquier programa de su cuenta de usuario puede leerlos. Se eligió así porque no había llavero del sistema.',
  'window.notice.demo.title': 'Bots de demostración: nada aquí es real, no se envía nada.',
  'window.notice.demo':
    'Pruébelo todo: las reparaciones actúan sobre un Telegram inventado. Todo desaparece al salir.',
  'window.demo.leave': 'Salir de la demostración',
  'window.notice.development-runtime.title': 'entorno de desarrollo',
  'window.notice.development-runtime':
    'Este Electron es antiguo y sirve solo para desarrollo y pruebas; nunca se distribuye.',

  'window.status.version': 'Hooklight {version}',
  'window.status.bots': '{count, plural, one {1 bot} other {{shown} bots}}',
  'window.status.vault.keyring': 'tokens en el llavero',
  'window.status.vault.passphrase': 'tokens con frase de contraseña',
  'window.status.vault.session': 'tokens solo en esta sesión',
  'window.status.vault.plain': 'tokens sin cifrar',

  'window.shortcuts.title': 'Teclado',
  'window.shortcuts.search': 'Buscar',
  'window.shortcuts.move': 'Moverse por la lista',
  'window.shortcuts.open': 'Abrir el bot',
  'window.shortcuts.check': 'Comprobar',
  'window.shortcuts.select': 'Seleccionar o deseleccionar',
  'window.shortcuts.select-all': 'Seleccionar todo',
  'window.shortcuts.menu': 'Acciones del bot',
  'window.shortcuts.add': 'Añadir bots',
  'window.shortcuts.messages': 'Notificaciones',
  'window.shortcuts.tabs': 'Partes de la página de un bot',
  'window.shortcuts.back': 'Volver, cerrar, borrar',
  'window.shortcuts.palette': 'Ir a un bot o comando',
  'window.shortcuts.help': 'Esta página',
  'window.shortcuts.settings': 'Ajustes',
  'window.shortcuts.settings-search': 'Buscar en los ajustes',
  'window.shortcuts.ends': 'Primero y último',
  'window.shortcuts.page': 'Una página arriba o abajo',
  'window.shortcuts.extend': 'Seleccionar al pasar',
  'window.shortcuts.group.everywhere': 'En todas partes',
  'window.shortcuts.group.list': 'En la lista',
  'window.shortcuts.group.bot': 'En la página de un bot',
  'window.shortcuts.group.incident': 'En la página de un incidente',
  'window.shortcuts.group.settings': 'En los ajustes',

  'window.palette.title': 'Ir a',
  'window.palette.placeholder': 'Bot o comando',
  'window.palette.none': 'Sin coincidencias.',
  'window.palette.overview': 'Todos los bots',
  'window.palette.recent': 'Recientes',
  'window.palette.commands': 'Comandos',
  'window.palette.bots': 'Bots',
  'window.palette.pause': 'Pausar la vigilancia: {how}',
  'window.palette.section': 'Ajustes: {section}',
  'window.palette.more':
    '{count, plural, one {1 más: siga escribiendo} other {{shown} más: siga escribiendo}}',
} as const;
