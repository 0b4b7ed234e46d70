import type { BotRecord } from '../domain/bot.ts';

/**
 * Canonical text of a bot's repair-critical columns (SEC-25): whoever changes one of them in the database file could
 * send the token to another server. Its tag is stored beside them and compared before the token is used.
 */
export function authText(record: BotRecord): string {
  return JSON.stringify([
    'hooklight-bot-1',
    record.id,
    record.telegramId,
    record.apiRoot,
    record.testEnvironment,
    record.localMode,
  ]);
}
