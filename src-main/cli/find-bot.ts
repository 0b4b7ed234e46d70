import type { BotRow } from '../../src-shared/snapshot.ts';
import { safeText } from '../core/domain/safe-text.ts';
import type { Engine } from '../core/engine/engine-contract.ts';
import type { CliDeps, CliResult } from './context.ts';
import { refusal } from './results.ts';

/** Finds a bot by its id; its Telegram id and @username do too where only one bot has them. */
export function findBot(
  engine: Engine,
  given: string,
  { texts }: CliDeps,
): { readonly row: BotRow } | { readonly refused: CliResult } {
  const rows = engine.snapshot().bots;
  const exact = rows.find((row) => row.id === given);
  const name = given.replace(/^@/, '').toLowerCase();
  const alike = rows.filter(
    (row) => row.telegramId === given || row.username?.toLowerCase() === name,
  );
  const row = exact ?? (alike.length === 1 ? alike[0] : undefined);
  if (row !== undefined) {
    return { row };
  }
  const key = alike.length > 1 ? 'cli.bot.ambiguous' : 'cli.bot.unknown';
  return { refused: refusal('NOT_FOUND', texts(key, { id: safeText(given, 60) })) };
}
