import { err, ok } from '../../../src-shared/result.ts';
import type { Wish } from '../../../src-shared/wishes.ts';
import type { Plan } from '../../../src-shared/repair.ts';
import type { DesiredWebhook } from '../domain/webhook-config.ts';
import type { EnvironmentWebhook } from '../environments/environment.ts';
import type { Secret } from '../secret.ts';
import { asKnown, goalWith, refuse } from './goal-parts.ts';
import type { GoalInput, GoalResult } from './goal-parts.ts';
import { wipedUnknown } from './typed-config.ts';
import { hiddenInForce, hiddenOfDesired, known, settleHidden } from './webhook-goal.ts';
import { askedPin } from './wish-goals.ts';

/**
 * Everything that an environment wants of a bot: its URL, connections and update kinds, and its policy for the secret.
 * The bot's certificate stays; a pinned address belongs to the old place and is asked for. A secret that is not known
 * needs an answer under every policy: no policy may silently take away what an endpoint may be checking. Pure.
 */
export function environmentGoal(
  input: GoalInput,
  wish: Extract<Wish, { readonly kind: 'move' }>,
): GoalResult {
  const { environment, desired, info, nowMs } = input;
  if (environment === undefined) {
    return refuse('environment-gone');
  }
  const base = desired === null ? hiddenInForce(null, info) : hiddenOfDesired(desired, info);
  const parts = wish.pin === 'none' ? { ...base, pinnedIp: known<string>(null) } : base;
  const settled = settleHidden(parts, wish);
  const asked = askedPin(base, wish.pin);
  if (!settled.ok || asked.length > 0) {
    return err([...asked, ...(settled.ok ? [] : settled.error)]);
  }
  const losses: Plan['losses'] = [...wipedUnknown(base, parts), ...settled.value.losses];
  const secret = secretUnder(environment, settled.value.secret, input.newSecret);
  const whole = { ...settled.value, secret, losses };
  const wanted: DesiredWebhook = {
    url: environment.url,
    ...asKnown(whole),
    maxConnections: environment.maxConnections,
    allowedUpdates: environment.allowedUpdates,
    source: 'environment',
    changedAtMs: nowMs,
  };
  return ok({
    ...goalWith(input, wanted, whole),
    environment: { before: input.environmentId ?? null, after: environment.environmentId },
    generatesSecret: secret !== null && settled.value.secret === null,
  });
}

function secretUnder(
  { secretPolicy }: EnvironmentWebhook,
  present: Secret | null,
  newSecret: () => Secret,
): Secret | null {
  switch (secretPolicy) {
    case 'keep':
      return present;
    case 'generate':
      return present ?? newSecret();
    case 'none':
      return null;
  }
}
