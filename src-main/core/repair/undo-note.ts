import type { UndoRecord } from '../domain/undo.ts';
import { sealUndo } from '../vault/undo-codec.ts';
import { visibleDifferences } from './compare.ts';
import type { Ending } from './decide.ts';
import type { RepairDeps } from './deps.ts';
import type { Intent } from './intent-codec.ts';
import { hiddenInForce, inForceWebhook } from './webhook-goal.ts';

/**
 * What a finished action leaves behind for an undo; null where it changed nothing. The return of a parked webhook
 * leaves none: together with the park it changed nothing.
 */
export function undoRecordOf(intent: Intent, ending: Ending, atMs: number): UndoRecord | null {
  const { goal, before, desiredBefore } = intent;
  if (ending.outcome !== 'done' || goal.wish === 'unpark') {
    return null;
  }
  const { webhook } = goal;
  const changed =
    webhook === null
      ? before.url !== ''
      : visibleDifferences(webhook, before).length > 0 || !goal.hiddenUnchanged;
  const dropped = goal.dropPending ? before.pending : 0;
  return changed || dropped > 0
    ? {
        actionId: intent.actionId,
        botId: intent.botId,
        wish: goal.wish,
        atMs,
        changed,
        dropped,
        ...(goal.environment === undefined ? {} : { environmentBefore: goal.environment.before }),
        before:
          before.url === ''
            ? null
            : {
                ...inForceWebhook(before, hiddenInForce(desiredBefore, before), {
                  localMode: false,
                }),
                changedAtMs: atMs,
              },
      }
    : null;
}

/** Stores the note of an action, before it is closed: a crash in between leads to the same note again. */
export function keepUndoNote(
  deps: RepairDeps,
  intent: Intent,
  over: { readonly ending: Ending; readonly atMs: number },
): void {
  const box = deps.box();
  const record = undoRecordOf(intent, over.ending, over.atMs);
  if (record !== null && box !== null) {
    deps.undo.put(sealUndo(box, record));
  }
}

/** A park and the return from it together change nothing, so the note of the park goes with the return. */
export function dropParkNote(deps: RepairDeps, intent: Intent): void {
  const context = deps.host.context(intent.botId);
  if (intent.goal.wish === 'unpark' && context.ok && context.value.park !== null) {
    deps.undo.remove(context.value.park.actionId);
  }
}
