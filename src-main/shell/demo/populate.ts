import type { IpcError } from '../../../src-shared/ipc-contract.ts';
import { ok, type Result } from '../../../src-shared/result.ts';
import { defaultSettings, type Settings } from '../../../src-shared/settings.ts';
import { demoBots, demoToken } from '../../core/demo/demo-bots.ts';
import type { EngineLink } from '../engine-link/engine-link.ts';

/** Fast enough to see something happen within a minute; the demo asks nobody, so it costs nobody anything. */
const demoPace = {
  intervalSeconds: 5,
  suspectedIntervalSeconds: 5,
  backlogForSeconds: 20,
} as const;

/** What the person has chosen about looks and language stays; everything that judges bots is the default. */
function demoSettings(chosen: Settings | null): Settings {
  return {
    ...defaultSettings,
    ...(chosen === null ? {} : { ...chosen, ...judging }),
    ...demoPace,
    notificationsEnabled: false,
    launchAtLogin: defaultSettings.launchAtLogin,
  };
}

const {
  requestsPerSecondTelegram,
  requestsPerSecondOwnRoot,
  cautionPending,
  backlogPending,
  growthPerMinute,
  criticalPending,
  recoveredPending,
  lossClockCriticalSeconds,
} = defaultSettings;
const judging = {
  requestsPerSecondTelegram,
  requestsPerSecondOwnRoot,
  cautionPending,
  backlogPending,
  growthPerMinute,
  criticalPending,
  recoveredPending,
  lossClockCriticalSeconds,
};

/** Brings the demo's bots into an empty engine, by the commands that a person's bots come in by. */
export async function populateDemo(
  link: Pick<EngineLink, 'ask'>,
  chosen: Settings | null,
): Promise<Result<undefined, IpcError>> {
  const set = await link.ask('settings:update', demoSettings(chosen));
  if (!set.ok) {
    return set;
  }
  for (const tag of ['production', 'staging'] as const) {
    const bots = demoBots.filter((bot) => bot.tag === tag);
    const tokens = bots.map((bot) => demoToken(bot)).join('\n');
    const added = await link.ask('bots:add', { tokens, tags: [tag] });
    if (!added.ok) {
      return added;
    }
  }
  for (const { telegramId } of demoBots.filter((bot) => bot.paused)) {
    await link.ask('bot:update', { botId: telegramId, paused: true });
  }
  return ok(undefined);
}
