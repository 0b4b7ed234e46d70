import * as z from 'zod';
import { healthSchema, reasonSchema } from '../../../src-shared/health.ts';
import { incidentSchema } from '../../../src-shared/incidents.ts';
import { checklistItemSchema, errorEventSchema } from '../../../src-shared/bot-detail.ts';
import { journalEntrySchema } from '../../../src-shared/journal.ts';
import { desiredViewSchema, driftSchema, webhookViewSchema } from '../../../src-shared/webhook.ts';
import type { RecordedBot } from './recorded-bot.ts';

const atMs = z.number().int();

/** One bot in the JSON record. URLs are shortened, secrets are only said to be stored, none or unknown. */
const recordedBotSchema = z.strictObject({
  id: z.string(),
  telegramId: z.string(),
  username: z.string().nullable(),
  name: z.string(),
  tags: z.array(z.string()),
  note: z.string(),
  apiRoot: z.string(),
  testEnvironment: z.boolean(),
  localMode: z.boolean(),
  paused: z.boolean(),
  addedAtMs: atMs,
  checkedAtMs: atMs.nullable(),
  health: healthSchema,
  healthSinceMs: atMs,
  reasons: z.array(reasonSchema),
  pending: z.number().int().nullable(),
  lossAtMs: atMs.nullable(),
  desired: desiredViewSchema.nullable(),
  actual: webhookViewSchema.nullable(),
  drift: z.array(driftSchema),
  verification: z.array(checklistItemSchema),
  statistics: z.strictObject({
    sinceMs: atMs,
    checks: z.number().int(),
    healthyShare: z.number().min(0).max(1).nullable(),
    incidents: z.number().int(),
    latencyMeanMs: z.number().nullable(),
    latencyMaxMs: z.number().nullable(),
    pendingMax: z.number().int().nullable(),
  }),
  errors: z.array(errorEventSchema),
  incidents: z.array(incidentSchema),
  journal: z.array(journalEntrySchema),
});

/** The whole JSON record. Times are Unix milliseconds. */
export const recordSchema = z.strictObject({
  kind: z.literal('hooklight-record'),
  version: z.literal(1),
  recordedAtMs: atMs,
  bots: z.array(recordedBotSchema),
});
type RecordDocument = z.infer<typeof recordSchema>;

/** What stands in the JSON record before and after so many bots (see `botJson`), which commas keep apart. */
export function aroundBots(count: number, nowMs: number): readonly [string, string] {
  const frame = {
    kind: 'hooklight-record',
    version: 1,
    recordedAtMs: nowMs,
    bots: [],
  } satisfies RecordDocument;
  const empty = JSON.stringify(frame, null, 2);
  const before = empty.slice(0, empty.lastIndexOf('[]'));
  return count === 0 ? [`${before}[]`, '\n}\n'] : [`${before}[`, '\n  ]\n}\n'];
}

/** One bot of the record as lines, indented as they stand there: no line break in them is part of a value. */
export function botJson(bot: RecordedBot): string {
  return `\n${JSON.stringify(documentOf(bot), null, 2)}`.replaceAll('\n', '\n    ');
}

function documentOf({
  row,
  detail,
  statistics,
  statisticsSinceMs,
  journal,
}: RecordedBot): RecordDocument['bots'][number] {
  return {
    id: row.id,
    telegramId: row.telegramId,
    username: row.username,
    name: row.name,
    tags: row.tags,
    note: detail.note,
    apiRoot: detail.apiRoot,
    testEnvironment: row.testEnvironment,
    localMode: detail.localMode,
    paused: row.paused,
    addedAtMs: detail.createdAtMs,
    checkedAtMs: row.checkedAtMs,
    health: row.health,
    healthSinceMs: row.healthSinceMs,
    reasons: row.reasons,
    pending: row.pending,
    lossAtMs: row.lossAtMs,
    desired: detail.desired,
    actual: detail.actual,
    drift: detail.drift,
    verification: detail.checklist,
    statistics: { sinceMs: statisticsSinceMs, ...statistics },
    errors: detail.errors,
    incidents: detail.incidents,
    journal: [...journal],
  };
}
