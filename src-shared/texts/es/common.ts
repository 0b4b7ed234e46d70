/** Words used by every part: health, reasons, fleet states, errors. Keys are closed unions of src-shared. */
export const common = {
  'app.name': 'Hooklight',
  'health.healthy': 'En orden',
  'health.degraded': 'Degradado',
  'health.down': 'Caído',
  'health.unknown': 'Desconocido',
  'health.paused': 'En pausa',

  'reason.delivery-failing': 'Telegram no logra entregar',
  'reason.unreachable-after-set': 'Telegram no pudo conectarse tras el último setWebhook',
  'reason.silent-backlog': 'Se acumulan actualizaciones sin ningún error',
  'reason.backlog': 'Se acumulan actualizaciones',
  'reason.draining': 'La cola acumulada se está vaciando',
  'reason.caution': 'Algunas actualizaciones en espera',
  'reason.updates-expiring': 'Las actualizaciones en espera están por caducar',
  'reason.updates-lost': 'Caducaron actualizaciones sin leer',
  'reason.webhook-missing': 'El webhook ha desaparecido',
  'reason.webhook-removed-410': 'Telegram eliminó el webhook tras 23 horas de 410 Gone',
  'reason.unknown-host': 'El webhook apunta a un host que nadie indicó',
  'reason.drift': 'El webhook difiere de lo deseado',
  'reason.buttons-not-delivered': 'Algunos tipos de actualización no se entregan',
  'reason.token-rejected': 'Telegram rechaza el token',
  'reason.logged-out': 'La sesión del bot está cerrada en este servidor Bot API',
  'reason.telegram-sync-error': 'El servidor Bot API no puede conectarse con Telegram',
  'reason.certificate-expiring': 'El certificado caduca pronto',
  'reason.contested': 'Algo más configura o consulta este bot',
  'reason.delivery-error-past': 'Vuelve a entregar; consta un error antiguo',
  'reason.polling': 'Usa polling; no se desea webhook',
  'reason.offline': 'Este equipo no tiene conexión',
  'reason.api-unreachable': 'No se puede acceder a la Bot API',
  'reason.api-error': 'La Bot API responde con errores',
  'reason.flood-wait': 'Telegram pidió esperar',
  'reason.proxy': 'El proxy no deja pasar',
  'reason.intercepted': 'Algo responde en lugar de Telegram',
  'reason.unreadable': 'No se pudo leer la respuesta',
  'reason.vault-locked': 'Bloqueado: el token no está disponible',
  'reason.never-checked': 'Sin comprobar todavía',
  'reason.not-watched': 'Sin vigilancia durante un tiempo',

  'fleet.offline':
    'Este equipo no tiene conexión. No se sabe nada de los bots hasta que la recupere.',
  'fleet.api-unreachable':
    'No se puede acceder a la Bot API desde aquí. Puede que los bots estén bien.',
  'fleet.api-error': 'La Bot API responde con errores de servidor. Puede que los bots estén bien.',
  'fleet.flood-wait': 'Telegram pidió ir más despacio. Las comprobaciones esperan.',
  'fleet.proxy':
    'El proxy rechaza o falla. No se sabe nada de los bots hasta que funcione; pruébelo o cámbielo en Ajustes, en Conexión.',
  'fleet.intercepted':
    'Algo responde en lugar de Telegram (una página de inicio de sesión o un inspector TLS). No se envía ningún token hasta que desaparezca.',
  'fleet.vault-locked':
    'Los tokens están bloqueados. No se comprueba ningún bot hasta que se desbloqueen.',
  'fleet.watching-paused': 'La vigilancia está en pausa.',

  'error.INVALID_REQUEST':
    'Hooklight no pudo interpretar esa petición. Revise el campo resaltado e inténtelo de nuevo.',
  'error.NOT_FOUND': 'Ese bot ya no está en la lista.',
  'error.CONFLICT': 'Algo cambió entretanto. Revise y vuelva a intentarlo.',
  'error.BUSY': 'Hay otra acción en curso con este bot. Espere a que termine.',
  'error.UNAVAILABLE': 'No está disponible en este momento.',
  'error.TELEGRAM_REFUSED': 'Telegram lo rechazó.',
  'error.INTERNAL': 'Algo falló dentro de Hooklight. Quedó anotado; no se envió nada.',
} as const;
