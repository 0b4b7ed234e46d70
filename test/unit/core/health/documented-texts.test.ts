import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { causeRows, explainMessage } from '../../../../src-main/core/health/causes.ts';
import { explainText } from '../../../../src-main/core/health/explain-text.ts';
import { outsideTexts, strangeTexts } from './outside-texts.ts';

/** One row of the tables in docs/telegram.md. */
interface Documented {
  readonly label: string;
  readonly id: string;
  readonly texts: readonly string[];
  readonly causeClass: string;
  readonly reSetHelps: string;
}

const document = readFileSync(new URL('../../../../docs/telegram.md', import.meta.url), 'utf8');

const cells = (line: string): readonly string[] =>
  line
    .split(' | ')
    .map((cell) => cell.replace(/^\| | \|$/g, '').trim())
    .filter((cell) => cell !== '|');

/** The lines of the table under a heading. */
function tableAfter(heading: string): readonly (readonly string[])[] {
  const lines = document.split('\n');
  const start = lines.indexOf(heading);
  const first = lines.findIndex((line, i) => i > start && line.startsWith('|---'));
  const length = lines.slice(first + 1).findIndex((line) => !line.startsWith('| '));
  return lines.slice(first + 1, first + 1 + length).map(cells);
}

/** The texts of a cell; `status 300 to 302, 404` stands for what the endpoint's statuses become. */
function textsOf(cell: string): readonly string[] {
  if (!cell.startsWith('status ')) {
    return [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => text ?? '');
  }
  return [...cell.matchAll(/\b(\d+)(?: to (\d+))?\b(?!xx)/g)].flatMap(([, from, to = from]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => {
      const status = Number(from) + i;
      return `Wrong response from the webhook: ${status} Reason of its own`;
    }),
  );
}

function documented(label: string, rest: readonly string[]): Documented {
  const [id = '', texts = '', causeClass = '', reSetHelps = ''] = rest;
  return { label, id, texts: textsOf(texts), causeClass, reSetHelps };
}

const published = tableAfter('## Catalogue of causes').map(([label = '', ...rest]) =>
  documented(label, rest),
);
const answers = tableAfter('### Answers to calls').map((rest) => documented('API', rest));
const rows = [...published, ...answers];
const name = ({ label, id }: Documented): string => `${label} ${id}`;

describe('the tables of docs/telegram.md', () => {
  it('are read whole', () => {
    expect(published.length).toBe(59);
    expect(answers.length).toBeGreaterThanOrEqual(35);
    expect(rows.flatMap(({ texts }) => texts).length).toBeGreaterThan(750);
    expect(rows.filter(({ texts }) => texts.length === 0).map(name)).toEqual([]);
  });

  it('hold no row that the catalogue lacks', () => {
    const missing = rows.filter(
      ({ label, id }) => !causeRows.some((row) => row.id === id && row.label === label),
    );
    expect(missing.map(name)).toEqual([]);
  });

  it('lack no row of the catalogue', () => {
    const missing = causeRows.filter((row) => !rows.some(({ id }) => id === row.id));
    expect(missing.map(({ label, id }) => `${label} ${id}`)).toEqual([]);
  });

  it('say of every text what the catalogue says', () => {
    const wrong = rows.flatMap((row) => {
      const { id, causeClass, reSetHelps, texts } = row;
      const expected = { id, class: causeClass, reSetHelps, known: true };
      return texts
        .filter((text) => JSON.stringify(explainMessage(text)) !== JSON.stringify(expected))
        .map((text) => `${name(row)}: ${text}`);
    });
    expect(wrong).toEqual([]);
  });

  it('hold texts that are found only as wholes', () => {
    const found = rows
      .flatMap((row) => row.texts.map((text) => ({ row, text })))
      .filter(({ text }) => explainText(`x ${text}`).known || explainText(`x${text}`).known)
      .map(({ row, text }) => `${name(row)}: ${text}`);
    expect(found).toEqual([]);
  });

  it('hold refusals that are understood without their beginning', () => {
    const refusals = answers.filter(({ id }) => id.startsWith('set-') && id !== 'set-other');
    const lost = refusals.flatMap((row) =>
      row.texts
        .map((text) => text.replace(/^Bad Request: (?:bad webhook: )?/, ''))
        .filter((text) => explainText(text).id !== row.id)
        .map((text) => `${name(row)}: ${text}`),
    );
    expect(lost).toEqual([]);
  });
});

describe('texts written from the source alone', () => {
  const texts = Object.entries(outsideTexts);

  it('are several hundred', () => {
    expect(texts.flatMap(([, some]) => some).length).toBeGreaterThan(1000);
  });

  it.each(texts)('have the class %s', (causeClass, some) => {
    const wrong = some.filter((text) => {
      const cause = explainText(text);
      return cause.class !== causeClass || !cause.known;
    });
    expect(wrong).toEqual([]);
  });

  it.each(strangeTexts)('are none of them: %j', (text) => {
    expect(explainText(text)).toMatchObject({ class: 'other', known: false });
  });
});
