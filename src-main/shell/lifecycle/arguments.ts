import { developmentArgument, hiddenArgument } from '../login/start-command.ts';

/** What the app was started with. */
export interface AppArguments {
  /** A data folder of its own instead of the user's; null = the usual place. */
  readonly profile: string | null;
  /** Start into the tray, without a window. */
  readonly isHidden: boolean;
  /** A run from the source folder may register itself to start at login. */
  readonly allowsDevelopmentLogin: boolean;
}

/** Reads `--profile DIR`, `--profile=DIR`, `--hidden`, `--allow-development-login`; everything else belongs to the runtime. Pure. */
export function parseArguments(argv: readonly string[]): AppArguments {
  const joined = argv.find((argument) => argument.startsWith('--profile='));
  const at = argv.indexOf('--profile');
  const profile = joined?.slice('--profile='.length) ?? (at === -1 ? undefined : argv[at + 1]);
  return {
    profile: profile === undefined || profile === '' ? null : profile,
    isHidden: argv.includes(hiddenArgument),
    allowsDevelopmentLogin: argv.includes(developmentArgument),
  };
}
