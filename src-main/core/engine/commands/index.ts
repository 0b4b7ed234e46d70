import {
  engineCommands,
  type CommandOutput,
  type EngineCommandName,
  type IpcError,
} from '../../../../src-shared/ipc-contract.ts';
import { ok, type Result } from '../../../../src-shared/result.ts';
import { markLossSeen } from '../../health/health-memory.ts';
import { saveMemory } from '../core.ts';
import { buildDetail } from '../detail.ts';
import { addBots } from './add-bots.ts';
import { automationEndpoints } from './automation.ts';
import { bulkEndpoints } from './bulk.ts';
import { removeBot, replaceToken, updateBot } from './change-bots.ts';
import { checkAll, checkBot } from './checks.ts';
import { done, withBot, type Actor, type CommandContext } from './command-context.ts';
import { diagnosisEndpoints } from './diagnosis.ts';
import { endpoint } from './endpoint.ts';
import { environmentEndpoints } from './environments.ts';
import { historyEndpoints } from './history.ts';
import { incidentEndpoints } from './incidents.ts';
import { maintenanceEndpoints } from './maintenance.ts';
import { messageEndpoints } from './messages.ts';
import { fileEndpoints } from './files.ts';
import { proxyEndpoints } from './proxy.ts';
import { queueEndpoints } from './queue.ts';
import { applyRepair, planRepair, type PlanBook } from './repairs.ts';
import { revealSecret } from './reveal-secret.ts';
import { settingsEndpoints } from './settings.ts';

type Answer<C extends EngineCommandName> = Result<CommandOutput<C>, IpcError>;
/** A command with its input still unchecked. */
type Endpoint<C extends EngineCommandName> = (input: unknown, actor: Actor) => Promise<Answer<C>>;
export type Endpoints = { readonly [C in EngineCommandName]: Endpoint<C> };

/** One handler a command; a missing one does not compile. */
export function createEndpoints(ctx: CommandContext): Endpoints {
  const { core } = ctx;
  const plans: PlanBook = new Map();
  const c = engineCommands;
  return {
    'app:get-snapshot': endpoint(c['app:get-snapshot'], () => ok(core.state.snapshot())),
    'bots:add': endpoint(c['bots:add'], (input, actor) => addBots(ctx, input, actor)),
    'bot:update': endpoint(c['bot:update'], (input, actor) =>
      withBot(core, input.botId, (entry) => updateBot(ctx, entry, { input, actor })),
    ),
    'bot:remove': endpoint(c['bot:remove'], ({ botId }, actor) =>
      withBot(core, botId, (entry) => removeBot(ctx, entry, actor)),
    ),
    'bot:replace-token': endpoint(c['bot:replace-token'], ({ botId, token }, actor) =>
      withBot(core, botId, (entry) => replaceToken(ctx, entry, { token, actor })),
    ),
    'bot:detail': endpoint(c['bot:detail'], ({ botId }) =>
      withBot(core, botId, (entry) => {
        const { health } = entry.memory;
        if (health.lost !== null && health.failing === null) {
          // Whoever opens the bot has seen that updates were lost.
          entry.memory = { ...entry.memory, health: markLossSeen(health) };
          saveMemory(core, entry);
        }
        return ok(buildDetail(core, entry));
      }),
    ),
    'bot:check-now': endpoint(c['bot:check-now'], ({ botId }) =>
      withBot(core, botId, (entry) => checkBot(ctx, entry)),
    ),
    'fleet:check-all': endpoint(c['fleet:check-all'], () => checkAll(ctx)),
    'fleet:pause': endpoint(c['fleet:pause'], ({ untilMs }) => {
      ctx.watch.pause(untilMs);
      return done;
    }),
    'repair:plan': endpoint(c['repair:plan'], (wish, actor) =>
      planRepair(ctx, { wish, actor }, plans),
    ),
    'repair:apply': endpoint(c['repair:apply'], (input, actor) =>
      applyRepair(ctx, { ...input, actor }, plans),
    ),
    'secret:reveal': endpoint(c['secret:reveal'], ({ botId }, actor) =>
      withBot(core, botId, (entry) => revealSecret(core, entry, actor)),
    ),
    ...historyEndpoints(ctx),
    ...settingsEndpoints(ctx),
    ...automationEndpoints(ctx),
    ...bulkEndpoints(ctx),
    ...environmentEndpoints(ctx),
    ...messageEndpoints(ctx),
    ...proxyEndpoints(ctx),
    ...maintenanceEndpoints(ctx),
    ...queueEndpoints(ctx),
    ...diagnosisEndpoints(ctx),
    ...incidentEndpoints(ctx),
    ...fileEndpoints(ctx),
  };
}
