import { composeEngine } from '../../src-main/compose-engine.ts';
import type { Engine } from '../../src-main/core/engine/engine-contract.ts';

/** Starts an engine and opens its vault with a key that lasts. */
export async function unlocked(engine: Engine): Promise<Engine> {
  await engine.start();
  engine.unlock(new Uint8Array(32).fill(7), {
    persist: true,
    state: { state: 'open', method: 'plain' },
  });
  return engine;
}

/** The same for an engine over its real parts. @throws the kind of what keeps the folder from being used. */
export async function unlockedEngine(deps: Parameters<typeof composeEngine>[0]): Promise<Engine> {
  const composed = composeEngine(deps);
  if (!composed.ok) {
    throw new Error(composed.error.kind);
  }
  return await unlocked(composed.value);
}
