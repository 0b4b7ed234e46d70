import type { Notice } from '../../../src-shared/notices.ts';
import type { Reserve, Store } from '../engine/ports/store.ts';
import { createClose, type CloseDeps } from './close-store.ts';
import { placeOf, type DataPlace } from './data-place.ts';
import { createDb, type WritableDb } from './db.ts';
import { storeFacts } from './facts.ts';
import type { JournalCheck } from './journal.ts';
import { createLogTruncation, type LogTruncation } from './log-truncation.ts';
import { createRetention } from './retention.ts';
import { createBotTable, createSecretTables } from './secret-tables.ts';
import { createTables, type Tables } from './tables.ts';
import { createWaitingTables } from './waiting-tables.ts';

/** The engine's store, with what only its owner needs. */
export interface HooklightStore extends Store {
  /** What the operator must be told about the opening: a damaged database was set aside. */
  readonly notices: readonly Notice[];
  /** What is wrong with the place of the folder, if anything is known to be (DUR-20). */
  place(): DataPlace | null;
  /** Walks the whole journal chain. */
  verifyJournal(): JournalCheck;
}

export interface CreateStoreDeps extends CloseDeps {
  readonly ballast: Reserve;
  readonly folder: string;
  readonly notices: readonly Notice[];
}

/** Builds the store over an open, migrated connection. */
export function createStore(deps: CreateStoreDeps): HooklightStore {
  const { upkeep } = deps;
  const db = createDb(deps.connection, { ...deps, onDamage: () => upkeep.foundDamage() });
  const tables = createTables(db, deps.clock);
  const { checks, journal } = tables;
  const log = createLogTruncation(db);
  return {
    ...createSecretTables(tables, log),
    bots: createBotTable(db, deps, { log, tables }),
    ...createWaitingTables(db, tables),
    checks: {
      ...checks,
      flush() {
        const isAll = checks.flush();
        log.truncateIfDue();
        return isAll;
      },
    },
    messages: tables.messages,
    journal,
    settings: tables.settings,
    levels: tables.levels,
    maintenance: tables.maintenance,
    atomically: createAtomically(db, tables),
    prune: createPrune(db, deps, { log, tables }),
    upkeep: (nowMs) => upkeep.run(nowMs),
    facts() {
      checks.batch.settle();
      return storeFacts(deps.connection.raw(), deps.folder);
    },
    probe() {
      checks.batch.commitHead();
      db.probe();
    },
    trouble: () => deps.connection.trouble(),
    reserve: deps.ballast,
    place: () => placeOf(deps.folder),
    close: createClose(deps, tables),
    notices: deps.notices,
    verifyJournal: () => journal.verify(),
  };
}

function createAtomically(db: WritableDb, { bots, checks }: Tables): Store['atomically'] {
  return (run, ofBots) => {
    // What is written now comes after all that waits.
    checks.batch.commitHead(ofBots);
    try {
      return db.transaction(run);
    } catch (error) {
      bots.reload();
      throw error;
    }
  };
}

/** Retention. Spans that are still to be rolled up go first. */
function createPrune(
  db: WritableDb,
  { clock }: CreateStoreDeps,
  { log, tables }: { readonly log: LogTruncation; readonly tables: Tables },
): Store['prune'] {
  const retention = createRetention(db, {
    monotonicMs: () => clock.monotonicMs(),
    secretsGone: () => log.due(),
    spansGo: (botId, lastMs) => tables.checks.spansGo(botId, lastMs),
  });
  return (nowMs) => (tables.fill.step(nowMs) ? 1 : retention.prune(nowMs));
}
