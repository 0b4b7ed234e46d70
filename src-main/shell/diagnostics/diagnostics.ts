import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { About, Bundle, EngineFacts } from '../../../src-shared/diagnostics.ts';
import type { CommandOutput, CommandRequest, IpcError } from '../../../src-shared/ipc-contract.ts';
import { err, ok, type Result } from '../../../src-shared/result.ts';
import type { Snapshot } from '../../../src-shared/snapshot.ts';
import type { Texts } from '../../../src-shared/texts/index.ts';
import { renderBundle } from '../../core/diagnostics/bundle.ts';
import { writePrivateFile } from '../../core/files/private-files.ts';
import { newestLines } from './newest-lines.ts';

type Answer<T> = Promise<Result<T, IpcError>>;

export interface DiagnosticsDeps {
  readonly about: Omit<About, 'engine'>;
  readonly homeFolder: string;
  /** Names of this computer and of its user, which no bundle shows. */
  readonly ownNames: readonly string[];
  readonly logFolder: string;
  readonly nowMs: () => number;
  readonly texts: Texts;
  readonly askFacts: () => Answer<EngineFacts>;
  readonly askSnapshot: () => Answer<Snapshot>;
  /** A native dialog; null = cancelled. It asks before an existing file is replaced. */
  readonly askBundleFile: (suggestion: string) => Promise<string | null>;
  readonly documentsFolder: () => string;
}

export interface Diagnostics {
  about(): Answer<About>;
  build(request: CommandRequest<'diagnostics:build'>): Answer<Bundle>;
  save(request: CommandRequest<'diagnostics:save'>): Answer<CommandOutput<'diagnostics:save'>>;
}

async function aboutOf(deps: DiagnosticsDeps): Promise<About> {
  const facts = await deps.askFacts();
  return { ...deps.about, engine: facts.ok ? facts.value : null };
}

async function build(deps: DiagnosticsDeps, withHosts: boolean): Answer<Bundle> {
  const snapshot = await deps.askSnapshot();
  if (!snapshot.ok) {
    return snapshot;
  }
  const nowMs = deps.nowMs();
  const text = renderBundle({
    nowMs,
    about: await aboutOf(deps),
    snapshot: snapshot.value,
    logs: ['main', 'engine'].map((name) => ({
      name,
      lines: newestLines(path.join(deps.logFolder, name)),
    })),
    cleaning: {
      homeFolder: deps.homeFolder,
      ownNames: deps.ownNames,
      withHosts,
      salt: randomBytes(16).toString('hex'),
    },
  });
  const day = new Date(nowMs).toISOString().slice(0, 10);
  return ok({
    bundleId: randomBytes(8).toString('hex'),
    fileName: `hooklight-diagnostics-${day}.txt`,
    text,
  });
}

async function save(deps: DiagnosticsDeps, bundle: Bundle): ReturnType<Diagnostics['save']> {
  const file = await deps.askBundleFile(path.join(deps.documentsFolder(), bundle.fileName));
  if (file === null) {
    return ok({ savedAs: null });
  }
  try {
    const unique = randomBytes(6).toString('hex');
    writePrivateFile(file, bundle.text, { mode: 'replace', unique });
    return ok({ savedAs: file.length <= 300 ? file : path.basename(file).slice(-300) });
  } catch {
    const message = deps.texts('about.bundle.not-written');
    return err({ code: 'UNAVAILABLE', field: null, message });
  }
}

/**
 * Facts about the program, and the diagnostics bundle: built for the page to show, kept here, and saved as it was shown.
 * Only the bundle that was built last can be saved.
 */
export function createDiagnostics(deps: DiagnosticsDeps): Diagnostics {
  let last: Bundle | null = null;
  return {
    about: async () => ok(await aboutOf(deps)),
    async build({ withHosts }) {
      const built = await build(deps, withHosts);
      last = built.ok ? built.value : null;
      return built;
    },
    async save({ bundleId }) {
      return last?.bundleId === bundleId
        ? await save(deps, last)
        : err({
            code: 'NOT_FOUND',
            field: 'bundleId',
            message: deps.texts('about.bundle.gone'),
          });
    },
  };
}
