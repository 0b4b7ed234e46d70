import * as z from 'zod';

/** What the server's process is given on standard input. */
export const serverTaskSchema = z.strictObject({
  telegramIds: z.array(z.number().int()),
  startMs: z.number(),
  /** Where it is told the time, a line of wall ms each. */
  timeSocket: z.string(),
});

/** What the engine's process is given on standard input. */
export const engineTaskSchema = z.strictObject({
  /** A data folder with bots and their history. */
  folder: z.string(),
  logFolder: z.string(),
  startMs: z.number(),
  timeSocket: z.string(),
  hours: z.number(),
  intervalSeconds: z.number(),
  /** The store's thread, as plain JavaScript. */
  storeThread: z.string(),
  heapFolder: z.string().nullable(),
});
export type EngineTask = z.infer<typeof engineTaskSchema>;

const spread = z.object({ p50: z.number(), p99: z.number(), max: z.number() });
/** Delays of the loop, and CPU from one turn to the next. */
const loop = z.object({ delay: spread, work: spread });
const held = z.object({ rss: z.number(), heap: z.number(), external: z.number() });

/** What the quick day says at its end. Sizes in MB, times in ms. */
export const dayReportSchema = z.object({
  requests: z.number(),
  seconds: z.number(),
  cpuSeconds: z.number(),
  loop,
  /** A reading an hour, from the end of the first. */
  held: z.array(held),
  exports: z.array(z.object({ kind: z.string(), megabytes: z.number(), seconds: z.number() })),
  walMebibytes: z.number(),
  peakMegabytes: z.number(),
  notices: z.array(z.string()),
  health: z.record(z.string(), z.number()),
});
export type DayReport = z.infer<typeof dayReportSchema>;

/** What the stretches at the pace of the clock say. */
export const paceReportSchema = z.object({
  rest: z.object({ cpuPercent: z.number(), loop }),
  atOnce: z.object({ seconds: z.number(), exports: z.number(), pruned: z.number(), loop }),
  backup: z.object({ seconds: z.number(), megabytes: z.number(), loop }),
  peakMegabytes: z.number(),
});
export type PaceReport = z.infer<typeof paceReportSchema>;
