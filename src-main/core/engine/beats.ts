import {
  beatLetters,
  beatSlotMs,
  beatSlotOf,
  beatSlots,
  type Beats,
} from '../../../src-shared/beats.ts';
import type { Health } from '../../../src-shared/health.ts';

/** A check as the heart-beat bar takes it. */
export interface Beat {
  /** Wall ms. */
  readonly atMs: number;
  /** Confirmed with this check. */
  readonly health: Health;
  /** Confirmed before it: it held over half hours in which no check was due. */
  readonly formerHealth: Health;
  /** So long a silence between two checks still counts as watched, ms. */
  readonly watchedGapMs: number;
}

const worstFirst: readonly string[] = [
  beatLetters.down,
  beatLetters.degraded,
  beatLetters.unknown,
  beatLetters.healthy,
  beatLetters.unwatched,
];

const rank = (letter: string): number => worstFirst.indexOf(letter);

/** A clock that was set back takes the half hours with it that lie ahead now. */
function withoutFuture(beats: Beats, slot: number): Beats {
  return slot >= beats.slot
    ? beats
    : { slot, cells: beats.cells.slice(0, Math.max(0, beats.cells.length - beats.slot + slot)) };
}

function between(beats: Beats, slot: number, beat: Beat): string {
  const silentMs = beat.atMs - (beats.slot + 1) * beatSlotMs;
  const letter =
    silentMs <= beat.watchedGapMs ? beatLetters[beat.formerHealth] : beatLetters.unwatched;
  return letter.repeat(Math.min(beatSlots, slot - beats.slot - 1));
}

/**
 * The bar with one check more; the same object where the check says nothing new, which is nearly always: a cell changes
 * when its half hour begins or the health gets worse in it.
 */
export function withBeat(before: Beats, beat: Beat): Beats {
  const slot = beatSlotOf(beat.atMs);
  const letter = beatLetters[beat.health];
  const beats = withoutFuture(before, slot);
  if (beats.cells === '') {
    return { slot, cells: letter };
  }
  if (beats.slot === slot) {
    const last = beats.cells.slice(-1);
    return rank(last) <= rank(letter)
      ? beats
      : { slot, cells: `${beats.cells.slice(0, -1)}${letter}` };
  }
  const cells = `${beats.cells}${between(beats, slot, beat)}${letter}`.slice(-beatSlots);
  return { slot, cells: cells.replace(/^\.+/, '') };
}
