import * as z from 'zod';
import { fleetStateSchema, healthSchema, reasonCodeSchema } from '../../../../src-shared/health.ts';
import { call } from './calls.ts';

/** Host of the Bot API server in every world. */
export const apiHost = 'api.hooklight.test';
export const apiRoot = `https://${apiHost}`;

/** What stands at the API's address of one computer's world. */
export const apiModes = [
  'serve',
  'portal-200',
  'portal-302',
  'portal-511',
  'status-503',
  'drip',
  'gzip-bomb',
  'stall',
  'self-signed',
  'wrong-host',
] as const;
export type ApiMode = (typeof apiModes)[number];

/** `hooks-silent`: names of webhooks; `search-silent`: names with the local domain, which the system tries last. */
export const nameModes = [
  'good',
  'both-families',
  'silent',
  'hooks-silent',
  'search-silent',
] as const;
export type NameMode = (typeof nameModes)[number];
export const localDomain = 'corp.test';

export const proxyFaults = ['none', '407', '502', 'stall'] as const;
export type ProxyFaultMode = (typeof proxyFaults)[number];
export const proxyPorts = { http: 3128, socks5: 1080 } as const;
export const proxyLogin = { username: 'canary-USER', password: 'canary-PASSWORD-1213' } as const;

/** Certificates, PEM. The computer trusts `good` and `otherHost`. */
export const certificatesSchema = z.strictObject({
  good: z.strictObject({ cert: z.string(), key: z.string() }),
  otherHost: z.strictObject({ cert: z.string(), key: z.string() }),
  foreign: z.strictObject({ cert: z.string(), key: z.string() }),
});
export type Certificates = z.infer<typeof certificatesSchema>;

/** What the world saw of one computer. */
const seenSchema = z.strictObject({
  /** Every byte that came over the wire before TLS was taken off, and to port 80, latin1. */
  wire: z.string(),
  connections: z.number(),
  connectionsOverIpv6: z.number(),
  /** Calls of these bots: when they came, and what they were. */
  requests: z.array(z.strictObject({ atMs: z.number(), botId: z.number(), method: z.string() })),
  proxied: z.array(z.string()),
});
export type Seen = z.infer<typeof seenSchema>;

const site = z.number();

/** Calls to the world's process. */
export const worldCalls = {
  begin: call(
    'begin',
    z.strictObject({
      certificates: certificatesSchema,
      sites: z.array(
        z.strictObject({ ipv4: z.string(), ipv6: z.string(), botIds: z.array(z.number()) }),
      ),
    }),
    z.array(z.strictObject({ tokens: z.array(z.string()) })),
  ),
  api: call('api', z.strictObject({ site, mode: z.enum(apiModes) }), z.null()),
  names: call('names', z.strictObject({ site, mode: z.enum(nameModes) }), z.null()),
  proxy: call('proxy', z.strictObject({ site, fault: z.enum(proxyFaults) }), z.null()),
  seen: call('seen', z.strictObject({ site }), seenSchema),
};

const rowSchema = z.strictObject({
  id: z.string(),
  health: healthSchema,
  codes: z.array(reasonCodeSchema),
});

/** What a computer shows now. */
const viewSchema = z.strictObject({
  fleet: fleetStateSchema.nullable(),
  rows: z.array(rowSchema),
});
export type View = z.infer<typeof viewSchema>;

const pollsSchema = z.array(
  z.strictObject({
    telegramId: z.string(),
    atMs: z.number(),
    latencyMs: z.number(),
    fault: z.string().nullable(),
  }),
);
/** Finished polls, in order; `atMs` is the end. */
export type Polls = z.infer<typeof pollsSchema>;

/** What a computer did since it began. Times are wall ms. */
const reportSchema = z.strictObject({
  fleets: z.array(
    z.strictObject({ atMs: z.number(), kind: fleetStateSchema.shape.kind.nullable() }),
  ),
  /** Messages of any kind that would have been shown. */
  told: z.array(z.strictObject({ kind: z.string(), botIds: z.array(z.string()) })),
  peakBytes: z.number(),
  /** All that left the engine as text: log lines, events, messages, snapshots. */
  left: z.string(),
});
export type Report = z.infer<typeof reportSchema>;

/** Calls to a computer's process. */
export const computerCalls = {
  begin: call(
    'begin',
    z.strictObject({
      folder: z.string(),
      trusted: z.string(),
      tokens: z.array(z.string()),
      intervalSeconds: z.number(),
      proxy: z.string().nullable(),
    }),
    z.null(),
  ),
  view: call('view', z.null(), viewSchema),
  polls: call('polls', z.null(), pollsSchema),
  report: call('report', z.null(), reportSchema),
  hint: call('hint', z.strictObject({ online: z.boolean() }), z.null()),
  /** Asks every bot at once, each on a connection of its own. */
  checkAll: call('checkAll', z.null(), z.null()),
  /** Plans a set of a webhook at each of these hosts, all at once: each needs a look-up. How long each took, ms. */
  plan: call('plan', z.strictObject({ hosts: z.array(z.string()) }), z.array(z.number())),
  /** Diagnoses the endpoints of all bots at once. How long each look-up of a name took, ms. */
  diagnose: call('diagnose', z.null(), z.array(z.number())),
  stop: call('stop', z.null(), z.null()),
};
