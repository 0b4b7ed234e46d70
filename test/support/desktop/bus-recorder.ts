import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Desktop } from './session.ts';
import { createProcessGroup } from './processes.ts';
import { waitFor } from './wait.ts';

/** Everything that goes over one desktop's session bus, byte for byte. */
export interface BusRecorder {
  bytes(): Buffer;
  stop(): Promise<void>;
}

/** Starts recording; what came before is not in it. */
export async function recordBus(desktop: Pick<Desktop, 'env' | 'folder'>): Promise<BusRecorder> {
  const group = createProcessGroup();
  const file = path.join(desktop.folder, 'bus.recording');
  group.start('dbus-monitor', ['--session', '--binary'], { env: desktop.env, logFile: file });
  // Its own arrival on the bus is the first thing it writes.
  await waitFor('the bus recorder', () => existsSync(file) && statSync(file).size > 0);
  return { bytes: () => readFileSync(file), stop: async () => await group.stopAll() };
}
