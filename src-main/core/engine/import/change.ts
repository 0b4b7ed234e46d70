import type { ImportField } from '../../../../src-shared/import.ts';
import { plainUsername, type BotRecord } from '../../domain/bot.ts';
import type { DesiredWebhook } from '../../domain/webhook-config.ts';
import type { StagedBot } from '../../record/import/stage.ts';
import type { Secret } from '../../secret.ts';
import type { BotEntry } from '../bot-entry.ts';
import { freeId } from '../commands/add-bots.ts';
import type { EngineCore } from '../core.ts';

/** What applying a file does to one bot. */
export interface BotChange {
  /** null = the bot is added. */
  readonly entry: BotEntry | null;
  readonly record: BotRecord;
  readonly isRecordChanged: boolean;
  /** undefined = stays as it is; null = none is wanted any more. */
  readonly desired: DesiredWebhook | null | undefined;
  readonly token: Secret | null;
  readonly fields: readonly ImportField[];
  /** For the journal: each change before → after, without secrets. */
  readonly lines: readonly string[];
}

/** Turns chosen bots of a comparison into changes; those that come to nothing are left out. */
export function changesFor(
  core: EngineCore,
  chosen: readonly { readonly bot: StagedBot; readonly withUrl: boolean }[],
): readonly BotChange[] {
  const taken = new Set(core.state.entries.keys());
  return chosen.flatMap(({ bot, withUrl }) => {
    const change = changeFor(core, { bot, withUrl }, taken);
    taken.add(change.record.id);
    return change.entry === null || change.fields.length > 0 ? [change] : [];
  });
}

function changeFor(
  core: EngineCore,
  { bot, withUrl }: { readonly bot: StagedBot; readonly withUrl: boolean },
  taken: ReadonlySet<string>,
): BotChange {
  const { present, record, webhook, item, token } = bot;
  const entry = present === null ? null : (core.state.entries.get(present.record.id) ?? null);
  const shown = item.changes.filter((change) => withUrl || !change.withUrl);
  return {
    entry,
    record: { ...(present?.record ?? newRecord(core, bot, taken)), ...record },
    isRecordChanged: Object.keys(record).length > 0,
    desired: withUrl && webhook.whole !== undefined ? webhook.whole : webhook.plain,
    token: present === null ? token : null,
    fields: shown.map(({ field }) => field),
    lines: shown.map(
      ({ field, before, after }) => `${core.texts(`import.field.${field}`)}: ${before} → ${after}`,
    ),
  };
}

function newRecord(
  core: EngineCore,
  { file, record }: StagedBot,
  taken: ReadonlySet<string>,
): BotRecord {
  const { telegramId, apiRoot, testEnvironment, localMode } = file;
  return {
    id: freeId((id) => taken.has(id), telegramId, testEnvironment),
    telegramId,
    username: plainUsername(file.username),
    name: record.name ?? telegramId,
    tags: record.tags ?? [],
    note: record.note ?? '',
    apiRoot,
    testEnvironment,
    localMode,
    paused: false,
    snoozedUntilMs: null,
    snoozedUntilRecovered: false,
    createdAtMs: Math.round(core.deps.clock.nowMs()),
  };
}
