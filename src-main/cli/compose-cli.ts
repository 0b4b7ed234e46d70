import { err } from '../../src-shared/result.ts';
import type { Result } from '../../src-shared/result.ts';
import { composeEngine } from '../compose-engine.ts';
import type { Engine } from '../core/engine/engine-contract.ts';
import { environmentProxy } from '../core/telegram/proxy/environment.ts';
import type { EngineRun, FolderProblem } from './context.ts';

/**
 * The engine of one command: the app's own, with polling and interval as the command wants them. The system's proxy is
 * that of the environment.
 */
export function composeCli(run: EngineRun): Result<Engine, FolderProblem> {
  const { poll, intervalMs, ...deps } = run;
  const interval = intervalMs === null ? {} : { intervalSeconds: intervalMs / 1000 };
  const network = { system: environmentProxy(process.env) };
  const composed = composeEngine({ ...deps, network, options: { poll, ...interval } });
  if (composed.ok) {
    return composed;
  }
  const { error } = composed;
  return err({ kind: error.kind, detail: 'detail' in error ? error.detail : null });
}
