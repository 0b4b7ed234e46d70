import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { reasonCodes } from '../../../../src-shared/health.ts';
import { readScript, type Script } from '../../../../src-main/core/replay/format.ts';
import { replayScript } from '../../../../src-main/core/replay/replay.ts';

const folder = path.resolve(import.meta.dirname, '../../../histories');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:yaml|json)$/.test(file))
  .toSorted();

const loaded = new Map<string, Script>();

/** Reads a history once. */
function load(file: string): Script {
  const known = loaded.get(file);
  if (known !== undefined) {
    return known;
  }
  const script = readScript(readFileSync(path.join(folder, file), 'utf8'));
  if (!script.ok) {
    throw new Error(`${file}: ${script.error}`);
  }
  loaded.set(file, script.value);
  return script.value;
}

/** Rows of the reason table in docs/health.md: reason, count, example. */
function reasonTable(): readonly (readonly [reason: string, count: number, example: string])[] {
  const text = readFileSync(path.resolve(folder, '../../docs/health.md'), 'utf8');
  return text.split('\n').flatMap((line) => {
    const cells = line.split(' | ').map((cell) => cell.replace(/^\| | \|$|`/g, ''));
    const [reason = '', , , count = '', example = ''] = cells;
    return cells.length === 5 && /^\d+$/.test(count)
      ? [[reason, Number(count), example] as const]
      : [];
  });
}

const expects = (file: string, reason: string): boolean =>
  load(file).steps.some((step) => step.expect?.reasons?.some((code) => code === reason));

const expecting = (reason: string): readonly string[] =>
  files.filter((file) => expects(file, reason));

describe('scripted histories', () => {
  it.each(files)('%s', (file) => {
    const script = load(file);
    const replayed = replayScript(script);
    const unmet = replayed.steps
      .map((step, i) => ({ ...step, expected: script.steps[i]?.expect }))
      .filter(({ ok }) => !ok);
    expect(unmet).toEqual([]);
    expect(script.steps.some((step) => step.expect !== undefined)).toBe(true);
  });

  it('are 350 or more, each with a title of its own', () => {
    const titles = files.map((file) => load(file).title);
    expect(files.length).toBeGreaterThanOrEqual(350);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('are counted in the reason table of docs/health.md, with an example that expects it', () => {
    const table = reasonTable();
    expect(table.map(([reason]) => reason)).toEqual([...reasonCodes]);
    const counted = reasonCodes.map((reason) => [reason, expecting(reason).length]);
    expect(table.map(([reason, count]) => [reason, count])).toEqual(counted);
    const odd = table.filter(([reason, , example]) => !expecting(reason).includes(example));
    expect(odd).toEqual([]);
  });

  it('expect every reason at least once', () => {
    const expected = new Set(
      files.flatMap((file) => load(file).steps.flatMap((step) => step.expect?.reasons ?? [])),
    );
    expect(reasonCodes.filter((code) => !expected.has(code))).toEqual([]);
  });

  it('hold twelve of recovering, which needs more than a date that is gone (SCH-12)', () => {
    const titles = files.map((file) => load(file).title);
    const twelve = Array.from({ length: 12 }, (_, i) => `SCH-12 ${i + 1}: `);
    expect(twelve.filter((title) => !titles.some((one) => one.startsWith(title)))).toEqual([]);
  });

  it('hold every pain of operators, P1 to P20', () => {
    const titles = files.map((file) => load(file).title);
    const pains = Array.from({ length: 20 }, (_, i) => `P${i + 1} `);
    expect(pains.filter((pain) => !titles.some((title) => title.startsWith(pain)))).toEqual([]);
  });
});
