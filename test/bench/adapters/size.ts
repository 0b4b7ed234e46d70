import * as z from 'zod';
import { figure, type Figure } from '../figures.ts';
import { adapter } from './adapter.ts';

const year = z.object({
  rollupBytesPerBot: z.number(),
  spanBytesPerBot: z.number(),
  /** Not told by earlier runs. */
  bareBytesPerBot: z.number().optional(),
});
const bareRecords = (megabytes: number | undefined): Figure['baseline'] =>
  megabytes === undefined ? null : { name: 'bare records', value: megabytes };

const fleetRow = 'size: 3,000 bots with the usual trouble, 400 days';
const fleet = z.object({ megabytes: z.number(), bareMegabytes: z.number().optional() });

const lives = z.object({ quiet: year, busy: year, troubled: year, fleet: fleet.exactOptional() });

/** Bytes of a bot's year, and of a fleet. */
export const size = adapter(lives, (result) => {
  const ofYear = (name: string, life: z.infer<typeof year>): Figure => {
    const bare = life.bareBytesPerBot;
    const baseline = bareRecords(bare === undefined ? bare : bare / 1e6);
    return figure(name, [life.rollupBytesPerBot / 1e6, 'MB'], baseline);
  };
  const all = result.fleet;
  return [
    ofYear("size: a quiet bot's year", result.quiet),
    ofYear("size: a busy healthy bot's year", result.busy),
    ofYear("size: a troubled bot's year", result.troubled),
    ...(all === undefined
      ? []
      : [figure(fleetRow, [all.megabytes, 'MB'], bareRecords(all.bareMegabytes))]),
  ];
});
