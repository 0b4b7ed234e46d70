import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseName } from '../../../src-main/core/store/open.ts';
import { aCheck, aStoredBot, cleanUp, makeFolder, openOk } from '../../unit/core/store/fixtures.ts';

afterEach(cleanUp);

const rounds = 200;
const now = Date.UTC(2026, 0, 5);

/** A small deterministic generator (mulberry32), so that a failing seed can be run again. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What disks and people do to files: flipped bytes, a cut end, zeroed pages, another file altogether. */
function damage(bytes: Buffer, random: () => number): Buffer {
  const kind = Math.floor(random() * 4);
  const at = Math.floor(random() * bytes.length);
  if (kind === 0) {
    const version = bytes.subarray(60, 64).toString('latin1');
    for (let n = 0; n < 40; n += 1) {
      bytes.writeUInt8(Math.floor(random() * 256), Math.floor(random() * bytes.length));
    }
    // A flipped version number looks like a newer program's database, which is another test.
    bytes.write(version, 60, 'latin1');
    return bytes;
  }
  if (kind === 1) {
    return bytes.subarray(0, at);
  }
  if (kind === 2) {
    const page = at - (at % 4096);
    return Buffer.from(bytes.fill(0, page, Math.min(bytes.length, page + 4096 * 3)));
  }
  return Buffer.from('%PDF-1.7 not a database'.repeat(1 + Math.floor(random() * 400)));
}

describe('a damaged database', () => {
  let source = '';
  beforeEach(async () => {
    source = makeFolder();
    const store = openOk(source);
    for (let n = 0; n < 40; n += 1) {
      store.bots.insert(aStoredBot(String(700_000 + n)));
      store.checks.record(aCheck(String(700_000 + n), now + n, { pending: n }));
    }
    store.checks.flush();
    await store.upkeep(now);
    store.close();
  });

  it(`never ends in a crash or in less than its backup, ${rounds} seeds`, () => {
    let setAside = 0;
    for (let seed = 1; seed <= rounds; seed += 1) {
      const folder = makeFolder();
      mkdirSync(path.join(folder, 'backups'));
      for (const name of readdirSync(path.join(source, 'backups'))) {
        copyFileSync(path.join(source, 'backups', name), path.join(folder, 'backups', name));
      }
      const damaged = damage(readFileSync(path.join(source, databaseName)), generator(seed));
      writeFileSync(path.join(folder, databaseName), damaged, { mode: 0o600 });
      const store = openOk(folder);
      const kept = readdirSync(folder)
        .filter((name) => name.startsWith(`${databaseName}.set-aside`))
        .map((name) => readFileSync(path.join(folder, name)).equals(damaged));
      setAside += kept.length;
      // Set aside as it was found, with a notice, or not at all.
      expect([seed, store.bots.list().length, kept]).toEqual([
        seed,
        40,
        store.notices.map(() => true),
      ]);
      store.close();
    }
    expect(setAside).toBeGreaterThan(rounds / 2);
  }, 120_000);
});
