import { describe, expect, it } from 'vitest';
import { recordFileName, slug } from '../../../../src-main/core/record/file-name.ts';
import { codeSpan, plainText } from '../../../../src-main/core/record/markdown.ts';
import { recordSchema } from '../../../../src-main/core/record/record-json.ts';
import { renderRecord } from '../../../../src-main/core/record/render.ts';
import type { RecordedBot } from '../../../../src-main/core/record/render.ts';
import { createTexts } from '../../../../src-shared/texts/index.ts';
import { aRecordedBot, t0 } from './fixtures.ts';
import { fc } from '../../../support/fast-check.ts';

const texts = createTexts();
const markdown = (bots: readonly RecordedBot[]) =>
  renderRecord(bots, { format: 'md', nowMs: t0, texts }).content;

/** A document without its code spans, read as CommonMark reads them: leftmost run, closed by a run of equal length. */
function withoutCode(text: string): string {
  let rest = text;
  let outside = '';
  for (;;) {
    const open = /`+/.exec(rest);
    if (open === null) {
      return outside + rest;
    }
    outside += rest.slice(0, open.index);
    rest = rest.slice(open.index + open[0].length);
    const close = new RegExp(`(?<!\`)\`{${open[0].length}}(?!\`)`).exec(rest);
    if (close === null) {
      return `${outside}UNCLOSED${rest}`;
    }
    rest = rest.slice(close.index + close[0].length);
  }
}

/** What could be HTML, a link, an image or a mention, outside of code. Task marks are ours. */
function active(line: string): string | null {
  const plain = withoutCode(line).replace(/^- \[[x ]\] /, '- ');
  return /[<>[\]!@*_&|\\]|https?:|www\.|UNCLOSED/i.exec(plain)?.[0] ?? null;
}

describe('the JSON record', () => {
  it('is the text of its data, however many bots it holds', () => {
    for (const count of [0, 1, 3, 300]) {
      const bots = Array.from({ length: count }, (_, index) =>
        aRecordedBot({ detail: { note: `two\nlines, "quoted", Ж … 😀 ${index}` } }),
      );
      const { content } = renderRecord(bots, { format: 'json', nowMs: t0, texts });
      const data: unknown = JSON.parse(content);
      expect(recordSchema.parse(data).bots.length).toBe(count);
      expect(content).toBe(`${JSON.stringify(data, null, 2)}\n`);
      expect(recordSchema.parse(data).bots.map(({ note }) => note)).toEqual(
        bots.map(({ detail }) => detail.note),
      );
    }
  });
});

describe('the Markdown record', () => {
  it('names the environment that the bot belongs to, as data', () => {
    const bot = aRecordedBot({});
    const environment = { id: 'e1', name: '<b>production', colour: 'blue', differs: true } as const;
    const text = markdown([{ ...bot, row: { ...bot.row, environment } }]);
    expect(text).toContain('- Belongs to the environment: `<b>production`');
    expect(markdown([bot])).not.toContain('Belongs to');
  });

  it('says who, when, webhook, verification, statistics, incidents and who changed it', () => {
    const text = markdown([aRecordedBot({})]);
    for (const part of [
      '# Webhook record',
      '2026-01-05 12:00:00 UTC. 1 bot.',
      '## `Shop`',
      '- Username: `@shop_bot`',
      '- Health: Down, since 2026-01-05 11:59:00 UTC',
      '- URL: `https://bot.example.org/…#1a2b3c4d` / `https://bot.example.org/…#1a2b3c4d`',
      '- Secret token: stored / never shown by Telegram',
      '- IP address: not known / `203.0.113.7`',
      '- Kinds of updates: the default list / `message, callback_query`',
      '- [x] The URL is the wanted one',
      '- [ ] Few updates wait: not as it should be, `61`',
      '- Healthy share of the checks that got an answer: 98.77 %',
      'still open: Down, Telegram cannot deliver',
      '(14 min): Down',
      'operator: `Webhook set again and verified`, evidence level 2',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('is the same for the same bots and time', () => {
    expect(markdown([aRecordedBot({})])).toBe(markdown([aRecordedBot({})]));
  });

  it('stays readable for a bot of which nothing is known', () => {
    const bot = aRecordedBot({
      row: {
        username: null,
        tags: [],
        pending: null,
        lossAtMs: null,
        checkedAtMs: null,
        reasons: [],
      },
      detail: {
        note: '',
        actual: null,
        desired: null,
        cause: null,
        checklist: [],
        errors: [],
        incidents: [],
      },
    });
    const text = markdown([{ ...bot, journal: [] }]);
    expect(text).toContain('- URL: – / –');
    expect(text).not.toMatch(/undefined|null|NaN/);
  });

  it('makes nothing active of 2,000 hostile values', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            '`',
            '``',
            '```',
            '\n',
            '\r\n',
            '\u2028',
            '\u202e',
            '\\',
            '|',
            '<img src=x onerror=1>',
            '<!--',
            '-->',
            '![x](http://e.example/x.png)',
            '[x](javascript:1)',
            'https://e.example',
            'www.e.example',
            'a@b.example',
            '@team',
            '# ',
            '- ',
            '1. ',
            '> ',
            '~~~',
            '    ',
            '*',
            '__',
            '&lt;',
            '<http://e.example>',
            '[^1]: ',
            '\t',
            ' ',
          ),
          { maxLength: 12 },
        )
        .map((parts) => parts.join('')),
    );
    const plain = markdown([aRecordedBot({ name: 'n' })]).split('\n').length;
    fc.assert(
      fc.property(hostile, (value) => {
        const bot = aRecordedBot({
          name: value,
          row: {
            username: value,
            tags: [value],
            reasons: [{ code: 'backlog', health: 'down', sinceMs: t0, detail: value }],
          },
          detail: {
            note: `x${value}`,
            apiRoot: value,
            checklist: [
              { id: 'url-as-desired', state: 'ok', detail: value },
              { id: 'pending-low', state: 'problem', detail: value },
              { id: 'ip-as-expected', state: 'unknown', detail: value },
            ],
          },
        });
        const lines = markdown([bot]).split('\n');
        expect(lines).toHaveLength(plain);
        expect(lines.filter((line) => active(line) !== null)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  }, 60_000);

  it('holds no bot token, whatever field it came in', () => {
    const token = '700001:AAH-canary_canary_canary_canary_can';
    const bot = aRecordedBot({ name: token, detail: { note: `old: ${token}` } });
    expect(markdown([bot])).not.toContain('canary');
    expect(renderRecord([bot], { format: 'json', nowMs: t0, texts }).content).not.toContain(
      'canary',
    );
  });
});

describe('a code span', () => {
  it.each([
    ['plain', '`plain`'],
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
    ['a``', '``` a`` ```'],
    ['', '–'],
    ['\u0000 \u202e', '–'],
    ['two\nlines', '`two lines`'],
  ])('of %j is %s', (value, span) => {
    expect(codeSpan(value)).toBe(span);
  });

  it('cuts long values', () => {
    expect(codeSpan('x'.repeat(10_000))).toHaveLength(602);
  });

  it('is not needed for our own sentences: those are escaped', () => {
    expect(plainText('use /bot<token> & *')).toBe('use /bot\\<token\\> \\& \\*');
  });
});

describe('the JSON record', () => {
  it('fits its schema and holds what the Markdown says', () => {
    const { content, suggestedFileName } = renderRecord([aRecordedBot({})], {
      format: 'json',
      nowMs: t0,
      texts,
    });
    const document = recordSchema.parse(JSON.parse(content));
    expect(document.recordedAtMs).toBe(t0);
    expect(document.bots[0]).toMatchObject({
      telegramId: '700001',
      health: 'down',
      desired: { secret: 'stored' },
      statistics: { checks: 1440, sinceMs: t0 - 86_400_000 },
    });
    expect(suggestedFileName).toBe('hooklight-shop-bot-700001-2026-01-05.json');
  });
});

describe('the file name of a record', () => {
  it.each([
    ['Šhop Ⅳ', 'shop-iv'],
    ['../../etc/passwd', 'etc-passwd'],
    ['con', 'con'],
    ['...', ''],
    ['магазин', ''],
  ])('makes %j into %j', (name, expected) => {
    expect(slug(name)).toBe(expected);
  });

  it('counts the bots when there are several', () => {
    const bots = [aRecordedBot({}), aRecordedBot({})];
    expect(recordFileName(bots, { format: 'md', nowMs: t0 })).toBe(
      'hooklight-2-bots-2026-01-05.md',
    );
  });

  it('is safe for any name on any system', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const bot = aRecordedBot({ name, row: { username: null } });
        const file = recordFileName([bot], { format: 'md', nowMs: t0 });
        expect(file).toMatch(/^hooklight(-[a-z0-9]+)+-2026-01-05\.md$/);
        expect(file.length).toBeLessThanOrEqual(120);
      }),
      { numRuns: 2000 },
    );
  });
});
