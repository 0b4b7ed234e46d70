import type { ImportItem, Imported, StagedImport } from '../../../../src-shared/import.ts';
import type { CommandRequest, IpcError } from '../../../../src-shared/ipc-contract.ts';
import { ok, type Result } from '../../../../src-shared/result.ts';
import { safeText } from '../../domain/safe-text.ts';
import type { Configuration } from '../../record/configuration/document.ts';
import type { ConfigurationProblem } from '../../record/configuration/problem.ts';
import type { StagedBot } from '../../record/import/stage.ts';
import { StoreFailure } from '../../store/errors.ts';
import { isHandOver, openHandOver } from '../../vault/hand-over.ts';
import type { BotEntry } from '../bot-entry.ts';
import { fail, type Actor, type CommandContext } from '../commands/command-context.ts';
import { takeSettings } from '../commands/take-settings.ts';
import { changesFor, type BotChange } from './change.ts';
import { commitChanges } from './commit.ts';
import { compareWithFleet, type Comparison } from './compare.ts';

/** A comparison lives so long. */
const stageLifeMs = 10 * 60_000;
/** First checks of bots added together come one after the other. */
const firstCheckGapMs = 200;
const longestFileName = 120;

interface Stage {
  readonly configuration: Configuration;
  readonly comparison: Comparison;
  readonly file: string;
  readonly untilMs: number;
}

/** Files that were read and compared: one at a time, in memory only, because they may hold secrets. */
export interface Imports {
  /** null = the file is sealed and no passphrase came with it. */
  stage(input: CommandRequest<'import:stage'>): Promise<Result<StagedImport | null, IpcError>>;
  items(input: CommandRequest<'import:items'>): Result<ImportItem[], IpcError>;
  apply(input: CommandRequest<'import:apply'>, actor: Actor): Result<Imported, IpcError>;
  discard(stageId: string): void;
}

/** Builds the book of staged imports. Nothing in it ever asks the network. */
export function createImports(ctx: CommandContext): Imports {
  const { core } = ctx;
  const { clock, newId } = core.deps;
  const stages = new Map<string, Stage>();
  const find = (stageId: string): Stage | null => {
    const stage = stages.get(stageId) ?? null;
    if (stage !== null && clock.monotonicMs() >= stage.untilMs) {
      stages.delete(stageId);
      return null;
    }
    return stage;
  };
  const gone = () => fail('NOT_FOUND', { field: 'stageId', message: core.texts('import.gone') });
  return {
    async stage(input) {
      if (core.box === null) {
        return fail('UNAVAILABLE', { message: core.texts('import.locked') });
      }
      const read = await readFile(ctx, input);
      if (!read.ok || read.value === null) {
        return read.ok ? ok(null) : read;
      }
      const comparison = compareWithFleet(core, read.value);
      const stageId = newId();
      const file = safeText(input.fileName, longestFileName);
      const untilMs = clock.monotonicMs() + stageLifeMs;
      stages.clear();
      stages.set(stageId, { configuration: read.value, comparison, file, untilMs });
      ctx.background(forget(ctx, () => stages.delete(stageId)));
      return ok({
        stageId,
        fileName: file,
        expiresAtMs: Math.round(clock.nowMs() + stageLifeMs),
        isHandOver: isHandOver(input.content),
        counts: countsOf(comparison.staged),
      });
    },
    items({ stageId, offset, limit }) {
      const stage = find(stageId);
      return stage === null
        ? gone()
        : ok(stage.comparison.staged.slice(offset, offset + limit).map(({ item }) => item));
    },
    apply(input, actor) {
      const stage = find(input.stageId);
      if (stage === null) {
        return gone();
      }
      const applied = applyStage(ctx, stage, { ...input, actor });
      if (applied.ok) {
        stages.delete(input.stageId);
      }
      return applied;
    },
    discard: (stageId) => void stages.delete(stageId),
  };
}

/** Secrets of a file that nobody applied do not stay in memory. */
async function forget({ core }: CommandContext, drop: () => void): Promise<void> {
  await core.deps.clock.sleep(stageLifeMs, core.signal);
  drop();
}

async function readFile(
  { core }: CommandContext,
  { content, passphrase }: CommandRequest<'import:stage'>,
): Promise<Result<Configuration | null, IpcError>> {
  const isSealed = isHandOver(content);
  if (isSealed && passphrase === null) {
    return ok(null);
  }
  const opened = isSealed ? await openHandOver(content, passphrase ?? '') : ok(content);
  if (!opened.ok) {
    const field = opened.error === 'wrong-passphrase' ? 'passphrase' : 'content';
    return fail('INVALID_REQUEST', { field, message: core.texts(`import.${opened.error}`) });
  }
  const { parseConfiguration } = await import('../../record/configuration/parse.ts');
  const parsed = parseConfiguration(opened.value, { allowTokens: isSealed });
  return parsed.ok
    ? parsed
    : fail('INVALID_REQUEST', { field: 'content', message: problemWords(core, parsed.error) });
}

function problemWords(
  { texts }: CommandContext['core'],
  { code, field, detail }: ConfigurationProblem,
): string {
  return texts(`import.problem.${code}`, { field, detail }).slice(0, 600);
}

function countsOf(staged: readonly StagedBot[]): StagedImport['counts'] {
  const of = (state: ImportItem['state']): number =>
    staged.filter(({ item }) => item.state === state).length;
  return {
    new: of('new'),
    changed: of('changed'),
    unchanged: of('unchanged'),
    blocked: of('blocked'),
    withUrl: staged.filter(({ webhook }) => webhook.whole !== undefined).length,
  };
}

interface Choice extends CommandRequest<'import:apply'> {
  readonly actor: Actor;
}

function applyStage(ctx: CommandContext, stage: Stage, choice: Choice): Result<Imported, IpcError> {
  const { core } = ctx;
  if (core.box === null) {
    return fail('UNAVAILABLE', { message: core.texts('import.locked') });
  }
  // Compared once more: what was shown must be what is taken.
  const now = compareWithFleet(core, stage.configuration);
  if (now.signature !== stage.comparison.signature) {
    return fail('CONFLICT', { message: core.texts('import.stale') });
  }
  const chosen = chosenBots(now.staged, choice);
  if (chosen === null) {
    return fail('INVALID_REQUEST', { field: 'bots', message: core.texts('import.not-offered') });
  }
  const changes = changesFor(core, chosen);
  const busy = changes.find(({ entry }) => isActing(entry));
  if (busy !== undefined) {
    return fail('BUSY', { message: core.texts('import.busy', { name: busy.record.name }) });
  }
  return commit(ctx, changes, { actor: choice.actor, file: stage.file });
}

function isActing(entry: BotEntry | null): boolean {
  return entry !== null && entry.activity !== null && entry.activity.wish !== 'check';
}

/** The chosen bots; null where one was never offered, or a URL is chosen without its bot. */
function chosenBots(
  staged: readonly StagedBot[],
  { bots, urls }: Choice,
): readonly { readonly bot: StagedBot; readonly withUrl: boolean }[] | null {
  const wanted = new Set(bots);
  const withUrls = new Set(urls);
  const chosen = [...wanted].flatMap((index) => staged[index] ?? []);
  const isOffered =
    chosen.length === wanted.size &&
    chosen.every(({ item }) => item.state === 'new' || item.state === 'changed') &&
    [...withUrls].every((index) => wanted.has(index) && staged[index]?.webhook.whole !== undefined);
  return isOffered ? chosen.map((bot) => ({ bot, withUrl: withUrls.has(bot.item.index) })) : null;
}

function commit(
  ctx: CommandContext,
  changes: readonly BotChange[],
  by: { readonly actor: Actor; readonly file: string },
): Result<Imported, IpcError> {
  const { core } = ctx;
  const known = changes.flatMap(({ entry }) => entry ?? []);
  const added: BotEntry[] = [];
  try {
    if (changes.length > 0) {
      takeSettings(ctx, known, () => added.push(...commitChanges(core, changes, by)));
    }
  } catch (error) {
    if (!(error instanceof StoreFailure)) {
      throw error;
    }
    core.deps.log.error('engine.import-not-stored', { kind: error.failure.kind });
    return fail('UNAVAILABLE', { message: core.texts('import.not-stored') });
  }
  for (const [place, entry] of added.entries()) {
    ctx.scheduler.plan(entry.record.id, (place + 1) * firstCheckGapMs);
  }
  const webhooks = changes.filter(({ entry, desired }) => entry !== null && desired !== undefined);
  return ok({
    added: added.length,
    changed: changes.length - added.length,
    webhooks: webhooks.map(({ record }) => record.id),
  });
}
