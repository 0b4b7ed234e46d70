/** Sentences about adding, changing and removing bots, and the journal lines that tell of it. */
export const bots = {
  'bots.refused.duplicate': 'Este bot ya está en la lista, como «{name}».',
  'bots.refused.duplicate-line': 'Este bot ya figura en la línea {line}.',
  'bots.refused.rejected':
    'Telegram no acepta este token. Fue revocado o está mal escrito; cópielo de nuevo desde BotFather.',
  'bots.refused.unreachable':
    'No se pudo consultar a Telegram sobre este token. No se guardó nada; inténtelo de nuevo cuando haya conexión.',
  'bots.refused.proxy':
    'El proxy no deja pasar a Hooklight, así que no se pudo consultar a Telegram sobre este token. No se guardó nada; pruebe el proxy en Ajustes, en Conexión.',
  'bots.refused.flood':
    '{seconds, plural, =0 {Telegram pide esperar antes del siguiente bot nuevo.} one {Telegram pide esperar # segundo antes del siguiente bot nuevo.} other {Telegram pide esperar # segundos antes del siguiente bot nuevo.}} No se guardó nada; inténtelo de nuevo entonces.',
  'bots.refused.server':
    'El servidor Bot API respondió {code} en lugar de identificar el bot. No se guardó nada; inténtelo más tarde.',
  'bots.refused.vault-locked':
    'No se pueden guardar tokens con la caja fuerte bloqueada. Desbloquéela y luego añada el bot.',
  'bots.refused.api-root-invalid':
    'Esa no es la dirección de un servidor Bot API. Debe empezar por https://, o por http:// si está en este equipo.',
  'bots.refused.api-root-unconfirmed':
    'El token se enviaría a {host}. Confirme que este servidor puede recibirlo.',
  'bots.refused.other-bot': 'Este token es de otro bot ({telegramId}). Añádalo como bot aparte.',
  'bots.refused.untrusted':
    'Hooklight no puede saber si los datos de este bot se modificaron desde fuera, así que no envía el token. Quite el bot y añádalo de nuevo.',
  'bots.no-line': 'No hay ningún token en este texto. Pegue un token por línea.',
  'bots.locked': 'El token está bloqueado. Desbloquee primero la caja fuerte.',
  'bots.paused': 'Este bot está en pausa. Reanúdelo para comprobarlo.',
  'bots.watching-paused': 'La vigilancia está en pausa. Reanúdela para comprobar.',
  'bots.past-time': 'Esa hora ya pasó.',
  'bots.journal.added': '«{name}» añadido.',
  'bots.journal.removed': '«{name}» quitado, con su token, sus secretos y su historial.',
  'bots.journal.changed': 'Modificado: {fields}.',
  'bots.journal.secret-copied': 'El token secreto del webhook deseado se copió al portapapeles.',
  'bots.journal.token-replaced': 'Token sustituido.',
  'bots.journal.settings': 'Ajustes modificados: {fields}.',
  'bots.journal.adopted':
    'El webhook encontrado en {host} se adoptó como el deseado. Su secreto y su dirección fijada no se pueden leer y son desconocidos.',
  'bots.journal.tampered':
    'Los datos guardados se modificaron fuera de Hooklight. El token no se usa hasta que se vuelva a añadir el bot.',
} as const;
