import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { CommandOutput, CommandRequest, IpcError } from '../../../src-shared/ipc-contract.ts';
import { err, ok, type Result } from '../../../src-shared/result.ts';
import type { Texts } from '../../../src-shared/texts/index.ts';
import { writePrivateFile } from '../../core/files/private-files.ts';

type Saved = Result<CommandOutput<'record:save'>, IpcError>;

export interface SaveRecordDeps {
  readonly renderRecord: (
    request: CommandRequest<'record:render'>,
  ) => Promise<Result<CommandOutput<'record:render'>, IpcError>>;
  /** Asks for a file name; null = cancelled. The dialog itself asks before an existing file is replaced. */
  readonly askFileName: (suggestion: {
    readonly path: string;
    readonly format: 'md' | 'json';
  }) => Promise<string | null>;
  readonly documentsFolder: () => string;
  readonly texts: Texts;
}

/** Saves the record of bots where the user says: only for its owner to read, whole or not at all. */
export async function saveRecord(
  deps: SaveRecordDeps,
  request: CommandRequest<'record:save'>,
): Promise<Saved> {
  const rendered = await deps.renderRecord(request);
  if (!rendered.ok) {
    return rendered;
  }
  const { suggestedFileName, content } = rendered.value;
  // The name comes from bots' names: only its last part may count.
  const suggestion = path.join(deps.documentsFolder(), path.basename(suggestedFileName));
  const file = await deps.askFileName({ path: suggestion, format: request.format });
  if (file === null) {
    return ok({ savedAs: null });
  }
  try {
    const unique = randomBytes(6).toString('hex');
    writePrivateFile(file, content, { mode: 'replace', unique });
    return ok({ savedAs: file.length <= 300 ? file : path.basename(file).slice(-300) });
  } catch {
    return err({
      code: 'UNAVAILABLE',
      field: null,
      message: deps.texts('tray.record.notWritten'),
    });
  }
}
