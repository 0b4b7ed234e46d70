import * as z from 'zod';

/**
 * What stands beside a file of saved updates: whose they are, how many, and the SHA-256 of the file. `saving` until the
 * saving is over; then the figures hold. It holds no token and nothing of the updates.
 */
const manifestSchema = z.strictObject({
  kind: z.literal('hooklight-saved-updates'),
  version: z.literal(1),
  state: z.enum(['saving', 'complete']),
  botId: z.string().max(40),
  username: z.string().max(100).nullable(),
  count: z.int().min(0),
  firstUpdateId: z.int().nullable(),
  lastUpdateId: z.int().nullable(),
  bytes: z.int().min(0),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  startedAtMs: z.int(),
  finishedAtMs: z.int().nullable(),
});
export type Manifest = Omit<z.infer<typeof manifestSchema>, 'kind' | 'version'>;

/** Longer ones are not ours. */
export const largestManifestBytes = 4096;

/** Where the manifest of a file lies: beside it. */
export function manifestPathOf(file: string): string {
  return `${file}.manifest.json`;
}

/** The manifest as text, for people too. */
export function encodeManifest(manifest: Manifest): string {
  const whole: z.input<typeof manifestSchema> = {
    kind: 'hooklight-saved-updates',
    version: 1,
    ...manifest,
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** Reads what {@link encodeManifest} wrote; null for anything else. */
export function decodeManifest(text: string): Manifest | null {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(text));
    if (!parsed.success) {
      return null;
    }
    const { kind: _kind, version: _version, ...manifest } = parsed.data;
    return manifest;
  } catch {
    return null;
  }
}
