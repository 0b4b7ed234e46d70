import type { DesiredWebhook, Knowable } from '../../domain/webhook-config.ts';
import { Secret } from '../../secret.ts';
import type { HiddenPart } from '../configuration/document.ts';

type HiddenName = 'secret' | 'certificate' | 'pinnedIp';
/** Parts of a webhook that Telegram never shows, or that belong to the place behind its URL. */
export const hiddenNames: readonly HiddenName[] = ['secret', 'certificate', 'pinnedIp'];

/** Such a part as it is stored here. */
export const ours = (webhook: DesiredWebhook, name: HiddenName): Knowable<string> => {
  const { secret } = webhook;
  if (name === 'secret') {
    return secret.state === 'stored' ? { state: 'stored', value: secret.value.reveal() } : secret;
  }
  return name === 'certificate' ? webhook.certificatePem : webhook.pinnedIp;
};

/** The file's part as ours; null where it does not carry one. */
export function carried(part: HiddenPart): Knowable<string> | null {
  switch (part.state) {
    case 'known':
      return { state: 'stored', value: part.value };
    case 'none':
      return part;
    case 'stored':
    case 'unknown':
      return null;
  }
}

/** The webhook with this part instead. */
export function withHidden(
  webhook: DesiredWebhook,
  name: HiddenName,
  part: Knowable<string>,
): DesiredWebhook {
  switch (name) {
    case 'secret': {
      const secret: DesiredWebhook['secret'] =
        part.state === 'stored' ? { state: 'stored', value: new Secret(part.value) } : part;
      return { ...webhook, secret };
    }
    case 'certificate':
      return { ...webhook, certificatePem: part };
    case 'pinnedIp':
      return { ...webhook, pinnedIp: part };
  }
}
