import { readFileSync } from 'node:fs';
import { processTree, type ProcessInfo } from '../support/desktop/processes.ts';

/** CPU time so far by part, ms (10 ms grain). */
export type CpuByPart = ReadonlyMap<string, number>;

/** What a process of the app is for, from its command line. */
export function partOf({ command }: Pick<ProcessInfo, 'command'>): string {
  const type = /(?:^|\s)--type=([a-z-]+)/.exec(command)?.[1];
  return type ?? 'main process';
}

/** CPU time in ms out of a line of `/proc/…/stat`: user and system, own and not of children. */
export function cpuMsOf(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function readStat(file: string): number {
  try {
    return cpuMsOf(readFileSync(file, 'utf8'));
  } catch {
    // Ended between the listing and the reading.
    return 0;
  }
}

/** CPU of every process of an app, those of one kind together; the engine's thread apart from its process. */
export function appCpu(pid: number, engineThread: number): CpuByPart {
  const parts = new Map<string, number>();
  for (const info of processTree(pid)) {
    const part = partOf(info);
    parts.set(part, (parts.get(part) ?? 0) + readStat(`/proc/${info.pid}/stat`));
  }
  const engineMs = readStat(`/proc/${pid}/task/${engineThread}/stat`);
  parts.set('engine thread', engineMs);
  parts.set('main process', (parts.get('main process') ?? 0) - engineMs);
  return parts;
}

/** CPU of one process, ms. */
export const processCpuMs = (pid: number): number => readStat(`/proc/${pid}/stat`);

/** Percent of one core that each part took between two looks. */
export function cpuPercents(
  before: CpuByPart,
  after: CpuByPart,
  elapsedMs: number,
): Readonly<Record<string, number>> {
  const percents: Record<string, number> = {};
  for (const [part, ms] of after) {
    percents[part] = Math.round(((ms - (before.get(part) ?? 0)) / elapsedMs) * 1000) / 10;
  }
  return percents;
}
