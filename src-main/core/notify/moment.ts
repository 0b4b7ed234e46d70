import type { Settings } from '../../../src-shared/settings.ts';
import { quietHoursAt } from './calendar/quiet-hours.ts';
import type { Moment } from './policy.ts';

/** Whether this is a time to speak, by the quiet hours of these settings. */
export function momentAt(settings: Settings, nowMs: number): Moment {
  const { current, lastEndMs } = quietHoursAt(settings, nowMs);
  const quiet = settings.quietHoursCriticalBreaksThrough ? 'but-critical' : 'all';
  return { nowMs, quiet: current === null ? null : quiet, quietEndedAtMs: lastEndMs };
}
