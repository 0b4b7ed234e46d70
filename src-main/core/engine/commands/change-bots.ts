import { said } from '../../../../src-shared/said.ts';
import type { CommandRequest, IpcError } from '../../../../src-shared/ipc-contract.ts';
import type { Result } from '../../../../src-shared/result.ts';
import { tokenSentence } from '../../../../src-shared/token-shape.ts';
import type { BotRecord } from '../../domain/bot.ts';
import { withLevel } from '../../health/thresholds.ts';
import { parseToken } from '../../telegram/token.ts';
import type { BotEntry } from '../bot-entry.ts';
import { saveBot, saveMemory, writeJournal } from '../core.ts';
import { isRecordTrusted, sealBot } from '../vault-control.ts';
import { profileRefusal } from './add-bots.ts';
import { done, fail, type Actor, type CommandContext } from './command-context.ts';
import { botSubject, refuseContradiction } from './contradictions.ts';
import { takeSettings } from './take-settings.ts';
import { withdraw } from './withdraw.ts';

/** Changes name, tags, note or pause of a bot. */
export function updateBot(
  ctx: CommandContext,
  entry: BotEntry,
  change: { readonly input: CommandRequest<'bot:update'>; readonly actor: Actor },
): Result<Record<string, never>, IpcError> {
  const { core } = ctx;
  const { botId, ...fields } = change.input;
  const before = entry.record;
  const record: BotRecord = { ...before, ...fields };
  const refused = refuseContradiction(
    core.texts,
    { global: core.settings, levels: core.levels },
    fields.tags === undefined ? [] : [botSubject(record)],
    { field: 'tags' },
  );
  if (refused !== null) {
    return refused;
  }
  takeSettings(ctx, [entry], () => {
    entry.record = record;
    saveBot(core, entry);
  });
  const names = changedFields(before, record);
  if (names.length > 0) {
    const message = said('bots.journal.changed', { fields: names.join(', ') });
    writeJournal(core, { botId, actor: change.actor, kind: 'bot-changed', message });
  }
  if (record.paused !== before.paused) {
    ctx.cadence.invalidate();
    if (record.paused) {
      ctx.scheduler.remove(botId);
      ctx.diagnoses.stop(botId);
      withdraw(ctx, entry);
    } else {
      ctx.scheduler.plan(botId, 0);
    }
    ctx.reach.refresh();
  }
  core.state.touch(botId);
  ctx.outbox.kick();
  return done;
}

function changedFields(before: BotRecord, after: BotRecord): readonly string[] {
  const names = ['name', 'tags', 'note', 'paused'] as const;
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** Removes a bot with everything but its journal; refused while an action runs on it. */
export function removeBot(
  ctx: CommandContext,
  entry: BotEntry,
  actor: Actor,
): Result<Record<string, never>, IpcError> {
  const { core } = ctx;
  const botId = entry.record.id;
  if (entry.activity !== null && entry.activity.wish !== 'check') {
    return fail('BUSY');
  }
  core.deps.store.bots.remove(botId);
  entry.removed = true;
  entry.token = null;
  ctx.scheduler.remove(botId);
  ctx.diagnoses.forget(botId);
  withdraw(ctx, entry);
  core.levels = withLevel(core.levels, { kind: 'bot', botId }, {});
  writeJournal(core, {
    botId,
    actor,
    kind: 'bot-removed',
    message: said('bots.journal.removed', { name: entry.record.name }),
  });
  core.state.remove(botId);
  ctx.cadence.invalidate();
  ctx.reach.refresh();
  return done;
}

/** Takes a new token of the same bot; history, desired webhook and settings stay. */
export async function replaceToken(
  ctx: CommandContext,
  entry: BotEntry,
  change: { readonly token: string; readonly actor: Actor },
): Promise<Result<Record<string, never>, IpcError>> {
  const { core } = ctx;
  const { record } = entry;
  const refuse = (code: IpcError['code'], message: string) =>
    fail(code, { field: 'token', message });
  const parsed = parseToken(change.token);
  if (!parsed.ok) {
    return refuse('INVALID_REQUEST', tokenSentence(parsed.error, core.texts));
  }
  const { telegramId, token } = parsed.value;
  if (telegramId !== record.telegramId) {
    return refuse('CONFLICT', core.texts('bots.refused.other-bot', { telegramId }));
  }
  if (core.box === null) {
    return refuse('UNAVAILABLE', core.texts('bots.refused.vault-locked'));
  }
  if (entry.tokenState !== 'ready' && !isRecordTrusted(core, entry)) {
    return refuse('CONFLICT', core.texts('bots.refused.untrusted'));
  }
  const target = { apiRoot: record.apiRoot, testEnvironment: record.testEnvironment, token };
  const me = await core.deps.client.getMe(target, core.signal);
  if (!me.ok) {
    const { code, message } = profileRefusal(core, me.error);
    return refuse(code === 'TOKEN_REJECTED' ? 'TELEGRAM_REFUSED' : 'UNAVAILABLE', message);
  }
  if (entry.removed) {
    return fail('NOT_FOUND');
  }
  const { username } = me.value.value;
  entry.record = { ...entry.record, username };
  const sealed = sealBot(core, entry.record, token);
  entry.sealedToken = sealed?.sealedToken ?? null;
  entry.authTag = sealed?.authTag ?? null;
  entry.token = token;
  entry.tokenState = 'ready';
  entry.tokenGeneration += 1;
  entry.notBeforeMs = Number.NEGATIVE_INFINITY;
  const health = { ...entry.memory.health, refusals: 0, rejectionConfirmed: false };
  entry.memory = { ...entry.memory, health };
  saveBot(core, entry);
  saveMemory(core, entry);
  writeJournal(core, {
    botId: record.id,
    actor: change.actor,
    kind: 'token-replaced',
    message: said('bots.journal.token-replaced'),
  });
  ctx.cadence.invalidate();
  core.state.touch(record.id);
  if (!entry.record.paused) {
    ctx.scheduler.plan(record.id, 0);
  }
  return done;
}
