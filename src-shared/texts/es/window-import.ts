/** Words of configuration files in the window. */
export const windowImport = {
  'window.data.title': 'Datos',
  'window.data.hint': 'Lo deseado para cada bot, en archivos.',
  'window.data.import': 'Importar',
  'window.data.import.hint':
    'Lee un archivo de configuración o de traspaso y muestra lo que cambiaría. No se envía nada a Telegram.',
  'window.data.import.button': 'Importar…',
  'window.data.export': 'Configuración',
  'window.data.export.hint':
    'Para comparar, versionar e importar de nuevo. No contiene secretos; las URL se abrevian.',
  'window.data.export.json': 'Guardar como JSON…',
  'window.data.export.yaml': 'Guardar como YAML…',
  'window.data.handover': 'Archivo de traspaso',
  'window.data.handover.hint':
    'Contiene tokens secretos, URL completas y certificados, sellados con una frase de contraseña: para otro equipo u otra persona.',
  'window.data.handover.button': 'Crear uno…',

  'window.handover.title': 'Crear un archivo de traspaso',
  'window.handover.text':
    'El archivo se abre solo con esta frase de contraseña. Quien tenga ambos tiene todos sus secretos: envíelos por vías distintas y borre el archivo después.',
  'window.handover.passphrase': 'Frase de contraseña del archivo',
  'window.handover.passphrase.hint':
    'No se guarda en ninguna parte: sin ella nadie puede abrir el archivo.',
  'window.handover.tokens': 'También los tokens de los bots',
  'window.handover.tokens.hint':
    'La otra parte podrá así añadir los bots. Un token es el bot entero; sustitúyalo si se pierde el archivo.',
  'window.handover.save': 'Guardar…',
  'window.handover.sealing': 'Sellando…',

  'window.import.title': 'Importar',
  'window.import.sealed':
    'Este es un archivo de traspaso. Quien lo creó conoce su frase de contraseña.',
  'window.import.passphrase': 'Frase de contraseña del archivo',
  'window.import.open': 'Abrir',
  'window.import.opening': 'Abriendo…',
  'window.import.reading': 'Comparando el archivo con la lista…',
  'window.import.summary':
    '{differ, plural, =0 {Nada en este archivo difiere de la lista.} one {1 bot difiere de la lista.} other {# bots difieren de la lista.}}{new, plural, =0 {} one { 1 de ellos aún no está en ella.} other { # de ellos aún no están en ella.}}{unchanged, plural, =0 {} one { 1 no cambia.} other { # no cambian.}}{blocked, plural, =0 {} one { 1 no se puede incorporar.} other { # no se pueden incorporar.}}',
  'window.import.url-hint':
    'Otra URL decide a dónde van las actualizaciones de un bot tras la próxima restauración, por eso se marca bot por bot.',
  'window.import.tick-all': 'Marcar todos los cambios',
  'window.import.tick-none': 'Desmarcar todo',
  'window.import.more': 'Mostrar {count, number} más de {rest, number}',
  'window.import.url': 'Incorporar la otra URL, con lo que le corresponde',
  'window.import.test': 'entorno de pruebas',
  'window.import.state.new': 'no está en la lista',
  'window.import.state.changed': 'cambia',
  'window.import.state.unchanged': 'sin cambios',
  'window.import.state.blocked': 'no se puede incorporar',
  'window.import.nothing-sent': 'No se envía nada a Telegram.',
  'window.import.apply':
    '{count, plural, =0 {Incorporar} one {Incorporar 1 bot} other {Incorporar # bots}}',
  'window.import.again': 'Elegir otra vez un archivo…',
  'window.import.done':
    '{changed, plural, =0 {Ningún bot se modificó} one {1 bot se modificó} other {# bots se modificaron}}, {added, plural, =0 {ninguno se añadió} one {1 se añadió} other {# se añadieron}}. No se envió nada a Telegram.{webhooks, plural, =0 {} one { 1 bot se desea distinto de como lo tiene Telegram: ábralo y pulse Reaplicar.} other { # bots se desean distintos de como los tiene Telegram: abra cada uno y pulse Reaplicar, o selecciónelos en la lista y restáurelos juntos.}}',
} as const;
