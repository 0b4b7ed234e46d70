import type { CommandInput } from '../../src-shared/ipc-contract.ts';
import type { ResendPlan, ResendResult, ResentUpdate } from '../../src-shared/resend.ts';
import type { BotRow } from '../../src-shared/snapshot.ts';
import type { Texts } from '../../src-shared/texts/index.ts';
import type { Engine } from '../core/engine/engine-contract.ts';
import type { CliResult, Invocation } from './context.ts';
import { exitCodes } from './exit-codes.ts';
import { findBot } from './find-bot.ts';
import { resendDocument, resendPlanDocument } from './json-shapes.ts';
import { ipcRefusal, result } from './results.ts';
import { withEngine } from './session.ts';

export interface ResendOptions {
  readonly given: string;
  readonly dryRun: boolean;
  readonly request: Omit<CommandInput<'updates:plan-resend'>, 'botId'>;
}

const codes = {
  done: exitCodes.done,
  partly: exitCodes.degraded,
  failed: exitCodes.down,
  stopped: exitCodes.interrupted,
} as const satisfies Record<ResendResult['outcome'], number>;

/** `replay-updates ID FILE`: plan, then send, then what became of each. */
export function resendUpdates(
  invocation: Invocation,
  { given, dryRun, request }: ResendOptions,
): Promise<CliResult> {
  const { deps } = invocation;
  return withEngine(invocation, { key: 'needed' }, async (engine) => {
    const found = findBot(engine, given, deps);
    if ('refused' in found) {
      return found.refused;
    }
    const { row } = found;
    const answer = await engine.execute(
      'updates:plan-resend',
      { ...request, botId: row.id },
      'api',
    );
    if (!answer.ok) {
      return ipcRefusal(answer.error, deps.texts);
    }
    const lines = planLines(answer.value, deps.texts);
    if (dryRun) {
      const document = { id: row.id, dryRun: true, plan: answer.value } as const;
      return result(resendPlanDocument, document, { human: lines.join('\n') });
    }
    deps.io.err(lines.map((line) => `${line}\n`).join(''));
    return send(invocation, engine, { row, plan: answer.value });
  });
}

async function send(
  { deps, common }: Invocation,
  engine: Engine,
  { row, plan }: { readonly row: BotRow; readonly plan: ResendPlan },
): Promise<CliResult> {
  const updates: ResentUpdate[] = [];
  const over = new Promise<ResendResult>((resolve) => {
    const unsubscribe = engine.subscribe((event) => {
      if (event.type === 'resent' && event.planId === plan.planId) {
        updates.push(event.update);
        const line = `${updateLine(event.update, deps.texts)}\n`;
        if (common.json) {
          deps.io.err(line);
        } else {
          deps.io.out(line);
        }
      }
      if (event.type === 'resend-end' && event.result.planId === plan.planId) {
        unsubscribe();
        resolve(event.result);
      }
    });
  });
  const stop = (): void => {
    deps.io.err(`${deps.texts('cli.resend.stopping')}\n`);
    void engine.execute('updates:stop-resend', { botId: row.id });
  };
  const begun = await engine.execute('updates:resend', { planId: plan.planId }, 'api');
  if (!begun.ok) {
    return ipcRefusal(begun.error, deps.texts);
  }
  deps.interrupted.addEventListener('abort', stop, { once: true });
  if (deps.interrupted.aborted) {
    stop();
  }
  const { planId: _planId, ...end } = await over;
  deps.interrupted.removeEventListener('abort', stop);
  return result(
    resendDocument,
    { id: row.id, ...end, skipped: plan.skipped, updates },
    { human: end.message, exitCode: codes[end.outcome] },
  );
}

function updateLine({ updateId, kind, status, fault, ms }: ResentUpdate, texts: Texts): string {
  const answer = status === null ? (fault ?? '–') : String(status);
  return texts('cli.resend.update', { updateId: String(updateId), kind, answer, ms });
}

function planLines(plan: ResendPlan, texts: Texts): readonly string[] {
  const { send: count, total, urlShort, seconds, skipped, byKind, warnings } = plan;
  return [
    texts('cli.resend.plan', { send: count, total, url: urlShort, seconds }),
    ...byKind.map((one) => `${one.kind}: ${one.count}`),
    texts('cli.resend.skipped', { ...skipped, before: skipped['sent-before'] }),
    ...warnings.map((warning) => `! ${texts(`resend.warning.${warning}`)}`),
  ];
}
