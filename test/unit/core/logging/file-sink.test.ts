import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger, type LogSink } from '../../../../src-main/core/logging/create-logger.ts';
import { createFileSink } from '../../../../src-main/core/logging/file-sink.ts';
import { formatLine } from '../../../../src-main/core/logging/redact-line.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { fc } from '../../../support/fast-check.ts';

const token = '700001:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsawA';
let folder: string;
let clock: ManualClock;
let formerUmask: number;

beforeEach(() => {
  formerUmask = process.umask(0);
  folder = join(mkdtempSync(join(tmpdir(), 'hooklight-log-')), 'logs');
  clock = new ManualClock();
});

afterEach(() => {
  process.umask(formerUmask);
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

const read = (name = 'hooklight.log'): string => readFileSync(join(folder, name), 'utf8');
const line = (event: string, fields = {}): Parameters<LogSink['write']>[0] => ({
  atMs: clock.nowMs(),
  level: 'info',
  event,
  fields,
});

describe('the log file', () => {
  it('holds one JSON object a line, with time, level, event and fields', () => {
    const sink = createFileSink({ folder, clock });
    createLogger(sink, clock).info('check.finished', { botId: '7', pending: 3, cause: null });
    sink.close();
    expect(JSON.parse(read())).toEqual({
      at: '2026-01-05T12:00:00.000Z',
      level: 'info',
      event: 'check.finished',
      botId: '7',
      pending: 3,
      cause: null,
    });
  });

  it('is private from its first byte, whatever the umask', () => {
    const sink = createFileSink({ folder, clock });
    sink.write(line('a'));
    sink.close();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'hooklight.log')).mode & 0o777).toBe(0o600);
  });

  it('never writes through a planted symbolic link', () => {
    createFileSink({ folder, clock }).write(line('first'));
    const victim = join(folder, '..', 'victim');
    writeFileSync(victim, 'precious');
    rmSync(join(folder, 'hooklight.log'));
    symlinkSync(victim, join(folder, 'hooklight.log'));
    const sink = createFileSink({ folder, clock });
    sink.write(line('a'));
    sink.close();
    expect(readFileSync(victim, 'utf8')).toBe('precious');
    expect(lstatSync(join(folder, 'hooklight.log')).isFile()).toBe(true);
    expect(read()).toContain('"a"');
  });

  it('keeps a bounded number of bounded files, the newest lines in the first', () => {
    const sink = createFileSink({ folder, clock, bytesPerFile: 1000, filesKept: 5 });
    for (let index = 0; index < 300; index += 1) {
      sink.write(line(`event.${index}`));
    }
    sink.close();
    const names = readdirSync(folder).sort();
    expect(names).toEqual([1, 2, 3, 4].map((n) => `hooklight.${n}.log`).concat('hooklight.log'));
    expect(names.every((name) => statSync(join(folder, name)).size <= 1000)).toBe(true);
    expect(read()).toContain('event.299');
    expect(read('hooklight.1.log')).not.toContain('event.299');
  });

  it('keeps five files of 5 MB where nothing else is said, and no less (DUR-18)', () => {
    const sink = createFileSink({ folder, clock });
    const text = 'x'.repeat(1900);
    for (let index = 0; index < 18_000; index += 1) {
      sink.write(line('flood', { index, text }));
    }
    sink.close();
    const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
    expect(sizes).toHaveLength(5);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(5_000_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(20_000_000);
    expect(read()).toContain('"index":17999');
  });

  it('goes on in the file of the last run', () => {
    for (const event of ['one', 'two']) {
      const sink = createFileSink({ folder, clock });
      sink.write(line(event));
      sink.close();
    }
    expect(read().trim().split('\n')).toHaveLength(2);
  });

  it('neither throws nor hangs where nothing can be written, and tells later what was lost', async () => {
    writeFileSync(folder, 'a file in place of the folder');
    const sink = createFileSink({ folder, clock });
    sink.write(line('a'));
    sink.write(line('b'));
    rmSync(folder);
    sink.write(line('c'));
    expect(existsSync(folder)).toBe(false);
    await clock.advance(10_000);
    sink.write(line('d'));
    sink.close();
    const lines = read().trim().split('\n');
    expect(lines[0]).toContain('"event":"log.lost","lines":3');
    expect(lines[1]).toContain('"d"');
  });
});

describe('redaction at the sink', () => {
  it.each([
    ['a token', `Bearer ${token}`, '700001:[REDACTED]'],
    ['an encoded token', token.replace(':', '%3A'), '700001:[REDACTED]'],
    [
      'a Bot API URL',
      `POST https://api.telegram.org/bot${token}/getMe`,
      'https://api.telegram.org/…#',
    ],
    [
      'a webhook path',
      'set https://hook.example.org/very/secret/path',
      'https://hook.example.org/…#',
    ],
    ['a secret token', 'secret_token=abc-DEF_123 rest', 'secret_token=[REDACTED] rest'],
    ['a secret in JSON', '{"secret_token":"abcDEF"}', '"secret_token":"[REDACTED]"'],
    ['a header', 'X-Telegram-Bot-Api-Secret-Token: abcDEF', 'Token: [REDACTED]'],
    ['a query string', 'GET /callback?code=abcdef&state=1 HTTP/1.1', '/callback?… HTTP'],
    ['the home directory', '/home/ada/.config/x', '~/.config/x'],
  ])('removes %s', (_what, text, kept) => {
    const json = formatLine({ ...line('x', { text }), atMs: 0 }, '/home/ada');
    expect(json).toContain(kept.replaceAll('"', '\\"'));
    for (const gone of [token.slice(7), 'secret/path', 'abc-DEF', 'abcDEF', 'code=', '/home/ada']) {
      expect(json).not.toContain(gone);
    }
  });

  it('never writes the value of a field that is called a secret', () => {
    const fields = {
      token: 'x1',
      secretToken: 'x2',
      passphrase: 'x3',
      authorization: 'x4',
      pem: 'x5',
    };
    expect(formatLine({ ...line('x', fields), atMs: 0 }, '')).not.toMatch(/x\d/);
  });

  it('keeps one line a record and shows no direction marks, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        const json = formatLine({ ...line('x', { text: `${text}\n\u2028\u202e\r` }), atMs: 0 }, '');
        expect(json).not.toMatch(/[\n\r\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
        expect(JSON.parse(json)).toHaveProperty('text');
      }),
    );
  });
});

describe('floods', () => {
  it('lets 20 equal messages a minute through and counts the rest', async () => {
    const lines: string[] = [];
    const log = createLogger(
      {
        write: ({ event, fields }) => lines.push(`${event} ${JSON.stringify(fields)}`),
        close() {},
      },
      clock,
    );
    for (let index = 0; index < 50; index += 1) {
      log.warn('disk.full');
    }
    log.warn('disk.full', { botId: '7' });
    expect(lines).toHaveLength(21);
    await clock.advance(60_000);
    log.warn('disk.full');
    expect(lines.slice(21)).toEqual([
      'log.repeated {"message":"disk.full","times":30}',
      'disk.full {}',
    ]);
  });

  it('lets no minute have more than 20 of a message, however long it goes on, and tells of all others (DUR-18)', async () => {
    const atMs: number[] = [];
    let untold = 0;
    const sink: LogSink = {
      write({ event, fields }) {
        if (event === 'disk.full') {
          atMs.push(clock.monotonicMs());
        } else {
          untold += Number(fields['times']);
        }
      },
      close() {},
    };
    const log = createLogger(sink, clock);
    for (let second = 0; second <= 600; second += 1) {
      for (let n = 0; n < 10; n += 1) {
        log.warn('disk.full');
      }
      await clock.advance(1000);
    }
    const lines = Array.from(
      { length: 10 },
      (_, minute) => atMs.filter((ms) => Math.floor(ms / 60_000) === minute).length,
    );
    expect(lines).toEqual(lines.map(() => 20));
    // The last minute is not over.
    expect(untold + 10 * 20).toBe(10 * 600);
  });

  it('writes debug lines only when asked', () => {
    const levels: string[] = [];
    const sink: LogSink = { write: ({ level }) => levels.push(level), close() {} };
    createLogger(sink, clock).debug('a');
    createLogger(sink, clock, { debug: true }).debug('b');
    expect(levels).toEqual(['debug']);
  });
});
