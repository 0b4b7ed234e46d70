import { hostOf } from '../domain/short-url.ts';
import type { CheckAnswer, Verdict } from '../domain/verdict.ts';
import { watchedGapMs } from '../domain/watched-gap.ts';
import { retryAfterMs } from '../health/answer-error.ts';
import { suspectedIntervalMs } from '../health/context.ts';
import { judge, type FleetView } from '../health/judge.ts';
import { infoAnswer, refusedAnswer } from './ask.ts';
import { withBeat } from './beats.ts';
import { isWatchable, type BotEntry } from './bot-entry.ts';
import { settingsOf, type EngineCore } from './core.ts';
import { expiresAtMs } from './diagnosis/certificate-memory.ts';
import { adoptIfNew } from './desired.ts';
import { followAction, withFollow } from './evidence.ts';
import type { LastSeen } from './memory.ts';
import { wantedNow } from './park.ts';
import type { ApiTarget } from './ports/telegram.ts';
import type { Reach } from './reach.ts';
import { recordCheck } from './record-check.ts';

export interface CheckerDeps {
  readonly core: EngineCore;
  readonly reach: Reach;
  /** The normal interval of this bot, ms. */
  readonly intervalMs: (entry: BotEntry) => number;
  /** Whether its API root serves so many bots that one of them says little about the whole. */
  readonly isCrowded: (entry: BotEntry) => boolean;
  /** A transition was recorded: somebody should look at the outbox. */
  readonly announced: () => void;
  /** An answer came with the server's date: our wall clock is so many ms ahead of it. */
  readonly skewSeen: (aheadMs: number) => void;
  /** A bot answered; repairs that a crash left open can be finished now. */
  readonly reached: (entry: BotEntry) => void;
  /** An answer about the webhook was judged and recorded. */
  readonly judged: (entry: BotEntry) => void;
}

interface Parts extends CheckerDeps {
  readonly fleetOf: (entry: BotEntry) => FleetView;
}

export interface Checker {
  /** One check, alone for this bot. Answers after how many ms the next is due. */
  check(entry: BotEntry): Promise<number>;
  /** Judges an info that an action saw, as if a check had seen it. */
  judge(entry: BotEntry, answer: CheckAnswer): number;
}

/** How a bot's API is addressed; null while the token cannot be used. */
export function targetOf(entry: BotEntry): ApiTarget | null {
  const { apiRoot, testEnvironment } = entry.record;
  return entry.token === null || entry.tokenState !== 'ready'
    ? null
    : { apiRoot, testEnvironment, token: entry.token };
}

/** So many failures in a row make a bot's trouble its own. */
const failsAlone = 2;
/** A repair runs or the check came to nothing: look again soon. */
const againMs = 5000;
/** A longer wait would silence a bot for good. */
const longestWaitMs = 86_400_000;

/** Builds the part that asks Telegram and turns answers into state. */
export function createChecker(given: CheckerDeps): Checker {
  const views = new WeakMap<BotEntry, FleetView>();
  const fleetOf = (entry: BotEntry): FleetView => {
    const known = views.get(entry);
    if (known !== undefined) {
      return known;
    }
    const view = createFleetView(given, entry);
    views.set(entry, view);
    return view;
  };
  const deps: Parts = { ...given, fleetOf };
  return {
    judge(entry, answer) {
      entry.askedMs = deps.core.deps.clock.monotonicMs();
      return applyAnswer(deps, entry, answer);
    },
    async check(entry) {
      const target = targetOf(entry);
      if (target === null || !isWatchable(entry) || deps.core.signal.aborted) {
        return againMs;
      }
      const { client, clock } = deps.core.deps;
      const { signal } = deps.core;
      const leftMs = entry.notBeforeMs - clock.monotonicMs();
      if (leftMs > 0) {
        // Whoever held the bot's turn before us was told to wait.
        return leftMs;
      }
      const generation = entry.tokenGeneration;
      const startMs = clock.monotonicMs();
      entry.askedMs = startMs;
      const reply = await client.getWebhookInfo(target, signal);
      const answer = reply.ok
        ? infoAnswer(reply.value)
        : await refusedAnswer(deps.core, entry, { target, error: reply.error, startMs });
      const outdated =
        deps.core.signal.aborted ||
        !isWatchable(entry) ||
        entry.tokenGeneration !== generation ||
        (answer.kind === 'error' &&
          answer.error.kind === 'transport' &&
          answer.error.fault === 'aborted');
      if (outdated) {
        return againMs;
      }
      const delayMs = applyAnswer(deps, entry, answer);
      if (answer.kind === 'info') {
        deps.reached(entry);
      }
      return delayMs;
    },
  };
}

function applyAnswer(deps: Parts, entry: BotEntry, answer: CheckAnswer): number {
  const { core } = deps;
  const { clock } = core.deps;
  core.changes.settleOf(entry);
  // Whole milliseconds, as everything that comes of it is stored.
  const nowMs = Math.round(clock.nowMs());
  const heldMs = Math.round(core.heldTime.nowMs());
  if (answer.kind === 'info') {
    adoptIfNew(core, entry, answer.info);
    if (answer.serverDateMs !== null) {
      deps.skewSeen(nowMs - answer.serverDateMs);
    }
  }
  const before = entry.memory;
  entry.slow = answer.kind === 'error' && isTimeout(answer);
  lengthenWait(entry, answer, clock.monotonicMs());
  const judged = judge(
    answer,
    { state: before.state, health: before.health },
    {
      desired: wantedNow(entry, answer.kind === 'info' ? answer.info : null, heldMs),
      settings: settingsOf(core, entry),
      nowMs,
      heldMs,
      explain: core.explain,
      certificateExpiresAtMs: expiresAtMs(core, entry, answer),
      systemOffline: core.systemOffline,
      holdUnknown: clock.monotonicMs() < core.holdUnknownUntilMs,
      fleet: deps.fleetOf(entry),
    },
  );
  const { verdict, step } = judged;
  const intervalMs = deps.intervalMs(entry);
  // Every field by name: a memory is made at each check, and a copied one costs more.
  entry.memory = {
    announced: before.announced,
    desiredCleared: before.desiredCleared,
    automatic: before.automatic,
    follow: before.follow,
    certificate: before.certificate,
    state: step.state,
    health: judged.memory,
    seen: seenOf(entry, answer, verdict, nowMs),
    beats: withBeat(before.beats, {
      atMs: heldMs,
      health: step.state.health,
      formerHealth: before.state.health,
      watchedGapMs: watchedGapMs(intervalMs),
    }),
  };
  entry.cause = verdict.cause;
  if (answer.kind === 'info') {
    entry.drift = verdict.drift;
    takeInfo(core, entry, { ...answer, before: before.health, heldMs });
  }
  const judgement = { answer, verdict, step, before, intervalMs, atMs: nowMs };
  recordCheck(core, entry, judgement, deps);
  core.state.touch(entry.record.id);
  return withFollow(entry, nextDelayMs(deps, entry, verdict), nowMs);
}

/** What Telegram told stays with the bot; an action that is followed goes on by it. */
function takeInfo(
  core: EngineCore,
  entry: BotEntry,
  told: Parameters<typeof followAction>[2] & { readonly heldMs: number },
): void {
  entry.lastInfo = told.info;
  entry.checkedThisRun = true;
  entry.spark.add(told.heldMs, told.info.pending);
  followAction(core, entry, told);
}

function createFleetView({ reach, isCrowded }: CheckerDeps, entry: BotEntry): FleetView {
  const cutOff = (): boolean => reach.rootFault(entry.record.apiRoot) !== null;
  return {
    report(fault, failures) {
      // Among many, a bot that has long failed alone says nothing new about the whole fleet.
      const alone = fault !== null && failures > failsAlone && isCrowded(entry);
      if (cutOff() || !alone) {
        reach.report(entry, fault, failures);
      }
    },
    cutOff,
  };
}

/** A wait that Telegram asks for is only ever made longer: no plan and no person makes it shorter. */
function lengthenWait(entry: BotEntry, answer: CheckAnswer, nowMs: number): void {
  const waitMs = answer.kind === 'error' ? (retryAfterMs(answer.error) ?? 0) : 0;
  if (waitMs > 0) {
    entry.notBeforeMs = Math.max(entry.notBeforeMs, nowMs + Math.min(waitMs, longestWaitMs));
  }
}

function isTimeout(answer: Extract<CheckAnswer, { readonly kind: 'error' }>): boolean {
  return answer.error.kind === 'transport' && answer.error.fault === 'timeout';
}

/** The host of the last readable answer; read anew only when the URL is another one. */
function hostSeen({ memory, lastInfo }: BotEntry, url: string): string | null {
  return url === '' || lastInfo?.url === url ? memory.seen.host : hostOf(url);
}

function seenOf(entry: BotEntry, answer: CheckAnswer, verdict: Verdict, nowMs: number): LastSeen {
  const before = entry.memory.seen;
  const cause = verdict.cause?.class ?? null;
  if (answer.kind === 'error') {
    const answered = answer.error.kind === 'refused';
    return { ...before, cause, checkedAtMs: answered ? Math.round(nowMs) : before.checkedAtMs };
  }
  const { info } = answer;
  const errorSeconds = info.lastErrorDateSeconds;
  return {
    host: hostSeen(entry, info.url),
    pending: info.pending,
    lossAtMs: verdict.lossAtMs === null ? null : Math.round(verdict.lossAtMs),
    lastErrorAtMs: errorSeconds === null ? null : errorSeconds * 1000,
    cause,
    checkedAtMs: Math.round(nowMs),
  };
}

function nextDelayMs(deps: CheckerDeps, entry: BotEntry, verdict: Verdict): number {
  const { core } = deps;
  const { state } = entry.memory;
  const intervalMs = deps.intervalMs(entry);
  const jittered = (ms: number): number => ms * (0.95 + 0.1 * core.deps.random());
  if (verdict.health === 'unknown') {
    // Quick repeats tell a few bots apart from a dead network; among many, others tell it, and repeats only crowd.
    const leastMs = deps.isCrowded(entry) ? intervalMs : 0;
    return jittered(Math.max(leastMs, verdict.recheckAfterMs ?? intervalMs));
  }
  if (state.suspected || state.streak !== null) {
    return verdict.recheckAfterMs ?? jittered(suspectedIntervalMs(settingsOf(core, entry)));
  }
  const rejected = verdict.reasons.some(
    ({ code }) => code === 'token-rejected' || code === 'logged-out',
  );
  return jittered(rejected ? (verdict.recheckAfterMs ?? intervalMs) : intervalMs);
}
