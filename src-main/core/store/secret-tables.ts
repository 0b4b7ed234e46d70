import type { Store } from '../engine/ports/store.ts';
import type { Clock } from '../time/clock.ts';
import type { WritableDb } from './db.ts';
import { StoreFailure, isOfStorage, toStoreError } from './errors.ts';
import type { LogTruncation } from './log-truncation.ts';
import type { Tables } from './tables.ts';
import type { Upkeep } from './upkeep.ts';

/** Tables whose old rows held sealed secrets: after a change the log is emptied soon (SEC-08). */
export function createSecretTables(
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

/** Bots with their sealed tokens: a changed one leaves the log soon, a removed one every file. */
export function createBotTable(
  db: WritableDb,
  { clock, upkeep }: { readonly clock: Clock; readonly upkeep: Upkeep },
  { log, tables }: { readonly log: LogTruncation; readonly tables: Tables },
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
