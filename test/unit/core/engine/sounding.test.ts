// NET-05: where one bot could not be asked, others are asked soon; also after a time when that went wrong.
import { describe, expect, it } from 'vitest';
import { createEntry } from '../../../../src-main/core/engine/bot-entry.ts';
import type { Root } from '../../../../src-main/core/engine/fleet-state.ts';
import { newBotMemory } from '../../../../src-main/core/engine/memory.ts';
import { createSounding } from '../../../../src-main/core/engine/sounding.ts';
import { emptyFleet } from '../../../../src-main/core/health/fleet.ts';
import { silentLogger } from '../../../../src-main/core/logging/logger.ts';
import { aBotRecord } from '../../../support/builders.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

/** A bot that could be asked before. */
function askedBefore() {
  const record = aBotRecord({ id: '700001', telegramId: '700001' });
  const memory = newBotMemory(1);
  const entry = createEntry({ record, sealedToken: null, authTag: null }, memory);
  entry.tokenState = 'ready';
  entry.memory = { ...memory, seen: { ...memory.seen, checkedAtMs: 1 } };
  entry.askedMs = 1;
  return entry;
}

describe('asking others', () => {
  it('goes on after a time when asking threw, which is logged', async () => {
    const clock = new ManualClock();
    const entry = askedBefore();
    const root: Root = { memory: emptyFleet, sinceMs: 0, canary: null, sounding: false };
    const logged: string[] = [];
    let asked = 0;
    let isBroken = true;
    const sounding = createSounding(
      {
        deps: { clock, log: { ...silentLogger, error: (event) => void logged.push(event) } },
        state: { entries: new Map([[entry.record.id, entry]]) },
        signal: new AbortController().signal,
        watchingPaused: null,
      },
      {
        runNow() {
          asked += 1;
          return isBroken ? Promise.reject(new TypeError('no')) : Promise.resolve();
        },
      },
    );
    sounding.afterFailure(entry, root, 1);
    await clock.advance(60_000);
    expect([asked, root.sounding, logged]).toEqual([1, false, ['engine.sounding-threw']]);
    isBroken = false;
    sounding.afterFailure(entry, root, 1);
    await clock.advance(60_000);
    expect([asked, root.sounding]).toEqual([4, false]);
  });
});
