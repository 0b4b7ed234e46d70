/** Messages of About, licences and diagnostics in the window, in Russian. */
export const windowAbout = {
  'window.about.title': 'О программе',
  'window.about.runtime': 'Основа',
  'window.about.runtime.text': 'Electron {electron}, Chromium {chrome}, Node.js {node}',
  'window.about.system': 'Система',
  'window.about.system.text':
    '{platform} {arch}, {release}{desktop, select, none {} other {, {desktop}}}',
  'window.about.data': 'Папка данных',
  'window.about.logs': 'Логи',
  'window.about.open-data': 'Открыть папку данных',
  'window.about.open-logs': 'Открыть папку логов',
  'window.about.open': 'Открыть',
  'window.about.database': 'База данных',
  'window.about.database.text':
    '{size}, формат {format}, {backups, plural, =0 {резервных копий ещё нет} one {{backups} резервная копия} few {{backups} резервные копии} many {{backups} резервных копий} other {{backups} резервной копии}}',
  'window.about.database.newest': 'Самая новая резервная копия: {time}.',
  'window.about.database.silent': 'Часть Hooklight, которая её ведёт, сейчас не отвечает.',
  'window.about.licenses': 'Чужой труд',
  'window.about.licenses.hint': 'Hooklight содержит труд других людей, на условиях их лицензий.',
  'window.about.licenses.button': 'Лицензии…',
  'window.about.licenses.title': 'Чужой труд и его лицензии',
  'window.about.licenses.count':
    '{count, plural, one {{count} компонент} few {{count} компонента} many {{count} компонентов} other {{count} компонента}}',
  'window.about.licenses.none':
    'У этой сборки нет списка компонентов. Соберите её заново, чтобы их увидеть.',
  'window.about.licenses.chromium':
    'У Electron и Chromium есть свои компоненты; их лицензии лежат рядом с программой, в LICENSES.chromium.html.',
  'window.about.licenses.no-text':
    'У этого компонента нет текста лицензии; он называет её: {license}.',
  'window.about.diagnostics': 'Диагностика',
  'window.about.diagnostics.hint':
    'Один файл для отчёта о неполадке: версии, настройки, количества, последние строки логов. Перед сохранением вы видите его целиком. Ничего не отправляется.',
  'window.about.diagnostics.button': 'Диагностика…',
  'window.diagnostics.text':
    'Это весь файл. В нём нет токенов, путей вебхуков, IP-адресов, домашней папки и имён ботов. Прочитайте его, прежде чем кому-то отдать.',
  'window.diagnostics.hosts': 'Показать имена хостов',
  'window.diagnostics.hosts.hint':
    'Иначе каждое заменено кодом, одинаковым для одного и того же хоста.',
  'window.diagnostics.building': 'Собирается…',
  'window.diagnostics.content': 'Содержимое файла',
  'window.diagnostics.size':
    '{count, plural, one {{shown} строка} few {{shown} строки} many {{shown} строк} other {{shown} строки}}, {size}',
  'window.diagnostics.save': 'Сохранить…',
  'window.diagnostics.saved': 'Сохранено как {file}. Прочитать его можете только вы.',
} as const;
