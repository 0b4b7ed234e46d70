import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import {
  transportFaults,
  type TelegramError,
} from '../../../../src-main/core/domain/telegram-error.ts';
import { safeText } from '../../../../src-main/core/domain/safe-text.ts';
import {
  causeRows,
  explainMessage,
  explainTelegramError,
  otherCauseIds,
  severityOf,
} from '../../../../src-main/core/health/causes.ts';
import { causeClasses, causeSchema } from '../../../../src-shared/health.ts';
import { cureKey } from '../../../../src-shared/health.ts';
import { en } from '../../../../src-shared/texts/en/index.ts';
import { createTexts, englishTexts, isTextKey } from '../../../../src-shared/texts/index.ts';
import { descriptions, messagesByRow } from './cause-messages.ts';
import { fc } from '../../../support/fast-check.ts';

const messages = Object.entries(messagesByRow).flatMap(([row, texts]) =>
  texts.map((text) => [row, text] as const),
);
const allTexts = [...messages.map(([, text]) => text), ...descriptions.map(([text]) => text)];
const rowsOf = (text: string): readonly string[] =>
  causeRows.filter((row) => row.matches(text.trim())).map((row) => row.id);

describe('the catalogue', () => {
  it.each(messages)('%s: %j', (label, text) => {
    const row = causeRows.find((candidate) => candidate.label === label);
    expect(rowsOf(text)).toEqual([row?.id]);
    expect(explainMessage(text)).toMatchObject({ id: row?.id, known: true });
  });

  it.each(descriptions)('answer of the Bot API: %j', (text, id) => {
    expect(rowsOf(text)).toEqual([id]);
  });

  it('has a row for every label A1 to E20', () => {
    const labels = [
      ...Array.from({ length: 14 }, (_, index) => `A${index + 1}`),
      'B1',
      ...Array.from({ length: 12 }, (_, index) => `C${index + 1}`),
      ...Array.from({ length: 12 }, (_, index) => `D${index + 1}`),
      ...Array.from({ length: 20 }, (_, index) => `E${index + 1}`),
    ];
    const present = causeRows.map((row) => row.label).filter((label) => label !== 'API');
    expect(present.sort()).toEqual(labels.sort());
    expect(Object.keys(messagesByRow).sort()).toEqual(labels.sort());
  });

  it('tells at least 52 different messages apart from each other and from nothing', () => {
    expect(new Set(allTexts).size).toBeGreaterThan(52);
    expect(allTexts.filter((text) => rowsOf(text).length !== 1)).toEqual([]);
  });

  it('finds the same row after the text was made safe to show', () => {
    const moved = allTexts.filter(
      (text) => explainMessage(safeText(text)).id !== explainMessage(text).id,
    );
    expect(moved).toEqual([]);
  });

  it('has unique ids, short enough to travel, and known classes', () => {
    const ids = [...causeRows.map((row) => row.id), ...otherCauseIds];
    expect(new Set(ids).size).toBe(ids.length);
    for (const text of allTexts) {
      expect(causeSchema.safeParse(explainMessage(text)).success).toBe(true);
    }
    expect(causeRows.every((row) => causeClasses.includes(row.class))).toBe(true);
  });

  it('says of every row whether a re-set helps: yes, no, or under a condition', () => {
    const forms = causeRows.filter((row) => !/^(?:yes|no|if )/.test(row.reSetHelps));
    expect(forms).toEqual([]);
  });

  it('never says that a re-set cures a malformed reply, a crashed app or a rejected token', () => {
    const helped = causeRows.filter(
      (row) =>
        ['http.malformed', 'http.app', 'http.gateway', 'api.token', 'slow'].includes(row.class) &&
        row.reSetHelps !== 'no',
    );
    expect(helped).toEqual([]);
  });

  it('is written down in docs/telegram.md, row by row', () => {
    const document = readFileSync(new URL('../../../../docs/telegram.md', import.meta.url), 'utf8');
    const lines = document.split('\n');
    const missing = causeRows.filter(
      (row) =>
        row.label !== 'API' &&
        !lines.some(
          (line) =>
            line.startsWith(`| ${row.label} | ${row.id} | `) &&
            line.endsWith(` | ${row.class} | ${row.reSetHelps} |`),
        ),
    );
    expect(missing.map((row) => row.label)).toEqual([]);
  });

  it('has three sentences for every id and none left over', () => {
    const texts = createTexts();
    for (const id of [...causeRows.map((row) => row.id), ...otherCauseIds]) {
      for (const part of ['meaning', 'usualCause', 'remedy']) {
        const key = `cause.${id}.${part}`;
        expect(isTextKey(key) ? texts(key).endsWith('.') : `${key} is missing`).toBe(true);
      }
    }
  });
});

test('whether a re-set helps is a sentence for every answer of the catalogue, and none is left over', () => {
  const keys = [{ reSetHelps: 'no' }, ...causeRows].map(cureKey);
  expect(keys.filter((key) => !isTextKey(key))).toEqual([]);
  const told = Object.keys(en).filter((key) => key.startsWith('cause.re-set.'));
  expect(told.filter((key) => !keys.includes(key))).toEqual([]);
  for (const { reSetHelps } of causeRows) {
    const key = cureKey({ reSetHelps });
    expect(isTextKey(key) && englishTexts(key).toLowerCase()).toBe(`${reSetHelps}.`.toLowerCase());
  }
});

describe('explainMessage', () => {
  it.each(['', 'Bad', 'connection refused', 'x Connection refused', 'Connection refused!'])(
    'does not guess at %j',
    (text) => {
      expect(explainMessage(text)).toEqual({
        id: 'other',
        class: 'other',
        reSetHelps: 'no',
        known: false,
      });
      expect(severityOf(text)).toBe('medium');
    },
  );

  it('classifies a status by its number alone, whatever the endpoint writes behind it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9, max: 1200 }), fc.string(), (status, reason) => {
        const text = `Wrong response from the webhook: ${status} ${reason}`;
        const bare = `Wrong response from the webhook: ${status} `;
        expect(explainMessage(text).id).toBe(explainMessage(bare).id);
        expect(explainMessage(text).known).toBe(true);
      }),
    );
  });

  it('never throws and never finds two rows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(rowsOf(text).length).toBeLessThan(2);
        expect(rowsOf(`SSL error {${text}}`).length).toBeLessThan(2);
        expect(rowsOf(`Bad Request: bad webhook: ${text}`).length).toBeLessThan(2);
      }),
      { numRuns: 500 },
    );
  });
});

describe('explainTelegramError', () => {
  const refused = (errorCode: number, description: string): TelegramError => ({
    kind: 'refused',
    errorCode,
    description,
    retryAfterSeconds: null,
  });
  const transport = (
    fault: (typeof transportFaults)[number],
    httpStatus: number | null,
  ): TelegramError => ({
    kind: 'transport',
    fault,
    phase: 'parse',
    httpStatus,
    retryAfterSeconds: null,
  });

  it.each([
    [refused(401, 'Unauthorized'), 'api-unauthorized', 'api.token', true],
    [refused(404, 'Not Found'), 'api-not-found', 'api.token', true],
    [refused(400, 'Logged out'), 'api-logged-out', 'api.logged-out', true],
    [refused(429, 'Too Many Requests: retry after 5'), 'api-flood', 'api.flood', true],
    [refused(401, 'Unauthorized: new words'), 'api-unauthorized', 'api.token', false],
    [refused(400, 'Bad Request: new words'), 'api-other', 'api.other', false],
    [transport('http-status', 502), 'transport-server-error', 'transport.unreadable', true],
    [transport('http-status', 511), 'transport-portal', 'transport.unreadable', true],
    [transport('http-status', 404), 'transport-status', 'transport.unreadable', true],
    [transport('dns', null), 'transport-dns', 'transport.dns', true],
  ])('%j is %s', (error, id, causeClass, known) => {
    expect(explainTelegramError(error)).toMatchObject({ id, class: causeClass, known });
  });

  it('has a row for every fault of our own, and never recommends a set for one', () => {
    const causes = transportFaults.map((fault) => explainTelegramError(transport(fault, null)));
    expect(causes.map((cause) => cause.reSetHelps)).toEqual(transportFaults.map(() => 'no'));
    expect(causes.every((cause) => otherCauseIds.includes(cause.id))).toBe(true);
  });
});
