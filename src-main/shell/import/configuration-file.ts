import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { CommandOutput, CommandRequest, IpcError } from '../../../src-shared/ipc-contract.ts';
import { err, ok, type Result } from '../../../src-shared/result.ts';
import type { Texts } from '../../../src-shared/texts/index.ts';
import { writePrivateFile } from '../../core/files/private-files.ts';

type Saved = Result<{ readonly savedAs: string | null }, IpcError>;
type Rendered = Result<CommandOutput<'configuration:render'>, IpcError>;

export interface ConfigurationFileDeps {
  readonly renderConfiguration: (
    request: CommandRequest<'configuration:save'>,
  ) => Promise<Rendered>;
  readonly renderHandOver: (request: CommandRequest<'hand-over:save'>) => Promise<Rendered>;
  /** A native dialog; null = cancelled. `replaces`: it asks before an existing file is replaced. */
  readonly askConfiguration: (suggestion: {
    readonly path: string;
    readonly extension: string;
    readonly replaces: boolean;
  }) => Promise<string | null>;
  readonly documentsFolder: () => string;
  readonly texts: Texts;
}

/** Saves what is wanted of bots, without secrets, where the person says. */
export async function saveConfiguration(
  deps: ConfigurationFileDeps,
  request: CommandRequest<'configuration:save'>,
): Promise<Saved> {
  const rendered = await deps.renderConfiguration(request);
  return rendered.ok ? write(deps, rendered.value, { replaces: true }) : rendered;
}

/** Saves a hand-over file. One that is there is never replaced: it may be the only copy of something. */
export async function saveHandOver(
  deps: ConfigurationFileDeps,
  request: CommandRequest<'hand-over:save'>,
): Promise<Saved> {
  const rendered = await deps.renderHandOver(request);
  return rendered.ok ? write(deps, rendered.value, { replaces: false }) : rendered;
}

async function write(
  deps: ConfigurationFileDeps,
  { suggestedFileName, content }: CommandOutput<'configuration:render'>,
  { replaces }: { readonly replaces: boolean },
): Promise<Saved> {
  const name = path.basename(suggestedFileName);
  const file = await deps.askConfiguration({
    path: path.join(deps.documentsFolder(), name),
    extension: path.extname(name).slice(1),
    replaces,
  });
  if (file === null) {
    return ok({ savedAs: null });
  }
  const refuse = (code: IpcError['code'], key: 'exists' | 'not-written'): Saved =>
    err({ code, field: null, message: deps.texts(`configuration.${key}`) });
  try {
    const unique = randomBytes(6).toString('hex');
    const mode = replaces ? 'replace' : 'create';
    if (!writePrivateFile(file, content, { mode, unique })) {
      return refuse('CONFLICT', 'exists');
    }
    return ok({ savedAs: file.length <= 300 ? file : path.basename(file).slice(-300) });
  } catch {
    return refuse('UNAVAILABLE', 'not-written');
  }
}
