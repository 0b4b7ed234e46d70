import { engineCommands } from '../../../../src-shared/ipc-contract.ts';
import { ok } from '../../../../src-shared/result.ts';
import { done, withBot, type CommandContext } from './command-context.ts';
import { endpoint } from './endpoint.ts';
import type { Endpoints } from './index.ts';
import { createResends } from './resends.ts';

type QueueCommand =
  | 'repair:stop-reading'
  | 'queue:seen'
  | 'updates:plan-resend'
  | 'updates:resend'
  | 'updates:stop-resend'
  | 'updates:resent';

/** What concerns the updates themselves: reading the queue, and giving saved ones to the endpoint again. */
export function queueEndpoints(ctx: CommandContext): Pick<Endpoints, QueueCommand> {
  const { core } = ctx;
  const c = engineCommands;
  const resends = createResends(ctx);
  return {
    'repair:stop-reading': endpoint(c['repair:stop-reading'], ({ botId }) =>
      withBot(core, botId, () => {
        ctx.repair().stopReading?.(botId);
        return done;
      }),
    ),
    'queue:seen': endpoint(c['queue:seen'], ({ botId }) =>
      withBot(core, botId, ({ lastQueue }) =>
        ok({ queue: lastQueue === null ? null : [...lastQueue] }),
      ),
    ),
    'updates:plan-resend': endpoint(c['updates:plan-resend'], (request) =>
      withBot(core, request.botId, (entry) => resends.plan(entry, request)),
    ),
    'updates:resend': endpoint(c['updates:resend'], ({ planId }, actor) =>
      resends.start(planId, actor),
    ),
    'updates:resent': endpoint(c['updates:resent'], ({ botId }) =>
      withBot(core, botId, () => ok({ report: resends.report(botId) })),
    ),
    'updates:stop-resend': endpoint(c['updates:stop-resend'], ({ botId }) => {
      resends.stop(botId);
      return done;
    }),
  };
}
