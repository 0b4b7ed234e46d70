/** The proxy: what is wrong with an address, how a test ended, what the window and the command line say. */
const faults = {
  'proxy.address.missing':
    'Introduzca la dirección del proxy, por ejemplo socks5://127.0.0.1:1080.',
  'proxy.address.scheme':
    'La dirección debe empezar por http://, https:// o socks5://; no se admiten otros tipos de proxy.',
  'proxy.address.credentials':
    'No ponga usuario ni contraseña en la dirección; tienen sus propios campos y se guardan sellados.',
  'proxy.address.extra': 'La dirección debe terminar con el puerto; quite lo que lo sigue.',
  'proxy.address.host':
    'El host de la dirección no es válido. Introduzca un nombre, una dirección IPv4, o una dirección IPv6 entre corchetes.',
  'proxy.address.port-missing':
    'Añada el puerto a la dirección, por ejemplo http://proxy.example:3128.',
  'proxy.address.port': 'El puerto debe ser un número de 1 a 65535.',
  'proxy.credentials.username': 'Introduzca también el usuario, o deje vacía la contraseña.',
  'proxy.credentials.colon':
    'El usuario de un proxy HTTP no debe contener dos puntos: el proxy tomaría el resto como contraseña.',
  'proxy.credentials.too-long':
    'El usuario y la contraseña pueden tener 255 bytes cada uno como máximo.',
  'proxy.credentials.characters':
    'El usuario y la contraseña no deben contener caracteres de control.',
  'proxy.credentials.keep':
    'Introduzca de nuevo el usuario y la contraseña: los guardados se envían solo al proxy para el que se introdujeron.',
  'proxy.bypass.entry':
    '«{entry}» no es un host que se pueda excluir. Introduzca nombres como example.com, direcciones, o redes como 10.0.0.0/8.',
  'proxy.locked':
    'La caja fuerte está bloqueada. Desbloquéela primero: el proxy se guarda con su clave.',
} as const;

const tests = {
  'proxy.test.ok': 'Funciona: se accedió a {root} a través del proxy.',
  'proxy.test.ok-direct': 'Funciona: se accedió a {root} directamente, sin proxy.',
  'proxy.test.refused':
    'El proxy rechaza las conexiones. Inícielo, o corrija su dirección y su puerto.',
  'proxy.test.stalled':
    'El proxy no respondió a tiempo. Revise su dirección y su puerto, y si está sobrecargado.',
  'proxy.test.unreachable':
    'No hay camino desde aquí hasta el proxy. Revise su dirección, la VPN y el cortafuegos.',
  'proxy.test.name': 'No se puede resolver el nombre del proxy. Revise cómo está escrito y el DNS.',
  'proxy.test.auth':
    'El proxy pide usuario y contraseña, o no acepta los indicados. Introdúzcalos de nuevo.',
  'proxy.test.status':
    'El proxy respondió {number} y no se conecta a {root}. Permita {root}, puerto 443, en sus reglas.',
  'proxy.test.socks':
    'El proxy no pudo conectarse a {root} (respuesta SOCKS {number}). Revise sus reglas y su propia conexión.',
  'proxy.test.tls':
    'El proxy no pudo demostrar quién es. Use http:// si habla HTTP simple, o dele un certificado en el que confíe este equipo.',
  'proxy.test.malformed':
    'Lo que responde ahí no es este tipo de proxy. Revise el esquema y el puerto.',
  'proxy.test.closed':
    'El proxy cortó la conexión. Revise el tipo de proxy, su puerto y su registro.',
  'proxy.test.setting':
    'El proxy ajustado no se puede usar. Introdúzcalo de nuevo en los ajustes; el del sistema debe ser http, https o SOCKS5.',
  'proxy.test.offline': 'Este equipo no tiene conexión.',
  'proxy.test.api-tls':
    'Algo tras el proxy responde en lugar de {root}: su certificado no es de confianza. No se envió ningún token.',
  'proxy.test.api-unreachable':
    'No se pudo acceder a {root} por esa vía. Si un navegador puede, use otro proxy; si no, espere.',
} as const;

const told = {
  'proxy.how.system': 'el que indique el sistema',
  'proxy.how.none': 'ninguno',
  'proxy.how.manual': '{address}',
  'proxy.how.manual-login': '{address} con credenciales',
  'proxy.how.tampered': 'modificado fuera de Hooklight, no se usa',
  'proxy.journal.set': 'Proxy ajustado: {how}.',
  'proxy.journal.tampered':
    'El proxy guardado se modificó fuera de Hooklight. No se usa, y no se envía nada, hasta que se vuelva a elegir un proxy.',
} as const;

const windowWords = {
  'window.proxy.title': 'Conexión',
  'window.proxy.hint':
    'Cómo accede Hooklight a los servidores Bot API. Un proxy ve el host y el puerto, nunca un token. A los servidores de este equipo y a los http:// se accede siempre directamente.',
  'window.proxy.mode': 'Proxy',
  'window.proxy.mode.system': 'Sistema',
  'window.proxy.mode.none': 'Ninguno',
  'window.proxy.mode.manual': 'Manual',
  'window.proxy.mode.system.hint': 'El que tenga el sistema, scripts de proxy incluidos.',
  'window.proxy.mode.none.hint': 'Siempre directamente.',
  'window.proxy.mode.manual.hint': 'Siempre a través de este proxy.',
  'window.proxy.url': 'Dirección',
  'window.proxy.url.hint':
    'http://, https:// o socks5://, con el puerto. El proxy resuelve los nombres.',
  'window.proxy.username': 'Usuario',
  'window.proxy.password': 'Contraseña',
  'window.proxy.credentials.none.hint': 'Deje ambos vacíos si el proxy no pide ninguno.',
  'window.proxy.credentials.stored.hint':
    'Guardados, y nunca se muestran. Deje ambos vacíos para conservarlos; se envían solo a esta dirección.',
  'window.proxy.bypass': 'Acceso directo',
  'window.proxy.bypass.hint': 'Hosts sin proxy, separados por comas: example.com, 10.0.0.0/8.',
  'window.proxy.forget': 'Olvidar las credenciales guardadas',
  'window.proxy.save': 'Guardar',
  'window.proxy.saved': 'Guardado. Las conexiones nuevas van por aquí.',
  'window.proxy.session':
    'Se conserva hasta salir de Hooklight: en esta sesión no se escribe nada secreto en el disco.',
  'window.proxy.test': 'Probar',
  'window.proxy.testing': 'Intentando acceder a la Bot API…',
  'window.proxy.tampered':
    'El proxy guardado se modificó fuera de Hooklight. No se envía nada hasta que vuelva a elegir aquí.',
  'window.notice.proxy-tampered.title': 'El proxy guardado se modificó fuera de Hooklight.',
  'window.notice.proxy-tampered':
    'No se usa. Hasta que vuelva a elegir un proxy en Ajustes, en Conexión, los bots no se comprueban ni se reparan, salvo en servidores que nunca lo necesitan.',
} as const;

const commandLine = {} as const;

export const proxy = { ...faults, ...tests, ...told, ...windowWords, ...commandLine } as const;
