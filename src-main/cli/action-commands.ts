import {
  lossSentence,
  refusalSentence,
  warningSentence,
} from '../../src-shared/repair-sentences.ts';
import type { WishInput, WishKind } from '../../src-shared/wishes.ts';
import type { ActionResult, Outcome } from '../../src-shared/action-result.ts';
import type { Plan } from '../../src-shared/repair.ts';
import type { BotRow } from '../../src-shared/snapshot.ts';
import type { Texts } from '../../src-shared/texts/index.ts';
import type { Engine } from '../core/engine/engine-contract.ts';
import { nameOf } from './bot-commands.ts';
import type { CliResult, Invocation } from './context.ts';
import { exitCodes, outcomeExitCode } from './exit-codes.ts';
import { findBot } from './find-bot.ts';
import { actionDocument, planDocument } from './json-shapes.ts';
import { queueLines, readsQueue, showProgress, stopReading } from './queue-output.ts';
import type { ActionDocument } from './json-shapes.ts';
import { ipcRefusal, result } from './results.ts';
import { withEngine } from './session.ts';

/** Longer than any action with its retries; then the answer is "not known", never silence. */
const longestActionMs = 1_200_000;

/** A wish without its bot, which is found first. */
type OpenWish<W = WishInput> = W extends WishInput ? Omit<W, 'botId'> : never;

export interface ActionRequest {
  readonly given: string;
  readonly wish: OpenWish;
  readonly dryRun: boolean;
  /** `--lose`: the name typed by who accepts that updates are lost; null when not given. */
  readonly lose: string | null;
  /** What must happen right before the first call (a sentence = it did not, nothing is sent) and after the end. */
  readonly around?: {
    readonly before: () => string | null;
    readonly after: (outcome: Outcome) => void;
  };
}

/** Every action: plan, then apply, then wait for what came of it. */
export function act(invocation: Invocation, request: ActionRequest): Promise<CliResult> {
  const { deps } = invocation;
  return withEngine(invocation, { key: 'needed' }, async (engine) => {
    const found = findBot(engine, request.given, deps);
    if ('refused' in found) {
      return found.refused;
    }
    const { row } = found;
    const answer = await engine.execute('repair:plan', { ...request.wish, botId: row.id }, 'api');
    if (!answer.ok) {
      return ipcRefusal(answer.error, deps.texts);
    }
    if (answer.value.kind === 'refused') {
      const sentences = answer.value.refusals.map((one) => refusalSentence(deps.texts, one));
      return refused(row, request.wish.kind, sentences.join(' '));
    }
    const { plan } = answer.value;
    if (request.dryRun) {
      return planResult(row, plan, deps.texts);
    }
    if (plan.confirmName !== null && plan.confirmName !== request.lose) {
      return refused(row, plan.wish, nameSentence(plan, request.lose, deps.texts));
    }
    deps.io.err(
      planLines(plan, deps.texts)
        .map((line) => `${line}\n`)
        .join(''),
    );
    const obstacle = request.around?.before() ?? null;
    if (obstacle !== null) {
      return refused(row, plan.wish, obstacle);
    }
    const unsubscribe = showProgress(engine, row, deps);
    const ended = await apply(invocation, engine, { row, plan }).finally(unsubscribe);
    request.around?.after(ended.outcome);
    return ended.result;
  });
}

async function apply(
  { deps }: Invocation,
  engine: Engine,
  { row, plan }: { readonly row: BotRow; readonly plan: Plan },
): Promise<{ readonly outcome: Outcome; readonly result: CliResult }> {
  const waiting = new AbortController();
  const over = new Promise<ActionResult>((resolve) => {
    const unsubscribe = engine.subscribe((event) => {
      if (event.type === 'action' && event.result.planId === plan.planId) {
        unsubscribe();
        resolve(event.result);
      }
    });
  });
  const accepted = await engine.execute(
    'repair:apply',
    { planId: plan.planId, typedName: plan.confirmName },
    'api',
  );
  if (!accepted.ok) {
    const message = accepted.error.message ?? deps.texts(`error.${accepted.error.code}`);
    return { outcome: 'refused', result: refused(row, plan.wish, message) };
  }
  const limit = AbortSignal.any([waiting.signal, deps.interrupted]);
  const late = deps.clock.sleep(longestActionMs, limit).then(() => null);
  const soon = await Promise.race([over, late]);
  const outcome =
    soon === null && deps.interrupted.aborted && readsQueue(plan)
      ? await stopReading(engine, row, { over, deps, waiting: waiting.signal })
      : soon;
  waiting.abort();
  return outcome === null
    ? { outcome: 'failed', result: notKnown(row, plan, deps) }
    : { outcome: outcome.outcome, result: actionResult(row, outcome, deps.texts) };
}

function notKnown(row: BotRow, plan: Plan, deps: Invocation['deps']): CliResult {
  const message = deps.texts('cli.action-unfinished');
  const document = emptyDocument(row, plan.wish, { outcome: 'failed', message });
  return {
    ...result(actionDocument, document, { human: '' }),
    exitCode: deps.interrupted.aborted ? exitCodes.interrupted : exitCodes.failed,
    complaint: message,
  };
}

function actionResult(row: BotRow, outcome: ActionResult, texts: Texts): CliResult {
  const document: ActionDocument = {
    id: row.id,
    wish: outcome.wish,
    outcome: outcome.outcome,
    evidence: outcome.evidence,
    steps: outcome.steps,
    before: outcome.before,
    after: outcome.after,
    message: outcome.message,
    ...(outcome.saved === undefined ? {} : { saved: outcome.saved }),
    ...(outcome.queue === undefined ? {} : { queue: outcome.queue }),
  };
  return result(actionDocument, document, {
    human: [...queueLines(outcome.queue ?? [], texts), outcome.message].join('\n'),
    exitCode: outcomeExitCode(outcome.outcome),
  });
}

function refused(row: BotRow, wish: WishKind, message: string): CliResult {
  const document = emptyDocument(row, wish, { outcome: 'refused', message });
  return {
    ...result(actionDocument, document, { human: '', exitCode: exitCodes.refused }),
    complaint: message,
  };
}

function emptyDocument(
  row: BotRow,
  wish: WishKind,
  { outcome, message }: Pick<ActionDocument, 'outcome' | 'message'>,
): ActionDocument {
  return {
    id: row.id,
    wish,
    outcome,
    evidence: 0,
    steps: [],
    before: null,
    after: null,
    message,
  };
}

function nameSentence(plan: Plan, typed: string | null, texts: Texts): string {
  const key = typed === null ? 'cli.lose-needed' : 'cli.lose-other';
  return texts(key, { name: plan.confirmName ?? '', count: plan.pending ?? 0 });
}

function planResult(row: BotRow, plan: Plan, texts: Texts): CliResult {
  const head = texts('cli.dry-run', { name: nameOf(row) });
  return result(
    planDocument,
    { id: row.id, wish: plan.wish, dryRun: true, plan },
    { human: [head, ...planLines(plan, texts)].join('\n') },
  );
}

/** The plan for people: what is sent, what changes, what is lost, what to know. */
function planLines(plan: Plan, texts: Texts): readonly string[] {
  return [
    ...plan.steps.map(({ method, params }) =>
      [method, ...params.map(({ name, value }) => `${name}=${value}`)].join('  '),
    ),
    ...plan.changes.map(({ field, from, to }) => texts('cli.change', { field, from, to })),
    ...plan.losses.map((loss) => `! ${lossSentence(texts, loss)}`),
    ...plan.warnings.map((warning) => `! ${warningSentence(texts, warning)}`),
  ];
}
