import path from 'node:path';
import type { CommandOutput, CommandRequest, IpcError } from '../../../src-shared/ipc-contract.ts';
import { ok, type Result } from '../../../src-shared/result.ts';
import type { ChosenFiles } from './chosen-files.ts';

type Chosen = Promise<Result<CommandOutput<'updates:choose-target'>, IpcError>>;

export interface ChooseFileDeps {
  /** Native dialogs; null = cancelled. A file that is there is not replaced: it is continued, or refused. */
  readonly askTarget: (suggestedPath: string) => Promise<string | null>;
  readonly askSaved: (folder: string) => Promise<string | null>;
  readonly documentsFolder: () => string;
  readonly chosenFiles: ChosenFiles;
  readonly nowMs: () => number;
}

/** Where waiting updates are to be saved; the name suggested is the bot's and the local time. */
export async function chooseTarget(
  deps: ChooseFileDeps,
  { botId, name }: CommandRequest<'updates:choose-target'>,
): Chosen {
  const suggested = suggestedName({ botId, name, nowMs: deps.nowMs() });
  return taken(deps, await deps.askTarget(path.join(deps.documentsFolder(), suggested)));
}

/** A file of saved updates, to give them to the endpoint again. */
export async function chooseSaved(deps: ChooseFileDeps): Chosen {
  return taken(deps, await deps.askSaved(deps.documentsFolder()));
}

function taken(
  { chosenFiles }: ChooseFileDeps,
  file: string | null,
): Result<CommandOutput<'updates:choose-target'>, IpcError> {
  if (file !== null) {
    chosenFiles.add(file);
  }
  return ok({ path: file });
}

/** `shop-updates-2026-11-27-2104.ndjson`. Of the bot's name only letters and digits count; it may be anything. */
export function suggestedName(bot: {
  readonly botId: string;
  readonly name: string;
  readonly nowMs: number;
}): string {
  const words = bot.name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '');
  const at = new Date(bot.nowMs);
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [String(at.getFullYear()), two(at.getMonth() + 1), two(at.getDate())].join('-');
  const time = `${two(at.getHours())}${two(at.getMinutes())}`;
  return `${words === '' ? bot.botId : words}-updates-${day}-${time}.ndjson`;
}
