import { statSync } from 'node:fs';
import path from 'node:path';
import { writeHeapSnapshot } from 'node:v8';
import { databaseName } from '../../../src-main/core/store/open.ts';
import { exportFleet, lookOn, removeBot, type Export } from './errands.ts';
import { loopTogether, readHeld, watchLoop, type Held, type LoopStretch } from './gauges.ts';
import type { DayReport } from './tasks.ts';
import type { World } from './world.ts';

const hourMs = 3_600_000;
/** Hours until everything that is kept by design has its size: 60 samples of a bot come together in five. */
export const warmHours = 6;

/** Hours as fast as they go. Readings of the memory are taken between them. */
export async function liveDay(
  world: World,
): Promise<Omit<DayReport, 'requests' | 'peakMegabytes' | 'notices' | 'health'>> {
  const { task, time } = world;
  const held: Held[] = [];
  const loops: LoopStretch[] = [];
  const exports: Promise<Export>[] = [];
  let [seconds, cpuSeconds, walMebibytes] = [0, 0, 0];
  for (let hour = 1; hour <= task.hours; hour += 1) {
    const stretch = beginStretch();
    await runErrands(world, hour, exports);
    await time.leapTo(task.startMs + hour * hourMs);
    const { loop, ...took } = stretch();
    loops.push(loop);
    seconds += took.seconds;
    cpuSeconds += took.cpuSeconds;
    walMebibytes = Math.max(walMebibytes, walOf(task.folder));
    held.push(await readHeld());
    if (hour === Math.min(warmHours, task.hours)) {
      snapshot(world, 'warm');
    }
  }
  snapshot(world, 'end');
  return {
    seconds,
    cpuSeconds,
    loop: loopTogether(loops),
    held,
    exports: await Promise.all(exports),
    walMebibytes,
  };
}

/** Loop, real time and CPU of this process from now on. */
export function beginStretch() {
  const loop = watchLoop();
  const startMs = performance.now();
  const cpu = process.cpuUsage();
  return () => {
    const used = process.cpuUsage(cpu);
    const seconds = (performance.now() - startMs) / 1000;
    return { loop: loop(), seconds, cpuSeconds: (used.user + used.system) / 1e6 };
  };
}

/** What a person does now and then. Exports go on while time passes. */
async function runErrands(world: World, hour: number, exports: Promise<Export>[]): Promise<void> {
  if (hour % 3 === 0) {
    exports.push(exportFleet(world, exports.length));
  }
  if (hour % 8 === 4) {
    await removeBot(world);
  }
  if (hour % 2 === 0) {
    await lookOn(world);
  }
}

function walOf(folder: string): number {
  const file = path.join(folder, `${databaseName}-wal`);
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) / 2 ** 20;
}

function snapshot({ task: { heapFolder } }: World, name: string): void {
  if (heapFolder !== null) {
    writeHeapSnapshot(path.join(heapFolder, `${name}.heapsnapshot`));
  }
}
