import { line, union, type Shape } from './shapes.ts';

type Point = readonly [number, number];

/** Strokes of each sign on a grid of 4 × 6; none is curved, so that they stay sharp at 16 pixels. */
const strokes: Readonly<Record<string, readonly (readonly Point[])[]>> = {
  '0': [
    [
      [0, 0],
      [4, 0],
      [4, 6],
      [0, 6],
      [0, 0],
    ],
  ],
  '1': [
    [
      [0.6, 1.4],
      [2.2, 0],
      [2.2, 6],
    ],
  ],
  '2': [
    [
      [0, 0],
      [4, 0],
      [4, 3],
      [0, 3],
      [0, 6],
      [4, 6],
    ],
  ],
  '3': [
    [
      [0, 0],
      [4, 0],
      [4, 6],
      [0, 6],
    ],
    [
      [0.8, 3],
      [4, 3],
    ],
  ],
  '4': [
    [
      [0, 0],
      [0, 3.4],
      [4, 3.4],
    ],
    [
      [3.2, 0],
      [3.2, 6],
    ],
  ],
  '5': [
    [
      [4, 0],
      [0, 0],
      [0, 3],
      [4, 3],
      [4, 6],
      [0, 6],
    ],
  ],
  '6': [
    [
      [4, 0],
      [0, 0],
      [0, 6],
      [4, 6],
      [4, 3],
      [0, 3],
    ],
  ],
  '7': [
    [
      [0, 0],
      [4, 0],
      [1.6, 6],
    ],
  ],
  '8': [
    [
      [0, 0],
      [4, 0],
      [4, 6],
      [0, 6],
      [0, 0],
    ],
    [
      [0, 3],
      [4, 3],
    ],
  ],
  '9': [
    [
      [4, 3],
      [0, 3],
      [0, 0],
      [4, 0],
      [4, 6],
      [0, 6],
    ],
  ],
  '+': [
    [
      [2, 1.4],
      [2, 4.6],
    ],
    [
      [0.4, 3],
      [3.6, 3],
    ],
  ],
};

/** A few signs in a row, centred on a point. `unit` is the length of a grid step, `pen` the width of the strokes. */
export function signs(
  text: string,
  at: { readonly cx: number; readonly cy: number; readonly unit: number; readonly pen: number },
): Shape {
  const { cx, cy, unit, pen } = at;
  const advance = 4 + (pen / unit) * 1.6;
  const left = cx - (((text.length - 1) * advance + 4) * unit) / 2;
  const top = cy - 3 * unit;
  const lines = text.split('').flatMap((sign, index) =>
    (strokes[sign] ?? []).flatMap((points) =>
      points.slice(1).map((to, step) => {
        const from = points[step] ?? to;
        const place = ([x, y]: Point): Point => [
          left + (index * advance + x) * unit,
          top + y * unit,
        ];
        return line(place(from), place(to), pen);
      }),
    ),
  );
  return union(...lines);
}
