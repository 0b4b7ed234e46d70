import { engineCommands } from '../../../../src-shared/ipc-contract.ts';
import { ok } from '../../../../src-shared/result.ts';
import { createImports } from '../import/imports.ts';
import { renderConfiguration, renderHandOver } from './configurations.ts';
import { done, type CommandContext } from './command-context.ts';
import { endpoint } from './endpoint.ts';
import type { Endpoints } from './index.ts';

type ImportCommand =
  | 'configuration:render'
  | 'hand-over:render'
  | 'import:stage'
  | 'import:items'
  | 'import:apply'
  | 'import:discard';

/** Configuration files: written with and without secrets, read, compared, taken over. */
export function importEndpoints(ctx: CommandContext): Pick<Endpoints, ImportCommand> {
  const c = engineCommands;
  const imports = createImports(ctx);
  return {
    'configuration:render': endpoint(c['configuration:render'], (input) =>
      renderConfiguration(ctx, input),
    ),
    'hand-over:render': endpoint(c['hand-over:render'], (input, actor) =>
      renderHandOver(ctx, input, actor),
    ),
    'import:stage': endpoint(c['import:stage'], async (input) => {
      const staged = await imports.stage(input);
      return staged.ok ? ok({ staged: staged.value }) : staged;
    }),
    'import:items': endpoint(c['import:items'], (input) => imports.items(input)),
    'import:apply': endpoint(c['import:apply'], (input, actor) => imports.apply(input, actor)),
    'import:discard': endpoint(c['import:discard'], ({ stageId }) => {
      imports.discard(stageId);
      return done;
    }),
  };
}
