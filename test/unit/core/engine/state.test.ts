import { describe, expect, it } from 'vitest';
import { createEntry, type BotEntry } from '../../../../src-main/core/engine/bot-entry.ts';
import { newBotMemory } from '../../../../src-main/core/engine/memory.ts';
import { buildRow } from '../../../../src-main/core/engine/rows.ts';
import { createState } from '../../../../src-main/core/engine/state.ts';
import { automationOff } from '../../../../src-shared/automation.ts';
import { noMessages } from '../../../../src-shared/messages.ts';
import { defaultSettings } from '../../../../src-shared/settings.ts';
import type { Patch } from '../../../../src-shared/snapshot.ts';
import { aBotRecord } from '../../../support/builders.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

function aState(bots: number) {
  const clock = new ManualClock();
  const patches: Patch[] = [];
  /** How many patches there were at each call. */
  const settled: number[] = [];
  const row = (entry: BotEntry) =>
    buildRow(entry, {
      nowMs: clock.nowMs(),
      settings: defaultSettings,
      watchingPaused: false,
      rootFault: null,
      rootFaultSinceMs: 0,
      environment: null,
      maintenanceUntilMs: null,
    });
  const state = createState({
    clock,
    buildRow: row,
    surroundings: () => ({
      fleet: null,
      vault: { state: 'open', method: 'keyring' },
      settings: defaultSettings,
      notices: [],
      automation: automationOff,
      bulk: null,
      messages: noMessages,
    }),
    publish: (patch) => patches.push(patch),
    settle: () => settled.push(patches.length),
  });
  for (let index = 0; index < bots; index += 1) {
    const record = aBotRecord({ id: String(index), telegramId: String(index) });
    const stored = { record, sealedToken: null, authTag: null };
    state.add(createEntry(stored, newBotMemory(clock.nowMs())));
  }
  return { state, clock, patches, settled };
}

describe('what concerns every row', () => {
  it('goes in several patches, each on top of the one before, no row twice and none left out', async () => {
    const { state, clock, patches } = aState(2000);
    state.setWatched(true);
    const { revision } = state.snapshot();
    await clock.advance(1000);
    patches.length = 0;
    state.touchAll({ rows: true });
    await clock.advance(2000);
    expect(patches.map(({ upserted }) => upserted.length)).toEqual([800, 800, 400]);
    expect(new Set(patches.flatMap(({ upserted }) => upserted.map(({ id }) => id))).size).toBe(
      2000,
    );
    expect(patches.map(({ from, revision: to }) => to - from)).toEqual([1, 1, 1]);
    expect(patches[0]?.from).toBe(revision);
    expect(patches.at(-1)?.revision).toBe(state.snapshot().revision);
    state.stop();
  });

  it('a row that changes again meanwhile is sent as it is then', async () => {
    const { state, clock, patches } = aState(1000);
    state.setWatched(true);
    state.snapshot();
    await clock.advance(1000);
    patches.length = 0;
    state.touchAll({ rows: true });
    await clock.advance(10);
    state.touch('0');
    state.remove('999');
    await clock.advance(2000);
    expect(patches.map(({ upserted }) => upserted.length)).toEqual([800, 200]);
    expect(patches.at(-1)?.upserted.map(({ id }) => id)).toContain('0');
    expect(patches.at(-1)?.removed).toEqual(['999']);
    state.stop();
  });

  it('is in the snapshot of whoever comes later, whole', async () => {
    const { state, clock, patches } = aState(2000);
    expect(state.snapshot().bots).toHaveLength(2000);
    state.touchAll({ rows: true });
    expect(state.snapshot().bots).toHaveLength(2000);
    await clock.advance(1000);
    expect(patches).toEqual([]);
    state.stop();
  });
});

describe('what is shown', () => {
  it('is written before its rows are built, in patches and in a snapshot', async () => {
    const { state, clock, patches, settled } = aState(2);
    state.snapshot();
    expect(settled).toEqual([0]);
    state.setWatched(true);
    state.touch('0');
    await clock.advance(1000);
    expect(settled).toEqual([0, 0]);
    expect(patches).toHaveLength(1);
    state.stop();
  });
});
