const answers = {
  'incident.over': 'این رخداد تمام شده است: دیگر چیزی برای اعلام آگاهی نیست.',
  'incident.nothing-to-recover':
    'این ربات رخدادی ندارد که از آن بهبود یابد. به‌جای آن، برای مدتی ساکتش کنید.',
  'incident.journal.acknowledged': 'آگاهی از رخداد اعلام شد: {reason}.',
  'incident.journal.taken-back': 'اعلام آگاهی پس گرفته شد: {reason}.',
  'incident.journal.note': 'یادداشت رخداد تغییر کرد: {reason}.',
  'incident.journal.snoozed': 'ساکت شد تا {until}.',
  'incident.journal.snoozed-until-recovered': 'ساکت شد تا هنگام بهبود.',
  'incident.journal.woken': 'دیگر ساکت نیست.',
} as const;

/** One sentence for every kind of line of a timeline. */
const events = {
  'incident.event.began': 'آغاز شد: {reason}',
  'incident.event.confirmed': 'تأیید شد، {health, select, down {قطع} other {مختل}}: {reason}',
  'incident.event.worsened': 'بدتر شد، اکنون {health, select, down {قطع} other {مختل}}: {reason}',
  'incident.event.changed': 'اکنون {health, select, down {قطع} other {مختل}}: {reason}',
  'incident.event.told': 'اعلانی نشان داده شد',
  'incident.event.acknowledged': 'آگاهی اعلام شد',
  'incident.event.unacknowledged': 'اعلام آگاهی پس گرفته شد',
  'incident.event.snoozed': 'ساکت شد تا {until}',
  'incident.event.woken':
    '{by, select, time {مدت سکوت تمام شد} system {سکوت با بهبود پایان یافت} other {سکوت پایان یافت}}',
  'incident.event.action': '{wish}: {outcome}',
  'incident.event.evidence': '{failed, select, true {پایدار نماند} other {پس از آن دیده شد}}',
  'incident.event.saved': '{count, plural, one {# آپدیت} other {# آپدیت}} در {file} ذخیره شد',
  'incident.event.lost':
    '{how, select, dropped {{count, plural, one {# آپدیت در انتظار دور ریخته شد} other {# آپدیت در انتظار دور ریخته شد}}} other {{count, plural, one {حدود # آپدیت خوانده‌نشده منقضی شد} other {حدود # آپدیت خوانده‌نشده منقضی شد}}}}',
  'incident.event.note': 'یادداشت تغییر کرد',
  'incident.event.recovered': 'پس از {duration} بهبود یافت',
  'incident.event.bot-removed': 'ربات از Hooklight حذف شد',
  'incident.event.ends-acknowledgement': 'با این، اعلام آگاهی پایان یافت.',
  'incident.event.action-unnamed': 'یک عملیات',
  'incident.until-recovered': 'هنگام بهبود',
  'incident.unclosed': 'هنوز باز',
} as const;

const commandLine = {} as const;

/** Words about incidents and snoozing, for the window and the command line alike. */
export const incidents = { ...answers, ...events, ...commandLine } as const;
