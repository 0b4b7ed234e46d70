import { randomBytes } from 'node:crypto';
import { Secret } from '../secret.ts';

/**
 * A new secret token: 256 random bits as 43 characters of Telegram's alphabet (A–Z a–z 0–9 _ -; base64url is
 * exactly that). It is stored with the wanted webhook and never shown in a plan.
 */
export function newSecretToken(): Secret {
  return new Secret(randomBytes(32).toString('base64url'));
}
