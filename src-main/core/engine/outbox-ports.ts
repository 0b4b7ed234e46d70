import { createOutbox, type Outbox } from '../notify/outbox.ts';
import type { NotifyBot } from '../notify/policy.ts';
import { isWatchable, type BotEntry } from './bot-entry.ts';
import { saveMemory, type EngineCore } from './core.ts';
import type { Reach } from './reach.ts';

/** What the notification policy sees of a bot. */
function notifyBot(core: EngineCore, reach: Reach, entry: BotEntry): NotifyBot {
  const { record, memory } = entry;
  const snoozed = record.snoozedUntilMs !== null && record.snoozedUntilMs > core.deps.clock.nowMs();
  return {
    botId: record.id,
    name: record.name,
    host: memory.seen.host,
    paused: record.paused,
    snoozed,
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
  const { clock, log, store, notifier } = core.deps;
  return createOutbox({
    clock,
    log,
    texts: core.texts,
    store: store.outbox,
    notifier,
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
      }
    },
    shown: (message) =>
      core.emit({ type: 'notification', atMs: Math.round(clock.nowMs()), message }),
    signal: core.signal,
  });
}
