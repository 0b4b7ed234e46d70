/** What the Bot API itself answers, and why it could not be asked; keys `cause.<id>.meaning|usualCause|remedy`. */
export const apiCauses = {
  'cause.api-unauthorized.meaning': 'Telegram no acepta este token.',
  'cause.api-unauthorized.usualCause':
    'El token se revocó o sustituyó en BotFather, o el bot se eliminó.',
  'cause.api-unauthorized.remedy':
    'Obtenga el token actual en BotFather y sustitúyalo aquí. El webhook se borró con el token anterior y hay que establecerlo de nuevo; las actualizaciones en espera se conservan.',
  'cause.api-token-shape.meaning': 'La Bot API no reconoce esto como un token.',
  'cause.api-token-shape.usualCause':
    'El token está cortado, mal escrito o tiene otro texto alrededor.',
  'cause.api-token-shape.remedy': 'Copie el token de nuevo desde BotFather y sustitúyalo aquí.',
  'cause.api-token-not-served.meaning': 'Este servidor Bot API no atiende a este bot.',
  'cause.api-token-not-served.usualCause':
    'El número del token es incorrecto, o su propio servidor está limitado a otros bots por su opción --filter.',
  'cause.api-token-not-served.remedy':
    'Revise el token y el servidor a través del cual se vigila el bot.',
  'cause.api-not-found.meaning': 'La Bot API no conoce nada con este token o dirección.',
  'cause.api-not-found.usualCause':
    'Un token mal escrito, o una dirección que no es un servidor Bot API.',
  'cause.api-not-found.remedy': 'Revise el token y la dirección del servidor Bot API.',
  'cause.api-method-unknown.meaning': 'El servidor no conoce el método solicitado.',
  'cause.api-method-unknown.usualCause':
    'El servidor no es un servidor Bot API, es muy antiguo, o un proxy reescribió la ruta.',
  'cause.api-method-unknown.remedy':
    'Revise la dirección del servidor Bot API y lo que haya en medio.',
  'cause.api-logged-out.meaning':
    'El bot cerró sesión en este servidor Bot API; allí ya no hay webhook ni actualizaciones en espera.',
  'cause.api-logged-out.usualCause': 'Alguien llamó a logOut para mover el bot a otro servidor.',
  'cause.api-logged-out.remedy':
    'Vigile el bot a través del servidor al que se movió. En el servidor de Telegram puede volver a iniciar sesión pasados 10 minutos; establezca allí el webhook de nuevo.',
  'cause.api-app-credentials.meaning':
    'El servidor Bot API se inició con credenciales de aplicación incorrectas.',
  'cause.api-app-credentials.usualCause':
    'Un error en --api-id o --api-hash de su propio servidor.',
  'cause.api-app-credentials.remedy': 'Corrija ambas opciones y reinicie el servidor Bot API.',
  'cause.api-flood.meaning': 'Telegram pide esperar antes de la siguiente llamada.',
  'cause.api-flood.usualCause':
    'Demasiadas llamadas en poco tiempo, nuestras o de otro programa con este token o dirección.',
  'cause.api-flood.remedy':
    'Espere; Hooklight continúa por sí solo pasado el tiempo que indicó Telegram.',
  'cause.api-restart.meaning': 'El servidor Bot API se está reiniciando para este bot.',
  'cause.api-restart.usualCause': 'Mantenimiento, o alguien llamó a close.',
  'cause.api-restart.remedy': 'Espere un momento; no se pierde nada.',
  'cause.api-already-closed.meaning': 'El bot ya estaba cerrado en este servidor Bot API.',
  'cause.api-already-closed.usualCause': 'Se llamó a close dos veces, o antes de usar el bot allí.',
  'cause.api-already-closed.remedy': 'No hay nada que hacer; la próxima llamada lo abre de nuevo.',
  'cause.api-other.meaning': 'La Bot API rechazó la llamada por el motivo que indica el mensaje.',
  'cause.api-other.usualCause': 'Un caso que Hooklight aún no conoce.',
  'cause.api-other.remedy': 'Lea el mensaje; si persiste, consulte la documentación de la Bot API.',
  'cause.conflict-webhook-active.meaning':
    'Un programa pide actualizaciones por polling mientras este bot tiene un webhook.',
  'cause.conflict-webhook-active.usualCause':
    'Una segunda copia del bot, a menudo en el equipo de un desarrollador, funciona en modo polling.',
  'cause.conflict-webhook-active.remedy':
    'Detenga ese programa. También puede eliminar el webhook: muchas bibliotecas de polling lo hacen al iniciarse.',
  'cause.conflict-other-poller.meaning': 'Dos programas hacen polling de este bot al mismo tiempo.',
  'cause.conflict-other-poller.usualCause': 'Hay una segunda copia del bot en marcha.',
  'cause.conflict-other-poller.remedy': 'Deténgalas todas menos una.',
  'cause.conflict-poll-ended.meaning':
    'Un programa hacía polling de este bot cuando se estableció un webhook.',
  'cause.conflict-poll-ended.usualCause':
    'El bot pasó de polling a webhook y el programa antiguo sigue en marcha.',
  'cause.conflict-poll-ended.remedy': 'Detenga el programa de polling.',
  'cause.conflict-other-set.meaning':
    'Otro programa estableció o eliminó el webhook en el mismo momento.',
  'cause.conflict-other-set.usualCause':
    'Un despliegue o una segunda copia del bot establece el webhook al iniciarse.',
  'cause.conflict-other-set.remedy':
    'Averigüe qué programa establece el webhook, deje que lo haga solo uno y revise de nuevo el webhook.',

  'cause.done-set.meaning': 'Telegram creó un webhook nuevo.',
  'cause.done-set.usualCause':
    'Un setWebhook con valores distintos de los anteriores. El último error se olvida y todo lo que espera se envía de nuevo.',
  'cause.done-set.remedy':
    'Vuelva a mirar en unos segundos: solo entonces se ve si se puede acceder al endpoint.',
  'cause.done-already-set.meaning': 'Nada cambió: el webhook ya tenía exactamente estos valores.',
  'cause.done-already-set.usualCause':
    'Un setWebhook con la misma URL, el mismo token secreto y los mismos límites. No reinicia nada, y el último error permanece.',
  'cause.done-already-set.remedy':
    'Si hay que reiniciar la entrega, elimine el webhook conservando la cola y establézcalo de nuevo.',
  'cause.done-deleted.meaning':
    'El webhook ya no está; las actualizaciones en espera se conservan.',
  'cause.done-deleted.usualCause':
    'Un deleteWebhook, o un setWebhook que llegó sin su URL, por ejemplo con un tipo de contenido incorrecto.',
  'cause.done-deleted.remedy': 'Si pretendía ser un setWebhook, establezca el webhook de nuevo.',
  'cause.done-already-deleted.meaning': 'No había ningún webhook que eliminar.',
  'cause.done-already-deleted.usualCause':
    'Un deleteWebhook, o un setWebhook que llegó sin su URL, cuando no había webhook.',
  'cause.done-already-deleted.remedy':
    'Si pretendía ser un setWebhook, establezca el webhook de nuevo.',

  'cause.set-url-invalid.meaning': 'Telegram no pudo interpretar la URL.',
  'cause.set-url-invalid.usualCause':
    'Un espacio delante, un esquema incorrecto, un host vacío o un puerto que no es un número.',
  'cause.set-url-invalid.remedy':
    'Corrija la URL y establézcala de nuevo. Entretanto el webhook anterior ya no está.',
  'cause.set-needs-https.meaning': 'Telegram entrega solo a HTTPS.',
  'cause.set-needs-https.usualCause':
    'La URL empieza por http://. Solo un servidor Bot API en modo local lo acepta.',
  'cause.set-needs-https.remedy': 'Use https:// con un certificado válido.',
  'cause.set-port.meaning': 'Telegram entrega solo a los puertos 80, 88, 443 y 8443.',
  'cause.set-port.usualCause': 'La URL indica otro puerto.',
  'cause.set-port.remedy': 'Ponga el bot tras uno de estos puertos.',
  'cause.set-dns-unknown.meaning': 'El nombre de host de la URL no existe.',
  'cause.set-dns-unknown.usualCause':
    'Un error al escribirlo, un túnel cerrado o un registro creado hace minutos.',
  'cause.set-dns-unknown.remedy':
    'Corrija el nombre. Tras crear un registro espere 5 minutos: Telegram recuerda ese tiempo una consulta fallida.',
  'cause.set-dns-no-address.meaning': 'El nombre de host existe pero no tiene dirección.',
  'cause.set-dns-no-address.usualCause': 'Falta el registro A.',
  'cause.set-dns-no-address.remedy':
    'Añada un registro A (IPv4), espere 5 minutos y establezca el webhook de nuevo.',
  'cause.set-dns-temporary.meaning': 'Telegram no pudo resolver el nombre de host en este momento.',
  'cause.set-dns-temporary.usualCause':
    'Los servidores DNS del dominio no responden o responden con un error.',
  'cause.set-dns-temporary.remedy':
    'Revise los servidores DNS, espere 5 minutos y establezca el webhook de nuevo. Fijar la dirección evita la consulta.',
  'cause.set-dns-other.meaning': 'Telegram no pudo resolver el nombre de host.',
  'cause.set-dns-other.usualCause': 'Falla el nombre o sus servidores DNS; el mensaje dice más.',
  'cause.set-dns-other.remedy':
    'Revise el nombre, espere 5 minutos y establezca el webhook de nuevo.',
  'cause.set-ipv6-only.meaning': 'Telegram entrega solo por IPv4, y el host solo tiene IPv6.',
  'cause.set-ipv6-only.usualCause': 'Falta el registro A.',
  'cause.set-ipv6-only.remedy':
    'Dé al host una dirección IPv4 pública, o ponga delante un proxy que la tenga.',
  'cause.set-address-reserved.meaning':
    'La dirección pertenece a un rango privado o reservado que Telegram no usa.',
  'cause.set-address-reserved.usualCause':
    'El nombre apunta a una dirección local, o se fijó una dirección así.',
  'cause.set-address-reserved.remedy':
    'Use una dirección pública o un túnel. Solo un servidor en modo local acepta otras.',
  'cause.set-address-invalid.meaning': 'La dirección fijada no es una dirección IP.',
  'cause.set-address-invalid.usualCause':
    'Un espacio delante, un puerto detrás o un nombre en su lugar.',
  'cause.set-address-invalid.remedy': 'Fije una dirección IPv4 simple, o ninguna.',
  'cause.set-address-unroutable.meaning': 'El servidor Bot API no tiene camino a esta dirección.',
  'cause.set-address-unroutable.usualCause':
    'La dirección no se usa en internet, o su propio servidor no tiene ruta.',
  'cause.set-address-unroutable.remedy':
    'Revise la dirección del host y el enrutamiento del servidor Bot API.',
  'cause.set-secret-too-long.meaning': 'El token secreto supera los 256 caracteres.',
  'cause.set-secret-too-long.usualCause': 'Se pegó otra cosa en su lugar.',
  'cause.set-secret-too-long.remedy': 'Use uno más corto; deje que Hooklight lo genere.',
  'cause.set-secret-characters.meaning': 'El token secreto contiene caracteres no permitidos.',
  'cause.set-secret-characters.usualCause':
    'A menudo el propio token del bot, cuyos dos puntos no se permiten, o un espacio.',
  'cause.set-secret-characters.remedy':
    'Use solo letras, dígitos, _ y -; deje que Hooklight lo genere.',
  'cause.set-certificate-size.meaning': 'El archivo del certificado supera los 3 MiB.',
  'cause.set-certificate-size.usualCause': 'Se eligió otro archivo.',
  'cause.set-certificate-size.remedy':
    'Suba el certificado en formato PEM; ocupa unos pocos kilobytes.',
  'cause.set-certificate-invalid.meaning': 'Telegram no pudo leer el archivo del certificado.',
  'cause.set-certificate-invalid.usualCause':
    'No está en formato PEM, está vacío o es una clave privada.',
  'cause.set-certificate-invalid.remedy':
    'Suba el certificado (no la clave) en formato PEM. Los sitios con un certificado público no necesitan subirlo.',
  'cause.set-certificate-disk.meaning': 'El servidor Bot API no pudo guardar el certificado.',
  'cause.set-certificate-disk.usualCause': 'Su disco está lleno o no admite escritura.',
  'cause.set-certificate-disk.remedy':
    'En su propio servidor: libere espacio y revise los permisos. En el de Telegram: espere.',
  'cause.set-other.meaning': 'Telegram rechazó el webhook por el motivo que indica el mensaje.',
  'cause.set-other.usualCause': 'La URL o algo tras ella no le sirve a Telegram.',
  'cause.set-other.remedy': 'Lea el mensaje, corrija la URL y establézcala de nuevo.',
} as const;
