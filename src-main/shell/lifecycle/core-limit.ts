import { spawn } from 'node:child_process';
import fs from 'node:fs';

/** The processes that this one has started so far (Linux). */
function children(pid: number): readonly string[] {
  try {
    return fs
      .readdirSync(`/proc/${pid}/task`)
      .flatMap((thread) =>
        fs.readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim().split(' '),
      )
      .filter((id) => id !== '');
  } catch {
    return [];
  }
}

/**
 * SEC-10: no core dump of ours may land on a disk: it would hold tokens. Node cannot set its own limits, so the
 * system's tool does it, for this process and those it has already; later ones inherit it. Best effort: where the
 * tool is missing, the session's own limit (0 on most systems) stands.
 */
export function forbidCoreDumps(pid: number): void {
  if (process.platform !== 'linux') {
    return;
  }
  for (const id of [String(pid), ...children(pid)]) {
    const tool = spawn('prlimit', ['--core=0:0', '--pid', id], { stdio: 'ignore' });
    tool.on('error', () => undefined);
    tool.unref();
  }
}
