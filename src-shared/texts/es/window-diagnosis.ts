/** Words of the bot’s Diagnosis tab, in Spanish. */
const report = {
  'window.tab.diagnosis': 'Diagnóstico',
  'window.diagnosis.title': 'Lo que Telegram informa del endpoint',
  'window.diagnosis.none':
    'Aún no se ha respondido ninguna comprobación, así que Telegram no ha informado de nada.',
  'window.diagnosis.no-webhook':
    'Telegram no tiene webhook para este bot: no hay endpoint del que informar.',
  'window.diagnosis.host': 'Host',
  'window.diagnosis.address': 'Dirección a la que se conecta',
  'window.diagnosis.address-none': 'no indicada',
  'window.diagnosis.certificate': 'Certificado',
  'window.diagnosis.certificate.own': 'subido con el webhook',
  'window.diagnosis.certificate.public': 'de una autoridad pública, comprobado por Telegram',
  'window.diagnosis.error': 'Última entrega fallida',
  'window.diagnosis.error-none': 'no consta ninguna',
  'window.diagnosis.error-sticky':
    'Telegram conserva el último error incluso después de volver a entregar actualizaciones.',
  'window.diagnosis.class': 'Tipo de fallo',
  'window.diagnosis.sync': 'Servidor Bot API sin conexión con Telegram',
  'window.diagnosis.sync-none': 'nunca informado',
  'window.diagnosis.connections': 'Conexiones a la vez, como máximo',
  'window.diagnosis.connections-default': 'no indicado; el límite propio de Telegram es 40',
  'window.diagnosis.waiting': 'Actualizaciones en espera',
  'window.diagnosis.checked': 'Informado',
} as const;

const test = {
  'window.diagnosis.here': 'Desde este equipo',
  'window.diagnosis.run': 'Probar desde este equipo',
  'window.diagnosis.stop': 'Detener',
  'window.diagnosis.explain':
    'Busca el nombre, se conecta, cifra y pregunta, como lo haría Telegram. No se envía ni la propia ruta del webhook ni su token secreto; no cambia ningún indicador ni empieza ninguna reparación.',
  'window.diagnosis.running': 'Prueba desde este equipo: {step}',
  'window.diagnosis.tested': 'Probado hace {age}.',
  'window.diagnosis.again': 'Una nueva prueba puede empezar en {duration}.',
  'window.diagnosis.wanted': 'Ningún webhook está en vigor. Se probó el deseado.',
  'window.diagnosis.noted': 'El endpoint responde desde aquí; conviene mirar algo de lo que sigue.',
  'window.diagnosis.unclear':
    'Un paso falló desde aquí. Esta prueba no puede decir si a Telegram le pasa lo mismo.',
  'window.diagnosis.would-fail':
    'Telegram no informa de ningún fallo por ahora, pero lo hallado aquí detendría sus entregas.',
  'window.diagnosis.steps': 'Pasos de la prueba',
  'window.diagnosis.allow-ask':
    'Si {host} es suyo, Hooklight puede conectarse a él solo para esta prueba.',
  'window.diagnosis.allow': 'Conectar por esta vez',
  'window.diagnosis.health': 'Ruta de salud',
  'window.diagnosis.health-label': 'Ruta que se pide',
  'window.diagnosis.health-hint':
    'Se pide en lugar de /, por ejemplo /health. No debe ser la propia ruta del webhook ni contener ningún secreto.',
  'window.diagnosis.fact.addresses': 'Direcciones',
  'window.diagnosis.fact.issuer': 'Emitido por',
  'window.diagnosis.fact.names': 'Para',
  'window.diagnosis.fact.until': 'Válido hasta',
  'window.diagnosis.days-left':
    '{days, plural, =0 {termina en menos de un día} one {queda {shown} día} other {quedan {shown} días}}',
  'window.diagnosis.days-over': 'caducado',
} as const;

const compare = {
  'window.diagnosis.beside': 'Telegram y este equipo',
  'window.diagnosis.telegram': 'Telegram informa',
  'window.diagnosis.deliveries': 'Entregas',
  'window.diagnosis.deliveries-fine': 'ningún fallo ahora',
  'window.diagnosis.deliveries-none': 'ningún webhook en vigor',
  'window.diagnosis.here-fine': 'todo responde',
  'window.diagnosis.here-fails': 'falla: {step}',
  'window.diagnosis.here-unknown': 'no se sabe',
  'window.diagnosis.connects-to': 'Dirección',
  'window.diagnosis.pinned': 'fijada',
  'window.diagnosis.issued': '{issuer}, hasta el {date}',
  'window.diagnosis.todo': 'Qué hacer',
} as const;

export const windowDiagnosis = {
  ...report,
  ...test,
  ...compare,
} as const;
