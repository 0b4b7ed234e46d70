import {
  type AutomaticMode,
  type AutomaticRule,
  type AutomaticScope,
  type AutomationView,
} from '../../../src-shared/automation.ts';
import { displayText } from '../../../src-shared/format/display-text.ts';
import { formatMoment, formatTimeOfDay } from '../../../src-shared/format/times.ts';
import { t } from '../../app/texts.ts';

/** The rules of one tag or bot, as the engine shows them. */
export type ScopeView = AutomationView['scopes'][number];
export type RuleView = ScopeView['rules'][number];

/** What is chosen for a rule: off, or one of its modes. */
export const ruleChoices = ['off', 'dry-run', 'live'] as const;
export type RuleChoice = (typeof ruleChoices)[number];

/** The rules of a scope as they are sent: without the days on which they began. */
export interface WantedRules {
  readonly rules: readonly { readonly rule: AutomaticRule; readonly mode: AutomaticMode }[];
  readonly protect: boolean;
}

/** What setting the webhook again can cure (docs/repair.md); of the others only the journal speaks. */
export function isCurable(rule: AutomaticRule): boolean {
  return rule !== 'recent-errors' && rule !== 'too-many-pending';
}

/** A scope's rules as wanted; of a scope without an entry: none. */
export function wantedOf(scope: ScopeView | null): WantedRules {
  return {
    rules: scope?.rules.map(({ rule, mode }) => ({ rule, mode })) ?? [],
    protect: scope?.protect ?? false,
  };
}

/** What is chosen for one rule. */
export function choiceOf({ rules }: WantedRules, rule: AutomaticRule): RuleChoice {
  return rules.find((one) => one.rule === rule)?.mode ?? 'off';
}

/** The rules with another choice for one of them; the others stay as they are. */
export function withChoice(
  wanted: WantedRules,
  rule: AutomaticRule,
  choice: RuleChoice,
): WantedRules {
  const others = wanted.rules.filter((one) => one.rule !== rule);
  return { ...wanted, rules: choice === 'off' ? others : [...others, { rule, mode: choice }] };
}

/** `today 14:00`, `tomorrow 14:00`, else day and time. Unix ms, in this computer's time zone. */
export function untilText(atMs: number, nowMs: number): string {
  const dayOf = (ms: number): number => {
    const date = new Date(ms);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
  };
  const time = formatTimeOfDay(atMs);
  switch (dayOf(atMs) - dayOf(nowMs)) {
    case 0:
      return t('window.automatic.today', { time });
    case 1:
      return t('window.automatic.tomorrow', { time });
    default:
      return formatMoment(atMs, nowMs);
  }
}

/** What a rule does now, in one sentence. `stored` is what the engine has; null = not there yet. */
export function ruleNote(
  rule: AutomaticRule,
  choice: RuleChoice,
  at: { readonly stored: RuleView | null; readonly nowMs: number },
): string {
  if (choice === 'off') {
    return t('window.automatic.note.off');
  }
  if (!isCurable(rule)) {
    return t('window.automatic.note.journal');
  }
  if (choice === 'dry-run' || at.stored === null) {
    return t('window.automatic.note.dry-run');
  }
  return at.stored.inForce === 'live' || at.stored.liveFromMs <= at.nowMs
    ? t('window.automatic.note.live')
    : t('window.automatic.note.waits', { until: untilText(at.stored.liveFromMs, at.nowMs) });
}

/** The entry of a tag or bot; null where it has none. */
export function entryOf(view: AutomationView, scope: AutomaticScope): ScopeView | null {
  const isSame = (one: AutomaticScope): boolean =>
    scope.kind === 'tag'
      ? one.kind === 'tag' && one.tag === scope.tag
      : one.kind === 'bot' && one.botId === scope.botId;
  return view.scopes.find((one) => isSame(one.scope)) ?? null;
}

/** The entry that a bot follows when it has none of its own: that of the first of its tags that has one. */
export function tagEntryOf(view: AutomationView, tags: readonly string[]): ScopeView | null {
  return (
    tags.map((tag) => entryOf(view, { kind: 'tag', tag })).find((entry) => entry !== null) ?? null
  );
}

/** Off, on for how many tags and bots, or stopped since when: one sentence. */
export function stateText(view: AutomationView, nowMs: number): string {
  const { stoppedSinceMs } = view.state;
  if (stoppedSinceMs !== null) {
    return t('window.automatic.state.stopped', { since: formatMoment(stoppedSinceMs, nowMs) });
  }
  const on = view.scopes.filter(({ rules }) => rules.length > 0);
  const tags = on.filter(({ scope }) => scope.kind === 'tag').length;
  return on.length === 0
    ? t('window.automatic.state.off')
    : t('window.automatic.state.on', { tags, bots: on.length - tags });
}

/** A tag that bots have, or that has rules; `rules` is null where it has no entry. */
export interface RuleTag {
  readonly tag: string;
  readonly bots: number;
  readonly entry: ScopeView | null;
}

/** Every tag, by name: those of the bots, and those with rules that no bot has any more. */
export function ruleTags(
  bots: Iterable<{ readonly tags: readonly string[] }>,
  view: AutomationView,
): readonly RuleTag[] {
  const counts = new Map<string, number>();
  for (const { scope } of view.scopes) {
    if (scope.kind === 'tag') {
      counts.set(scope.tag, 0);
    }
  }
  for (const { tags } of bots) {
    for (const tag of new Set(tags)) {
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([tag, count]) => ({ tag, bots: count, entry: entryOf(view, { kind: 'tag', tag }) }))
    .toSorted((a, b) => a.tag.localeCompare(b.tag));
}

/** Where a bot's rules come from, in a few words. */
export function sourceText(
  view: AutomationView,
  bot: { readonly id: string; readonly tags: readonly string[] },
): string {
  const own = entryOf(view, { kind: 'bot', botId: bot.id });
  if (own !== null) {
    return own.rules.length === 0
      ? t('window.automatic.bot.source.own-off')
      : t('window.automatic.bot.source.own');
  }
  const entry = tagEntryOf(view, bot.tags);
  return entry?.scope.kind === 'tag'
    ? t('window.automatic.bot.source.tag', { tag: displayText(entry.scope.tag, 40) })
    : t('window.automatic.bot.source.off');
}

/** Why nothing is repaired by itself on a bot that follows this entry; null where a rule is on. */
export function whyOffText(entry: ScopeView | null): string | null {
  if (entry === null) {
    return t('window.automatic.bot.off');
  }
  if (entry.rules.length > 0) {
    return null;
  }
  return entry.scope.kind === 'tag'
    ? t('window.automatic.bot.tag-off', { tag: displayText(entry.scope.tag, 40) })
    : t('window.automatic.bot.own-off');
}
