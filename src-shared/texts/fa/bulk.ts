/** Bulk actions: many bots, one after the other. */
export const bulk = {
  'bulk.change': '{field}: {from} ← {to}',
  'bulk.other-plan': 'آنچه انجام می‌شد با آنچه نشان داده شد یکی نیست',
  'bulk.busy': 'یک عملیات گروهی دیگر در جریان است. صبر کنید تا تمام شود، یا آن را لغو کنید.',
  'bulk.not-planned': 'هنوز همهٔ طرح‌ها آماده نیست، یا این عملیات گروهی تمام شده است.',
  'bulk.journal': 'عملیات گروهی «{wish}» {end}: {counts}.',
  'bulk.end.finished': 'تمام شد',
  'bulk.end.cancelled': 'لغو شد',
  'bulk.end.stopped-at-failure': 'با نخستین شکست متوقف شد',
  'bulk.end.canary-ill': 'پس از نخستین ربات که سالم نیست متوقف شد',
} as const;
