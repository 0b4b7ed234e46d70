import type { EngineEvent } from '../core/engine/engine-contract.ts';
import type { DesktopNotifier } from '../core/engine/ports/messages.ts';
import type { CliResult, Invocation } from './context.ts';
import { exitCodes } from './exit-codes.ts';
import { withEngine } from './session.ts';

/** The lines of `watch` are the notification: whoever reads them has been told. */
const lines: DesktopNotifier = {
  show: () => Promise.resolve({ result: 'shown', handle: null }),
  withdraw() {},
};

/** The event as a line; patches are for the window only. */
function watchLine(event: EngineEvent): string | null {
  return event.type === 'patch' ? null : JSON.stringify(event);
}

/** `watch`: runs the engine for a time or until interrupted, one JSON line an event. */
export function watch(
  invocation: Invocation,
  options: { readonly forMs: number | null; readonly intervalMs: number | null },
): Promise<CliResult> {
  const { io, clock, interrupted } = invocation.deps;
  const session = {
    key: 'needed',
    poll: true,
    intervalMs: options.intervalMs,
    notifier: lines,
    onEvent(event: EngineEvent) {
      const line = watchLine(event);
      if (line !== null) {
        io.out(`${line}\n`);
      }
    },
  } as const;
  return withEngine(invocation, session, async () => {
    await clock.sleep(options.forMs ?? Number.MAX_SAFE_INTEGER, interrupted);
    return { exitCode: exitCodes.done, json: null, human: '' };
  });
}
