import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type Database from 'better-sqlite3';
import type { BotRecord } from '../../../../src-main/core/domain/bot.ts';
import type { StoredBot } from '../../../../src-main/core/engine/ports/bots.ts';
import type { CheckRecord } from '../../../../src-main/core/engine/ports/checks.ts';
import { silentLogger } from '../../../../src-main/core/logging/logger.ts';
import { noBallast } from '../../../../src-main/core/store/ballast.ts';
import {
  createLiveConnection,
  type LiveConnection,
} from '../../../../src-main/core/store/live-connection.ts';
import { readCondition } from '../../../../src-main/core/store/condition.ts';
import { runStoreJob, type StoreJobs } from '../../../../src-main/core/store/jobs.ts';
import { databaseName, openStore } from '../../../../src-main/core/store/open.ts';
import type { HooklightStore } from '../../../../src-main/core/store/open.ts';
import { createStore } from '../../../../src-main/core/store/store.ts';
import { createUpkeep } from '../../../../src-main/core/store/upkeep.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

/** A new empty folder, removed by `dropFolders`. */
export function makeFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hooklight-store-'));
  folders.push(folder);
  return folder;
}
const folders: string[] = [];
const opened: HooklightStore[] = [];

/** Closes every store and removes every folder of the test. */
export function cleanUp(): void {
  for (const store of opened.splice(0)) {
    store.close();
  }
  for (const folder of folders.splice(0)) {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens a store or fails the test. */
export function openOk(folder = makeFolder(), clock = new ManualClock()): HooklightStore {
  const result = openStore({ folder, clock, log: silentLogger });
  if (!result.ok) {
    throw new Error(`store did not open: ${JSON.stringify(result.error)}`);
  }
  opened.push(result.value);
  return result.value;
}

/** A store over a connection that the test made itself; `through` lets it fail. */
export function storeOver(
  raw: Database.Database,
  folder: string,
  clock = new ManualClock(),
  through: (connection: LiveConnection) => LiveConnection = (connection) => connection,
): HooklightStore {
  const deps = { folder, clock, log: silentLogger };
  const file = path.join(folder, databaseName);
  const upkeep = createUpkeep({ ...deps, file, condition: readCondition(folder), wasRead: true });
  const unused = (): never => {
    throw new Error('this connection is never opened again');
  };
  const ballast = noBallast;
  const connection = createLiveConnection(
    { ...deps, file, ballast, open: unused, readCopy: () => null, aside: null },
    { raw, trouble: null },
  );
  return createStore({ ...deps, connection: through(connection), ballast, notices: [], upkeep });
}

export function aRecord(id: string, over: Partial<BotRecord> = {}): BotRecord {
  return {
    id,
    telegramId: id.replace(/-.*/, ''),
    username: `bot_${id}`,
    name: `Bot ${id}`,
    tags: ['prod'],
    note: '',
    apiRoot: 'https://api.telegram.org',
    testEnvironment: false,
    localMode: false,
    paused: false,
    snoozedUntilMs: null,
    snoozedUntilRecovered: false,
    createdAtMs: 1_700_000_000_000,
    ...over,
  };
}

export function aStoredBot(id: string, over: Partial<StoredBot> = {}): StoredBot {
  return {
    record: aRecord(id),
    sealedToken: Uint8Array.from(Buffer.from(`sealed-token-of-${id}`)),
    authTag: new Uint8Array(32).fill(7),
    ...over,
  };
}

/** A plain healthy check; `over` changes parts of its sample. */
export function aCheck(
  botId: string,
  atMs: number,
  over: Partial<CheckRecord['sample']> = {},
): CheckRecord {
  return {
    sample: {
      botId,
      atMs,
      health: 'healthy',
      reason: null,
      pending: 0,
      latencyMs: 10,
      intervalMs: 60_000,
      ...over,
    },
    state: { botId, health: 'healthy', healthSinceMs: atMs, memoryJson: '{}' },
    transition: null,
    incident: null,
    notes: [],
    error: null,
  };
}

/** Names of the files below a folder whose bytes contain the text. */
export function filesContaining(folder: string, text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(text));
}

/** Jobs done in place, with the kinds of what was asked for. */
export function notedJobs(): { readonly jobs: StoreJobs; readonly kinds: readonly string[] } {
  const kinds: string[] = [];
  const jobs: StoreJobs = {
    run(job) {
      kinds.push(job.kind);
      return Promise.resolve(runStoreJob(job));
    },
    stop() {},
  };
  return { jobs, kinds };
}
