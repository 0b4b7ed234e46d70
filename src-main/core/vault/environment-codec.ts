import * as z from 'zod';
import {
  environmentColours,
  environmentNameSchema,
  secretPolicies,
} from '../../../src-shared/environment.ts';
import type { SecretBox } from '../engine/ports/vault.ts';
import type { Environment } from '../environments/environment.ts';
import { parseJson } from './parse-json.ts';

const environmentSchema = z.strictObject({
  version: z.literal(1),
  id: z.string(),
  name: environmentNameSchema,
  colour: z.enum(environmentColours),
  template: z.string(),
  host: z.string(),
  secretPolicy: z.enum(secretPolicies),
  maxConnections: z.number().int(),
  allowedUpdates: z.array(z.string()).nullable(),
  note: z.string(),
  changedAtMs: z.number().int(),
});

/** No bot's id is empty, so nothing sealed for a bot opens here. */
const place = (id: string): { botId: string; field: string } => ({
  botId: '',
  field: `environment:${id}`,
});

/** The whole environment as bytes that only this id and this key open: it decides where bots are sent. */
export function sealEnvironment(box: SecretBox, environment: Environment): Uint8Array {
  return box.seal(place(environment.id), JSON.stringify({ version: 1, ...environment }));
}

/** Opens what {@link sealEnvironment} made; null when it does not fit (the reason would quote a webhook path). */
export function openEnvironment(
  box: SecretBox,
  id: string,
  sealed: Uint8Array,
): Environment | null {
  const text = box.open(place(id), sealed);
  const parsed = environmentSchema.safeParse(text === null ? null : parseJson(text));
  if (!parsed.success || parsed.data.id !== id) {
    return null;
  }
  const { version: _version, ...environment } = parsed.data;
  return environment;
}

/** Canonical text of a bot's membership: whoever edits it in the database file puts no bot elsewhere (SEC-25). */
export function membershipText(botId: string, environmentId: string): string {
  return JSON.stringify(['hooklight-bot-environment-1', botId, environmentId]);
}
