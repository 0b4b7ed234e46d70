/** Messages of adding many bots at once, and of the demo's beginning. */
export const windowAdd = {
  'window.add.found': '{count, plural, one {# توکن} other {{shown} توکن}}',
  'window.add.found.bad': '{count, plural, one {# سطر توکن نیست} other {{shown} سطر توکن نیست}}',
  'window.add.found.twice':
    '{count, plural, one {# سطر رباتی تکراری دارد} other {{shown} سطر رباتی تکراری دارد}}',
  'window.add.too-many':
    'هر بار حداکثر {most} سطر. چند سطر را بردارید، بقیه را بیفزایید، سپس آن‌ها را.',
  'window.add.progress': '{shown} سطر از {total} انجام شد',
  'window.add.stop': 'توقف',
  'window.add.stopped':
    '{count, plural, one {متوقف شد. # سطر امتحان نشد و در فیلد می‌ماند.} other {متوقف شد. {shown} سطر امتحان نشد و در فیلد می‌ماند.}}',
  'window.add.lines': 'نتیجه سطر به سطر',
  'window.add.line.added': 'افزوده شد',
  'window.first.demo': 'گشتی با ربات‌های نمایشی',
  'window.first.demo.hint':
    'دوازده ربات ساختگی با مشکلات ساختگی، برای امتحان همه چیز. چیزی فرستاده نمی‌شود و چیزی نمی‌ماند.',
  'window.first.demo.starting': 'در حال آغاز نمایش…',
} as const;
