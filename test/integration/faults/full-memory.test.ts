// The real engine in its real thread, at the limit of its memory: the thread ends, and nothing else does.
import { expect, test } from 'vitest';
import { startSimulator } from '../../simulator/index.ts';
import { buildProgram } from '../../support/built-program.ts';
import { closedAfterEach } from '../../support/closed-after-each.ts';
import { openLane } from './faulty-lane.ts';

const closed = closedAfterEach();

test('an engine that fills its memory ends alone, and the next one has its bots', async () => {
  const workerFile = await buildProgram('test/integration/faults/faulty-engine.ts');
  const simulator = closed(await startSimulator());
  const token = simulator.control.createBot({ id: 7_100_000 });
  simulator.control.setWebhookRecord(token, { url: 'https://hooks.example.com/a', pending: 0 });
  const lane = closed(
    await openLane(workerFile, simulator, [token], { maxOldGenerationSizeMb: 64 }),
  );
  const before = lane.lives();
  await lane.order({ order: 'fill' });
  await lane.untilBack(before);
  expect(lane.lives()).toBe(before + 1);
  expect(lane.logs()).toMatch(/engine\.died.*reaching memory limit/u);
  expect(lane.logs()).not.toContain('engine.hung');
  const { notices } = await lane.snapshot();
  expect(notices.map(({ kind }) => kind)).toContain('engine-restarted');
});
