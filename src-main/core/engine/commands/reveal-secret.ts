import { said } from '../../../../src-shared/said.ts';
import type { CommandOutput, IpcError } from '../../../../src-shared/ipc-contract.ts';
import { ok, type Result } from '../../../../src-shared/result.ts';
import type { BotEntry } from '../bot-entry.ts';
import { writeJournal, type EngineCore } from '../core.ts';
import { fail, type Actor } from './command-context.ts';

/** The secret token of the wanted webhook, for the clipboard of whoever asked by name; noted in the journal. */
export function revealSecret(
  core: EngineCore,
  entry: BotEntry,
  actor: Actor,
): Result<CommandOutput<'secret:reveal'>, IpcError> {
  if (entry.tokenState !== 'ready') {
    return fail('UNAVAILABLE');
  }
  const secret = entry.desired?.secret;
  if (secret?.state !== 'stored') {
    return ok({ secret: null });
  }
  writeJournal(core, {
    botId: entry.record.id,
    actor,
    kind: 'secret-copied',
    message: said('bots.journal.secret-copied'),
  });
  return ok({ secret: secret.value.reveal() });
}
