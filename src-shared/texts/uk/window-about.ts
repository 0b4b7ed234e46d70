/** Messages of About, licences and diagnostics in the window, in Ukrainian. */
export const windowAbout = {
  'window.about.title': 'Про програму',
  'window.about.runtime': 'Основа',
  'window.about.runtime.text': 'Electron {electron}, Chromium {chrome}, Node.js {node}',
  'window.about.system': 'Система',
  'window.about.system.text':
    '{platform} {arch}, {release}{desktop, select, none {} other {, {desktop}}}',
  'window.about.data': 'Тека даних',
  'window.about.logs': 'Логи',
  'window.about.open-data': 'Відкрити теку даних',
  'window.about.open-logs': 'Відкрити теку логів',
  'window.about.open': 'Відкрити',
  'window.about.database': 'База даних',
  'window.about.database.text':
    '{size}, формат {format}, {backups, plural, =0 {резервних копій ще немає} one {{backups} резервна копія} few {{backups} резервні копії} many {{backups} резервних копій} other {{backups} резервної копії}}',
  'window.about.database.newest': 'Найновіша резервна копія: {time}.',
  'window.about.database.silent': 'Частина Hooklight, що її веде, зараз не відповідає.',
  'window.about.licenses': 'Праця інших',
  'window.about.licenses.hint': 'Hooklight містить працю інших, на умовах їхніх ліцензій.',
  'window.about.licenses.button': 'Ліцензії…',
  'window.about.licenses.title': 'Праця інших та її ліцензії',
  'window.about.licenses.count':
    '{count, plural, one {{count} складник} few {{count} складники} many {{count} складників} other {{count} складника}}',
  'window.about.licenses.none':
    'Ця збірка не має переліку складників. Зберіть її знову, щоб побачити їх.',
  'window.about.licenses.chromium':
    'Electron і Chromium мають власні складники; їхні ліцензії лежать поруч із програмою, у LICENSES.chromium.html.',
  'window.about.licenses.no-text':
    'Цей складник не має тексту ліцензії; він називає її: {license}.',
  'window.about.diagnostics': 'Діагностика',
  'window.about.diagnostics.hint':
    'Один файл для звіту про негаразди: версії, налаштування, кількості, найновіші рядки логів. Перед збереженням ви бачите його весь. Нічого не надсилається.',
  'window.about.diagnostics.button': 'Діагностика…',
  'window.diagnostics.text':
    'Це весь файл. У ньому немає токенів, шляхів вебхуків, IP-адрес, домашньої теки й назв ботів. Прочитайте його, перш ніж комусь віддати.',
  'window.diagnostics.hosts': 'Показати імена хостів',
  'window.diagnostics.hosts.hint': 'Інакше кожне замінено кодом, однаковим для того самого хоста.',
  'window.diagnostics.building': 'Збирається…',
  'window.diagnostics.content': 'Вміст файлу',
  'window.diagnostics.size':
    '{count, plural, one {{shown} рядок} few {{shown} рядки} many {{shown} рядків} other {{shown} рядка}}, {size}',
  'window.diagnostics.save': 'Зберегти…',
  'window.diagnostics.saved': 'Збережено як {file}. Прочитати його можете лише ви.',
} as const;
