import type { Plan, Refusal } from './repair.ts';
import type { Texts } from './texts/index.ts';

/** A refusal in words, every placeholder filled. */
export function refusalSentence(texts: Texts, refusal: Refusal): string {
  return texts(`refusal.${refusal.code}`, { detail: refusal.detail ?? '' }).trim();
}

/** What a plan loses, in words. */
export function lossSentence(texts: Texts, loss: Plan['losses'][number]): string {
  return texts(`loss.${loss.code}`, { count: loss.count ?? 0 });
}

/** What a plan warns of, in words. */
export function warningSentence(texts: Texts, warning: Plan['warnings'][number]): string {
  return texts(`warning.${warning.code}`, { detail: warning.detail ?? '' }).trim();
}
