// Puts every light on light, grey and dark panels, as people see them, side by side: `tsx resources/icons/contact-sheet.ts`
// writes out/icons.png. To be looked at after each change of a drawing.
import fs from 'node:fs';
import path from 'node:path';
import { lights, trayLayers, type Panel } from './drawings.ts';
import { paint } from './draw.ts';
import { encodePng } from './png.ts';

type Rgb = readonly [number, number, number];
const sizes = [16, 22, 24, 32, 48] as const;
const panels: readonly { readonly color: Rgb; readonly panel: Panel }[] = [
  { color: [255, 255, 255], panel: 'light' },
  { color: [214, 214, 214], panel: 'light' },
  { color: [128, 128, 128], panel: 'light' },
  { color: [128, 128, 128], panel: 'dark' },
  { color: [48, 48, 48], panel: 'dark' },
  { color: [0, 0, 0], panel: 'dark' },
];

/** Each sees the colours through a matrix (Viénot, Brettel, Mollon 1999, on linear light left out: good enough to look). */
const eyes: readonly (readonly Rgb[])[] = [
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0.11, 0.89, 0],
    [0.11, 0.89, 0],
    [0, 0, 1],
  ],
  [
    [0.29, 0.71, 0],
    [0.29, 0.71, 0],
    [0, 0, 1],
  ],
  [
    [0.3, 0.59, 0.11],
    [0.3, 0.59, 0.11],
    [0.3, 0.59, 0.11],
  ],
];
const cell = 56;
const zoom = 2;

function sheet(): { readonly pixels: Uint8Array; readonly side: number } {
  const names = Object.keys(lights);
  const columns = names.length;
  const rows = panels.length * sizes.length;
  const side = Math.max(columns * eyes.length, rows) * cell;
  const pixels = new Uint8Array(side * side * 4).fill(255);
  eyes.forEach((eye, eyeIndex) =>
    panels.forEach(({ color, panel }, panelIndex) =>
      sizes.forEach((size, sizeIndex) =>
        names.forEach((name, column) => {
          const left = (eyeIndex * columns + column) * cell;
          const top = (panelIndex * sizes.length + sizeIndex) * cell;
          const icon = paint(trayLayers(name, panel), size);
          drawCell({ pixels, side, left, top }, { icon, size, color, eye });
        }),
      ),
    ),
  );
  return { pixels, side };
}

function drawCell(
  onto: {
    readonly pixels: Uint8Array;
    readonly side: number;
    readonly left: number;
    readonly top: number;
  },
  what: {
    readonly icon: Uint8Array;
    readonly size: number;
    readonly color: Rgb;
    readonly eye: readonly Rgb[];
  },
): void {
  const { icon, size, color, eye } = what;
  const scale = size * zoom <= cell ? zoom : 1;
  const margin = Math.floor((cell - size * scale) / 2);
  for (let index = 0; index < cell * cell; index += 1) {
    const x = index % cell;
    const y = Math.floor(index / cell);
    const iconX = Math.floor((x - margin) / scale);
    const iconY = Math.floor((y - margin) / scale);
    const isInside = iconX >= 0 && iconY >= 0 && iconX < size && iconY < size;
    const at = (iconY * size + iconX) * 4;
    const alpha = isInside ? (icon[at + 3] ?? 0) / 255 : 0;
    const mixed = color.map(
      (base, channel) => base * (1 - alpha) + (icon[at + channel] ?? 0) * alpha,
    );
    const seen = eye.map((row) =>
      row.reduce((sum, part, channel) => sum + part * (mixed[channel] ?? 0), 0),
    );
    onto.pixels.set(seen, ((onto.top + y) * onto.side + onto.left + x) * 4);
  }
}

const { pixels, side } = sheet();
const file = path.join(import.meta.dirname, '..', '..', 'out', 'icons.png');
fs.mkdirSync(path.dirname(file), { recursive: true });
fs.writeFileSync(file, encodePng(pixels, side));
process.stdout.write(`${file}\n`);
