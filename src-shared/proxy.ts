import * as z from 'zod';

/** How calls to a Bot API server leave this computer. `system`: as the system (or the environment) says. */
export const proxyModes = ['system', 'none', 'manual'] as const;
export const proxySchemes = ['http', 'https', 'socks5'] as const;
export type ProxyScheme = (typeof proxySchemes)[number];

/** Where a proxy is; never who we are there. */
export const proxyAddressSchema = z.strictObject({
  scheme: z.enum(proxySchemes),
  host: z.string().min(1).max(255),
  port: z.number().int().min(1).max(65_535),
});
export type ProxyAddress = z.infer<typeof proxyAddressSchema>;

/** What is set. User name and password never come back; `tampered` = changed outside Hooklight, and not used. */
export const proxyViewSchema = z.strictObject({
  mode: z.enum(proxyModes),
  address: proxyAddressSchema.nullable(),
  hasCredentials: z.boolean(),
  bypass: z.array(z.string()),
  state: z.enum(['ok', 'tampered', 'locked']),
  /** False: kept until Hooklight ends, because nothing sealed is written in this session. */
  isStored: z.boolean(),
});
export type ProxyView = z.infer<typeof proxyViewSchema>;

/** `keep` holds only for the same scheme, host and port: credentials are never sent to another proxy. */
const credentialsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('keep') }),
  z.strictObject({
    kind: z.literal('value'),
    username: z.string().max(300),
    password: z.string().max(300),
  }),
]);

/** A wish as it was typed; what is wrong with it is answered with the field and a sentence. */
export const proxyInputSchema = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('system') }),
  z.strictObject({ mode: z.literal('none') }),
  z.strictObject({
    mode: z.literal('manual'),
    url: z.string().max(300),
    credentials: credentialsSchema,
    /** Hosts that are reached without the proxy: names, `*.example.com`, addresses, networks. */
    bypass: z.array(z.string().max(255)).max(50),
  }),
]);
export type ProxyInput = z.infer<typeof proxyInputSchema>;

/** Every end of a test: one sentence each, `proxy.test.<code>`. */
export const proxyTestCodes = [
  'ok',
  'ok-direct',
  'refused',
  'stalled',
  'unreachable',
  'name',
  'auth',
  'status',
  'socks',
  'tls',
  'malformed',
  'closed',
  'setting',
  'offline',
  'api-tls',
  'api-unreachable',
] as const;
export type ProxyTestCode = (typeof proxyTestCodes)[number];

export const proxyTestSchema = z.strictObject({
  ok: z.boolean(),
  code: z.enum(proxyTestCodes),
  message: z.string(),
});
export type ProxyTest = z.infer<typeof proxyTestSchema>;
