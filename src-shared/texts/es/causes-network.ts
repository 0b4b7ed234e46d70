/** Causes A (network), B (slow) and C (TLS) of docs/telegram.md; keys `cause.<id>.meaning|usualCause|remedy`. */
export const networkCauses = {
  'cause.connection-refused.meaning':
    'Telegram llegó a la dirección, pero nada acepta conexiones en ese puerto.',
  'cause.connection-refused.usualCause':
    'El servicio o su proxy inverso no está en marcha, escucha en otro puerto, o un cortafuegos rechaza la conexión.',
  'cause.connection-refused.remedy':
    'Inicie el servicio y revise el puerto de la URL. Deje pasar 149.154.160.0/20 y 91.108.4.0/22 en el cortafuegos.',
  'cause.connection-timed-out.meaning':
    'Telegram intentó conectarse y no obtuvo ninguna respuesta de la dirección.',
  'cause.connection-timed-out.usualCause':
    'Un cortafuegos descarta los paquetes, el host está caído, o Telegram aún usa una dirección antigua del nombre.',
  'cause.connection-timed-out.remedy':
    'Abra el puerto a 149.154.160.0/20 y 91.108.4.0/22 y compare la dirección que usa Telegram con la real. Tras un cambio de DNS espere 29 minutos, o indique la dirección de forma explícita.',
  'cause.connection-reset.meaning': 'La conexión se cortó a la mitad, desde el lado del bot.',
  'cause.connection-reset.usualCause':
    'Un proceso que se cae, un cortafuegos que inspecciona el tráfico, un protocolo equivocado en el puerto, o un servidor que cierra mientras llega la petición.',
  'cause.connection-reset.remedy':
    'Mire los registros del servidor y del proxy a la hora del error, y las reglas de cualquier protección contra intrusiones que haya delante.',
  'cause.broken-pipe.meaning':
    'La conexión se cortó desde el lado del bot mientras Telegram aún enviaba.',
  'cause.broken-pipe.usualCause':
    'Un proceso que se cae, o un servidor o equipo intermedio que cierra antes de leer la petición.',
  'cause.broken-pipe.remedy':
    'Mire los registros del servidor y del proxy a la hora del error; permita cuerpos de petición de 1 MiB.',
  'cause.no-route.meaning':
    'El último router del camino dice que el host no está o que no se puede acceder a él.',
  'cause.no-route.usualCause':
    'El host está apagado, o un cortafuegos responde por él con una prohibición.',
  'cause.no-route.remedy':
    'Ponga en marcha el host, revise su cortafuegos y compare la dirección que usa Telegram con la real.',
  'cause.network-unreachable.meaning': 'No hay camino por internet hasta esta dirección.',
  'cause.network-unreachable.usualCause':
    'Un fallo de enrutamiento en el proveedor de hosting, o una dirección que ya no se anuncia.',
  'cause.network-unreachable.remedy':
    'Pregunte al proveedor de hosting y compare la dirección que usa Telegram con la real.',
  'cause.cannot-connect.meaning':
    'El servidor Bot API ni siquiera pudo iniciar una conexión: su propio sistema se negó de inmediato.',
  'cause.cannot-connect.usualCause':
    'No tiene ruta a esta dirección o se ha quedado sin puertos. El servidor del bot no interviene.',
  'cause.cannot-connect.remedy':
    'En su propio servidor Bot API: repare el enrutamiento. En el de Telegram: revise la dirección, espere, e informe si persiste.',
  'cause.write-timeout.meaning':
    'Durante 60 segundos Telegram no pudo enviar los primeros bytes; probablemente la conexión nunca se estableció.',
  'cause.write-timeout.usualCause':
    'Un cortafuegos descarta los paquetes, el host está caído, o Telegram aún usa una dirección antigua del nombre.',
  'cause.write-timeout.remedy':
    'Abra el puerto a 149.154.160.0/20 y 91.108.4.0/22 y compare la dirección que usa Telegram con la real.',
  'cause.proxy-unreachable.meaning':
    'El servidor Bot API se inició con un proxy para webhooks y no puede acceder a ese proxy.',
  'cause.proxy-unreachable.usualCause':
    'El proxy está caído, o su dirección en las opciones del servidor es incorrecta.',
  'cause.proxy-unreachable.remedy':
    'Inicie el proxy, o corrija la opción --proxy del servidor Bot API.',
  'cause.proxy-socket.meaning':
    'La conexión del servidor Bot API con su proxy de webhooks se rechazó o se cortó.',
  'cause.proxy-socket.usualCause': 'El proxy está caído o sobrecargado, o rechaza a este servidor.',
  'cause.proxy-socket.remedy': 'Mire el registro del proxy y reinícielo si hace falta.',
  'cause.proxy-refused-target.meaning':
    'El proxy de webhooks del servidor Bot API se negó a conectarse al endpoint del bot.',
  'cause.proxy-refused-target.usualCause':
    'Las reglas del proxy no permiten este host o puerto, o el propio proxy no puede acceder a él.',
  'cause.proxy-refused-target.remedy': 'Permita en el proxy el host y el puerto del webhook.',
  'cause.proxy-timeout.meaning':
    'El proxy de webhooks del servidor Bot API estuvo 10 segundos sin responder.',
  'cause.proxy-timeout.usualCause':
    'El proxy está colgado, sobrecargado, o no es un proxy en absoluto.',
  'cause.proxy-timeout.remedy': 'Reinicie el proxy y revise su dirección en la opción --proxy.',
  'cause.proxy-broken.meaning':
    'El proxy de webhooks del servidor Bot API se interrumpió mientras se preparaba la conexión.',
  'cause.proxy-broken.usualCause':
    'El proxy cerró la conexión, envió algo inesperado o no admite HTTP CONNECT.',
  'cause.proxy-broken.remedy': 'Mire el registro del proxy; use un proxy que admita CONNECT.',
  'cause.system-error.meaning':
    'El sistema del servidor Bot API informó de un fallo de red al hablar con el endpoint.',
  'cause.system-error.usualCause':
    'Un host o una red del camino está caído, o al servidor le falta algún recurso.',
  'cause.system-error.remedy':
    'Compruebe que se puede acceder al endpoint desde fuera y compare la dirección que usa Telegram con la real. Si otros pueden acceder, espere.',
  'cause.read-timeout.meaning':
    'Telegram se conectó, pero no recibió una respuesta completa en 60 segundos.',
  'cause.read-timeout.usualCause':
    'El programa trabaja antes de responder, todos los procesos están ocupados o bloqueados, o la negociación TLS se queda colgada.',
  'cause.read-timeout.remedy':
    'Responda 200 de inmediato y haga el trabajo después; revise el número de procesos. Las actualizaciones pueden llegar dos veces: haga que el programa ignore las repetidas.',

  'cause.certificate-rejected.meaning':
    'Telegram no confía en el certificado del endpoint. Un mismo mensaje corresponde a varios fallos.',
  'cause.certificate-rejected.usualCause':
    'Ha caducado, falta el certificado intermedio, el nombre no coincide, es autofirmado, o se subió con el webhook un certificado equivocado.',
  'cause.certificate-rejected.remedy':
    'Instale la cadena completa, renuévelo o corrija el nombre. Si hay un certificado subido aunque el sitio tiene uno público: reaplique sin él. Si es autofirmado: suba exactamente ese certificado.',
  'cause.plain-http-port.meaning':
    'El puerto responde, pero no habla TLS: hay HTTP simple u otro protocolo.',
  'cause.plain-http-port.usualCause':
    'TLS no está activado en ese puerto, o la URL indica un puerto equivocado.',
  'cause.plain-http-port.remedy':
    'Active TLS en ese puerto, o establezca la URL con el puerto correcto.',
  'cause.handshake-cut.meaning': 'La negociación TLS se cortó antes de completarse.',
  'cause.handshake-cut.usualCause':
    'En esa dirección o puerto hay algo que no es un servidor HTTPS.',
  'cause.handshake-cut.remedy':
    'Compruebe que un servidor HTTPS responde de verdad en este host y puerto.',
  'cause.handshake-failure.meaning':
    'El endpoint y Telegram no encontraron una forma común de cifrar.',
  'cause.handshake-failure.usualCause':
    'El endpoint ofrece solo cifrados o curvas poco usuales, o no tiene ningún sitio para este nombre de host.',
  'cause.handshake-failure.remedy':
    'Permita los cifrados habituales de TLS 1.2 y 1.3, y dé al nombre de host su propio sitio TLS.',
  'cause.old-tls.meaning': 'El endpoint ofrece solo versiones de TLS que Telegram ya no acepta.',
  'cause.old-tls.usualCause':
    'El servidor está limitado a TLS 1.0 o 1.1, o firma con algoritmos antiguos.',
  'cause.old-tls.remedy': 'Active TLS 1.2 o 1.3.',
  'cause.unknown-server-name.meaning':
    'El endpoint dice que no tiene ningún sitio para este nombre de host.',
  'cause.unknown-server-name.usualCause':
    'El nombre de host falta en la configuración TLS del servidor o la CDN, o la URL indica un host equivocado.',
  'cause.unknown-server-name.remedy':
    'Añada el nombre de host al sitio TLS o a la CDN, o establezca el host correcto.',
  'cause.tls-internal-error.meaning':
    'El endpoint informa de un fallo propio durante la negociación TLS.',
  'cause.tls-internal-error.usualCause':
    'Una CDN sin certificado para este host, o una configuración TLS defectuosa.',
  'cause.tls-internal-error.remedy':
    'Revise la configuración de certificados de la CDN o del servidor para exactamente este nombre de host.',
  'cause.client-certificate-wanted.meaning':
    'El endpoint exige un certificado a Telegram, y Telegram no tiene ninguno que mostrar.',
  'cause.client-certificate-wanted.usualCause': 'TLS mutuo está activado para todo el sitio.',
  'cause.client-certificate-wanted.remedy':
    'Exima la ruta del webhook de los certificados de cliente; use el token secreto para reconocer a Telegram.',
  'cause.weak-key.meaning': 'Una clave o firma del endpoint es demasiado débil para Telegram.',
  'cause.weak-key.usualCause':
    'Una clave RSA o Diffie-Hellman corta, o un certificado firmado con SHA-1.',
  'cause.weak-key.remedy':
    'Emita de nuevo el certificado con una clave moderna y use parámetros DH mayores.',
  'cause.tls-cut.meaning': 'El endpoint cortó la conexión cifrada sin despedirse.',
  'cause.tls-cut.usualCause': 'El servidor o el proxy se cayó o se reinició.',
  'cause.tls-cut.remedy': 'Mire los registros del servidor y del proxy a la hora del error.',
  'cause.tls-other.meaning': 'La conexión cifrada falló por el motivo que indica el mensaje.',
  'cause.tls-other.usualCause': 'Un fallo en la configuración TLS del servidor o la CDN.',
  'cause.tls-other.remedy':
    'Examine la configuración TLS del host con un comprobador de TLS público y corrija lo que encuentre.',
  'cause.certificate-unusable.meaning':
    'El servidor Bot API no puede usar el archivo de certificado guardado con este webhook, o le faltan recursos.',
  'cause.certificate-unusable.usualCause':
    'El archivo guardado se perdió o se dañó, por ejemplo al trasladar el servidor.',
  'cause.certificate-unusable.remedy': 'Reaplique el webhook y suba el certificado de nuevo.',
} as const;
