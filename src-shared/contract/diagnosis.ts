/** Looks at an endpoint from this computer. */
import * as z from 'zod';
import { diagnosisBegunSchema, diagnosisRunSchema, diagnosisSeenSchema } from '../diagnosis.ts';
import { botIdSchema } from '../ids.ts';
import { command, nothing } from './command.ts';

/** Answered by the engine to everybody. */
export const diagnosisCommands = {
  /**
   * Looks at the bot's endpoint from this computer: DNS, TCP, TLS, HTTP. Answers as soon as it is begun, or why it is
   * not; at most one per bot in 5 minutes. Changes no health and repairs nothing.
   */
  'diagnosis:run': command(diagnosisRunSchema, diagnosisBegunSchema),
  /** The present or last one since the start of the program. */
  'diagnosis:get': command(z.strictObject({ botId: botIdSchema }), diagnosisSeenSchema),
  'diagnosis:stop': command(z.strictObject({ botId: botIdSchema }), nothing),
} as const;
