import type { Route } from '../../../../src-shared/contract/route.ts';
import {
  engineCommands,
  type CommandOutput,
  type CommandRequest,
  type IpcError,
} from '../../../../src-shared/ipc-contract.ts';
import type { Message } from '../../../../src-shared/messages.ts';
import { ok, type Result } from '../../../../src-shared/result.ts';
import type { BotEntry } from '../bot-entry.ts';
import { checkBot } from './checks.ts';
import { done, fail, type Actor, type CommandContext } from './command-context.ts';
import { endpoint } from './endpoint.ts';
import { snooze } from './incidents.ts';

const snoozeMs = 3_600_000;

/** The bots of a message that are still there. */
function present({ core }: CommandContext, message: Message): readonly BotEntry[] {
  return message.botIds.flatMap((botId) => core.state.entries.get(botId) ?? []);
}

/**
 * Where a click leads (NOT-12): to the bot while its trouble stands, else to what was: the incident, or the message
 * itself where there is none. About many bots the list says most.
 */
function routeOf({ core }: CommandContext, message: Message, entries: readonly BotEntry[]): Route {
  const [botId] = message.botIds;
  if (message.botCount === 1 && botId !== undefined) {
    const { startedAtMs } = message;
    const { incidents } = core.deps.store;
    const incident = startedAtMs === null ? null : incidents.startedAt(botId, startedAtMs);
    if (incident !== null && (incident.endedAtMs !== null || incident.botRemovedAtMs !== null)) {
      return { screen: 'incident', incidentId: incident.incidentId };
    }
    if (entries.length === 1) {
      return { screen: 'bot', botId, wish: null };
    }
  }
  return entries.length > 0 || message.kind === 'fleet'
    ? { screen: 'overview' }
    : { screen: 'messages', messageId: message.messageId };
}

/** Whether a bot is silent for at least so long: one button for many bots must not wake one of them earlier. */
function isSilentUntil(record: BotEntry['record'], untilMs: number): boolean {
  return record.snoozedUntilRecovered || (record.snoozedUntilMs ?? 0) >= untilMs;
}

/** Checks and silences at once; a re-set only leads to its plan. */
function act(
  ctx: CommandContext,
  input: CommandRequest<'messages:act'>,
  actor: Actor,
): Result<CommandOutput<'messages:act'>, IpcError> {
  const { clock, store } = ctx.core.deps;
  const message = store.messages.get(input.messageId);
  if (message === null) {
    return fail('NOT_FOUND', { field: 'messageId' });
  }
  ctx.core.messages.markRead({ messageId: message.messageId });
  const entries = present(ctx, message);
  const [only] = entries;
  if (input.action === 'open' || only === undefined) {
    return ok({ route: routeOf(ctx, message, entries) });
  }
  switch (input.action) {
    case 're-set':
      return ok({ route: { screen: 'bot', botId: only.record.id, wish: 're-set' } });
    case 'check-now':
      for (const entry of entries) {
        ctx.background(checkBot(ctx, entry));
      }
      return ok({ route: null });
    case 'snooze': {
      const until = Math.round(clock.nowMs()) + snoozeMs;
      for (const entry of entries.filter(({ record }) => !isSilentUntil(record, until))) {
        snooze(ctx, entry, { until, actor });
      }
      return ok({ route: null });
    }
  }
}

/** The commands of the notification centre. */
export function messageEndpoints(ctx: CommandContext) {
  const { messages } = ctx.core.deps.store;
  const c = engineCommands;
  return {
    'messages:page': endpoint(c['messages:page'], (query) => ok([...messages.page(query)])),
    'messages:mark-read': endpoint(c['messages:mark-read'], (which) => {
      ctx.core.messages.markRead(which);
      return done;
    }),
    'messages:act': endpoint(c['messages:act'], (input, actor) => act(ctx, input, actor)),
    'messages:find': endpoint(c['messages:find'], ({ handle }) =>
      ok({ messageId: messages.find(handle) }),
    ),
  };
}
