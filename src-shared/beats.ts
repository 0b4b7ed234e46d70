import * as z from 'zod';
import type { Health } from './health.ts';

/** One cell of the heart-beat bar: half an hour, counted from the Unix epoch, so that all bars turn together. */
export const beatSlotMs = 1_800_000;
/** A day. */
export const beatSlots = 48;

/** What a cell says: the worst confirmed health in its half hour, or that nobody looked. */
export const beatLetters = {
  healthy: '+',
  degraded: '~',
  down: '!',
  unknown: '?',
  unwatched: '.',
} as const satisfies Readonly<Record<Health | 'unwatched', string>>;

/**
 * The last 24 hours of a bot in few bytes. `cells` has one letter a half hour, oldest first and 48 at most; the last
 * one belongs to `slot` (half hours since the Unix epoch). What came after `slot` was not looked at yet: whoever shows
 * it moves it along by the time (`beatsAt`), so a turn of the half hour is no news about 10,000 bots.
 */
export const beatsSchema = z.strictObject({
  slot: z.number().int().min(0),
  cells: z.string().max(beatSlots),
});
export type Beats = z.infer<typeof beatsSchema>;

/** Of a bot that nobody looked at yet. */
export const noBeats: Beats = { slot: 0, cells: '' };

/** The half hour that a wall time (Unix ms) lies in. */
export function beatSlotOf(atMs: number): number {
  return Math.max(0, Math.floor(atMs / beatSlotMs));
}

/** The 48 cells that end with the half hour of `nowMs`, oldest first. */
export function beatsAt(beats: Beats, nowMs: number): string {
  const after = beatSlotOf(nowMs) - beats.slot;
  if (beats.cells === '' || after >= beatSlots) {
    return beatLetters.unwatched.repeat(beatSlots);
  }
  // A clock that was set back: what lies ahead of it is left out.
  const known = after < 0 ? beats.cells.slice(0, after) : beats.cells;
  return (known + beatLetters.unwatched.repeat(Math.max(0, after)))
    .slice(-beatSlots)
    .padStart(beatSlots, beatLetters.unwatched);
}
