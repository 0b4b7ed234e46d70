import * as z from 'zod';
import { adapter, middle, spread, type Adapter } from './adapters/adapter.ts';
import { list } from './adapters/list.ts';
import { size } from './adapters/size.ts';
import { figure, figureSchema, type Figure } from './figures.ts';

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
    figure('idle: CPU', [hooklight.cpuPercent, '% of a core'], {
      name: 'smallest tray app',
      value: smallestApp.cpuPercent,
    }),
    ...(hooklight.cpuPercentLater === undefined || smallestApp.cpuPercentLater === undefined
      ? []
      : [
          figure(
            'idle: CPU from 40 s after the start on',
            [hooklight.cpuPercentLater, '% of a core'],
            {
              name: 'smallest tray app',
              value: smallestApp.cpuPercentLater,
            },
          ),
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
    /** Not told by earlier runs. */
    wholeWay: z.object({ hooklight: spread, bareLoop: spread }).optional(),
  }),
  ({ engine, delivery, wholeWay }) => {
    const against = (name: string, { confirmed, message }: z.infer<typeof outages>) =>
      figure(name, [message.p99, 's'], { name: 'outage confirmed', value: confirmed.p99 });
    const live = (share: 'p50' | 'p99'): readonly Figure[] =>
      wholeWay === undefined
        ? []
        : [
            figure(`detect: server change to arrival, ${share}`, [wholeWay.hooklight[share], 's'], {
              name: 'bare loop and bare Notify',
              value: wholeWay.bareLoop[share],
            }),
          ];
    return [
      ...live('p50'),
      ...live('p99'),
      against('detect: one bot told, p99', engine.oneBot),
      against('detect: one of a hundred told, p99', engine.oneOfAHundred),
      figure('detect: decision to arrival, p50', [delivery.hooklight.p50, 'ms'], {
        name: 'bare call on the bus',
        value: delivery.bareCall.p50,
      }),
    ];
  },
);

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
