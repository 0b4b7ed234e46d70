import { z } from 'zod';
import { isUpdateKind } from '../state/allowed-updates.ts';
import type { UpdateKind } from '../state/allowed-updates.ts';
import { FAULT_KINDS } from '../server/faults.ts';

/** What the control calls take when they come as JSON. */
const kind = z.string().transform((text, issue): UpdateKind => {
  if (isUpdateKind(text)) {
    return text;
  }
  issue.addIssue({ code: 'custom', message: `unknown kind of update: ${text}` });
  return z.NEVER;
});
const token = z.string().min(1);
const count = z.int().min(1);
const match = {
  botId: z.int().optional(),
  method: z.string().optional(),
  count: count.optional(),
  takesEffect: z.boolean().optional(),
};
const lastError = z.strictObject({ dateSeconds: z.int(), message: z.string() });

const dnsRecord = z.union([
  z.enum(['nxdomain', 'nodata', 'servfail', 'timeout']),
  z.strictObject({
    A: z.array(z.string()).optional(),
    AAAA: z.array(z.string()).optional(),
    delay_ms: z.number().optional(),
  }),
]);

const behaviour = z.strictObject({
  behaviour: z.string().min(1),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.string().optional(),
  delay_ms: z.number().optional(),
  close: z.boolean().optional(),
  raw: z.string().optional(),
  tls: z.literal('none').optional(),
  to: z.string().optional(),
  names: z.array(z.string()).optional(),
});

const loginOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accepted') }),
  z.strictObject({ kind: z.literal('refused') }),
  z.strictObject({ kind: z.literal('flood'), retryAfterSeconds: z.int() }),
  z.strictObject({ kind: z.literal('server-error') }),
  z.strictObject({ kind: z.literal('invalid-api-id') }),
]);

export const schemas = {
  createBot: z.strictObject({
    id: z.int().min(1),
    secretPart: z.string().optional(),
    username: z.string().optional(),
    firstName: z.string().optional(),
  }),
  token: z.strictObject({ token }),
  setLoginOutcome: z.strictObject({ token, outcome: loginOutcome }),
  pushUpdates: z.strictObject({
    bot: z.union([z.string(), z.int()]),
    kind: kind.optional(),
    count: count.optional(),
    chat: z.int().optional(),
    dateSeconds: z.int().optional(),
    isTestDc: z.boolean().optional(),
  }),
  setWebhookRecord: z.strictObject({
    token,
    url: z.string().optional(),
    maxConnections: z.int().optional(),
    ipAddress: z.string().optional(),
    isPinned: z.boolean().optional(),
    secretToken: z.string().optional(),
    certificate: z.string().nullable().optional(),
    lastError: lastError.nullable().optional(),
    pending: z.int().min(0).optional(),
    allowedUpdates: z.array(kind).nullable().optional(),
    delivers: z.boolean().optional(),
  }),
  addFault: z.strictObject({
    ...match,
    kind: z.enum(FAULT_KINDS),
    bytes: z.int().optional(),
    everyMs: z.number().optional(),
  }),
  overrideNext: z.strictObject({
    ...match,
    status: z.int(),
    description: z.string().optional(),
    retryAfterSeconds: z.int().optional(),
    body: z.string().optional(),
    contentType: z.string().optional(),
    delayMs: z.number().optional(),
  }),
  setDns: z.strictObject({ name: z.string(), record: dnsRecord }),
  setEndpoint: behaviour.extend({ at: z.string() }),
  setDefaultEndpoint: behaviour,
  endpointLog: z.strictObject({ at: z.string() }),
  setTelegramLink: z.strictObject({ isUp: z.boolean() }),
  nothing: z.strictObject({}),
} as const;

/** One timed call of a scenario file: `"at": "+30s"` counts from the start. */
export const scenarioSchema = z.array(
  z.strictObject({
    at: z
      .string()
      .regex(/^\+\d+(?:\.\d+)?(?:ms|s|m|h)$/, 'a time such as +30s')
      .optional(),
    call: z.string(),
    args: z.record(z.string(), z.unknown()).optional(),
  }),
);
