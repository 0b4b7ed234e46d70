/**
 * Diagnosis of a bot's endpoint from this computer: how it is asked for, and its report. Never holds a token, the path of
 * the webhook, or a header's value (docs/diagnosis.md). Times are Unix ms.
 */
import * as z from 'zod';
import { diagnosisFactsSchema, reportedSchema } from './diagnosis-facts.ts';
import { diagnosisSteps, findingSchema } from './diagnosis-findings.ts';
import { botIdSchema } from './ids.ts';

const atMs = z.number().int();
const hostSchema = z.string().max(255);

/** `skipped`: an earlier one failed, it is not needed (no look-up of an address), or it was not allowed. */
export const stepStates = ['waiting', 'running', 'passed', 'failed', 'skipped'] as const;
export type StepState = (typeof stepStates)[number];

/** Both sides beside each other: what Telegram reports, and what was seen from this computer. */
export const diagnosisConclusions = [
  'fine',
  'both-fail',
  'only-telegram-fails',
  'only-here-fails',
  /** Telegram's error is of the webhook's own path; everything up to there is fine from here. */
  'beyond',
  /** Telegram has no such webhook in force: only what is seen from here. */
  'fine-here',
  'fails-here',
  /** Stopped, not allowed, no name server, no answer over HTTP, or this computer itself is cut off. */
  'cannot-tell',
] as const;
export type DiagnosisConclusion = (typeof diagnosisConclusions)[number];

export const diagnosisEnds = ['whole', 'stopped', 'out-of-time', 'not-allowed'] as const;
export type DiagnosisEnd = (typeof diagnosisEnds)[number];

/** One diagnosis, from this computer; while it runs, as far as it has come. */
export const diagnosisReportSchema = z.strictObject({
  botId: botIdSchema,
  /** Which webhook: the one that Telegram reports, or, where none is in force, the wanted one. */
  of: z.enum(['in-force', 'wanted']),
  host: hostSchema,
  port: z.number().int(),
  startedAtMs: atMs,
  /** null while it runs. */
  finishedAtMs: atMs.nullable(),
  /** This computer's clock was so many ms ahead of the right one; the dates of a certificate are those of the right one. */
  clockAheadMs: z.number().int(),
  end: z.enum(diagnosisEnds).nullable(),
  /** All of them, in order. */
  steps: z.array(
    z.strictObject({
      step: z.enum(diagnosisSteps),
      state: z.enum(stepStates),
      /** How long it took; null while it has not ended, or was skipped. */
      tookMs: z.number().int().nullable(),
    }),
  ),
  /** Faults first, then notes, then what is fine. */
  findings: z.array(findingSchema),
  facts: diagnosisFactsSchema,
  reported: reportedSchema.nullable(),
  conclusion: z.enum(diagnosisConclusions).nullable(),
});
export type DiagnosisReport = z.infer<typeof diagnosisReportSchema>;

/** Why a diagnosis does not begin; nothing was asked of anybody. */
export const diagnosisRefusals = [
  'no-webhook',
  /** Nothing is known of its webhook yet. */
  'not-checked',
  'paused',
  'locked',
  'url-unreadable',
  /** The host that was allowed is not the webhook's. */
  'other-host',
  'health-path',
  /** The health path is the webhook's own, or holds the token. */
  'health-path-secret',
  /** This program has no way to endpoints. */
  'unavailable',
  /** As many are under way as may be at once. */
  'busy',
] as const;
export type DiagnosisRefusal = (typeof diagnosisRefusals)[number];

export const diagnosisRunSchema = z.strictObject({
  botId: botIdSchema,
  /**
   * The webhook's own host, where it may be connected to although its address is not public. Holds for this run alone,
   * for no other host.
   */
  allowHost: hostSchema.nullable().default(null),
  /** Asked for in place of `/`. Never the webhook's own path. */
  healthPath: z.string().max(200).nullable().default(null),
});

/** `kept`: the last one stands until `againAtMs` and is not repeated. `running`: one is under way. */
export const diagnosisBegunSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('started') }),
  z.strictObject({ outcome: z.literal('running') }),
  z.strictObject({ outcome: z.literal('kept'), againAtMs: atMs }),
  z.strictObject({ outcome: z.literal('refused'), why: z.enum(diagnosisRefusals) }),
]);
export type DiagnosisBegun = z.infer<typeof diagnosisBegunSchema>;

/** The present or last diagnosis of this run of the program, and with what it was begun. */
export const diagnosisSeenSchema = z.strictObject({
  report: diagnosisReportSchema.nullable(),
  /** Until then asking again answers with the kept one; null = a new one may begin. */
  againAtMs: atMs.nullable(),
  healthPath: z.string().max(200).nullable(),
  hostAllowed: z.boolean(),
});
export type DiagnosisSeen = z.infer<typeof diagnosisSeenSchema>;
