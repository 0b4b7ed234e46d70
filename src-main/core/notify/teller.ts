import type { Settings } from '../../../src-shared/settings.ts';
import type { Texts } from '../../../src-shared/texts/index.ts';
import type { NotificationMessage, Notifier } from '../engine/ports/messages.ts';
import type { Logger } from '../logging/logger.ts';
import type { Clock } from '../time/clock.ts';
import { incidentKey, type MessageContext, type Problem, type Recovered } from './messages.ts';
import type { NotifyBot } from './policy.ts';
import type { RateLimit } from './rate-limit.ts';

/** A notifier that does not answer is not there. */
const answerMs = 6000;

interface Told {
  /** Monotonic ms. */
  readonly atMs: number;
  readonly problem: Problem;
}

/** A message about several bots that stands until none of them has its problem any more. */
export interface Digest extends Pick<NotificationMessage, 'key'> {
  /** Monotonic ms. */
  readonly atMs: number;
  readonly problems: readonly Problem[];
}

/** What has been told lately, and by what means. The outbox owns one. */
export interface Teller {
  readonly clock: Clock;
  readonly log: Logger;
  readonly texts: Texts;
  readonly notifier: Notifier;
  readonly limit: RateLimit;
  readonly settings: () => Settings;
  readonly bot: (botId: string) => NotifyBot | null;
  /** Whether this very incident is still open. */
  readonly stands: (problem: Problem) => boolean;
  readonly shown: (message: NotificationMessage) => void;
  recent: readonly Told[];
  digests: readonly Digest[];
}

/** What words are made with now. */
export function context(teller: Teller): MessageContext {
  return {
    texts: teller.texts,
    privacy: teller.settings().notificationPrivacy,
    nowMs: teller.clock.nowMs(),
  };
}

/** Shows one message; false when it could not be shown now, or too many were. Never hangs. */
export async function show(teller: Teller, message: NotificationMessage): Promise<boolean> {
  const { clock, limit, notifier } = teller;
  if (!limit.allows(clock.monotonicMs())) {
    return false;
  }
  const late = new AbortController();
  const timeout = async (): Promise<'unavailable'> => {
    await clock.sleep(answerMs, late.signal);
    return 'unavailable';
  };
  const answer = await Promise.race([
    notifier.show(message).catch(() => 'unavailable' as const),
    timeout(),
  ]);
  late.abort();
  if (answer === 'unavailable') {
    teller.log.info('outbox.unavailable', { kind: message.kind });
    return false;
  }
  limit.note(clock.monotonicMs());
  teller.shown(message);
  return true;
}

/** Takes the message of one incident back. */
export function withdrawIncident(
  teller: Teller,
  incident: { readonly botId: string; readonly startedAtMs: number },
): void {
  teller.notifier.withdraw(incidentKey(incident.botId, incident.startedAtMs));
}

/** Takes the message of one bot's problem back. */
export const withdrawAlone = (teller: Teller, { bot, startedAtMs }: Problem | Recovered): void =>
  withdrawIncident(teller, { botId: bot.botId, startedAtMs });
