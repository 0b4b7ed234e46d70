import { said } from '../../../../src-shared/said.ts';
import type { AddBotsOutput, AddRefusalCode } from '../../../../src-shared/contract/bots.ts';
import type { CommandRequest, IpcError } from '../../../../src-shared/ipc-contract.ts';
import { ok, type Result } from '../../../../src-shared/result.ts';
import { tokenSentence } from '../../../../src-shared/token-shape.ts';
import type { BotRecord } from '../../domain/bot.ts';
import type { TelegramError } from '../../domain/telegram-error.ts';
import { isTokenRefusal } from '../../health/answer-error.ts';
import type { Secret } from '../../secret.ts';
import { parseToken } from '../../telegram/token.ts';
import { readApiRoot, type ApiRootProblem } from '../api-root.ts';
import { createEntry } from '../bot-entry.ts';
import { writeJournal, type EngineCore } from '../core.ts';
import { newBotMemory, toStoredState } from '../memory.ts';
import type { BotProfile } from '../ports/telegram.ts';
import { sealBot } from '../vault-control.ts';
import { fail, type Actor, type CommandContext } from './command-context.ts';
import { refuseContradiction, tagSubject } from './contradictions.ts';

type Input = CommandRequest<'bots:add'>;
type Added = AddBotsOutput['added'][number];
type Refused = AddBotsOutput['refused'][number];
type LineResult =
  | { readonly ok: true; readonly added: Added }
  | { readonly ok: false; readonly refused: Refused };

interface Line {
  readonly line: number;
  readonly text: string;
}

/** So many getMe at once; the pacing of the client decides how fast they really go. */
const atOnce = 4;
/** First checks of bots added together come one after the other. */
const firstCheckGapMs = 200;

/** Adds one bot a line: what is refused gets its own sentence, the rest is added. */
export async function addBots(
  ctx: CommandContext,
  input: Input,
  actor: Actor,
): Promise<Result<AddBotsOutput, IpcError>> {
  const lines = input.tokens
    .split(/\r\n|\n|\r/)
    .map((text, i) => ({ line: i + 1, text: text.trim() }))
    .filter(({ text }) => text !== '');
  if (lines.length === 0) {
    return fail('INVALID_REQUEST', { field: 'tokens', message: ctx.core.texts('bots.no-line') });
  }
  const refused = refuseContradiction(
    ctx.core.texts,
    { global: ctx.core.settings, levels: ctx.core.levels },
    [tagSubject(...(input.tags ?? []))],
    { field: 'tags' },
  );
  if (refused !== null) {
    return refused;
  }
  const root = readApiRoot(input.apiRoot, input.confirmApiRoot === true);
  if (!root.ok) {
    return ok({ added: [], refused: lines.map((line) => rootRefusal(ctx.core, line, root.error)) });
  }
  const batch = createBatch(ctx, { input, apiRoot: root.value, actor, single: lines.length === 1 });
  const results = await inOrder(lines, batch);
  return ok({
    added: results.flatMap((result) => (result.ok ? [result.added] : [])),
    refused: results.flatMap((result) => (result.ok ? [] : [result.refused])),
  });
}

/** Works on a few lines at once and keeps their order in the answer. */
async function inOrder(
  lines: readonly Line[],
  work: (line: Line) => Promise<LineResult>,
): Promise<readonly LineResult[]> {
  const results: LineResult[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let i = next; i < lines.length; i = next) {
      next += 1;
      const line = lines[i];
      if (line !== undefined) {
        results[i] = await work(line);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

function refuse(line: number, code: AddRefusalCode, message: string): LineResult {
  return { ok: false, refused: { line, code, message } };
}

function rootRefusal(core: EngineCore, { line }: Line, problem: ApiRootProblem): Refused {
  const message =
    problem.code === 'API_ROOT_INVALID'
      ? core.texts('bots.refused.api-root-invalid')
      : core.texts('bots.refused.api-root-unconfirmed', { host: problem.host });
  return { line, code: problem.code, message };
}

/** Why getMe did not name a bot, in words. */
export function profileRefusal(
  core: EngineCore,
  error: TelegramError,
): { readonly code: AddRefusalCode; readonly message: string } {
  if (isTokenRefusal(error)) {
    return { code: 'TOKEN_REJECTED', message: core.texts('bots.refused.rejected') };
  }
  if (error.kind === 'transport') {
    const key = error.fault === 'proxy' ? 'bots.refused.proxy' : 'bots.refused.unreachable';
    return { code: 'UNREACHABLE', message: core.texts(key) };
  }
  if (error.errorCode === 429) {
    const seconds = error.retryAfterSeconds ?? 0;
    return { code: 'FLOOD', message: core.texts('bots.refused.flood', { seconds }) };
  }
  const message = core.texts('bots.refused.server', { code: error.errorCode });
  return { code: 'UNREACHABLE', message };
}

interface BatchInput {
  readonly input: Input;
  readonly apiRoot: string;
  readonly actor: Actor;
  readonly single: boolean;
}

function createBatch(ctx: CommandContext, batch: BatchInput): (line: Line) => Promise<LineResult> {
  const { core } = ctx;
  const testEnvironment = batch.input.testEnvironment === true;
  /** Ids that an earlier line of this text is already adding. */
  const taken = new Map<string, number>();
  let added = 0;
  return async ({ line, text }) => {
    const parsed = parseToken(text);
    if (!parsed.ok) {
      return refuse(line, 'TOKEN_SHAPE', tokenSentence(parsed.error, core.texts));
    }
    const { telegramId, token } = parsed.value;
    const duplicate = (): LineResult | null =>
      presentAlready(core, line, { telegramId, apiRoot: batch.apiRoot, testEnvironment });
    const known = duplicate();
    if (known !== null) {
      return known;
    }
    const earlier = taken.get(telegramId);
    if (earlier !== undefined) {
      return refuse(
        line,
        'DUPLICATE',
        core.texts('bots.refused.duplicate-line', { line: earlier }),
      );
    }
    if (core.box === null) {
      return refuse(line, 'VAULT_LOCKED', core.texts('bots.refused.vault-locked'));
    }
    taken.set(telegramId, line);
    const target = { apiRoot: batch.apiRoot, testEnvironment, token };
    const me = await core.deps.client.getMe(target, core.signal);
    if (!me.ok) {
      taken.delete(telegramId);
      const { code, message } = profileRefusal(core, me.error);
      return refuse(line, code, message);
    }
    // An import or another command may have added it while Telegram was asked.
    const meanwhile = duplicate();
    if (meanwhile !== null) {
      return meanwhile;
    }
    added += 1;
    return store(ctx, batch, { profile: me.value.value, token, place: added });
  };
}

/** The refusal of a bot that is in the list already; null = it is not. */
function presentAlready(
  core: EngineCore,
  line: number,
  bot: Pick<BotRecord, 'telegramId' | 'apiRoot' | 'testEnvironment'>,
): LineResult | null {
  const known = [...core.state.entries.values()].find(
    ({ record }) =>
      record.telegramId === bot.telegramId &&
      record.apiRoot === bot.apiRoot &&
      record.testEnvironment === bot.testEnvironment,
  );
  return known === undefined
    ? null
    : refuse(line, 'DUPLICATE', core.texts('bots.refused.duplicate', { name: known.record.name }));
}

/** The public number, with a suffix where another bot of the list has it already. */
export function freeId(
  isTaken: (id: string) => boolean,
  telegramId: string,
  testEnvironment: boolean,
): string {
  const candidates = [telegramId, ...(testEnvironment ? [`${telegramId}-t`] : [])];
  for (let n = 2; ; n += 1) {
    const free = candidates.find((id) => !isTaken(id));
    if (free !== undefined) {
      return free;
    }
    candidates.push(`${telegramId}-${n}`);
  }
}

function store(
  ctx: CommandContext,
  { input, apiRoot, actor, single }: BatchInput,
  bot: { readonly profile: BotProfile; readonly token: Secret; readonly place: number },
): LineResult {
  const { core } = ctx;
  const { profile, token } = bot;
  const nowMs = Math.round(core.deps.clock.nowMs());
  const testEnvironment = input.testEnvironment === true;
  const givenName = single ? input.name : undefined;
  const record: BotRecord = {
    id: freeId((id) => core.state.entries.has(id), profile.telegramId, testEnvironment),
    telegramId: profile.telegramId,
    username: profile.username,
    name:
      givenName ??
      (profile.firstName.trim().slice(0, 120) || (profile.username ?? profile.telegramId)),
    tags: input.tags ?? [],
    note: '',
    apiRoot,
    testEnvironment,
    localMode: input.localMode === true,
    paused: false,
    snoozedUntilMs: null,
    snoozedUntilRecovered: false,
    createdAtMs: nowMs,
  };
  const stored = sealBot(core, record, token) ?? { record, sealedToken: null, authTag: null };
  const memory = newBotMemory(nowMs);
  core.deps.store.bots.insert(stored);
  core.deps.store.states.save(toStoredState(record.id, memory));
  const entry = createEntry(stored, memory);
  entry.token = token;
  entry.tokenState = 'ready';
  core.state.add(entry);
  ctx.cadence.invalidate();
  writeJournal(core, {
    botId: record.id,
    actor,
    kind: 'bot-added',
    message: said('bots.journal.added', { name: record.name }),
  });
  ctx.scheduler.plan(record.id, bot.place * firstCheckGapMs);
  const { id, telegramId, username, name } = record;
  return { ok: true, added: { id, telegramId, username, name } };
}
