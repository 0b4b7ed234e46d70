import type { Notice } from '../../../src-shared/notices.ts';
import { defaultSettings } from '../../../src-shared/settings.ts';
import type { TraySummary, WorstBot } from '../../../src-main/shell/tray/tray-summary.ts';

/** Wall time of the manual clock's start, so that ages read well. */
export const nowMs = Date.UTC(2026, 0, 5, 12);

/** A summary of twelve healthy bots, checked just now; parts replaced as the test says. */
export function aSummary(
  parts: Partial<Omit<TraySummary, 'light' | 'notices' | 'worst'>> & {
    readonly light?: Partial<TraySummary['light']>;
    readonly notices?: readonly Notice[];
    readonly worst?: readonly WorstBot[];
  } = {},
): TraySummary {
  const { light, notices = [], worst = [], ...rest } = parts;
  return {
    light: {
      health: 'healthy',
      alert: light?.health === undefined ? 'healthy' : light.health,
      healthy: 12,
      degraded: 0,
      down: 0,
      unknown: 0,
      paused: 0,
      total: 12,
      known: { degraded: 0, down: 0 },
      checkedAtMs: nowMs,
      ...light,
    },
    fleet: null,
    automation: { enabled: false, stoppedSinceMs: null },
    vault: { state: 'open', method: 'keyring' },
    settings: defaultSettings,
    notices: [...notices],
    unreadMessages: 0,
    silence: { quietUntilMs: null, maintenance: null },
    worst: [...worst],
    ...rest,
  };
}

export function aWorstBot(parts: Partial<WorstBot> = {}): WorstBot {
  return {
    id: '700001',
    name: 'Shop',
    health: 'down',
    healthSinceMs: nowMs - 60_000,
    reason: 'delivery-failing',
    snoozed: false,
    acknowledged: false,
    ...parts,
  };
}
