import { createCadence, type Cadence } from './cadence.ts';
import { createChecker, type Checker } from './checker.ts';
import { createEndpoints, type Endpoints } from './commands/index.ts';
import type { EngineCore } from './core.ts';
import { isWatchable, type BotEntry } from './bot-entry.ts';
import { createEngineOutbox } from './outbox-ports.ts';
import type { Outbox } from '../notify/outbox.ts';
import type { Repair } from './ports.ts';
import { createReach, type Reach } from './reach.ts';
import { createRepairHost } from './repair-host.ts';
import { createScheduler, type Lane, type Scheduler } from './scheduler.ts';
import { createWatchControl, type WatchControl } from './watch-control.ts';

export interface EngineParts {
  readonly scheduler: Scheduler;
  readonly cadence: Cadence;
  readonly reach: Reach;
  readonly outbox: Outbox;
  readonly watch: WatchControl;
  readonly endpoints: Endpoints;
  /** Finishes or rolls back what a crash left open on this bot, if anything. */
  readonly recover: (entry: BotEntry) => void;
  /** Resolves when no action is under way any more. */
  readonly settled: () => Promise<void>;
}

/** At once per API root; bots that hang or were never asked wait in lanes of their own and delay nobody. */
const lanes = { normal: 64, slow: 16, first: 16 } as const;
const notWatchedMs = 60_000;
/** A single command confirms what it sees with so many re-reads, this far apart at most. */
const confirmTries = 2;
const confirmMs = 5000;

function laneOf(entry: BotEntry | undefined): Lane {
  const kind = entry?.slow === true ? 'slow' : entry?.checkedThisRun === true ? 'normal' : 'first';
  return { key: `${kind} ${entry?.record.apiRoot ?? ''}`, limit: lanes[kind] };
}

/** Work that outlives its command. */
function createBackground(core: EngineCore) {
  const running = new Set<Promise<void>>();
  return {
    add(work: Promise<unknown>): void {
      const guarded = work
        .then(() => {})
        .catch((error: unknown) => {
          core.deps.log.error('engine.background-threw', {
            error: error instanceof Error ? error.name : typeof error,
          });
        });
      running.add(guarded);
      void guarded.finally(() => running.delete(guarded));
    },
    settled: () => Promise.all(running).then(() => {}),
  };
}

/** Checks a bot at once and, where nobody polls, re-reads until the verdict is confirmed. */
async function checkAlone(core: EngineCore, checker: Checker, entry: BotEntry): Promise<void> {
  for (let tries = 0; tries <= confirmTries; tries += 1) {
    const delayMs = await entry.mutex.run(() => checker.check(entry));
    const { suspected, streak, health } = entry.memory.state;
    const open = suspected || (streak !== null && health !== 'unknown');
    if (!open || tries === confirmTries) {
      return;
    }
    await core.deps.clock.sleep(Math.min(delayMs, confirmMs), core.signal);
  }
}

/** Wires scheduler, checker, reach, outbox, repair and commands of one engine. */
export function createParts(core: EngineCore, options: { readonly polls: boolean }): EngineParts {
  const find = (id: string): BotEntry | undefined => core.state.entries.get(id);
  const background = createBackground(core);
  const cadence = createCadence(core);

  const scheduler = createScheduler({
    clock: core.deps.clock,
    log: core.deps.log,
    laneOf: (id) => laneOf(find(id)),
    run(id) {
      const entry = find(id);
      return entry === undefined || !isWatchable(entry)
        ? Promise.resolve(notWatchedMs)
        : entry.mutex.run(() => checker.check(entry));
    },
    planned(id, inMs) {
      const entry = find(id);
      if (entry !== undefined && options.polls) {
        entry.nextCheckAtMs = inMs === null ? null : core.deps.clock.nowMs() + inMs;
        core.state.touch(id);
      }
    },
  });

  const reach: Reach = createReach(core, {
    hold: (ids) => scheduler.hold(ids),
    releaseSpread(entries) {
      watch.spread(entries.filter((entry) => !entry.record.paused));
      scheduler.release(entries.map((entry) => entry.record.id));
    },
    runNow: (id) => scheduler.runNow(id),
  });
  core.reach = reach;
  const outbox = createEngineOutbox(core, reach);
  reach.onChange((fleet) => {
    outbox.fleetChanged(fleet);
    outbox.kick();
  });
  const watch = createWatchControl({ core, scheduler, cadence, reach });

  const host = createRepairHost({
    core,
    checker: () => checker,
    planCheck(botId, inMs) {
      if (find(botId)?.record.paused === false) {
        scheduler.plan(botId, inMs);
      }
    },
  });
  const repair: Repair = core.deps.createRepair({
    host,
    box: () => core.box,
    signal: core.signal,
  });
  const openIntents = new Set(core.deps.store.intents.open().map(({ botId }) => botId));
  const recover = (entry: BotEntry): void => {
    const { id } = entry.record;
    if (repair.unfinished?.(id) ?? openIntents.delete(id)) {
      background.add(repair.recover(id));
    }
  };

  const checker: Checker = createChecker({
    core,
    reach,
    intervalMs: (entry) => cadence.intervalMs(entry),
    announced: () => outbox.kick(),
    reached: recover,
  });
  const endpoints = createEndpoints({
    core,
    scheduler,
    cadence,
    watch,
    reach,
    outbox,
    repair: () => repair,
    polls: options.polls,
    background: background.add,
    checkNow: (entry) =>
      options.polls ? scheduler.runNow(entry.record.id) : checkAlone(core, checker, entry),
  });
  return {
    scheduler,
    cadence,
    reach,
    outbox,
    watch,
    endpoints,
    recover,
    settled: background.settled,
  };
}
