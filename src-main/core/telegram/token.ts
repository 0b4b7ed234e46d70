/**
 * The shape of a bot token, by the Bot API server's own checks (docs/telegram.md, "Tokens"). What fails here can
 * never be accepted there, and each refused request costs part of a small budget, so it is never sent.
 */
import { err, ok, type Result } from '../../../src-shared/result.ts';
import type { Texts } from '../../../src-shared/texts/index.ts';
import { Secret } from '../secret.ts';

/** Longest token the server reads, in bytes (TBA ClientManager::send). */
const maxTokenBytes = 80;
/** Bot ids are below 2^54 (TBA ClientManager::send). */
const idLimit = 2n ** 54n;
const int64Limit = 2n ** 63n;
/** Shortest secret part the server accepts (TBA Client::start_up). */
const minSecretLength = 24;
/** Length of the secret part in every token BotFather hands out. */
const usualSecretLength = 35;

export const tokenReasons = [
  'empty',
  'no-colon',
  'leading-zero',
  'too-long',
  'slash',
  'id-not-number',
  'id-out-of-range',
  'secret-too-short',
  'secret-alphabet',
  'secret-length',
  'secret-last-character',
] as const;
export type TokenReason = (typeof tokenReasons)[number];

/** A guess at the slip behind a refused token; never part of the decision. */
export const tokenHints = ['bot-prefix', 'surrounding-text', 'look-alike', 'cut', 'extra'] as const;
export type TokenHint = (typeof tokenHints)[number];

/** Why a text is no token. Holds nothing of the text itself. */
export interface TokenProblem {
  readonly reason: TokenReason;
  readonly hint: TokenHint | null;
}

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
  const trimmed = text.trim();
  const colon = trimmed.indexOf(':');
  const reason = formProblem(trimmed) ?? idProblem(trimmed.slice(0, colon));
  const secret = trimmed.slice(colon + 1);
  const problem = reason ?? secretProblem(secret);
  if (problem !== null) {
    return err({ reason: problem, hint: hintFor(trimmed, problem) });
  }
  return ok({
    telegramId: trimmed.slice(0, colon),
    token: new Secret(trimmed),
    unusualLength: secret.length !== usualSecretLength,
  });
}

/** The problem as one or two sentences for the operator, without any part of the token. */
export function tokenSentence(problem: TokenProblem, texts: Texts): string {
  const sentence = texts(`token.${problem.reason}`);
  return problem.hint === null ? sentence : `${sentence} ${texts(`token.hint.${problem.hint}`)}`;
}

function formProblem(token: string): TokenReason | null {
  if (token === '') {
    return 'empty';
  }
  if (token.startsWith('0')) {
    return 'leading-zero';
  }
  if (Buffer.byteLength(token) > maxTokenBytes) {
    return 'too-long';
  }
  if (token.includes('/')) {
    return 'slash';
  }
  return token.includes(':') ? null : 'no-colon';
}

function idProblem(id: string): TokenReason | null {
  if (!/^-?\d+$/.test(id)) {
    return 'id-not-number';
  }
  const value = BigInt(id);
  if (value >= int64Limit || value < -int64Limit) {
    return 'id-not-number';
  }
  return value > 0n && value < idLimit ? null : 'id-out-of-range';
}

function secretProblem(secret: string): TokenReason | null {
  if (!/^[A-Za-z0-9_-]*$/.test(secret)) {
    return 'secret-alphabet';
  }
  if (secret.length < minSecretLength) {
    return 'secret-too-short';
  }
  return base64urlProblem(secret);
}

/** Strict base64url: no lone last character, and the bits that the last character has to spare must be zero. */
function base64urlProblem(secret: string): TokenReason | null {
  const rest = secret.length % 4;
  if (rest === 1) {
    return 'secret-length';
  }
  const spareMask = rest === 2 ? 0b1111 : rest === 3 ? 0b11 : 0;
  return (base64urlValue(secret.slice(-1)) & spareMask) === 0 ? null : 'secret-last-character';
}

const base64urlAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function base64urlValue(character: string): number {
  return base64urlAlphabet.indexOf(character);
}

function hintFor(token: string, reason: TokenReason): TokenHint | null {
  if (/^bot\d+:/i.test(token) || /\/bot\d/i.test(token)) {
    return 'bot-prefix';
  }
  if (/^[-\w.]+\s*=|["'`<>\s]/.test(token)) {
    return 'surrounding-text';
  }
  // Dashes, dots and letters of other scripts that chats and word processors put in place of the right ones.
  if (/[^\p{ASCII}]/u.test(token)) {
    return 'look-alike';
  }
  return lengthHint(token, reason);
}

function lengthHint(token: string, reason: TokenReason): TokenHint | null {
  const aboutLength: readonly TokenReason[] = [
    'secret-too-short',
    'secret-length',
    'secret-last-character',
    'too-long',
  ];
  if (!aboutLength.includes(reason) || !token.includes(':')) {
    return null;
  }
  const length = token.length - token.indexOf(':') - 1;
  if (length === usualSecretLength) {
    return null;
  }
  return length < usualSecretLength ? 'cut' : 'extra';
}
