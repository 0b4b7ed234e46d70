/** Messages of adding many bots at once, and of the demo's beginning, in Russian. */
export const windowAdd = {
  'window.add.found':
    '{count, plural, one {{shown} токен} few {{shown} токена} many {{shown} токенов} other {{shown} токена}}',
  'window.add.found.bad':
    '{count, plural, one {{shown} строка не токен} few {{shown} строки не токены} many {{shown} строк не токены} other {{shown} строки не токены}}',
  'window.add.found.twice':
    '{count, plural, one {{shown} строка повторяет бота} few {{shown} строки повторяют бота} many {{shown} строк повторяют бота} other {{shown} строки повторяют бота}}',
  'window.add.too-many':
    'Не больше {most} строк за раз. Уберите часть, добавьте остальные, затем добавьте убранное.',
  'window.add.progress': 'Обработано строк: {shown} из {total}',
  'window.add.stop': 'Остановить',
  'window.add.stopped':
    '{count, plural, one {Остановлено. Не испробована {shown} строка, она остаётся в поле.} few {Остановлено. Не испробованы {shown} строки, они остаются в поле.} many {Остановлено. Не испробовано {shown} строк, они остаются в поле.} other {Остановлено. Не испробовано {shown} строки, они остаются в поле.}}',
  'window.add.lines': 'Результат построчно',
  'window.add.line.added': 'добавлен',
  'window.first.demo': 'Осмотреться с демоботами',
  'window.first.demo.hint':
    'Двенадцать вымышленных ботов с вымышленными проблемами, чтобы всё испробовать. Ничего не отправляется, и ничего не остаётся.',
  'window.first.demo.starting': 'Запуск демо…',
} as const;
