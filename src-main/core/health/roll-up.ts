import { healthSeverity, type Health } from '../../../src-shared/health.ts';
import type { Light } from '../../../src-shared/snapshot.ts';

/** What the light needs of a bot. */
export interface LightInput {
  readonly health: Health;
  readonly paused: boolean;
  /** Snoozed bots are counted but do not colour the light. */
  readonly silent: boolean;
  readonly checkedAtMs: number | null;
}

/** Rolls bots up to the one light of the tray: the worst health of those that are watched and not snoozed. */
export function rollUp(bots: Iterable<LightInput>): Light {
  const counts: Record<Health, number> = { healthy: 0, degraded: 0, down: 0, unknown: 0 };
  let paused = 0;
  let health: Health | null = null;
  let checkedAtMs: number | null = null;
  for (const bot of bots) {
    if (bot.paused) {
      paused += 1;
      continue;
    }
    counts[bot.health] += 1;
    const shown: Health = bot.silent ? 'healthy' : bot.health;
    if (health === null || healthSeverity[shown] > healthSeverity[health]) {
      health = shown;
    }
    if (bot.checkedAtMs !== null && (checkedAtMs === null || bot.checkedAtMs > checkedAtMs)) {
      checkedAtMs = bot.checkedAtMs;
    }
  }
  const watched = counts.healthy + counts.degraded + counts.down + counts.unknown;
  return { health, ...counts, paused, total: watched + paused, checkedAtMs };
}
