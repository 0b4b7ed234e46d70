import * as z from 'zod';
import { figure, figureSchema, type Figure } from './figures.ts';

/** The figures that a bench's own result holds; none where it looks otherwise. */
type Adapter = (result: unknown) => readonly Figure[];

const middle = z.object({ median: z.number() });
const spread = z.object({ p50: z.number(), p99: z.number(), max: z.number() });

/** Reads a result by its schema; what does not fit has no figures, and `--goals` says that they are missing. */
function adapter<T>(schema: z.ZodType<T>, read: (result: T) => readonly Figure[]): Adapter {
  return (result) => {
    const parsed = schema.safeParse(result);
    return parsed.success ? read(parsed.data) : [];
  };
}

const beside = z.object({ hooklight: middle, smallestApp: middle, ratio: z.number() });

const withHistory = z.object({ hooklight: middle, emptyDatabase: middle, ratio: z.number() });

const starts = z.object({
  trayRegistered: beside,
  firstContent: beside,
  trayWithHistory: withHistory.exactOptional(),
});

const start = adapter(starts, (result) => {
  const against = (name: string, { hooklight, smallestApp, ratio }: z.infer<typeof beside>) =>
    figure(
      name,
      [hooklight.median, 'ms'],
      { name: 'smallest app', value: smallestApp.median },
      ratio,
    );
  return [
    against('start: tray', result.trayRegistered),
    against('start: first content', result.firstContent),
    ...(result.trayWithHistory === undefined ? [] : [besideEmpty(result.trayWithHistory)]),
  ];
});

const besideEmpty = ({ hooklight, emptyDatabase, ratio }: z.infer<typeof withHistory>): Figure =>
  figure(
    'start: tray with 10,000 bots and 400 days',
    [hooklight.median, 'ms'],
    { name: 'empty database', value: emptyDatabase.median },
    ratio,
  );

const footprint = z.object({
  pssMegabytes: z.number(),
  cpuPercent: z.number(),
  /** Not told by earlier runs. */
  cpuPercentLater: z.number().optional(),
});

const idle = adapter(z.object({ hooklight: footprint, smallestApp: footprint }), (result) => {
  const { hooklight, smallestApp } = result;
  return [
    figure('idle: PSS', [hooklight.pssMegabytes, 'MB'], {
      name: 'smallest tray app',
      value: smallestApp.pssMegabytes,
    }),
    figure('idle: CPU beyond the smallest tray app', [
      hooklight.cpuPercent - smallestApp.cpuPercent,
      '% of a core',
    ]),
    ...(hooklight.cpuPercentLater === undefined || smallestApp.cpuPercentLater === undefined
      ? []
      : [
          figure('idle: the same from 40 s after the start on', [
            hooklight.cpuPercentLater - smallestApp.cpuPercentLater,
            '% of a core',
          ]),
        ]),
  ];
});

const loops = z.object({ hooklight: middle, rawUndici: middle, ratio: z.number() });

const poll = adapter(z.object({ sameAnswer: loops, changingCount: loops }), (result) => {
  const against = (name: string, { hooklight, rawUndici, ratio }: z.infer<typeof loops>) =>
    figure(
      name,
      [hooklight.median, 'µs of CPU'],
      { name: 'bare undici loop', value: rawUndici.median },
      ratio,
    );
  return [
    against('poll: quiet bot', result.sameAnswer),
    against('poll: restless bot', result.changingCount),
  ];
});

const compared = z.object({ hooklight: middle, bare: middle });

const rescue = adapter(z.object({ ms: compared, peakMebibytes: compared }), (result) => {
  const against = (name: string, unit: string, { hooklight, bare }: z.infer<typeof compared>) =>
    figure(name, [hooklight.median, unit], {
      name: 'fetch and append without sync',
      value: bare.median,
    });
  return [
    against('rescue: 10,000 updates saved', 'ms', result.ms),
    against('rescue: peak memory', 'MiB', result.peakMebibytes),
  ];
});

const outages = z.object({ confirmed: spread, message: spread });

const detect = adapter(
  z.object({
    engine: z.object({ oneBot: outages, oneOfAHundred: outages }),
    delivery: z.object({ hooklight: spread, bareCall: spread }),
  }),
  ({ engine, delivery }) => {
    const against = (name: string, { confirmed, message }: z.infer<typeof outages>) =>
      figure(name, [message.p99, 's'], { name: 'outage confirmed', value: confirmed.p99 });
    return [
      against('detect: one bot told, p99', engine.oneBot),
      against('detect: one of a hundred told, p99', engine.oneOfAHundred),
      figure('detect: decision to arrival, p50', [delivery.hooklight.p50, 'ms'], {
        name: 'bare call on the bus',
        value: delivery.bareCall.p50,
      }),
    ];
  },
);

const list = adapter(
  z.object({
    open: z.object({ hooklight: middle, emptyList: middle, more: z.number() }),
    framesAtRest: spread,
    keystrokeToPaint: spread,
    framesWhileScrolling: spread,
    heapMegabytes: z.object({ before: z.number(), afterAMinute: z.number() }),
  }),
  ({ open, framesAtRest, keystrokeToPaint, framesWhileScrolling, heapMegabytes }) => [
    figure('list: open', [open.hooklight.median, 'ms'], {
      name: 'empty list',
      value: open.emptyList.median,
    }),
    figure('list: what 10,000 bots add to opening', [open.more, 'ms']),
    figure('list: key to paint, worst', [keystrokeToPaint.max, 'ms']),
    figure('list: worst frame at rest', [framesAtRest.max, 'ms']),
    figure('list: worst frame while scrolling', [framesWhileScrolling.max, 'ms']),
    figure('list: heap after a minute of scrolling', [heapMegabytes.afterAMinute, 'MB'], {
      name: 'heap before',
      value: heapMegabytes.before,
    }),
  ],
);

const year = z.object({ rollupBytesPerBot: z.number(), spanBytesPerBot: z.number() });

const fleetRow = 'size: 3,000 bots with the usual trouble, 400 days';
const fleet = z.object({ megabytes: z.number() });

const lives = z.object({ quiet: year, busy: year, troubled: year, fleet: fleet.exactOptional() });

const size = adapter(lives, (result) => {
  const megabytes = ({ rollupBytesPerBot }: z.infer<typeof year>) =>
    [rollupBytesPerBot / 1e6, 'MB'] as const;
  const all = result.fleet;
  return [
    figure("size: a quiet bot's year", megabytes(result.quiet)),
    figure("size: a busy healthy bot's year", megabytes(result.busy)),
    figure("size: a troubled bot's year", megabytes(result.troubled)),
    ...(all === undefined ? [] : [figure(fleetRow, [all.megabytes, 'MB'])]),
  ];
});

const adapters: Readonly<Record<string, Adapter>> = {
  start,
  idle,
  poll,
  rescue,
  detect,
  list,
  size,
};

const withFigures = z.looseObject({ figures: z.array(z.unknown()) });

/** One that is no number must not take the others with it. */
function readable(figures: readonly unknown[]): readonly Figure[] {
  return figures.flatMap((one) => {
    const parsed = figureSchema.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
}

/** The figures of a bench: those that its result names, else what can be read off it. */
export function figuresOf(bench: string, result: unknown): readonly Figure[] {
  const own = withFigures.safeParse(result);
  const read = adapters[bench]?.(result) ?? [];
  const named = own.success ? readable(own.data.figures) : [];
  const names = new Set(named.map(({ name }) => name));
  return [...read.filter(({ name }) => !names.has(name)), ...named];
}
