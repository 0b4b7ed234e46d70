import { spawn } from 'node:child_process';
import fs from 'node:fs';

/** A process and all that it has started so far, and those in turn (Linux). */
function tree(pid: string): readonly string[] {
  return [pid, ...children(pid).flatMap((child) => tree(child))];
}

function children(pid: string): readonly string[] {
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

/** Takes effect at once, and also where dumps go to a program that minds no limit: they would hold nothing of memory. */
function leaveNothingToDump(pid: string): void {
  try {
    fs.writeFileSync(`/proc/${pid}/coredump_filter`, '0');
  } catch {
    // Gone, or another user's.
  }
}

async function limit(pid: string): Promise<void> {
  const tool = spawn('prlimit', ['--core=0:0', '--pid', pid], { stdio: 'ignore' });
  tool.unref();
  await new Promise((resolve) => {
    tool.once('error', resolve);
    tool.once('exit', resolve);
  });
}

/**
 * SEC-10: no core dump of ours may land on a disk: it would hold tokens. Node cannot set its own limits, so the
 * system's tool does it, for this process and those it has already; later ones inherit it. Best effort: where the
 * tool is missing, what each process would dump is nothing all the same. Resolves when all of them are limited: no key
 * should be in memory before that.
 */
export async function forbidCoreDumps(pid: number): Promise<void> {
  if (process.platform !== 'linux') {
    return;
  }
  const limited = new Set<string>();
  const fresh = (): readonly string[] => tree(String(pid)).filter((id) => !limited.has(id));
  // Twice: what was started while the tool ran may have the old limit.
  for (let pass = 0; pass < 2; pass += 1) {
    const ids = fresh();
    ids.forEach((id) => {
      limited.add(id);
      leaveNothingToDump(id);
    });
    await Promise.all(ids.map(async (id) => await limit(id)));
  }
}
