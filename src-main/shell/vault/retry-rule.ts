import type { KeyringProbe } from './key-wrapper.ts';

type Look = Awaited<ReturnType<KeyringProbe['look']>>;

/** SEC-06: in the background the keyring is asked at most so often. */
const retryEveryMs = 60_000;

/**
 * Whether the keyring is asked again in the background. A keyring that is known to be locked is never asked: it would
 * open a password dialog every minute. One that has just been unlocked is asked at once. Pure.
 */
export function mayRetry(facts: {
  readonly before: Look;
  readonly now: Look;
  readonly sinceLastMs: number;
}): boolean {
  if (facts.now === 'locked') {
    return false;
  }
  const justOpened = facts.now === 'unlocked' && facts.before !== 'unlocked';
  return justOpened || facts.sinceLastMs >= retryEveryMs;
}
