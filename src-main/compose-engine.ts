import type * as z from 'zod';
import { engineCommands, type CommandOutput } from '../src-shared/ipc-contract.ts';
import { err, ok, type Result } from '../src-shared/result.ts';
import { defaultSettings } from '../src-shared/settings.ts';
import type { Notice, Snapshot } from '../src-shared/snapshot.ts';
import type { VaultState } from '../src-shared/vault-state.ts';
import type { Engine } from './core/engine/engine-contract.ts';
import type { Notifier } from './core/engine/ports.ts';
import type { Logger } from './core/logging/logger.ts';
import type { Clock } from './core/time/clock.ts';

export interface ComposeOptions {
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Logger;
  readonly notifier: Notifier;
}

/** Stand-in until the engine is composed here. */
export function composeEngine(
  _options: ComposeOptions,
): Result<Engine, { problem: 'other'; detail: string; version: number | null }> {
  let vault: VaultState = { state: 'opening', method: null };
  const notices: Notice[] = [];
  const snapshot = (): Snapshot => ({
    revision: 0,
    bots: [],
    light: {
      health: null,
      healthy: 0,
      degraded: 0,
      down: 0,
      unknown: 0,
      paused: 0,
      total: 0,
      checkedAtMs: null,
    },
    fleet: null,
    vault,
    settings: defaultSettings,
    notices,
  });
  return ok({
    start: () => Promise.resolve(),
    execute(command, input) {
      const schema: { readonly output: z.ZodType<CommandOutput<typeof command>> } =
        engineCommands[command];
      void input;
      const answer = schema.output.safeParse(snapshot());
      return Promise.resolve(
        answer.success ? ok(answer.data) : err({ code: 'UNAVAILABLE', field: null, message: null }),
      );
    },
    snapshot,
    subscribe: () => () => {},
    unlock(_key, options) {
      vault = options.state;
    },
    setVaultState(state) {
      vault = state;
    },
    setNotice: (notice) => void notices.push(notice),
    clearNotice() {},
    suspend() {},
    resume() {},
    networkHint() {},
    setWatched() {},
    stop: () => Promise.resolve(),
  });
}
