import * as z from 'zod';

/** How the data key is kept: wrapped by the OS keyring, by a passphrase, only for this session, or in plain text. */
export const vaultMethods = ['keyring', 'passphrase', 'session', 'plain'] as const;

/**
 * State of the vault as every part may know it (never the key).
 * opening: asking the keyring · open · locked: the keyring or passphrase is needed, retried ·
 * choose: no real keyring; the user must say how tokens are kept (nothing is stored silently).
 */
export const vaultStateSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('opening'), method: z.enum(vaultMethods).nullable() }),
  z.strictObject({ state: z.literal('open'), method: z.enum(vaultMethods) }),
  z.strictObject({
    state: z.literal('locked'),
    method: z.enum(vaultMethods),
    why: z.enum([
      'keyring-locked',
      'keyring-missing',
      'keyring-changed',
      'passphrase-needed',
      'wrong-passphrase',
      'damaged',
    ]),
    sinceMs: z.number().int(),
  }),
  z.strictObject({ state: z.literal('choose'), backend: z.string().max(60) }),
]);
export type VaultState = z.infer<typeof vaultStateSchema>;

/** The user's choice where no keyring is there, or the answer to "locked". Travels up only. */
export const vaultChoiceSchema = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('session') }),
  z.strictObject({ method: z.literal('passphrase'), passphrase: z.string().min(8).max(1024) }),
  z.strictObject({ method: z.literal('plain') }),
]);
export type VaultChoice = z.infer<typeof vaultChoiceSchema>;
