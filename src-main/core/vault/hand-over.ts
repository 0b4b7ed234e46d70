import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { err, ok, type Result } from '../../../src-shared/result.ts';
import { openBytes, sealBytes } from './aes-gcm.ts';
import { parseJson } from './parse-json.ts';
import { passphraseKey, scryptCosts } from './passphrase.ts';

const saltLength = 16;
/** Sealed text is a third longer in base64; nothing longer is read. */
export const largestHandOverCharacters = 14_500_000;
const kind = 'hooklight-hand-over';
const kindBeginning = `{"kind":"${kind}"`;

const base64 = z.base64();
const fileSchema = z.strictObject({
  kind: z.literal(kind),
  version: z.literal(1),
  kdf: z.literal('scrypt'),
  /** Fixed: whoever makes a file must not choose how much memory reading it takes. */
  n: z.literal(scryptCosts.n),
  r: z.literal(scryptCosts.r),
  p: z.literal(scryptCosts.p),
  salt: base64,
  sealed: base64,
});
type HandOverFile = z.infer<typeof fileSchema>;

/** `damaged` cannot be told from a wrong passphrase by what is inside, only by the form around it. */
export type HandOverError = 'damaged' | 'wrong-passphrase';

const place = (salt: string): readonly string[] => ['hand-over', salt];

/** One line; its form is part of what is checked, so that not one bit of a file can be changed. */
function print(file: HandOverFile): string {
  const { n, r, p, salt, sealed } = file;
  return JSON.stringify({ kind, version: 1, kdf: 'scrypt', n, r, p, salt, sealed });
}

/** Whether a text is a hand-over file, damaged or not. */
export function isHandOver(text: string): boolean {
  return text.startsWith(kindBeginning);
}

/**
 * A text sealed under a passphrase as a file of its own: scrypt (N = 2^17, r = 8, p = 1), AES-256-GCM, a new salt and
 * nonce each time. Takes about half a second.
 */
export async function sealHandOver(text: string, passphrase: string): Promise<string> {
  const salt = Uint8Array.from(randomBytes(saltLength));
  const key = await passphraseKey(passphrase, salt);
  const saltText = Buffer.from(salt).toString('base64');
  const sealed = sealBytes(key, place(saltText), Buffer.from(text, 'utf8'));
  const file: HandOverFile = {
    kind,
    version: 1,
    kdf: 'scrypt',
    ...scryptCosts,
    salt: saltText,
    sealed: Buffer.from(sealed).toString('base64'),
  };
  return `${print(file)}\n`;
}

/** The text inside. A changed bit anywhere is refused, also one that the encoding would forgive. */
export async function openHandOver(
  text: string,
  passphrase: string,
): Promise<Result<string, HandOverError>> {
  const line = text.replace(/\r?\n$/, '');
  const parsed = fileSchema.safeParse(
    line.length > largestHandOverCharacters ? null : parseJson(line),
  );
  if (!parsed.success || print(parsed.data) !== line || !isPlain(parsed.data)) {
    return err('damaged');
  }
  const { salt, sealed } = parsed.data;
  const key = await passphraseKey(passphrase, Buffer.from(salt, 'base64'));
  const plain = openBytes(key, place(salt), Buffer.from(sealed, 'base64'));
  return plain === null ? err('wrong-passphrase') : ok(Buffer.from(plain).toString('utf8'));
}

/** Base64 has more than one text for the same bytes; only the usual one counts. */
function isPlain({ salt, sealed }: HandOverFile): boolean {
  return [salt, sealed].every((text) => Buffer.from(text, 'base64').toString('base64') === text);
}
