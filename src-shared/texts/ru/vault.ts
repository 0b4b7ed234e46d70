/** Messages of the vault, in Russian. */
export const vault = {
  'vault.error.notWritten':
    'Записать хранилище в папку данных не удалось. Ничего не сохранено; проверьте, что папка доступна для записи и на диске есть место, затем выберите снова.',
} as const;
