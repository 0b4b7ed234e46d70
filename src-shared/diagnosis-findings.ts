/** What a diagnosis looks at, and every finding that can come of it (docs/diagnosis.md). Times are Unix ms. */
import * as z from 'zod';

/** What is looked at, in this order; each one needs the one before. */
export const diagnosisSteps = ['dns', 'tcp', 'tls', 'http'] as const;
export type DiagnosisStep = (typeof diagnosisSteps)[number];

/** `fault`: Telegram cannot deliver because of it. `note`: worth knowing. `fine`: as Telegram needs it. */
export const findingSeverities = ['fault', 'note', 'fine'] as const;
export type FindingSeverity = (typeof findingSeverities)[number];

/** A finding's place: a step, the rules for the URL itself, or what Telegram reports beside what is seen here. */
export type FindingPlace = DiagnosisStep | 'url' | 'compare';

/**
 * Values that sentences about findings may hold. `…Ms` of a moment is Unix ms (`untilMs`, `fromMs`), `tookMs` a
 * length of time; all text is safe to show.
 */
export const findingValueNames = [
  'host',
  'address',
  'port',
  'telegram',
  'here',
  'names',
  'issuer',
  'protocol',
  'fromMs',
  'untilMs',
  'days',
  'status',
  'target',
  'tookMs',
] as const;
export type FindingValueName = (typeof findingValueNames)[number];

interface FindingKind {
  readonly place: FindingPlace;
  readonly severity: FindingSeverity;
  readonly values: readonly FindingValueName[];
}

/** Every finding there is: where it belongs, how bad it is, and what its sentence may name. */
export const findingKinds = {
  'url-http': { place: 'url', severity: 'fault', values: ['host'] },
  'url-port': { place: 'url', severity: 'fault', values: ['port'] },
  /** Telegram takes it, then never delivers, and never says why. */
  'url-too-long': { place: 'url', severity: 'fault', values: [] },

  'dns-fine': { place: 'dns', severity: 'fine', values: ['host', 'address'] },
  'dns-not-found': { place: 'dns', severity: 'fault', values: ['host'] },
  /** No name server answered here: says nothing about those that Telegram asks. */
  'dns-no-answer': { place: 'dns', severity: 'note', values: ['host'] },
  'dns-ipv6-only': { place: 'dns', severity: 'fault', values: ['host'] },
  /** No address among them that Telegram would deliver to. */
  'dns-not-public': { place: 'dns', severity: 'fault', values: ['host', 'address'] },
  /** Some of them are such; Telegram takes the first that it is told. */
  'dns-partly-not-public': { place: 'dns', severity: 'fault', values: ['host', 'address'] },
  /** Nothing was connected to: an address of this kind is tried only once the host is allowed. */
  'dns-not-allowed': { place: 'dns', severity: 'note', values: ['host', 'address'] },
  /** The webhook is pinned: Telegram asks no name server. */
  'dns-pinned': { place: 'dns', severity: 'note', values: ['host', 'address'] },
  /** Telegram's address in use (`telegram`) is none of those the name has here. */
  'dns-other-address': { place: 'dns', severity: 'note', values: ['host', 'telegram', 'here'] },
  /** Telegram's address in use takes connections, and the name has none here. */
  'dns-unknown-here': { place: 'dns', severity: 'note', values: ['host', 'telegram'] },
  'dns-pinned-elsewhere': { place: 'dns', severity: 'note', values: ['host', 'telegram', 'here'] },

  'tcp-fine': { place: 'tcp', severity: 'fine', values: ['address', 'port', 'tookMs'] },
  'tcp-refused': { place: 'tcp', severity: 'fault', values: ['address', 'port'] },
  'tcp-timeout': { place: 'tcp', severity: 'fault', values: ['address', 'port'] },
  'tcp-unreachable': { place: 'tcp', severity: 'fault', values: ['address', 'port'] },
  'tcp-reset': { place: 'tcp', severity: 'fault', values: ['address', 'port'] },
  /** Telegram's address does not take connections, the one that the name has now does. */
  'tcp-stale-address': { place: 'tcp', severity: 'fault', values: ['telegram', 'here'] },

  'tls-fine': { place: 'tls', severity: 'fine', values: ['protocol', 'tookMs'] },
  'tls-plain': { place: 'tls', severity: 'fault', values: ['port'] },
  'tls-too-old': { place: 'tls', severity: 'fault', values: [] },
  'tls-handshake': { place: 'tls', severity: 'fault', values: [] },
  'tls-unknown-name': { place: 'tls', severity: 'fault', values: ['host'] },
  'tls-client-certificate': { place: 'tls', severity: 'fault', values: [] },
  'tls-weak': { place: 'tls', severity: 'fault', values: [] },
  'tls-cut': { place: 'tls', severity: 'fault', values: [] },
  'tls-timeout': { place: 'tls', severity: 'fault', values: ['tookMs'] },
  'certificate-fine': { place: 'tls', severity: 'fine', values: ['issuer', 'untilMs', 'days'] },
  'certificate-expired': { place: 'tls', severity: 'fault', values: ['untilMs'] },
  'certificate-not-yet': { place: 'tls', severity: 'fault', values: ['fromMs'] },
  'certificate-other-name': { place: 'tls', severity: 'fault', values: ['names'] },
  'certificate-self-signed': { place: 'tls', severity: 'fault', values: ['issuer'] },
  /** The endpoint leaves out a certificate between its own and the authority. */
  'certificate-incomplete': { place: 'tls', severity: 'fault', values: ['issuer'] },
  'certificate-unknown-authority': { place: 'tls', severity: 'fault', values: ['issuer'] },
  /** An older certificate of the chain expires before the endpoint's own, or it fails for a rarer reason. */
  'certificate-untrusted': { place: 'tls', severity: 'fault', values: ['issuer'] },
  'certificate-expires-soon': { place: 'tls', severity: 'note', values: ['untilMs', 'days'] },
  /** The uploaded certificate, which Telegram trusts alone, vouches for this endpoint. */
  'certificate-upload-fits': { place: 'tls', severity: 'fine', values: ['untilMs', 'days'] },
  /** It does not: the endpoint has another one by now, or the upload was neither self-signed nor the root. */
  'certificate-upload-other': { place: 'tls', severity: 'fault', values: ['issuer'] },
  /** Telegram has an uploaded certificate that is not stored here: who vouches cannot be judged. */
  'certificate-upload-unknown': { place: 'tls', severity: 'note', values: ['issuer'] },

  'http-fine': { place: 'http', severity: 'fine', values: ['status', 'tookMs'] },
  'http-health-fine': { place: 'http', severity: 'fine', values: ['status', 'tookMs'] },
  'http-health-bad': { place: 'http', severity: 'note', values: ['status', 'tookMs'] },
  /** Telegram follows none; asked was not the webhook's own path. `target` is a host. */
  'http-redirect': { place: 'http', severity: 'note', values: ['status', 'target'] },
  'http-server-error': { place: 'http', severity: 'note', values: ['status'] },
  'http-slow': { place: 'http', severity: 'note', values: ['tookMs'] },
  'http-silent': { place: 'http', severity: 'note', values: ['tookMs'] },
  'http-cut': { place: 'http', severity: 'fault', values: [] },
  'http-malformed': { place: 'http', severity: 'fault', values: [] },

  /** Telegram cannot connect, we can: something lets us through and Telegram's addresses not. */
  'telegram-only-fails': { place: 'compare', severity: 'fault', values: [] },
  'here-only-fails': { place: 'compare', severity: 'note', values: [] },
  /** What Telegram reports happens at the webhook's own path, which is never asked from here. */
  'telegram-beyond': { place: 'compare', severity: 'note', values: [] },
  'own-network': { place: 'compare', severity: 'note', values: [] },
  'not-through-proxy': { place: 'compare', severity: 'note', values: [] },
  /** A Bot API server in local mode delivers to any address and port, over http too. */
  'own-server': { place: 'compare', severity: 'note', values: [] },
} as const satisfies Record<string, FindingKind>;
export type FindingCode = keyof typeof findingKinds;

const isFindingCode = (value: unknown): value is FindingCode =>
  typeof value === 'string' && Object.hasOwn(findingKinds, value);

export const findingSchema = z.strictObject({
  code: z.custom<FindingCode>(isFindingCode),
  values: z.partialRecord(
    z.enum(findingValueNames),
    z.union([z.string().max(300), z.number().int()]),
  ),
});
export type Finding = z.infer<typeof findingSchema>;
