/** Diagnosis of an endpoint from this computer, in Spanish. */
const steps = {
  'diagnosis.step.dns': 'Nombre (DNS)',
  'diagnosis.step.tcp': 'Conexión (TCP)',
  'diagnosis.step.tls': 'Cifrado (TLS)',
  'diagnosis.step.http': 'Respuesta (HTTP)',
  'diagnosis.state.waiting': 'espera',
  'diagnosis.state.running': 'en prueba…',
  'diagnosis.state.passed': 'en orden',
  'diagnosis.state.noted': 'conviene mirarlo',
  'diagnosis.state.unfit': 'no como Telegram lo necesita',
  'diagnosis.state.failed': 'falló',
  'diagnosis.state.skipped': 'sin probar',
  'diagnosis.state.unneeded': 'no hace falta',

  'diagnosis.address.public': 'pública',
  'diagnosis.address.loopback': 'este equipo',
  'diagnosis.address.private': 'privada',
  'diagnosis.address.link-local': 'solo esta red',
  'diagnosis.address.shared': 'compartida por un proveedor',
  'diagnosis.address.unique-local': 'privada, IPv6',
  'diagnosis.address.metadata': 'metadatos de una nube',
  'diagnosis.address.multicast': 'multidifusión',
  'diagnosis.address.broadcast': 'difusión',
  'diagnosis.address.unspecified': 'ninguna dirección',
  'diagnosis.address.embedded': 'IPv4 dentro de IPv6',
  'diagnosis.address.reserved': 'reservada',
} as const;

const conclusions = {
  'diagnosis.conclusion.fine':
    'Todo está bien: Telegram no informa de ningún fallo, y el endpoint responde desde aquí.',
  'diagnosis.conclusion.both-fail':
    'El endpoint falla desde aquí igual que para Telegram. El fallo está en el endpoint.',
  'diagnosis.conclusion.only-telegram-fails':
    'El endpoint funciona desde aquí, pero Telegram no llega a él.',
  'diagnosis.conclusion.only-here-fails':
    'Telegram no informa de ningún fallo; solo este equipo no llega.',
  'diagnosis.conclusion.beyond':
    'Todo lo que se puede probar desde aquí funciona. El error de Telegram viene de la propia ruta del webhook.',
  'diagnosis.conclusion.fine-here':
    'El endpoint responde desde aquí. Telegram no tiene ningún webhook en vigor con el que comparar.',
  'diagnosis.conclusion.fails-here':
    'El endpoint falla desde aquí. Telegram no tiene ningún webhook en vigor con el que comparar.',
  'diagnosis.conclusion.cannot-tell': 'Esta prueba no dice nada del endpoint.',

  'diagnosis.end.stopped': 'La prueba se detuvo antes de terminar.',
  'diagnosis.end.out-of-time': 'La prueba tardó demasiado y se dio por terminada.',
  'diagnosis.end.not-allowed':
    'La prueba se detuvo antes de conectarse, porque la dirección no es pública.',

  'diagnosis.refused.no-webhook':
    'Este bot no tiene webhook, ni en vigor ni deseado: no hay nada que probar.',
  'diagnosis.refused.not-checked':
    'Aún no se sabe nada del webhook de este bot. Compruebe el bot y pruebe después.',
  'diagnosis.refused.paused': 'Este bot está en pausa. Reanúdelo y pruebe después.',
  'diagnosis.refused.locked': 'Los tokens están bloqueados. Desbloquéelos y pruebe después.',
  'diagnosis.refused.url-unreadable':
    'La URL del webhook no se puede leer, así que no hay a qué conectarse. Establézcala de nuevo.',
  'diagnosis.refused.other-host':
    'El webhook ya lleva a otro host. No se conectó a nada; pruebe de nuevo.',
  'diagnosis.refused.health-path':
    'Escriba una ruta como /health: empieza con una barra y no tiene espacios.',
  'diagnosis.refused.health-path-secret':
    'Esa es la propia ruta del webhook, o contiene el token. Escriba otra.',
  'diagnosis.refused.busy':
    'Hay tantas pruebas en curso como puede haber a la vez. Inténtelo en un momento.',
  'diagnosis.refused.unavailable': 'Aquí no se pueden probar endpoints. No se conectó a nada.',
} as const;

const findings = {
  'diagnosis.finding.url-http':
    'La URL del webhook empieza con http://. Telegram entrega solo por HTTPS.',
  'diagnosis.finding.url-port':
    'La URL indica el puerto {port}. Telegram entrega solo a los puertos 80, 88, 443 y 8443.',
  'diagnosis.finding.url-too-long':
    'La URL es demasiado larga. Telegram la acepta, luego no entrega nada y no informa de ningún error.',

  'diagnosis.finding.dns-fine': '{host} lleva a {address}.',
  'diagnosis.finding.dns-not-found':
    'El nombre {host} no existe. Telegram entrega solo mientras recuerde una dirección, y rechaza todo setWebhook nuevo.',
  'diagnosis.finding.dns-no-answer':
    'Ningún servidor de nombres respondió aquí al preguntar por {host}. Los que consulta Telegram quizá respondan.',
  'diagnosis.finding.dns-ipv6-only':
    '{host} tiene solo direcciones IPv6. Telegram entrega solo por IPv4.',
  'diagnosis.finding.dns-not-public':
    '{host} lleva a {address}, que no es una dirección pública. Telegram entrega solo a las públicas.',
  'diagnosis.finding.dns-partly-not-public':
    'Una dirección de {host} no es pública: {address}. Telegram toma la primera que le dan; si es esta, no se entrega nada.',
  'diagnosis.finding.dns-not-allowed':
    '{host} lleva a {address}, que no es una dirección pública. No se conectó a nada.',
  'diagnosis.finding.dns-pinned':
    'La dirección {address} está fijada: Telegram se conecta a ella, lleve {host} adonde lleve.',
  'diagnosis.finding.dns-other-address':
    'Telegram se conecta a {telegram}, pero desde aquí {host} lleva a {here}. Si se ha mudado, Telegram lo nota en menos de 33 minutos.',
  'diagnosis.finding.dns-unknown-here':
    'Telegram se conecta a {telegram}, pero desde aquí {host} no tiene ninguna dirección. Si el nombre ya no existe en ninguna parte, Telegram solo entrega mientras recuerde esa dirección.',
  'diagnosis.finding.dns-pinned-elsewhere':
    'El webhook está fijado a {telegram}, pero {host} lleva a {here}. Telegram sigue conectándose a la dirección fijada.',

  'diagnosis.finding.tcp-fine': '{address} acepta conexiones en el puerto {port}.',
  'diagnosis.finding.tcp-refused':
    '{address} rechaza conexiones en el puerto {port}: nada escucha allí, o un cortafuegos las rechaza. No se puede entregar nada.',
  'diagnosis.finding.tcp-timeout':
    '{address} no responde en el puerto {port}: un cortafuegos descarta los paquetes, o el host está caído.',
  'diagnosis.finding.tcp-unreachable':
    'No hay camino desde aquí hasta {address}: el host o la red que lo precede está caída.',
  'diagnosis.finding.tcp-reset':
    '{address} corta enseguida la conexión en el puerto {port}. A Telegram le pasaría lo mismo.',
  'diagnosis.finding.tcp-stale-address':
    'Telegram aún se conecta a {telegram}, donde nadie responde. El nombre lleva ahora a {here}, y allí sí se responde.',

  'diagnosis.finding.tls-fine': 'La conexión está cifrada con {protocol}.',
  'diagnosis.finding.tls-plain':
    'El puerto {port} responde, pero no habla TLS. Telegram entrega solo por TLS.',
  'diagnosis.finding.tls-too-old':
    'El endpoint ofrece solo TLS 1.0 o 1.1. Telegram necesita 1.2 o posterior.',
  'diagnosis.finding.tls-handshake':
    'El endpoint no encontró un modo común de cifrar. A Telegram le pasa lo mismo.',
  'diagnosis.finding.tls-unknown-name':
    'El endpoint dice que no tiene ningún sitio para {host}. A Telegram le dice lo mismo.',
  'diagnosis.finding.tls-client-certificate':
    'El endpoint exige un certificado a quien se conecta. Telegram no tiene ninguno que mostrar.',
  'diagnosis.finding.tls-weak':
    'Una clave o firma del endpoint es demasiado débil. Telegram también la rechaza.',
  'diagnosis.finding.tls-cut':
    'El endpoint cortó la conexión antes de cifrarla. A Telegram le pasa lo mismo.',
  'diagnosis.finding.tls-timeout':
    'El endpoint aceptó la conexión y luego calló durante {tookMs}: el cifrado no llegó a empezar.',
  'diagnosis.finding.certificate-fine':
    'El certificado es válido para este host, y su cadena está completa.',
  'diagnosis.finding.certificate-expired':
    'El certificado caducó el {untilMs}. Telegram lo rechaza y no entrega nada.',
  'diagnosis.finding.certificate-not-yet':
    'El certificado es válido desde el {fromMs}. Hasta entonces Telegram lo rechaza.',
  'diagnosis.finding.certificate-other-name':
    'El certificado es para {names}, no para este host. Telegram lo rechaza.',
  'diagnosis.finding.certificate-self-signed':
    'El certificado es autofirmado, y no se subió ninguno con el webhook. Telegram lo rechaza.',
  'diagnosis.finding.certificate-incomplete':
    'El endpoint omite el certificado de {issuer} que une el suyo con una autoridad pública. Los navegadores a menudo lo conocen; Telegram no.',
  'diagnosis.finding.certificate-unknown-authority':
    'El certificado viene de {issuer}, que no es una autoridad pública. Telegram lo rechaza.',
  'diagnosis.finding.certificate-untrusted':
    'El certificado de {issuer} no superó el examen desde aquí. Lo más probable es que Telegram también lo rechace.',
  'diagnosis.finding.certificate-expires-soon':
    'El certificado termina el {untilMs}{days, plural, =0 { – en menos de un día} one { – en # día} other { – en # días}}. Después Telegram no entrega nada.',
  'diagnosis.finding.certificate-upload-fits':
    'El certificado subido con el webhook responde por este endpoint.',
  'diagnosis.finding.certificate-upload-other':
    'El endpoint muestra un certificado de {issuer} por el que el subido no responde. Telegram confía solo en el subido y no entrega nada.',
  'diagnosis.finding.certificate-upload-unknown':
    'Telegram confía solo en el certificado subido, y ese no está guardado aquí. No se puede decir si corresponde al de {issuer}.',

  'diagnosis.finding.http-fine':
    'El servidor web responde: {status}. Se pidió /, nunca la propia ruta del webhook.',
  'diagnosis.finding.http-health-fine': 'La ruta de salud responde: {status}.',
  'diagnosis.finding.http-health-bad':
    'La ruta de salud responde {status}, así que el programa que hay detrás quizá no esté bien.',
  'diagnosis.finding.http-redirect':
    'El servidor web redirige a {target} ({status}). Si hace lo mismo en la propia ruta del webhook, no se entrega nada: Telegram no sigue redirecciones.',
  'diagnosis.finding.http-server-error':
    'El servidor web responde {status}. Las entregas pueden fallar igual.',
  'diagnosis.finding.http-slow':
    'La respuesta tardó {tookMs}. Telegram espera 60 segundos por cada actualización y luego la entrega de nuevo.',
  'diagnosis.finding.http-silent':
    'No llegó respuesta en {tookMs}. Telegram espera 60 segundos por cada actualización y luego la entrega de nuevo.',
  'diagnosis.finding.http-cut':
    'El endpoint cortó la conexión en lugar de responder. A Telegram le pasa lo mismo.',
  'diagnosis.finding.http-malformed':
    'Lo que volvió no es una respuesta HTTP/1.1. Telegram no puede leerla y entrega la actualización de nuevo.',

  'diagnosis.finding.telegram-only-fails':
    'Algo deja pasar a este equipo, pero no a las direcciones de Telegram.',
  'diagnosis.finding.here-only-fails':
    'Telegram no informa de ningún fallo: estorba la red de este equipo, o un cortafuegos que solo deja pasar a Telegram.',
  'diagnosis.finding.telegram-beyond':
    'Lo que Telegram informa ocurre en la propia ruta del webhook, que desde aquí nunca se pide.',
  'diagnosis.finding.own-network':
    'La red de este equipo tiene problemas. El endpoint puede estar bien.',
  'diagnosis.finding.not-through-proxy':
    'La prueba fue directa, sin el proxy por el que se llega a la API de Telegram.',
  'diagnosis.finding.own-server':
    'Estas actualizaciones las entrega su propio servidor Bot API. En modo local acepta cualquier dirección y puerto, y también http.',
} as const;

const remedies = {
  'diagnosis.remedy.url-too-long': 'Establezca una URL más corta.',
  'diagnosis.remedy.dns-partly-not-public':
    'Quite esa dirección del DNS, para que queden solo las públicas.',
  'diagnosis.remedy.dns-other-address':
    'Si el host se ha mudado, espere o establezca el webhook con la dirección nueva. Reiniciar la entrega puede no cambiar nada: Telegram guarda la respuesta del DNS 29 minutos.',
  'diagnosis.remedy.dns-pinned-elsewhere':
    'Si el host se ha mudado, establezca el webhook con la dirección nueva, o sin ninguna fijada.',
  'diagnosis.remedy.tcp-stale-address':
    'Espere: Telegram encuentra la dirección nueva en menos de 33 minutos. Para que sea antes, o si la dirección está fijada, establezca el webhook con la nueva.',
  'diagnosis.remedy.certificate-not-yet':
    'Instale un certificado que ya sea válido, y mire el reloj de este equipo.',
  'diagnosis.remedy.certificate-other-name':
    'Instale un certificado para este host, o establezca una URL con un host para el que sea.',
  'diagnosis.remedy.certificate-self-signed':
    'Establezca el webhook con exactamente este certificado, o instale uno de una autoridad pública.',
  'diagnosis.remedy.certificate-incomplete':
    'Haga que el servidor web envíe la cadena completa: su propio certificado y después los intermedios.',
  'diagnosis.remedy.certificate-unknown-authority':
    'Instale un certificado de una autoridad pública, o establezca el webhook con la raíz de este.',
  'diagnosis.remedy.certificate-untrusted':
    'Emita de nuevo el certificado, y haga que el servidor web envíe su cadena completa.',
  'diagnosis.remedy.certificate-upload-other':
    'Establezca el webhook con el certificado que el endpoint tiene ahora (autofirmado, o la raíz de su cadena). Si tiene uno público, establezca el webhook sin ninguno.',
  'diagnosis.remedy.certificate-upload-unknown':
    'Si fallan las entregas: establezca el webhook con el certificado del endpoint, o sin ninguno si tiene uno público.',
  'diagnosis.remedy.http-health-bad':
    'Mire qué informa la ruta de salud, y el registro de la aplicación.',
  'diagnosis.remedy.telegram-only-fails':
    'Deje pasar 149.154.160.0/20 y 91.108.4.0/22 en el cortafuegos, en el proveedor de alojamiento y en la CDN.',
  'diagnosis.remedy.here-only-fails': 'Nada, mientras lleguen actualizaciones.',
  'diagnosis.remedy.telegram-beyond':
    'Mire qué informa Telegram, y el registro de la aplicación que hay tras esa ruta.',
  'diagnosis.remedy.own-network': 'Pruebe de nuevo cuando vuelva la red.',
} as const;

export const diagnosis = {
  ...steps,
  ...conclusions,
  ...findings,
  ...remedies,
} as const;
