import * as z from 'zod';
import { botIdSchema } from './ids.ts';
import { settingsSchema } from './settings.ts';

/** A tag of bots. */
export const tagSchema = z.string().trim().min(1).max(40);

/** Settings that may differ by tag and by bot; the others hold for the whole app. */
export const levelledKeys = [
  'intervalSeconds',
  'suspectedIntervalSeconds',
  'cautionPending',
  'backlogPending',
  'backlogForSeconds',
  'growthPerMinute',
  'criticalPending',
  'recoveredPending',
  'lossClockCriticalSeconds',
] as const;
export type LevelledKey = (typeof levelledKeys)[number];

const shape = settingsSchema.shape;

/** What one level sets itself; a key that is left out is inherited. */
export const levelPatchSchema = z.strictObject({
  intervalSeconds: shape.intervalSeconds.exactOptional(),
  suspectedIntervalSeconds: shape.suspectedIntervalSeconds.exactOptional(),
  cautionPending: shape.cautionPending.exactOptional(),
  backlogPending: shape.backlogPending.exactOptional(),
  backlogForSeconds: shape.backlogForSeconds.exactOptional(),
  growthPerMinute: shape.growthPerMinute.exactOptional(),
  criticalPending: shape.criticalPending.exactOptional(),
  recoveredPending: shape.recoveredPending.exactOptional(),
  lossClockCriticalSeconds: shape.lossClockCriticalSeconds.exactOptional(),
});
export type LevelPatch = z.infer<typeof levelPatchSchema>;

/** A change of one level; null = inherit again, a key that is left out stays as it is. */
export const levelChangeSchema = z.strictObject({
  intervalSeconds: shape.intervalSeconds.nullable().exactOptional(),
  suspectedIntervalSeconds: shape.suspectedIntervalSeconds.nullable().exactOptional(),
  cautionPending: shape.cautionPending.nullable().exactOptional(),
  backlogPending: shape.backlogPending.nullable().exactOptional(),
  backlogForSeconds: shape.backlogForSeconds.nullable().exactOptional(),
  growthPerMinute: shape.growthPerMinute.nullable().exactOptional(),
  criticalPending: shape.criticalPending.nullable().exactOptional(),
  recoveredPending: shape.recoveredPending.nullable().exactOptional(),
  lossClockCriticalSeconds: shape.lossClockCriticalSeconds.nullable().exactOptional(),
});
export type LevelChange = z.infer<typeof levelChangeSchema>;

/** Where values are set beside the global settings. */
export const settingLevelSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tag'), tag: tagSchema }),
  z.strictObject({ kind: z.literal('bot'), botId: botIdSchema }),
]);
export type SettingLevel = z.infer<typeof settingLevelSchema>;

/** Everything that is set by tag and by bot; levels that set nothing are left out. */
export const levelsSchema = z.strictObject({
  tags: z.array(z.strictObject({ tag: tagSchema, values: levelPatchSchema })),
  bots: z.array(z.strictObject({ botId: botIdSchema, values: levelPatchSchema })),
});

/** Which level a value comes from. */
export const originSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('global') }),
  z.strictObject({ kind: z.literal('tag'), tag: z.string() }),
]);
export type Origin = z.infer<typeof originSchema>;

/** One setting of a bot: its own value where it has one, and what it inherits (or would) from where. */
export const botLimitSchema = z.strictObject({
  own: z.number().int().nullable(),
  inherited: z.number().int(),
  from: originSchema,
});
export type BotLimit = z.infer<typeof botLimitSchema>;
export const botLimitsSchema = z.strictObject({
  intervalSeconds: botLimitSchema,
  suspectedIntervalSeconds: botLimitSchema,
  cautionPending: botLimitSchema,
  backlogPending: botLimitSchema,
  backlogForSeconds: botLimitSchema,
  growthPerMinute: botLimitSchema,
  criticalPending: botLimitSchema,
  recoveredPending: botLimitSchema,
  lossClockCriticalSeconds: botLimitSchema,
});
export type BotLimits = z.infer<typeof botLimitsSchema>;

/** Builds the limits of a bot (or of a tag) one by one. */
export function limitsOf(limit: (key: LevelledKey) => BotLimit): BotLimits {
  return {
    intervalSeconds: limit('intervalSeconds'),
    suspectedIntervalSeconds: limit('suspectedIntervalSeconds'),
    cautionPending: limit('cautionPending'),
    backlogPending: limit('backlogPending'),
    backlogForSeconds: limit('backlogForSeconds'),
    growthPerMinute: limit('growthPerMinute'),
    criticalPending: limit('criticalPending'),
    recoveredPending: limit('recoveredPending'),
    lossClockCriticalSeconds: limit('lossClockCriticalSeconds'),
  };
}

/** What a level sets after a change. */
export function changedLevel(before: LevelPatch, change: LevelChange): LevelPatch {
  const merged = { ...before, ...change };
  const kept = Object.entries(merged).filter(([, value]) => value !== null);
  return levelPatchSchema.parse(Object.fromEntries(kept));
}
