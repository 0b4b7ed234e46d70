/** Why the Bot API could not be asked from this computer; keys `cause.<id>.meaning|usualCause|remedy`. */
export const transportCauses = {
  'cause.transport-offline.meaning': 'Este equipo no tiene red. No se sabe nada de los bots.',
  'cause.transport-offline.usualCause':
    'El wifi o el cable está desconectado, o el equipo acaba de despertar.',
  'cause.transport-offline.remedy': 'Conéctese a una red; Hooklight continúa por sí solo.',
  'cause.transport-dns.meaning': 'Desde aquí no se pudo resolver el nombre del servidor Bot API.',
  'cause.transport-dns.usualCause': 'No hay conexión a internet, o un servidor DNS no responde.',
  'cause.transport-dns.remedy': 'Revise la conexión y los ajustes de DNS de este equipo.',
  'cause.transport-timeout.meaning': 'El servidor Bot API no respondió a tiempo.',
  'cause.transport-timeout.usualCause':
    'Una conexión lenta o bloqueada, un cortafuegos, o problemas en Telegram.',
  'cause.transport-timeout.remedy':
    'Compruebe si desde aquí se puede acceder a Telegram; si no, espere.',
  'cause.transport-refused.meaning': 'El servidor Bot API rechaza las conexiones.',
  'cause.transport-refused.usualCause':
    'Su propio servidor Bot API no está en marcha, o un cortafuegos rechaza.',
  'cause.transport-refused.remedy': 'Inicie el servidor, o revise su dirección y su puerto.',
  'cause.transport-reset.meaning': 'La conexión con la Bot API se cortó.',
  'cause.transport-reset.usualCause':
    'Una conexión inestable, un reinicio del servidor, o un filtro en medio.',
  'cause.transport-reset.remedy':
    'Espere; si persiste, busque un cortafuegos o un filtro en medio.',
  'cause.transport-unreachable.meaning': 'No hay camino desde aquí hasta el servidor Bot API.',
  'cause.transport-unreachable.usualCause':
    'Un fallo de enrutamiento, una VPN, o un cortafuegos de este equipo.',
  'cause.transport-unreachable.remedy':
    'Revise la VPN y el cortafuegos, y la dirección del servidor.',
  'cause.transport-tls.meaning':
    'El servidor Bot API no pudo demostrar quién es, así que no se envió ningún token.',
  'cause.transport-tls.usualCause':
    'Una página de inicio de sesión o un inspector TLS responde en su lugar, el reloj de este equipo no está en hora, o su propio servidor tiene un certificado privado.',
  'cause.transport-tls.remedy': 'Inicie sesión en la red, ponga en hora el reloj o use otra red.',
  'cause.transport-proxy.meaning': 'El proxy no deja pasar a Hooklight.',
  'cause.transport-proxy.usualCause':
    'Está caído, pide un inicio de sesión o no permite la Bot API.',
  'cause.transport-proxy.remedy':
    'Pruébelo en Ajustes, en Conexión; luego corrija allí su dirección o credenciales, o permita la Bot API en sus reglas.',
  'cause.transport-redirect.meaning':
    'En lugar de una respuesta llegó una redirección; no se siguió.',
  'cause.transport-redirect.usualCause':
    'Una página de inicio de sesión de la red, o una dirección incorrecta del servidor Bot API.',
  'cause.transport-redirect.remedy': 'Inicie sesión en la red, o revise la dirección del servidor.',
  'cause.transport-server-error.meaning': 'La Bot API responde con un error de servidor.',
  'cause.transport-server-error.usualCause':
    'Problemas o mantenimiento en Telegram, o en su propio servidor.',
  'cause.transport-server-error.remedy': 'Espere; puede que los propios bots estén bien.',
  'cause.transport-portal.meaning': 'La red pide iniciar sesión antes de dejar pasar nada (511).',
  'cause.transport-portal.usualCause': 'Una red de hotel, de tren o de invitados.',
  'cause.transport-portal.remedy': 'Abra un navegador e inicie sesión en la red.',
  'cause.transport-status.meaning': 'Algo respondió con un error que no es de la Bot API.',
  'cause.transport-status.usualCause':
    'Un proxy o filtro en medio, o una dirección que no es un servidor Bot API.',
  'cause.transport-status.remedy': 'Revise la dirección del servidor y lo que haya en medio.',
  'cause.transport-not-json.meaning': 'La respuesta no era de la Bot API.',
  'cause.transport-not-json.usualCause':
    'Una página de inicio de sesión de la red, una página de error o una respuesta cortada.',
  'cause.transport-not-json.remedy': 'Inicie sesión en la red si lo pide; si no, espere.',
  'cause.transport-too-large.meaning': 'La respuesta era demasiado grande y se cortó.',
  'cause.transport-too-large.usualCause': 'Respondió algo distinto de la Bot API.',
  'cause.transport-too-large.remedy': 'Revise la dirección del servidor y lo que haya en medio.',
  'cause.transport-malformed.meaning':
    'La respuesta no se pudo entender. No se dedujo nada de ella.',
  'cause.transport-malformed.usualCause':
    'Respondió algo distinto de la Bot API, o una versión muy diferente de ella.',
  'cause.transport-malformed.remedy': 'Revise la dirección del servidor y lo que haya en medio.',
  'cause.transport-aborted.meaning': 'La consulta se interrumpió antes de llegar una respuesta.',
  'cause.transport-aborted.usualCause':
    'Hooklight se estaba cerrando, el equipo entró en reposo, u otra acción tuvo prioridad.',
  'cause.transport-aborted.remedy': 'No hay nada que hacer; se pregunta de nuevo.',
  'cause.other.meaning': 'Hooklight no conoce este mensaje.',
  'cause.other.usualCause': 'Una versión nueva de la Bot API, o un fallo poco frecuente.',
  'cause.other.remedy': 'Lea el mensaje; si persiste, mire los registros del endpoint.',
} as const;
