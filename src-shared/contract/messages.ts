/** The notification centre. */
import * as z from 'zod';
import {
  markReadSchema,
  messageActions,
  messagePageSchema,
  messageSchema,
  messageTestSchema,
} from '../messages.ts';
import { command, nothing } from './command.ts';
import { routeSchema } from './route.ts';

/** Answered by the engine to everybody. */
export const messageCommands = {
  /** Messages ever meant for the desktop, newest first. */
  'messages:page': command(messagePageSchema, z.array(messageSchema)),
  'messages:mark-read': command(markReadSchema, nothing),
  /**
   * What a click on a message or one of its buttons does; the message counts as read. Answers where the window should
   * go, if anywhere: `re-set` leads to the plan, and to what is true now if bot or incident are gone.
   */
  'messages:act': command(
    z.strictObject({ messageId: z.number().int(), action: z.enum(['open', ...messageActions]) }),
    z.strictObject({ route: routeSchema.nullable() }),
  ),
} as const;

/** Answered by the engine to the main process only: the page never sees what they carry. */
export const innerMessageCommands = {
  /** The message that a service of the desktop knows by this handle, also from before a restart. */
  'messages:find': command(
    z.strictObject({ handle: z.string().max(200) }),
    z.strictObject({ messageId: z.number().int().nullable() }),
  ),
} as const;

/** Answered by the shell. */
export const shellMessageCommands = {
  /** Shows a message that is not recorded, and tells what the system did with it. Takes some seconds at most. */
  'messages:test': command(nothing, messageTestSchema),
} as const;
