/** Messages of About, the diagnostics bundle and the demo that main itself says, in Ukrainian. */
export const about = {
  'about.bundle.not-written':
    'Діагностику не вдалося туди зберегти. Виберіть теку, у яку можна писати, і спробуйте знову.',
  'about.bundle.gone':
    'Відтоді цю діагностику зібрано наново. Перегляньте її ще раз, потім збережіть.',
  'about.folder.not-opened':
    'Система не змогла показати теку. Відкрийте її вручну: місце вказано поруч із кнопкою.',
  'demo.refused': 'Демо цього не робить: це зачепило б щось справжнє. Спершу вийдіть із демо.',
  'demo.not-started':
    'Демо не вдалося запустити. Звільніть місце на диску або перезапустіть Hooklight і спробуйте знову.',
} as const;
