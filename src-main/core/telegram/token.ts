/** Reading pasted tokens: their shape is checked in src-shared/token-shape.ts, what passes becomes a `Secret`. */
import { err, ok, type Result } from '../../../src-shared/result.ts';
import {
  tokenBotId,
  tokenProblem,
  usualSecretLength,
  type TokenProblem,
} from '../../../src-shared/token-shape.ts';
import { Secret } from '../secret.ts';

export interface ParsedToken {
  /** The number before the colon: public, names the bot. */
  readonly telegramId: string;
  readonly token: Secret;
  /** The secret part has not the usual 35 characters. Still legal, so only worth a remark. */
  readonly unusualLength: boolean;
}

/**
 * Reads one pasted token. White space around it is dropped, everything else must be the token itself. Order and
 * limits of the checks are the server's (TBA HttpConnection::handle, ClientManager::send, Client::start_up; TD
 * base64url_decode). The problem never quotes the input.
 */
export function parseToken(text: string): Result<ParsedToken, TokenProblem> {
  const problem = tokenProblem(text);
  if (problem !== null) {
    return err(problem);
  }
  const trimmed = text.trim();
  const telegramId = tokenBotId(trimmed);
  return ok({
    telegramId,
    token: new Secret(trimmed),
    unusualLength: trimmed.length - telegramId.length - 1 !== usualSecretLength,
  });
}
