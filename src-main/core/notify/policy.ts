import {
  healthSeverity,
  type Health,
  type Reason,
  type ReasonCode,
} from '../../../src-shared/health.ts';

/** An incident that a message was shown for, and how bad it was then. */
export interface AnnouncedIncident {
  readonly startedAtMs: number;
  readonly worst: Health;
}

/** What the policy knows of a bot at the moment of deciding. */
export interface NotifyBot {
  readonly botId: string;
  readonly name: string;
  readonly host: string | null;
  readonly paused: boolean;
  /** Checked, but silent for a while. */
  readonly snoozed: boolean;
  /** Nothing is known behind its API root: whatever it seems to be may be ours. */
  readonly cutOff: boolean;
  /** Last health that was known. */
  readonly health: Health;
  /** Worst first. */
  readonly reasons: readonly Reason[];
  readonly incidentStartedAtMs: number | null;
  readonly announced: AnnouncedIncident | null;
  /** Its confirmed health comes and goes (NOT-06); what was told stays told until it is steady. */
  readonly flapping: boolean;
  readonly pending: number | null;
  readonly lossAtMs: number | null;
}

/**
 * What to do about a bot whose health changed: show a problem, show that it is over, wait (it may still become one or
 * the other), or nothing any more.
 */
export type NotifyDecision =
  | {
      readonly kind: 'problem';
      readonly bot: NotifyBot;
      readonly reason: Reason;
      readonly startedAtMs: number;
    }
  | { readonly kind: 'recovered'; readonly bot: NotifyBot; readonly startedAtMs: number }
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

function worthTelling(reasons: readonly Reason[], health: Health): Reason | null {
  const told = reasons.find((reason) =>
    reason.health === 'down' ? health === 'down' : announcedWhenDegraded.has(reason.code),
  );
  return told !== undefined && told.health !== 'unknown' && told.health !== 'healthy' ? told : null;
}

/**
 * Decides by the state as it is now, not by the change that led to the question: what was solved before anybody was
 * told is not told, and what was told once is told again only when it is worse. Pure.
 */
export function decideNotification(bot: NotifyBot): NotifyDecision {
  const { announced, incidentStartedAtMs } = bot;
  if (bot.paused) {
    return { kind: 'nothing' };
  }
  if (bot.cutOff) {
    return { kind: 'wait' };
  }
  const worse = announced === null || healthSeverity[bot.health] > healthSeverity[announced.worst];
  if (bot.flapping && !worse) {
    return { kind: 'wait' };
  }
  if (incidentStartedAtMs === null) {
    return announced === null || bot.snoozed
      ? { kind: 'nothing' }
      : { kind: 'recovered', bot, startedAtMs: announced.startedAtMs };
  }
  const sameIncident = announced?.startedAtMs === incidentStartedAtMs;
  if (sameIncident && !worse) {
    return { kind: 'nothing' };
  }
  const reason = worthTelling(bot.reasons, bot.health);
  // What begins while a bot is snoozed and still stands afterwards is told then.
  return reason === null || bot.snoozed
    ? { kind: 'wait' }
    : { kind: 'problem', bot, reason, startedAtMs: incidentStartedAtMs };
}

/** What is on record as told after this decision was carried out: a new incident, none any more, or what was. */
export function announcedAfter(bot: NotifyBot, decision: NotifyDecision): AnnouncedIncident | null {
  switch (decision.kind) {
    case 'problem':
      return { startedAtMs: decision.startedAtMs, worst: bot.health };
    case 'recovered':
      return null;
    case 'nothing':
      // An incident that ended in silence is not waited for any more.
      return bot.incidentStartedAtMs === null ? null : bot.announced;
    case 'wait':
      return bot.announced;
  }
}
