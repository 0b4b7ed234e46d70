import { posix } from 'node:path';
import type { DiagnosisRefusal } from '../../../../src-shared/diagnosis.ts';
import { parseWebhookUrl, type WebhookUrl } from '../../telegram/webhook-url.ts';
import type { BotEntry } from '../bot-entry.ts';

/** Printable ASCII that a request line takes; no fragment, which nobody sends. */
const legalPath = /^\/[\x21\x22\x24-\x7e]*$/;
const tokenShape = /\d{6,}:[\w-]{24,}/;

/**
 * Why this path may not be asked for, or null. The webhook's own path (of the one in force, and of the wanted one) and
 * everything below it is secret, however it is spelled, and so is whatever holds the token or the secret token. Pure.
 */
export function healthPathProblem(
  path: string,
  url: Pick<WebhookUrl, 'requestTarget'>,
  { token, desired }: Pick<BotEntry, 'token' | 'desired'>,
): Extract<DiagnosisRefusal, 'health-path' | 'health-path-secret'> | null {
  if (!legalPath.test(path)) {
    return 'health-path';
  }
  const spelled = plain(path);
  const wanted = parseWebhookUrl(desired?.url ?? '');
  const hooks = [url, ...(wanted.ok ? [wanted.value] : [])];
  const isBelow = hooks.some(({ requestTarget }) => {
    const secret = plainPath(requestTarget);
    return secret !== '' && (plainPath(path) === secret || spelled.startsWith(`${secret}/`));
  });
  const secrets = [
    token?.reveal(),
    token?.reveal().split(':')[1],
    desired?.secret.state === 'stored' ? desired.secret.value.reveal() : undefined,
  ].filter((one) => one !== undefined && one !== '');
  const holdsSecret = secrets.some((one) => spelled.includes(plain(one ?? '')));
  return isBelow || holdsSecret || tokenShape.test(spelled) ? 'health-path-secret' : null;
}

/** As the laxest server reads it: percent-escapes undone (twice, as a proxy and an application may), dot segments and case gone. */
function plain(path: string): string {
  return posix.normalize(decoded(decoded(path)).toLowerCase().replaceAll('\\', '/'));
}

function plainPath(path: string): string {
  return plain(path.replace(/[?#].*$/s, '')).replace(/\/+$/, '');
}

function decoded(text: string): string {
  return text.replace(/%([0-7][0-9a-f])/gi, (_all, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}
