import { expect, test } from 'vitest';
import { prepare } from '../../../scripts/prepare/run.ts';
import { electronPath } from '../../../scripts/runtime.ts';

test('a second preparation finds everything in place, says nothing and takes no time', async () => {
  await prepare('desktop', { say: () => undefined });
  const said: string[] = [];
  const startedAtMs = performance.now();
  await prepare('desktop', { say: (line) => said.push(line) });
  expect(said).toEqual([]);
  expect(performance.now() - startedAtMs).toBeLessThan(500);
});

test('names the Electron at hand and whether it is a development runtime', () => {
  const runtime = electronPath();
  expect(runtime.kind).toBe(runtime.version === '33.2.1' ? 'fallback' : 'official');
});
