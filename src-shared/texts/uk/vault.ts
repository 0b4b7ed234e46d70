/** Messages of the vault, in Ukrainian. */
export const vault = {
  'vault.error.notWritten':
    'Сховище не вдалося записати в теку даних. Нічого не збережено; перевірте, чи можна в неї писати та чи є місце, потім виберіть знову.',
} as const;
