import { describe, expect, it } from 'vitest';
import {
  flapPercent,
  followFlap,
  steadyFlap,
  type Flap,
} from '../../../../src-main/core/health/flapping.ts';

const steady = '+'.repeat(21);

describe('flapping', () => {
  it.each([
    ['nothing', steady, 0],
    ['alternating', '+-'.repeat(10).concat('+'), 100],
    ['the newest change', `${'+'.repeat(20)}-`, 6.25],
    ['the oldest change', `-${'+'.repeat(20)}`, 3.75],
    ['the three newest', `${'+'.repeat(18)}-+-`, 18.36],
    ['the four newest', `${'+'.repeat(17)}-+-+`, 24.21],
  ])('%s: %s is %d %%', (_, states, percent) => {
    expect(flapPercent(states)).toBeCloseTo(percent, 2);
  });

  const follow = (flap: Flap, states: string): Flap =>
    Array.from(states).reduce((seen, state) => followFlap(seen, state === '+'), flap);

  it('starts at a fifth, so not with one incident', () => {
    expect(follow(steadyFlap, `${steady}--+`).flapping).toBe(false);
    expect(follow(steadyFlap, `${steady}-+-`).flapping).toBe(false);
    expect(follow(steadyFlap, `${steady}-+-+`).flapping).toBe(true);
  });

  it('ends when at most one old change is left', () => {
    const flapping = follow(steadyFlap, `${steady}-+-+`);
    expect(follow(flapping, '+'.repeat(10)).flapping).toBe(true);
    expect(follow(flapping, '+'.repeat(20)).flapping).toBe(false);
  });
});
