import { saidListSchema } from './said.ts';
import * as z from 'zod';
import { healthSchema, reasonCodeSchema, reasonSchema } from './health.ts';
import { botIdSchema } from './ids.ts';
import { wishKinds } from './wishes.ts';
import { outcomeSchema } from './action-result.ts';

const atMs = z.number().int();
export const incidentIdSchema = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

/** A stretch of trouble of one bot: from the first bad verdict until healthy is confirmed. Times are Unix ms. */
export const incidentSchema = z.strictObject({
  incidentId: incidentIdSchema,
  botId: botIdSchema,
  /** As the bot is called now, or was called when it was removed. */
  botName: z.string(),
  /** Incidents outlive their bot: a click on an old message opens what was. */
  botRemovedAtMs: atMs.nullable(),
  startedAtMs: atMs,
  endedAtMs: atMs.nullable(),
  worst: healthSchema,
  /** The reason at its worst. */
  reason: reasonSchema,
  /** Somebody knows of it; null again when it gets worse. */
  acknowledgedAtMs: atMs.nullable(),
  note: z.string(),
  /** An estimate; null = none are known to be lost. */
  updatesLost: z.number().int().nullable(),
  /** Saved to a file while it lasted. */
  updatesSaved: z.number().int(),
});
export type Incident = z.infer<typeof incidentSchema>;

/** Who did it: a person, a rule of automatic repair, a caller of the API, or the program itself. */
const byActor = z.enum(['operator', 'automatic', 'api', 'system']);
/** Until a wall time, or until the bot has recovered. */
export const snoozeUntilSchema = z.union([atMs, z.literal('recovered')]);
export type SnoozeUntil = z.infer<typeof snoozeUntilSchema>;

const why = {
  health: healthSchema,
  reason: reasonCodeSchema,
  /** Foreign text made safe, as in a reason. */
  detail: z.string().max(300).nullable(),
};
const action = {
  actionId: z.string().max(64).nullable(),
  wish: z.enum(wishKinds).nullable(),
  evidence: z.number().int().min(0).max(5).nullable(),
  message: z.string().max(600),
  said: saidListSchema.exactOptional(),
};

/** One line of an incident's timeline. */
export const incidentEventSchema = z.discriminatedUnion('kind', [
  /** The first bad verdict. */
  z.strictObject({ kind: z.literal('began'), atMs, ...why }),
  /** Seen often enough: from here on it is the bot's health, and the incident is on record. */
  z.strictObject({ kind: z.literal('confirmed'), atMs, ...why }),
  z.strictObject({
    kind: z.literal('worsened'),
    atMs,
    ...why,
    /** It had been acknowledged; the worse state asks for eyes again. */
    endsAcknowledgement: z.boolean(),
  }),
  /** Another reason came to the front, or it eased without being over. */
  z.strictObject({ kind: z.literal('changed'), atMs, ...why }),
  /** A message about it was shown. */
  z.strictObject({ kind: z.literal('told'), atMs, health: healthSchema }),
  z.strictObject({ kind: z.literal('acknowledged'), atMs, by: byActor }),
  z.strictObject({ kind: z.literal('unacknowledged'), atMs, by: byActor }),
  z.strictObject({ kind: z.literal('snoozed'), atMs, by: byActor, until: snoozeUntilSchema }),
  z.strictObject({ kind: z.literal('woken'), atMs, by: z.enum([...byActor.options, 'time']) }),
  z.strictObject({
    kind: z.literal('action'),
    atMs,
    by: byActor,
    outcome: outcomeSchema.nullable(),
    ...action,
  }),
  /** What was seen of an action later. */
  z.strictObject({ kind: z.literal('evidence'), atMs, failed: z.boolean(), ...action }),
  z.strictObject({
    kind: z.literal('saved'),
    atMs,
    count: z.number().int(),
    file: z.string().max(300),
  }),
  /** `expired` is an estimate of what Telegram dropped after 24 h; `dropped` is what an action threw away. */
  z.strictObject({
    kind: z.literal('lost'),
    atMs,
    count: z.number().int(),
    how: z.enum(['expired', 'dropped']),
  }),
  z.strictObject({ kind: z.literal('note'), atMs, by: byActor }),
  z.strictObject({ kind: z.literal('recovered'), atMs, durationMs: z.number().int() }),
  z.strictObject({ kind: z.literal('bot-removed'), atMs }),
]);
export type IncidentEvent = z.infer<typeof incidentEventSchema>;

/** Everything the page of an incident shows; oldest event first. */
export const incidentDetailSchema = z.strictObject({
  incident: incidentSchema,
  timeline: z.array(incidentEventSchema),
});
export type IncidentDetail = z.infer<typeof incidentDetailSchema>;

export const incidentStates = ['all', 'open', 'past'] as const;
export type IncidentState = (typeof incidentStates)[number];

/** The open incident of a bot, as its row carries it. */
export const openIncidentSchema = z.strictObject({
  incidentId: incidentIdSchema,
  startedAtMs: atMs,
  acknowledgedAtMs: atMs.nullable(),
});
export type OpenIncident = z.infer<typeof openIncidentSchema>;

/** How long a bot may be snoozed with one press; beside them: until it has recovered. */
export const snoozeChoicesMs = [900_000, 3_600_000, 14_400_000, 28_800_000] as const;
