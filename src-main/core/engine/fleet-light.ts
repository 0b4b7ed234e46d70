import { isMuted } from '../../../src-shared/muted.ts';
import type { BotRow, Light } from '../../../src-shared/snapshot.ts';
import { rollUp, type LightInput } from '../health/roll-up.ts';
import type { Clock } from '../time/clock.ts';

/** The light of all rows, made anew only when it can have become another. */
export interface FleetLight {
  now(): Light;
  /** A row changed, came or went. */
  changed(): void;
}

function* lightInputs(rows: Iterable<BotRow>, nowMs: number): Iterable<LightInput> {
  for (const row of rows) {
    yield {
      health: row.health,
      paused: row.paused,
      muted: isMuted(row, nowMs),
      checkedAtMs: row.checkedAtMs,
    };
  }
}

/** Time alone changes a light only where somebody's silence ends. */
function nextEndMs(rows: Iterable<BotRow>, nowMs: number): number {
  let nextMs = Infinity;
  for (const { snoozedUntilMs } of rows) {
    if (snoozedUntilMs !== null && snoozedUntilMs > nowMs && snoozedUntilMs < nextMs) {
      nextMs = snoozedUntilMs;
    }
  }
  return nextMs;
}

/**
 * Patches and the tray's summary ask four times a second each, and with 10,000 bots each roll-up takes a millisecond
 * and more of the engine's thread.
 */
export function createFleetLight(rows: ReadonlyMap<string, BotRow>, clock: Clock): FleetLight {
  let known: { readonly light: Light; readonly fromMs: number; readonly untilMs: number } | null =
    null;
  return {
    now() {
      const nowMs = clock.nowMs();
      // A clock that was set back may bring a silence back.
      if (known === null || nowMs < known.fromMs || nowMs >= known.untilMs) {
        const light = rollUp(lightInputs(rows.values(), nowMs));
        known = { light, fromMs: nowMs, untilMs: nextEndMs(rows.values(), nowMs) };
      }
      return known.light;
    },
    changed() {
      known = null;
    },
  };
}
