/**
 * Diagnosis of a bot's endpoint from this computer. Never holds a token, the path of the webhook, or a header's value
 * (docs/diagnosis.md). Times are Unix ms.
 */
import * as z from 'zod';
import { causeClassSchema } from './health.ts';
import { botIdSchema } from './ids.ts';

const atMs = z.number().int();
const hostSchema = z.string().max(255);
const addressSchema = z.string().max(60);
/** What stands in a certificate: foreign text, made safe to show. */
const certificateTextSchema = z.string().max(200);

/** What is looked at, in this order; each one needs the one before. */
export const diagnosisSteps = ['dns', 'tcp', 'tls', 'http'] as const;
export type DiagnosisStep = (typeof diagnosisSteps)[number];

/** `skipped`: an earlier one failed, it is not needed (no look-up of an address), or it was not allowed. */
export const stepStates = ['waiting', 'running', 'passed', 'failed', 'skipped'] as const;
export type StepState = (typeof stepStates)[number];

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

/** What an address is by its range; only `public` ones are connected to unless the host was allowed. */
export const addressKinds = [
  'public',
  'loopback',
  'private',
  'link-local',
  'shared',
  'unique-local',
  'metadata',
  'multicast',
  'broadcast',
  'unspecified',
  /** IPv6 that stands for an IPv4 address: mapped, NAT64, 6to4, Teredo. */
  'embedded',
  'reserved',
] as const;
export type AddressKind = (typeof addressKinds)[number];

const addressFactSchema = z.strictObject({
  address: addressSchema,
  kind: z.enum(addressKinds),
});
export type AddressFact = z.infer<typeof addressFactSchema>;

/** What an endpoint showed, as far as the diagnosis came. */
export const diagnosisFactsSchema = z.strictObject({
  /** At most 16 of each. null = not asked, or nobody answered. */
  addresses: z
    .strictObject({ ipv4: z.array(addressFactSchema), ipv6: z.array(addressFactSchema) })
    .nullable(),
  /** The address that was connected to. */
  contacted: addressSchema.nullable(),
  protocol: z.string().max(20).nullable(),
  certificate: z
    .strictObject({
      subject: certificateTextSchema,
      issuer: certificateTextSchema,
      /** The first 10 names that it is for. */
      names: z.array(certificateTextSchema).max(10),
      fromMs: atMs,
      untilMs: atMs,
      selfSigned: z.boolean(),
      /** Who had to vouch: the usual authorities, the uploaded certificate, or an upload that is not known here. */
      anchor: z.enum(['authorities', 'uploaded', 'unknown']),
    })
    .nullable(),
  http: z
    .strictObject({
      /** What was asked for: never the webhook's own path. */
      asked: z.enum(['root', 'health-path']),
      status: z.number().int(),
      /** More than 64 KiB came; the rest was not read. */
      truncated: z.boolean(),
    })
    .nullable(),
});
export type DiagnosisFacts = z.infer<typeof diagnosisFactsSchema>;

/** What Telegram reports, for comparing. */
export const reportedSchema = z.strictObject({
  /** The address in use. */
  address: addressSchema.nullable(),
  pinned: z.boolean(),
  uploadedCertificate: z.boolean(),
  /** Deliveries fail now, by the rules of health; an error text alone proves nothing. */
  failing: z.boolean(),
  causeId: z.string().max(40).nullable(),
  causeClass: causeClassSchema.nullable(),
  /** As this computer's clock would have shown it, so that its age is right. */
  errorAtMs: atMs.nullable(),
});
export type Reported = z.infer<typeof reportedSchema>;

/** Both sides beside each other: what Telegram reports, and what was seen from this computer. */
export const diagnosisConclusions = [
  'fine',
  'both-fail',
  'only-telegram-fails',
  'only-here-fails',
  /** Telegram's error is of the webhook's own path; everything up to there is fine from here. */
  'beyond',
  /** Telegram has no such webhook in force: only what is seen from here. */
  'fine-here',
  'fails-here',
  /** Stopped, not allowed, no name server, no answer over HTTP, or this computer itself is cut off. */
  'cannot-tell',
] as const;
export type DiagnosisConclusion = (typeof diagnosisConclusions)[number];

export const diagnosisEnds = ['whole', 'stopped', 'out-of-time', 'not-allowed'] as const;
export type DiagnosisEnd = (typeof diagnosisEnds)[number];

/** One diagnosis, from this computer; while it runs, as far as it has come. */
export const diagnosisReportSchema = z.strictObject({
  botId: botIdSchema,
  /** Which webhook: the one that Telegram reports, or, where none is in force, the wanted one. */
  of: z.enum(['in-force', 'wanted']),
  host: hostSchema,
  port: z.number().int(),
  startedAtMs: atMs,
  /** null while it runs. */
  finishedAtMs: atMs.nullable(),
  /** This computer's clock was so many ms ahead of the right one; the dates of a certificate are those of the right one. */
  clockAheadMs: z.number().int(),
  end: z.enum(diagnosisEnds).nullable(),
  /** All of them, in order. */
  steps: z.array(
    z.strictObject({
      step: z.enum(diagnosisSteps),
      state: z.enum(stepStates),
      /** How long it took; null while it has not ended, or was skipped. */
      tookMs: z.number().int().nullable(),
    }),
  ),
  /** Faults first, then notes, then what is fine. */
  findings: z.array(findingSchema),
  facts: diagnosisFactsSchema,
  reported: reportedSchema.nullable(),
  conclusion: z.enum(diagnosisConclusions).nullable(),
});
export type DiagnosisReport = z.infer<typeof diagnosisReportSchema>;

/** Why a diagnosis does not begin; nothing was asked of anybody. */
export const diagnosisRefusals = [
  'no-webhook',
  /** Nothing is known of its webhook yet. */
  'not-checked',
  'paused',
  'locked',
  'url-unreadable',
  /** The host that was allowed is not the webhook's. */
  'other-host',
  'health-path',
  /** The health path is the webhook's own, or holds the token. */
  'health-path-secret',
  /** This program has no way to endpoints. */
  'unavailable',
  /** As many are under way as may be at once. */
  'busy',
] as const;
export type DiagnosisRefusal = (typeof diagnosisRefusals)[number];

export const diagnosisRunSchema = z.strictObject({
  botId: botIdSchema,
  /**
   * The webhook's own host, where it may be connected to although its address is not public. Holds for this run alone,
   * for no other host.
   */
  allowHost: hostSchema.nullable().default(null),
  /** Asked for in place of `/`. Never the webhook's own path. */
  healthPath: z.string().max(200).nullable().default(null),
});

/** `kept`: the last one stands until `againAtMs` and is not repeated. `running`: one is under way. */
export const diagnosisBegunSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('started') }),
  z.strictObject({ outcome: z.literal('running') }),
  z.strictObject({ outcome: z.literal('kept'), againAtMs: atMs }),
  z.strictObject({ outcome: z.literal('refused'), why: z.enum(diagnosisRefusals) }),
]);
export type DiagnosisBegun = z.infer<typeof diagnosisBegunSchema>;

/** The present or last diagnosis of this run of the program, and with what it was begun. */
export const diagnosisSeenSchema = z.strictObject({
  report: diagnosisReportSchema.nullable(),
  /** Until then asking again answers with the kept one; null = a new one may begin. */
  againAtMs: atMs.nullable(),
  healthPath: z.string().max(200).nullable(),
  hostAllowed: z.boolean(),
});
export type DiagnosisSeen = z.infer<typeof diagnosisSeenSchema>;
