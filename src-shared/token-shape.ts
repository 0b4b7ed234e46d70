/**
 * The shape of a bot token, by the Bot API server's own checks (docs/telegram.md, "Tokens"): for the engine, which never
 * sends what fails here, and for the window, which marks such lines before anything is asked.
 */
import type { Texts } from './texts/index.ts';

/** Longest token the server reads, in bytes (TBA ClientManager::send). */
const maxTokenBytes = 80;
/** Bot ids are below 2^54 (TBA ClientManager::send). */
const idLimit = 2n ** 54n;
const int64Limit = 2n ** 63n;
/** Shortest secret part the server accepts (TBA Client::start_up). */
const minSecretLength = 24;
/** Length of the secret part in every token BotFather hands out. */
export const usualSecretLength = 35;

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

/** Why a text is no token; null = it has the shape of one. White space around it does not count. */
export function tokenProblem(text: string): TokenProblem | null {
  const trimmed = text.trim();
  const colon = trimmed.indexOf(':');
  const reason =
    formProblem(trimmed) ??
    idProblem(trimmed.slice(0, colon)) ??
    secretProblem(trimmed.slice(colon + 1));
  return reason === null ? null : { reason, hint: hintFor(trimmed, reason) };
}

/** The number before the colon of a token of the right shape: public, names the bot. */
export function tokenBotId(token: string): string {
  const trimmed = token.trim();
  return trimmed.slice(0, trimmed.indexOf(':'));
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
  if (utf8Bytes(token) > maxTokenBytes) {
    return 'too-long';
  }
  if (token.includes('/')) {
    return 'slash';
  }
  return token.includes(':') ? null : 'no-colon';
}

/** Length in UTF-8, counted: neither Node's nor the page's means are at hand here. */
function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x8_00 ? 2 : point < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
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
