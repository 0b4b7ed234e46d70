import {
  automationOff,
  type AutomaticMode,
  type AutomaticRule,
  type AutomaticScope,
  type AutomationView,
} from '../../../../src-shared/automation.ts';
import type { BotRow } from '../../../../src-shared/snapshot.ts';
import type { Answers } from '../fake-bridge.ts';
import { answersFor } from './answers.ts';
import { aSnapshot, hourMs } from './rows.ts';

const dayMs = 24 * hourMs;

/** A rule that was switched on `hoursAgo`. */
export function aRule(
  rule: AutomaticRule,
  mode: AutomaticMode,
  hoursAgo: number,
): AutomationView['scopes'][number]['rules'][number] {
  const sinceMs = Date.now() - hoursAgo * hourMs;
  const inForce = mode === 'live' && hoursAgo >= 24 ? 'live' : 'dry-run';
  return { rule, mode, sinceMs, inForce, liveFromMs: sinceMs + dayMs };
}

/** Automatic repair before anybody switched anything on; give what matters to the scene. */
export function anAutomationView(parts: Partial<AutomationView> = {}): AutomationView {
  return { state: automationOff, scopes: [], held: [], ...parts };
}

/** Rules on for a tag and a bot, one bot held. */
export function someAutomation(parts: Partial<AutomationView> = {}): AutomationView {
  return anAutomationView({
    state: { enabled: true, stoppedSinceMs: null },
    scopes: [
      {
        scope: { kind: 'tag', tag: 'production' },
        rules: [
          aRule('missing', 'live', 60),
          aRule('wrong-url', 'live', 4),
          aRule('other-settings', 'dry-run', 4),
          aRule('recent-errors', 'dry-run', 4),
        ],
        protect: true,
      },
      {
        scope: { kind: 'bot', botId: '7000103' },
        rules: [aRule('missing', 'live', 1)],
        protect: false,
      },
    ],
    held: [{ botId: '7000101', sinceMs: Date.now() - 3 * hourMs }],
    ...parts,
  });
}

const sameScope = (a: AutomaticScope, b: AutomaticScope): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** A main process that keeps what it is told of automatic repair. */
export function keepingAutomation(
  rows: readonly BotRow[],
  first: AutomationView,
  more: Answers = {},
): Answers {
  let view = first;
  return answersFor(aSnapshot(rows, { automation: first.state }), {
    'automation:view': () => view,
    'automation:set': ({ scope, rules, protect }) => {
      const others = view.scopes.filter((one) => !sameScope(one.scope, scope));
      const known = view.scopes.find((one) => sameScope(one.scope, scope))?.rules ?? [];
      const next = rules.map(({ rule, mode }) => {
        const since = known.find((one) => one.rule === rule)?.sinceMs ?? Date.now();
        return aRule(rule, mode, (Date.now() - since) / hourMs);
      });
      const scopes = [...others, { scope, rules: next, protect }];
      const enabled = scopes.some((one) => one.rules.length > 0);
      view = { ...view, scopes, state: { ...view.state, enabled } };
      return {};
    },
    'automation:clear': ({ scope }) => {
      view = { ...view, scopes: view.scopes.filter((one) => !sameScope(one.scope, scope)) };
      return {};
    },
    'automation:stop': ({ stopped }) => {
      view = { ...view, state: { ...view.state, stoppedSinceMs: stopped ? Date.now() : null } };
      return {};
    },
    'automation:release': ({ botId }) => {
      view = { ...view, held: view.held.filter((one) => one.botId !== botId) };
      return {};
    },
    ...more,
  });
}
