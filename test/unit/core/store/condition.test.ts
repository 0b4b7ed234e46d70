// DUR-08: what is remembered of how a database was left.
import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../../../../src-main/core/logging/logger.ts';
import {
  neededDepth,
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

  it('spares a check only where size, time and inode are those of the orderly end', () => {
    const file = path.join(makeFolder(), 'hooklight.db');
    writeFileSync(file, 'a database');
    const print = printOf(file) ?? { size: 0, modifiedMs: 0, inode: 0 };
    const depth = (cleanEnd: typeof print | null) =>
      neededDepth({ ...unknownCondition, cleanEnd }, file);
    expect(depth(print)).toBe('none');
    const others = [
      { ...print, size: print.size + 1 },
      { ...print, modifiedMs: print.modifiedMs + 1 },
      { ...print, inode: print.inode + 1 },
      null,
    ];
    expect(others.map(depth)).toEqual(others.map(() => 'quick'));
  });

  it('knows nothing of a file that cannot be looked at', () => {
    const file = path.join(makeFolder(), 'hooklight.db');
    symlinkSync(file, file);
    expect(printOf(file)).toBeNull();
  });
});
