import type { CommandName, IpcError } from '../../../src-shared/ipc-contract.ts';
import type { Texts } from '../../../src-shared/texts/index.ts';

/**
 * What the window may not do while it shows the demo: bring in something real (tokens, files with bots), reach something
 * real (a proxy, an endpoint), or change what belongs to the real program (vault, start at login).
 */
const keptOut: ReadonlySet<CommandName> = new Set<CommandName>([
  'bots:add',
  'bot:replace-token',
  'import:choose',
  'import:unseal',
  'hand-over:save',
  'proxy:set',
  'proxy:test',
  'updates:plan-resend',
  'updates:resend',
  'login:set',
  'messages:test',
  'vault:choose',
  'vault:unlock',
  'vault:retry',
]);

/** Why a command is refused while the demo is shown; null = it may go on. */
export function refusedInDemo(name: CommandName, texts: Texts): IpcError | null {
  return keptOut.has(name)
    ? { code: 'CONFLICT', field: null, message: texts('demo.refused') }
    : null;
}
