import { offByDefaultKinds, updateKinds } from '../../../src-shared/webhook.ts';
import type { DesiredWebhook, WebhookInfo } from '../domain/webhook-config.ts';

/** Kinds behind which a user has pressed something and waits; they live 30 s to minutes, so nobody sees them missing. */
const pressed = [
  'callback_query',
  'inline_query',
  'chosen_inline_result',
  'shipping_query',
  'pre_checkout_query',
] as const;

const off: readonly string[] = offByDefaultKinds;

/** The kinds that a list lets through; null = the default list. */
function letThrough(kinds: readonly string[] | null): readonly string[] {
  return kinds ?? updateKinds.filter((kind) => !off.includes(kind));
}

/**
 * Kinds that the bot is known to need and that Telegram does not deliver: those the desired list names; of a desired
 * default list only button presses, which nearly every bot with a keyboard needs.
 */
export function undeliveredKinds(desired: DesiredWebhook, actual: WebhookInfo): readonly string[] {
  const wanted = desired.allowedUpdates;
  const named = wanted !== null && wanted.length > 0;
  const needed = named ? pressed.filter((kind) => wanted.includes(kind)) : ['callback_query'];
  const passing = letThrough(actual.allowedUpdates);
  return needed.filter((kind) => !passing.includes(kind));
}
