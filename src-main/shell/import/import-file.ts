import path from 'node:path';
import type {
  CommandInput,
  CommandOutput,
  CommandRequest,
  IpcError,
} from '../../../src-shared/ipc-contract.ts';
import { err, ok, type Result } from '../../../src-shared/result.ts';
import type { Texts } from '../../../src-shared/texts/index.ts';
import { readTextFile } from '../../core/files/read-text-file.ts';
import { largestHandOverCharacters } from '../../core/vault/hand-over.ts';

type StageAnswer = Result<CommandOutput<'import:stage'>, IpcError>;

export interface ImportFileDeps {
  /** A native dialog; null = cancelled. */
  readonly askImport: (folder: string) => Promise<string | null>;
  readonly stageImport: (request: CommandInput<'import:stage'>) => Promise<StageAnswer>;
  readonly documentsFolder: () => string;
  readonly texts: Texts;
}

/** Reads files for the page, which names none and never sees what is in them. */
export interface ImportFile {
  choose(): Promise<Result<CommandOutput<'import:choose'>, IpcError>>;
  unseal(
    request: CommandRequest<'import:unseal'>,
  ): Promise<Result<CommandOutput<'import:unseal'>, IpcError>>;
}

interface Sealed {
  readonly fileName: string;
  readonly content: string;
}

const refuse = (code: IpcError['code'], message: string | null): Result<never, IpcError> =>
  err({ code, field: null, message });

/** A sealed file is kept, as it came, until its passphrase is right or another file is chosen. */
export function createImportFile(deps: ImportFileDeps): ImportFile {
  let sealed: Sealed | null = null;
  return {
    async choose() {
      sealed = null;
      const file = await deps.askImport(deps.documentsFolder());
      if (file === null) {
        return ok({ outcome: 'cancelled' });
      }
      const read = await readTextFile(file, largestHandOverCharacters);
      if (!read.ok) {
        const detail = { field: '', detail: '10 MiB' };
        return refuse('INVALID_REQUEST', deps.texts(`import.problem.${read.error}`, detail));
      }
      const fileName = path.basename(file).slice(-300);
      const answer = await deps.stageImport({ fileName, content: read.value, passphrase: null });
      if (!answer.ok) {
        return answer;
      }
      const { staged } = answer.value;
      if (staged === null) {
        sealed = { fileName, content: read.value };
        return ok({ outcome: 'sealed', fileName });
      }
      return ok({ outcome: 'staged', staged });
    },
    async unseal({ passphrase }) {
      if (sealed === null) {
        return refuse('NOT_FOUND', deps.texts('import.gone'));
      }
      const answer = await deps.stageImport({ ...sealed, passphrase });
      if (!answer.ok) {
        return answer;
      }
      const { staged } = answer.value;
      if (staged === null) {
        return refuse('INTERNAL', null);
      }
      sealed = null;
      return ok({ staged });
    },
  };
}
