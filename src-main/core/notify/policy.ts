import {
  healthSeverity,
  type Health,
  type Reason,
  type ReasonCode,
} from '../../../src-shared/health.ts';
import type { MuteCause } from '../../../src-shared/muted.ts';

/** An incident that a message was shown for, and how bad it was then. */
export interface AnnouncedIncident {
  readonly startedAtMs: number;
  readonly worst: Health;
}

/** What the policy knows of a bot at the moment of deciding. Times are wall ms. */
export interface NotifyBot {
  readonly botId: string;
  readonly name: string;
  readonly host: string | null;
  /** Why nothing is said of it now. */
  readonly muted: MuteCause | 'paused' | null;
  /** When the last maintenance window ended that concerned it. */
  readonly maintenanceEndedAtMs: number | null;
  /** How often it is checked, ms. */
  readonly intervalMs: number;
  /** Nothing is known behind its API root: whatever it seems to be may be ours. */
  readonly cutOff: boolean;
  /** Last health that was known. */
  readonly health: Health;
  /** Since when it has been well; null = it is not, or nobody could ask. */
  readonly healthySinceMs: number | null;
  /** Worst first. */
  readonly reasons: readonly Reason[];
  readonly incidentStartedAtMs: number | null;
  readonly announced: AnnouncedIncident | null;
  /** Its confirmed health comes and goes (NOT-06); what was told stays told until it is steady. */
  readonly flapping: boolean;
  readonly pending: number | null;
  readonly lossAtMs: number | null;
}

/** Whether this is a moment to speak. Times are wall ms. */
export interface Moment {
  readonly nowMs: number;
  /** Quiet hours hold: nothing is told, or only what is critical. */
  readonly quiet: 'all' | 'but-critical' | null;
  /** When the last quiet hours ended. */
  readonly quietEndedAtMs: number | null;
}

/** Why something is told later than it was found. */
export type Occasion = 'maintenance-over' | 'quiet-over';

/**
 * What to do about a bot: show a problem, show that it is over, take the message back without a word, wait (it may
 * still become one of these), or nothing any more.
 */
export type NotifyDecision =
  | {
      readonly kind: 'problem';
      readonly bot: NotifyBot;
      readonly reason: Reason;
      readonly startedAtMs: number;
      readonly occasion: Occasion | null;
    }
  | { readonly kind: 'recovered'; readonly bot: NotifyBot; readonly startedAtMs: number }
  | { readonly kind: 'ended'; readonly startedAtMs: number }
  | { readonly kind: 'wait' }
  | { readonly kind: 'nothing' };

/** Degraded states worth a message. Draining heals itself; a first failed delivery is announced once confirmed. */
const announcedWhenDegraded: ReadonlySet<ReasonCode> = new Set([
  'backlog',
  'silent-backlog',
  'drift',
  'buttons-not-delivered',
  'certificate-expiring',
  'contested',
  'updates-lost',
]);

/** The reason that a message names; null when none is worth one. */
export function worthTelling(reasons: readonly Reason[], health: Health): Reason | null {
  const told = reasons.find((reason) =>
    reason.health === 'down' ? health === 'down' : announcedWhenDegraded.has(reason.code),
  );
  return told !== undefined && told.health !== 'unknown' && told.health !== 'healthy' ? told : null;
}

/** For so long after it may be told, what a silence held back is told as such. */
const occasionMs = 180_000;
/** After maintenance a bot gets two checks to show that it is well, and no more time than this. */
const longestSettleMs = 300_000;
/** Two intervals with their jitter. */
const settleIntervals = 2.2;

/** When what began in a maintenance window may be told; null = no window held it. */
function settledAtMs(bot: NotifyBot, startedAtMs: number): number | null {
  const { maintenanceEndedAtMs: endedAtMs, intervalMs } = bot;
  return endedAtMs === null || startedAtMs >= endedAtMs
    ? null
    : endedAtMs + Math.min(settleIntervals * intervalMs, longestSettleMs);
}

/** The silence that held this back: it was found before the silence ended, not long ago. */
function occasionOf(bot: NotifyBot, startedAtMs: number, moment: Moment): Occasion | null {
  const { nowMs, quietEndedAtMs } = moment;
  const settledMs = settledAtMs(bot, startedAtMs);
  if (settledMs !== null && nowMs - settledMs < occasionMs) {
    return 'maintenance-over';
  }
  const wasQuiet =
    quietEndedAtMs !== null && startedAtMs < quietEndedAtMs && nowMs - quietEndedAtMs < occasionMs;
  return wasQuiet ? 'quiet-over' : null;
}

const isHeld = (bot: NotifyBot, { quiet }: Moment): boolean =>
  quiet === 'all' || (quiet === 'but-critical' && bot.health !== 'down');

/** An incident that is over: told, or taken back without a word where nothing is to be said now. */
function decideEnd(bot: NotifyBot, moment: Moment): NotifyDecision {
  const { announced, muted } = bot;
  if (announced === null) {
    return { kind: 'nothing' };
  }
  const { startedAtMs } = announced;
  return muted === 'maintenance' || muted === 'snoozed' || moment.quiet !== null
    ? { kind: 'ended', startedAtMs }
    : { kind: 'recovered', bot, startedAtMs };
}

/** Whether nothing was told of it yet, or less than it is now. */
function isWorseThanTold({ announced, health }: NotifyBot): boolean {
  return announced === null || healthSeverity[health] > healthSeverity[announced.worst];
}

/** Whether this incident was told as bad as it is. */
function isKnown(bot: NotifyBot): boolean {
  return bot.announced?.startedAtMs === bot.incidentStartedAtMs && !isWorseThanTold(bot);
}

function decideOpen(bot: NotifyBot, startedAtMs: number, moment: Moment): NotifyDecision {
  if (isKnown(bot)) {
    return { kind: 'nothing' };
  }
  const reason = worthTelling(bot.reasons, bot.health);
  if (reason === null) {
    return { kind: 'wait' };
  }
  // Whoever acknowledged it knows of it as it is.
  if (bot.muted === 'acknowledged') {
    return { kind: 'nothing' };
  }
  const isSettling = moment.nowMs < (settledAtMs(bot, startedAtMs) ?? -Infinity);
  // What begins in a silence and still stands after it is told then.
  return bot.muted !== null || isSettling || isHeld(bot, moment)
    ? { kind: 'wait' }
    : {
        kind: 'problem',
        bot,
        reason,
        startedAtMs,
        occasion: occasionOf(bot, startedAtMs, moment),
      };
}

/**
 * Decides by the state as it is now, not by the change that led to the question: what was solved before anybody was
 * told is not told, and what was told once is told again only when it is worse. Pure.
 */
export function decideNotification(bot: NotifyBot, moment: Moment): NotifyDecision {
  if (bot.muted === 'paused') {
    return { kind: 'nothing' };
  }
  if (bot.cutOff || (bot.flapping && !isWorseThanTold(bot))) {
    return { kind: 'wait' };
  }
  return bot.incidentStartedAtMs === null
    ? decideEnd(bot, moment)
    : decideOpen(bot, bot.incidentStartedAtMs, moment);
}

/** What is on record as told after this decision was carried out: a new incident, none any more, or what was. */
export function announcedAfter(bot: NotifyBot, decision: NotifyDecision): AnnouncedIncident | null {
  switch (decision.kind) {
    case 'problem':
      return { startedAtMs: decision.startedAtMs, worst: bot.health };
    case 'recovered':
    case 'ended':
      return null;
    case 'nothing':
      if (bot.incidentStartedAtMs === null) {
        // An incident that ended in silence is not waited for any more.
        return null;
      }
      return bot.muted === 'acknowledged' && !isKnown(bot)
        ? { startedAtMs: bot.incidentStartedAtMs, worst: bot.health }
        : bot.announced;
    case 'wait':
      return bot.announced;
  }
}
