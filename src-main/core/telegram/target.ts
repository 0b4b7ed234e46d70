/** What the client reads off an ApiTarget: address, path, and names for the token that are not the token. */
import { createHash } from 'node:crypto';
import type { ApiTarget } from '../engine/ports.ts';

/** Where a method of this bot is called. `path` holds the token: for the socket only. */
export interface MethodAddress {
  readonly origin: string;
  readonly path: string;
}

/** `/bot<token>/<method>`, with `/test` before the method in the test environment; null when the root is no URL. */
export function methodAddress(target: ApiTarget, method: string): MethodAddress | null {
  const url = URL.canParse(target.apiRoot) ? new URL(target.apiRoot) : null;
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    return null;
  }
  const prefix = url.pathname.replace(/\/+$/, '');
  const environment = target.testEnvironment ? '/test' : '';
  return {
    origin: url.origin,
    path: `${prefix}/bot${target.token.reveal()}${environment}/${method}`,
  };
}

/** The public bot id in front of the colon; empty when there is none. */
export function telegramIdOf(target: ApiTarget): string {
  return /^\d{1,20}(?=:)/.exec(target.token.reveal())?.[0] ?? '';
}

/** Names a token in memory without being it; the test environment is another bot. */
export function tokenKeyOf(target: ApiTarget): string {
  const text = `${target.token.reveal()}${target.testEnvironment ? ':T' : ''}`;
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/** Removes the secret part of this token from foreign text, wherever a server might repeat it. */
export function cleanerFor(target: ApiTarget): (text: string) => string {
  const token = target.token.reveal();
  const secret = token.slice(token.indexOf(':') + 1);
  return (text) => text.replaceAll(secret, '[REDACTED]');
}
