import { redact } from '../domain/safe-text.ts';
import type { LogFields } from './logger.ts';

/** Fields whose value is never written, whatever it is. */
const secretNames =
  /^(?:token|secret|secret_?token|password|passphrase|authorization|pem|certificate_?pem|data_?key)$/i;
const secretAssignment =
  /(secret_?token|x-telegram-bot-api-secret-token|passphrase|password)(["']?\s*[:=]\s*["']?)[^\s"'&,;}]+/gi;
const queryString = /\?[^\s"'?=]{1,200}=[^\s"']*/g;
/** Line separators and direction marks that JSON leaves as they are; they break lines and mislead readers. */
const misleading = /[\u0085\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Text without tokens, webhook paths, secret tokens, query strings and the home directory. */
export function redactText(text: string, homeFolder: string): string {
  const plain = redact(text).replace(secretAssignment, '$1$2[REDACTED]').replace(queryString, '?…');
  return homeFolder.length > 1 ? plain.replaceAll(homeFolder, '~') : plain;
}

/**
 * One log line as JSON, without the line break: time, level, event, then the fields. Redaction happens here, at the
 * end of the pipe, and no switch turns it off. Texts are cut at 2,000 characters.
 */
export function formatLine(
  line: {
    readonly atMs: number;
    readonly level: string;
    readonly event: string;
    readonly fields: LogFields;
  },
  homeFolder: string,
): string {
  const clean = Object.entries(line.fields).map(([name, value]) => [
    name,
    typeof value === 'string' ? cleanValue(name, value, homeFolder) : (value ?? null),
  ]);
  const json = JSON.stringify({
    at: new Date(line.atMs).toISOString(),
    level: line.level,
    event: redactText(line.event, homeFolder),
    ...Object.fromEntries(clean),
  });
  return json.replace(
    misleading,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function cleanValue(name: string, value: string, homeFolder: string): string {
  if (secretNames.test(name)) {
    return '[REDACTED]';
  }
  const text = redactText(value, homeFolder);
  return text.length > 2000 ? `${text.slice(0, 2000)}…` : text;
}
