import { readFileSync } from 'node:fs';

/**
 * Stops a process wherever it is, looks at what its files are then, and lets it go on: files are as a kill at that
 * moment would leave them, so that one started process shows many such moments. Linux.
 */
export async function lookWhileStopped(pid: number, look: () => void): Promise<void> {
  process.kill(pid, 'SIGSTOP');
  try {
    while (!isStopped(pid)) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    look();
  } finally {
    process.kill(pid, 'SIGCONT');
  }
}

/** The third field of its line, behind the name in parentheses. */
function isStopped(pid: number): boolean {
  const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return /\) T /.test(line);
}
