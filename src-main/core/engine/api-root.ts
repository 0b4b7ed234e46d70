import { err, ok, type Result } from '../../../src-shared/result.ts';
import { telegramApiRoot } from '../domain/bot.ts';
import { isLoopback } from '../domain/loopback.ts';

/** Why an address is no API root, or may not be used yet. */
export type ApiRootProblem =
  | { readonly code: 'API_ROOT_INVALID' }
  | { readonly code: 'API_ROOT_UNCONFIRMED'; readonly host: string };

/**
 * The API root a token may be sent to: Telegram's own, a server on this computer, or any other http(s) address that
 * the operator confirmed, because whoever runs it receives the token (SEC-23). Without a slash at the end.
 */
export function readApiRoot(
  text: string | undefined,
  confirmed: boolean,
): Result<string, ApiRootProblem> {
  if (text === undefined || text.trim() === '') {
    return ok(telegramApiRoot);
  }
  const given = text.trim();
  const url = URL.canParse(given) ? new URL(given) : null;
  const legal =
    url !== null &&
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    url.username === '' &&
    url.password === '' &&
    url.search === '' &&
    url.hash === '';
  if (url === null || !legal) {
    return err({ code: 'API_ROOT_INVALID' });
  }
  const root = `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
  if (root === telegramApiRoot || isLoopback(url.hostname) || confirmed) {
    return ok(root);
  }
  return err({ code: 'API_ROOT_UNCONFIRMED', host: url.host });
}
