import { loadOnce } from '../../../src-shared/load-once.ts';
import type { Outbox } from '../notify/outbox.ts';
import { createAutomatic, type Automatic } from './automatic/automatic.ts';
import { createBackground } from './background.ts';
import { isWatchable, type BotEntry } from './bot-entry.ts';
import { createBulkControl, type BulkControl } from './bulk/bulk-control.ts';
import { createCadence, type Cadence } from './cadence.ts';
import { createChecker, type Checker } from './checker.ts';
import type { CommandContext } from './commands/command-context.ts';
import type { Endpoints } from './commands/index.ts';
import type { EngineCore } from './core.ts';
import { createCertificateLooks, type CertificateLooks } from './diagnosis/certificate-looks.ts';
import { createDiagnoses } from './diagnosis/diagnoses.ts';
import type { Lane } from './lanes.ts';
import { createLinkWatch, type LinkWatch } from './link-watch.ts';
import { createEngineOutbox } from './outbox-ports.ts';
import { createParkReturns, type ParkReturns } from './park-returns.ts';
import { createMaintenanceControl, type MaintenanceControl } from './maintenance-control.ts';
import type { Repair } from './ports/repair.ts';
import { createProxyControl, type ProxyControl } from './proxy-control.ts';
import { createReach, type Reach } from './reach.ts';
import { createRepairHost } from './repair-host.ts';
import { createScheduler, type Scheduler } from './scheduler.ts';
import { createWatchControl, type WatchControl } from './watch-control.ts';
import { createWatchNotices, type WatchNotices } from './watch-notices.ts';

export interface EngineParts {
  readonly scheduler: Scheduler;
  readonly cadence: Cadence;
  readonly reach: Reach;
  readonly outbox: Outbox;
  readonly proxy: ProxyControl;
  readonly maintenance: MaintenanceControl;
  readonly watch: WatchControl;
  readonly links: LinkWatch;
  readonly notices: WatchNotices;
  readonly automatic: Automatic;
  readonly bulk: BulkControl;
  /** Whoever reads this bot's queue stops there and brings the webhook back. */
  readonly stopReading: (botId: string) => void;
  /** The commands, loaded when the first one comes. */
  readonly endpoints: () => Promise<Endpoints>;
  /** Brings parked webhooks back. */
  readonly returns: ParkReturns;
  readonly certificates: CertificateLooks;
  /** Finishes or rolls back what a crash left open on this bot, if anything. */
  readonly recover: (entry: BotEntry) => void;
  /** Resolves when no action is under way any more. */
  readonly settled: () => Promise<void>;
}

/**
 * The commands with all of their schemas: two megabytes that an engine which only watches does without
 * (docs/performance.md, At rest).
 */
function laterEndpoints(ctx: CommandContext): () => Promise<Endpoints> {
  return loadOnce(async () => (await import('./commands/index.ts')).createEndpoints(ctx));
}

/** At once per API root; bots that hang or were never asked wait in lanes of their own and delay nobody. */
const lanes = { normal: 64, slow: 16, first: 16, refused: 16 } as const;
const notWatchedMs = 60_000;
/** A single command confirms what it sees with so many re-reads, this far apart at most. */
const confirmTries = 2;
const confirmMs = 5000;

function laneKind(entry: BotEntry | undefined): keyof typeof lanes {
  if (entry === undefined || entry.memory.seen.checkedAtMs === null) {
    return entry?.slow === true ? 'slow' : 'first';
  }
  if (entry.slow) {
    return 'slow';
  }
  // The server forgets refused tokens: asking one is a first contact again, which may wait for minutes.
  return entry.memory.health.refusals > 0 ? 'refused' : 'normal';
}

function laneOf(entry: BotEntry | undefined): Lane {
  const kind = laneKind(entry);
  return { key: `${kind} ${entry?.record.apiRoot ?? ''}`, limit: lanes[kind] };
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

/** Parts that need each other are handed over as functions, called only when everything is built. */
interface Late {
  readonly notices: () => WatchNotices;
  readonly checker: () => Checker;
  readonly watch: () => WatchControl;
}

function buildScheduler(core: EngineCore, polls: boolean, late: Late): Scheduler {
  const find = (id: string): BotEntry | undefined => core.state.entries.get(id);
  const checked = async (check: Promise<number>): Promise<number> => {
    const delayMs = await check;
    late.notices().checked();
    return delayMs;
  };
  return createScheduler({
    clock: core.deps.clock,
    log: core.deps.log,
    laneOf: (id) => laneOf(find(id)),
    notBeforeMs: (id) => find(id)?.notBeforeMs ?? Number.NEGATIVE_INFINITY,
    run(id) {
      const entry = find(id);
      return entry === undefined || !isWatchable(entry)
        ? Promise.resolve(notWatchedMs)
        : checked(entry.mutex.run(() => late.checker().check(entry)));
    },
    planned(id, inMs) {
      const entry = find(id);
      if (entry !== undefined && polls) {
        entry.nextCheckAtMs = inMs === null ? null : core.deps.clock.nowMs() + inMs;
        core.state.touch(id);
      }
    },
  });
}

function buildReach(core: EngineCore, scheduler: Scheduler, late: Late): Reach {
  return createReach(core, {
    hold: (ids) => scheduler.hold(ids),
    releaseSpread(entries) {
      // Slots that are still ahead stay where they are: a state of a moment must not cost anybody a round.
      const passed = ({ record }: BotEntry): boolean =>
        !record.paused && scheduler.isOverdue(record.id);
      late.watch().spread(entries.filter(passed));
      scheduler.release(entries.map((entry) => entry.record.id));
    },
    runNow: (id) => scheduler.runNow(id),
  });
}

function buildRepair(core: EngineCore, scheduler: Scheduler, late: Late): Repair {
  const host = createRepairHost({
    core,
    checker: late.checker,
    planCheck(botId, inMs) {
      if (core.state.entries.get(botId)?.record.paused === false) {
        scheduler.plan(botId, inMs);
      }
    },
  });
  const { closing, signal } = core;
  return core.deps.createRepair({ host, box: () => core.box, closing, signal });
}

/** Asks repair to finish what is open on a bot, whenever the bot can be reached. */
function recovery(core: EngineCore, repair: Repair, add: (work: Promise<unknown>) => void) {
  const open = new Set(core.deps.store.intents.open().map(({ botId }) => botId));
  return (entry: BotEntry): void => {
    const { id } = entry.record;
    if (core.storage !== null) {
      // What it comes to could not be written: it waits for the next answer of the bot.
      return;
    }
    if (repair.unfinished?.(id) ?? open.delete(id)) {
      add(repair.recover(id));
    }
  };
}

/** A server told the time: ours is so many ms ahead. */
function timeTold(core: EngineCore, notices: WatchNotices): (aheadMs: number) => void {
  return (aheadMs) => {
    core.heldTime.told(aheadMs);
    notices.skewSeen(aheadMs);
  };
}

/** Wires scheduler, checker, reach, outbox, repair and commands of one engine. */
export function createParts(core: EngineCore, options: { readonly polls: boolean }): EngineParts {
  const { polls } = options;
  const late: Late = { checker: () => checker, watch: () => watch, notices: () => notices };
  const background = createBackground(core.deps.log);
  const cadence = createCadence(core);
  const scheduler = buildScheduler(core, polls, late);
  const notices = createWatchNotices({ core, cadence, scheduler: () => scheduler });
  const reach = buildReach(core, scheduler, late);
  core.reach = reach;
  const outbox = createEngineOutbox(core, reach, polls);
  reach.onChange(() => {
    automatic.unsettle();
    outbox.kick();
  });
  const watch = createWatchControl({ core, scheduler, cadence, reach, notices });
  const repair = buildRepair(core, scheduler, late);
  const recover = recovery(core, repair, background.add);
  const acting = { core, repair: () => repair, background: background.add };
  const automatic = createAutomatic({ ...acting, reach });
  core.automation = () => automatic.state();
  const links = createLinkWatch(core, { watch, automatic });
  const bulk = createBulkControl(acting);
  core.bulk = () => bulk.progress();
  const checker: Checker = createChecker({
    core,
    reach,
    intervalMs: (entry) => cadence.intervalMs(entry),
    isCrowded: (entry) => cadence.isCrowded(entry),
    announced: () => outbox.kick(),
    skewSeen: timeTold(core, notices),
    reached: recover,
    judged: (entry) => automatic.judged(entry),
  });
  const proxy = createProxyControl(core, core.deps.egress);
  const maintenance = createMaintenanceControl(core, () => outbox.kick());
  const diagnoses = createDiagnoses({ core, background: background.add });
  const controls = { automatic, bulk, proxy, maintenance, links, diagnoses };
  const shared = { core, scheduler, cadence, watch, reach, outbox, polls, ...controls };
  const endpoints = laterEndpoints({
    ...shared,
    repair: () => repair,
    background: background.add,
    checkNow: (entry) =>
      polls ? scheduler.runNow(entry.record.id) : checkAlone(core, checker, entry),
  });
  const returns = createParkReturns({ core, repair, background: background.add });
  const stopReading = (botId: string): void => repair.stopReading?.(botId);
  return {
    ...shared,
    notices,
    endpoints,
    returns,
    certificates: createCertificateLooks({ core, background: background.add, polls }),
    recover,
    stopReading,
    settled: background.settled,
  };
}
