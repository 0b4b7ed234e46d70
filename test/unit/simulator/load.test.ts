import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadScenarios } from '../../simulator/contract/load.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'hooklight-load-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (name: string, text: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};
const good = {
  id: 'X1',
  title: 'one',
  novelty: true,
  setup: { local: false, dns: {}, endpoints: [], tokens: {}, weather: 'fine' },
  steps: [{ do: 'wait', delay_ms: 5, mood: 'good' }],
};

describe('a file of scenarios', () => {
  it('may carry fields nobody knows', () => {
    const { scenarios, unreadable } = loadScenarios(fileOf('a.json', JSON.stringify([good])));
    expect(scenarios.map(({ id }) => id)).toEqual(['X1']);
    expect(unreadable).toEqual([]);
  });

  it('with one strange scenario still gives the others', () => {
    const strange = { ...good, id: 'X2', steps: [{ do: 'dance' }] };
    const text = JSON.stringify([strange, good, 7]);
    const { scenarios, unreadable } = loadScenarios(fileOf('b.json', text));
    expect(scenarios.map(({ id }) => id)).toEqual(['X1']);
    expect(unreadable.map(({ id, title }) => [id, title])).toEqual([
      ['X2', 'one'],
      ['?', '?'],
    ]);
    expect(unreadable[0]?.reason).toContain('not in the format');
  });

  it.each([
    ['c.json', '[{"id":'],
    ['d.json', '{"id":"X1"}'],
  ])('that is no list (%s) is named', (name, text) => {
    expect(() => loadScenarios(fileOf(name, text))).toThrow(name);
  });

  it('that does not exist is named', () => {
    expect(() => loadScenarios(path.join(folder, 'none.json'))).toThrow('none.json');
  });
});
