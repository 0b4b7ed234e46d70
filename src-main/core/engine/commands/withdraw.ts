import { incidentKey } from '../../notify/messages.ts';
import type { BotEntry } from '../bot-entry.ts';
import type { CommandContext } from './command-context.ts';

/** Takes the message about a bot's incident off the screen, where one was shown. */
export function withdraw(ctx: CommandContext, entry: BotEntry): void {
  const { announced } = entry.memory;
  if (announced !== null) {
    ctx.core.messages.withdraw(incidentKey(entry.record.id, announced.startedAtMs));
  }
}
