import { z } from 'zod';

/** The format of recorded scenarios; described in test/simulator/recordings/format.md. */
const ms = z.number().min(0);
const json = z.json();

const dnsRecord = z.union([
  z.enum(['nxdomain', 'nodata', 'servfail', 'timeout']),
  z.object({
    A: z.array(z.string()).optional(),
    AAAA: z.array(z.string()).optional(),
    delay_ms: z.number().optional(),
  }),
]);

const behaviour = z.object({
  at: z.string(),
  behaviour: z.string(),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.string().optional(),
  delay_ms: z.number().optional(),
  close: z.boolean().optional(),
  raw: z.string().optional(),
  tls: z.literal('none').optional(),
});

const setup = z.object({
  local: z.boolean(),
  default_max_connections: z.int().optional(),
  max_webhook_connections_option: z.int().optional(),
  filter_option: z.string().optional(),
  dns: z.record(z.string(), dnsRecord),
  endpoints: z.array(behaviour),
  tokens: z.record(z.string(), z.string()),
  uploaded_certificate: z.array(z.string()).optional(),
});

const request = z.object({
  method: z.string(),
  path: z.string(),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.string().optional(),
  body_b64: z.string().optional(),
  body_repeat: z
    .object({
      prefix: z.string().optional(),
      unit: z.string(),
      count: z.int(),
      suffix: z.string().optional(),
    })
    .optional(),
  version: z.string().optional(),
});

const response = z.object({
  status: z.int(),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.string().optional(),
  body_b64: z.string().optional(),
  json: json.optional(),
  elapsed: z.union([z.literal('fast'), z.object({ about_s: z.number() })]).optional(),
});

const expectedRequest = z.object({
  at_s: z.number(),
  line: z.string().optional(),
  headers: z.array(z.tuple([z.string(), json])).optional(),
  json: json.optional(),
});

const deliveries = z.object({
  connections: z.int().optional(),
  connection_offsets_s: z.array(z.number()).optional(),
  requests: z.array(expectedRequest),
});

const delay = { delay_ms: ms.optional() };

const step = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('request'),
    ...delay,
    request,
    response: response.optional(),
    start: z.string().optional(),
  }),
  z.object({ do: z.literal('join'), ...delay, name: z.string(), response }),
  z.object({
    do: z.literal('inject'),
    ...delay,
    bot: z.string(),
    kind: z.string(),
    count: z.int(),
    chat: z.int().optional(),
    took_ms: ms.optional(),
  }),
  z.object({ do: z.literal('endpoint'), ...delay, ...behaviour.shape }),
  z.object({ do: z.literal('dns'), ...delay, name: z.string(), record: dnsRecord }),
  z.object({ do: z.literal('revoke'), ...delay, bot: z.string(), took_ms: ms.optional() }),
  z.object({ do: z.literal('restart'), ...delay, took_ms: ms.optional() }),
  z.object({
    do: z.literal('deliveries'),
    ...delay,
    at: z.string(),
    bot: z.string().optional(),
    brief: z.boolean().optional(),
    expect: deliveries,
  }),
  z.object({ do: z.literal('wait'), ...delay }),
]);

const scenario = z.object({
  id: z.string(),
  title: z.string(),
  tier: z.string().optional(),
  duration_s: z.number().optional(),
  setup,
  steps: z.array(step),
});

/** A file of scenarios. */
export const recordingSchema = z.array(scenario);

/** One scenario of a file; fields that are not known are ignored. */
export const scenarioSchema = scenario;

export type RecordedScenario = z.output<typeof scenario>;
export type RecordedStep = z.output<typeof step>;
export type RecordedRequest = z.output<typeof request>;
export type RecordedResponse = z.output<typeof response>;
export type RecordedDeliveries = z.output<typeof deliveries>;
export type JsonValue = z.output<typeof json>;
