import type { Page } from 'playwright';
import * as z from 'zod';
import { bridgeName } from '../../../src-shared/bridge.ts';
import {
  commands,
  type CommandInput,
  type CommandName,
  type CommandOutput,
} from '../../../src-shared/ipc-contract.ts';
import type { BotRow, Snapshot } from '../../../src-shared/snapshot.ts';
import { waitFor, type WaitOptions } from '../../support/desktop/wait.ts';

const outputs: { readonly [C in CommandName]: { readonly output: z.ZodType<CommandOutput<C>> } } =
  commands;

const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.unknown() }),
]);

/** Calls a command over the window's own bridge, as the page does. Throws what the app refuses. */
export async function callBridge<C extends CommandName>(
  page: Page,
  name: C,
  input: CommandInput<C>,
): Promise<CommandOutput<C>> {
  const call = `window.${bridgeName}.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`;
  const answer = answerSchema.parse(await page.evaluate<unknown>(call));
  if (!answer.ok) {
    throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`);
  }
  return outputs[name].output.parse(answer.value);
}

/** Waits until the app's own state satisfies `isSo`; the error of a timeout tells the last state of the bots. */
export async function waitForState(
  page: Page,
  what: string,
  isSo: (snapshot: Snapshot) => boolean,
  options: WaitOptions = {},
): Promise<Snapshot> {
  let last: Snapshot | null = null;
  try {
    return await waitFor(
      what,
      async () => {
        last = await callBridge(page, 'app:get-snapshot', {});
        return isSo(last) ? last : null;
      },
      { timeoutMs: 30_000, everyMs: 250, ...options },
    );
  } catch (error) {
    throw new Error(`waited for ${what}; the app says: ${describeState(last)}`, { cause: error });
  }
}

function describeState(snapshot: Snapshot | null): string {
  if (snapshot === null) {
    return 'nothing';
  }
  const bots = snapshot.bots.map((bot) => `${bot.name} ${bot.health} ${reasonsOf(bot).join('+')}`);
  return `vault ${snapshot.vault.state}, fleet ${snapshot.fleet?.kind ?? 'fine'}, ${bots.join('; ')}`;
}

/** Codes of a bot's reasons, worst first. */
export function reasonsOf(bot: Pick<BotRow, 'reasons'> | undefined): readonly string[] {
  return (bot?.reasons ?? []).map((reason) => reason.code);
}

/** A bot of a snapshot by its Telegram id. */
export function botOf(snapshot: Snapshot, telegramId: number): BotRow | undefined {
  return snapshot.bots.find((bot) => bot.telegramId === String(telegramId));
}
