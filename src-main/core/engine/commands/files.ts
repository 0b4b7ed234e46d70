import { engineCommands } from '../../../../src-shared/ipc-contract.ts';
import { ok } from '../../../../src-shared/result.ts';
import { createImports } from '../import/imports.ts';
import { renderConfiguration, renderHandOver } from './configurations.ts';
import { done, type CommandContext } from './command-context.ts';
import { endpoint } from './endpoint.ts';
import type { Endpoints } from './index.ts';
import { renderRecords } from './records.ts';

type FileCommand =
  | 'record:render'
  | 'configuration:render'
  | 'hand-over:render'
  | 'import:stage'
  | 'import:items'
  | 'import:apply'
  | 'import:discard'
  | 'diagnostics:facts';

/** What goes into files about bots and about the program: records, and configurations written with and without secrets, read, compared, taken over. */
export function fileEndpoints(ctx: CommandContext): Pick<Endpoints, FileCommand> {
  const c = engineCommands;
  const imports = createImports(ctx);
  return {
    'record:render': endpoint(c['record:render'], (input) => renderRecords(ctx, input)),
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
    'diagnostics:facts': endpoint(c['diagnostics:facts'], () => ok(ctx.core.deps.store.facts())),
    'import:discard': endpoint(c['import:discard'], ({ stageId }) => {
      imports.discard(stageId);
      return done;
    }),
  };
}
