import { describe, expect, test } from 'vitest';
import { leaveCodes } from '../../../../../src-shared/automation.ts';
import {
  decideAutomatic,
  settleMs,
  type DecideInput,
  type FleetAround,
} from '../../../../../src-main/core/repair/automatic/decide.ts';
import {
  emptyAutomaticMemory,
  type AutomaticMemory,
} from '../../../../../src-main/core/repair/automatic/memory.ts';
import { fc } from '../../../../support/fast-check.ts';

const minuteMs = 60_000;
const nowMs = Date.UTC(2026, 0, 5, 12);

const calm: FleetAround = {
  watched: 40,
  sharing: 1,
  reachable: true,
  settled: true,
  running: 0,
  triesLastHour: 0,
};
const seenTwice: AutomaticMemory = {
  ...emptyAutomaticMemory,
  problem: { rule: 'missing', firstMs: nowMs - minuteMs, lastMs: nowMs, seen: 2 },
};

type Parts = Partial<Omit<DecideInput, 'fleet' | 'memory'>> & {
  readonly fleet?: Partial<FleetAround>;
  readonly memory?: Partial<AutomaticMemory>;
};
function input({ fleet, memory, ...parts }: Parts = {}): DecideInput {
  return {
    problem: { rule: 'missing', reason: 'webhook-missing', why: null },
    mode: 'live',
    stopped: false,
    nowMs,
    ...parts,
    fleet: { ...calm, ...fleet },
    memory: { ...seenTwice, ...memory },
  };
}
function told(parts: Parts): string {
  const decision = decideAutomatic(input(parts));
  return decision.kind === 'leave' ? `leave: ${decision.why}` : decision.kind;
}
const seen = (forMs: number, times = 2): Partial<AutomaticMemory> => ({
  problem: { rule: 'missing', firstMs: nowMs - forMs, lastMs: nowMs, seen: times },
});

describe('the guard rails of automatic repair', () => {
  test.each<readonly [string, Parts, string]>([
    ['a problem seen twice, a minute apart, is repaired', {}, 'act'],
    ['a dry run only shows it', { mode: 'dry-run' }, 'dry-run'],
    ['a rule that is off says nothing', { mode: null }, 'nothing'],
    ['a rule that is off says nothing even when stopped', { mode: null, stopped: true }, 'nothing'],
    ['the kill switch', { stopped: true }, 'leave: stopped'],
    ['the kill switch ends dry runs too', { stopped: true, mode: 'dry-run' }, 'leave: stopped'],
    [
      'what a set cannot cure',
      { problem: { rule: 'recent-errors', reason: 'delivery-failing', why: 'not-curable' } },
      'leave: not-curable',
    ],
    ['a bot that is held', { memory: { heldSinceMs: nowMs } }, 'leave: held'],
    ['our own reach in doubt', { fleet: { reachable: false } }, 'leave: not-reachable'],
    ['five bots of forty share it', { fleet: { sharing: 5 } }, 'act'],
    ['six bots of forty share it', { fleet: { sharing: 6 } }, 'leave: too-many-share'],
    ['a tenth of a hundred shares it', { fleet: { watched: 100, sharing: 10 } }, 'act'],
    [
      'more than a tenth of a hundred',
      { fleet: { watched: 100, sharing: 11 } },
      'leave: too-many-share',
    ],
    ['all five of five share it', { fleet: { watched: 5, sharing: 5 } }, 'act'],
    ['not settled yet', { fleet: { settled: false } }, 'wait'],
    ['seen once only', { memory: seen(minuteMs, 1) }, 'wait'],
    ['seen often within less than a minute', { memory: seen(minuteMs - 1, 5) }, 'wait'],
    ['no longer seen', { memory: { problem: null } }, 'wait'],
    [
      'the second try before five minutes',
      { memory: { ...seen(20 * minuteMs), triesMs: [nowMs - 5 * minuteMs + 1] } },
      'wait',
    ],
    [
      'the second try after five minutes',
      { memory: { ...seen(20 * minuteMs), triesMs: [nowMs - 5 * minuteMs] } },
      'act',
    ],
    [
      'the third try before half an hour',
      {
        memory: {
          ...seen(90 * minuteMs),
          triesMs: [nowMs - 40 * minuteMs, nowMs - 30 * minuteMs + 1],
        },
      },
      'wait',
    ],
    [
      'the third try after half an hour',
      {
        memory: { ...seen(90 * minuteMs), triesMs: [nowMs - 40 * minuteMs, nowMs - 30 * minuteMs] },
      },
      'act',
    ],
    [
      'no fourth try',
      {
        memory: {
          ...seen(900 * minuteMs),
          triesMs: [nowMs - 500 * minuteMs, nowMs - 400 * minuteMs, nowMs - 300 * minuteMs],
        },
      },
      'leave: tries-used',
    ],
    ['two under way', { fleet: { running: 2 } }, 'act'],
    ['three under way', { fleet: { running: 3 } }, 'leave: at-once-limit'],
    ['nineteen tries within the hour', { fleet: { triesLastHour: 19 } }, 'act'],
    ['twenty tries within the hour', { fleet: { triesLastHour: 20 } }, 'leave: hour-limit'],
  ])('%s', (_title, parts, expected) => {
    expect(told(parts)).toBe(expected);
  });

  test('settling takes ten minutes', () => {
    expect(settleMs).toBe(10 * minuteMs);
  });

  test('whatever the fleet, nothing is sent above a limit', () => {
    const anyFleet = fc.record({
      watched: fc.oneof(fc.nat(100), fc.nat(20_000)),
      sharing: fc.oneof(fc.nat(8), fc.nat(2000)),
      reachable: fc.boolean(),
      settled: fc.boolean(),
      running: fc.nat(6),
      triesLastHour: fc.nat(40),
    });
    const anyInput = fc.record({
      fleet: anyFleet,
      stopped: fc.boolean(),
      mode: fc.constantFrom('live' as const, 'dry-run' as const, null),
      heldSinceMs: fc.option(fc.constant(nowMs), { freq: 1 }),
      tries: fc.nat(4),
      forMs: fc.nat(4_000_000),
      seen: fc.integer({ min: 1, max: 5 }),
      why: fc.option(fc.constantFrom(...leaveCodes), { freq: 1 }),
    });
    let acted = 0;
    fc.assert(
      fc.property(anyInput, (drawn) => {
        const { fleet } = drawn;
        const decision = decideAutomatic(
          input({
            fleet,
            stopped: drawn.stopped,
            mode: drawn.mode,
            problem: { rule: 'missing', reason: 'webhook-missing', why: drawn.why },
            memory: {
              ...seen(drawn.forMs, drawn.seen),
              heldSinceMs: drawn.heldSinceMs,
              triesMs: Array.from({ length: drawn.tries }, () => nowMs - 2 * 3_600_000),
            },
          }),
        );
        if (decision.kind !== 'act') {
          return;
        }
        acted += 1;
        expect(drawn).toMatchObject({ stopped: false, mode: 'live', heldSinceMs: null, why: null });
        expect(fleet).toMatchObject({ reachable: true, settled: true });
        expect(fleet.sharing).toBeLessThanOrEqual(Math.max(5, fleet.watched / 10));
        expect(fleet.running).toBeLessThan(3);
        expect(fleet.triesLastHour).toBeLessThan(20);
        expect(drawn.tries).toBeLessThan(3);
        expect(drawn.seen).toBeGreaterThanOrEqual(2);
        expect(drawn.forMs).toBeGreaterThanOrEqual(minuteMs);
      }),
      { numRuns: 20_000 },
    );
    expect(acted).toBeGreaterThan(20);
  });
});
