import { afterEach, describe, expect, test, vi } from 'vitest';
import { formatCount, formatShortCount } from '../../../../src-shared/format/counts.ts';
import { formatDuration } from '../../../../src-shared/format/durations.ts';
import { formatList } from '../../../../src-shared/format/lists.ts';
import { formatBytes } from '../../../../src-shared/format/sizes.ts';
import { formatDateTime, formatSpan, formatWeekDay } from '../../../../src-shared/format/times.ts';
import { createTexts, englishTexts } from '../../../../src-shared/texts/index.ts';
import { resolveLanguage, type Language } from '../../../../src-shared/texts/languages.ts';
import { inEnglish, speak, spokenLanguage } from '../../../../src-shared/texts/spoken.ts';

afterEach(() => speak('en'));

describe('which language is spoken', () => {
  test.each<[readonly string[], Language]>([
    [['ru-RU', 'en-US'], 'ru'],
    [['de-DE', 'uk-UA', 'ru'], 'uk'],
    [['pt'], 'pt'],
    [['pt-PT'], 'pt'],
    [['fa_IR.UTF-8'], 'fa'],
    [['zh-CN'], 'zh'],
    [['zh-Hans-HK'], 'zh'],
    [['zh-Hant-TW', 'es'], 'es'],
    [['zh-TW'], 'en'],
    [['de', 'fr'], 'en'],
    [['C', 'POSIX'], 'en'],
    [[], 'en'],
    [['constructor'], 'en'],
  ])('of the system list %j it is %s', (system, language) => {
    expect(resolveLanguage('system', system)).toBe(language);
  });

  test('a choice goes before the system', () => {
    expect(resolveLanguage('es', ['ru'])).toBe('es');
  });

  test('the last wish counts, whatever is loaded first', async () => {
    const answers = await Promise.all([speak('ru'), speak('fa'), speak('en')]);
    expect(spokenLanguage()).toBe('en');
    expect(answers.at(-1)).toBe(true);
  });
});

describe('words', () => {
  const spoken = {
    language: 'ru',
    catalogue: {
      'health.down': 'Не работает',
      'tray.ago.days':
        '{count, plural, one {# день} few {# дня} many {# дней} other {# дня}} назад',
      'health.healthy': 'broken {',
    },
  } as const;
  const t = createTexts(spoken);

  test('come from the catalogue, with its own plurals', () => {
    expect(t('health.down')).toBe('Не работает');
    expect([1, 2, 5, 21, 1.5].map((count) => t('tray.ago.days', { count }))).toEqual([
      '1 день назад',
      '2 дня назад',
      '5 дней назад',
      '21 день назад',
      '1,5 дня назад',
    ]);
  });

  test('are English where a message is missing or cannot be read', () => {
    expect(t('health.degraded')).toBe('Degraded');
    expect(t('health.healthy')).toBe('Healthy');
  });

  test('write numbers in the digits of the language, but for those that name something', () => {
    const persian = createTexts({
      language: 'fa',
      catalogue: {
        'window.add.line': 'سطر {line}',
        'bots.refused.server': 'خطای {code}',
        'window.headline.down': '{count, plural, =0 {} other {# از {count} ({shown})}}',
      },
    });
    expect(persian('window.add.line', { line: 1234 })).toBe('سطر ۱۲۳۴');
    expect(persian('window.add.line', { line: '12' })).toBe('سطر 12');
    expect(persian('bots.refused.server', { code: 502 })).toBe('خطای 502');
    expect(persian('window.headline.down', { count: 3, shown: 'x' })).toMatch(/^۳ از/);
  });

  test('stay English for what is written down', async () => {
    await speak('fa');
    expect(inEnglish(() => `${formatCount(1234)} ${createTexts()('health.down')}`)).toBe(
      '1,234 Down',
    );
    expect(englishTexts('health.down')).toBe('Down');
    expect(spokenLanguage()).toBe('fa');
    expect(() =>
      inEnglish(() => {
        throw new Error('inside');
      }),
    ).toThrow('inside');
    expect(spokenLanguage()).toBe('fa');
  });
});

describe('numbers, units and times', () => {
  const utc = { timeZone: 'UTC' };
  const atMs = Date.UTC(2026, 10, 21, 14, 3, 9);
  const all = (): readonly string[] => [
    formatCount(12_345),
    formatShortCount(12_345),
    formatDuration(11_400_000),
    formatBytes(4100),
    formatDateTime(atMs, utc),
    formatSpan(atMs, atMs + 3_600_000, utc),
    formatWeekDay('mon'),
    formatList(['a', 'b']),
  ];
  /** What ICU separates with differs between its versions: any space is a space. */
  const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

  test.each<[Language, readonly string[]]>([
    [
      'en',
      [
        '12,345',
        '12.3K',
        '3 h 10 min',
        '4.1 kB',
        '21 Nov 2026, 14:03:09',
        '21 Nov, 14:03 – 15:03',
        'Mon',
        'a, b',
      ],
    ],
    [
      'ru',
      [
        '12 345',
        '12,3 тыс.',
        '3 ч 10 мин',
        '4,1 кБ',
        '21 нояб. 2026 г., 14:03:09',
        '21 нояб., 14:03 – 15:03',
        'пн',
        'a, b',
      ],
    ],
    [
      'fa',
      [
        '۱۲٬۳۴۵',
        '۱۲٫۳ هزار',
        '۳ ساعت ۱۰ دقیقه',
        '۴٫۱ kB',
        '۳۰ آبان ۱۴۰۵، ۱۴:۰۳:۰۹',
        '۳۰ آبان، ۱۴:۰۳ – ۱۵:۰۳',
        'دوشنبه',
        'a، b',
      ],
    ],
    [
      'zh',
      [
        '12,345',
        '1.2万',
        '3小时10分钟',
        '4.1 kB',
        '2026年11月21日 14:03:09',
        '11月21日 14:03 – 15:03',
        '周一',
        'a、b',
      ],
    ],
  ])('are those of %s', async (language, expected) => {
    await speak(language);
    expect(all().map(plain)).toEqual(expected);
  });

  test('of 10,000 rows come from formatters that are kept', async () => {
    await speak('uk');
    const { NumberFormat } = Intl;
    const numbers = vi.spyOn(Intl, 'NumberFormat').mockImplementation(function make(
      locale?: Intl.LocalesArgument,
      options?: Intl.NumberFormatOptions,
    ) {
      return new NumberFormat(locale, options);
    });
    for (let row = 0; row < 10_000; row += 1) {
      formatCount(row);
      formatDuration(row * 10_000);
      formatDateTime(atMs + row, utc);
    }
    expect(numbers.mock.calls.length).toBeLessThanOrEqual(6);
    vi.restoreAllMocks();
  });
});
