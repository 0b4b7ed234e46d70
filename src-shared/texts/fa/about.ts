/** Messages of About, the diagnostics bundle and the demo that main itself says. */
export const about = {
  'about.bundle.not-written':
    'اطلاعات عیب‌یابی آنجا ذخیره نشد. پوشه‌ای نوشتنی انتخاب کنید و دوباره امتحان کنید.',
  'about.bundle.gone':
    'این اطلاعات عیب‌یابی در این میان از نو ساخته شد. دوباره ببینید، سپس ذخیره کنید.',
  'about.folder.not-opened':
    'سیستم نتوانست پوشه را نشان دهد. خودتان بازش کنید: نشانی‌اش کنار دکمه آمده است.',
  'demo.refused': 'نمایش این کار را نمی‌کند: به چیزی واقعی دست می‌زد. نخست از نمایش خارج شوید.',
  'demo.not-started':
    'نمایش آغاز نشد. روی دیسک جا باز کنید، یا Hooklight را دوباره اجرا کنید، سپس دوباره امتحان کنید.',
} as const;
