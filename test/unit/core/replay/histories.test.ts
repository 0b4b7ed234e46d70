import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { reasonCodes } from '../../../../src-shared/health.ts';
import { readScript, type Script } from '../../../../src-main/core/replay/format.ts';
import { replayScript } from '../../../../src-main/core/replay/replay.ts';

const folder = path.resolve(import.meta.dirname, '../../../histories');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .toSorted();

function load(file: string): Script {
  const script = readScript(readFileSync(path.join(folder, file), 'utf8'));
  if (!script.ok) {
    throw new Error(`${file}: ${script.error}`);
  }
  return script.value;
}

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

  it('are 150 or more, each with a title of its own', () => {
    const titles = files.map((file) => load(file).title);
    expect(files.length).toBeGreaterThanOrEqual(150);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('expect every reason at least once', () => {
    const expected = new Set(
      files.flatMap((file) => load(file).steps.flatMap((step) => step.expect?.reasons ?? [])),
    );
    expect(reasonCodes.filter((code) => !expected.has(code))).toEqual([]);
  });

  it('hold every pain of operators, P1 to P20', () => {
    const titles = files.map((file) => load(file).title);
    const pains = Array.from({ length: 20 }, (_, i) => `P${i + 1} `);
    expect(pains.filter((pain) => !titles.some((title) => title.startsWith(pain)))).toEqual([]);
  });
});
