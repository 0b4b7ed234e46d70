import { said } from '../../../../src-shared/said.ts';
import type {
  AutomationConfig,
  AutomationState,
  AutomationView,
  ScopeRules,
} from '../../../../src-shared/automation.ts';
import {
  liveFromMs,
  modeInForce,
  rulesFor,
  withoutScope,
  withScope,
} from '../../repair/automatic/config.ts';
import { settleMs } from '../../repair/automatic/decide.ts';
import { observeAutomatic, release } from '../../repair/automatic/memory.ts';
import { problemOfBot } from '../../repair/automatic/rules.ts';
import type { BotEntry } from '../bot-entry.ts';
import { saveMemory, writeJournal } from '../core.ts';
import { noRules, readConfig, readStopped, writeConfig, writeStopped } from './config-store.ts';
import { attend } from './attend.ts';
import { type AutomaticDeps, type AutomaticState } from './automatic-state.ts';

/** Automatic repair: off until the operator switches rules on, one kill switch over all of it. */
export interface Automatic {
  /** Telegram answered for this bot, and the answer was judged: look whether it is to be repaired. */
  judged(entry: BotEntry): void;
  /** A start, resume, clock step or change of network: nothing is repaired for ten minutes (REP-18). */
  unsettle(): void;
  /** Reads the rules again: a key came. */
  load(): void;
  state(): AutomationState;
  view(): AutomationView;
  setRules(wanted: Parameters<typeof withScope>[1]): void;
  clearRules(scope: ScopeRules['scope']): void;
  /** The kill switch: in force when it returns, on disk when it returns. */
  stop(stopped: boolean): void;
  /** A person decided that this bot may be repaired again. */
  release(entry: BotEntry): void;
}

/** A wall clock that moves this much against the monotonic one was set, or the computer slept. */
const clockStepMs = 30_000;

/** Wires rules, guard rails and repair. */
export function createAutomatic(deps: AutomaticDeps): Automatic {
  const { core } = deps;
  const { clock } = core.deps;
  const state: AutomaticState = {
    deps,
    running: new Set(),
    config: noRules,
    stoppedSinceMs: readStopped(core),
    fileSinceMs: null,
    settledFromMs: clock.monotonicMs() + settleMs,
    clockOffsetMs: clock.nowMs() - clock.monotonicMs(),
  };
  const unsettle = (): void => {
    state.settledFromMs = clock.monotonicMs() + settleMs;
  };
  const change = (config: AutomationConfig): void => {
    writeConfig(core, config);
    state.config = config;
    core.state.touchAll({ rows: false });
  };
  return {
    unsettle,
    judged(entry) {
      if (state.config.scopes.length > 0) {
        followClock(state, unsettle);
        judged(state, entry);
      }
    },
    load: () => load(state),
    state: () => stateOf(state),
    view: () => viewOf(state),
    setRules: (wanted) => change(withScope(state.config, wanted, clock.nowMs())),
    clearRules: (scope) => change(withoutScope(state.config, scope)),
    stop(stopped) {
      const sinceMs = stopped ? (state.stoppedSinceMs ?? Math.round(clock.nowMs())) : null;
      state.stoppedSinceMs = sinceMs;
      writeStopped(core, sinceMs);
      if (!stopped) {
        core.deps.automaticStopFile?.remove();
      }
      core.state.touchAll({ rows: false });
    },
    release(entry) {
      entry.memory = { ...entry.memory, automatic: release(entry.memory.automatic) };
      saveMemory(core, entry);
    },
  };
}

function followClock(state: AutomaticState, unsettle: () => void): void {
  const { clock } = state.deps.core.deps;
  const offsetMs = clock.nowMs() - clock.monotonicMs();
  if (Math.abs(offsetMs - state.clockOffsetMs) > clockStepMs) {
    unsettle();
  }
  state.clockOffsetMs = offsetMs;
}

function load(state: AutomaticState): void {
  const { core } = state.deps;
  if (core.box === null) {
    return;
  }
  const config = readConfig(core);
  state.config = config === 'tampered' ? noRules : config;
  if (config === 'tampered') {
    writeJournal(core, {
      botId: null,
      actor: 'system',
      kind: 'vault',
      message: said('automatic.tampered'),
    });
  }
}

function stateOf(state: AutomaticState): AutomationState {
  const { config, stoppedSinceMs, deps } = state;
  const byFile = deps.core.deps.automaticStopFile?.isThere() ?? false;
  state.fileSinceMs = byFile
    ? (state.fileSinceMs ?? Math.round(deps.core.deps.clock.nowMs()))
    : null;
  return {
    enabled: config.scopes.some(({ rules }) => rules.length > 0),
    stoppedSinceMs: stoppedSinceMs ?? state.fileSinceMs,
  };
}

function viewOf(state: AutomaticState): AutomationView {
  const { core } = state.deps;
  const nowMs = core.deps.clock.nowMs();
  const held = [...core.state.entries.values()].flatMap(({ record, memory }) =>
    memory.automatic.heldSinceMs === null
      ? []
      : [{ botId: record.id, sinceMs: Math.round(memory.automatic.heldSinceMs) }],
  );
  const scopes = state.config.scopes.map((one) => ({
    ...one,
    rules: one.rules.map((rule) => ({
      ...rule,
      inForce: modeInForce(rule, nowMs),
      liveFromMs: liveFromMs(rule),
    })),
  }));
  return { state: stateOf(state), scopes, held };
}

function judged(state: AutomaticState, entry: BotEntry): void {
  const { core } = state.deps;
  const rules = rulesFor(state.config, entry.record);
  if (rules === null) {
    return;
  }
  const { state: health, health: seen, automatic } = entry.memory;
  const bot = {
    health: health.health,
    reasons: health.reasons,
    driftFields: entry.drift.map(({ field }) => field),
    flapping: health.flap.flapping,
  };
  const problem = problemOfBot(bot, { protect: rules.protect });
  const memory = observeAutomatic(automatic, {
    nowMs: core.deps.clock.nowMs(),
    rule: problem?.rule ?? null,
    healthy: health.health === 'healthy',
    foreignMs: seen.foreignMs,
  });
  if (memory !== automatic) {
    entry.memory = { ...entry.memory, automatic: memory };
  }
  if (problem !== null) {
    attend(state, entry, { problem, rules });
  }
}
