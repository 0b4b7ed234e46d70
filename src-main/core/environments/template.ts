import { plainUsername } from '../domain/bot.ts';
import type { Refusal } from '../../../src-shared/repair.ts';
import { templatePlaceholders, type TemplatePlaceholder } from '../../../src-shared/environment.ts';
import { err, ok, type Result } from '../../../src-shared/result.ts';

/** A template taken apart: plain text and placeholders in turn. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: TemplatePlaceholder };

/** What the placeholders stand for; null or empty = there is none. */
export type TemplateValues = Readonly<Record<TemplatePlaceholder, string | null>>;

const isKnown = (name: string): name is TemplatePlaceholder =>
  templatePlaceholders.some((known) => known === name);

const refusal = (code: Refusal['code'], detail: string | null, field = 'template'): Refusal => ({
  code,
  field,
  detail,
});

/** A name in braces, safe to repeat: whatever somebody puts between braces may be a path. */
function nameText(name: string): string {
  return /^[A-Za-z][A-Za-z0-9_-]{0,29}$/.test(name) ? `{${name}}` : '{…}';
}

/** Takes a template apart; every placeholder that is not known is refused, and every lonely brace. Pure. */
export function readTemplate(
  template: string,
): Result<readonly TemplatePart[], readonly Refusal[]> {
  const parts: TemplatePart[] = [];
  const refusals: Refusal[] = [];
  for (const piece of template.trim().split(/(\{[^{}]*\})/)) {
    const name = /^\{([^{}]*)\}$/.exec(piece)?.[1];
    if (name === undefined) {
      const brace = /[{}]/.exec(piece)?.[0];
      if (brace !== undefined) {
        refusals.push(refusal('template-grammar', brace));
      }
      parts.push({ kind: 'text', text: piece });
    } else if (isKnown(name)) {
      parts.push({ kind: 'value', name });
    } else {
      refusals.push(refusal('template-placeholder', nameText(name)));
    }
  }
  return refusals.length > 0 ? err(refusals) : ok(parts);
}

/** The placeholders of a template in their usual order; none where it cannot be read. */
export function placeholdersOf(template: string): readonly TemplatePlaceholder[] {
  const read = readTemplate(template);
  const names = read.ok
    ? read.value.flatMap((part) => (part.kind === 'value' ? part.name : []))
    : [];
  return templatePlaceholders.filter((name) => names.includes(name));
}

/**
 * The URL that a template comes to. A value that is missing is refused by name; a host is refused where it holds more
 * than a host, because it would bring a path in beside the template; a username that is none could bring a host. Pure.
 */
export function fillTemplate(
  template: string,
  values: TemplateValues,
): Result<string, readonly Refusal[]> {
  const read = readTemplate(template);
  if (!read.ok) {
    return read;
  }
  const refusals: Refusal[] = [];
  const pieces = read.value.map((part) => {
    if (part.kind === 'text') {
      return part.text;
    }
    const value = values[part.name]?.trim() ?? '';
    const field = part.name === 'host' ? 'host' : 'template';
    if (value === '') {
      refusals.push(refusal('template-value', `{${part.name}}`, field));
    } else if (part.name === 'host' && !/^[^\s/?#@{}\\]+$/.test(value)) {
      refusals.push(refusal('url-host', null, 'host'));
    } else if (part.name === 'username' && plainUsername(value) === null) {
      refusals.push(refusal('template-username', '{username}'));
    }
    return value;
  });
  const first = new Map(refusals.map((one) => [`${one.code} ${one.detail ?? ''}`, one]));
  return refusals.length > 0 ? err([...first.values()]) : ok(pieces.join(''));
}

/** `123456:AAF…`, its colon perhaps escaped: what a bot token looks like inside a URL. */
const tokenShape = /\d{5,}(?::|%3a)[A-Za-z0-9_-]{30,}/i;

/** Whether a URL holds a bot token: any by its shape, or the secret half of this one. */
export function holdsToken(url: string, tokenSecret: string | null): boolean {
  return tokenShape.test(url) || (tokenSecret !== null && url.includes(tokenSecret));
}
