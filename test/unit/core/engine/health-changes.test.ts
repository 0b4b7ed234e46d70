import { describe, expect, it } from 'vitest';
import { createEntry, type BotEntry } from '../../../../src-main/core/engine/bot-entry.ts';
import { createHealthChanges } from '../../../../src-main/core/engine/health-changes.ts';
import { newBotMemory } from '../../../../src-main/core/engine/memory.ts';
import { silentLogger } from '../../../../src-main/core/logging/logger.ts';
import { aBotRecord } from '../../../support/builders.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

function anEntry(id: string): BotEntry {
  const stored = {
    record: aBotRecord({ id, telegramId: id }),
    sealedToken: null,
    authTag: null,
  };
  return createEntry(stored, newBotMemory(0));
}

/** Changes whose commits take `commitMs` and fail when told so; `done` says what happened, in order. */
function aTurn() {
  const clock = new ManualClock();
  const stopping = new AbortController();
  const done: string[] = [];
  const disk = { commitMs: 0, isFull: false, isBehind: false, atMs: 0 };
  const changes = createHealthChanges({
    clock,
    log: silentLogger,
    signal: stopping.signal,
    commit() {
      disk.atMs = clock.monotonicMs();
      clock.block(disk.commitMs);
      done.push('commit');
      if (disk.isFull) {
        throw new Error('full');
      }
      return !disk.isBehind;
    },
    failed: () => done.push('failed'),
  });
  const change = (name: string, entry = anEntry(name)): void =>
    changes.add(entry, (isWritten) =>
      done.push(`${name} ${isWritten ? 'written' : 'not written'}`),
    );
  return { clock, stopping, done, disk, changes, change };
}

describe('changes of health', () => {
  it('of one turn share a commit, and go on after it in their order', async () => {
    const { clock, done, change } = aTurn();
    change('a');
    await clock.advance(30);
    change('b');
    change('c');
    await clock.advance(19);
    expect(done).toEqual([]);
    await clock.advance(1);
    expect(done).toEqual(['commit', 'a written', 'b written', 'c written']);
    change('d');
    await clock.advance(49);
    expect(done).toHaveLength(4);
    await clock.advance(1);
    expect(done.slice(4)).toEqual(['commit', 'd written']);
    await clock.advance(10_000);
    expect(done).toHaveLength(6);
  });

  it('are committed at once for whoever builds on them, and the next turn has its whole time', async () => {
    const { clock, done, changes, change } = aTurn();
    changes.settle();
    expect(done).toEqual([]);
    change('a');
    await clock.advance(40);
    changes.settle();
    expect(done).toEqual(['commit', 'a written']);
    change('b');
    await clock.advance(49);
    expect(done).toHaveLength(2);
    await clock.advance(1);
    expect(done.slice(2)).toEqual(['commit', 'b written']);
  });

  it('of one bot follow each other: the second finds the first written', () => {
    const { done, changes, change } = aTurn();
    const [one, other] = [anEntry('1'), anEntry('2')];
    change('a', one);
    changes.settleOf(other);
    expect(done).toEqual([]);
    changes.settleOf(one);
    expect(done).toEqual(['commit', 'a written']);
    change('b', one);
    change('c', one);
    expect(done.slice(2)).toEqual(['commit', 'b written']);
  });

  it('that cannot be written are told as that, once, after the trouble is', async () => {
    const { clock, done, disk, change } = aTurn();
    disk.isFull = true;
    change('a');
    await clock.advance(50);
    expect(done).toEqual(['commit', 'failed', 'a not written']);
    disk.isFull = false;
    await clock.advance(1000);
    expect(done).toHaveLength(3);
    disk.isBehind = true;
    change('b');
    await clock.advance(50);
    expect(done.slice(3)).toEqual(['commit', 'b not written']);
  });

  it('take no more than a fifth of the time on a slow disk, and wait no longer than a second', async () => {
    const { clock, disk, change } = aTurn();
    const waitedMs = async (): Promise<number> => {
      const startMs = clock.monotonicMs();
      change('a');
      await clock.advance(1500);
      return disk.atMs - startMs;
    };
    disk.commitMs = 100;
    expect(await waitedMs()).toBe(50);
    expect(await waitedMs()).toBe(400);
    disk.commitMs = 3000;
    expect(await waitedMs()).toBe(400);
    expect(await waitedMs()).toBe(1000);
    disk.commitMs = 1;
    expect(await waitedMs()).toBe(1000);
    expect(await waitedMs()).toBe(50);
  });

  it('do not wait for their turn when the engine stops', async () => {
    const { clock, stopping, done, change } = aTurn();
    change('a');
    stopping.abort();
    await clock.advance(0);
    expect(done).toEqual(['commit', 'a written']);
  });

  it('do not keep each other from going on', () => {
    const { done, changes, change } = aTurn();
    changes.add(anEntry('1'), () => {
      throw new Error('a bug');
    });
    change('b');
    changes.settle();
    expect(done).toEqual(['commit', 'b written']);
  });
});
