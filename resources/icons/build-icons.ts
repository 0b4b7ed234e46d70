// Draws all icons: `tsx resources/icons/build-icons.ts`. The results are committed; a test draws them again.
import fs from 'node:fs';
import path from 'node:path';
import { appLayers, lights, trayLayers, type Layer, type Panel } from './drawings.ts';
import { paint, svgOf, unitSize } from './draw.ts';
import { encodePng } from './png.ts';

const appSizes = [16, 24, 32, 48, 64, 128, 256, 512] as const;

/** Every icon file by its path below this folder. */
export function iconFiles(): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  const png = (name: string, layers: readonly Layer[], size: number): void => {
    files.set(name, encodePng(paint(layers, size), size));
  };
  for (const name of Object.keys(lights)) {
    const panels: readonly (readonly [Panel, string])[] = [
      ['dark', `${name}-dark`],
      ['light', `${name}-light`],
      ['template', `${name}Template`],
    ];
    for (const [panel, base] of panels) {
      const layers = trayLayers(name, panel);
      png(`tray/${base}.png`, layers, unitSize);
      png(`tray/${base}@2x.png`, layers, unitSize * 2);
    }
    files.set(`svg/${name}.svg`, Buffer.from(svgOf(trayLayers(name, 'light'))));
  }
  for (const size of appSizes) {
    png(`app/${size}x${size}.png`, appLayers, size);
  }
  files.set('svg/app.svg', Buffer.from(svgOf(appLayers)));
  return files;
}

const entry = process.argv[1];
if (entry !== undefined && path.resolve(entry) === import.meta.filename) {
  for (const [name, content] of iconFiles()) {
    const file = path.join(import.meta.dirname, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
}
