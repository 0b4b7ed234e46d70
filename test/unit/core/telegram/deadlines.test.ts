import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createDeadlines } from '../../../../src-main/core/telegram/deadlines.ts';

describe('deadlines', () => {
  it('fire in their own time, however many share the timer', async () => {
    const deadlines = createDeadlines();
    const startMs = performance.now();
    const firedMs: number[] = [];
    const note = (): void => void firedMs.push(performance.now() - startMs);
    deadlines.add(60, note);
    await wait(30);
    deadlines.add(60, note);
    await wait(120);
    expect(firedMs).toHaveLength(2);
    expect(firedMs[0]).toBeGreaterThanOrEqual(59);
    expect(firedMs[1]).toBeGreaterThanOrEqual(89);
    expect(firedMs[1]).toBeLessThan(140);
  });

  it('do not fire once called off, and the ones behind still do', async () => {
    const deadlines = createDeadlines();
    const fired: string[] = [];
    const forget = deadlines.add(20, () => fired.push('first'));
    deadlines.add(20, () => fired.push('second'));
    deadlines.add(5, () => fired.push('short'));
    forget();
    await wait(80);
    expect(fired).toEqual(['short', 'second']);
  });

  it('let one callback call off another and begin a new one', async () => {
    const deadlines = createDeadlines();
    const fired: string[] = [];
    deadlines.add(10, () => {
      fired.push('first');
      forgetSecond();
      deadlines.add(10, () => fired.push('third'));
    });
    const forgetSecond = deadlines.add(10, () => fired.push('second'));
    await wait(80);
    expect(fired).toEqual(['first', 'third']);
  });
});
