import { isMuted } from '../../../src-shared/muted.ts';
import { createOutbox, type Outbox } from '../notify/outbox.ts';
import type { NotifyBot } from '../notify/policy.ts';
import { isWatchable, type BotEntry } from './bot-entry.ts';
import { saveMemory, type EngineCore } from './core.ts';
import { addToTimeline } from './open-incident.ts';
import type { Reach } from './reach.ts';

/** What the notification policy sees of a bot. */
function notifyBot(core: EngineCore, reach: Reach, entry: BotEntry): NotifyBot {
  const { record, memory } = entry;
  return {
    botId: record.id,
    name: record.name,
    host: memory.seen.host,
    paused: record.paused,
    // What is acknowledged is told as little as what is snoozed; both end, and then the state counts as it is.
    snoozed: isMuted({ ...record, incident: entry.incident }, core.deps.clock.nowMs()),
    cutOff:
      entry.tokenState !== 'ready' ||
      core.watchingPaused !== null ||
      reach.rootFault(record.apiRoot) !== null,
    health: memory.state.lastKnown ?? 'unknown',
    reasons: memory.state.reasons,
    incidentStartedAtMs: memory.state.incident?.startedAtMs ?? null,
    announced: memory.announced,
    flapping: memory.state.flap.flapping,
    pending: memory.seen.pending,
    lossAtMs: memory.seen.lossAtMs,
  };
}

/** The outbox of this engine: fed by its store, told about its bots. */
export function createEngineOutbox(core: EngineCore, reach: Reach): Outbox {
  const { clock, log, store } = core.deps;
  return createOutbox({
    clock,
    log,
    texts: core.texts,
    store: store.outbox,
    notifier: core.messages,
    settings: () => core.settings,
    bot(botId) {
      const entry = core.state.entries.get(botId);
      return entry === undefined ? null : notifyBot(core, reach, entry);
    },
    unsettled: () =>
      reach.troubled() ||
      [...core.state.entries.values()].some(
        (entry) => isWatchable(entry) && entry.memory.state.suspected,
      ),
    recovering: () =>
      [...core.state.entries.values()].some(
        ({ memory }) => memory.announced !== null && memory.state.streak?.toward === 'healthy',
      ),
    setAnnounced(botId, announced) {
      const entry = core.state.entries.get(botId);
      if (entry !== undefined) {
        entry.memory = { ...entry.memory, announced };
        saveMemory(core, entry);
        if (announced !== null) {
          const atMs = Math.round(clock.nowMs());
          const told = { kind: 'told', atMs, health: announced.worst } as const;
          addToTimeline(core, { botId, startedAtMs: announced.startedAtMs }, [told]);
        }
      }
    },
    shown: (message) =>
      core.emit({ type: 'notification', atMs: Math.round(clock.nowMs()), message }),
    signal: core.signal,
  });
}
