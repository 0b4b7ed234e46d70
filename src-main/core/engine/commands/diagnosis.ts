import { engineCommands } from '../../../../src-shared/ipc-contract.ts';
import { ok } from '../../../../src-shared/result.ts';
import { done, withBot, type CommandContext } from './command-context.ts';
import { endpoint } from './endpoint.ts';
import type { Endpoints } from './index.ts';

type DiagnosisCommand = 'diagnosis:run' | 'diagnosis:get' | 'diagnosis:stop';

/** Looking at a bot's endpoint from this computer. */
export function diagnosisEndpoints(ctx: CommandContext): Pick<Endpoints, DiagnosisCommand> {
  const { core, diagnoses } = ctx;
  const c = engineCommands;
  return {
    'diagnosis:run': endpoint(c['diagnosis:run'], (input) =>
      withBot(core, input.botId, (entry) => ok(diagnoses.run(entry, input))),
    ),
    'diagnosis:get': endpoint(c['diagnosis:get'], ({ botId }) =>
      withBot(core, botId, () => ok(diagnoses.seen(botId))),
    ),
    'diagnosis:stop': endpoint(c['diagnosis:stop'], ({ botId }) => {
      diagnoses.stop(botId);
      return done;
    }),
  };
}
