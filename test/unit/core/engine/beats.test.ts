import { describe, expect, it } from 'vitest';
import { withBeat, type Beat } from '../../../../src-main/core/engine/beats.ts';
import {
  beatLetters,
  beatsAt,
  beatsSchema,
  beatSlotMs,
  beatSlots,
  noBeats,
  type Beats,
} from '../../../../src-shared/beats.ts';
import type { Health } from '../../../../src-shared/health.ts';
import { fc } from '../../../support/fast-check.ts';

const t0 = 1_000_000 * beatSlotMs;
const minuteMs = 60_000;
const beat = (minute: number, health: Health, parts: Partial<Beat> = {}): Beat => ({
  atMs: t0 + minute * minuteMs,
  health,
  formerHealth: health,
  watchedGapMs: 10 * minuteMs,
  ...parts,
});
const after = (beats: readonly Beat[], start: Beats = noBeats): Beats =>
  beats.reduce(withBeat, start);
const shown = (beats: Beats, minute: number): string =>
  beatsAt(beats, t0 + minute * minuteMs).replace(/^\.+/, '');

describe('the heart-beat bar of a row', () => {
  it('has one letter a half hour', () => {
    const beats = after([beat(0, 'healthy'), beat(29, 'healthy'), beat(31, 'healthy')]);
    expect(beats).toEqual({ slot: 1_000_001, cells: '++' });
  });

  it.each([
    [['healthy', 'down', 'healthy'], '!'],
    [['down', 'degraded'], '!'],
    [['unknown', 'degraded', 'unknown'], '~'],
    [['healthy', 'unknown'], '?'],
  ] as const)('keeps the worst of a half hour: %s', (healths, letter) => {
    expect(after(healths.map((health, minute) => beat(minute, health))).cells).toBe(letter);
  });

  it('stays the same object while a check says nothing new', () => {
    const beats = after([beat(0, 'healthy')]);
    expect(withBeat(beats, beat(1, 'healthy'))).toBe(beats);
    const down = withBeat(beats, beat(2, 'down'));
    expect(withBeat(down, beat(3, 'healthy'))).toBe(down);
  });

  it('leaves out what nobody looked at', () => {
    const beats = after([beat(0, 'healthy'), beat(125, 'healthy')]);
    expect(shown(beats, 125)).toBe('+...+');
  });

  it('goes on with the former health where no check was due', () => {
    const rare = { watchedGapMs: 6 * 60 * minuteMs };
    const beats = after([
      beat(0, 'healthy'),
      beat(120, 'down', { ...rare, formerHealth: 'healthy' }),
      beat(240, 'healthy', { ...rare, formerHealth: 'down' }),
    ]);
    expect(shown(beats, 240)).toBe('++++!!!!+');
  });

  it('moves along by the time alone', () => {
    const beats = after([beat(0, 'down')]);
    expect(shown(beats, 29)).toBe('!');
    expect(shown(beats, 61)).toBe('!..');
    expect(shown(beats, 24 * 60)).toBe('');
  });

  it('forgets what lies ahead after the clock was set back', () => {
    const beats = after([beat(0, 'healthy'), beat(30, 'down'), beat(60, 'down')]);
    expect(beatsAt(beats, t0 + 35 * minuteMs).slice(-2)).toBe('+!');
    expect(withBeat(beats, beat(5, 'healthy'))).toEqual({ slot: 1_000_000, cells: '+' });
    expect(withBeat(beats, beat(-600, 'healthy'))).toEqual({ slot: 999_980, cells: '+' });
  });

  it('never grows, and says of each half hour the worst that was seen in it', () => {
    const step = fc.record({
      minutes: fc.integer({ min: 1, max: 9 }),
      health: fc.constantFrom<Health>('healthy', 'degraded', 'down', 'unknown'),
    });
    const order = ['down', 'degraded', 'unknown', 'healthy'] as const;
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 600 }), (steps) => {
        let minute = 0;
        let beats = noBeats;
        const seen = new Map<number, Set<Health>>();
        for (const { minutes, health } of steps) {
          minute += minutes;
          beats = withBeat(beats, beat(minute, health));
          const slot = Math.floor(minute / 30);
          seen.set(slot, (seen.get(slot) ?? new Set()).add(health));
        }
        const last = Math.floor(minute / 30);
        const cells = beatsAt(beats, t0 + minute * minuteMs);
        expect(cells).toHaveLength(beatSlots);
        expect(beatsSchema.safeParse(beats).success).toBe(true);
        for (let back = 0; back < beatSlots; back += 1) {
          const healths = seen.get(last - back);
          const worst = order.find((health) => healths?.has(health));
          expect(cells.at(-1 - back)).toBe(worst === undefined ? '.' : beatLetters[worst]);
        }
      }),
    );
  });
});
