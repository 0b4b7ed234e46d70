import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recordingSchema } from '../../simulator/contract/format.ts';
import type { RecordedScenario } from '../../simulator/contract/format.ts';
import { virtualPace } from '../../simulator/contract/pace.ts';
import { playAll } from '../../simulator/contract/play-all.ts';

const WORKERS = 40;
const TIMEOUT_MS = 120_000;
const file = new URL('../../simulator/recordings/real-server.json', import.meta.url);
const scenarios = recordingSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

const byId = (id: string): RecordedScenario => {
  const scenario = scenarios.find((item) => item.id === id);
  if (scenario === undefined) {
    throw new Error(`no scenario ${id}`);
  }
  return structuredClone(scenario);
};

describe('the simulator and the real server', () => {
  it(
    'agree in every recorded conversation',
    async () => {
      const results = await playAll(scenarios, WORKERS, virtualPace);
      expect(results.filter((result) => !result.passed)).toEqual([]);
      expect(results).toHaveLength(scenarios.length);
      expect(results.length).toBeGreaterThan(200);
    },
    TIMEOUT_MS,
  );
});

describe('the replayer', () => {
  it.each([
    ['P001', '"pending_update_count":0', '"pending_update_count":1'],
    ['P001', '"url":"","has_custom_certificate":false', '"has_custom_certificate":false,"url":""'],
    ['P009', '"status":501', '"status":500'],
    ['P074', '["Host","hook.example.org"]', '["Host","other.example.org"]'],
    ['P074', '"connections":1', '"connections":2'],
    ['P150', '"Retry-After":"1"', '"Retry-After":"2"'],
    ['P165', '"about_s":2', '"about_s":4'],
    ['P173', '"last_error_message":"Connection refused"', '"last_error_message":{"$re":"reset"}'],
  ])('notices when %s says %s and not %s', async (id, truth, lie) => {
    const text = JSON.stringify(byId(id));
    expect(text).toContain(truth);
    const [changed] = recordingSchema.parse([JSON.parse(text.replace(truth, lie))]);
    const results = await playAll(changed === undefined ? [] : [changed], 1, virtualPace);
    expect(results.map((result) => result.passed)).toEqual([false]);
  });
});
