/** What was seen and done: history, incidents and the journal. */
import * as z from 'zod';
import { historyBeatsSchema, historyChartSchema } from '../history.ts';
import {
  incidentDetailSchema,
  incidentIdSchema,
  incidentSchema,
  incidentStates,
} from '../incidents.ts';
import { botIdSchema } from '../ids.ts';
import { historyPageSchema, journalEntrySchema } from '../journal.ts';
import { noteSchema } from './bots.ts';
import { command, nothing, page } from './command.ts';

/** Answered by the engine to everybody. */
export const historyCommands = {
  'history:page': command(
    z.strictObject({
      botId: botIdSchema,
      fromMs: z.number().int(),
      toMs: z.number().int(),
      limit: z.number().int().min(1).max(5000),
    }),
    historyPageSchema,
  ),
  /** Any stretch of the last 400 days in a bounded number of points, with its marks. */
  'history:chart': command(
    z.strictObject({ botId: botIdSchema, fromMs: z.number().int(), toMs: z.number().int() }),
    historyChartSchema,
  ),
  /** The heart-beat bars of 24 hours, 7 days and 30 days. */
  'history:beats': command(z.strictObject({ botId: botIdSchema }), historyBeatsSchema),
  /** Newest first, also of bots that are not there any more. */
  'incidents:page': command(
    z.strictObject({
      botId: botIdSchema.nullable(),
      state: z.enum(incidentStates).default('all'),
      beforeId: z.number().int().nullable(),
      ...page,
    }),
    z.array(incidentSchema),
  ),
  'incident:detail': command(
    z.strictObject({ incidentId: incidentIdSchema }),
    incidentDetailSchema,
  ),
  /** Somebody knows of it (false takes it back): no colour and no message until it is over or gets worse. */
  'incident:acknowledge': command(
    z.strictObject({ incidentId: incidentIdSchema, acknowledged: z.boolean() }),
    nothing,
  ),
  'incident:note': command(
    z.strictObject({ incidentId: incidentIdSchema, note: noteSchema }),
    nothing,
  ),
  'journal:page': command(
    z.strictObject({
      botId: botIdSchema.nullable(),
      beforeSeq: z.number().int().nullable(),
      ...page,
    }),
    z.array(journalEntrySchema),
  ),
} as const;
