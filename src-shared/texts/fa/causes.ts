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

/** Messages of the causes area: tokens, and the catalogue of causes with meaning, usual cause and remedy. */
export const causes = {
  ...tokens,
  ...networkCauses,
  ...replyCauses,
  ...apiCauses,
  ...transportCauses,
} as const;
