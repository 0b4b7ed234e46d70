import { said, saidInEnglish } from '../../../src-shared/said.ts';
import type { WishKind } from '../../../src-shared/wishes.ts';
import type { ActionResult } from '../../../src-shared/action-result.ts';
import { safeText } from '../domain/safe-text.ts';
import { shortUrl } from '../domain/short-url.ts';
import type { WebhookInfo } from '../domain/webhook-config.ts';
import { errorWindowMs } from '../health/error-window.ts';
import { followPending, lossAtMs } from '../health/loss-clock.ts';
import type { HealthMemory } from '../health/health-memory.ts';
import { followUp, nextFollowMs } from '../repair/follow.ts';
import type { FollowNote } from '../repair/follow.ts';
import type { BotEntry } from './bot-entry.ts';
import { saveMemory, writeJournal, type EngineCore } from './core.ts';
import { addToTimeline } from './open-incident.ts';
import { notBeforeItsTimeMs } from './scheduler.ts';

const messageLimit = 600;

/**
 * Begins to follow an action that ended with a webhook in force, or stops following an older one: a new action has its
 * own end. `formerError` is what failed before it; call after its last reading was judged.
 */
export function beginFollow(
  core: EngineCore,
  entry: BotEntry,
  end: {
    readonly result: ActionResult;
    readonly formerError: string | null;
    /** Nothing was delivered before the action: it failed, stood still, or there was no webhook. */
    readonly wasStuck: boolean;
  },
): void {
  const { result, formerError } = end;
  const key = entry.memory.health.configKey;
  const inForce = result.outcome === 'done' && (result.after?.urlShort ?? null) !== null;
  if (!inForce || key === null) {
    setFollow(core, entry, result.outcome === 'refused' ? entry.memory.follow : null);
    return;
  }
  const cause = formerError === null ? null : core.explain.message(formerError);
  const delivered = end.wasStuck && wasDelivered(core, entry, result);
  setFollow(core, entry, {
    actionId: result.actionId,
    wish: result.wish,
    actor: entry.actor,
    sinceMs: Math.round(core.deps.clock.nowMs()),
    key,
    formerClass: cause?.class ?? null,
    formerWindowMs: cause === null ? 0 : errorWindowMs(cause.class, formerError ?? ''),
    evidence: delivered ? 4 : result.evidence,
    confirmed: false,
    told: false,
  });
  if (delivered) {
    note(core, entry, { reason: 'delivered', evidence: 4 });
  }
}

/** Wishes that only set: a queue that got shorter meanwhile was delivered, not dropped and not saved. */
const plainSets: readonly WishKind[] = [
  'set',
  're-set',
  'kick',
  'restore',
  'rotate-secret',
  'move',
  'undo',
  'unpark',
];

/** Whether the count fell during the action itself, and not because updates were old enough to expire. */
function wasDelivered(core: EngineCore, entry: BotEntry, result: ActionResult): boolean {
  const [before, after] = [result.before?.pending ?? 0, result.after?.pending ?? 0];
  const expiryMs = lossAtMs(entry.memory.health.batches);
  const canExpire = expiryMs !== null && expiryMs <= core.deps.clock.nowMs();
  return plainSets.includes(result.wish) && before > after && !canExpire;
}

/** How far a check brings the followed action; what is newly known goes to the journal, the bot, and listeners. */
export function followAction(
  core: EngineCore,
  entry: BotEntry,
  seen: {
    readonly info: WebhookInfo;
    readonly serverDateMs: number | null;
    /** The memory before this check. */
    readonly before: HealthMemory;
  },
): void {
  const { follow, health } = entry.memory;
  if (follow === null || health.configKey === null) {
    return;
  }
  const { info, before } = seen;
  const nowMs = core.deps.clock.nowMs();
  const sinceMs = before.checkedAtMs ?? nowMs;
  const loss = followPending(before.batches, { pending: info.pending, sinceMs, nowMs });
  const message = info.lastErrorMessage;
  const step = followUp(follow, {
    info,
    key: health.configKey,
    delivered: loss.fell > loss.expired,
    errorClass: message === null ? null : core.explain.message(message).class,
    serverDateMs: seen.serverDateMs,
    nowMs,
  });
  for (const found of step.notes) {
    note(core, entry, found, info);
    if (entry.lastAction?.actionId === follow.actionId) {
      const atMs = Math.round(nowMs);
      core.emit({ type: 'action', botId: entry.record.id, atMs, result: entry.lastAction });
    }
  }
  entry.memory = { ...entry.memory, follow: step.follow };
}

/** The delay of the next check, shortened where a followed action wants to be looked at sooner. */
export function withFollow(entry: BotEntry, delayMs: number, nowMs: number): number {
  const wantedMs = entry.memory.follow === null ? null : nextFollowMs(entry.memory.follow, nowMs);
  // A look before its moment would see nothing that counts, and be asked again.
  return wantedMs === null ? delayMs : Math.min(delayMs, notBeforeItsTimeMs(wantedMs));
}

function setFollow(core: EngineCore, entry: BotEntry, follow: BotEntry['memory']['follow']): void {
  entry.memory = { ...entry.memory, follow };
  saveMemory(core, entry);
}

type Told = Pick<ActionResult, 'message' | 'said'>;

/** What was told of an action, and what was seen later, as one. */
function joined(parts: readonly Told[]): Told {
  const sentences = parts.flatMap((part) => part.said ?? []);
  const message = parts
    .map((part) => part.message)
    .join(' ')
    .slice(0, messageLimit);
  return parts.every((part) => part.said !== undefined)
    ? { message, said: sentences }
    : { message };
}

/** Writes what was found to the journal and, where the bot still shows this action, to its end. */
function note(
  core: EngineCore,
  entry: BotEntry,
  found: FollowNote,
  info: WebhookInfo | null = null,
): void {
  const { follow } = entry.memory;
  const lost = found.reason === 'vanished' || found.reason === 'changed';
  const sentence = said(`later.${found.reason}`, {
    url: info === null || info.url === '' ? '' : shortUrl(info.url),
    error: safeText(info?.lastErrorMessage ?? '', 200),
  });
  const words = { message: saidInEnglish([sentence]), said: [sentence] };
  writeJournal(core, {
    botId: entry.record.id,
    actor: follow?.actor ?? 'system',
    kind: 'evidence',
    wish: follow?.wish ?? null,
    outcome: lost ? 'failed' : 'done',
    evidence: found.evidence,
    message: sentence,
  });
  if (follow !== null) {
    const { actionId, wish } = follow;
    const atMs = Math.round(core.deps.clock.nowMs());
    const { evidence } = found;
    addToTimeline(core, { actionId }, [
      { kind: 'evidence', atMs, failed: lost, actionId, wish, evidence, ...words },
    ]);
  }
  const last = entry.lastAction;
  if (last !== null && last.actionId === follow?.actionId) {
    entry.lastAction = {
      ...last,
      outcome: lost ? 'failed' : last.outcome,
      evidence: found.evidence,
      ...joined(lost ? [words, last] : [last, words]),
    };
  }
}
