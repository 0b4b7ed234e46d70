import type { Settings } from '../../../src-shared/settings.ts';
import type { OutboxItem } from '../engine/ports/messages.ts';
import type { Problem, Recovered } from './messages.ts';
import {
  announcedAfter,
  decideNotification,
  type AnnouncedIncident,
  type Moment,
  type NotifyBot,
  type NotifyDecision,
} from './policy.ts';

/** What is on record as told of a bot from now on. */
export interface Change {
  readonly botId: string;
  readonly announced: AnnouncedIncident | null;
  /** A message was shown for it; else it is known without one. */
  readonly isTold: boolean;
}

/** What one look at the outbox found. */
export interface Found {
  readonly problems: readonly Problem[];
  readonly recovered: readonly Recovered[];
  /** Messages to be taken back without a word. */
  readonly ended: readonly { readonly botId: string; readonly startedAtMs: number }[];
  readonly changes: readonly Change[];
  /** Bots about which nothing has to be said any more. */
  readonly done: ReadonlySet<string>;
}

interface Looking {
  readonly problems: Problem[];
  readonly recovered: Recovered[];
  readonly ended: { readonly botId: string; readonly startedAtMs: number }[];
  readonly changes: Change[];
  readonly done: Set<string>;
}

function sort(into: Looking, bot: NotifyBot, decision: NotifyDecision): void {
  const { botId } = bot;
  switch (decision.kind) {
    case 'problem':
      into.problems.push(decision);
      return;
    case 'recovered':
      into.recovered.push(decision);
      return;
    case 'wait':
      return;
    case 'ended':
      into.ended.push({ botId, startedAtMs: decision.startedAtMs });
      break;
    case 'nothing':
      break;
  }
  into.done.add(botId);
  const announced = announcedAfter(bot, decision);
  if (announced !== bot.announced) {
    into.changes.push({ botId, announced, isTold: false });
  }
}

/** While messages are switched off nothing is told; what was told is taken back when it is over. */
function decideOff({ announced, incidentStartedAtMs }: NotifyBot): NotifyDecision {
  return announced !== null && incidentStartedAtMs === null
    ? { kind: 'ended', startedAtMs: announced.startedAtMs }
    : { kind: 'nothing' };
}

/** Decides about every bot with a transition that was not told yet, by the state as it is now. */
export function lookAt(
  items: readonly OutboxItem[],
  from: {
    readonly bot: (botId: string) => NotifyBot | null;
    readonly moment: () => Moment;
    readonly settings: () => Settings;
  },
): Found {
  const found: Looking = { problems: [], recovered: [], ended: [], changes: [], done: new Set() };
  const moment = from.moment();
  const enabled = from.settings().notificationsEnabled;
  for (const { transition } of items) {
    const bot = from.bot(transition.botId);
    if (bot === null || !enabled) {
      found.done.add(transition.botId);
    }
    if (bot !== null) {
      sort(found, bot, enabled ? decideNotification(bot, moment) : decideOff(bot));
    }
  }
  return found;
}
