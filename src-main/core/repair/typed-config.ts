import type { SetConfig } from '../../../src-shared/wishes.ts';
import type { Plan } from '../../../src-shared/repair.ts';
import { Secret } from '../secret.ts';
import { known } from './webhook-goal.ts';
import type { HiddenParts } from './webhook-goal.ts';

/** Parts that are not known and that the operator replaces by nothing: said as losses all the same. */
export function wipedUnknown(base: HiddenParts, typed: HiddenParts): Plan['losses'] {
  const wiped = (before: { state: string }, after: { state: string }): boolean =>
    before.state === 'unknown' && after.state === 'none';
  return [
    ...(wiped(base.secret, typed.secret) ? [{ code: 'secret-wiped', count: null } as const] : []),
    ...(wiped(base.certificatePem, typed.certificatePem)
      ? [{ code: 'certificate-wiped', count: null } as const]
      : []),
    ...(wiped(base.pinnedIp, typed.pinnedIp) ? [{ code: 'pin-wiped', count: null } as const] : []),
  ];
}

/** The hidden parts as typed; `keep` leaves what is known (or not known) of them. */
export function withTyped(
  base: HiddenParts,
  config: SetConfig,
  newSecret: () => Secret,
): HiddenParts {
  return {
    secret: typedSecret(base, config, newSecret),
    certificatePem:
      config.certificate.kind === 'keep'
        ? base.certificatePem
        : known(config.certificate.kind === 'pem' ? config.certificate.pem : null),
    pinnedIp:
      config.pinnedIp.kind === 'keep'
        ? base.pinnedIp
        : known(config.pinnedIp.kind === 'ip' ? config.pinnedIp.ip : null),
  };
}

function typedSecret(
  base: HiddenParts,
  config: SetConfig,
  newSecret: () => Secret,
): HiddenParts['secret'] {
  switch (config.secret.kind) {
    case 'keep':
      return base.secret;
    case 'none':
      return known<Secret>(null);
    case 'generate':
      return known(newSecret());
    case 'value':
      return known(new Secret(config.secret.value));
  }
}

/** null = keep; the default list and an empty list are the same to Telegram. */
export function typedUpdates(
  config: SetConfig,
  kept: readonly string[] | null,
): readonly string[] | null {
  if (config.allowedUpdates === null) {
    return kept;
  }
  return config.allowedUpdates === 'default' || config.allowedUpdates.length === 0
    ? null
    : [...new Set(config.allowedUpdates.map((name) => name.toLowerCase()))];
}
