/** Sentences about configuration files: where a wanted configuration comes from, what an import says. */
export const importing = {
  'source.adopted': 'Deseado tal como se encontró en Telegram: {time}.',
  'source.typed': 'Deseado tal como se introdujo: {time}.',
  'source.imported': 'Importado de un archivo: {time}.',
  'source.environment': 'Deseado por su entorno desde {time}.',
  'import.field.name': 'Nombre',
  'import.field.tags': 'Etiquetas',
  'import.field.note': 'Nota',
  'import.field.url': 'URL deseada',
  'import.field.secret': 'Token secreto',
  'import.field.certificate': 'Certificado',
  'import.field.pinnedIp': 'Dirección IP fijada',
  'import.field.maxConnections': 'Conexiones',
  'import.field.allowedUpdates': 'Tipos de actualización',
  'import.value.empty': '–',
  'import.value.unknown': 'desconocido',
  'import.value.none': 'ninguno',
  'import.value.stored': 'guardado',
  'import.value.another': 'otro',
  'import.value.no-webhook': 'no se desea webhook',
  'import.value.default-list': 'lista predeterminada',
  'import.left.not-here':
    'Este bot no está en la lista y el archivo no contiene su token. Añádalo con su token y luego importe de nuevo.',
  'import.left.root-unconfirmed':
    'Su token iría a un servidor Bot API que ningún bot de la lista usa todavía. Añada primero a mano un bot de ese servidor; luego importe de nuevo.',
  'import.left.token-wrong':
    'El token del archivo no es de este bot. Exporte el archivo de nuevo, o añada el bot con su token.',
  'import.left.locked':
    'Lo deseado para este bot está bloqueado. Desbloquee la caja fuerte, o vuelva a dar al bot su token; luego importe de nuevo.',
  'import.left.tampered':
    'Los datos de este bot se modificaron fuera de Hooklight, así que no se incorpora nada para él. Quite el bot y añádalo de nuevo.',
  'import.left.parked':
    'El webhook está suspendido, y lo deseado ahora es lo que volverá. Reactívelo primero; luego importe de nuevo.',
  'import.left.unfinished':
    'Una acción con este bot se interrumpió y aún no ha terminado. Espere a que termine y luego importe de nuevo.',
  'import.left.tags-contradict':
    'Las etiquetas no se incorporan: con ellas, los límites de este bot se contradirían.',
  'import.left.server-mode':
    'El archivo dice otra cosa sobre cómo funciona el servidor de este bot (modo local). Una importación nunca cambia eso.',
  'import.left.url-short':
    'El archivo contiene la URL solo abreviada, y aquí no se conoce ninguna URL. Establezca el webhook a mano, o importe un archivo de traspaso.',
  'import.left.other-place':
    'El archivo se escribió para otra URL, de la que contiene solo la forma abreviada. La URL, el token secreto, el certificado y la dirección fijada quedan como están.',
  'import.left.pin-unclear':
    'La URL no se incorpora: el bot tiene una dirección fijada que corresponde al lugar anterior, y el archivo no dice qué se hace con ella.',
  'import.left.not-carried':
    '{field}: existe donde se escribió el archivo, pero el archivo no lo contiene. Aquí no se cambia nada.',
  'import.left.rule': '{field} no se incorpora. {why}',
  'import.problem.too-big': 'El archivo supera {detail}. Exporte menos bots a la vez.',
  'import.problem.yaml-too-big':
    'El archivo supera {detail}, que es el máximo para YAML. Expórtelo como JSON.',
  'import.problem.encoding':
    'El archivo no es texto UTF-8, así que no es una configuración de Hooklight. Elija otro archivo.',
  'import.problem.unreadable':
    'El archivo no se pudo leer. Compruebe que existe y que tiene permiso para leerlo.',
  'import.problem.json-syntax':
    'El archivo empieza como JSON pero no lo es: está cortado o se dañó. Expórtelo de nuevo.',
  'import.problem.yaml-syntax':
    'El archivo no es YAML: la línea {detail} no se puede leer. Corríjala.',
  'import.problem.too-deep':
    '{field} está anidado a más de {detail} niveles, como ninguna configuración. Elija otro archivo.',
  'import.problem.too-many-values':
    'El archivo contiene más de {detail} valores. Exporte menos bots a la vez.',
  'import.problem.too-many-records':
    'El archivo contiene más de {detail} bots. Exporte menos bots a la vez.',
  'import.problem.forbidden-key':
    '{field} es un nombre que ningún archivo puede usar, porque podría engañar a los programas. Quítelo.',
  'import.problem.other-kind':
    'Esto no es una configuración de Hooklight: falta «kind: hooklight-configuration». Elija un archivo exportado como configuración.',
  'import.problem.other-version':
    'El archivo es de una versión distinta de {detail}, la que se conoce aquí. Actualice Hooklight, o exporte el archivo de nuevo.',
  'import.problem.unknown-key':
    '{field} no es una opción de una configuración. Quítelo, o corrija su nombre.',
  'import.problem.missing': 'Falta {field}. Añádalo.',
  'import.problem.id-not-text':
    '{field} debe ir entre comillas: un id largo se redondearía como número.',
  'import.problem.wrong-type': '{field} debe ser de otro tipo ({detail}). Corríjalo.',
  'import.problem.wrong-choice':
    '{field} tiene un valor que ahí no se conoce. Los posibles son: {detail}.',
  'import.problem.too-long': '{field} es más largo o más grande que {detail}. Acórtelo.',
  'import.problem.too-short': '{field} está vacío o es menor que {detail}. Corríjalo u omítalo.',
  'import.problem.wrong-form': '{field} no tiene la forma correcta. Corríjalo.',
  'import.problem.twice':
    '{field} designa un bot que ya figura en el archivo. Quite uno de los dos.',
  'import.problem.open-token':
    '{field} es un token sin cifrar. Los tokens se toman solo de archivos de traspaso sellados; quítelo.',
  'import.damaged':
    'El archivo de traspaso se modificó o se dañó por el camino. Cópielo de nuevo, o pida que lo creen otra vez.',
  'import.wrong-passphrase':
    'La frase de contraseña no abre este archivo de traspaso, o su contenido se modificó. Inténtelo de nuevo, o pida que lo creen otra vez.',
  'import.locked':
    'La caja fuerte está bloqueada, así que no se puede comparar nada. Desbloquéela y luego importe de nuevo.',
  'import.gone': 'Esta comparación terminó: se conserva diez minutos. Elija el archivo de nuevo.',
  'import.stale':
    'Algo con lo que se comparó el archivo cambió entretanto. No se incorporó nada; elija el archivo de nuevo.',
  'import.busy':
    'Hay una acción en curso con «{name}». No se incorporó nada; inténtelo de nuevo cuando termine.',
  'import.not-offered':
    'Uno de los bots elegidos no se puede tomar de este archivo. No se incorporó nada.',
  'import.not-stored':
    'El disco está lleno o no se puede escribir en la base de datos. No se incorporó nada; libere espacio e inténtelo de nuevo.',
  'import.journal.file':
    'Importado de «{file}»: {changed, plural, =0 {ningún bot modificado} one {1 bot modificado} other {# bots modificados}}, {added, plural, =0 {ninguno añadido} one {1 añadido} other {# añadidos}}. No se envió nada a Telegram.',
  'import.journal.changed': 'Importado de «{file}»: {fields}.',
  'import.journal.added': '«{name}» añadido desde el archivo de traspaso «{file}».',
  'handover.locked':
    'La caja fuerte está bloqueada, así que no se pueden escribir secretos en un archivo. Desbloquéela e inténtelo de nuevo.',
  'handover.too-big': 'El archivo superaría los 10 MiB. Elija menos bots.',
  'handover.nothing': 'No hay bots que escribir en un archivo.',
  'handover.journal':
    'Se escribió un archivo de traspaso de {count, plural, one {1 bot} other {# bots}} con secretos{tokens, select, yes { y tokens de bots} other {}}, sellado con una frase de contraseña.',
  'configuration.exists':
    'Ya hay un archivo con ese nombre, y un archivo de traspaso nunca sustituye a otro. Elija otro nombre.',
  'configuration.not-written':
    'El archivo no se pudo escribir ahí. Elija otra carpeta, o libere espacio en el disco.',
  'configuration.too-big':
    'La configuración superaría {limit}, de modo que no se podría importar. {format, select, yaml {Elija JSON, o menos bots.} other {Elija menos bots.}}',
} as const;
