import { describe, expect, it } from 'vitest';
import { newHealthState, type HealthState } from '../../../../src-main/core/health/advance.ts';
import { shownState } from '../../../../src-main/core/health/shown.ts';

const base = newHealthState(0);
const watched = { locked: false, fault: null, unwatchedSinceMs: null } as const;
const failing: HealthState = {
  ...base,
  health: 'down',
  healthSinceMs: 65_000,
  reasons: [{ code: 'delivery-failing', health: 'down', sinceMs: 45_000, detail: null }],
};

describe('the health a bot is shown with', () => {
  it('counts trouble from the first bad verdict, not from its confirmation', () => {
    expect(shownState(failing, watched)).toMatchObject({ health: 'down', sinceMs: 45_000 });
  });

  it('counts being well from the recovery', () => {
    const well: HealthState = {
      ...base,
      health: 'healthy',
      healthSinceMs: 65_000,
      reasons: [{ code: 'delivery-error-past', health: 'healthy', sinceMs: 1000, detail: null }],
    };
    expect(shownState(well, watched)).toMatchObject({ health: 'healthy', sinceMs: 65_000 });
  });

  it('knows nothing of a bot that is locked, cut off or not watched, and forgets nothing', () => {
    const fault = { kind: 'offline', sinceMs: 70_000 } as const;
    expect(shownState(failing, { ...watched, fault })).toMatchObject({
      health: 'unknown',
      sinceMs: 70_000,
      reasons: [{ code: 'offline' }],
    });
    expect(shownState(failing, { ...watched, locked: true }).reasons[0]?.code).toBe('vault-locked');
    expect(shownState(failing, { ...watched, unwatchedSinceMs: 5 }).reasons[0]?.code).toBe(
      'not-watched',
    );
    // The nearest cause first: without a token nobody can ask, and who is cut off is not even looking.
    expect(shownState(failing, { locked: true, fault, unwatchedSinceMs: 5 }).reasons).toMatchObject(
      [{ code: 'vault-locked' }],
    );
    expect(shownState(failing, { ...watched, fault, unwatchedSinceMs: 5 }).reasons).toMatchObject([
      { code: 'offline' },
    ]);
    expect(failing.health).toBe('down');
  });
});
