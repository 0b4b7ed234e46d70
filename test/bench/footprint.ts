import { readdirSync, readFileSync } from 'node:fs';
import { processTree } from '../support/desktop/processes.ts';
import { partOf } from './process-use.ts';

/** What one process of an app holds and has used so far. */
interface ProcessShare {
  /** What it is for, from its command line. */
  readonly part: string;
  /** Proportional set size and what of it nobody else shares, MB. */
  readonly pssMegabytes: number;
  readonly privateMegabytes: number;
  readonly threads: readonly ThreadShare[];
}

/** What one thread has used since it began. */
interface ThreadShare {
  readonly id: number;
  /** Processor time, ms; the kernel counts it in nanoseconds. */
  readonly cpuMs: number;
  /** How often it went to sleep by itself, which is how often it was woken. */
  readonly wakes: number;
}

/** What a process holds, and what it did in a stretch of time. */
export interface ProcessAtRest {
  readonly part: string;
  readonly pssMegabytes: number;
  readonly privateMegabytes: number;
  /** Share of one core, in percent, and wakings a second, of all its threads. */
  readonly cpuPercent: number;
  readonly wakesPerSecond: number;
}

/** What each process did between two readings, and what it holds at the second; threads that ended between are lost. */
export function atRest(
  before: readonly ProcessShare[],
  after: readonly ProcessShare[],
  elapsedMs: number,
): readonly ProcessAtRest[] {
  const known = new Map(before.flatMap(({ threads }) => threads).map((one) => [one.id, one]));
  const round = (value: number, digits: number): number => Number(value.toFixed(digits));
  return after.map(({ part, pssMegabytes, privateMegabytes, threads }) => {
    const sum = (of: 'cpuMs' | 'wakes'): number =>
      threads.reduce((all, one) => all + one[of] - (known.get(one.id)?.[of] ?? 0), 0);
    return {
      part,
      pssMegabytes: round(pssMegabytes, 1),
      privateMegabytes: round(privateMegabytes, 1),
      cpuPercent: round((sum('cpuMs') / elapsedMs) * 100, 3),
      wakesPerSecond: round(sum('wakes') / (elapsedMs / 1000), 1),
    };
  });
}

/** Reads every process of an app: the first one and all that it started. */
export function footprintOf(pid: number): readonly ProcessShare[] {
  return processTree(pid).map((info) => {
    const memory = readText(`/proc/${info.pid}/smaps_rollup`);
    return {
      part: `${partOf(info)}${subTypeOf(info.command)}`,
      pssMegabytes: kilobytes(memory, 'Pss') / 1024,
      privateMegabytes:
        (kilobytes(memory, 'Private_Clean') + kilobytes(memory, 'Private_Dirty')) / 1024,
      threads: threadsOf(info.pid),
    };
  });
}

/** Chromium's helpers say after their type which service they are: `network.mojom.NetworkService`. */
function subTypeOf(command: string): string {
  const service = /--utility-sub-type=([a-z_]+)\./.exec(command)?.[1];
  return service === undefined ? '' : ` ${service}`;
}

function threadsOf(pid: number): readonly ThreadShare[] {
  const folder = `/proc/${pid}/task`;
  return readNames(folder).map((id) => ({
    id: Number(id),
    cpuMs: Number(readText(`${folder}/${id}/schedstat`).split(' ')[0] ?? 0) / 1e6,
    wakes: Number(
      /^voluntary_ctxt_switches:\s+(\d+)/m.exec(readText(`${folder}/${id}/status`))?.[1] ?? 0,
    ),
  }));
}

function kilobytes(rollup: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0);
}

/** Empty when the process or thread ended meanwhile. */
function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function readNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
