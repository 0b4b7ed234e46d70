import type { ActionResult, QueuedUpdate } from '../../src-shared/action-result.ts';
import type { Plan } from '../../src-shared/repair.ts';
import type { BotRow } from '../../src-shared/snapshot.ts';
import type { Texts } from '../../src-shared/texts/index.ts';
import type { Engine } from '../core/engine/engine-contract.ts';
import type { CliDeps } from './context.ts';

/** An action that reads the queue ends with its webhook back within this time after it was asked to stop. */
const stopLimitMs = 150_000;
const progressEveryMs = 1000;

/** Whether the action of this plan reads the queue, and so may be asked to stop reading. */
export function readsQueue(plan: Plan): boolean {
  return plan.steps.some(({ method }) => method === 'getUpdates');
}

/** After an interruption: no more pages, and the webhook comes back first. null = its end was not seen. */
export async function stopReading(
  engine: Engine,
  row: BotRow,
  {
    over,
    deps,
    waiting,
  }: {
    readonly over: Promise<ActionResult>;
    readonly deps: CliDeps;
    readonly waiting: AbortSignal;
  },
): Promise<ActionResult | null> {
  deps.io.err(`${deps.texts('cli.stopping')}\n`);
  await engine.execute('repair:stop-reading', { botId: row.id });
  const late = deps.clock.sleep(stopLimitMs, waiting).then(() => null);
  return Promise.race([over, late]);
}

/** Says on stderr how far saving is, once a second at most. Returns its end. */
export function showProgress(engine: Engine, row: BotRow, deps: CliDeps): () => void {
  let saidMs = Number.NEGATIVE_INFINITY;
  return engine.subscribe((event) => {
    const nowMs = deps.clock.monotonicMs();
    if (event.type === 'progress' && event.botId === row.id && nowMs - saidMs >= progressEveryMs) {
      saidMs = nowMs;
      const { done, total, leftMs } = event.progress;
      const seconds = leftMs === null ? 0 : Math.ceil(leftMs / 1000);
      deps.io.err(`${deps.texts('cli.progress', { done, total, seconds })}\n`);
    }
  });
}

/** The queue for people, one update a line. */
export function queueLines(queue: readonly QueuedUpdate[], texts: Texts): readonly string[] {
  return queue.map(({ updateId, kind, ageSeconds, bytes, lane, suspect }) =>
    [
      String(updateId),
      kind,
      ageSeconds === null ? '–' : texts('cli.peek.age', { seconds: ageSeconds }),
      texts('cli.peek.bytes', { bytes }),
      texts('cli.peek.lane', { lane: lane + 1 }),
      ...(suspect === null ? [] : [texts(`cli.peek.suspect-${suspect}`)]),
    ].join('\t'),
  );
}
