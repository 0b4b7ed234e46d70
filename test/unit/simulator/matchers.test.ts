import { describe, expect, it } from 'vitest';
import { difference } from '../../simulator/contract/matchers.ts';
import type { MatchContext } from '../../simulator/contract/matchers.ts';
import type { JsonValue } from '../../simulator/contract/format.ts';

const context = (): MatchContext => ({
  nowSeconds: 1000.5,
  remembered: new Map(),
  base: undefined,
});
const differs = (expected: JsonValue, actual: JsonValue, inside = context()): boolean =>
  difference(expected, actual, inside) !== undefined;

describe('comparing with a recording', () => {
  it('counts the order of keys and surplus keys', () => {
    expect(differs({ a: 1, b: 2 }, { a: 1, b: 2 })).toBe(false);
    expect(differs({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
    expect(differs({ a: 1 }, { a: 1, b: 2 })).toBe(true);
    expect(differs({ a: 1, b: 2 }, { a: 1 })).toBe(true);
  });

  it('takes recent times only', () => {
    expect(differs({ $now: 3 }, 1000)).toBe(false);
    expect(differs({ $now: 3 }, 997)).toBe(false);
    expect(differs({ $now: 3 }, 996)).toBe(true);
    expect(differs({ $now: 3 }, 1002)).toBe(true);
    expect(differs({ $now: 3 }, 999.5)).toBe(true);
  });

  it('remembers values by name', () => {
    const inside = context();
    expect(differs({ $now: 3, $as: 'd1' }, 999, inside)).toBe(false);
    expect(differs({ $same: 'd1' }, 999, inside)).toBe(false);
    expect(differs({ $same: 'd1' }, 1000, inside)).toBe(true);
    expect(differs({ $same: 'd2' }, 999, inside)).toBe(true);
  });

  it('counts update ids from the first one seen', () => {
    const inside = context();
    const updates = [
      { update_id: 71, message: {} },
      { update_id: 72, message: { x: 1 } },
    ];
    expect(differs({ $updates: { from: 1, count: 2, kind: 'message' } }, updates, inside)).toBe(
      false,
    );
    expect(inside.base).toBe(70);
    expect(differs({ $uid: 3 }, 73, inside)).toBe(false);
    expect(differs({ $uid: 3 }, 74, inside)).toBe(true);
    expect(differs({ $updates: { from: 1, count: 1, kind: 'message' } }, updates, inside)).toBe(
      true,
    );
    expect(differs({ $updates: { from: 1, count: 2, kind: 'poll' } }, updates, inside)).toBe(true);
  });

  it('fails for a matcher that it does not know', () => {
    expect(differs({ $sorcery: true }, 1)).toBe(true);
    expect(differs({ $re: '^a+$' }, 'aaa')).toBe(false);
    expect(differs({ $re: '^a+$' }, 'ab')).toBe(true);
    expect(differs({ $int: true }, 1.5)).toBe(true);
    expect(differs({ $any: true }, null)).toBe(false);
  });
});
