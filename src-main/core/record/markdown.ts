import { redactTokens } from '../domain/safe-text.ts';

/** Controls, line separators, bidi and other invisible characters; joiners stay, names need them. */
const unsafeCharacters = /[\p{Cc}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/gu;
const longestValue = 600;

/**
 * A foreign value as a Markdown code span: the one form in which no reader makes a link, an image, a mention or HTML
 * of it (IMP-07). The fence is longer than any run of backticks inside; line breaks and invisible characters become
 * spaces; bot tokens are taken out. An empty value is shown as a dash.
 */
export function codeSpan(value: string): string {
  const clean = redactTokens(value.toWellFormed().replace(unsafeCharacters, ' '))
    .replace(/\s+/g, ' ')
    .trim();
  if (clean === '') {
    return '–';
  }
  const characters = Array.from(clean);
  const text =
    characters.length > longestValue ? `${characters.slice(0, longestValue - 1).join('')}…` : clean;
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  // A space on both sides is taken away by the reader again; without it a backtick at the edge would join the fence.
  const padding = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${text}${padding}${fence}`;
}

/** Our own sentences, which may show a `<token>` or a `*`, as plain Markdown text. */
export function plainText(text: string): string {
  return text.replace(/[\\`*_[\]<>|&]/g, (character) => `\\${character}`).replace(/\s+/g, ' ');
}

/** `2026-01-05 12:00:00 UTC`: the same for every reader. */
export function utcTime(atMs: number): string {
  const date = new Date(atMs);
  return Number.isNaN(date.getTime())
    ? '–'
    : `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** One line of a list; the label is ours, the value is already safe. */
export function listLine(label: string, value: string): string {
  return `- ${label}: ${value}`;
}
