import { botKey } from '../../record/configuration/document.ts';
import type { FleetBot } from '../../record/configuration/fleet-bot.ts';
import type { BotEntry } from '../bot-entry.ts';
import type { EngineCore } from '../core.ts';

const access = {
  ready: 'ready',
  tampered: 'tampered',
  locked: 'locked',
  missing: 'locked',
} as const;

/** Bots as configurations see them. */
export function fleetBots(core: EngineCore, entries: Iterable<BotEntry>): readonly FleetBot[] {
  const open = new Set(core.deps.store.intents.open().map(({ botId }) => botId));
  return [...entries].map((entry) => ({
    record: entry.record,
    access: access[entry.tokenState],
    desired: entry.desired,
    cleared: entry.memory.desiredCleared,
    parked: entry.park !== null,
    unfinished: open.has(entry.record.id),
    token: entry.token,
    knownKinds: [
      ...(entry.lastInfo?.allowedUpdates ?? []),
      ...(entry.desired?.allowedUpdates ?? []),
    ],
  }));
}

/** The whole list by what names a bot in a file. */
export function fleetByKey(core: EngineCore): ReadonlyMap<string, FleetBot> {
  const bots = fleetBots(core, core.state.entries.values());
  return new Map(bots.map((bot) => [botKey(bot.record), bot]));
}
