// DUR-15: whoever reads the database, and however long: the write-ahead log stays below 64 MiB and no sample is lost.
import { statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { StoreFailure } from '../../../src-main/core/store/errors.ts';
import { databaseName, type HooklightStore } from '../../../src-main/core/store/open.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { aCheck, aStoredBot, cleanUp, makeFolder, openOk } from '../../unit/core/store/fixtures.ts';

afterEach(cleanUp);

const mebibyte = 1024 * 1024;
const bots = Array.from({ length: 800 }, (_, n) => String(700_001 + n));

/** The load of a large fleet: everybody's waiting count changes with every check. */
class Load {
  readonly folder = makeFolder();
  readonly clock = new ManualClock();
  readonly store: HooklightStore;
  readonly log: string;
  rounds = 0;
  refused = 0;
  longestLog = 0;

  constructor() {
    this.store = openOk(this.folder, this.clock);
    this.log = path.join(this.folder, `${databaseName}-wal`);
    this.store.atomically(() => bots.forEach((bot) => this.store.bots.insert(aStoredBot(bot))));
  }

  /** A minute of checks, then the flush of the engine. */
  async minute(): Promise<void> {
    this.rounds += 1;
    const atMs = this.rounds * 60_000;
    await this.clock.advance(60_000);
    for (const bot of bots) {
      const memoryJson = JSON.stringify({ of: 'x'.repeat(1500), atMs });
      const check = aCheck(bot, atMs, { pending: this.rounds });
      this.mayBeBusy(() =>
        this.store.checks.record({ ...check, state: { ...check.state, memoryJson } }),
      );
    }
    this.mayBeBusy(() => this.store.checks.flush());
    this.longestLog = Math.max(this.longestLog, statSync(this.log).size);
  }

  /** As the engine does: what cannot be written waits in the store. */
  mayBeBusy(write: () => void): void {
    try {
      write();
    } catch (error) {
      if (!(error instanceof StoreFailure) || error.failure.kind !== 'busy') {
        throw error;
      }
      this.refused += 1;
    }
  }

  reader(): { end(): void } {
    const raw = new Database(path.join(this.folder, databaseName), { readonly: true });
    raw.exec('BEGIN');
    raw.prepare('SELECT count(*) FROM bots').get();
    return { end: () => void raw.close() };
  }

  /** How often the first and the last bot were checked, by what is stored. */
  stored(): readonly number[] {
    while (!this.store.checks.flush()) {
      // One part after the other.
    }
    return [bots[0] ?? '', bots.at(-1) ?? ''].map(
      (bot) => this.store.checks.statistics(bot, 0).checks,
    );
  }
}

describe('the write-ahead log (DUR-15)', () => {
  it('stays below 64 MiB with a reader that does not end, and gives its room back after it', async () => {
    const load = new Load();
    const reader = load.reader();
    for (let n = 0; n < 40 && load.refused < 8; n += 1) {
      await load.minute();
    }
    expect(load.refused).toBeGreaterThanOrEqual(8);
    expect(load.longestLog).toBeGreaterThan(40 * mebibyte);
    expect(load.longestLog).toBeLessThanOrEqual(64 * mebibyte);
    reader.end();
    await load.clock.advance(2000);
    expect(load.stored()).toEqual([load.rounds, load.rounds]);
    await load.minute();
    expect(statSync(load.log).size).toBeLessThan(16 * mebibyte);
  });

  it('is emptied between readers that take turns', async () => {
    const load = new Load();
    let reader = load.reader();
    for (let n = 0; n < 24; n += 1) {
      await load.minute();
      const next = load.reader();
      reader.end();
      reader = next;
    }
    reader.end();
    expect(load.longestLog).toBeLessThanOrEqual(64 * mebibyte);
    await load.clock.advance(2000);
    expect(load.stored()).toEqual([load.rounds, load.rounds]);
  });
});
