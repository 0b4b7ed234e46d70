import { said, type Said } from '../../../../src-shared/said.ts';
import type { AutomaticScope } from '../../../../src-shared/automation.ts';
import {
  engineCommands,
  type CommandRequest,
  type IpcError,
} from '../../../../src-shared/ipc-contract.ts';
import { ok, type Result } from '../../../../src-shared/result.ts';
import type { BotEntry } from '../bot-entry.ts';
import { writeJournal } from '../core.ts';
import { done, fail, withBot, type Actor, type CommandContext } from './command-context.ts';
import { endpoint } from './endpoint.ts';

type Done = Result<Record<string, never>, IpcError>;

function note(ctx: CommandContext, actor: Actor, message: Said, botId: string | null): void {
  writeJournal(ctx.core, { botId, actor, kind: 'settings', message });
}

const botIdOf = (scope: AutomaticScope): string | null =>
  scope.kind === 'bot' ? scope.botId : null;

function scopeSaid({ core }: CommandContext, scope: AutomaticScope): Said {
  return scope.kind === 'tag'
    ? said('automatic.scope.tag', { tag: scope.tag })
    : said('automatic.scope.bot', {
        bot: core.state.entries.get(scope.botId)?.record.name ?? scope.botId,
      });
}

function unknownBot(ctx: CommandContext, scope: AutomaticScope): boolean {
  return scope.kind === 'bot' && !ctx.core.state.entries.has(scope.botId);
}

/** The rules of one tag or bot. A rule switched on now is a dry run for a day, whatever mode is asked for. */
function setAutomation(
  ctx: CommandContext,
  input: CommandRequest<'automation:set'>,
  actor: Actor,
): Done {
  const { core, automatic } = ctx;
  const { scope, rules } = input;
  if (unknownBot(ctx, scope)) {
    return fail('NOT_FOUND', { field: 'scope' });
  }
  if (new Set(rules.map(({ rule }) => rule)).size < rules.length) {
    return fail('INVALID_REQUEST', {
      field: 'rules',
      message: core.texts('automatic.repeated'),
    });
  }
  if (core.box === null) {
    return fail('UNAVAILABLE', { field: 'scope' });
  }
  automatic.setRules(input);
  const words = rules.map(({ rule, mode }) => ({
    of: said(`automatic.rule.${rule}`),
    beside: said(`automatic.mode.${mode}`),
  }));
  const message = said('automatic.journal.set', {
    scope: scopeSaid(ctx, scope),
    rules: words.length === 0 ? said('automatic.none') : words,
  });
  note(ctx, actor, message, botIdOf(scope));
  return done;
}

/** A tag or bot without rules of its own again. */
function clearAutomation(ctx: CommandContext, scope: AutomaticScope, actor: Actor): Done {
  if (ctx.core.box === null) {
    return fail('UNAVAILABLE', { field: 'scope' });
  }
  ctx.automatic.clearRules(scope);
  const text = said('automatic.journal.cleared', { scope: scopeSaid(ctx, scope) });
  note(ctx, actor, text, botIdOf(scope));
  return done;
}

/** The kill switch (REP-14): works with a locked vault too. */
function stopAutomation(ctx: CommandContext, stopped: boolean, actor: Actor): Done {
  ctx.automatic.stop(stopped);
  const key = stopped ? 'automatic.journal.stopped' : 'automatic.journal.resumed';
  note(ctx, actor, said(key), null);
  return done;
}

/** A person decided that automatic repair may go on with a bot it had stopped on by itself. */
function releaseAutomation(ctx: CommandContext, entry: BotEntry, actor: Actor): Done {
  ctx.automatic.release(entry);
  note(ctx, actor, said('automatic.journal.released'), entry.record.id);
  return done;
}

/** The commands of automatic repair. */
export function automationEndpoints(ctx: CommandContext) {
  const c = engineCommands;
  return {
    'automation:view': endpoint(c['automation:view'], () => ok(ctx.automatic.view())),
    'automation:set': endpoint(c['automation:set'], (input, actor) =>
      setAutomation(ctx, input, actor),
    ),
    'automation:clear': endpoint(c['automation:clear'], ({ scope }, actor) =>
      clearAutomation(ctx, scope, actor),
    ),
    'automation:stop': endpoint(c['automation:stop'], ({ stopped }, actor) =>
      stopAutomation(ctx, stopped, actor),
    ),
    'automation:release': endpoint(c['automation:release'], ({ botId }, actor) =>
      withBot(ctx.core, botId, (entry) => releaseAutomation(ctx, entry, actor)),
    ),
  };
}
