import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadScenarios } from '../../simulator/contract/load.ts';
import { virtualPace } from '../../simulator/contract/pace.ts';
import { playAll } from '../../simulator/contract/play-all.ts';

const WORKERS = 40;
const TIMEOUT_MS = 120_000;
const folder = new URL('../../simulator/contract/from-rules/', import.meta.url);
const loaded = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => loadScenarios(fileURLToPath(new URL(name, folder))));
const scenarios = loaded.flatMap((file) => file.scenarios);

describe('scenarios derived from the rules', () => {
  it('are all in the format and have ids of their own', () => {
    expect(loaded.flatMap((file) => file.unreadable)).toEqual([]);
    expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
    expect(scenarios.length).toBeGreaterThan(200);
  });

  it(
    'are followed by the simulator',
    async () => {
      const results = await playAll(scenarios, WORKERS, virtualPace);
      expect(results.filter((result) => !result.passed)).toEqual([]);
      expect(results).toHaveLength(scenarios.length);
    },
    TIMEOUT_MS,
  );
});
