/** Shapes of the light, so that colour is never the only sign. Each has files `<key>-<panel>.png` and `@2x`. */
export const trayIconKeys = ['healthy', 'degraded', 'down', 'unknown', 'paused', 'empty'] as const;
export type TrayIconKey = (typeof trayIconKeys)[number];
