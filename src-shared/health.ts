import * as z from 'zod';

/** The four words of health, worst last in severity order (see {@link healthSeverity}). */
export const healths = ['healthy', 'degraded', 'down', 'unknown'] as const;
export const healthSchema = z.enum(healths);
export type Health = z.infer<typeof healthSchema>;

/** Worst-wins order for the light: down, then degraded, then unknown, then healthy. */
export const healthSeverity = {
  healthy: 0,
  unknown: 1,
  degraded: 2,
  down: 3,
} as const satisfies Record<Health, number>;

/** The closed set of reasons a verdict can carry. */
export const reasonCodes = [
  'delivery-failing',
  'unreachable-after-set',
  'silent-backlog',
  'backlog',
  'draining',
  'caution',
  'updates-expiring',
  'updates-lost',
  'webhook-missing',
  'webhook-removed-410',
  'unknown-host',
  'drift',
  'buttons-not-delivered',
  'token-rejected',
  'logged-out',
  'telegram-sync-error',
  'certificate-expiring',
  'contested',
  'delivery-error-past',
  'polling',
  'offline',
  'api-unreachable',
  'api-error',
  'flood-wait',
  'proxy',
  'intercepted',
  'unreadable',
  'vault-locked',
  'never-checked',
  'not-watched',
] as const;
export const reasonCodeSchema = z.enum(reasonCodes);
export type ReasonCode = z.infer<typeof reasonCodeSchema>;

/**
 * One reason of a bot's state. `sinceMs` is the wall time of the first verdict with it. `detail` is foreign
 * text made safe (control and bidi characters removed, webhook paths and tokens redacted, at most 300
 * characters), for example Telegram's last_error_message; null when the code says it all.
 */
export const reasonSchema = z.strictObject({
  code: reasonCodeSchema,
  health: healthSchema,
  sinceMs: z.number().int(),
  detail: z.string().max(300).nullable(),
});
export type Reason = z.infer<typeof reasonSchema>;

/** Facts about our own reach: one for the whole fleet, never an alarm per bot. */
export const fleetKinds = [
  'offline',
  'api-unreachable',
  'api-error',
  'flood-wait',
  'proxy',
  'intercepted',
  'vault-locked',
  'watching-paused',
] as const;
export const fleetStateSchema = z.strictObject({
  kind: z.enum(fleetKinds),
  sinceMs: z.number().int(),
  untilMs: z.number().int().nullable(),
});
export type FleetState = z.infer<typeof fleetStateSchema>;

/** Classes of causes (docs/telegram.md): what kind of fault a message stands for. */
export const causeClasses = [
  'net.refused',
  'net.timeout',
  'net.reset',
  'net.unreachable',
  'net.other',
  'proxy',
  'slow',
  'tls.cert',
  'tls.plain',
  'tls.handshake',
  'tls.version',
  'tls.sni',
  'tls.mtls',
  'tls.weak',
  'tls.eof',
  'tls.other',
  'tls.local',
  'http.malformed',
  'http.redirect',
  'http.client',
  'http.auth',
  'http.route',
  'http.gone',
  'http.limited',
  'http.app',
  'http.gateway',
  'http.edge',
  'server.disk',
  'set.url',
  'set.port',
  'set.dns',
  'set.address',
  'set.secret',
  'set.certificate',
  'set.other',
  'set.done',
  'api.token',
  'api.logged-out',
  'api.conflict',
  'api.flood',
  'api.restart',
  'api.other',
  'transport.offline',
  'transport.dns',
  'transport.timeout',
  'transport.refused',
  'transport.reset',
  'transport.tls',
  'transport.proxy',
  'transport.unreadable',
  'other',
] as const;
export const causeClassSchema = z.enum(causeClasses);
export type CauseClass = z.infer<typeof causeClassSchema>;

/**
 * A translated cause. `id` names the row of the catalogue and the key of its texts
 * (`cause.<id>.meaning|usualCause|remedy`); the words themselves never travel.
 */
export const causeSchema = z.strictObject({
  id: z.string().max(40),
  class: causeClassSchema,
  reSetHelps: z.string().max(80),
  known: z.boolean(),
});
export type Cause = z.infer<typeof causeSchema>;

/** Key of the sentence that says whether setting the webhook again helps: the catalogue tells it in English words. */
export function cureKey({ reSetHelps }: Pick<Cause, 'reSetHelps'>): string {
  return `cause.re-set.${reSetHelps.toLowerCase().replaceAll(/[^a-z\d]+/g, '-')}`;
}
