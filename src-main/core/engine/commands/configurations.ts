import { said } from '../../../../src-shared/said.ts';
import type {
  CommandOutput,
  CommandRequest,
  IpcError,
} from '../../../../src-shared/ipc-contract.ts';
import { err, ok, type Result } from '../../../../src-shared/result.ts';
import { configured, type ExportOptions } from '../../record/configuration/fleet-bot.ts';
import { largestConfigurationBytes, largestYamlBytes } from '../../record/configuration/limits.ts';
import { datedFileName } from '../../record/file-name.ts';
import { sealHandOver } from '../../vault/hand-over.ts';
import type { BotEntry } from '../bot-entry.ts';
import { writeJournal } from '../core.ts';
import { fleetView } from '../import/fleet-view.ts';
import { inTurns } from '../turns.ts';
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

/**
 * The document, printed a part at a time; a bot that is removed meanwhile is left out. `unavailable` where the engine
 * ended, `too-big` as soon as more than `limit` bytes came together.
 */
async function printed(
  { core }: CommandContext,
  entries: readonly BotEntry[],
  how: ExportOptions & { readonly format: 'json' | 'yaml'; readonly limit: number },
): Promise<Result<string, 'unavailable' | 'too-big'>> {
  // With the writer of YAML: loaded when it is wanted, at rest nobody pays for it.
  const { startConfiguration } = await import('../../record/configuration/print.ts');
  const writer = startConfiguration(how.format);
  const fleetBot = fleetView(core);
  const isWhole = await inTurns(
    { clock: core.deps.clock, signal: core.signal },
    {
      of: entries,
      each(entry) {
        if (!entry.removed && writer.bytes <= how.limit) {
          writer.add(configured(fleetBot(entry), how));
        }
      },
    },
  );
  if (!isWhole) {
    return err('unavailable');
  }
  const content = writer.bytes > how.limit ? null : writer.end();
  return content === null || Buffer.byteLength(content) > how.limit ? err('too-big') : ok(content);
}

/** What is wanted of bots as a document without secrets; the same list gives the same bytes. */
export async function renderConfiguration(
  ctx: CommandContext,
  { botIds, format }: CommandRequest<'configuration:render'>,
): Promise<Rendered> {
  const { core } = ctx;
  const entries = entriesOf(ctx, botIds);
  if (entries === null) {
    return fail('NOT_FOUND', { field: 'botIds' });
  }
  const limit = format === 'yaml' ? largestYamlBytes : largestConfigurationBytes;
  const content = await printed(ctx, entries, { secrets: false, tokens: false, format, limit });
  if (!content.ok) {
    const words = { limit: `${limit / 1024 ** 2} MiB`, format };
    return content.error === 'unavailable'
      ? fail('UNAVAILABLE')
      : fail('INVALID_REQUEST', { message: core.texts('configuration.too-big', words) });
  }
  return ok({
    suggestedFileName: nameOf(ctx, entries, ['configuration', format]),
    content: content.value,
  });
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
  const limit = largestConfigurationBytes;
  const how = { secrets: true, tokens: withTokens, format: 'json', limit } as const;
  const plain = await printed(ctx, entries, how);
  if (!plain.ok) {
    return plain.error === 'unavailable'
      ? fail('UNAVAILABLE')
      : fail('INVALID_REQUEST', { message: core.texts('handover.too-big') });
  }
  const content = await sealHandOver(plain.value, passphrase);
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
