/** Messages of adding many bots at once, and of the demo's beginning, in Ukrainian. */
export const windowAdd = {
  'window.add.found':
    '{count, plural, one {{shown} токен} few {{shown} токени} many {{shown} токенів} other {{shown} токена}}',
  'window.add.found.bad':
    '{count, plural, one {{shown} рядок не є токеном} few {{shown} рядки не є токенами} many {{shown} рядків не є токенами} other {{shown} рядка не є токеном}}',
  'window.add.found.twice':
    '{count, plural, one {{shown} рядок повторює бота} few {{shown} рядки повторюють бота} many {{shown} рядків повторюють бота} other {{shown} рядка повторює бота}}',
  'window.add.too-many':
    'Щонайбільше {most} рядків за раз. Приберіть частину, додайте решту, потім додайте прибране.',
  'window.add.progress': 'Оброблено рядків: {shown} з {total}',
  'window.add.stop': 'Зупинити',
  'window.add.stopped':
    '{count, plural, one {Зупинено. {shown} рядок не випробувано, він лишається в полі.} few {Зупинено. {shown} рядки не випробувано, вони лишаються в полі.} many {Зупинено. {shown} рядків не випробувано, вони лишаються в полі.} other {Зупинено. {shown} рядка не випробувано, вони лишаються в полі.}}',
  'window.add.lines': 'Результат порядково',
  'window.add.line.added': 'додано',
  'window.first.demo': 'Роздивитися з демоботами',
  'window.first.demo.hint':
    'Дванадцять вигаданих ботів із вигаданими негараздами, щоб усе випробувати. Нічого не надсилається, і нічого не лишається.',
  'window.first.demo.starting': 'Запускається демо…',
} as const;
