/** What the client reads off an ApiTarget: address, path, and names for the token that are not the token. */
import { createHash } from 'node:crypto';
import type { ApiTarget } from '../engine/ports/telegram.ts';
import type { Secret } from '../secret.ts';
import { parseToken } from './token.ts';

/** Where a method of this bot is called. `path` holds the token: for the socket only. */
export interface MethodAddress {
  readonly origin: string;
  readonly path: string;
}

interface Root {
  readonly origin: string;
  /** Path of the root without slashes at its end. */
  readonly prefix: string;
}

/** What follows from a token alone; worked out once, because every check asks for all of it. */
interface TokenFacts {
  readonly isLegal: boolean;
  readonly telegramId: string;
  readonly key: string;
  readonly testKey: string;
  /** The last address, which nearly every call asks for again. */
  last: {
    readonly target: ApiTarget;
    readonly method: string;
    readonly address: MethodAddress;
  } | null;
}

/** Held by the Secret itself: it goes when the token goes. */
const factsBySecret = new WeakMap<Secret, TokenFacts>();
const roots = new Map<string, Root | null>();
const mostRoots = 100;

/** `/bot<token>/<method>`, with `/test` before the method in the test environment; null when the root is no URL. */
export function methodAddress(target: ApiTarget, method: string): MethodAddress | null {
  const facts = factsOf(target.token);
  const { last } = facts;
  if (last !== null && last.method === method && isSamePlace(last.target, target)) {
    return last.address;
  }
  const root = rootOf(target.apiRoot);
  if (root === null) {
    return null;
  }
  const environment = target.testEnvironment ? '/test' : '';
  const path = `${root.prefix}/bot${target.token.reveal()}${environment}/${method}`;
  const address = { origin: root.origin, path };
  facts.last = { target, method, address };
  return address;
}

function isSamePlace(a: ApiTarget, b: ApiTarget): boolean {
  return a.apiRoot === b.apiRoot && a.testEnvironment === b.testEnvironment;
}

/** Whether a server could accept a token of this shape at all (token.ts). */
export function isLegalToken(target: ApiTarget): boolean {
  return factsOf(target.token).isLegal;
}

/** The public bot id in front of the colon; empty when there is none. */
export function telegramIdOf(target: ApiTarget): string {
  return factsOf(target.token).telegramId;
}

/** Names a token in memory without being it; the test environment is another bot. */
export function tokenKeyOf(target: ApiTarget): string {
  const facts = factsOf(target.token);
  return target.testEnvironment ? facts.testKey : facts.key;
}

/** Removes the secret part of this token from foreign text, wherever a server might repeat it. */
export function cleanerFor(target: ApiTarget): (text: string) => string {
  return (text) => {
    const token = target.token.reveal();
    return text.replaceAll(token.slice(token.indexOf(':') + 1), '[REDACTED]');
  };
}

function factsOf(secret: Secret): TokenFacts {
  const known = factsBySecret.get(secret);
  if (known !== undefined) {
    return known;
  }
  const token = secret.reveal();
  const made: TokenFacts = {
    // White space is forgiven in what a person pastes, not in what is sent.
    isLegal: parseToken(token).ok && token === token.trim(),
    telegramId: /^\d{1,20}(?=:)/.exec(token)?.[0] ?? '',
    key: hashOf(token),
    testKey: hashOf(`${token}:T`),
    last: null,
  };
  factsBySecret.set(secret, made);
  return made;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

function rootOf(apiRoot: string): Root | null {
  const known = roots.get(apiRoot);
  if (known !== undefined) {
    return known;
  }
  const made = readRoot(apiRoot);
  if (roots.size >= mostRoots) {
    roots.clear();
  }
  roots.set(apiRoot, made);
  return made;
}

function readRoot(apiRoot: string): Root | null {
  const url = URL.canParse(apiRoot) ? new URL(apiRoot) : null;
  return url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')
    ? null
    : { origin: url.origin, prefix: url.pathname.replace(/\/+$/, '') };
}
