/**
 * Shapes of the light, so that colour is never the only sign: filled dot, triangle, cross, ring (not known yet), ring
 * struck through (nothing can be asked, or nobody asks), padlock, bars, ring with a dot (no bots).
 */
export const trayIconKeys = [
  'healthy',
  'degraded',
  'down',
  'unknown',
  'blind',
  'locked',
  'paused',
  'empty',
] as const;
export type TrayIconKey = (typeof trayIconKeys)[number];
