import type { AutomaticRule, LeaveCode } from '../../../../src-shared/automation.ts';
import type { Health, Reason, ReasonCode } from '../../../../src-shared/health.ts';
import type { DriftField } from '../../../../src-shared/webhook.ts';

/** A bot as the rules see it: its confirmed state, and how the reported webhook differs from the wanted one. */
export interface SeenBot {
  readonly health: Health;
  readonly reasons: readonly Reason[];
  readonly driftFields: readonly DriftField[];
  readonly flapping: boolean;
}

/** A problem under one of the rules; `why` says what keeps a set from curing it, null = a set can cure it. */
export interface Problem {
  readonly rule: AutomaticRule;
  readonly reason: ReasonCode;
  readonly why: LeaveCode | null;
}

/** Reasons under which nothing may be set, whatever else is wrong: somebody else or the token decides here. */
const blockers: Partial<Record<ReasonCode, LeaveCode>> = {
  contested: 'contested',
  'token-rejected': 'token',
  'logged-out': 'token',
};

/** What a set does about each reason (REP-17); reasons that are not here are no problem of a rule. */
const byReason: Partial<Record<ReasonCode, Omit<Problem, 'reason'>>> = {
  'webhook-missing': { rule: 'missing', why: null },
  'webhook-removed-410': { rule: 'missing', why: 'removed-by-telegram' },
  'unknown-host': { rule: 'wrong-url', why: 'unknown-host' },
  'delivery-failing': { rule: 'recent-errors', why: 'not-curable' },
  'unreachable-after-set': { rule: 'recent-errors', why: 'not-curable' },
  backlog: { rule: 'too-many-pending', why: 'not-curable' },
  'silent-backlog': { rule: 'too-many-pending', why: 'not-curable' },
  'updates-expiring': { rule: 'too-many-pending', why: 'not-curable' },
};

function driftProblem(reason: ReasonCode, fields: readonly DriftField[]): Problem | null {
  if (fields.length === 0) {
    return null;
  }
  return { rule: fields.includes('url') ? 'wrong-url' : 'other-settings', reason, why: null };
}

function problemOf({ code }: Reason, bot: SeenBot): Problem | null {
  if (code === 'drift' || code === 'buttons-not-delivered') {
    return driftProblem(code, bot.driftFields);
  }
  const known = byReason[code];
  return known === undefined ? null : { ...known, reason: code };
}

/**
 * The problem that the rules are asked about: one that a set can cure before one that it cannot. Only url missing, url
 * different and other settings different are ever cured by a set; errors of the endpoint, TLS, DNS, refused secrets
 * and flapping never are (REP-17). Null = nothing is wrong, or nothing is known. Pure.
 */
export function problemOfBot(bot: SeenBot, options: { readonly protect: boolean }): Problem | null {
  if (bot.health === 'unknown') {
    return null;
  }
  const problems = bot.reasons.flatMap((reason) => problemOf(reason, bot) ?? []);
  const freed = problems.map((problem) =>
    problem.why === 'unknown-host' && options.protect ? { ...problem, why: null } : problem,
  );
  const chosen = freed.find(({ why }) => why === null) ?? freed[0];
  if (chosen === undefined) {
    return null;
  }
  const foreign = freed.find(({ why }) => why === 'unknown-host' || why === 'removed-by-telegram');
  return { ...chosen, why: blockerOf(bot) ?? foreign?.why ?? chosen.why };
}

function blockerOf(bot: SeenBot): LeaveCode | null {
  const blocked = bot.reasons.map(({ code }) => blockers[code]).find((why) => why !== undefined);
  return blocked ?? (bot.flapping ? 'flapping' : null);
}
