import { randomUUID } from 'node:crypto';
import { err, ok } from '../../src-shared/result.ts';
import type { Result } from '../../src-shared/result.ts';
import { createEngine } from '../core/engine/engine.ts';
import type { Engine } from '../core/engine/engine-contract.ts';
import { createRepair } from '../core/repair/repair.ts';
import { openStore } from '../core/store/open.ts';
import { createTelegramClient } from '../core/telegram/client.ts';
import { createHostResolver } from '../core/telegram/host-resolver.ts';
import { createPacing } from '../core/telegram/pacing.ts';
import type { EngineRun, FolderProblem } from './context.ts';

/** Builds the engine of one command over its data folder. */
export function composeCli(run: EngineRun): Result<Engine, FolderProblem> {
  const { clock, log, folder } = run;
  const opened = openStore({ folder, clock, log });
  if (!opened.ok) {
    const { error } = opened;
    return err({ kind: error.kind, detail: 'detail' in error ? error.detail : null });
  }
  const store = opened.value;
  const pacing = createPacing({ clock });
  const client = createTelegramClient({ clock, log, pacing });
  const resolver = createHostResolver();
  const newId = randomUUID;
  const engine = createEngine(
    {
      clock,
      log,
      store,
      client,
      newId,
      random: Math.random,
      notifier: run.notifier,
      createRepair: (parts) =>
        createRepair({
          ...parts,
          clock,
          log,
          newId,
          client,
          resolver,
          intents: store.intents,
          journal: store.journal,
        }),
      onSettings: (settings) => pacing.setRates(settings),
    },
    {
      poll: run.poll,
      ...(run.intervalMs === null ? {} : { intervalSeconds: run.intervalMs / 1000 }),
    },
  );
  store.notices.forEach((notice) => engine.setNotice(notice));
  return ok(engine);
}
