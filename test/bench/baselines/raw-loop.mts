// A process of its own: the smallest loop that asks every bot once in its interval. No store, no verdict, no heap: bots
// follow each other at equal distances, so that one timer does for all. One JSON object on standard input, one out.
import { subscribe } from 'node:diagnostics_channel';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Pool } from 'undici';
import * as z from 'zod';
import { peakMegabytes, readHeld } from '../endurance/gauges.ts';
import { percentiles } from '../statistics.ts';
import type { RawLoopReport } from '../run-raw-loop.ts';

const input = z
  .object({
    url: z.string(),
    tokens: z.array(z.string()).min(1),
    intervalMs: z.number(),
    forMs: z.number(),
    watchesLoop: z.boolean().default(true),
  })
  .parse(JSON.parse(await text(process.stdin)));

/** As many sockets and as much patience as the product has. */
const sockets = 64;
const deadlineMs = 15_000;
const resolutionMs = 10;
const nanosecondsPerMs = 1e6;

const pool = new Pool(input.url, {
  connections: sockets,
  pipelining: 1,
  headersTimeout: deadlineMs,
  bodyTimeout: deadlineMs,
});
const paths = input.tokens.map((token) => `/bot${token}/getWebhookInfo`);
const dueMs = new Map<string, number>();
const lateness: number[] = [];
const sent = z.object({ request: z.object({ path: z.string() }) });
subscribe('undici:client:sendHeaders', (message) => {
  const { path } = sent.parse(message).request;
  lateness.push(performance.now() - (dueMs.get(path) ?? Number.NaN));
});

async function ask(path: string): Promise<void> {
  try {
    const { body } = await pool.request({ method: 'POST', path });
    await body.dump();
  } catch {
    // A bot that hangs or is cut off is what the bench asks for.
  }
}

async function run(forMs: number): Promise<void> {
  const gapMs = input.intervalMs / paths.length;
  const startMs = performance.now();
  for (let turn = 0; ;) {
    const nowMs = performance.now();
    if (nowMs - startMs >= forMs) {
      return;
    }
    for (let due = startMs + turn * gapMs; due <= nowMs; due = startMs + turn * gapMs) {
      const path = paths[turn % paths.length] ?? '';
      dueMs.set(path, due);
      void ask(path);
      turn += 1;
    }
    await sleep(Math.max(0, startMs + turn * gapMs - performance.now()));
  }
}

// A reading of the memory holds everything up: outside of what is measured.
await run(input.forMs / 10);
const early = (await readHeld()).rss;
lateness.length = 0;
const loop = monitorEventLoopDelay({ resolution: resolutionMs });
if (input.watchesLoop) {
  loop.enable();
}
const cpu = process.cpuUsage();
const startedMs = performance.now();
await run(0.9 * input.forMs);
const used = process.cpuUsage(cpu);
loop.disable();
const delayMs = (nanoseconds: number): number =>
  Math.max(0, nanoseconds / nanosecondsPerMs - resolutionMs);
const ms = performance.now() - startedMs;
const report: RawLoopReport = {
  checks: lateness.length,
  perSecond: lateness.length / (ms / 1000),
  cpuPercent: (used.user + used.system) / 10 / ms,
  latenessMs: percentiles(lateness),
  gapMs: {
    p50: delayMs(loop.percentile(50)),
    p99: delayMs(loop.percentile(99)),
    max: delayMs(loop.max),
  },
  peakMegabytes: peakMegabytes(),
  heldMegabytes: { early, late: (await readHeld()).rss },
};
process.stdout.write(JSON.stringify(report), () => process.exit(0));
