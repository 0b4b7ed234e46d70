/** Messages of About, the diagnostics bundle and the demo that main itself says, in Russian. */
export const about = {
  'about.bundle.not-written':
    'Сохранить туда диагностику не удалось. Выберите папку, доступную для записи, и повторите.',
  'about.bundle.gone':
    'С тех пор эта диагностика собрана заново. Просмотрите её ещё раз, затем сохраните.',
  'about.folder.not-opened':
    'Система не смогла показать папку. Откройте её вручную: место указано рядом с кнопкой.',
  'demo.refused':
    'Демо этого не делает: это затронуло бы что-то настоящее. Сначала выйдите из демо.',
  'demo.not-started':
    'Запустить демо не удалось. Освободите место на диске или перезапустите Hooklight и повторите.',
} as const;
