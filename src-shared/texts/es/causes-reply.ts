/** Causes D (unusable reply) and E (HTTP status) of docs/telegram.md; keys `cause.<id>.meaning|usualCause|remedy`. */
export const replyCauses = {
  'cause.http2-reply.meaning':
    'El endpoint respondió en una versión de HTTP que Telegram no habla.',
  'cause.http2-reply.usualCause': 'El servidor de origen responde HTTP/2 aunque se pidió HTTP/1.1.',
  'cause.http2-reply.remedy': 'Haga que el servidor de origen responda HTTP/1.1.',
  'cause.garbage-reply.meaning': 'Lo que llegó no empieza como una respuesta HTTP.',
  'cause.garbage-reply.usualCause':
    'Otro protocolo en el puerto, o bytes sobrantes de una respuesta anterior cuyo Content-Length era incorrecto.',
  'cause.garbage-reply.remedy':
    'Revise qué escucha en el puerto, y que el Content-Length de cada respuesta sea correcto.',
  'cause.bad-reply-head.meaning': 'El encabezado de la respuesta no se puede leer.',
  'cause.bad-reply-head.usualCause':
    'Una línea de estado incompleta, o una línea de encabezado sin dos puntos.',
  'cause.bad-reply-head.remedy':
    'Responda con un encabezado correcto, por ejemplo «HTTP/1.1 200 OK».',
  'cause.reply-cut.meaning': 'El cuerpo de la respuesta terminó antes de tiempo o donde no debía.',
  'cause.reply-cut.usualCause':
    'El cuerpo no se ajusta a su Content-Length o a su división en fragmentos.',
  'cause.reply-cut.remedy':
    'Responda 200 con el cuerpo vacío; corrija la delimitación en el servidor o el proxy.',
  'cause.reply-encoding-broken.meaning':
    'El cuerpo de la respuesta está mal comprimido o mal fragmentado.',
  'cause.reply-encoding-broken.usualCause':
    'Un proxy o módulo que comprime o refragmenta las respuestas las daña.',
  'cause.reply-encoding-broken.remedy':
    'Desactive la compresión en esta ruta, o responda con el cuerpo vacío.',
  'cause.reply-not-a-form.meaning': 'La respuesta dice ser un formulario, pero no lo es.',
  'cause.reply-not-a-form.usualCause':
    'El programa pone un tipo de contenido multipart sin un cuerpo acorde.',
  'cause.reply-not-a-form.remedy': 'Responda un simple 200 con el cuerpo vacío.',
  'cause.reply-compression-unknown.meaning':
    'La respuesta está comprimida de una forma que Telegram no pidió y no puede leer.',
  'cause.reply-compression-unknown.usualCause': 'El servidor comprime siempre con brotli o zstd.',
  'cause.reply-compression-unknown.remedy':
    'Haga que el servidor respete Accept-Encoding, o desactive la compresión en esta ruta.',
  'cause.reply-transfer-unknown.meaning':
    'La respuesta usa una codificación de transferencia que Telegram no puede leer.',
  'cause.reply-transfer-unknown.usualCause': 'Un encabezado Transfer-Encoding poco usual.',
  'cause.reply-transfer-unknown.remedy': 'Responda un simple 200 con el cuerpo vacío.',
  'cause.reply-too-large.meaning': 'El cuerpo de la respuesta es demasiado grande.',
  'cause.reply-too-large.usualCause': 'El programa responde con una página o un archivo entero.',
  'cause.reply-too-large.remedy': 'Responda 200 con el cuerpo vacío.',
  'cause.reply-headers-too-large.meaning': 'Los encabezados de la respuesta superan los 256 KiB.',
  'cause.reply-headers-too-large.usualCause': 'Cookies o encabezados de depuración descontrolados.',
  'cause.reply-headers-too-large.remedy':
    'Quite de la respuesta las cookies y los encabezados innecesarios.',
  'cause.server-disk.meaning':
    'El servidor Bot API tuvo problemas con su propio disco al leer la respuesta. El bot no tiene la culpa.',
  'cause.server-disk.usualCause':
    'El disco o la carpeta temporal del servidor Bot API está llena o no admite escritura.',
  'cause.server-disk.remedy':
    'En su propio servidor Bot API: libere espacio y revise su carpeta temporal. En el de Telegram: espere.',
  'cause.reply-is-request.meaning': 'El endpoint devolvió una petición en lugar de una respuesta.',
  'cause.reply-is-request.usualCause': 'Un proxy o servicio de eco refleja lo que recibe.',
  'cause.reply-is-request.remedy':
    'Apunte la URL al programa real y revise el proxy que tiene delante.',

  'cause.status-redirect.meaning':
    'El endpoint envía a Telegram a otro sitio, y Telegram nunca sigue.',
  'cause.status-redirect.usualCause':
    'Una redirección de http a https, hacia o desde www, una barra que falta o sobra, o una página de inicio de sesión.',
  'cause.status-redirect.remedy':
    'Exima la ruta del webhook de las redirecciones, o establezca la URL final.',
  'cause.status-bad-request.meaning': 'El endpoint rechazó la petición por mal formada (400).',
  'cause.status-bad-request.usualCause':
    'El programa rechaza el cuerpo, o se mezclan HTTP simple y HTTPS tras el proxy.',
  'cause.status-bad-request.remedy': 'Busque el motivo en los registros del programa y del proxy.',
  'cause.status-unauthorized.meaning':
    'El endpoint exige un inicio de sesión que Telegram no tiene (401).',
  'cause.status-unauthorized.usualCause':
    'Autenticación delante de la ruta, o el token secreto falta o es distinto.',
  'cause.status-unauthorized.remedy':
    'Exima la ruta de inicios de sesión; reaplique el webhook con el token secreto que espera el programa.',
  'cause.status-forbidden.meaning': 'El endpoint prohíbe la petición (403).',
  'cause.status-forbidden.usualCause':
    'Un cortafuegos web o una protección contra bots, una lista de direcciones permitidas, o un token secreto que ya no coincide.',
  'cause.status-forbidden.remedy':
    'Deje pasar 149.154.160.0/20 y 91.108.4.0/22. Si se perdió el token secreto, reaplique el webhook con él.',
  'cause.status-not-found.meaning': 'No hay nada en esta ruta (404).',
  'cause.status-not-found.usualCause':
    'La ruta está mal escrita o sin enrutar, la aplicación no está desplegada, o caducó una URL temporal de pruebas.',
  'cause.status-not-found.remedy': 'Enrute la ruta, o establezca la URL correcta.',
  'cause.status-method-not-allowed.meaning': 'La ruta existe, pero no acepta POST (405).',
  'cause.status-method-not-allowed.usualCause':
    'La ruta está definida solo para GET, o es otra ruta.',
  'cause.status-method-not-allowed.remedy':
    'Acepte POST en esta ruta, o establezca la ruta correcta.',
  'cause.status-request-timeout.meaning': 'El proxy del endpoint se cansó de esperar (408).',
  'cause.status-request-timeout.usualCause':
    'La aplicación lee la petición demasiado despacio o no la lee.',
  'cause.status-request-timeout.remedy':
    'Revise la carga de la aplicación y los límites de tiempo del proxy.',
  'cause.status-gone.meaning':
    'El endpoint dice que se ha ido para siempre (410). Tras 23 horas de nada más que 410, Telegram elimina el webhook.',
  'cause.status-gone.usualCause':
    'El servicio se retiró, o responde 410 para un bot que ya no conoce.',
  'cause.status-gone.remedy':
    'Restablezca el servicio, establezca una URL nueva o elimine el webhook a propósito.',
  'cause.status-client-error.meaning': 'El endpoint rechazó la petición por un motivo propio.',
  'cause.status-client-error.usualCause': 'Una regla del proxy o del framework.',
  'cause.status-client-error.remedy':
    'Busque el código de estado en los registros del proxy y del framework.',
  'cause.status-body-too-large.meaning':
    'Al endpoint le parece demasiado grande la actualización (413).',
  'cause.status-body-too-large.usualCause':
    'El límite de los cuerpos de petición es demasiado bajo.',
  'cause.status-body-too-large.remedy':
    'Permita cuerpos de al menos 1 MiB en el proxy y el framework.',
  'cause.status-csrf.meaning':
    'La protección del framework contra formularios falsificados rechazó la petición (419).',
  'cause.status-csrf.usualCause': 'La ruta del webhook no está exenta de la comprobación CSRF.',
  'cause.status-csrf.remedy': 'Exima la ruta del webhook de la comprobación CSRF.',
  'cause.status-limited.meaning':
    'El endpoint limita la frecuencia con que se le puede llamar (429).',
  'cause.status-limited.usualCause':
    'Un límite de frecuencia en el proxy, la CDN o el plan de hosting.',
  'cause.status-limited.remedy':
    'Suba el límite para las direcciones de Telegram, o baje max_connections.',
  'cause.status-proxy-internal.meaning':
    'Un proxy cerró la petición con un código pensado para su propio registro.',
  'cause.status-proxy-internal.usualCause':
    'Una regla del proxy, o una conexión de cliente que da por perdida.',
  'cause.status-proxy-internal.remedy': 'Mire el registro del proxy.',
  'cause.status-app-crashed.meaning': 'Falló el programa del bot (500).',
  'cause.status-app-crashed.usualCause':
    'Un error en el programa. Una sola actualización que lo haga fallar se repite hasta 24 horas.',
  'cause.status-app-crashed.remedy':
    'Mire el registro de la aplicación. Si una actualización la hace fallar cada vez, guarde y descarte las actualizaciones en espera.',
  'cause.status-server-error.meaning': 'El servidor del endpoint se negó o falló a su manera.',
  'cause.status-server-error.usualCause': 'Una regla o un fallo del servidor.',
  'cause.status-server-error.remedy': 'Busque el código de estado en el registro del servidor.',
  'cause.status-bad-gateway.meaning':
    'El proxy inverso funciona, pero no puede acceder a la aplicación que tiene detrás (502).',
  'cause.status-bad-gateway.usualCause':
    'La aplicación no está en marcha, se está reiniciando o escucha en otro lugar.',
  'cause.status-bad-gateway.remedy':
    'Inicie o reinicie la aplicación y revise la dirección con la que la busca el proxy.',
  'cause.status-unavailable.meaning':
    'El endpoint está caído, dormido o sobrecargado por ahora (503).',
  'cause.status-unavailable.usualCause':
    'Mantenimiento, un plan gratuito dormido, o demasiadas peticiones a la vez.',
  'cause.status-unavailable.remedy':
    'Inicie o amplíe la aplicación. Si envía Retry-After, Telegram espera ese tiempo, hasta una hora.',
  'cause.status-gateway-timeout.meaning':
    'El proxy inverso esperó demasiado a la aplicación (504).',
  'cause.status-gateway-timeout.usualCause': 'El programa trabaja antes de responder.',
  'cause.status-gateway-timeout.remedy': 'Responda 200 de inmediato y haga el trabajo después.',
  'cause.status-edge.meaning':
    'La CDN que está delante no puede usar el servidor que tiene detrás.',
  'cause.status-edge.usualCause':
    'Por código: 521 rechazado, 522 y 523 inaccesible, 524 demasiado lento, 525 y 526 certificado, 530 nombre o túnel caído.',
  'cause.status-edge.remedy':
    'Repare el servidor de origen o inicie el túnel. Si el túnel tiene otro nombre, establezca la URL nueva.',
  'cause.status-odd.meaning': 'El número de la respuesta no es un estado HTTP final.',
  'cause.status-odd.usualCause': 'Un programa que escribe sus propias respuestas HTTP.',
  'cause.status-odd.remedy': 'Responda con un estado entre 200 y 299.',
} as const;
