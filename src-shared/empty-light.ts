import type { Light } from './light.ts';

/** The light while no bot is watched. */
export const emptyLight: Light = {
  health: null,
  alert: null,
  healthy: 0,
  degraded: 0,
  down: 0,
  unknown: 0,
  paused: 0,
  total: 0,
  known: { degraded: 0, down: 0 },
  checkedAtMs: null,
};
