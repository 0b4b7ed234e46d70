import { said } from '../../../../src-shared/said.ts';
import type {
  CommandOutput,
  CommandRequest,
  IpcError,
} from '../../../../src-shared/ipc-contract.ts';
import { ok, type Result } from '../../../../src-shared/result.ts';
import { configurationOf } from '../../record/configuration/fleet-bot.ts';
import { largestConfigurationBytes, largestYamlBytes } from '../../record/configuration/limits.ts';
import { printConfiguration } from '../../record/configuration/print.ts';
import { datedFileName } from '../../record/file-name.ts';
import { sealHandOver } from '../../vault/hand-over.ts';
import type { BotEntry } from '../bot-entry.ts';
import { writeJournal } from '../core.ts';
import { fleetBots } from '../import/fleet-view.ts';
import { fail, type Actor, type CommandContext } from './command-context.ts';

type Rendered = Result<CommandOutput<'configuration:render'>, IpcError>;

/** The bots that were asked for, all of them for none; null where one is not in the list. */
function entriesOf(
  { core }: CommandContext,
  botIds: readonly string[],
): readonly BotEntry[] | null {
  const known = core.state.entries;
  const wanted = botIds.length === 0 ? [...known.keys()] : [...new Set(botIds)];
  const entries = wanted.flatMap((id) => known.get(id) ?? []);
  return entries.length === wanted.length ? entries : null;
}

/** What is wanted of bots as a document without secrets; the same list gives the same bytes. */
export function renderConfiguration(
  ctx: CommandContext,
  { botIds, format }: CommandRequest<'configuration:render'>,
): Rendered {
  const { core } = ctx;
  const entries = entriesOf(ctx, botIds);
  if (entries === null) {
    return fail('NOT_FOUND', { field: 'botIds' });
  }
  const document = configurationOf(fleetBots(core, entries), { secrets: false, tokens: false });
  const content = printConfiguration(document, format);
  const limit = format === 'yaml' ? largestYamlBytes : largestConfigurationBytes;
  if (Buffer.byteLength(content) > limit) {
    const words = { limit: `${limit / 1024 ** 2} MiB`, format };
    return fail('INVALID_REQUEST', { message: core.texts('configuration.too-big', words) });
  }
  return ok({ suggestedFileName: nameOf(ctx, entries, ['configuration', format]), content });
}

/** Everything that is wanted of bots, secrets included, sealed under a passphrase; noted in the journal. */
export async function renderHandOver(
  ctx: CommandContext,
  { botIds, passphrase, withTokens }: CommandRequest<'hand-over:render'>,
  actor: Actor,
): Promise<Rendered> {
  const { core } = ctx;
  const entries = entriesOf(ctx, botIds);
  if (entries === null) {
    return fail('NOT_FOUND', { field: 'botIds' });
  }
  if (entries.length === 0) {
    return fail('INVALID_REQUEST', { message: core.texts('handover.nothing') });
  }
  if (core.box === null) {
    return fail('UNAVAILABLE', { message: core.texts('handover.locked') });
  }
  const document = configurationOf(fleetBots(core, entries), {
    secrets: true,
    tokens: withTokens,
  });
  const plain = printConfiguration(document, 'json');
  if (Buffer.byteLength(plain) > largestConfigurationBytes) {
    return fail('INVALID_REQUEST', { message: core.texts('handover.too-big') });
  }
  const content = await sealHandOver(plain, passphrase);
  writeJournal(core, {
    botId: null,
    actor,
    kind: 'handed-over',
    message: said('handover.journal', {
      count: entries.length,
      tokens: withTokens ? 'yes' : 'no',
    }),
  });
  return ok({ suggestedFileName: nameOf(ctx, entries, ['hand-over', 'json']), content });
}

function nameOf(
  { core }: CommandContext,
  entries: readonly BotEntry[],
  [kind, extension]: readonly [string, string],
): string {
  return datedFileName(
    entries.map(({ record }) => record),
    { kind, extension, nowMs: core.deps.clock.nowMs() },
  );
}
