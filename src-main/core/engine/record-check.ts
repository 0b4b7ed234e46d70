import type { Health } from '../../../src-shared/health.ts';
import { safeText } from '../domain/safe-text.ts';
import type { CheckAnswer, Verdict } from '../domain/verdict.ts';
import type { WebhookInfo } from '../domain/webhook-config.ts';
import type { Advance } from '../health/advance.ts';
import type { BotEntry } from './bot-entry.ts';
import type { EngineCore } from './core.ts';
import { carryIncident, followIncident, notesOfCheck } from './open-incident.ts';
import { toStoredState, type BotMemory } from './memory.ts';
import type { CheckRecord } from './ports/checks.ts';
import { storageFailed } from './storage-notice.ts';

/** A judged answer: everything that is written down of a check. */
export interface Judged {
  readonly answer: CheckAnswer;
  readonly verdict: Verdict;
  readonly step: Advance;
  /** When it was judged, whole wall ms: what began with it began at this very moment. */
  readonly atMs: number;
  /** What was remembered before this check; the entry has what is remembered since. */
  readonly before: BotMemory;
  /** The bot's interval now, ms. */
  readonly intervalMs: number;
}

function errorEvent(core: EngineCore, info: WebhookInfo, before: BotMemory): CheckRecord['error'] {
  const { lastErrorDateSeconds, lastErrorMessage } = info;
  if (
    lastErrorDateSeconds === null ||
    lastErrorMessage === null ||
    lastErrorDateSeconds === before.health.error?.dateSeconds
  ) {
    return null;
  }
  const cause = core.explain.message(lastErrorMessage);
  return {
    atMs: lastErrorDateSeconds * 1000,
    message: safeText(lastErrorMessage),
    causeId: cause.id,
    causeClass: cause.class,
  };
}

function sampleHealth(entry: BotEntry, verdict: Verdict): Health {
  return verdict.health === 'unknown' ? 'unknown' : entry.memory.state.health;
}

/** Who goes on from a check that was recorded. */
export interface Onward {
  /** There was a transition: somebody should look at the outbox. */
  readonly announced: () => void;
  /** An answer about the webhook was recorded: whoever repairs may act on it. */
  readonly judged: (entry: BotEntry) => void;
}

/** Writes the check, then tells about it; a change of health when its turn is over and was committed. */
export function recordCheck(
  core: EngineCore,
  entry: BotEntry,
  judged: Judged,
  onward: Onward,
): void {
  const recorded = record(core, entry, judged);
  if (recorded === 'change') {
    waitForTurn(core, entry, judged, onward);
    return;
  }
  follow(core, entry, { step: judged.step, isWritten: recorded === 'plain' });
  tell(core, entry, judged, onward);
}

function waitForTurn(core: EngineCore, entry: BotEntry, judged: Judged, onward: Onward): void {
  core.changes.add(entry, (isWritten) => {
    follow(core, entry, { step: judged.step, isWritten });
    tell(core, entry, judged, onward);
    core.state.touch(entry.record.id);
  });
}

function record(core: EngineCore, entry: BotEntry, judged: Judged): 'plain' | 'change' | 'failed' {
  try {
    return core.deps.store.checks.record(recordOf(core, entry, judged)) ? 'change' : 'plain';
  } catch (error) {
    // A full or broken disk must not stop the watching; the store keeps what it could not write.
    storageFailed(core, error);
    return 'failed';
  }
}

function follow(
  core: EngineCore,
  entry: BotEntry,
  { step, isWritten }: { readonly step: Advance; readonly isWritten: boolean },
): void {
  // First without the disk: whatever it does, nobody's word about what was goes for what is.
  carryIncident(entry, step);
  if (!isWritten) {
    return;
  }
  try {
    followIncident(core, entry, step);
  } catch (error) {
    storageFailed(core, error);
  }
}

function recordOf(core: EngineCore, entry: BotEntry, judged: Judged): CheckRecord {
  const { answer, verdict, step, atMs } = judged;
  const botId = entry.record.id;
  const reasonCode =
    verdict.health === 'unknown'
      ? (verdict.reasons[0]?.code ?? null)
      : (step.state.reasons[0]?.code ?? null);
  const { change, incident } = step;
  const transition = change === null ? null : { botId, atMs, ...change };
  return {
    sample: {
      botId,
      atMs,
      health: sampleHealth(entry, verdict),
      reason: reasonCode,
      pending: answer.kind === 'info' ? answer.info.pending : null,
      latencyMs: Math.round(answer.latencyMs),
      intervalMs: judged.intervalMs,
    },
    state: toStoredState(botId, entry.memory),
    transition,
    incident,
    notes: notesOfCheck(core, entry, { before: judged.before, step, atMs }),
    error: answer.kind === 'info' ? errorEvent(core, answer.info, judged.before) : null,
  };
}

function tell(
  core: EngineCore,
  entry: BotEntry,
  { answer, step, atMs }: Judged,
  onward: Onward,
): void {
  const { change, incident } = step;
  const botId = entry.record.id;
  if (change !== null) {
    const reason = change.reason?.code ?? null;
    core.emit({ type: 'transition', botId, atMs, from: change.from, to: change.to, reason });
  }
  if (incident !== null && incident.kind !== 'worsen') {
    const state = incident.kind === 'open' ? 'open' : 'closed';
    const reason = incident.kind === 'open' ? incident.reason.code : null;
    core.emit({ type: 'incident', botId, atMs, state, reason });
  }
  if (change !== null) {
    onward.announced();
  }
  if (answer.kind === 'info' && !entry.removed && !core.closing.aborted) {
    onward.judged(entry);
  }
}
