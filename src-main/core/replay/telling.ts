import type { ReasonCode } from '../../../src-shared/health.ts';
import { createTexts } from '../../../src-shared/texts/index.ts';
import type { NotificationMessage } from '../engine/ports/messages.ts';
import { troubledMs } from '../engine/reach.ts';
import { createGather, gatherMs, waitsOf } from '../notify/gather.ts';
import {
  fleetMessage,
  problemMessage,
  recoveredMessage,
  type MessageContext,
} from '../notify/messages.ts';
import {
  announcedAfter,
  decideNotification,
  type NotifyBot,
  type NotifyDecision,
} from '../notify/policy.ts';
import { momentAt } from '../notify/moment.ts';
import { createRateLimit } from '../notify/rate-limit.ts';
import { wallMs, type World } from './world.ts';

/** A message that would have been shown. */
export interface Told {
  readonly kind: 'problem' | 'recovered' | 'fleet';
  readonly reason: ReasonCode | null;
  readonly title: string;
  readonly body: string;
}

export interface Telling {
  /** Everything told from `fromMs` until `untilMs` (monotonic) while the world stands as it is. */
  tell(
    world: World,
    span: { readonly fromMs: number; readonly untilMs: number },
  ): { readonly world: World; readonly told: readonly Told[] };
  /** Forgets what waits, as a restart does. */
  restart(): void;
}

const tickMs = 5000;
const botId = 'bot';

function notifyBot(world: World): NotifyBot {
  return {
    botId,
    name: 'Bot',
    host: world.health.hosts.at(-1) ?? null,
    muted: null,
    maintenanceEndedAtMs: null,
    intervalMs: world.settings.intervalSeconds * 1000,
    cutOff: world.locked || world.asleepSinceMs !== null || world.fleet.fault !== null,
    health: world.state.lastKnown ?? 'unknown',
    healthySinceMs: world.state.health === 'healthy' ? world.state.healthSinceMs : null,
    reasons: world.state.reasons,
    incidentStartedAtMs: world.state.incident?.startedAtMs ?? null,
    announced: world.announced,
    flapping: world.state.flap.flapping,
    pending: world.pending,
    lossAtMs: world.lossAtMs,
  };
}

/** One bot is the whole fleet here: it waits for nobody while nothing looks wrong. */
const waits = waitsOf({ bots: 1, intervalMs: 60_000 });

function waitMsOf({ state, lastFaultAtMs }: World, atMs: number): number {
  const isWaiting = state.suspected || atMs - lastFaultAtMs < troubledMs;
  return isWaiting ? waits.longestMs : waits.calmMs;
}

const asTold = (
  kind: Told['kind'],
  reason: ReasonCode | null,
  { title, body }: NotificationMessage,
): Told => ({ kind, reason, title, body });

/** What a decision would show; null = nothing. */
function toldOf(decision: NotifyDecision, ctx: MessageContext): Told | null {
  switch (decision.kind) {
    case 'problem':
      return asTold('problem', decision.reason.code, problemMessage(decision, ctx));
    case 'recovered':
      return asTold('recovered', null, recoveredMessage(decision, ctx));
    case 'ended':
    case 'wait':
    case 'nothing':
      return null;
  }
}

/** The engine's policy, gathering and limits on a virtual clock; nothing is shown. */
export function createTelling(): Telling {
  const texts = createTexts();
  const limit = createRateLimit();
  let problems = createGather();
  let fleetTold: string | null = null;

  const look = (world: World, atMs: number): { world: World; told: Told | null } => {
    const bot = notifyBot(world);
    const moment = momentAt(world.settings, wallMs(world, atMs));
    const decision = decideNotification(bot, moment);
    const waiting = decision.kind === 'problem' ? [botId] : [];
    const ripe = problems.ripe(waiting, { nowMs: atMs, waitMs: waitMsOf(world, atMs) });
    const ctx = {
      texts,
      privacy: world.settings.notificationPrivacy,
      nowMs: wallMs(world, atMs),
    };
    const told = decision.kind === 'problem' && !ripe ? null : toldOf(decision, ctx);
    const isOver = decision.kind === 'nothing' || decision.kind === 'ended';
    const shows = told !== null && limit.allows(atMs);
    if (shows) {
      limit.note(atMs);
    }
    const after = { ...world, announced: announcedAfter(bot, decision) };
    return { world: shows || isOver ? after : world, told: shows ? told : null };
  };

  const lookAtFleet = (world: World): Told | null => {
    const kind = world.fleet.fault;
    const fleet = kind === null ? null : { kind, sinceMs: world.fleetSinceMs, untilMs: null };
    const message = fleet === null ? null : fleetMessage(fleet, texts);
    const isNew = message !== null && fleetTold !== kind;
    fleetTold = kind;
    return isNew && kind !== null ? asTold('fleet', kind, message) : null;
  };

  return {
    tell(given, { fromMs, untilMs }) {
      if (!given.settings.notificationsEnabled) {
        return { world: given, told: [] };
      }
      let world = given;
      const fleet = lookAtFleet(world);
      const told: Told[] = fleet === null ? [] : [fleet];
      const endMs = Math.min(untilMs, fromMs + gatherMs + tickMs);
      for (let atMs = fromMs; atMs < endMs || atMs === fromMs; atMs += tickMs) {
        const seen = look(world, atMs);
        world = seen.world;
        if (seen.told !== null) {
          told.push(seen.told);
        }
      }
      return { world, told };
    },
    restart() {
      problems = createGather();
    },
  };
}
