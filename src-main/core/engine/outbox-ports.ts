import { muteCause } from '../../../src-shared/muted.ts';
import { waitsOf } from '../notify/gather.ts';
import { createOutbox, type Outbox, type OutboxDeps } from '../notify/outbox.ts';
import { momentAt } from '../notify/moment.ts';
import type { NotifyBot } from '../notify/policy.ts';
import { isWatchable, type BotEntry } from './bot-entry.ts';
import { saveMemory, settingsOf, type EngineCore } from './core.ts';
import { certificateMessages } from './diagnosis/certificate-memory.ts';
import { addToTimeline, isOpenNow } from './open-incident.ts';
import type { Reach } from './reach.ts';
import { storageFailed } from './storage-notice.ts';
import { writeTogether } from './write-together.ts';

/** The kind of the fleet state that was told last. */
const fleetToldKey = 'fleet-told';

/** What the notification policy sees of a bot. */
function notifyBot(core: EngineCore, reach: Reach, entry: BotEntry): NotifyBot {
  const { record, memory } = entry;
  // Who knows of the incident before this one knows nothing of this one.
  const incident =
    entry.incident !== null && isOpenNow(entry, entry.incident) ? entry.incident : null;
  const nowMs = core.heldTime.nowMs();
  const work = core.maintenanceOf(record);
  const maintenance = work.untilMs === null ? {} : { maintenanceUntilMs: work.untilMs };
  return {
    botId: record.id,
    name: record.name,
    host: memory.seen.host,
    muted: record.paused ? 'paused' : muteCause({ ...record, incident, ...maintenance }, nowMs),
    maintenanceEndedAtMs: work.endedAtMs,
    intervalMs: settingsOf(core, entry).intervalSeconds * 1000,
    cutOff:
      entry.tokenState !== 'ready' ||
      core.watchingPaused !== null ||
      reach.rootFault(record.apiRoot) !== null,
    health: memory.state.lastKnown ?? 'unknown',
    healthySinceMs: memory.state.health === 'healthy' ? memory.state.healthSinceMs : null,
    reasons: memory.state.reasons,
    incidentStartedAtMs: memory.state.incident?.startedAtMs ?? null,
    announced: memory.announced,
    flapping: memory.state.flap.flapping,
    pending: memory.seen.pending,
    lossAtMs: memory.seen.lossAtMs,
  };
}

/**
 * The kind of the last message about the fleet; on a disk that takes nothing it is remembered in memory, and saved when
 * saving works again: the next run must neither tell it again nor take what is over for told.
 */
function fleetMemory(core: EngineCore): OutboxDeps['fleetTold'] {
  const { settings } = core.deps.store;
  let unsaved: { readonly kind: string | null } | null = null;
  const set = (kind: string | null): void => {
    try {
      settings.putValue(fleetToldKey, kind);
      unsaved = null;
    } catch (error) {
      unsaved = { kind };
      storageFailed(core, error);
    }
  };
  return {
    get() {
      if (unsaved !== null && core.storage === null) {
        set(unsaved.kind);
      }
      return unsaved === null ? settings.getValue(fleetToldKey) : unsaved.kind;
    },
    set,
  };
}

/** What is known of the fleet as a whole. */
function fleetPorts(
  core: EngineCore,
  reach: Reach,
): Pick<
  OutboxDeps,
  'waits' | 'suspecting' | 'recovering' | 'troubled' | 'fleet' | 'fleetTold' | 'told'
> {
  const entries = (): readonly BotEntry[] => [...core.state.entries.values()];
  return {
    waits() {
      const intervalMs = (core.intervalSeconds ?? core.settings.intervalSeconds) * 1000;
      return waitsOf({ bots: entries().filter(isWatchable).length, intervalMs });
    },
    troubled: () => reach.troubled(),
    suspecting: () => entries().some((entry) => isWatchable(entry) && entry.memory.state.suspected),
    recovering: () =>
      entries().some(
        ({ memory }) => memory.announced !== null && memory.state.streak?.toward === 'healthy',
      ),
    told: () =>
      entries()
        .filter(({ memory }) => memory.announced !== null)
        .map((entry) => notifyBot(core, reach, entry)),
    fleet: () => ({ fleet: reach.fleet(), answers: reach.answers() }),
    fleetTold: fleetMemory(core),
  };
}

/** The outbox of this engine: fed by its store, told about its bots. */
export function createEngineOutbox(core: EngineCore, reach: Reach, polls: boolean): Outbox {
  const { clock, log, store } = core.deps;
  return createOutbox({
    ...fleetPorts(core, reach),
    certificates: certificateMessages(core, polls),
    clock,
    log,
    texts: core.texts,
    store: {
      ...store.outbox,
      unsent(limit) {
        // With the incident that was opened comes whether somebody knows of it.
        core.changes.settle();
        return store.outbox.unsent(limit);
      },
    },
    // What was told must not be told again because it cannot be marked.
    together: (write) => writeTogether(core, write),
    notifier: core.messages,
    standing: () => store.messages.standingDigests(),
    settings: () => core.settings,
    moment: () => momentAt(core.settings, core.heldTime.nowMs()),
    bot(botId) {
      const entry = core.state.entries.get(botId);
      return entry === undefined ? null : notifyBot(core, reach, entry);
    },
    setAnnounced({ botId, announced, isTold }) {
      const entry = core.state.entries.get(botId);
      if (entry !== undefined) {
        entry.memory = { ...entry.memory, announced };
        saveMemory(core, entry);
        if (announced !== null && isTold) {
          const atMs = Math.round(clock.nowMs());
          const told = { kind: 'told', atMs, health: announced.worst } as const;
          addToTimeline(core, { botId, startedAtMs: announced.startedAtMs }, [told]);
        }
      }
    },
    shown({ key, kind, botIds, title, body, urgency }) {
      const message = { key, kind, botIds, title, body, urgency };
      core.emit({ type: 'notification', atMs: Math.round(clock.nowMs()), message });
    },
    signal: core.signal,
  });
}
