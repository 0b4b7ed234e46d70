import type { FleetState, Health, Reason, ReasonCode } from '../../../src-shared/health.ts';
import type { HealthState } from './advance.ts';

/** Why the confirmed health may not be what holds now. Times are wall ms. */
export interface ShownContext {
  /** The token cannot be used. */
  readonly locked: boolean;
  /** The fault of the bot's API root while the fleet is cut off. */
  readonly fault: { readonly kind: FleetState['kind']; readonly sinceMs: number } | null;
  /** Since when nobody watches (asleep, paused, switched off); null while watched. */
  readonly unwatchedSinceMs: number | null;
}

/** The health a bot is shown with. */
export interface ShownHealth {
  readonly health: Health;
  readonly sinceMs: number;
  readonly reasons: readonly Reason[];
}

const unknownAs = (code: ReasonCode, sinceMs: number): ShownHealth => ({
  health: 'unknown',
  sinceMs,
  reasons: [{ code, health: 'unknown', sinceMs: Math.round(sinceMs), detail: null }],
});

function faultCode(kind: FleetState['kind']): ReasonCode {
  return kind === 'watching-paused' ? 'not-watched' : kind;
}

/**
 * The health a bot is shown with: its confirmed one, unless we know that we do not know (no token, cut off, not
 * watched). The confirmed state stays as it was, so nothing is announced when the reach comes back. Pure.
 */
export function shownState(state: HealthState, ctx: ShownContext): ShownHealth {
  if (ctx.locked) {
    return unknownAs('vault-locked', state.healthSinceMs);
  }
  if (ctx.fault !== null) {
    return unknownAs(faultCode(ctx.fault.kind), ctx.fault.sinceMs);
  }
  if (ctx.unwatchedSinceMs !== null && state.health !== 'unknown') {
    return unknownAs('not-watched', ctx.unwatchedSinceMs);
  }
  return { health: state.health, sinceMs: troubleSinceMs(state), reasons: state.reasons };
}

/** Trouble began with the first verdict of the reason that decides, not when it was confirmed. */
function troubleSinceMs(state: HealthState): number {
  const [worst] = state.reasons;
  return worst !== undefined && worst.health === state.health && state.health !== 'healthy'
    ? Math.min(state.healthSinceMs, worst.sinceMs)
    : state.healthSinceMs;
}
