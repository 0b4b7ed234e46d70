import type { ImportChange, ImportField, ImportLeftCode } from '../../../../src-shared/import.ts';
import { refusalSentence } from '../../../../src-shared/repair-sentences.ts';
import type { Refusal } from '../../../../src-shared/repair.ts';
import type { Texts } from '../../../../src-shared/texts/index.ts';
import type { BotRecord } from '../../domain/bot.ts';
import { safeText } from '../../domain/safe-text.ts';
import { shortUrl } from '../../domain/short-url.ts';
import type { DesiredWebhook, Knowable } from '../../domain/webhook-config.ts';
import type { FleetBot } from '../configuration/fleet-bot.ts';
import type { StagedWebhook } from './stage-webhook.ts';

const longestWords = 700;

/** Both sides of a webhook's part. null = no webhook is wanted; undefined = nothing is known. */
type Side = DesiredWebhook | null | undefined;

/** Everything that would change, in the order of the form, in words without secrets. */
export function changesOf(
  staged: {
    readonly present: FleetBot | null;
    readonly record: Partial<Pick<BotRecord, 'name' | 'tags' | 'note'>>;
    readonly webhook: StagedWebhook;
  },
  texts: Texts,
): ImportChange[] {
  const { present, record, webhook } = staged;
  const before: Side = present?.desired ?? (present?.cleared === true ? null : undefined);
  return [
    ...recordChanges(present?.record ?? null, record, texts),
    ...webhook.wholeFields.map((field) =>
      webhookChange(field, { before, after: webhook.whole, withUrl: true }, texts),
    ),
    ...webhook.plainFields.map((field) =>
      webhookChange(field, { before, after: webhook.plain, withUrl: false }, texts),
    ),
  ];
}

function recordChanges(
  now: BotRecord | null,
  record: Partial<Pick<BotRecord, 'name' | 'tags' | 'note'>>,
  texts: Texts,
): readonly ImportChange[] {
  const line = (field: ImportField, before: string, after: string): ImportChange => ({
    field,
    before: shown(before, texts),
    after: shown(after, texts),
    withUrl: false,
  });
  return [
    ...(record.name === undefined ? [] : [line('name', now?.name ?? '', record.name)]),
    ...(record.tags === undefined
      ? []
      : [line('tags', (now?.tags ?? []).join(', '), record.tags.join(', '))]),
    ...(record.note === undefined ? [] : [line('note', now?.note ?? '', record.note)]),
  ];
}

function shown(text: string, texts: Texts): string {
  const clean = safeText(text, longestWords);
  return clean === '' ? texts('import.value.empty') : clean;
}

function webhookChange(
  field: ImportField,
  sides: { readonly before: Side; readonly after: Side; readonly withUrl: boolean },
  texts: Texts,
): ImportChange {
  const before = valueWords(field, sides.before, texts);
  const after = valueWords(field, sides.after, texts);
  return {
    field,
    before,
    // Two secrets or two certificates look the same in words.
    after: before === after ? texts('import.value.another') : after,
    withUrl: sides.withUrl,
  };
}

function valueWords(field: ImportField, side: Side, texts: Texts): string {
  if (side === undefined || side === null) {
    return texts(side === null ? 'import.value.no-webhook' : 'import.value.unknown');
  }
  switch (field) {
    case 'secret':
      return hiddenWords(side.secret, texts);
    case 'certificate':
      return hiddenWords(side.certificatePem, texts);
    case 'pinnedIp':
      return side.pinnedIp.state === 'stored'
        ? shown(side.pinnedIp.value, texts)
        : hiddenWords(side.pinnedIp, texts);
    case 'maxConnections':
      return String(side.maxConnections);
    case 'allowedUpdates':
      return side.allowedUpdates === null
        ? texts('import.value.default-list')
        : shown(side.allowedUpdates.join(', '), texts);
    case 'url':
    case 'name':
    case 'tags':
    case 'note':
      return shortUrl(side.url).slice(0, longestWords);
  }
}

function hiddenWords({ state }: Pick<Knowable<unknown>, 'state'>, texts: Texts): string {
  return texts(`import.value.${state}`);
}

/** Why something is not taken, in one sentence. */
export function leftWords(
  left: {
    readonly code: ImportLeftCode;
    readonly field: ImportField | null;
    readonly refusal?: Refusal;
  },
  texts: Texts,
): string {
  const { code, field, refusal } = left;
  return texts(`import.left.${code}`, {
    field: field === null ? '' : texts(`import.field.${field}`),
    why: refusal === undefined ? '' : refusalSentence(texts, refusal),
  });
}
