import * as z from 'zod';
import { healthSchema, reasonCodeSchema, type Health } from './health.ts';
import { incidentIdSchema } from './incidents.ts';
import { wishKinds } from './wishes.ts';

const atMs = z.number().int();
const count = z.number().int().min(0);

/** A chart never gets more points than this, whatever its length. */
export const chartPointsMax = 1000;
/** How far back roll-ups go (retention): nothing older is ever asked for. */
export const historyKeptMs = 400 * 86_400_000;

/**
 * How a stretch of time was spent, ms each. What is missing to its length was not watched; `unknownMs` was watched,
 * but Telegram could not be asked.
 */
export const timeSpentSchema = z.strictObject({
  healthyMs: count,
  degradedMs: count,
  downMs: count,
  unknownMs: count,
});
export type TimeSpent = z.infer<typeof timeSpentSchema>;

/** Where the time of a health is counted. */
export const timeField = {
  healthy: 'healthyMs',
  degraded: 'degradedMs',
  down: 'downMs',
  unknown: 'unknownMs',
} as const satisfies Record<Health, keyof TimeSpent>;

/** All time that was watched, ms. */
export function watchedMs(spent: TimeSpent): number {
  return spent.healthyMs + spent.degradedMs + spent.downMs + spent.unknownMs;
}

/** What a stretch of checks comes to. Waiting counts are null where none is known. */
export const historySumsSchema = timeSpentSchema.extend({
  fromMs: atMs,
  toMs: atMs,
  checks: count,
  pendingMin: count.nullable(),
  pendingMax: count.nullable(),
  pendingLast: count.nullable(),
  /** Failed deliveries that Telegram told of. */
  errors: count,
  latencyMeanMs: z.number().min(0).nullable(),
  latencyMaxMs: count.nullable(),
});
export type HistorySums = z.infer<typeof historySumsSchema>;

/** Something that happened, or a time in which nobody looked; `toMs` is null while it goes on. */
export const historyMarkerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('error'),
    fromMs: atMs,
    toMs: atMs,
    count: z.number().int(),
    message: z.string(),
    causeId: z.string().max(40),
  }),
  z.strictObject({
    kind: z.literal('incident'),
    fromMs: atMs,
    toMs: atMs.nullable(),
    incidentId: incidentIdSchema,
    worst: healthSchema,
    reason: reasonCodeSchema,
  }),
  z.strictObject({
    kind: z.literal('action'),
    fromMs: atMs,
    toMs: atMs,
    wish: z.enum(wishKinds),
    outcome: z.string().max(40).nullable(),
    actor: z.enum(['operator', 'automatic', 'api', 'system']),
  }),
  z.strictObject({ kind: z.literal('gap'), fromMs: atMs, toMs: atMs }),
]);
export type HistoryMarker = z.infer<typeof historyMarkerSchema>;

/** Waiting counts, health and marks of a stretch of time. */
export const historyChartSchema = z.strictObject({
  fromMs: atMs,
  toMs: atMs,
  /** What the points are made of: single checks, or hourly roll-ups. */
  source: z.enum(['checks', 'hours']),
  /** Oldest first, without overlap. Between two that do not touch nobody looked. */
  points: z.array(historySumsSchema).max(chartPointsMax),
  /** Oldest first. */
  markers: z.array(historyMarkerSchema),
  /** There were more marks than are told. */
  markersCut: z.boolean(),
  totals: historySumsSchema,
});
export type HistoryChart = z.infer<typeof historyChartSchema>;

export const beatRanges = ['day', 'week', 'month'] as const;
export type BeatRange = (typeof beatRanges)[number];

/** Heart-beat bars: equal cells of time, oldest first, with what each came to. */
export const historyBeatsSchema = z.strictObject({
  ranges: z.array(
    z.strictObject({
      range: z.enum(beatRanges),
      cells: z.array(historySumsSchema).max(120),
      totals: historySumsSchema,
    }),
  ),
});
export type HistoryBeats = z.infer<typeof historyBeatsSchema>;

/**
 * The share of the time watched in which updates were delivered (healthy or degraded: it works but needs eyes). Time
 * not watched and time in which Telegram could not be asked count neither way; null where nothing is left.
 */
export function uptimeOf(spent: TimeSpent): number | null {
  const upMs = spent.healthyMs + spent.degradedMs;
  const knownMs = upMs + spent.downMs;
  return knownMs === 0 ? null : upMs / knownMs;
}
