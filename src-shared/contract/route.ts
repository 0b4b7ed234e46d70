/** Where the window can be. */
import * as z from 'zod';
import { incidentIdSchema } from '../incidents.ts';
import { botIdSchema } from '../ids.ts';

/** Where the window should go: asked for by tray, notification or a second start. */
export const routeSchema = z.discriminatedUnion('screen', [
  z.strictObject({ screen: z.literal('overview') }),
  z.strictObject({
    screen: z.literal('bot'),
    botId: botIdSchema,
    wish: z.enum(['re-set']).nullable(),
  }),
  z.strictObject({ screen: z.literal('incidents') }),
  z.strictObject({ screen: z.literal('incident'), incidentId: incidentIdSchema }),
  z.strictObject({ screen: z.literal('settings') }),
  /** The notification centre, with this message in view where one is meant. */
  z.strictObject({
    screen: z.literal('messages'),
    messageId: z.number().int().exactOptional(),
  }),
]);
export type Route = z.infer<typeof routeSchema>;
