import { describe, expect, it } from 'vitest';
import { uptimeOf } from '../../../src-shared/history.ts';

describe('uptime', () => {
  it('is the share of the time watched in which updates were delivered; unknown counts neither way', () => {
    const spent = { healthyMs: 60, degradedMs: 20, downMs: 20, unknownMs: 900 };
    expect(uptimeOf(spent)).toBe(0.8);
  });

  it('is not known where nothing was', () => {
    expect(uptimeOf({ healthyMs: 0, degradedMs: 0, downMs: 0, unknownMs: 5 })).toBeNull();
  });
});
