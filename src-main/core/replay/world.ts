import type { Health, ReasonCode } from '../../../src-shared/health.ts';
import { defaultSettings, type Settings } from '../../../src-shared/settings.ts';
import type { CheckAnswer } from '../domain/verdict.ts';
import type { DesiredWebhook } from '../domain/webhook-config.ts';
import { newBotMemory, toStoredState, fromStoredState, type Announced } from '../engine/memory.ts';
import { adoptedWebhook } from '../health/adopt.ts';
import type { HealthState } from '../health/advance.ts';
import { explainMessage, explainTelegramError } from '../health/causes.ts';
import { emptyFleet, followFleet, type FleetFault, type FleetMemory } from '../health/fleet.ts';
import { markLossSeen, markSet, type HealthMemory } from '../health/health-memory.ts';
import { judge, wakeHoldMs } from '../health/judge.ts';
import { shownState } from '../health/shown.ts';
import { readDesired } from './answers.ts';
import type { Script, ScriptedEvent } from './format.ts';

/** Where every history begins; only differences matter. */
export const startMs = Date.UTC(2026, 0, 5, 12);
const botId = 'bot';

/** A bot alone under its API root, as the engine would hold it. Times are wall ms unless they say otherwise. */
export interface World {
  readonly settings: Settings;
  readonly state: HealthState;
  readonly health: HealthMemory;
  readonly announced: Announced | null;
  readonly desired: DesiredWebhook | null;
  readonly desiredCleared: boolean;
  readonly fleet: FleetMemory;
  readonly fleetSinceMs: number;
  /** Why the last check could not ask; null when it was answered. */
  readonly unasked: ReasonCode | null;
  /** Monotonic ms of the last check that could not ask. */
  readonly lastFaultAtMs: number;
  readonly pending: number | null;
  readonly lossAtMs: number | null;
  readonly clockStepMs: number;
  /** Monotonic ms until which not being able to ask changes nothing. */
  readonly holdUntilMs: number;
  readonly asleepSinceMs: number | null;
  readonly locked: boolean;
  readonly systemOffline: boolean;
  readonly certificateExpiresAtMs: number | null;
}

/** Wall time by the computer's own clock, after `atMs` of monotonic time. */
export function wallMs(world: World, atMs: number): number {
  return startMs + atMs + world.clockStepMs;
}

/** The bot before its first check. */
export function newWorld(script: Script): World {
  const { state, health } = newBotMemory(startMs);
  const given = script.bot?.desired ?? null;
  return {
    settings: { ...defaultSettings, ...script.settings },
    state,
    health,
    announced: null,
    desired: given === null ? null : readDesired(given, startMs),
    desiredCleared: false,
    fleet: emptyFleet,
    fleetSinceMs: startMs,
    unasked: null,
    lastFaultAtMs: -Infinity,
    pending: null,
    lossAtMs: null,
    clockStepMs: 0,
    holdUntilMs: -Infinity,
    asleepSinceMs: null,
    locked: false,
    systemOffline: false,
    certificateExpiresAtMs: null,
  };
}

/** What the bot's row would show now. */
export function shownNow(world: World): {
  readonly health: Health;
  readonly reasons: readonly ReasonCode[];
} {
  const { unasked } = world;
  const { fault } = world.fleet;
  const shown = shownState(world.state, {
    locked: world.locked,
    fault: fault === null ? null : { kind: fault, sinceMs: world.fleetSinceMs },
    unwatchedSinceMs: world.asleepSinceMs,
  });
  // One bot is the whole fleet here: what its last check met says more than the fault the fleet counts it as.
  const cutOff = fault !== null && !world.locked;
  return {
    health: shown.health,
    reasons: cutOff && unasked !== null ? [unasked] : shown.reasons.map(({ code }) => code),
  };
}

function adopt(world: World, answer: CheckAnswer, nowMs: number): World {
  if (answer.kind !== 'info') {
    return world;
  }
  const { desired, desiredCleared: cleared } = world;
  const { hosts } = world.health;
  const adopted = adoptedWebhook(answer.info, { desired, cleared, hosts, nowMs });
  return adopted === null ? world : { ...world, desired: adopted };
}

/** One check: exactly what the engine does with an answer. `closed` tells whether it ended an incident. */
export function check(
  before: World,
  answer: CheckAnswer,
  atMs: number,
): { readonly world: World; readonly closed: boolean } {
  const nowMs = wallMs(before, atMs);
  const world = adopt(before, answer, nowMs);
  let { fleet, lastFaultAtMs } = world;
  const { verdict, memory, step } = judge(answer, world, {
    desired: world.desired,
    settings: world.settings,
    nowMs,
    explain: { message: explainMessage, error: explainTelegramError },
    systemOffline: world.systemOffline,
    certificateExpiresAtMs: world.certificateExpiresAtMs,
    holdUnknown: atMs < world.holdUntilMs,
    fleet: {
      report(fault: FleetFault | null) {
        fleet = followFleet(fleet, { botId, fault, fromMs: atMs, toMs: atMs }, 1);
        lastFaultAtMs = fault === null ? lastFaultAtMs : atMs;
      },
      cutOff: () => fleet.fault !== null,
    },
  });
  const cutOffNow = fleet.fault !== null && world.fleet.fault === null;
  const next: World = {
    ...world,
    state: step.state,
    health: memory,
    fleet,
    fleetSinceMs: cutOffNow ? nowMs : world.fleetSinceMs,
    lastFaultAtMs,
    unasked: verdict.health === 'unknown' ? (verdict.reasons[0]?.code ?? null) : null,
    pending: answer.kind === 'info' ? answer.info.pending : world.pending,
    lossAtMs: answer.kind === 'info' ? verdict.lossAtMs : world.lossAtMs,
    asleepSinceMs: null,
  };
  return { world: next, closed: step.incident?.kind === 'close' };
}

function restart(world: World, atMs: number): World {
  const { state, health, announced, desiredCleared } = world;
  const memory = { ...newBotMemory(wallMs(world, atMs)), state, health, announced, desiredCleared };
  const stored = fromStoredState(toStoredState(botId, memory));
  const fresh = { fleet: emptyFleet, lastFaultAtMs: -Infinity, holdUntilMs: -Infinity };
  return stored === null
    ? { ...world, ...fresh }
    : { ...world, ...fresh, state: stored.state, health: stored.health };
}

/** Something that happens beside the checks. */
export function happen(world: World, event: ScriptedEvent, atMs: number): World {
  const nowMs = wallMs(world, atMs);
  switch (event.kind) {
    case 'suspend':
      return { ...world, asleepSinceMs: nowMs };
    case 'resume':
      return { ...world, asleepSinceMs: null, holdUntilMs: atMs + wakeHoldMs };
    case 'restart':
      return restart(world, atMs);
    case 'offline':
      return { ...world, systemOffline: true };
    case 'online':
      return { ...world, systemOffline: false };
    case 'lock':
      return { ...world, locked: true };
    case 'unlock':
      return { ...world, locked: false };
    case 'seen':
      return { ...world, health: markLossSeen(world.health) };
    case 'clock':
      return { ...world, clockStepMs: world.clockStepMs + event.byMs };
    case 'certificate':
      return { ...world, certificateExpiresAtMs: nowMs + event.byMs };
    case 'action':
      return event.action === 'delete'
        ? { ...world, desired: null, desiredCleared: true }
        : { ...world, health: markSet(world.health, nowMs) };
  }
}
