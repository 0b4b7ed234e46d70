import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const limitPattern = /^Max core file size +(\S+) +(\S+)/m;

/** Soft and hard limit of a process' core dumps, and what a dump would hold; null for a process that has ended. */
export function coreLimitsOf(pid: number): string | null {
  try {
    const limits = limitPattern.exec(readFileSync(`/proc/${pid}/limits`, 'utf8'));
    const filter = readFileSync(`/proc/${pid}/coredump_filter`, 'utf8').trim();
    return `${limits?.slice(1).join(' ') ?? '?'} ${filter}`;
  } catch {
    return null;
  }
}

/** Lets this process and all that it starts from now on dump core; call the answer to have it as it was. */
export function allowCoreDumps(): () => void {
  const before = limitPattern.exec(readFileSync('/proc/self/limits', 'utf8'));
  const set = (soft: string): void =>
    void spawnSync('prlimit', [`--core=${soft}:`, '--pid', String(process.pid)]);
  set(before?.[2] ?? 'unlimited');
  return () => set(before?.[1] ?? '0');
}

/** Where the kernel puts dumps: true = into the working folder of what dies. */
export const dumpsGoToWorkingFolder = (): boolean =>
  /^[^|/]/.test(readFileSync('/proc/sys/kernel/core_pattern', 'utf8'));
