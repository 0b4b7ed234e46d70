import type { EnvironmentDetail } from '../../../src-shared/environment.ts';
import { englishTexts as texts } from '../../../src-shared/texts/index.ts';
import type { DesiredWebhook } from '../domain/webhook-config.ts';
import { updatesKey } from '../repair/compare.ts';
import { updatesText, urlText } from '../repair/describe.ts';
import type { EnvironmentWebhook } from './environment.ts';

/**
 * Where the webhook that is wanted of a bot is not what its environment wants. URLs as their short form. A secret that
 * is not known differs only from the wish to have none: whether there is one cannot be seen. Pure.
 */
export function environmentDifferences(
  wanted: EnvironmentWebhook,
  desired: DesiredWebhook | null,
): EnvironmentDetail['differences'] {
  const none = texts('repair.value.none');
  if (desired === null) {
    return [{ field: 'url', environment: urlText(wanted.url), desired: none }];
  }
  const found: EnvironmentDetail['differences'] = [];
  if (wanted.url !== desired.url) {
    const [environment, now] = [urlText(wanted.url), urlText(desired.url)];
    found.push({ field: 'url', environment, desired: now });
  }
  const secret = secretDifference(wanted, desired);
  if (secret !== null) {
    found.push(secret);
  }
  if (wanted.maxConnections !== desired.maxConnections) {
    const [environment, now] = [String(wanted.maxConnections), String(desired.maxConnections)];
    found.push({ field: 'maxConnections', environment, desired: now });
  }
  if (updatesKey(wanted.allowedUpdates) !== updatesKey(desired.allowedUpdates)) {
    const environment = updatesText(wanted.allowedUpdates).slice(0, 600);
    const now = updatesText(desired.allowedUpdates).slice(0, 600);
    found.push({ field: 'allowedUpdates', environment, desired: now });
  }
  return found;
}

function secretDifference(
  { secretPolicy }: EnvironmentWebhook,
  { secret }: DesiredWebhook,
): EnvironmentDetail['differences'][number] | null {
  const desired = texts(`repair.value.${secret.state}`);
  if (secretPolicy === 'generate' && secret.state === 'none') {
    return { field: 'secret', environment: texts('environments.secret.generated'), desired };
  }
  return secretPolicy === 'none' && secret.state !== 'none'
    ? { field: 'secret', environment: texts('repair.value.none'), desired }
    : null;
}
