import type { StartCommand } from './login-item.ts';

/** What is known about the program that runs now. */
export interface RunningProgram {
  readonly execPath: string;
  /** `APPIMAGE` of the environment: the file the user keeps; `execPath` then lies in a mount that is gone tomorrow. */
  readonly appImage: string | undefined;
  readonly isPackaged: boolean;
  /** Folder of package.json; needed by a run from the source folder only. */
  readonly appPath: string;
  /** As given with `--profile`; null = the usual one. */
  readonly profile: string | null;
  /** A run from the source folder was told to offer the start at login all the same. */
  readonly isAskedFor: boolean;
}

/** Tells a start at login from one by hand. */
export const hiddenArgument = '--hidden';
/** Lets a run from the source folder register itself, for tests. */
export const developmentArgument = '--allow-development-login';

/**
 * The command that starts this program at login; null for a run from the source folder, which would start whatever
 * lies there on every later day. Pure.
 */
export function startCommand(running: RunningProgram, isHidden: boolean): StartCommand | null {
  if (!running.isPackaged && !running.isAskedFor) {
    return null;
  }
  const { appImage } = running;
  const hasAppImage = running.isPackaged && appImage !== undefined && appImage.startsWith('/');
  return {
    program: hasAppImage ? appImage : running.execPath,
    arguments: [
      ...(running.isPackaged ? [] : [running.appPath, developmentArgument]),
      ...(running.profile === null ? [] : [`--profile=${running.profile}`]),
      ...(isHidden ? [hiddenArgument] : []),
    ],
  };
}
