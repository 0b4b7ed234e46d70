import { expect, test } from 'vitest';
import { createServing } from '../../../src-main/shell/ipc/serving.ts';

test('who asks before it is known how waits; nothing is served before somebody asks, and then once', async () => {
  const serving = createServing();
  let served = 0;
  const early = serving.asked();
  serving.provide(async () => {
    served += 1;
    return await Promise.resolve();
  });
  expect(served).toBe(0);
  await Promise.all([early, serving.asked()]);
  await serving.asked();
  expect(served).toBe(1);
  const quiet = createServing();
  quiet.provide(() => Promise.reject(new Error('nobody asked')));
});

test('what failed is told to all who wait for it, and tried again once by those who ask next', async () => {
  const serving = createServing();
  let tries = 0;
  serving.provide(async () => {
    tries += 1;
    return await (tries === 1 ? Promise.reject(new Error('EMFILE')) : Promise.resolve());
  });
  const page = async (): Promise<void> => {
    await expect(serving.asked()).rejects.toThrow('EMFILE');
    await serving.asked();
  };
  await Promise.all([page(), page()]);
  expect(tries).toBe(2);
});
