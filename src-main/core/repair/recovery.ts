import { said } from '../../../src-shared/said.ts';
import type { WebhookInfo } from '../domain/webhook-config.ts';
import type { StoredIntent } from '../engine/ports/actions.ts';
import type { BotContext } from '../engine/ports/repair.ts';
import { limitMsOf } from './action.ts';
import { unknownAnswer } from './answers.ts';
import { ActionStopped, createCalls } from './calls.ts';
import type { Calls } from './calls.ts';
import { conclude, intentKeeper } from './conclude.ts';
import { ending } from './decide.ts';
import type { ActionDeps, RepairDeps } from './deps.ts';
import { openIntent } from './intent-codec.ts';
import type { Intent } from './intent-codec.ts';
import { runGoal } from './phases.ts';
import type { Finish } from './phases.ts';
import { usableContext } from './planning.ts';
import { told } from './report.ts';
import { createLostSaver, openQueueReader, type QueueReader } from './queue-reader.ts';

/**
 * Finishes or rolls back what a crash (or an API that went silent) cut in half. Answers false while it has to wait:
 * the token is locked, or Telegram cannot be asked; the intent then stays open and nothing is written.
 */
export async function recoverIntent(deps: ActionDeps, stored: StoredIntent): Promise<boolean> {
  const box = deps.box();
  const context = usableContext(deps, stored.botId);
  if (box === null || !context.ok) {
    return false;
  }
  const intent = openIntent(box, stored);
  if (intent === null) {
    closeUnreadable(deps, stored);
    return true;
  }
  try {
    return await deps.host.exclusively(intent.botId, () => recoverAlone(deps, intent));
  } catch (error) {
    if (!(error instanceof ActionStopped)) {
      deps.log.error('repair.recovery-broke', {
        botId: intent.botId,
        wish: intent.goal.wish,
        error: error instanceof Error ? error.name : 'unknown',
      });
    }
    return false;
  }
}

async function recoverAlone(deps: ActionDeps, intent: Intent): Promise<boolean> {
  const context = usableContext(deps, intent.botId);
  if (!context.ok) {
    return false;
  }
  const calls = createCalls({
    client: deps.client,
    clock: deps.clock,
    target: context.value.target,
    signal: deps.signal ?? new AbortController().signal,
  });
  const look = await calls.look({ patienceMs: 0 });
  if (look.kind === 'unreadable') {
    return false;
  }
  const { host, clock } = deps;
  const deadlineMs = clock.nowMs() + limitMsOf(intent.goal);
  host.started(intent.botId, intent.goal.wish, { deadlineMs, actor: intent.actor });
  const info = look.kind === 'info' ? look.info : intent.before;
  const reader = await readerOf(deps, { intent, context: context.value, calls, info });
  try {
    const finish =
      intent.phase === 'begun'
        ? notSent(look.kind === 'info' ? look : null)
        : await carryOn(deps, { intent, calls, reader });
    return await closeIntent(deps, { intent, calls, reader, finish });
  } finally {
    await reader?.close();
  }
}

interface Recovery {
  readonly intent: Intent;
  readonly calls: Calls;
  readonly reader: QueueReader | null;
}

/** Answers whether the intent is closed. */
async function closeIntent(
  deps: ActionDeps,
  { intent, calls, reader, finish }: Recovery & { readonly finish: Finish },
): Promise<boolean> {
  const queueEnd = (await reader?.finish()) ?? null;
  const result = conclude(deps, {
    intent,
    finish,
    queueEnd: intent.phase === 'begun' ? null : queueEnd,
    records: calls.records,
    plannedPending: null,
    recovering: true,
  });
  deps.host.finished(intent.botId, result);
  return !finish.ending.open;
}

async function readerOf(
  deps: ActionDeps,
  now: {
    readonly intent: Intent;
    readonly context: BotContext;
    readonly calls: Calls;
    readonly info: WebhookInfo;
  },
): Promise<QueueReader | null> {
  const { queue } = now.intent.goal;
  if (queue?.kind !== 'save') {
    return null;
  }
  const opened = await openQueueReader(deps, { ...now, work: queue, recovering: true });
  return opened.ok ? opened.value : createLostSaver(queue.file, opened.error);
}

function notSent(look: Finish['look']): Finish {
  return { ...ending({ answer: unknownAnswer }, 'refused', 'not-sent'), look };
}

function carryOn(deps: RepairDeps, { intent, calls, reader }: Recovery): Promise<Finish> {
  const keeper = intentKeeper(deps, intent);
  return runGoal(
    {
      goal: intent.goal,
      before: intent.before,
      wanted: intent.desiredBefore !== null,
      calls,
      clock: deps.clock,
      closing: deps.closing,
      save: (phase) => keeper.save(phase),
      // A look at the queue has nobody left to show it to; saving goes on where it was.
      ...(reader === null ? {} : { readQueue: () => reader.read() }),
    },
    intent.phase,
  );
}

/** The note cannot be opened (another key, changed bytes): closed with a warning, because it can never be acted on. */
function closeUnreadable(deps: RepairDeps, stored: StoredIntent): void {
  deps.log.warn('repair.intent-unreadable', { botId: stored.botId, wish: stored.wish });
  deps.intents.finish(stored.actionId, {
    atMs: deps.clock.nowMs(),
    botId: stored.botId,
    actor: 'system',
    kind: 'recovery',
    wish: stored.wish,
    outcome: 'failed',
    evidence: 0,
    ...told([said('ending.record-unreadable')]),
    detail: null,
  });
}
