import type {
  AutomaticMode,
  AutomaticRule,
  AutomationConfig,
  RuleSetting,
  ScopeRules,
} from '../../../../src-shared/automation.ts';

/** A rule is a dry run for this long before it may send anything (REP-13). */
export const dryRunMs = 86_400_000;

/** The rules that hold for a bot: its own entry, else that of the first of its tags that has one; null = none. Pure. */
export function rulesFor(
  config: AutomationConfig,
  bot: { readonly id: string; readonly tags: readonly string[] },
): ScopeRules | null {
  const own = config.scopes.find(({ scope }) => scope.kind === 'bot' && scope.botId === bot.id);
  if (own !== undefined) {
    return own;
  }
  const byTag = bot.tags.map((tag) =>
    config.scopes.find(({ scope }) => scope.kind === 'tag' && scope.tag === tag),
  );
  return byTag.find((rules) => rules !== undefined) ?? null;
}

/** When a rule may send for the first time, wall ms. */
export const liveFromMs = (rule: RuleSetting): number => rule.sinceMs + dryRunMs;

/** What a rule does now: a live one is a dry run until its day is over. A clock set back starts no new day. */
export function modeInForce(rule: RuleSetting, nowMs: number): AutomaticMode {
  return rule.mode === 'live' && nowMs >= liveFromMs(rule) ? 'live' : 'dry-run';
}

/** The mode of one rule for a bot; null = off. */
export function modeOf(
  rules: ScopeRules | null,
  rule: AutomaticRule,
  nowMs: number,
): AutomaticMode | null {
  const setting = rules?.rules.find((one) => one.rule === rule);
  return setting === undefined ? null : modeInForce(setting, nowMs);
}

/** A scope's rules as wanted; a rule that was on already keeps the day it began. */
export function withScope(
  config: AutomationConfig,
  wanted: {
    readonly scope: ScopeRules['scope'];
    readonly rules: readonly Pick<RuleSetting, 'rule' | 'mode'>[];
    readonly protect: boolean;
  },
  nowMs: number,
): AutomationConfig {
  const before = config.scopes.find(({ scope }) => sameScope(scope, wanted.scope));
  const rules = wanted.rules.map(({ rule, mode }) => {
    const sinceMs = before?.rules.find((known) => known.rule === rule)?.sinceMs;
    return { rule, mode, sinceMs: sinceMs ?? Math.round(nowMs) };
  });
  const next: ScopeRules = { scope: wanted.scope, rules, protect: wanted.protect };
  return { scopes: [...withoutScope(config, wanted.scope).scopes, next] };
}

/** A scope without rules of its own again. */
export function withoutScope(
  config: AutomationConfig,
  scope: ScopeRules['scope'],
): AutomationConfig {
  return { scopes: config.scopes.filter((one) => !sameScope(one.scope, scope)) };
}

function sameScope(a: ScopeRules['scope'], b: ScopeRules['scope']): boolean {
  return a.kind === 'bot'
    ? b.kind === 'bot' && a.botId === b.botId
    : b.kind === 'tag' && a.tag === b.tag;
}
