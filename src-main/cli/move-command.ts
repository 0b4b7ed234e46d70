import type { BulkItem, BulkProgress } from '../../src-shared/bulk.ts';
import { displayText } from '../../src-shared/format/display-text.ts';
import { refusalSentence } from '../../src-shared/repair-sentences.ts';
import type { PinMove } from '../../src-shared/wishes.ts';
import type { Texts } from '../../src-shared/texts/index.ts';
import type { Engine } from '../core/engine/engine-contract.ts';
import type { Answers } from './action-options.ts';
import type { CliResult, Invocation } from './context.ts';
import { findEnvironment } from './env-commands.ts';
import { exitCodes, outcomeExitCode } from './exit-codes.ts';
import { findBot } from './find-bot.ts';
import { moveDocument } from './json-shapes.ts';
import { ipcRefusal, refusal, result } from './results.ts';
import { withEngine } from './session.ts';

const actor = 'api';
const lookEveryMs = 50;
const pageLimit = 500;

export interface MoveRequest {
  readonly environment: string;
  /** Bots as given; none = every bot of the environment. */
  readonly given: readonly string[];
  readonly answers: Answers;
  readonly pin: PinMove;
  readonly dryRun: boolean;
  readonly canary: boolean;
}

/**
 * `move --env NAME [ID…]`: plans every bot, then moves one after the other and stops at the first failure; with
 * `--canary` the first one alone, watched for a minute. SIGINT begins no further bot.
 */
export function moveToEnvironment(
  invocation: Invocation,
  request: MoveRequest,
): Promise<CliResult> {
  // The canary is judged by what polling sees of it.
  const poll = request.canary && !request.dryRun;
  return withEngine(invocation, { key: 'needed', poll }, async (engine) => {
    const found = await findEnvironment(engine, request.environment, invocation);
    if ('refused' in found) {
      return found.refused;
    }
    const bots = botsOf(engine, request, { invocation, environmentId: found.view.id });
    if ('refused' in bots) {
      return bots.refused;
    }
    const { pin, answers } = request;
    const wish = { kind: 'move', environmentId: found.view.id, pin, ...answers } as const;
    const begun = await engine.execute('bulk:plan', { botIds: bots.ids, wish }, actor);
    if (!begun.ok) {
      return ipcRefusal(begun.error, invocation.deps.texts);
    }
    const { bulkId } = begun.value;
    await until(engine, invocation, 'planned');
    const isReady = engine.snapshot().bulk?.phase === 'planned';
    if (isReady && !request.dryRun) {
      const options = { bulkId, canaryFirst: request.canary, stopAtFailure: true };
      await engine.execute('bulk:apply', options, actor);
      await until(engine, invocation, 'over');
    }
    return ended(engine, invocation, { bulkId, request, name: found.view.name });
  });
}

function botsOf(
  engine: Engine,
  { given }: MoveRequest,
  {
    invocation,
    environmentId,
  }: { readonly invocation: Invocation; readonly environmentId: string },
): { readonly ids: string[] } | { readonly refused: CliResult } {
  const { deps } = invocation;
  const ids: string[] = [];
  for (const one of given) {
    const found = findBot(engine, one, deps);
    if ('refused' in found) {
      return found;
    }
    ids.push(found.row.id);
  }
  const members = engine
    .snapshot()
    .bots.filter(({ environment }) => environment?.id === environmentId)
    .map(({ id }) => id);
  const all = given.length === 0 ? members : ids;
  return all.length === 0
    ? { refused: refusal('NOT_FOUND', deps.texts('environments.cli.no-bots')) }
    : { ids: all };
}

/** Waits for a phase, or for the end; an interruption begins no further bot and waits for those under way. */
async function until(
  engine: Engine,
  { deps }: Invocation,
  phase: BulkProgress['phase'],
): Promise<void> {
  const isThere = (): boolean => {
    const now = engine.snapshot().bulk?.phase;
    return now === phase || now === 'over' || now === undefined;
  };
  let isCancelled = false;
  while (!isThere()) {
    await deps.clock.sleep(lookEveryMs);
    if (deps.interrupted.aborted && !isCancelled) {
      isCancelled = true;
      await engine.execute('bulk:cancel', {}, actor);
    }
  }
}

async function ended(
  engine: Engine,
  { deps }: Invocation,
  over: { readonly bulkId: string; readonly request: MoveRequest; readonly name: string },
): Promise<CliResult> {
  const { bulkId, request, name } = over;
  const items: BulkItem[] = [];
  for (let offset = 0; ; offset += pageLimit) {
    const page = await engine.execute('bulk:items', { bulkId, offset, limit: pageLimit });
    if (!page.ok) {
      return ipcRefusal(page.error, deps.texts);
    }
    items.push(...page.value);
    if (page.value.length < pageLimit) {
      break;
    }
  }
  const end = engine.snapshot().bulk?.end ?? null;
  const bots = items.map(({ botId, refusals, ...rest }) => ({
    id: botId,
    ...rest,
    refusals: refusals.map((one) => ({ ...one, message: refusalSentence(deps.texts, one) })),
  }));
  return result(
    moveDocument,
    { environment: name, dryRun: request.dryRun, end, bots },
    {
      human: items.map((item) => lines(item, deps.texts)).join('\n'),
      exitCode: deps.interrupted.aborted ? exitCodes.interrupted : worst(items, request.dryRun),
    },
  );
}

/** Of several bots the worst: not restored, restored, nothing sent, done. */
function worst(items: readonly BulkItem[], dryRun: boolean): number {
  return Math.max(...items.map(({ state }) => codeOf(state, dryRun)));
}

function codeOf(state: BulkItem['state'], dryRun: boolean): number {
  switch (state) {
    case 'planned':
      return dryRun ? exitCodes.done : exitCodes.refused;
    case 'planning':
    case 'running':
    case 'left':
      return exitCodes.refused;
    case 'refused':
    case 'no-change':
    case 'done':
    case 'restored':
    case 'failed':
      return outcomeExitCode(state);
  }
}

function lines(item: BulkItem, texts: Texts): string {
  const more = [
    ...item.losses.map((loss) => `! ${loss}`),
    ...item.changes,
    ...item.refusals.map((one) => refusalSentence(texts, one)),
    ...(item.message === null ? [] : [item.message]),
  ];
  const head = `${item.botId}\t${displayText(item.name, 60)}\t${texts(`environments.move.${item.state}`)}`;
  return [head, ...more.map((one) => `  ${one}`)].join('\n');
}
