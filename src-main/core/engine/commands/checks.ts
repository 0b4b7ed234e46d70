import type { IpcError } from '../../../../src-shared/ipc-contract.ts';
import type { Result } from '../../../../src-shared/result.ts';
import { isWatchable, type BotEntry } from '../bot-entry.ts';
import { spreadOf } from '../cadence.ts';
import { done, fail, type CommandContext } from './command-context.ts';

/** A check is over by then, whatever happens: its request has 15 s, and getMe may follow. */
const checkLimitMs = 35_000;
/** "Check all now" asks about this many a second. */
const allPerSecond = 20;

/** One check now; answers when it is done. */
export async function checkBot(
  ctx: CommandContext,
  entry: BotEntry,
): Promise<Result<Record<string, never>, IpcError>> {
  const { core } = ctx;
  if (entry.tokenState !== 'ready') {
    return fail('UNAVAILABLE', { message: core.texts('bots.locked') });
  }
  if (entry.record.paused) {
    return fail('UNAVAILABLE', { message: core.texts('bots.paused') });
  }
  const busy = entry.activity !== null;
  if (!busy) {
    const startedAtMs = Math.round(core.deps.clock.nowMs());
    const deadlineMs = startedAtMs + checkLimitMs;
    entry.activity = { wish: 'check', startedAtMs, deadlineMs };
    core.state.touch(entry.record.id);
  }
  try {
    await ctx.checkNow(entry);
  } finally {
    if (entry.activity?.wish === 'check') {
      entry.activity = null;
      core.state.touch(entry.record.id);
    }
  }
  return done;
}

/** So many refusals in a row mean that the token is dead and is tried again in its own time (NET-09). */
const deadAfterRefusals = 2;

/**
 * Every watched bot, soon: spread by the budget. Without polling the checks are awaited. Dead tokens are left out: to
 * the server each is a new bot, and all of them at once would use up the budget that new bots wait for.
 */
export async function checkAll(
  ctx: CommandContext,
): Promise<Result<Record<string, never>, IpcError>> {
  const { core } = ctx;
  const entries = [...core.state.entries.values()].filter(
    (entry) => isWatchable(entry) && entry.memory.health.refusals < deadAfterRefusals,
  );
  if (!ctx.polls) {
    await Promise.all(entries.map((entry) => ctx.checkNow(entry)));
    return done;
  }
  if (core.watchingPaused !== null) {
    return fail('UNAVAILABLE', { message: core.texts('bots.watching-paused') });
  }
  const spanMs = (entries.length / allPerSecond) * 1000;
  for (const entry of entries) {
    ctx.scheduler.plan(entry.record.id, spreadOf(entry.record.id) * spanMs);
  }
  ctx.reach.nudge();
  return done;
}
