import type { Refusal } from '../../../src-shared/repair.ts';
import type { BotEntry } from './bot-entry.ts';
import type { EngineCore } from './core.ts';
import { putPark } from './park.ts';
import type { Repair } from './ports/repair.ts';

/** After a return that did not come about: soon, then less often. */
const retryMs = [15_000, 30_000, 60_000, 120_000, 300_000] as const;

/** Brings parked webhooks back when it is time. */
export interface ParkReturns {
  /** Looks at the clock; call it every few seconds. Starts at most one return a bot. */
  due(): void;
}

interface Try {
  running: boolean;
  failures: number;
  /** Monotonic ms. */
  notBeforeMs: number;
}

/**
 * The return is the ordinary action of an automatic actor: planned, noted, verified, in the journal. It is tried again
 * until it comes about or somebody else has set a webhook, which is not overwritten.
 */
export function createParkReturns(deps: {
  readonly core: EngineCore;
  readonly repair: Repair;
  readonly background: (work: Promise<unknown>) => void;
}): ParkReturns {
  const { core } = deps;
  const tries = new Map<string, Try>();
  const isDue = (entry: BotEntry): boolean => {
    const tried = tries.get(entry.record.id);
    return (
      core.storage === null &&
      entry.park !== null &&
      core.heldTime.nowMs() >= entry.park.returnAtMs &&
      entry.tokenState === 'ready' &&
      entry.activity === null &&
      !entry.removed &&
      tried?.running !== true &&
      core.deps.clock.monotonicMs() >= (tried?.notBeforeMs ?? 0)
    );
  };
  const bringBack = async (entry: BotEntry): Promise<void> => {
    const { id } = entry.record;
    const tried = tries.get(id) ?? { running: false, failures: 0, notBeforeMs: 0 };
    tries.set(id, { ...tried, running: true });
    const refusals = await tryReturn(deps.repair, id).catch((): readonly Refusal[] => {
      core.deps.log.error('engine.return-threw', { botId: id });
      return [];
    });
    if (refusals.some(({ code }) => code === 'park-overtaken' || code === 'no-desired-webhook')) {
      putPark(core, entry, null);
      core.state.touch(id);
    }
    if (entry.park === null) {
      tries.delete(id);
      return;
    }
    const waitMs = retryMs[Math.min(tried.failures, retryMs.length - 1)] ?? 0;
    tries.set(id, {
      running: false,
      failures: tried.failures + 1,
      notBeforeMs: core.deps.clock.monotonicMs() + waitMs,
    });
    core.deps.log.warn('engine.return-failed', { botId: id, failures: tried.failures + 1 });
  };
  return {
    due() {
      for (const entry of core.state.entries.values()) {
        if (isDue(entry)) {
          deps.background(bringBack(entry));
        }
      }
    },
  };
}

/** Plans and applies the return; answers why nothing was sent, if so. What it came to shows on the bot. */
async function tryReturn(repair: Repair, botId: string): Promise<readonly Refusal[]> {
  const wish = {
    kind: 'unpark',
    botId,
    secretUnknown: 'refuse',
    certificateUnknown: 'refuse',
    pinUnknown: 'refuse',
    unresolvedOk: false,
  } as const;
  const answer = await repair.plan(wish, 'automatic');
  if (answer.kind === 'refused') {
    return answer.refusals;
  }
  const { planId } = answer.plan;
  const applied = await repair.apply({ planId, typedName: null, actor: 'automatic' });
  return applied.ok ? applied.value.refusals : applied.error;
}
