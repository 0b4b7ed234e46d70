import type { Notice } from '../../../src-shared/notices.ts';
import type { Reserve, Store } from '../engine/ports/store.ts';
import type { Logger } from '../logging/logger.ts';
import type { Clock } from '../time/clock.ts';
import { createBots } from './bots.ts';
import { createChecks } from './checks.ts';
import { placeOf, type DataPlace } from './data-place.ts';
import { createDb, emptyLog } from './db.ts';
import type { WritableDb } from './db.ts';
import { createDesired } from './desired.ts';
import { createEnvironments } from './environments.ts';
import { createErrorEvents } from './error-events.ts';
import { StoreFailure, isOfStorage, toStoreError, withoutFailing } from './errors.ts';
import { storeFacts } from './facts.ts';
import { createIncidents } from './incidents.ts';
import { createIntents } from './intents.ts';
import { createJournal } from './journal.ts';
import type { JournalCheck } from './journal.ts';
import type { LiveConnection } from './live-connection.ts';
import { createMaintenanceWindows } from './maintenance.ts';
import { createMessages } from './messages.ts';
import { createRemovedBots } from './removed-bots.ts';
import { createRetention } from './retention.ts';
import { createRollupFill } from './rollup-fill.ts';
import { createRollups } from './rollups.ts';
import { createSettingLevels } from './setting-levels.ts';
import { createSettings } from './settings.ts';
import { createSpanReader } from './span-rows.ts';
import { createSpans } from './spans.ts';
import { createStates } from './states.ts';
import { createStoredOutbox } from './stored-outbox.ts';
import { createTransitions } from './transitions.ts';
import { createParks, createUndoNotes } from './undo.ts';
import type { Upkeep } from './upkeep.ts';

/** The engine's store, with what only its owner needs. */
export interface HooklightStore extends Store {
  /** What the operator must be told about the opening: a damaged database was set aside. */
  readonly notices: readonly Notice[];
  /** What is wrong with the place of the folder, if anything is known to be (DUR-20). */
  place(): DataPlace | null;
  /** Walks the whole journal chain. */
  verifyJournal(): JournalCheck;
}

export interface CreateStoreDeps {
  readonly connection: LiveConnection;
  readonly ballast: Reserve;
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Logger;
  readonly notices: readonly Notice[];
  readonly upkeep: Upkeep;
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

/** Tables of which what cannot be written now waits with the checks, in order. */
function createWaitingTables(
  db: WritableDb,
  tables: Tables,
): Pick<Store, 'states' | 'incidents' | 'outbox'> {
  const { batch } = tables.checks;
  return {
    states: {
      list() {
        batch.settle();
        return tables.states.list();
      },
      save(state) {
        if (db.isInTransaction()) {
          tables.states.save(state);
        } else {
          batch.addState(state);
          batch.settle();
        }
      },
    },
    incidents: {
      ...tables.incidents,
      append(place, events) {
        if (db.isInTransaction()) {
          tables.incidents.append(place, events);
        } else if (events.length > 0) {
          batch.addNotes(place, events);
          batch.settle();
        }
      },
    },
    outbox: createStoredOutbox(db, { ...tables, batch }),
  };
}

interface TablesAndLog {
  readonly log: ReturnType<typeof createLogTruncation>;
  readonly tables: Tables;
}

/** Bots with their sealed tokens: a changed one leaves the log soon, a removed one every file. */
function createBotTable(
  db: WritableDb,
  { clock, upkeep }: CreateStoreDeps,
  { log, tables }: TablesAndLog,
): Store['bots'] {
  const { bots, checks, fill, incidents, removed } = tables;
  return {
    list: () => bots.list(),
    insert(bot) {
      bots.insert(bot);
      // Of a removed one of this id somebody may have read meanwhile: its rows are gone, and no check goes on from them.
      checks.forget(bot.record.id);
    },
    update(bot) {
      bots.update(bot);
      log.due();
    },
    remove(botId) {
      // An incident that waits to be written outlives its bot like any other.
      checks.batch.settle();
      log.due();
      try {
        upkeep.renewingBackups(() => {
          db.transaction(() => {
            incidents.botRemoved(botId, clock.nowMs());
            bots.remove(botId);
          });
        });
      } catch (error) {
        // A removal that failed leaves all as it was, also what waits of the bot.
        bots.reload();
        throw isOfStorage(error) ? new StoreFailure(toStoreError(error)) : error;
      }
      checks.forget(botId);
      fill.forget(botId);
      log.truncateSoon();
    },
    clearRemoved: () => removed.clearSome(),
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

type Tables = ReturnType<typeof createTables>;

function createTables(db: WritableDb, clock: Clock) {
  const removed = createRemovedBots(db, () => clock.monotonicMs());
  const bots = createBots(db, removed);
  const journal = createJournal(db);
  const states = createStates(db);
  const transitions = createTransitions(db);
  const incidents = createIncidents(db, journal);
  const reader = createSpanReader(db);
  const rollups = createRollups(db, reader);
  const checks = createChecks(db, {
    hasBot: (botId) => bots.has(botId),
    spans: createSpans(db),
    states,
    transitions,
    incidents,
    errors: createErrorEvents(db),
    rollups,
    reader,
    monotonicMs: () => clock.monotonicMs(),
  });
  return {
    fill: createRollupFill(db, { rollups, spans: reader }),
    bots,
    removed,
    journal,
    states,
    transitions,
    incidents,
    checks,
    desired: createDesired(db),
    intents: createIntents(db, journal),
    settings: createSettings(db),
    levels: createSettingLevels(db),
    maintenance: createMaintenanceWindows(db),
    messages: createMessages(db),
    undo: createUndoNotes(db),
    parks: createParks(db),
    environments: createEnvironments(db),
  };
}

/** Tables whose old rows held sealed secrets: after a change the log is emptied soon (SEC-08). */
function createSecretTables(
  { checks, desired, intents, undo, parks, environments }: Tables,
  log: { due(): void },
): Pick<Store, 'desired' | 'intents' | 'undo' | 'parks' | 'environments'> {
  return {
    environments: {
      ...environments,
      put(environment) {
        environments.put(environment);
        log.due();
      },
      remove(environmentId) {
        environments.remove(environmentId);
        log.due();
      },
    },
    undo: {
      ...undo,
      put(note) {
        undo.put(note);
        log.due();
      },
      remove(actionId) {
        undo.remove(actionId);
        log.due();
      },
    },
    parks,
    desired: {
      ...desired,
      put(botId, sealed, changedAtMs) {
        desired.put(botId, sealed, changedAtMs);
        log.due();
      },
      remove(botId) {
        desired.remove(botId);
        log.due();
      },
    },
    intents: {
      ...intents,
      begin(intent) {
        // What is repaired is on disk before its repair.
        checks.batch.changesFirst();
        intents.begin(intent);
      },
      finish(actionId, entry) {
        intents.finish(actionId, entry);
        log.due();
      },
    },
  };
}

/**
 * Overwritten secrets stay in the write-ahead log until it is truncated. That costs a sync, so it is done with the
 * next flush (within 2 s) rather than with each write.
 */
function createLogTruncation(db: WritableDb) {
  let isDue = false;
  const truncateIfDue = (): void => {
    isDue = isDue && !db.truncateLog();
  };
  return {
    due(): void {
      isDue = true;
    },
    truncateIfDue,
    /** For whoever has done what he was asked for: a disk that refuses this is met by the next flush. */
    truncateSoon(): void {
      withoutFailing(truncateIfDue);
    },
  };
}

/** Retention. Spans that are still to be rolled up go first. */
function createPrune(
  db: WritableDb,
  { clock }: CreateStoreDeps,
  { log, tables }: TablesAndLog,
): Store['prune'] {
  const retention = createRetention(db, {
    monotonicMs: () => clock.monotonicMs(),
    secretsGone: () => log.due(),
    spansGo: (botId, lastMs) => tables.checks.spansGo(botId, lastMs),
  });
  return (nowMs) => (tables.fill.step(nowMs) ? 1 : retention.prune(nowMs));
}

/** What is left of removed bots then goes at the next start. */
const clearedAtEndMs = 250;

function createClose(deps: CreateStoreDeps, { checks, removed }: Tables): () => void {
  const { clock, connection, log, upkeep } = deps;
  let isOpen = true;
  return () => {
    if (!isOpen) {
      return;
    }
    isOpen = false;
    upkeep.stop();
    connection.openForEnd();
    try {
      while (!checks.flush()) {
        // One part after the other.
      }
      const untilMs = clock.monotonicMs() + clearedAtEndMs;
      while (!removed.clearSome() && clock.monotonicMs() < untilMs) {
        // The same.
      }
      const raw = connection.writable();
      raw.pragma('optimize');
      emptyLog(raw);
    } catch (error) {
      log.error('store.close-failed', { name: error instanceof Error ? error.name : null });
    } finally {
      connection.close();
      if (connection.trouble() === null) {
        upkeep.ended();
      }
    }
  };
}
