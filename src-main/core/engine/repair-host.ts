import { err, ok } from '../../../src-shared/result.ts';
import type { Wish } from '../../../src-shared/wishes.ts';
import type { ActionResult, Progress } from '../../../src-shared/action-result.ts';
import { hostOf } from '../domain/short-url.ts';
import type { Park } from '../domain/park.ts';
import type { DesiredWebhook } from '../domain/webhook-config.ts';
import { markForeign } from '../health/foreign.ts';
import { markSaved, markSet } from '../health/health-memory.ts';
import type { BotEntry } from './bot-entry.ts';
import { targetOf, type Checker } from './checker.ts';
import { saveMemory, type EngineCore } from './core.ts';
import { putDesired } from './desired.ts';
import { noteAction, noteDropped } from './open-incident.ts';
import { beginFollow } from './evidence.ts';
import { putPark } from './park.ts';
import type { RepairHost } from './ports/repair.ts';

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
        waitingSinceMs: waitingSince(entry),
        park: entry.park,
        sessionOnly: !core.persist,
        environmentId: entry.environmentId,
      });
    },
    async exclusively(botId, run) {
      const entry = find(botId);
      return entry === undefined ? run() : entry.mutex.run(run);
    },
    ...environmentHost(core, find),
    saveDesired(botId, desired) {
      const entry = find(botId);
      if (entry !== undefined) {
        saveWanted(core, entry, desired);
      }
    },
    savePark: (botId, park) => saveParked(core, find(botId), park),
    observed(botId, info, serverDateMs) {
      const entry = find(botId);
      if (entry !== undefined) {
        // Between two calls of one action a bot may have no webhook for a moment: judged only when it is over.
        entry.seenByAction = { info, serverDateMs };
      }
    },
    started(botId, wish, { deadlineMs, actor }) {
      const entry = find(botId);
      if (entry !== undefined) {
        entry.actor = actor;
        const startedAtMs = Math.round(core.deps.clock.nowMs());
        entry.activity = { wish, startedAtMs, deadlineMs: Math.round(deadlineMs) };
        core.state.touch(botId);
      }
    },
    progress: (botId, progress) => showProgress(core, find(botId), { botId, progress }),
    finished: (botId, result) => finish(deps, find(botId), { botId, result }),
  };
}

/** What repair learns of environments, and where it says that a bot has come into one. */
function environmentHost(
  core: EngineCore,
  find: (botId: string) => BotEntry | undefined,
): Pick<RepairHost, 'environmentWebhook' | 'environmentName' | 'saveEnvironment'> {
  return {
    environmentWebhook(botId, environmentId) {
      const entry = find(botId);
      return entry === undefined
        ? err([{ code: 'environment-gone', field: null, detail: null }])
        : core.environments.webhookFor(entry, environmentId);
    },
    environmentName: (environmentId) => core.environments.find(environmentId)?.name ?? null,
    saveEnvironment(botId, environmentId) {
      const entry = find(botId);
      if (entry !== undefined) {
        core.environments.assign([entry], environmentId, entry.actor);
      }
    },
  };
}

function saveParked(core: EngineCore, entry: BotEntry | undefined, park: Park | null): void {
  if (entry !== undefined) {
    putPark(core, entry, park);
    core.state.touch(entry.record.id);
  }
}

function showProgress(
  core: EngineCore,
  entry: BotEntry | undefined,
  { botId, progress }: { readonly botId: string; readonly progress: Progress },
): void {
  if (entry !== undefined && entry.activity !== null) {
    entry.activity = { ...entry.activity, progress };
    core.state.touch(botId);
  }
  core.emit({ type: 'progress', botId, atMs: Math.round(core.deps.clock.nowMs()), progress });
}

/** Stores what is wanted from now on; its host is known from then on. */
function saveWanted(core: EngineCore, entry: BotEntry, desired: DesiredWebhook | null): void {
  putDesired(core, entry, desired);
  const host = desired === null ? null : hostOf(desired.url);
  if (host !== null && !entry.memory.health.hosts.includes(host)) {
    const hosts = [...entry.memory.health.hosts, host].slice(-20);
    entry.memory = { ...entry.memory, health: { ...entry.memory.health, hosts } };
    saveMemory(core, entry);
  }
  core.state.touch(entry.record.id);
}

/** The first look at a bot soon after it was added shows updates whose age nobody knows. */
const firstSightMs = 300_000;

/** No update that waits is older than this, wall ms; null where the first look found them waiting already. */
function waitingSince(entry: BotEntry): number | null {
  const { batches, checkedAtMs } = entry.memory.health;
  const [oldest] = batches;
  if (oldest === undefined) {
    return checkedAtMs;
  }
  return oldest.fromMs - entry.record.createdAtMs < firstSightMs ? null : oldest.fromMs;
}

/** A webhook was created anew: its last error is gone with the old one. */
function wasSet(result: ActionResult): boolean {
  const takesAway: readonly Wish['kind'][] = ['delete', 'park'];
  const inForce = (result.after?.urlShort ?? null) !== null;
  const sent = result.outcome === 'done' || result.outcome === 'restored';
  return sent && inForce && !takesAway.includes(result.wish);
}

/** Another set ended ours, or came right before it: a sign that something else uses this bot (REP-16). */
function wasContended({ steps }: ActionResult): boolean {
  return steps.some(
    ({ method, answer }) => method === 'setWebhook' && /^(?:409|429) /.test(answer),
  );
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
    // Rows are small and sent often: the queue is asked for by whoever wants to see it.
    const { queue, ...small } = result;
    entry.lastAction = small;
    entry.lastQueue = queue ?? entry.lastQueue;
    if (result.saved !== undefined) {
      entry.memory = { ...entry.memory, health: markSaved(entry.memory.health) };
    }
    if (wasSet(result)) {
      const health = markSet(entry.memory.health, core.deps.clock.nowMs());
      entry.memory = { ...entry.memory, health };
      saveMemory(core, entry);
    }
    if (wasContended(result)) {
      const health = markForeign(entry.memory.health, core.deps.clock.nowMs());
      entry.memory = { ...entry.memory, health };
    }
    endWithIncident(deps, entry, result);
    core.state.touch(botId);
    deps.planCheck(botId, probeShowsMs);
  }
  const seen = result.queue === undefined ? {} : { queue: result.queue };
  const told = { ...(entry?.lastAction ?? result), ...seen };
  core.emit({ type: 'action', botId, atMs: Math.round(core.deps.clock.nowMs()), result: told });
}

/** Ends an action and puts it on the timeline of the incident that was open when it ended. */
function endWithIncident(deps: RepairHostDeps, entry: BotEntry, result: ActionResult): void {
  const { core } = deps;
  core.changes.settleOf(entry);
  const incidentId = entry.incident?.incidentId ?? null;
  if (incidentId === null) {
    endOfAction(deps, entry, result);
    return;
  }
  noteAction(core, entry, { incidentId, result });
  const lostBefore = entry.memory.health.lost?.count ?? 0;
  endOfAction(deps, entry, result);
  const counted = (entry.memory.health.lost?.count ?? 0) - lostBefore;
  noteDropped(core, { incidentId, result, counted });
}

/** Judges what the action saw last, then follows its end: the judging must not take the action for somebody else's. */
function endOfAction(deps: RepairHostDeps, entry: BotEntry, result: ActionResult): void {
  const { core } = deps;
  const seen = entry.seenByAction;
  const formerError = entry.lastInfo?.lastErrorMessage ?? null;
  const { failing, silent } = entry.memory.health;
  const hadNone = result.before !== null && result.before.urlShort === null;
  const wasStuck = failing !== null || silent || hadNone;
  entry.seenByAction = null;
  if (result.outcome !== 'refused') {
    entry.memory = { ...entry.memory, follow: null };
  }
  if (seen !== null) {
    deps.checker().judge(entry, { kind: 'info', ...seen, latencyMs: 0 });
  }
  beginFollow(core, entry, { result, formerError, wasStuck });
}
