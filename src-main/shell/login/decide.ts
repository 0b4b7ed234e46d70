import type { LoginProblem, LoginState } from '../../../src-shared/login.ts';
import type { Settings } from '../../../src-shared/settings.ts';
import type { LoginReading } from './login-item.ts';

/** What the settings say about the start at login. */
export type LoginWish = Pick<Settings, 'launchAtLogin' | 'startHidden'>;

/**
 * - `write`, `remove`: the wish changed since it was last carried out, or our entry starts something outdated
 * - `adopt`: the system's own settings were changed since: their word is newer, the setting follows it
 */
export type LoginStep = 'write' | 'remove' | 'adopt' | 'none';

/** What brings wish and system together. `applied` is the wish that was last carried out; null = none ever was. Pure. */
export function decideLogin(
  wish: LoginWish,
  applied: LoginWish | null,
  reading: LoginReading,
): LoginStep {
  if (wish.launchAtLogin !== (applied?.launchAtLogin ?? false)) {
    return wish.launchAtLogin ? 'write' : 'remove';
  }
  if (reading.entry === 'foreign' || reading.needsApproval) {
    return 'none';
  }
  if (reading.willStart !== wish.launchAtLogin) {
    return 'adopt';
  }
  return reading.willStart && reading.entry === 'stale' ? 'write' : 'none';
}

function problemOf(wish: LoginWish, reading: LoginReading): LoginProblem | null {
  if (reading.needsApproval) {
    return 'needs-approval';
  }
  switch (reading.entry) {
    case 'foreign':
      return 'not-ours';
    case 'none':
      return wish.launchAtLogin ? 'not-written' : null;
    case 'ours':
    case 'stale':
      return reading.willStart ? null : 'turned-off';
  }
}

/** What the user is told. `reading` is null where the system could not be asked. Pure. */
export function loginState(wish: LoginWish, reading: LoginReading | null): LoginState {
  return reading === null
    ? { willStart: false, problem: 'not-written', file: null }
    : { willStart: reading.willStart, problem: problemOf(wish, reading), file: reading.file };
}
