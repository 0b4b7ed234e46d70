import { signs } from './digits.ts';
import type { Shape } from './shapes.ts';
import { cutOut, disc, line, lowerArc, polygon, ring, union } from './shapes.ts';

/** A shape with its colour; layers are painted in order. */
export interface Layer {
  readonly shape: Shape;
  readonly color: string;
  /** 0 to 1; 1 where left out. */
  readonly opacity?: number;
  /** Grows the shape by so many units: the halo that keeps an icon legible on any panel. */
  readonly grow?: number;
}

type Tone = 'green' | 'amber' | 'red' | 'grey';
export type Panel = 'dark' | 'light' | 'template';

/** Colours by the panel they stand on; contrast at least 4.5:1 against it. */
const colors: Readonly<Record<Panel, Readonly<Record<Tone, string>>>> = {
  dark: { green: '#4ade80', amber: '#fbbf24', red: '#ff7a70', grey: '#c3c9d4' },
  light: { green: '#15803d', amber: '#b45309', red: '#c01c28', grey: '#565d6b' },
  template: { green: '#000000', amber: '#000000', red: '#000000', grey: '#000000' },
};
const halos: Readonly<Record<Panel, string | null>> = {
  dark: '#101319',
  light: '#ffffff',
  template: null,
};

/** One shape for each light: none looks like another, even without colour. */
export const lights: Readonly<Record<string, { readonly tone: Tone; readonly shape: Shape }>> = {
  healthy: { tone: 'green', shape: disc(11, 11, 7.2) },
  degraded: {
    tone: 'amber',
    shape: cutOut(
      polygon(
        [
          [11, 4.6],
          [18.6, 17.4],
          [3.4, 17.4],
        ],
        1.6,
      ),
      union(line([11, 8.6], [11, 12.6], 2), disc(11, 15.7, 1.15)),
    ),
  },
  down: {
    tone: 'red',
    shape: union(line([5.2, 5.2], [16.8, 16.8], 4.4), line([16.8, 5.2], [5.2, 16.8], 4.4)),
  },
  unknown: { tone: 'grey', shape: ring({ cx: 11, cy: 11, r: 6.2, width: 3.2 }) },
  blind: {
    tone: 'grey',
    shape: union(
      cutOut(ring({ cx: 11, cy: 11, r: 6.4, width: 2.4 }), line([2.6, 19.4], [19.4, 2.6], 4.6)),
      line([4, 18], [18, 4], 2.2),
    ),
  },
  locked: {
    tone: 'grey',
    shape: union(
      cutOut(
        polygon(
          [
            [5.8, 11],
            [16.2, 11],
            [16.2, 17.6],
            [5.8, 17.6],
          ],
          1.4,
        ),
        union(disc(11, 13.6, 1.5), line([11, 13.6], [11, 15.8], 1.6)),
      ),
      cutOut(
        ring({ cx: 11, cy: 8.4, r: 4, width: 2.2 }),
        polygon(
          [
            [0, 9.7],
            [22, 9.7],
            [22, 22],
            [0, 22],
          ],
          0,
        ),
      ),
    ),
  },
  paused: {
    tone: 'grey',
    shape: union(
      ring({ cx: 11, cy: 11, r: 8, width: 1.6 }),
      line([8.8, 8.4], [8.8, 13.6], 1.8),
      line([13.2, 8.4], [13.2, 13.6], 1.8),
    ),
  },
  empty: {
    tone: 'grey',
    shape: union(ring({ cx: 11, cy: 11, r: 7.4, width: 1.6 }), disc(11, 11, 1.6)),
  },
};

/** The layers of a tray icon for a panel. */
export function trayLayers(name: string, panel: Panel): readonly Layer[] {
  const light = lights[name];
  if (light === undefined) {
    throw new RangeError(`no light named ${name}`);
  }
  const halo = halos[panel];
  return [
    ...(halo === null ? [] : [{ shape: light.shape, color: halo, opacity: 0.75, grow: 0.9 }]),
    { shape: light.shape, color: colors[panel][light.tone] },
  ];
}

/** The count on Windows' taskbar button: white on red, as large as 16 pixels allow. */
export function badgeLayers(text: string): readonly Layer[] {
  const place = { cx: 11, cy: 11 };
  const size = text.length > 1 ? { unit: 1.55, pen: 2 } : { unit: 2, pen: 2.6 };
  return [
    { shape: disc(11, 11, 11), color: colors.light.red },
    { shape: signs(text, { ...place, ...size }), color: '#ffffff' },
  ];
}

/** The app's own mark: a hook with a light at its tip, on a dark plate. */
export const appLayers: readonly Layer[] = [
  {
    shape: polygon(
      [
        [5.5, 5.5],
        [16.5, 5.5],
        [16.5, 16.5],
        [5.5, 16.5],
      ],
      4.7,
    ),
    color: '#1b2130',
  },
  {
    shape: union(
      line([14.2, 8.2], [14.2, 12.6], 2),
      lowerArc({ cx: 11, cy: 12.6, r: 3.2, width: 2 }),
      line([7.8, 12.6], [7.8, 10.9], 2),
    ),
    color: '#dfe5f0',
  },
  { shape: disc(14.2, 6.3, 3.4), color: '#4ade80', opacity: 0.22 },
  { shape: disc(14.2, 6.3, 2.1), color: '#4ade80' },
];
