import { healthSeverity, type Health } from '../../../src-shared/health.ts';
import type { Light } from '../../../src-shared/snapshot.ts';

/** What the light needs of a bot. */
export interface LightInput {
  readonly health: Health;
  readonly paused: boolean;
  /** Somebody knows of its trouble: it is counted but does not alert. */
  readonly muted: boolean;
  readonly checkedAtMs: number | null;
}

const worse = (a: Health | null, b: Health): Health =>
  a === null || healthSeverity[b] > healthSeverity[a] ? b : a;

/** What a bot adds to the alert: trouble that somebody knows of is none. That nothing is known of a bot stays so. */
function alertOf({ health, muted }: LightInput): Health {
  return muted && health !== 'unknown' ? 'healthy' : health;
}

/** Rolls bots up to the one light of the tray: the worst of those that are watched, with and without known trouble. */
export function rollUp(bots: Iterable<LightInput>): Light {
  const counts: Record<Health, number> = { healthy: 0, degraded: 0, down: 0, unknown: 0 };
  let paused = 0;
  const known = { degraded: 0, down: 0 };
  let health: Health | null = null;
  let alert: Health | null = null;
  let checkedAtMs: number | null = null;
  for (const bot of bots) {
    if (bot.paused) {
      paused += 1;
      continue;
    }
    counts[bot.health] += 1;
    health = worse(health, bot.health);
    alert = worse(alert, alertOf(bot));
    if (bot.muted && (bot.health === 'degraded' || bot.health === 'down')) {
      known[bot.health] += 1;
    }
    if (bot.checkedAtMs !== null && (checkedAtMs === null || bot.checkedAtMs > checkedAtMs)) {
      checkedAtMs = bot.checkedAtMs;
    }
  }
  const watched = counts.healthy + counts.degraded + counts.down + counts.unknown;
  return { health, alert, ...counts, paused, total: watched + paused, known, checkedAtMs };
}
