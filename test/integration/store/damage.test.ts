// DUR-09: whatever happens to the database file, no start ends with less than the newest good backup, and nothing is deleted.
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseName, type HooklightStore } from '../../../src-main/core/store/open.ts';
import { useMemoryFolders } from '../../support/memory-folders.ts';
import { seeded } from '../../support/seeded.ts';
import { aCheck, aStoredBot, cleanUp, makeFolder, openOk } from '../../unit/core/store/fixtures.ts';
import { journalLine } from './journal-line.ts';

useMemoryFolders();

const now = Date.UTC(2026, 0, 5);
const backedUp = 40;
const log = `${databaseName}-wal`;

/** A data folder as a running program has it: a backup of 40 bots, and two bots more in the database and its log. */
interface Source {
  readonly database: Buffer;
  readonly log: Buffer;
  readonly backups: string;
  /** The note that the database is in use. */
  readonly condition: Buffer;
  /** The log of another database of the same format. */
  readonly foreignLog: Buffer;
}

let source: Source;

/** As the engine does: a bot comes with its line in the journal. */
function addBot(store: HooklightStore, botId: string): void {
  store.bots.insert(aStoredBot(botId));
  store.journal.append({ ...journalLine(1, botId), kind: 'bot-added', wish: null });
}

beforeAll(async () => {
  const bytesOf = async (
    prefix: number,
  ): Promise<{ folder: string; files: Record<string, Buffer> }> => {
    const folder = makeFolder();
    const first = openOk(folder);
    for (let n = 0; n < backedUp; n += 1) {
      addBot(first, String(prefix + n));
      first.checks.record(aCheck(String(prefix + n), now + n, { pending: n }));
    }
    first.checks.flush();
    await first.upkeep(now);
    // Its end moves the log into the database; what follows lies in the log alone.
    first.close();
    const store = openOk(folder);
    addBot(store, String(prefix + backedUp));
    addBot(store, String(prefix + backedUp + 1));
    const names = [databaseName, log, 'condition.json'];
    const files = Object.fromEntries(
      names.map((name) => [name, readFileSync(path.join(folder, name))]),
    );
    return { folder, files };
  };
  const own = await bytesOf(700_000);
  const foreign = await bytesOf(800_000);
  const backups = path.join(makeFolder(), 'backups');
  cpSync(path.join(own.folder, 'backups'), backups, { recursive: true });
  const empty = Buffer.alloc(0);
  source = {
    database: own.files[databaseName] ?? empty,
    log: own.files[log] ?? empty,
    backups,
    condition: own.files['condition.json'] ?? empty,
    foreignLog: foreign.files[log] ?? empty,
  };
});
afterAll(cleanUp);

interface Damaged {
  readonly kind: string;
  readonly files: Readonly<Record<string, Buffer>>;
}

/** What disks and people do to files. */
const damages: readonly ((random: () => number) => Damaged)[] = [
  (random) => ({
    kind: 'flipped bytes',
    files: { [databaseName]: flipped(source.database, random), [log]: source.log },
  }),
  (random) => ({
    kind: 'flipped bytes of the log',
    files: { [databaseName]: source.database, [log]: flipped(source.log, random) },
  }),
  (random) => ({
    kind: 'cut off',
    files: {
      [databaseName]: source.database.subarray(0, Math.floor(random() * source.database.length)),
      [log]: source.log,
    },
  }),
  (random) => ({
    kind: 'a cut log',
    files: {
      [databaseName]: source.database,
      [log]: source.log.subarray(0, Math.floor(random() * source.log.length)),
    },
  }),
  (random) => ({
    kind: 'zeroed pages',
    files: { [databaseName]: zeroed(source.database, random) },
  }),
  () => ({ kind: 'no log', files: { [databaseName]: source.database } }),
  () => ({
    kind: 'a foreign log',
    files: { [databaseName]: source.database, [log]: source.foreignLog },
  }),
  (random) => ({
    kind: 'no database at all',
    files: {
      [databaseName]: Buffer.from('%PDF-1.7 not a database'.repeat(1 + Math.floor(random() * 400))),
    },
  }),
  () => ({ kind: 'emptied', files: { [databaseName]: Buffer.alloc(0), [log]: source.log } }),
  () => ({ kind: 'gone', files: { [log]: source.log } }),
];

function flipped(from: Buffer, random: () => number): Buffer {
  const bytes = Buffer.from(from);
  const version = bytes.subarray(60, 64);
  const kept = Buffer.from(version);
  for (let n = 0; n < 40; n += 1) {
    bytes.writeUInt8(Math.floor(random() * 256), Math.floor(random() * bytes.length));
  }
  // A flipped version number looks like a newer program's database, which is another test.
  kept.copy(bytes, 60);
  return bytes;
}

function zeroed(from: Buffer, random: () => number): Buffer {
  const at = Math.floor((random() * from.length) / 4096) * 4096;
  return Buffer.from(from).fill(0, at, Math.min(from.length, at + 4096 * 3));
}

function place(files: Readonly<Record<string, Buffer>>): string {
  const folder = makeFolder();
  cpSync(source.backups, path.join(folder, 'backups'), { recursive: true });
  for (const [name, bytes] of Object.entries(files)) {
    writeFileSync(path.join(folder, name), bytes, { mode: 0o600 });
  }
  writeFileSync(path.join(folder, 'condition.json'), source.condition, { mode: 0o600 });
  return folder;
}

/** Every kind of damage in turn; then flipped bytes alone, until there are as many of those. */
const rounds = 500;
const flips = 500 - rounds / damages.length;

/** Opens a folder with this damage: bots of the backup that are gone, whether all files and the truth were kept. */
function openDamaged({ kind, files }: Damaged) {
  const folder = place(files);
  const store = openOk(folder);
  const ids = new Set(store.bots.list().map(({ record }) => record.id));
  const [notice] = store.notices;
  const isRestored = notice !== undefined;
  // With a notice everything is kept as it was found, and the notice says since when something is missing.
  const isKept =
    !isRestored ||
    Object.entries(files).every(([name, bytes]) =>
      readdirSync(folder)
        .filter((other) => other.startsWith(`${name}.set-aside-`))
        .some((other) => readFileSync(path.join(folder, other)).equals(bytes)),
    );
  const isToldRightly =
    !isRestored ||
    (notice.kind === 'database-set-aside' &&
      notice.backupAtMs === now &&
      (notice.fileName === null) === (kind === 'gone') &&
      ids.size === backedUp);
  store.close();
  rmSync(folder, { recursive: true });
  const lost = Array.from({ length: backedUp }, (_, n) => String(700_000 + n)).filter(
    (id) => !ids.has(id),
  );
  return { isRestored, isKept, isToldRightly, lost };
}

describe('a damaged database', () => {
  it(`ends in no crash and in no bot less than its backup has, ${rounds} seeds and ${flips} more of flipped bytes`, () => {
    const restored = new Map<string, number>();
    for (let seed = 1; seed <= rounds + flips; seed += 1) {
      const damaged = damages[seed <= rounds ? seed % damages.length : 0]?.(seeded(seed));
      if (damaged === undefined) {
        throw new Error('no damage');
      }
      const { isRestored, ...outcome } = openDamaged(damaged);
      expect([seed, damaged.kind, outcome]).toEqual([
        seed,
        damaged.kind,
        { lost: [], isKept: true, isToldRightly: true },
      ]);
      restored.set(damaged.kind, (restored.get(damaged.kind) ?? 0) + (isRestored ? 1 : 0));
    }
    // The suite sees damage.
    expect(Object.fromEntries(restored)).toMatchObject({
      'no database at all': 50,
      emptied: 50,
      gone: 50,
    });
    expect(restored.get('flipped bytes')).toBeGreaterThan(400);
    expect(restored.get('zeroed pages')).toBeGreaterThan(40);
    expect(restored.get('a foreign log')).toBe(50);
  }, 240_000);
});
