import * as z from 'zod';
import { wishKinds } from '../../../src-shared/wishes.ts';
import type { UndoRecord } from '../domain/undo.ts';
import type { StoredUndo } from '../engine/ports/actions.ts';
import type { SecretBox } from '../engine/ports/vault.ts';
import { decodeDesired, encodeDesired } from './desired-codec.ts';
import { parseJson } from './parse-json.ts';

const undoSchema = z.strictObject({
  version: z.literal(1),
  actionId: z.string(),
  botId: z.string(),
  wish: z.enum(wishKinds),
  atMs: z.number().int(),
  /** The codec of the desired webhook writes it; null = there was no webhook. */
  before: z.string().nullable(),
  changed: z.boolean(),
  dropped: z.number().int(),
  environmentBefore: z.string().nullable().exactOptional(),
});

const place = (botId: string, actionId: string): { botId: string; field: string } => ({
  botId,
  field: `undo:${actionId}`,
});

/** The record as it is stored: sealed for this bot, this action and this key. */
export function sealUndo(box: SecretBox, record: UndoRecord): StoredUndo {
  const { actionId, botId, wish, changed } = record;
  const atMs = Math.round(record.atMs);
  const plain: z.input<typeof undoSchema> = {
    ...record,
    version: 1,
    atMs,
    before: record.before === null ? null : encodeDesired(record.before),
  };
  const sealed = box.seal(place(botId, actionId), JSON.stringify(plain));
  return { actionId, botId, wish, atMs, changed, sealed };
}

/**
 * Opens what {@link sealUndo} made; null when key, place or content do not fit, or when what stands beside it in the
 * clear was changed (the reason would quote secrets).
 */
export function openUndo(box: SecretBox, stored: StoredUndo): UndoRecord | null {
  const text = box.open(place(stored.botId, stored.actionId), stored.sealed);
  const parsed = undoSchema.safeParse(text === null ? null : parseJson(text));
  if (!parsed.success) {
    return null;
  }
  const { version: _version, ...record } = parsed.data;
  const before = record.before === null ? null : (decodeDesired(record.before) ?? undefined);
  const asInside =
    record.wish === stored.wish && record.atMs === stored.atMs && record.changed === stored.changed;
  return before === undefined || !asInside ? null : { ...record, before };
}
