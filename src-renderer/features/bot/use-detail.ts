import type { IpcError } from '../../../src-shared/ipc-contract.ts';
import type { BotDetail } from '../../../src-shared/bot-detail.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useAnswer } from '../../app/use-answer.ts';

/** Details of a bot: the last ones that came, while newer ones are asked for. */
export interface DetailState {
  readonly detail: BotDetail | null;
  readonly error: IpcError | null;
}

/** A bot's details, asked for again whenever its row changed. */
export function useDetail(bot: BotRow): DetailState {
  const { value, error } = useAnswer('bot:detail', { botId: bot.id }, bot);
  return { detail: value, error };
}
