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

/** A bot as configurations see it, whatever becomes of open actions meanwhile. */
export function fleetView(core: EngineCore): (entry: BotEntry) => FleetBot {
  const open = new Set(core.deps.store.intents.open().map(({ botId }) => botId));
  return (entry) => ({
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
  });
}

/** The whole list by what names a bot in a file. */
export function fleetByKey(core: EngineCore): ReadonlyMap<string, FleetBot> {
  const bots = [...core.state.entries.values()].map(fleetView(core));
  return new Map(bots.map((bot) => [botKey(bot.record), bot]));
}
