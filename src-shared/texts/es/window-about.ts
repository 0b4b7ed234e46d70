/** Messages of About, licences and diagnostics in the window. */
export const windowAbout = {
  'window.about.title': 'Acerca de',
  'window.about.runtime': 'Basado en',
  'window.about.runtime.text': 'Electron {electron}, Chromium {chrome}, Node.js {node}',
  'window.about.system': 'Sistema',
  'window.about.system.text':
    '{platform} {arch}, {release}{desktop, select, none {} other {, {desktop}}}',
  'window.about.data': 'Carpeta de datos',
  'window.about.logs': 'Registros',
  'window.about.open-data': 'Abrir la carpeta de datos',
  'window.about.open-logs': 'Abrir la carpeta de los registros',
  'window.about.open': 'Abrir',
  'window.about.database': 'Base de datos',
  'window.about.database.text':
    '{size}, formato {format}, {backups, plural, =0 {aún sin copia de seguridad} one {1 copia de seguridad} other {{backups} copias de seguridad}}',
  'window.about.database.newest': 'La copia de seguridad más reciente: {time}.',
  'window.about.database.silent': 'La parte de Hooklight que la gestiona no responde ahora.',
  'window.about.licenses': 'Trabajo de otros',
  'window.about.licenses.hint': 'Hooklight contiene trabajo de otros, con sus licencias.',
  'window.about.licenses.button': 'Licencias…',
  'window.about.licenses.title': 'El trabajo de otros y sus licencias',
  'window.about.licenses.count': '{count, plural, one {1 componente} other {{count} componentes}}',
  'window.about.licenses.none':
    'Esta compilación no tiene lista de componentes. Compílela de nuevo para verlos.',
  'window.about.licenses.chromium':
    'Electron y Chromium traen componentes propios; sus licencias están junto al programa, en LICENSES.chromium.html.',
  'window.about.licenses.no-text':
    'Este componente viene sin el texto de su licencia; la denomina {license}.',
  'window.about.diagnostics': 'Diagnóstico',
  'window.about.diagnostics.hint':
    'Un archivo para informar de un fallo: versiones, ajustes, cantidades, las últimas líneas de los registros. Se ve entero antes de guardarlo. No se envía nada.',
  'window.about.diagnostics.button': 'Diagnóstico…',
  'window.diagnostics.text':
    'Este es el archivo completo. No contiene tokens, rutas de webhook, direcciones IP, carpetas personales ni nombres de bots. Léalo antes de dárselo a nadie.',
  'window.diagnostics.hosts': 'Mostrar los nombres de host',
  'window.diagnostics.hosts.hint':
    'Si no, cada uno se sustituye por un código, el mismo para el mismo host.',
  'window.diagnostics.building': 'Recopilando…',
  'window.diagnostics.content': 'Contenido del archivo',
  'window.diagnostics.size': '{count, plural, one {1 línea} other {{shown} líneas}}, {size}',
  'window.diagnostics.save': 'Guardar…',
  'window.diagnostics.saved': 'Guardado como {file}. Solo usted puede leerlo.',
} as const;
