import { describe, expect, test } from 'vitest';
import type { AutomationConfig, ScopeRules } from '../../../../../src-shared/automation.ts';
import {
  dryRunMs,
  modeInForce,
  modeOf,
  rulesFor,
  withoutScope,
  withScope,
} from '../../../../../src-main/core/repair/automatic/config.ts';

const t0 = Date.UTC(2026, 0, 5, 12);
const none: AutomationConfig = { scopes: [] };
const shop = { kind: 'tag', tag: 'shop' } as const;
const one = { kind: 'bot', botId: '700001' } as const;
const bot = { id: '700001', tags: ['desk', 'shop'] };

function scope(which: ScopeRules['scope'], rule: 'missing' | 'wrong-url' | null): ScopeRules {
  const rules = rule === null ? [] : [{ rule, mode: 'live' as const, sinceMs: t0 }];
  return { scope: which, rules, protect: false };
}

describe('rules by tag and bot', () => {
  test('nothing is on by default', () => {
    expect(rulesFor(none, bot)).toBeNull();
    expect(modeOf(null, 'missing', t0)).toBeNull();
  });

  test('a bot takes the rules of the first of its tags that has some', () => {
    const config = {
      scopes: [scope(shop, 'missing'), scope({ kind: 'tag', tag: 'x' }, 'wrong-url')],
    };
    expect(rulesFor(config, bot)?.scope).toEqual(shop);
    expect(rulesFor(config, { ...bot, tags: ['y'] })).toBeNull();
    const both = { scopes: [...config.scopes, scope({ kind: 'tag', tag: 'desk' }, 'wrong-url')] };
    expect(rulesFor(both, bot)?.scope).toEqual({ kind: 'tag', tag: 'desk' });
  });

  test('its own entry stands before those of its tags, even an empty one', () => {
    const config = { scopes: [scope(shop, 'missing'), scope(one, null)] };
    expect(modeOf(rulesFor(config, bot), 'missing', t0 + dryRunMs)).toBeNull();
  });

  test('another bot’s entry means nothing to it', () => {
    const config = { scopes: [scope({ kind: 'bot', botId: '5' }, 'missing'), scope(shop, null)] };
    expect(rulesFor(config, bot)?.scope).toEqual(shop);
    expect(rulesFor(config, { ...bot, tags: [] })).toBeNull();
  });

  test('each rule has a mode of its own; one that is not set is off', () => {
    const rules = scope(one, 'missing');
    expect(modeOf(rules, 'missing', t0 + dryRunMs)).toBe('live');
    expect(modeOf(rules, 'missing', t0)).toBe('dry-run');
    expect(modeOf(rules, 'wrong-url', t0 + dryRunMs)).toBeNull();
  });

  test('a live rule is a dry run for a day', () => {
    const rule = { rule: 'missing', mode: 'live', sinceMs: t0 } as const;
    expect(dryRunMs).toBe(24 * 3_600_000);
    expect(modeInForce(rule, t0 + dryRunMs - 1)).toBe('dry-run');
    expect(modeInForce(rule, t0 + dryRunMs)).toBe('live');
    expect(modeInForce({ ...rule, mode: 'dry-run' }, t0 + 9 * dryRunMs)).toBe('dry-run');
    expect(modeInForce(rule, t0 - dryRunMs)).toBe('dry-run');
  });

  test('a rule that stays on keeps its day, one that comes back begins a new one', () => {
    const wanted = { scope: shop, protect: false };
    const dry = withScope(none, { ...wanted, rules: [{ rule: 'missing', mode: 'dry-run' }] }, t0);
    const live = withScope(
      dry,
      {
        ...wanted,
        rules: [
          { rule: 'missing', mode: 'live' },
          { rule: 'wrong-url', mode: 'live' },
        ],
      },
      t0 + 5,
    );
    expect(live.scopes).toEqual([
      {
        scope: shop,
        protect: false,
        rules: [
          { rule: 'missing', mode: 'live', sinceMs: t0 },
          { rule: 'wrong-url', mode: 'live', sinceMs: t0 + 5 },
        ],
      },
    ]);
    const off = withScope(live, { ...wanted, rules: [] }, t0 + 6);
    const again = withScope(off, { ...wanted, rules: [{ rule: 'missing', mode: 'live' }] }, t0 + 7);
    expect(again.scopes[0]?.rules[0]?.sinceMs).toBe(t0 + 7);
  });

  test('a scope can be taken away without touching the others', () => {
    const other = scope({ kind: 'bot', botId: '5' }, 'missing');
    const config = { scopes: [scope(shop, 'missing'), scope(one, 'missing'), other] };
    expect(withoutScope(config, one).scopes).toEqual([scope(shop, 'missing'), other]);
    expect(withoutScope(config, shop).scopes).toEqual([scope(one, 'missing'), other]);
    expect(withoutScope(config, { kind: 'tag', tag: '700001' }).scopes).toHaveLength(3);
  });
});
