/** Environments: what is refused, what the journal says. */
export const environments = {
  'refusal.environment-gone':
    'Este entorno ya no existe o se modificó fuera de Hooklight. Elija otro o escríbalo de nuevo en los ajustes.',
  'refusal.environment-locked':
    'Los entornos van sellados y la caja fuerte no está abierta. Desbloquéela e inténtelo de nuevo.',
  'refusal.environment-same-url':
    'Estos bots compartirían una misma URL: {detail}. El endpoint no podría distinguir sus actualizaciones. Dé a cada bot su propia ruta: ponga el marcador bot_id o username en la plantilla.',
  'refusal.template-grammar':
    'Hay una llave suelta en la plantilla. Los marcadores son host, bot_id y username, cada uno entre dos llaves. {detail}',
  'refusal.template-placeholder':
    'Hooklight no conoce el marcador {detail}. Conoce host, bot_id y username.',
  'refusal.template-value':
    'La plantilla necesita {detail}, y aquí no hay ninguno. Indíquelo o quite el marcador de la plantilla.',
  'refusal.template-username':
    'El nombre de usuario de este bot no es de los que da Telegram: letras, dígitos y guiones bajos. En una URL podría designar otro host. Use el marcador bot_id.',
  'refusal.template-token':
    'La URL contendría un token de bot, y las URL acaban en los registros de cada proxy del camino. Use el marcador bot_id y un token secreto.',
  'environments.secret.generated': 'uno generado',
  'environments.name-taken': 'Ya hay un entorno «{name}». Elija otro nombre.',
  'environments.in-use':
    '{count, plural, one {1 bot pertenece} other {# bots pertenecen}} a «{name}». {count, plural, one {Sáquelo} other {Sáquelos}} antes de él, o indique que ahora {count, plural, one {lo deja} other {lo dejan}}; lo deseado para {count, plural, one {él} other {ellos}} se conserva.',
  'environments.journal.made': 'Se creó el entorno «{name}».',
  'environments.journal.changed':
    'Se modificó el entorno «{name}». No se envió nada; sus bots muestran en qué difieren.',
  'environments.journal.removed':
    'Se quitó el entorno «{name}»{count, plural, =0 {} one {; 1 bot lo dejó} other {; # bots lo dejaron}}. Lo deseado para los bots se conservó.',
  'environments.journal.assigned': 'Pertenece desde ahora al entorno «{name}».',
  'environments.journal.left': 'Ya no pertenece a ningún entorno.',
  'environments.journal.damaged':
    'El entorno «{name}» se modificó fuera de Hooklight y no se usa. Escríbalo de nuevo en los ajustes.',
  'environments.journal.member-damaged':
    'El entorno al que pertenece este bot se modificó fuera de Hooklight. Ahora no pertenece a ninguno.',
  'environments.state.ready': 'listo',
  'environments.state.locked': 'bloqueado',
  'environments.state.damaged': 'modificado desde fuera; escríbalo de nuevo',
  'environments.move.planning': 'sin plan',
  'environments.move.planned': 'se movería',
  'environments.move.refused': 'rechazado, queda como está',
  'environments.move.no-change': 'ya estaba ahí',
  'environments.move.running': 'en curso',
  'environments.move.done': 'movido',
  'environments.move.restored': 'falló, devuelto a su estado',
  'environments.move.failed': 'FALLÓ',
  'environments.move.left': 'sin empezar',
} as const;
