import type { Logger } from '../../core/logging/logger.ts';
import type { Clock } from '../../core/time/clock.ts';
import { createRestartLimit } from './restart-limit.ts';

/** Chromium forgets a death after five minutes; counted a little longer, we are never later than it. */
const minded = { max: 4, windowMs: 900_000 };

/**
 * DSK-02: when its GPU process dies Chromium starts it again, and after three deaths draws without a GPU. After three
 * more it ends the whole program, which would take the watching along. So from the fifth on its limit is taken off: it
 * goes on without a GPU for as long as it takes.
 */
export function outliveGpu(deps: {
  readonly app: Pick<Electron.App, 'on'> & {
    readonly commandLine: Pick<Electron.CommandLine, 'appendSwitch'>;
  };
  readonly clock: Clock;
  readonly log: Logger;
}): void {
  const limit = createRestartLimit(minded);
  deps.app.on('child-process-gone', (_event, { type }) => {
    if (type === 'GPU' && !limit.allow(deps.clock.nowMs())) {
      deps.log.warn('app.gpu-limit-lifted');
      deps.app.commandLine.appendSwitch('disable-gpu-process-crash-limit');
    }
  });
}
