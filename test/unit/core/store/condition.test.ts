// DUR-08: what is remembered of how a database was left.
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../../../../src-main/core/logging/logger.ts';
import {
  printOf,
  readCondition,
  unknownCondition,
} from '../../../../src-main/core/store/condition.ts';
import { createUpkeep } from '../../../../src-main/core/store/upkeep.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { cleanUp, makeFolder } from './fixtures.ts';

afterEach(cleanUp);

function over(folder: string, wasRead: boolean, onDamaged: () => void = () => {}) {
  return createUpkeep({
    folder,
    file: path.join(folder, 'hooklight.db'),
    clock: new ManualClock(),
    log: silentLogger,
    condition: { ...unknownCondition, isSuspect: true },
    wasRead,
    onDamaged,
  });
}

describe('the note of a database’s condition', () => {
  it('clears a suspicion only where the database itself was read', () => {
    const copied = makeFolder();
    over(copied, false);
    expect(readCondition(copied).isSuspect).toBe(true);
    const opened = makeFolder();
    over(opened, true);
    expect(readCondition(opened).isSuspect).toBe(false);
  });

  it('tells of damage met in this life, once, also where the last one had met some', () => {
    let told = 0;
    const upkeep = over(makeFolder(), false, () => (told += 1));
    upkeep.foundDamage();
    upkeep.foundDamage();
    expect(told).toBe(1);
  });

  it('knows nothing of a file that cannot be looked at', () => {
    const file = path.join(makeFolder(), 'hooklight.db');
    symlinkSync(file, file);
    expect(printOf(file)).toBeNull();
  });
});
