import * as z from 'zod';
import { figure, type Figure } from '../figures.ts';
import { adapter, middle, spread, type Spread } from './adapter.ts';

const plainList = z.object({
  open: middle,
  framesAtRest: spread,
  keystrokeToPaint: spread,
  framesWhileScrolling: spread,
});
const plainRows = 'plain rows in the smallest window';

const besidePlain = (name: string, ours: Spread, plain: Spread | undefined): Figure =>
  figure(
    name,
    [ours.max, 'ms'],
    plain === undefined ? null : { name: plainRows, value: plain.max },
  );

/** From wish to rows, keys and frames. */
export const list = adapter(
  z.object({
    open: z.object({ hooklight: middle, emptyList: middle }),
    framesAtRest: spread,
    keystrokeToPaint: spread,
    framesWhileScrolling: spread,
    heapMegabytes: z.object({ before: z.number(), afterAMinute: z.number() }),
    /** Not told by earlier runs. */
    plain: plainList.optional(),
  }),
  ({ open, framesAtRest, keystrokeToPaint, framesWhileScrolling, heapMegabytes, plain }) => [
    figure('list: open', [open.hooklight.median, 'ms'], {
      name: 'empty list',
      value: open.emptyList.median,
    }),
    ...(plain === undefined
      ? []
      : [
          figure('list: open, beside plain rows', [open.hooklight.median, 'ms'], {
            name: plainRows,
            value: plain.open.median,
          }),
        ]),
    besidePlain('list: key to paint, worst', keystrokeToPaint, plain?.keystrokeToPaint),
    besidePlain('list: worst frame at rest', framesAtRest, plain?.framesAtRest),
    besidePlain(
      'list: worst frame while scrolling',
      framesWhileScrolling,
      plain?.framesWhileScrolling,
    ),
    figure('list: heap after a minute of scrolling', [heapMegabytes.afterAMinute, 'MB'], {
      name: 'heap before',
      value: heapMegabytes.before,
    }),
  ],
);
