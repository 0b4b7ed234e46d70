import { apiCauses } from './causes-api.ts';
import { networkCauses } from './causes-network.ts';
import { replyCauses } from './causes-reply.ts';
import { transportCauses } from './causes-transport.ts';

/** Messages about tokens; keys are `token.<reason>` and `token.hint.<hint>` (core/telegram/token.ts). */
const tokens = {
  'token.empty': 'اینجا توکنی نیست. کل سطری را که BotFather فرستاده بچسبانید، مانند 123456789:AA….',
  'token.no-colon': 'توکن میان شمارهٔ ربات و بخش محرمانه دونقطه دارد؛ اینجا دونقطه نیست.',
  'token.leading-zero': 'توکن هرگز با 0 آغاز نمی‌شود. شمارهٔ پیش از دونقطه را بازبینی کنید.',
  'token.too-long': 'این از هر توکنی بلندتر است (حداکثر ۸۰ نویسه).',
  'token.slash': 'توکن اسلش ندارد. فقط توکن را بچسبانید، نه URL.',
  'token.id-not-number':
    'بخش پیش از دونقطه باید شمارهٔ ربات باشد، فقط رقم. چیز دیگری پیش یا درون آن است.',
  'token.id-out-of-range': 'شمارهٔ پیش از دونقطه نمی‌تواند از آنِ یک ربات باشد.',
  'token.secret-too-short':
    'بخش پس از دونقطه کوتاه است: توکن آنجا ۳۵ نویسه دارد و تلگرام کمتر از ۲۴ را نمی‌پذیرد.',
  'token.secret-alphabet':
    'بخش پس از دونقطه نویسه‌ای دارد که در هیچ توکنی نیست. آنجا فقط حروف، رقم، _ و - می‌آید.',
  'token.secret-length': 'طول بخش پس از دونقطه در هیچ توکنی ممکن نیست: نویسه‌ای کم یا زیاد است.',
  'token.secret-last-character':
    'هیچ توکنی به این نویسه پایان نمی‌یابد: نویسه‌ای اشتباه، گم یا افزوده شده است.',
  'token.hint.bot-prefix': '«bot» آغاز را بردارید: جزء URL است، نه توکن.',
  'token.hint.surrounding-text':
    'متن دیگری پیرامونش است، مانند علامت نقل‌قول، فاصله یا نام متغیر. فقط توکن را بچسبانید.',
  'token.hint.look-alike':
    'نویسه‌ای بیرون از متن سادهٔ انگلیسی دارد، شاید خط تیرهٔ بلند یا «…». دوباره از BotFather کپی کنید.',
  'token.hint.cut': 'بریده به نظر می‌رسد. دوباره از BotFather کپی کنید.',
  'token.hint.extra': 'گویا چیزی به انتهایش افزوده شده است. دوباره از BotFather کپی کنید.',
} as const;

/** Whether setting the webhook again helps, by what the catalogue of causes says; see `cureKey` in src-shared/health.ts. */
const cures = {
  'cause.re-set.if-a-new-url-is-set': 'اگر URL تازه‌ای تنظیم شود.',
  'cause.re-set.if-a-webhook-is-wanted': 'اگر وب‌هوک مطلوب است.',
  'cause.re-set.if-another-path-is-right': 'اگر مسیر دیگری درست است.',
  'cause.re-set.if-max-connections-is-lowered': 'اگر max_connections کم شود.',
  'cause.re-set.if-no-other-program-sets-it-too': 'اگر برنامهٔ دیگری هم تنظیمش نکند.',
  'cause.re-set.if-the-url-or-its-port-was-wrong': 'اگر URL یا پورت آن اشتباه بود.',
  'cause.re-set.if-the-url-was-wrong': 'اگر URL اشتباه بود.',
  'cause.re-set.if-the-address-is-stale': 'اگر آدرس کهنه است.',
  'cause.re-set.if-the-address-is-stale-or-the-port-in-the-url-is-wrong':
    'اگر آدرس کهنه یا پورت URL اشتباه است.',
  'cause.re-set.if-the-address-was-wrong': 'اگر آدرس اشتباه بود.',
  'cause.re-set.if-the-host-was-wrong': 'اگر میزبان اشتباه بود.',
  'cause.re-set.no': 'خیر.',
  'cause.re-set.no-unless-the-tunnel-has-a-new-name': 'خیر، مگر تونل نام تازه‌ای داشته باشد.',
  'cause.re-set.no-unless-the-webhook-is-deleted-first': 'خیر، مگر نخست وب‌هوک حذف شود.',
  'cause.re-set.yes': 'بله.',
  'cause.re-set.yes-after-five-minutes': 'بله، پس از پنج دقیقه.',
  'cause.re-set.yes-if-the-certificate-setting-does-not-suit-the-site':
    'بله، اگر وضعیت گواهی با سایت نمی‌خواند.',
  'cause.re-set.yes-if-the-secret-token-was-lost': 'بله، اگر توکن مخفی گم شده است.',
  'cause.re-set.yes-once-the-name-exists': 'بله، همین که نام وجود داشته باشد.',
  'cause.re-set.yes-once-the-name-has-an-address': 'بله، همین که نام آدرس داشته باشد.',
  'cause.re-set.yes-once-the-name-resolves': 'بله، همین که نام پیدا شود.',
  'cause.re-set.yes-with-a-correct-value': 'بله، با مقدار درست.',
  'cause.re-set.yes-with-the-right-url': 'بله، با URL درست.',
  'cause.re-set.yes-with-the-right-secret-token': 'بله، با توکن مخفی درست.',
  'cause.re-set.yes-with-the-target-url': 'بله، با URL مقصد.',
} as const;

/** Messages of the causes area: tokens, and the catalogue of causes with meaning, usual cause and remedy. */
export const causes = {
  ...tokens,
  ...cures,
  ...networkCauses,
  ...replyCauses,
  ...apiCauses,
  ...transportCauses,
} as const;
