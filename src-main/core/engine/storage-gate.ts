import type { EngineCommandName, IpcError } from '../../../src-shared/ipc-contract.ts';
import { toStoreError } from '../store/errors.ts';
import type { EngineCore } from './core.ts';
import { storageFailed } from './storage-notice.ts';

/** Commands that change nothing that is kept, or must act at once whatever the disk does. */
const free: ReadonlySet<EngineCommandName> = new Set<EngineCommandName>([
  'app:get-snapshot',
  'bot:detail',
  'bot:check-now',
  'fleet:check-all',
  'history:page',
  'history:chart',
  'history:beats',
  'incidents:page',
  'incident:detail',
  'journal:page',
  'repair:plan',
  'repair:stop-reading',
  'queue:seen',
  'updates:plan-resend',
  'updates:resent',
  'updates:stop-resend',
  'diagnosis:run',
  'diagnosis:get',
  'diagnosis:stop',
  'messages:page',
  'messages:find',
  'messages:mark-read',
  'maintenance:list',
  'automation:view',
  'automation:stop',
  'settings:levels',
  'settings:of-bot',
  'proxy:get',
  'proxy:test',
  'bulk:plan',
  'bulk:items',
  'bulk:cancel',
  'bulk:dismiss',
  'environment:list',
  'environment:preview',
  'record:render',
  'configuration:render',
  'import:stage',
  'import:items',
  'import:discard',
  'diagnostics:facts',
]);

/** How long a change waits for another program to let go of the data file. */
const patienceMs = 5000;
const againMs = 100;

/**
 * Whether a command may begin: one that changes anything first sees whether anything can be written (DUR-05), so that
 * nobody is shown what will be gone tomorrow, and no repair begins without its intent. null = it may.
 */
export async function refusedByStorage(
  core: EngineCore,
  command: EngineCommandName,
): Promise<IpcError | null> {
  if (free.has(command)) {
    return null;
  }
  const { clock, store } = core.deps;
  const untilMs = clock.monotonicMs() + patienceMs;
  for (;;) {
    try {
      store.probe();
      return null;
    } catch (error) {
      const mayPass = toStoreError(error).kind === 'busy' && clock.monotonicMs() < untilMs;
      if (!mayPass || (await clock.sleep(againMs, core.signal)) === 'aborted') {
        storageFailed(core, error);
        return notSaved(core, error, 'storage.refused');
      }
    }
  }
}

/** The answer to a command that met a disk which takes nothing. */
export function notSaved(
  core: EngineCore,
  error: unknown,
  sentence: 'storage.refused' | 'storage.not-saved',
): IpcError {
  const { kind } = toStoreError(error);
  const why = kind === 'from-future' ? 'io' : kind;
  const message = core.texts(sentence, { why: core.texts(`storage.why.${why}`) });
  return { code: 'NOT_SAVED', field: null, message };
}

/** A command failed half-way: what is shown is what is stored, whatever it had changed in memory. */
export function takeWhatIsStored(core: EngineCore): void {
  const { store } = core.deps;
  core.settings = store.settings.read();
  core.levels = store.levels.read();
  for (const { record } of store.bots.list()) {
    const entry = core.state.entries.get(record.id);
    if (entry !== undefined) {
      const { snoozedUntilMs, snoozedUntilRecovered } = entry.record;
      // That one ended is no change of the command's, and true whatever the disk says.
      entry.record = entry.isSnoozeEndUnsaved
        ? { ...record, snoozedUntilMs, snoozedUntilRecovered }
        : record;
      entry.settings = null;
    }
  }
  core.state.touchAll({ rows: true });
}
