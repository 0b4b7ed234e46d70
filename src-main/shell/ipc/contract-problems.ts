import * as z from 'zod';
import type { Logger } from '../../core/logging/logger.ts';
import { isTrustedSender, type MessageSource } from '../security/sender.ts';

const problemSchema = z.strictObject({
  channel: z.string().max(60),
  where: z.string().max(60),
});

/** Writes down what the preload could not read of our own messages: after an update that is how a drift is found. */
export function followContractProblems(deps: {
  readonly ipcMain: {
    on(channel: string, listener: (event: MessageSource, problem: unknown) => void): unknown;
  };
  readonly log: Logger;
  readonly windowContentsId: () => number | null;
}): void {
  deps.ipcMain.on('contract:problem', (source, raw) => {
    const problem = problemSchema.safeParse(raw);
    if (problem.success && isTrustedSender(source, deps.windowContentsId())) {
      deps.log.error('ipc.contract-problem', problem.data);
    }
  });
}
