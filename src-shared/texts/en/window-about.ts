/** Messages of About, licences and diagnostics in the window. */
export const windowAbout = {
  'window.about.title': 'About',
  'window.about.runtime': 'Stands on',
  'window.about.runtime.text': 'Electron {electron}, Chromium {chrome}, Node.js {node}',
  'window.about.system': 'System',
  'window.about.system.text':
    '{platform} {arch}, {release}{desktop, select, none {} other {, {desktop}}}',
  'window.about.data': 'Data folder',
  'window.about.logs': 'Logs',
  'window.about.open-data': 'Open the data folder',
  'window.about.open-logs': 'Open the folder of the logs',
  'window.about.open': 'Open',
  'window.about.database': 'Database',
  'window.about.database.text':
    '{size}, format {format}, {backups, plural, =0 {no backup yet} one {1 backup} other {{backups} backups}}',
  'window.about.database.newest': 'The newest backup is from {time}.',
  'window.about.database.silent': 'The part of Hooklight that keeps it does not answer now.',
  'window.about.licenses': 'Work of others',
  'window.about.licenses.hint': 'Hooklight contains the work of others, under their licences.',
  'window.about.licenses.button': 'Licences…',
  'window.about.licenses.title': 'The work of others and its licences',
  'window.about.licenses.count': '{count, plural, one {1 part} other {{count} parts}}',
  'window.about.licenses.none': 'This build has no list of its parts. Build it anew to see them.',
  'window.about.licenses.chromium':
    'Electron and Chromium bring parts of their own; their licences lie beside the program, in LICENSES.chromium.html.',
  'window.about.licenses.no-text':
    'This part comes without a text of its licence; it names it as {license}.',
  'window.about.diagnostics': 'Diagnostics',
  'window.about.diagnostics.hint':
    'One file for a report of something wrong: versions, settings, counts, the newest lines of the logs. You see all of it before it is saved. Nothing is sent.',
  'window.about.diagnostics.button': 'Diagnostics…',
  'window.diagnostics.text':
    'This is the whole file. It holds no token, webhook path, IP address, home folder or name of a bot. Read it before you give it to anybody.',
  'window.diagnostics.hosts': 'Show host names',
  'window.diagnostics.hosts.hint':
    'Otherwise each is replaced by a code, the same for the same host.',
  'window.diagnostics.building': 'Collecting…',
  'window.diagnostics.content': 'Contents of the file',
  'window.diagnostics.size': '{count, plural, one {1 line} other {{shown} lines}}, {size}',
  'window.diagnostics.save': 'Save…',
  'window.diagnostics.saved': 'Saved as {file}. Only you can read it.',
} as const;
