import { describe, expect, it } from 'vitest';
import {
  emptyFleet,
  followFleet,
  type FleetFault,
  type FleetMemory,
} from '../../../../src-main/core/health/fleet.ts';

type Check = readonly [
  botId: string,
  fault: FleetFault | null,
  times?: { readonly fromMs: number; readonly toMs: number },
];

/** One after the other, at the same moment unless times are told. */
function follow(
  checks: readonly Check[],
  watched: number,
  from: FleetMemory = emptyFleet,
): FleetMemory {
  return checks.reduce(
    (memory, [botId, fault, times = { fromMs: 0, toMs: 0 }]) =>
      followFleet(memory, { botId, fault, ...times }, watched),
    from,
  );
}

const many = (count: number, fault: FleetFault | null, first = 0) =>
  Array.from({ length: count }, (_, i) => [`bot-${first + i}`, fault] as const);

describe('fleet state', () => {
  it('needs two failed checks when there is one bot', () => {
    expect(follow([['a', 'offline']], 1).fault).toBeNull();
    expect(
      follow(
        [
          ['a', 'offline'],
          ['a', 'offline'],
        ],
        1,
      ).fault,
    ).toBe('offline');
  });

  it('needs every bot to fail while there are few', () => {
    expect(
      follow(
        [
          ['a', 'offline'],
          ['b', 'offline'],
        ],
        3,
      ).fault,
    ).toBeNull();
    expect(
      follow(
        [
          ['a', 'offline'],
          ['b', 'offline'],
          ['c', 'offline'],
        ],
        3,
      ).fault,
    ).toBe('offline');
    expect(
      follow(
        [
          ['a', 'offline'],
          ['b', null],
          ['a', 'offline'],
          ['c', 'offline'],
        ],
        3,
      ).fault,
    ).toBeNull();
  });

  it('begins when half of the last 20 checks could not ask', () => {
    const answered = many(11, null);
    expect(follow([...answered, ...many(9, 'api-unreachable', 50)], 20).fault).toBeNull();
    expect(follow([...answered, ...many(10, 'api-unreachable', 50)], 20).fault).toBe(
      'api-unreachable',
    );
  });

  it('begins among many bots when half of the last hundred could not ask', () => {
    const answered = many(200, null);
    expect(follow([...answered, ...many(49, 'offline', 200)], 3000).fault).toBeNull();
    expect(follow([...answered, ...many(50, 'offline', 200)], 3000).fault).toBe('offline');
    expect(follow(many(20, 'offline'), 3000).fault).toBe('offline');
  });

  it.each([40, 100, 1000])(
    'is not three bots of ten that hang, of %i, also when they end together',
    (count) => {
      const bots = Array.from({ length: count }, (_, i) => `bot-${i}`);
      const isDead = (i: number): boolean => i % 10 < 3;
      const first = bots.map((id) => [id, null] as const);
      const together = [
        ...bots.filter((_, i) => !isDead(i)).map((id) => [id, null] as const),
        ...bots.filter((_, i) => isDead(i)).map((id) => [id, 'api-unreachable'] as const),
      ];
      // The first hundred checks at a time: the order within a burst is the worst there is.
      const burst = together.slice(0, Math.floor(0.7 * count)).slice(-70);
      const hung = together.slice(Math.floor(0.7 * count)).slice(0, 30);
      expect(follow([...first, ...burst, ...hung], count).fault).toBeNull();
    },
  );

  it('counts a bot that fails once, however often it is asked', () => {
    const checks = Array.from({ length: 60 }, (_, i) =>
      i % 3 === 0
        ? ([`ok-${i % 18}`, null] as const)
        : ([i % 2 === 0 ? 'broken-1' : 'broken-2', 'api-error'] as const),
    );
    expect(follow(checks, 20).fault).toBeNull();
  });

  it('is not one broken bot that is asked often', () => {
    const checks = Array.from(
      { length: 40 },
      (_, i) => [i % 2 === 0 ? 'broken' : `ok-${i}`, i % 2 === 0 ? 'api-error' : null] as const,
    );
    expect(follow(checks, 30).fault).toBeNull();
  });

  it('names the commonest fault', () => {
    expect(follow([...many(12, 'api-error'), ...many(8, 'offline', 50)], 100).fault).toBe(
      'api-error',
    );
  });

  it('ends with three answers in a row, and with one where there is one bot', () => {
    const off = follow(many(20, 'offline'), 100);
    expect(follow(many(2, null, 50), 100, off).fault).toBe('offline');
    expect(follow(many(3, null, 50), 100, off).fault).toBeNull();
    const alone = follow(
      [
        ['a', 'offline'],
        ['a', 'offline'],
      ],
      1,
    );
    expect(follow([['a', null]], 1, alone).fault).toBeNull();
  });

  it('does not come back from the failures before it ended', () => {
    const ended = follow(many(3, null, 50), 100, follow(many(20, 'offline'), 100));
    expect(follow(many(1, 'offline', 60), 100, ended).fault).toBeNull();
  });

  describe('begins when nobody is answered any more', () => {
    const answered: Check = ['z', null, { fromMs: 0, toMs: 100 }];
    const inVain = (bots: number, fromMs: number, toMs: number): readonly Check[] =>
      Array.from({ length: bots }, (_, i) => [`bot-${i}`, 'api-unreachable', { fromMs, toMs }]);

    it('for five seconds, to five bots', () => {
      expect(follow([answered, ...inVain(5, 200, 5200)], 1000).fault).toBe('api-unreachable');
      expect(follow([answered, ...inVain(4, 200, 5200)], 1000).fault).toBeNull();
      expect(follow([answered, ...inVain(5, 200, 5100)], 1000).fault).toBeNull();
    });

    it('but not while others are answered meanwhile', () => {
      const other: Check = ['y', null, { fromMs: 4000, toMs: 4100 }];
      expect(follow([answered, other, ...inVain(5, 200, 15_200)], 1000).fault).toBeNull();
    });
  });

  it('keeps its kind, whatever comes of calls that were under way when it began', () => {
    const times = { fromMs: 500, toMs: 900 };
    const off = follow(
      many(20, 'offline').map(([id, fault]): Check => [id, fault, times]),
      100,
    );
    const late: readonly Check[] = many(5, 'api-unreachable', 50).map(([id, fault]) => [
      id,
      fault,
      { fromMs: 899, toMs: 10_000 },
    ]);
    expect(follow(late, 100, off).fault).toBe('offline');
    const fresh: Check = ['x', 'api-unreachable', { fromMs: 2000, toMs: 10_000 }];
    expect(follow([fresh], 100, off).fault).toBe('offline');
    expect(follow([fresh, fresh], 100, off).fault).toBe('api-unreachable');
  });

  it('is not brought back, or changed, by calls that were under way when it ended', () => {
    const off = follow(many(20, 'offline'), 100);
    const back: readonly Check[] = ['a', 'b', 'c'].map((id, i) => [
      id,
      null,
      { fromMs: 9000 + i, toMs: 9100 + i },
    ]);
    const late: readonly Check[] = many(60, 'api-unreachable', 200).map(([id, fault]) => [
      id,
      fault,
      { fromMs: 8999, toMs: 9500 },
    ]);
    const half = follow([...back.slice(0, 1), ...late], 100, off);
    expect(half.fault).toBe('offline');
    const ended = follow(back.slice(1), 100, half);
    expect(ended.fault).toBeNull();
    expect(follow(late, 100, ended).fault).toBeNull();
  });
});
