import { said, type Said } from '../../../../src-shared/said.ts';
import {
  defaultTemplate,
  type EnvironmentPreview,
  type EnvironmentPut,
} from '../../../../src-shared/environment.ts';
import {
  engineCommands,
  type CommandRequest,
  type IpcError,
} from '../../../../src-shared/ipc-contract.ts';
import { refusalSentence } from '../../../../src-shared/repair-sentences.ts';
import type { Refusal } from '../../../../src-shared/repair.ts';
import { ok, type Result } from '../../../../src-shared/result.ts';
import { shortUrl } from '../../domain/short-url.ts';
import type { Environment, TemplateBot } from '../../environments/environment.ts';
import { sameUrlRefusals } from '../../environments/same-url.ts';
import { environmentUrl } from '../../environments/wanted.ts';
import { checkAllowedUpdates, checkMaxConnections } from '../../telegram/webhook-rules.ts';
import { writeJournal } from '../core.ts';
import { done, fail, type Actor, type CommandContext } from './command-context.ts';
import { endpoint } from './endpoint.ts';

type Done = Result<Record<string, never>, IpcError>;

/** A bot that is made up: what every template can be filled with. */
const sampleBot = { telegramId: '1234567890', username: 'sample_bot' } as const;

function note({ core }: CommandContext, actor: Actor, message: Said): void {
  writeJournal(core, { botId: null, actor, kind: 'settings', message });
}

const locked = fail('UNAVAILABLE');

/** Whether any bot is behind a server in local mode, where http and every port are allowed. */
function anyLocalMode({ core }: CommandContext): boolean {
  return [...core.state.entries.values()].some(({ record }) => record.localMode);
}

/** The template of a draft: as typed, as stored, or the usual one. */
function templateOf(ctx: CommandContext, draft: Pick<EnvironmentPut, 'id' | 'template'>): string {
  const typed = draft.template?.trim() ?? '';
  const stored = draft.id === null ? undefined : ctx.core.environments.find(draft.id)?.content;
  return typed === '' ? (stored?.template ?? defaultTemplate) : typed;
}

/** Members that the new template would send to one URL. */
function memberClashes(ctx: CommandContext, draft: EnvironmentPut): readonly Refusal[] {
  const { environments } = ctx.core;
  const members = draft.id === null ? [] : environments.members(draft.id);
  const template = templateOf(ctx, draft);
  const named = members.map(({ record }) => {
    const url = environmentUrl({ template, host: draft.host }, record);
    return { botId: record.id, name: record.name, url: url.ok ? url.value : null };
  });
  return [...sameUrlRefusals(named, []).values()].slice(0, 1);
}

function draftRefusals(ctx: CommandContext, draft: EnvironmentPut): readonly Refusal[] {
  const localMode = anyLocalMode(ctx);
  const url = environmentUrl(
    { template: templateOf(ctx, draft), host: draft.host },
    { ...sampleBot, localMode },
  );
  return [
    ...(url.ok ? memberClashes(ctx, draft) : url.error),
    ...checkMaxConnections(draft.maxConnections, { localMode }),
    ...checkAllowedUpdates(draft.allowedUpdates, {}),
  ];
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Stores a new or changed environment. Nothing is sent, and nothing that is wanted of a bot changes. */
function putEnvironment(
  ctx: CommandContext,
  draft: EnvironmentPut,
  actor: Actor,
): Result<{ id: string }, IpcError> {
  const { core } = ctx;
  const { environments, texts, deps } = core;
  if (core.box === null) {
    return locked;
  }
  const before = draft.id === null ? null : environments.find(draft.id);
  if (before === undefined) {
    return fail('NOT_FOUND', { field: 'id' });
  }
  const twin = [...environments.all()].find(
    ({ id, name }) => id !== draft.id && sameName(name, draft.name),
  );
  if (twin !== undefined) {
    const message = texts('environments.name-taken', { name: twin.name });
    return fail('CONFLICT', { field: 'name', message });
  }
  const [refusal] = draftRefusals(ctx, draft);
  if (refusal !== undefined) {
    const field = refusal.field === 'url' ? 'template' : (refusal.field ?? 'template');
    return fail('INVALID_REQUEST', { field, message: refusalSentence(texts, refusal) });
  }
  const environment: Environment = {
    ...draft,
    id: draft.id ?? deps.newId(),
    template: templateOf(ctx, draft),
    allowedUpdates:
      draft.allowedUpdates === null || draft.allowedUpdates.length === 0
        ? null
        : [...new Set(draft.allowedUpdates.map((kind) => kind.toLowerCase()))],
    changedAtMs: Math.round(deps.clock.nowMs()),
  };
  environments.put(environment);
  const key = before === null ? 'environments.journal.made' : 'environments.journal.changed';
  note(ctx, actor, said(key, { name: environment.name }));
  return ok({ id: environment.id });
}

/** Takes an environment away. Bots that belong to it hold it, unless they are to leave it. */
function removeEnvironment(
  ctx: CommandContext,
  { id, unassign }: CommandRequest<'environment:remove'>,
  actor: Actor,
): Done {
  const { environments, texts } = ctx.core;
  const known = environments.find(id);
  if (known === undefined) {
    return fail('NOT_FOUND', { field: 'id' });
  }
  const count = environments.members(id).length;
  if (count > 0 && !unassign) {
    const message = texts('environments.in-use', { name: known.name, count });
    return fail('CONFLICT', { field: 'id', message });
  }
  environments.remove(id);
  note(ctx, actor, said('environments.journal.removed', { name: known.name, count }));
  return done;
}

/** Puts bots into an environment, or out of any. What is wanted of them stays as it is. */
function assignBots(
  ctx: CommandContext,
  { botIds, id }: CommandRequest<'environment:assign'>,
  actor: Actor,
): Done {
  const { core } = ctx;
  const entries = botIds.flatMap((botId) => core.state.entries.get(botId) ?? []);
  const known = id === null ? null : core.environments.find(id);
  if (entries.length < botIds.length) {
    return fail('NOT_FOUND', { field: 'botIds' });
  }
  if (known === undefined) {
    return fail('NOT_FOUND', { field: 'id' });
  }
  if (core.box === null) {
    return locked;
  }
  const [clash] = id === null ? [] : core.environments.clashes(entries, id).values();
  if (clash !== undefined) {
    const message = refusalSentence(core.texts, clash);
    return fail('CONFLICT', { field: 'botIds', message });
  }
  core.environments.assign(entries, id, actor);
  return done;
}

/** What a draft comes to for a bot, shortened like every webhook URL. */
function preview(
  ctx: CommandContext,
  draft: CommandRequest<'environment:preview'>,
): Result<EnvironmentPreview, IpcError> {
  const entry = draft.botId === null ? null : ctx.core.state.entries.get(draft.botId);
  if (entry === undefined) {
    return fail('NOT_FOUND', { field: 'botId' });
  }
  const bot: TemplateBot = entry?.record ?? { ...sampleBot, localMode: anyLocalMode(ctx) };
  const tokenSecret = entry?.token?.reveal().split(':')[1] ?? null;
  const { host } = draft;
  const url = environmentUrl({ template: templateOf(ctx, draft), host }, bot, tokenSecret);
  return ok(
    url.ok
      ? { urlShort: shortUrl(url.value).slice(0, 400), refusals: [] }
      : { urlShort: null, refusals: [...url.error] },
  );
}

/** The commands of environments. */
export function environmentEndpoints(ctx: CommandContext) {
  const c = engineCommands;
  return {
    'environment:list': endpoint(c['environment:list'], () =>
      ok({ environments: ctx.core.environments.views() }),
    ),
    'environment:put': endpoint(c['environment:put'], (draft, actor) =>
      putEnvironment(ctx, draft, actor),
    ),
    'environment:remove': endpoint(c['environment:remove'], (input, actor) =>
      removeEnvironment(ctx, input, actor),
    ),
    'environment:assign': endpoint(c['environment:assign'], (input, actor) =>
      assignBots(ctx, input, actor),
    ),
    'environment:preview': endpoint(c['environment:preview'], (draft) => preview(ctx, draft)),
  };
}
