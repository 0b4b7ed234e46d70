import { redact } from '../core/domain/safe-text.ts';
import type { Engine, EngineEvent } from '../core/engine/engine-contract.ts';
import type { DesktopNotifier } from '../core/engine/ports/messages.ts';
import { silentLogger } from '../core/logging/logger.ts';
import type { LogFields, Logger } from '../core/logging/logger.ts';
import type { CliDeps, CliResult, FolderProblem, Invocation } from './context.ts';
import { openKey } from './keys.ts';
import { refusal } from './results.ts';

export interface SessionOptions {
  /**
   * `needed`: the command is refused without a key, and makes one at first use. `optional`: reads what can be read
   * without one.
   */
  readonly key: 'needed' | 'optional';
  readonly poll?: boolean;
  readonly intervalMs?: number | null;
  readonly onEvent?: (event: EngineEvent) => void;
  readonly notifier?: DesktopNotifier;
}

/** Nobody is told by a single command: messages wait in the outbox for the app or for `watch`. */
const nobody: DesktopNotifier = {
  show: () => Promise.resolve({ result: 'no-desktop' }),
  withdraw() {},
};

/** Opens the data folder and its key, runs the command on the engine, and closes both whatever happens. */
export async function withEngine(
  invocation: Invocation,
  options: SessionOptions,
  run: (engine: Engine) => Promise<CliResult>,
): Promise<CliResult> {
  const { deps, common } = invocation;
  const composed = deps.compose({
    folder: common.data,
    clock: deps.clock,
    log: common.verbose ? stderrLogger(deps) : silentLogger,
    notifier: options.notifier ?? nobody,
    poll: options.poll ?? false,
    intervalMs: options.intervalMs ?? null,
  });
  if (!composed.ok) {
    return refusal('DATA_FOLDER', folderSentence(composed.error, invocation));
  }
  const engine = composed.value;
  const unsubscribe = engine.subscribe(options.onEvent ?? (() => {}));
  try {
    await engine.start();
    sayNotices(engine, deps);
    const locked = await unlock(engine, invocation, options.key);
    return locked ?? (await run(engine));
  } finally {
    unsubscribe();
    await engine.stop();
  }
}

async function unlock(
  engine: Engine,
  invocation: Invocation,
  need: SessionOptions['key'],
): Promise<CliResult | null> {
  const { deps, common } = invocation;
  const hasBots = engine.snapshot().bots.length > 0;
  if (need === 'optional' && !hasBots) {
    return null;
  }
  const opened = await openKey({
    folder: common.data,
    keyFile: common.keyFile,
    passphrase: await invocation.stdin.passphrase(),
    hasBots,
    texts: deps.texts,
  });
  if (!opened.ok) {
    return need === 'needed' ? refusal('KEY', opened.error) : null;
  }
  const { key, state, announcement } = opened.value;
  if (announcement !== null) {
    deps.io.err(`${announcement}\n`);
  }
  engine.unlock(key, { persist: true, state });
  return null;
}

function folderSentence(problem: FolderProblem, { deps, common }: Invocation): string {
  return deps.texts(`cli.folder.${problem.kind}`, {
    folder: common.data,
    detail: problem.detail ?? '',
  });
}

function sayNotices(engine: Engine, { io, texts }: CliDeps): void {
  for (const notice of engine.snapshot().notices) {
    if (notice.kind === 'database-incomplete') {
      io.err(`${texts('cli.incomplete')}\n`);
    } else if (notice.kind === 'database-set-aside') {
      const { fileName, backupAtMs, atMs } = notice;
      const said = texts('cli.set-aside', {
        kept: fileName === null ? 'no' : 'yes',
        file: fileName ?? '',
        restored: backupAtMs === null ? 'no' : 'yes',
        time: new Date(backupAtMs ?? atMs).toISOString(),
      });
      io.err(`${said}\n`);
    }
  }
}

/** `--verbose`: log lines on stderr, tokens and webhook paths taken out. */
function stderrLogger({ io, clock }: CliDeps): Logger {
  const write =
    (level: string) =>
    (event: string, fields: LogFields = {}): void => {
      const line = JSON.stringify({ atMs: clock.nowMs(), level, event, ...fields });
      io.err(`${redact(line)}\n`);
    };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}
