import type { LaunchedApp } from './launch-app.ts';

/** Windows that there are, minimized ones too. */
export const windowCount = async ({ electron }: LaunchedApp): Promise<number> =>
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/** Windows that are shown, in front or behind others. */
export const visibleCount = async ({ electron }: LaunchedApp): Promise<number> =>
  await electron.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().filter((window) => window.isVisible()).length,
  );

export const minimizedCount = async ({ electron }: LaunchedApp): Promise<number> =>
  await electron.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().filter((window) => window.isMinimized()).length,
  );

/** Closes every window, as its own button does. */
export const closeWindows = async ({ electron }: LaunchedApp): Promise<void> =>
  await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().forEach((window) => window.close()),
  );
