/** Messages of the settings and the vault. */
export const windowSettings = {
  'window.settings.title': 'Ajustes',
  'window.settings.checking': 'Comprobación',
  'window.settings.checking.hint':
    'Cada cuánto se consulta a Telegram. Nada de aquí cambia un bot.',
  'window.settings.thresholds': 'Umbrales',
  'window.settings.thresholds.hint':
    'A partir de cuándo las actualizaciones en espera cuentan como problema.',
  'window.settings.notifications': 'Notificaciones',
  'window.settings.appearance': 'Aspecto',
  'window.settings.security': 'Seguridad',
  'window.settings.default': 'por defecto {value}',
  'window.settings.is-default': 'por defecto',
  'window.settings.to-default': 'Volver al valor por defecto, {value}',
  'window.settings.range': 'Un número entero de {min} a {max}.',
  'window.settings.contradiction.caution':
    'La primera marca ámbar llega después de «degradado». Haga que sea el número menor.',
  'window.settings.contradiction.critical':
    '«Degradado» llega después de «caído». Haga que sea el número menor.',
  'window.settings.contradiction.recovered':
    '«Recuperado» debe quedar por debajo del número que cuenta como problema, o los bots irían y vendrían.',
  'window.settings.keeps':
    '«{name}» conserva {stored} hasta entonces. Corríjalo, o pulse Esc para dejarlo así.',
  'window.settings.search': 'Buscar en los ajustes',
  'window.settings.search.placeholder': 'Buscar',
  'window.settings.search.none':
    'Ningún ajuste contiene «{words}». Pruebe con menos palabras u otras.',
  'window.settings.search.clear': 'Mostrar todos los ajustes',
  'window.settings.search.found':
    '{count, plural, one {Hallado en 1 sección} other {Hallado en {count} secciones}}',
  'window.settings.sections': 'Secciones',
  'window.settings.changed': 'cambiado',
  'window.settings.changed-count': '{count, plural, one {1 cambiado} other {{count} cambiados}}',
  'window.settings.reset': 'Restablecer',
  'window.settings.reset.of': 'Restablecer {name}',
  'window.settings.reset.done': '«{name}» vuelve a {value}.',
  'window.settings.reset-section': 'Restablecer toda esta sección',
  'window.settings.reset-section.done':
    '{count, plural, one {1 ajuste de «{section}» vuelve a su valor por defecto.} other {{count} ajustes de «{section}» vuelven a su valor por defecto.}}',
  'window.settings.unit.updates':
    '{count, plural, one {1 actualización} other {{shown} actualizaciones}}',
  'window.settings.unit.per-second': '{shown} por segundo',
  'window.settings.unit.per-minute': '{shown} por minuto',
  'window.settings.value.system': 'como el sistema',
  'window.settings.on': 'Sí',
  'window.settings.off': 'No',
  'window.settings.tokens': 'Cómo se guardan los tokens',
  'window.settings.version': 'Versión',
  'window.settings.version-text': 'Hooklight {version} en {platform}',
  'window.settings.guide': 'Guía de webhooks',
  'window.settings.bot-api': 'Bot API',
  'window.setting.intervalSeconds': 'Intervalo entre comprobaciones',
  'window.setting.intervalSeconds.hint':
    'Para todo bot sin uno propio. Con muchos bots se alarga por igual.',
  'window.setting.suspectedIntervalSeconds': 'Intervalo mientras algo parece ir mal',
  'window.setting.suspectedIntervalSeconds.hint':
    'Hasta que la sospecha se confirme o desaparezca.',
  'window.setting.requestsPerSecondTelegram': 'Peticiones por segundo a Telegram',
  'window.setting.requestsPerSecondTelegram.hint': 'Para todos los bots juntos.',
  'window.setting.requestsPerSecondOwnRoot': 'Peticiones por segundo a un servidor propio',
  'window.setting.requestsPerSecondOwnRoot.hint': 'Para cada servidor Bot API propio.',
  'window.setting.certificateLooks': 'Vigilar los certificados',
  'window.setting.certificateLooks.hint':
    'Una vez al día, una negociación TLS con el endpoint de cada webhook, para avisar antes de que caduque. No se envía nada. La conexión es directa, aunque las llamadas pasen por un proxy.',
  'window.setting.cautionPending': 'Marca ámbar desde',
  'window.setting.cautionPending.hint':
    'Actualizaciones en espera. Sigue en orden; se muestra solo en la lista.',
  'window.setting.backlogPending': 'Degradado desde',
  'window.setting.backlogPending.hint': 'Actualizaciones en espera que no disminuyen.',
  'window.setting.backlogForSeconds': 'Durante al menos',
  'window.setting.backlogForSeconds.hint': 'Cuánto debe durar para que cuente.',
  'window.setting.growthPerMinute': 'Aumento que cuenta al momento',
  'window.setting.growthPerMinute.hint': 'Actualizaciones en espera de más por minuto.',
  'window.setting.criticalPending': 'Caído desde',
  'window.setting.criticalPending.hint': 'Actualizaciones en espera, sea cual sea el motivo.',
  'window.setting.recoveredPending': 'Recuperado con',
  'window.setting.recoveredPending.hint': 'Actualizaciones en espera o menos.',
  'window.setting.lossClockCriticalSeconds': 'Caído si caducan en menos de',
  'window.setting.lossClockCriticalSeconds.hint':
    'Telegram conserva una actualización en espera durante 24 horas.',
  'window.setting.notificationsEnabled': 'Notificaciones',
  'window.setting.notificationsEnabled.hint':
    'Una por incidente, y otra cuando termina. La bandeja lo muestra todo en cualquier caso.',
  'window.setting.notificationPrivacy': 'Qué dicen',
  'window.setting.notificationPrivacy.off': 'Nada',
  'window.setting.notificationPrivacy.count': 'Número',
  'window.setting.notificationPrivacy.name': 'Nombres',
  'window.setting.notificationPrivacy.full': 'Todo',
  'window.setting.notificationPrivacy.off.hint':
    'Nada en el escritorio. Esta ventana conserva cada notificación.',
  'window.setting.notificationPrivacy.count.hint': 'Solo cuántos bots están afectados.',
  'window.setting.notificationPrivacy.name.hint': 'Nombres de los bots, no lo que falla.',
  'window.setting.notificationPrivacy.full.hint': 'Nombres de los bots y lo que falla.',
  'window.settings.starting': 'Inicio',
  'window.setting.launchAtLogin': 'Abrir al iniciar sesión',
  'window.setting.launchAtLogin.hint': 'Hooklight vigila desde que se inicia sesión.',
  'window.setting.startHidden': 'Quedarse en la bandeja',
  'window.setting.startHidden.hint':
    'Al iniciar sesión no se abre ninguna ventana si hay bandeja. Al abrirlo a mano, siempre.',
  'window.login.problem.turned-off':
    'Los ajustes del sistema lo desactivaron. «Sí» lo activa también allí.',
  'window.login.problem.needs-approval':
    'macOS espera su permiso: Ajustes del Sistema, General, Ítems de inicio, Hooklight.',
  'window.login.problem.not-ours':
    'Lo decide un archivo que Hooklight no creó y no toca: {file}. Elimínelo para decidir aquí.',
  'window.login.problem.development':
    'No se ofrece al ejecutar desde la carpeta de código: abriría lo que hubiera allí en cada inicio de sesión.',
  'window.login.problem.not-written':
    'El sistema no aceptó el cambio{file, select, none {} other {: {file}}}. Compruebe que se puede escribir en la carpeta e inténtelo de nuevo.',
  'window.setting.theme': 'Tema',
  'window.setting.theme.hint': 'El color siempre indica el estado; su forma dice lo mismo.',
  'window.setting.theme.system': 'Sistema',
  'window.setting.theme.light': 'Claro',
  'window.setting.theme.dark': 'Oscuro',
  'window.setting.theme.high-contrast': 'Alto contraste',

  'window.setting.language': 'Idioma',
  'window.setting.language.hint':
    'De la ventana, la bandeja y las notificaciones. La línea de comandos sigue en inglés.',
  'window.setting.language.system': 'Como el sistema ({name})',

  'window.vault.opening': 'Abriendo el llavero del sistema…',
  'window.vault.open.keyring': 'Cifrados; la clave está en el llavero del sistema.',
  'window.vault.open.passphrase': 'Cifrados con su frase de contraseña.',
  'window.vault.open.session': 'Solo en memoria: los tokens desaparecen al salir de Hooklight.',
  'window.vault.open.plain': 'Sin cifrar, en un archivo de este equipo.',
  'window.vault.locked': 'Los tokens están bloqueados. No se comprueba ningún bot.',
  'window.vault.nothing-lost': 'No se pierde nada; la vigilancia se reanuda cuando se desbloqueen.',
  'window.vault.since': 'bloqueados desde hace',
  'window.vault.locked.keyring-locked':
    'El llavero del sistema está bloqueado o no responde. Desbloquéelo y Hooklight continuará por sí solo.',
  'window.vault.locked.keyring-missing':
    'No se encuentra el llavero del sistema que guarda la clave. Inícielo y vuelva a intentarlo.',
  'window.vault.locked.keyring-changed':
    'El llavero del sistema ya no tiene la clave con la que se cifraron estos tokens. Recupere ese llavero o sustituya el token de cada bot.',
  'window.vault.locked.passphrase-needed': 'Introduzca la frase de contraseña para desbloquearlos.',
  'window.vault.locked.wrong-passphrase':
    'Esa frase de contraseña no es correcta. Inténtelo de nuevo.',
  'window.vault.locked.damaged':
    'El archivo que contiene la clave está dañado. Se conservó como estaba. Ponga en su lugar una copia de seguridad e inténtelo de nuevo.',
  'window.vault.retry': 'Reintentar',
  'window.vault.retrying': 'Reintentando…',
  'window.vault.unlock': 'Desbloquear…',
  'window.vault.unlock-title': 'Desbloquear los tokens',
  'window.vault.unlock-button': 'Desbloquear',
  'window.vault.passphrase': 'Frase de contraseña',
  'window.vault.wrong':
    'Los tokens siguen bloqueados. Revise la frase de contraseña e inténtelo de nuevo.',
  'window.vault.later': 'Más tarde',
  'window.vault.choose.title': '¿Cómo se deben guardar los tokens?',
  'window.vault.choose.open': 'Elegir…',
  'window.vault.choose.until':
    'Hasta que elija, no se guarda ningún token ni se puede añadir ningún bot.',
  'window.vault.choose.text':
    'Este equipo no tiene un llavero del sistema que Hooklight pueda usar. El token de un bot es una contraseña: quien lo tiene controla el bot.',
  'window.vault.choose.button': 'Guardarlos así',
  'window.vault.method.passphrase': 'Cifrados con una frase de contraseña',
  'window.vault.method.passphrase.hint':
    'Se escribe una vez en cada inicio. Si se olvida, nadie puede recuperarla; habría que introducir los tokens de nuevo.',
  'window.vault.method.session': 'Solo hasta salir de Hooklight',
  'window.vault.method.session.hint':
    'No se escribe nada secreto en el disco. Tras cada inicio hay que introducir los tokens de nuevo.',
  'window.vault.method.plain': 'Sin cifrar',
  'window.vault.method.plain.hint':
    'Cualquier programa de su cuenta de usuario puede leer los tokens. Solo para equipos a los que nadie más accede.',
  'window.vault.passphrase-new': 'Nueva frase de contraseña',
  'window.vault.passphrase-hint': 'Al menos 8 caracteres; unas pocas palabras se recuerdan bien.',
  'window.vault.passphrase-short': 'Al menos 8 caracteres.',
  'window.vault.passphrase-again': 'Repetir la frase',
  'window.vault.passphrase-differs': 'Las dos no coinciden.',
} as const;
