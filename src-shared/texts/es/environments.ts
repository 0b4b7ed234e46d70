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
  'environments.cli.unknown': 'No hay ningún entorno «{name}». `env list` los muestra todos.',
  'environments.cli.none': 'Aún no hay entornos. `env add` crea uno.',
  'environments.cli.no-bots': 'Ningún bot pertenece a este entorno. Indique los bots que mover.',
  'environments.cli.bots':
    '{bots, plural, =0 {ningún bot} one {1 bot} other {# bots}}{differing, plural, =0 {} one {, 1 difiere} other {, # difieren}}',
  'environments.cli.shown': 'entorno {name}{count, plural, =0 {} other {, difiere en {fields}}}',
  'environments.cli.template-file':
    'El archivo con la plantilla no se puede leer o es demasiado largo.',
  'environments.cli.move-usage':
    'Indique un bot con --url, o --env con bots; sin bots, --env abarca todos los que pertenecen a él. --canary va con --env.',
  'environments.cli.help': 'entornos: a dónde se envían los bots',
  'environments.cli.help.list':
    'todos los entornos, con cuántos bots pertenecen a cada uno y cuántos difieren',
  'environments.cli.help.add': 'crea un entorno; no envía nada',
  'environments.cli.help.edit':
    'cambia un entorno; lo que no se indica se conserva. No envía nada: `move --env` lleva sus bots a él',
  'environments.cli.help.remove': 'quita un entorno; lo deseado para los bots se conserva',
  'environments.cli.help.assign': 'indica que los bots pertenecen a un entorno; no envía nada',
  'environments.cli.help.unassign':
    'indica que los bots no pertenecen a ningún entorno; no envía nada',
  'environments.cli.help.name': 'el nombre del entorno',
  'environments.cli.help.rename': 'otro nombre para él',
  'environments.cli.help.leave': 'los bots que pertenecen a él lo dejan',
  'environments.cli.help.host': 'lo que sustituye al marcador host, con puerto si no es 443',
  'environments.cli.help.template-stdin':
    'leer la plantilla de URL de stdin: https, con los marcadores host, bot_id y username entre llaves; sin ella la ruta es webhook/ y el id del bot',
  'environments.cli.help.template-file': 'leer la plantilla de URL de un archivo',
  'environments.cli.help.colour': 'su color en la ventana',
  'environments.cli.help.secret':
    'tokens secretos: conservar el que tenga el bot, generar donde no haya, o ninguno',
  'environments.cli.help.note': 'una nota',
  'environments.cli.help.move-env':
    'mover bots a lo que este entorno quiere de ellos; sin id, todos los que pertenecen a él',
  'environments.cli.help.canary': 'primero un solo bot, los demás un minuto después si está bien',
} as const;
