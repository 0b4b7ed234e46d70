import * as z from 'zod';
import { desiredSources } from '../../../src-shared/webhook.ts';
import type { DesiredWebhook, Knowable } from '../domain/webhook-config.ts';
import { Secret } from '../secret.ts';
import { parseJson } from './parse-json.ts';

const knowable = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('stored'), value: z.string() }),
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('unknown') }),
]);
const desiredSchema = z.strictObject({
  version: z.literal(1),
  url: z.string(),
  secret: knowable,
  certificatePem: knowable,
  pinnedIp: knowable,
  maxConnections: z.number().int(),
  allowedUpdates: z.array(z.string()).nullable(),
  source: z.enum(desiredSources),
  changedAtMs: z.number().int(),
});

/** The desired webhook as JSON with its secret in plain text: only ever input of `SecretBox.seal`. */
export function encodeDesired(desired: DesiredWebhook): string {
  const { secret } = desired;
  const plain: z.input<typeof desiredSchema> = {
    version: 1,
    url: desired.url,
    secret: secret.state === 'stored' ? { ...secret, value: secret.value.reveal() } : secret,
    certificatePem: desired.certificatePem,
    pinnedIp: desired.pinnedIp,
    maxConnections: desired.maxConnections,
    allowedUpdates: desired.allowedUpdates === null ? null : [...desired.allowedUpdates],
    source: desired.source,
    changedAtMs: desired.changedAtMs,
  };
  return JSON.stringify(plain);
}

/** Reads what `encodeDesired` wrote; null for anything else (the reason would quote secrets). */
export function decodeDesired(text: string): DesiredWebhook | null {
  const parsed = desiredSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    return null;
  }
  const { version: _version, secret, ...rest } = parsed.data;
  return { ...rest, secret: wrapSecret(secret) };
}

function wrapSecret(secret: Knowable<string>): Knowable<Secret> {
  return secret.state === 'stored' ? { state: 'stored', value: new Secret(secret.value) } : secret;
}
