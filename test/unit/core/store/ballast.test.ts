// DUR-04: the reserve for a full disk.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createBallast } from '../../../../src-main/core/store/ballast.ts';
import { cleanUp, makeFolder } from './fixtures.ts';

afterEach(cleanUp);

// Nobody listens to what the look at the reserve would throw: it would end the engine.
describe('the reserve on the disk', () => {
  it('is not there where the folder cannot be looked into', () => {
    // A name too long stands for a folder without the right to look into it, which root always has.
    const ballast = createBallast(path.join(makeFolder(), 'x'.repeat(300)));
    expect(ballast.isThere()).toBe(false);
    expect(ballast.release()).toBe(false);
  });

  it('is left unmade where something that cannot be removed has its name', async () => {
    const folder = makeFolder();
    mkdirSync(path.join(folder, 'ballast'));
    const ballast = createBallast(folder);
    await expect(ballast.make()).resolves.toBeUndefined();
    expect(ballast.isThere()).toBe(false);
  });
});
