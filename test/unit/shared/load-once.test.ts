import { expect, test } from 'vitest';
import { loadOnce } from '../../../src-shared/load-once.ts';

test('is loaded when it is first wanted, and once for everybody', async () => {
  let loads = 0;
  const wanted = loadOnce(() => Promise.resolve((loads += 1)));
  expect(loads).toBe(0);
  expect(await Promise.all([wanted(), wanted()])).toEqual([1, 1]);
  expect([await wanted(), loads]).toEqual([1, 1]);
});

test('after a failure whoever comes next loads again, and of several who failed together only one does', async () => {
  let loads = 0;
  const wanted = loadOnce(async () => {
    loads += 1;
    return await (loads === 1 ? Promise.reject(new Error('no')) : Promise.resolve(loads));
  });
  const again = async (): Promise<number> => {
    await expect(wanted()).rejects.toThrow('no');
    return await wanted();
  };
  expect(await Promise.all([again(), again(), again()])).toEqual([2, 2, 2]);
  expect([await wanted(), loads]).toEqual([2, 2]);
});

test('a load that throws at once is a failure like any other', async () => {
  let loads = 0;
  const wanted = loadOnce((): Promise<number> => {
    loads += 1;
    if (loads === 1) {
      throw new Error('no');
    }
    return Promise.resolve(loads);
  });
  await expect(wanted()).rejects.toThrow('no');
  expect(await wanted()).toBe(2);
});
