import type { ActionResult } from '../../../src-shared/action-result.ts';
import type { DesiredWebhook } from '../domain/webhook-config.ts';
import type { StoredIntent } from '../engine/ports/actions.ts';
import { sameDesired } from './compare.ts';
import type { Ending } from './decide.ts';
import type { RepairDeps } from './deps.ts';
import { sealIntent } from './intent-codec.ts';
import type { Intent } from './intent-codec.ts';
import type { Finish, Phase } from './phases.ts';
import { isComplete, type QueueEnd } from './queue-reader.ts';
import { journalEntryOf, resultOf } from './report.ts';
import type { Story } from './report.ts';
import { dropParkNote, keepUndoNote } from './undo-note.ts';

/** Stores an intent and its phase durably: every write is on disk when it returns (REP-03). */
export interface IntentKeeper {
  begin(): void;
  /** Throws only before the first call of the action. */
  save(phase: Phase): void;
}

/** Binds an intent to the store. @throws when there is no key, or the store cannot write: then nothing is sent. */
export function intentKeeper(deps: RepairDeps, intent: Intent): IntentKeeper {
  let phase = intent.phase;
  const stored = (): StoredIntent => {
    const box = deps.box();
    if (box === null) {
      throw new Error('the vault was locked during an action');
    }
    return {
      actionId: intent.actionId,
      botId: intent.botId,
      wish: intent.goal.wish,
      startedAtMs: intent.startedAtMs,
      sealed: sealIntent(box, { ...intent, phase }),
    };
  };
  return {
    begin: () => deps.intents.begin(stored()),
    save: (next) => {
      if (next === phase) {
        return;
      }
      const sentBefore = phase !== 'begun';
      phase = next;
      try {
        deps.intents.update(stored());
      } catch (error) {
        // Before the first call nothing may be sent without a note; later, stopping would leave the bot half-way.
        if (!sentBefore) {
          throw error;
        }
        deps.log.warn('repair.progress-not-stored', { botId: intent.botId, phase: next });
      }
    },
  };
}

/**
 * Closes an action: what is wanted from now on, the journal, the reading for the engine, the result. In this order,
 * so that a crash in between leaves the intent open and the next start comes to the same end. An open ending keeps
 * the intent.
 */
export function conclude(
  deps: RepairDeps,
  over: Omit<Story, 'ending' | 'info' | 'finishedAtMs'> & { readonly finish: Finish },
): ActionResult {
  const { finish, ...rest } = over;
  const { intent } = over;
  const story: Story = {
    ...rest,
    ending: toldEnding(finish.ending, rest.queueEnd),
    info: finish.look?.info ?? null,
    finishedAtMs: Math.round(deps.clock.nowMs()),
  };
  const entry = journalEntryOf(story);
  if (finish.ending.open) {
    // Told once: recovery tries again with every answer that Telegram gives.
    if (!over.recovering) {
      deps.journal.append(entry);
    }
  } else {
    settleDesired(deps, intent, wantedAfter(intent, finish.ending));
    keepUndoNote(deps, intent, { ending: finish.ending, atMs: story.finishedAtMs });
    settlePark(deps, intent, finish.ending);
    settleEnvironment(deps, intent, finish.ending);
    deps.intents.finish(intent.actionId, entry);
  }
  if (finish.look !== null) {
    deps.host.observed(intent.botId, finish.look.info, finish.look.serverDateMs);
  }
  deps.log.info('repair.finished', {
    botId: intent.botId,
    wish: intent.goal.wish,
    outcome: story.ending.outcome,
    reason: finish.ending.reason,
    calls: over.records.length,
    open: finish.ending.open,
  });
  return resultOf(story);
}

/** With its webhook back, an action that read the queue still did not do what was asked when not all of it was read. */
function toldEnding(ending: Ending, queueEnd: QueueEnd | null): Ending {
  const stop = queueEnd?.stop ?? null;
  const short = stop !== null && !isComplete(stop);
  const damaged = queueEnd?.kind === 'saved' && queueEnd.problem !== null;
  return ending.outcome === 'done' && (short || damaged)
    ? { ...ending, outcome: 'restored', evidence: 0 }
    : ending;
}

/** A goal that was not reached is not wanted any more: what was wanted before is. */
function wantedAfter(intent: Intent, ending: Ending): DesiredWebhook | null {
  return ending.outcome === 'done' || ending.outcome === 'no-change'
    ? intent.goal.desiredAfter
    : intent.desiredBefore;
}

function settleDesired(deps: RepairDeps, intent: Intent, wanted: DesiredWebhook | null): void {
  const context = deps.host.context(intent.botId);
  const stored = context.ok ? context.value.desired : null;
  const isSame = sameDesired(stored, wanted) && stored?.source === wanted?.source;
  if (!context.ok || !isSame) {
    deps.host.saveDesired(intent.botId, wanted);
  }
}

/** A bot belongs to the environment it was moved to as soon as the move came through, and not before. */
function settleEnvironment(deps: RepairDeps, intent: Intent, { outcome }: Ending): void {
  const { environment } = intent.goal;
  if (environment !== undefined && (outcome === 'done' || outcome === 'no-change')) {
    deps.host.saveEnvironment?.(intent.botId, environment.after);
  }
}

/** A park begins with its delete; whatever ends with a webhook in force, or with none wanted, ends it. */
function settlePark(deps: RepairDeps, intent: Intent, { outcome }: Ending): void {
  const { goal, botId } = intent;
  if (outcome !== 'done' && outcome !== 'no-change') {
    return;
  }
  if (goal.park !== null) {
    const { returnAtMs } = goal.park;
    const { actionId, startedAtMs } = intent;
    deps.host.savePark(botId, { actionId, sinceMs: startedAtMs, returnAtMs });
    return;
  }
  const context = deps.host.context(botId);
  const parked = context.ok && context.value.park !== null;
  if (parked && (goal.webhook !== null || goal.desiredAfter === null)) {
    dropParkNote(deps, intent);
    deps.host.savePark(botId, null);
  }
}
