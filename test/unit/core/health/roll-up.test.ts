import { describe, expect, it } from 'vitest';
import type { Health } from '../../../../src-shared/health.ts';
import { rollUp, type LightInput } from '../../../../src-main/core/health/roll-up.ts';

const bot = (health: Health, parts: Partial<LightInput> = {}): LightInput => ({
  health,
  paused: false,
  muted: false,
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

  it.each([
    ['somebody knows of the worst', [bot('down', { muted: true }), bot('degraded')], 'degraded'],
    ['somebody knows of everything', [bot('down', { muted: true }), bot('healthy')], 'healthy'],
    ['nobody knows', [bot('down'), bot('degraded', { muted: true })], 'down'],
    ['a known bot cannot be asked', [bot('unknown', { muted: true }), bot('healthy')], 'unknown'],
    ['only paused ones are there', [bot('down', { paused: true })], null],
  ] as const)('alerts as bad as it is where %s', (_, bots, alert) => {
    expect(rollUp(bots).alert).toBe(alert);
  });

  it('counts trouble that somebody knows of, and shows it as it is', () => {
    const bots = [
      bot('down', { muted: true }),
      bot('down'),
      bot('degraded', { muted: true }),
      bot('healthy', { muted: true }),
    ];
    expect(rollUp(bots)).toMatchObject({
      health: 'down',
      alert: 'down',
      down: 2,
      degraded: 1,
      known: { degraded: 1, down: 1 },
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
