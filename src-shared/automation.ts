import * as z from 'zod';
import { botIdSchema } from './ids.ts';

/**
 * What automatic repair may look at. `missing`, `wrong-url` and `other-settings` can be cured by setting the wanted
 * webhook again; `recent-errors` and `too-many-pending` cannot, and are there so that the journal says why.
 */
export const automaticRules = [
  'missing',
  'wrong-url',
  'other-settings',
  'recent-errors',
  'too-many-pending',
] as const;
export type AutomaticRule = (typeof automaticRules)[number];

/** `dry-run` writes down what would be sent; `live` sends it, once the rule has been a dry run for a day (REP-13). */
export const automaticModes = ['dry-run', 'live'] as const;
export type AutomaticMode = (typeof automaticModes)[number];

export const automaticScopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tag'), tag: z.string().trim().min(1).max(40) }),
  z.strictObject({ kind: z.literal('bot'), botId: botIdSchema }),
]);
export type AutomaticScope = z.infer<typeof automaticScopeSchema>;

export const ruleSettingSchema = z.strictObject({
  rule: z.enum(automaticRules),
  mode: z.enum(automaticModes),
  /** When the rule was switched on for this scope; its day as a dry run counts from here. Wall ms. */
  sinceMs: z.number().int(),
});
export type RuleSetting = z.infer<typeof ruleSettingSchema>;

/** Rules of one tag or bot. A bot's own entry, even an empty one, stands before those of its tags. */
export const scopeRulesSchema = z.strictObject({
  scope: automaticScopeSchema,
  rules: z.array(ruleSettingSchema).max(automaticRules.length),
  /** Also overwrite a webhook on a host that was neither wanted nor seen before (REP-10). */
  protect: z.boolean(),
});
export type ScopeRules = z.infer<typeof scopeRulesSchema>;

export const automationConfigSchema = z.strictObject({
  scopes: z.array(scopeRulesSchema).max(2000),
});
export type AutomationConfig = z.infer<typeof automationConfigSchema>;

/** What everybody sees of automatic repair: whether any rule is on, and whether all of it is stopped. */
export const automationStateSchema = z.strictObject({
  enabled: z.boolean(),
  stoppedSinceMs: z.number().int().nullable(),
});
export type AutomationState = z.infer<typeof automationStateSchema>;

export const automationOff: AutomationState = { enabled: false, stoppedSinceMs: null };

/** Why a problem was left alone; text is `automatic.why.<code>`. */
export const leaveCodes = [
  'stopped',
  'not-curable',
  'removed-by-telegram',
  'unknown-host',
  'contested',
  'held',
  'flapping',
  'token',
  'tries-used',
  'too-many-share',
  'not-reachable',
  'at-once-limit',
  'hour-limit',
] as const;
export type LeaveCode = (typeof leaveCodes)[number];

/** Automatic repair as its settings page shows it. */
export const automationViewSchema = z.strictObject({
  state: automationStateSchema,
  scopes: z.array(
    z.strictObject({
      ...scopeRulesSchema.shape,
      rules: z.array(
        z.strictObject({
          ...ruleSettingSchema.shape,
          /** What holds now: a live rule is a dry run until its day is over. */
          inForce: z.enum(automaticModes),
          liveFromMs: z.number().int(),
        }),
      ),
    }),
  ),
  /** Bots on which it has stopped by itself until a person decides. */
  held: z.array(z.strictObject({ botId: botIdSchema, sinceMs: z.number().int() })),
});
export type AutomationView = z.infer<typeof automationViewSchema>;
