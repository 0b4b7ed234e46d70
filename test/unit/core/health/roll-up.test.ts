import { describe, expect, it } from 'vitest';
import type { Health } from '../../../../src-shared/health.ts';
import { rollUp, type LightInput } from '../../../../src-main/core/health/roll-up.ts';

const bot = (health: Health, parts: Partial<LightInput> = {}): LightInput => ({
  health,
  paused: false,
  silent: false,
  checkedAtMs: 1000,
  ...parts,
});

describe('the light', () => {
  it.each([
    [['healthy', 'down', 'degraded'], 'down'],
    [['healthy', 'unknown'], 'unknown'],
    [['degraded', 'unknown'], 'degraded'],
    [['healthy'], 'healthy'],
  ] as const)('shows of %j the worst: %s', (healths, worst) => {
    expect(rollUp(healths.map((health) => bot(health))).health).toBe(worst);
  });

  it('is dark without watched bots and leaves paused ones out', () => {
    expect(rollUp([])).toMatchObject({ health: null, total: 0, checkedAtMs: null });
    expect(rollUp([bot('down', { paused: true })])).toMatchObject({
      health: null,
      down: 0,
      paused: 1,
      total: 1,
    });
  });

  it('counts a snoozed bot but is not coloured by it', () => {
    expect(rollUp([bot('down', { silent: true }), bot('degraded')])).toMatchObject({
      health: 'degraded',
      down: 1,
    });
  });

  it('tells the newest check', () => {
    expect(
      rollUp([
        bot('healthy', { checkedAtMs: 5 }),
        bot('healthy', { checkedAtMs: null }),
        bot('healthy', { checkedAtMs: 9 }),
      ]).checkedAtMs,
    ).toBe(9);
  });
});
