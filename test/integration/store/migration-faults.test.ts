// DUR-11: a migration that is cut short, by whatever, leaves the old format or the new one, never something between.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { listBackups } from '../../../src-main/core/store/backup.ts';
import { openConnection, schemaVersion } from '../../../src-main/core/store/connection.ts';
import { pendingMigrations, runMigration } from '../../../src-main/core/store/migrate.ts';
import { migrations, newestSchemaVersion } from '../../../src-main/core/store/migrations/index.ts';
import { databaseName } from '../../../src-main/core/store/open.ts';
import { hasSchemaOf } from '../../../src-main/core/store/schema.ts';
import { buildProgram } from '../../support/built-program.ts';
import { useMemoryFolders } from '../../support/memory-folders.ts';
import { seeded } from '../../support/seeded.ts';
import { lookWhileStopped } from '../../support/stopped-process.ts';
import { placeFixture } from '../../fixtures/databases/fixture.ts';
import { cleanUp, makeFolder, openOk } from '../../unit/core/store/fixtures.ts';
import { placeManyBots } from './many-bots.ts';
import { cutPower } from './power-cut/cuts.ts';
import { record } from './power-cut/recording.ts';

useMemoryFolders();
afterEach(cleanUp);

/** The last format whose incidents are rewritten by a later step. */
const oldVersion = 30;
const bots = 400;
const chains = 2;
const processes = 10;
/** Moments in the life of each process. */
const moments = 5;
const points = chains * processes * moments;

/** What is found after an interruption: the format, and whether it is wholly that one with every bot. */
function found(folder: string) {
  const raw = new Database(path.join(folder, databaseName));
  try {
    const version = schemaVersion(raw);
    return {
      version,
      isWhole: hasSchemaOf(raw, version),
      isSound: raw.pragma('integrity_check', { simple: true }) === 'ok',
      orphans: raw.prepare('PRAGMA foreign_key_check').all().length,
      bots: raw.prepare('SELECT count(*) FROM bots').pluck().get(),
      incidents: raw.prepare('SELECT count(*) FROM incidents').pluck().get(),
    };
  } finally {
    raw.close();
  }
}

const whole = { isWhole: true, isSound: true, orphans: 0 };

/** Runs what is missing; answers the code of the error that ended it, null where none did. */
function migrateAll(raw: Database.Database): string | null {
  try {
    for (const step of pendingMigrations(schemaVersion(raw), migrations)) {
      runMigration(raw, step);
    }
    return null;
  } catch (error) {
    return error instanceof Database.SqliteError ? error.code : String(error);
  }
}

describe('migrations', () => {
  it('that meet a full disk at any page take everything of their step back, and go on when there is room', () => {
    const seen = new Set<number>();
    let room = 0;
    for (let isDone = false; !isDone; room += 1) {
      const folder = makeFolder();
      placeFixture(folder, oldVersion);
      const raw = openConnection(path.join(folder, databaseName));
      const pages = Number(raw.pragma('page_count', { simple: true }));
      raw.pragma(`max_page_count = ${pages + room}`);
      const code = migrateAll(raw);
      isDone = code === null;
      expect([room, code]).toEqual([room, expect.toBeOneOf([null, 'SQLITE_FULL'])]);
      raw.close();
      const state = found(folder);
      seen.add(state.version);
      expect([room, state]).toEqual([
        room,
        { ...whole, version: state.version, bots: 3, incidents: 1 },
      ]);
      const store = openOk(folder);
      expect([room, store.notices, store.bots.list().length]).toEqual([room, [], 3]);
      store.close();
    }
    expect(seen).toEqual(
      new Set(migrations.map(({ version }) => version).filter((v) => v >= oldVersion)),
    );
    expect(room).toBeGreaterThan(20);
  }, 60_000);

  it(`that are killed at ${points} moments leave one format whole, and the next start ends them`, async () => {
    const program = await buildProgram('test/integration/store/migrating.ts');
    const source = makeFolder();
    placeManyBots(source, oldVersion, bots);
    const all = Array.from({ length: chains }, async (_, chain) => {
      const random = seeded(chain);
      const versions: number[] = [];
      for (let n = 0; n < processes; n += 1) {
        versions.push(...(await migrateAndKill(program, source, random)));
      }
      return versions;
    });
    const versions = (await Promise.all(all)).flat();
    expect(versions).toHaveLength(points);
    // The kills reached the old format, the new one, and formats between.
    expect(new Set(versions).size).toBeGreaterThan(2);
  }, 120_000);

  it('that a power cut meets leave one format whole', () => {
    const program = path.join(import.meta.dirname, 'power-cut', 'migrate-program.ts');
    const events = record(program, makeFolder(), [String(oldVersion), '60']);
    const wrong: string[] = [];
    const seen = new Set<number>();
    cutPower(events, 300, ({ name, folder, acknowledged }) => {
      if (acknowledged === 0) {
        return;
      }
      const state = found(folder);
      seen.add(state.version);
      const store = openOk(folder);
      const isRight =
        state.isWhole &&
        state.isSound &&
        state.orphans === 0 &&
        state.bots === 63 &&
        state.incidents === 61 &&
        store.notices.length === 0 &&
        store.bots.list().length === 63;
      store.close();
      if (!isRight || (acknowledged === 2 && state.version !== newestSchemaVersion)) {
        wrong.push(`${name}: ${JSON.stringify({ ...state, acknowledged })}`);
      }
    });
    expect(wrong).toEqual([]);
    expect(seen.size).toBeGreaterThan(3);
  }, 120_000);
});

/**
 * Starts a program that migrates a few copies one after another, and stops it once in each: the files are taken as they
 * are then. At the last it is killed. Answers the formats that were found.
 */
async function migrateAndKill(
  program: string,
  source: string,
  random: () => number,
): Promise<readonly number[]> {
  const folders = Array.from({ length: moments }, () => makeFolder());
  folders.forEach((folder) => cpSync(source, folder, { recursive: true }));
  const child = spawn(process.execPath, [program, ...folders], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  const versions: number[] = [];
  for (const [index, folder] of folders.entries()) {
    child.stdin.write('g');
    await sleep(random() * 40);
    if (index === moments - 1) {
      child.kill('SIGKILL');
      await ended;
      versions.push(checkInterrupted(folder));
    } else {
      const copy = makeFolder();
      await lookWhileStopped(child.pid ?? 0, () => cpSync(folder, copy, { recursive: true }));
      versions.push(checkInterrupted(copy));
    }
  }
  return versions;
}

/** One format, whole; the next start brings it up to date. Answers the format. */
function checkInterrupted(folder: string): number {
  const state = found(folder);
  expect(state).toEqual({
    ...whole,
    version: state.version,
    bots: bots + 3,
    incidents: bots + 1,
  });
  // Nothing is changed before there is a backup.
  expect(listBackups(folder).length).toBeGreaterThanOrEqual(state.version > oldVersion ? 1 : 0);
  const store = openOk(folder);
  expect([store.notices, store.bots.list().length]).toEqual([[], bots + 3]);
  store.close();
  expect(found(folder).version).toBe(newestSchemaVersion);
  rmSync(folder, { recursive: true });
  return state.version;
}
