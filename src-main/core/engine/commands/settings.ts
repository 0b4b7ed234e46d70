import type { IpcError } from '../../../../src-shared/ipc-contract.ts';
import type { Result } from '../../../../src-shared/result.ts';
import type { Settings, SettingsPatch } from '../../../../src-shared/settings.ts';
import type { TextKey } from '../../../../src-shared/texts/index.ts';
import { writeJournal } from '../core.ts';
import { done, fail, type Actor, type CommandContext } from './command-context.ts';

/** Limits that would contradict each other; the input at fault and its sentence. */
function contradiction(
  settings: Settings,
): { readonly field: keyof Settings; readonly key: TextKey; readonly limit: number } | null {
  const { cautionPending, backlogPending, recoveredPending, criticalPending } = settings;
  if (cautionPending > backlogPending) {
    return {
      field: 'cautionPending',
      key: 'bots.settings.caution-above-backlog',
      limit: backlogPending,
    };
  }
  if (recoveredPending >= backlogPending) {
    return {
      field: 'recoveredPending',
      key: 'bots.settings.recovered-above-backlog',
      limit: backlogPending,
    };
  }
  return backlogPending > criticalPending
    ? {
        field: 'backlogPending',
        key: 'bots.settings.backlog-above-critical',
        limit: criticalPending,
      }
    : null;
}

/** Changes settings; a new interval holds at once. */
export function updateSettings(
  ctx: CommandContext,
  patch: SettingsPatch,
  actor: Actor,
): Result<Record<string, never>, IpcError> {
  const { core } = ctx;
  const before = core.settings;
  const after: Settings = { ...before, ...patch };
  const problem = contradiction(after);
  if (problem !== null) {
    const message = core.texts(problem.key, { limit: problem.limit });
    return fail('INVALID_REQUEST', { field: problem.field, message });
  }
  const names = Object.entries(after)
    .filter(([name, value]) => value !== Object.entries(before).find(([key]) => key === name)?.[1])
    .map(([name]) => name);
  if (names.length === 0) {
    return done;
  }
  core.deps.store.settings.write(after);
  core.settings = after;
  core.deps.onSettings?.(after);
  const message = core.texts('bots.journal.settings', { fields: names.join(', ') });
  writeJournal(core, { botId: null, actor, kind: 'settings', message });
  if (after.intervalSeconds !== before.intervalSeconds) {
    ctx.cadence.invalidate();
    ctx.watch.spread([...core.state.entries.values()].filter((entry) => !entry.record.paused));
  }
  core.state.touchAll({ rows: false });
  ctx.outbox.kick();
  return done;
}
