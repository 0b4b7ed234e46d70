/** What is to run at login. */
export interface StartCommand {
  readonly program: string;
  readonly arguments: readonly string[];
}

/** What the system says about the start at login now. */
export interface LoginReading {
  /** The app will be started at the next login. */
  readonly willStart: boolean;
  /**
   * `none`: there is no entry. `ours`: written by this app. `stale`: ours, but it starts another program or with other
   * arguments (an AppImage that was moved). `foreign`: somebody else's, under our name.
   */
  readonly entry: 'none' | 'ours' | 'stale' | 'foreign';
  /** macOS: the user has to allow it first. */
  readonly needsApproval: boolean;
  readonly file: string | null;
}

/** The system's list of what starts at login, as far as it is about this app. */
export interface LoginItem {
  /** Reads anew each time. @throws foreign errors of the system; the caller reports them. */
  read(command: StartCommand): LoginReading;
  /** Makes the entry, switched on, in place of an older one of ours. @throws as `read` */
  write(command: StartCommand): void;
  /** Removes our entry; a foreign one stays. @throws as `read` */
  remove(): void;
}
