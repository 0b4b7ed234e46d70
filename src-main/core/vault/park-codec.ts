import * as z from 'zod';
import type { Park } from '../domain/park.ts';
import type { SecretBox } from '../engine/ports/vault.ts';
import { parseJson } from './parse-json.ts';

const parkSchema = z.strictObject({
  version: z.literal(1),
  actionId: z.string(),
  sinceMs: z.number(),
  returnAtMs: z.number(),
});

const place = (botId: string): { botId: string; field: string } => ({ botId, field: 'park' });

/** A park as bytes that only this bot and this key open: nobody else may decide when a webhook comes back. */
export function sealPark(box: SecretBox, botId: string, park: Park): Uint8Array {
  return box.seal(place(botId), JSON.stringify({ version: 1, ...park }));
}

/** Opens what {@link sealPark} made; null when it does not fit. */
export function openPark(box: SecretBox, botId: string, sealed: Uint8Array): Park | null {
  const text = box.open(place(botId), sealed);
  const parsed = parkSchema.safeParse(text === null ? null : parseJson(text));
  if (!parsed.success) {
    return null;
  }
  const { version: _version, ...park } = parsed.data;
  return park;
}
