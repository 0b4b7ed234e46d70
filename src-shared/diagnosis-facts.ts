/**
 * What an endpoint showed to a diagnosis, and what Telegram reports of it. Never a token, the path of the webhook, or a
 * header's value (docs/diagnosis.md). Times are Unix ms.
 */
import * as z from 'zod';
import { causeClassSchema } from './health.ts';

const atMs = z.number().int();
const addressSchema = z.string().max(60);
/** What stands in a certificate: foreign text, made safe to show. */
const certificateTextSchema = z.string().max(200);

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
