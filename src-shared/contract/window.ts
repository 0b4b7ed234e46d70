/** What the window keeps, and asks of the program that shows it. */
import * as z from 'zod';
import { overviewViewSchema } from '../overview-view.ts';
import { command, nothing } from './command.ts';

/** Answered by the shell. */
export const shellWindowCommands = {
  /** Starts the watching again where it was given up or stands still. The new state arrives as events. */
  'watching:restart': command(nothing, nothing),
  /**
   * From now on the window shows the demo: an engine of its own over a folder of its own, with bots that are not real and
   * a Telegram that is not there. Nothing is sent. The real engine goes on. The new state arrives as events.
   */
  'demo:start': command(nothing, nothing),
  /** Back to the real bots; the demo and its folder are gone when it answers. */
  'demo:leave': command(nothing, nothing),
  /** How the list of bots was looked at last; kept by the shell, because the page ends with its window. */
  'view:get': command(nothing, overviewViewSchema),
  'view:set': command(overviewViewSchema, nothing),
  'text:copy': command(z.strictObject({ text: z.string().max(20_000) }), nothing),
} as const;
