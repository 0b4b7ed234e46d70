import { err, ok } from '../../../src-shared/result.ts';
import type { ActionResult, Wish } from '../../../src-shared/repair.ts';
import { hostOf } from '../domain/short-url.ts';
import { markSet } from '../health/health-memory.ts';
import type { BotEntry } from './bot-entry.ts';
import { targetOf, type Checker } from './checker.ts';
import { saveMemory, type EngineCore } from './core.ts';
import { putDesired } from './desired.ts';
import type { RepairHost } from './ports.ts';

export interface RepairHostDeps {
  readonly core: EngineCore;
  readonly checker: () => Checker;
  /** Plans the next check of a bot in this many ms. */
  readonly planCheck: (botId: string, inMs: number) => void;
}

/** Telegram probes the endpoint right after a set; its result shows a moment later. */
const probeShowsMs = 3000;

/** What repair may do with the engine's bots. */
export function createRepairHost(deps: RepairHostDeps): RepairHost {
  const { core } = deps;
  const find = (botId: string): BotEntry | undefined => core.state.entries.get(botId);
  return {
    context(botId) {
      const entry = find(botId);
      const target = entry === undefined ? null : targetOf(entry);
      if (entry === undefined || target === null) {
        const tampered = entry?.tokenState === 'tampered';
        const code = tampered ? 'record-tampered' : 'token-locked';
        return err({ code, field: null, detail: null });
      }
      return ok({
        bot: entry.record,
        target,
        desired: entry.desired,
        lastInfo: entry.lastInfo,
        oldestPendingAtMs: entry.memory.health.batches[0]?.fromMs ?? null,
      });
    },
    async exclusively(botId, run) {
      const entry = find(botId);
      return entry === undefined ? run() : entry.mutex.run(run);
    },
    saveDesired(botId, desired) {
      const entry = find(botId);
      if (entry === undefined) {
        return;
      }
      putDesired(core, entry, desired);
      const host = desired === null ? null : hostOf(desired.url);
      if (host !== null && !entry.memory.health.hosts.includes(host)) {
        const hosts = [...entry.memory.health.hosts, host].slice(-20);
        entry.memory = { ...entry.memory, health: { ...entry.memory.health, hosts } };
        saveMemory(core, entry);
      }
      core.state.touch(botId);
    },
    observed(botId, info, serverDateMs) {
      const entry = find(botId);
      if (entry !== undefined) {
        // Between two calls of one action a bot may have no webhook for a moment: judged only when it is over.
        entry.seenByAction = { info, serverDateMs };
      }
    },
    started(botId, wish, deadlineMs) {
      const entry = find(botId);
      if (entry !== undefined) {
        const startedAtMs = Math.round(core.deps.clock.nowMs());
        entry.activity = { wish, startedAtMs, deadlineMs: Math.round(deadlineMs) };
        core.state.touch(botId);
      }
    },
    finished(botId, result) {
      finish(deps, find(botId), { botId, result });
    },
  };
}

function wasSet(result: ActionResult): boolean {
  const sets: readonly Wish['kind'][] = ['set', 're-set', 'kick', 'restore', 'drop'];
  return sets.includes(result.wish) && (result.outcome === 'done' || result.outcome === 'restored');
}

function finish(
  deps: RepairHostDeps,
  entry: BotEntry | undefined,
  end: { readonly botId: string; readonly result: ActionResult },
): void {
  const { core } = deps;
  const { botId, result } = end;
  if (entry !== undefined) {
    entry.activity = null;
    entry.lastAction = result;
    if (wasSet(result)) {
      const health = markSet(entry.memory.health, core.deps.clock.nowMs());
      entry.memory = { ...entry.memory, health };
      saveMemory(core, entry);
    }
    const seen = entry.seenByAction;
    entry.seenByAction = null;
    if (seen !== null) {
      deps.checker().judge(entry, { kind: 'info', ...seen, latencyMs: 0 });
    }
    core.state.touch(botId);
    deps.planCheck(botId, probeShowsMs);
  }
  core.emit({ type: 'action', botId, atMs: Math.round(core.deps.clock.nowMs()), result });
}
