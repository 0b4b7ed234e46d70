/** Messages of the vault. Keys start with `vault.`; what the window says about it is in window.ts. */
export const vault = {
  'vault.error.notWritten':
    'گاوصندوق در پوشهٔ داده نوشته نشد. چیزی ذخیره نشد؛ ببینید پوشه نوشتنی است و پر نیست، سپس دوباره انتخاب کنید.',
} as const;
