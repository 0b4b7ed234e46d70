import { said } from '../../../../src-shared/said.ts';
import {
  engineCommands,
  type CommandRequest,
  type IpcError,
} from '../../../../src-shared/ipc-contract.ts';
import type { MaintenanceTimes } from '../../../../src-shared/maintenance.ts';
import { scopeSaid, timesSaid } from '../../../../src-shared/maintenance-words.ts';
import { ok, type Result } from '../../../../src-shared/result.ts';
import { maintenanceAt } from '../../notify/calendar/maintenance.ts';
import { writeJournal } from '../core.ts';
import type { StoredMaintenance } from '../ports/settings.ts';
import { done, fail, type Actor, type CommandContext } from './command-context.ts';
import { endpoint } from './endpoint.ts';

/** More windows than this are a mistake of a script. */
const most = 500;
/** Longer than this nobody means to say nothing: a bot may be paused instead. */
const longestMs = 31 * 86_400_000;

type TimesProblem = 'order' | 'over' | 'long';

/** What is wrong with a time that was asked for; null when nothing is. */
function timesProblem(when: MaintenanceTimes, nowMs: number): TimesProblem | null {
  if (when.kind === 'weekly') {
    return null;
  }
  if (when.toMs <= when.fromMs) {
    return 'order';
  }
  if (when.toMs <= nowMs) {
    return 'over';
  }
  return when.toMs - when.fromMs > longestMs ? 'long' : null;
}

function refusal(
  { core, maintenance }: CommandContext,
  input: CommandRequest<'maintenance:put'>,
  former: StoredMaintenance | null,
): Result<never, IpcError> | null {
  if (input.id !== null && former === null) {
    return fail('NOT_FOUND', { field: 'id' });
  }
  if (input.id === null && maintenance.list().length >= most) {
    const message = core.texts('maintenance.too-many', { most });
    return fail('CONFLICT', { field: 'id', message });
  }
  if (input.scope.kind === 'bot' && !core.state.entries.has(input.scope.botId)) {
    return fail('NOT_FOUND', { field: 'scope' });
  }
  const problem = timesProblem(input.when, core.deps.clock.nowMs());
  return problem === null
    ? null
    : fail('INVALID_REQUEST', {
        field: 'when',
        message: core.texts(`maintenance.times.${problem}`),
      });
}

/** A new window, or another version of one. What was ended early stays so unless its times change. */
function put(
  ctx: CommandContext,
  input: CommandRequest<'maintenance:put'>,
  actor: Actor,
): Result<{ readonly id: string }, IpcError> {
  const { core, maintenance } = ctx;
  const former = input.id === null ? null : maintenance.find(input.id);
  const refused = refusal(ctx, input, former);
  if (refused !== null) {
    return refused;
  }
  const sameTimes = former !== null && JSON.stringify(former.when) === JSON.stringify(input.when);
  const window: StoredMaintenance = {
    ...input,
    id: input.id ?? core.deps.newId(),
    endedAtMs: sameTimes ? former.endedAtMs : null,
  };
  maintenance.put(window);
  note(ctx, 'saved', { window, actor });
  return ok({ id: window.id });
}

function note(
  { core }: CommandContext,
  what: 'saved' | 'removed' | 'ended',
  { window, actor }: { readonly window: StoredMaintenance; readonly actor: Actor },
): void {
  const { scope, when, name } = window;
  const botName = (botId: string): string => core.state.entries.get(botId)?.record.name ?? botId;
  const message = said(`maintenance.journal.${what}`, {
    name,
    scope: scopeSaid(scope, botName),
    times: timesSaid(when),
  });
  writeJournal(core, {
    botId: scope.kind === 'bot' ? scope.botId : null,
    actor,
    kind: 'settings',
    message,
  });
}

function onWindow(
  ctx: CommandContext,
  id: string,
  use: (window: StoredMaintenance) => Result<Record<string, never>, IpcError>,
): Result<Record<string, never>, IpcError> {
  const window = ctx.maintenance.find(id);
  return window === null ? fail('NOT_FOUND', { field: 'id' }) : use(window);
}

/** The commands of maintenance windows. */
export function maintenanceEndpoints(ctx: CommandContext) {
  const { core, maintenance } = ctx;
  const c = engineCommands;
  return {
    'maintenance:list': endpoint(c['maintenance:list'], () => ok([...maintenance.list()])),
    'maintenance:put': endpoint(c['maintenance:put'], (input, actor) => put(ctx, input, actor)),
    'maintenance:remove': endpoint(c['maintenance:remove'], ({ id }, actor) =>
      onWindow(ctx, id, (window) => {
        maintenance.remove(id);
        note(ctx, 'removed', { window, actor });
        return done;
      }),
    ),
    'maintenance:end-now': endpoint(c['maintenance:end-now'], ({ id }, actor) =>
      onWindow(ctx, id, (window) => {
        const nowMs = core.heldTime.nowMs();
        if (maintenanceAt(window, nowMs).current === null) {
          return fail('CONFLICT', { field: 'id', message: core.texts('maintenance.not-active') });
        }
        maintenance.put({ ...window, endedAtMs: nowMs });
        note(ctx, 'ended', { window, actor });
        return done;
      }),
    ),
  };
}
