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

const commandLine = {
  'cli.help.incidents': 'رخدادها را فهرست می‌کند، تازه‌ترین در آغاز؛ با شناسه، از آنِ یک ربات',
  'cli.help.incidents-open': 'فقط رخدادهای باز',
  'cli.help.incident': 'خط زمان یک رخداد را نشان می‌دهد',
  'cli.help.incident-number': 'شماره‌ای که «incidents» نشان می‌دهد',
  'cli.help.acknowledge':
    'می‌گوید کسی از رخداد باز ربات آگاه است: نه رنگی و نه پیامی تا تمام یا بدتر شود',
  'cli.help.take-back': 'اعلام آگاهی را پس می‌گیرد',
  'cli.help.snooze': 'ربات را ساکت می‌کند؛ بررسی ادامه دارد',
  'cli.help.snooze-for': 'برای چه مدت، مانند 15m، 1h یا 8h',
  'cli.help.until-recovered': 'تا پایان رخداد بازش',
  'cli.help.wake': 'سکوت را پایان می‌دهد',
  'cli.incidents.none': 'رخدادی نیست.',
  'cli.incidents.line':
    '{id}  {bot}  {since} – {until}  {health}: {reason}{acknowledged, select, true { (آگاهی اعلام شده)} other {}}{removed, select, true { (ربات حذف شده)} other {}}',
  'cli.incidents.lost':
    '{count, plural, one {حدود # آپدیت از دست رفت} other {حدود # آپدیت از دست رفت}}',
  'cli.incidents.saved': '{count, plural, one {# آپدیت ذخیره شد} other {# آپدیت ذخیره شد}}',
  'cli.incident.note': 'یادداشت: {note}',
  'cli.incident.unknown': 'رخداد {id} اینجا نیست. «incidents» آن‌ها را نشان می‌دهد.',
  'cli.acknowledge.none': '{name} رخداد بازی ندارد.',
  'cli.acknowledged': 'آگاهی از رخداد {name} اعلام شد.',
  'cli.acknowledge.taken-back': 'اعلام آگاهی برای {name} پس گرفته شد.',
  'cli.snoozed': '{name} ساکت شد تا {until}.',
  'cli.woken': '{name} دیگر ساکت نیست.',
  'cli.usage.snooze': 'یکی از --for TIME، --until-recovered یا --wake را بدهید.',
} as const;

/** Words about incidents and snoozing, for the window and the command line alike. */
export const incidents = { ...answers, ...events, ...commandLine } as const;
