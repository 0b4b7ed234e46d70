import type { BotRecord } from '../domain/bot.ts';
import type { RecordedBot } from './recorded-bot.ts';

const longestSlug = 40;

/** A name reduced to lower-case letters, digits and hyphens; empty when nothing of it is left. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestSlug)
    .replace(/^-+|-+$/g, '');
}

/**
 * A file name for a record that is safe on every system (IMP-08): fixed beginning, so that no reserved name and no
 * leading dot or dash can come about, then a slug, the id and the UTC day.
 */
export function recordFileName(
  bots: readonly Pick<RecordedBot, 'row'>[],
  options: { readonly format: 'md' | 'json'; readonly nowMs: number },
): string {
  const named = bots.map(({ row }) => row);
  return datedFileName(named, { kind: '', extension: options.format, nowMs: options.nowMs });
}

/** The same for any file about bots; `kind` says what it is, in lower-case letters. */
export function datedFileName(
  bots: readonly Pick<BotRecord, 'id' | 'username' | 'name'>[],
  options: { readonly kind: string; readonly extension: string; readonly nowMs: number },
): string {
  const [first] = bots;
  const subject =
    bots.length === 1 && first !== undefined
      ? [slug(first.username ?? first.name), slug(first.id)]
      : [`${bots.length}-bots`];
  const day = new Date(options.nowMs).toISOString().slice(0, 10);
  const parts = ['hooklight', options.kind, ...subject, day].filter((part) => part !== '');
  return `${parts.join('-')}.${options.extension}`;
}
