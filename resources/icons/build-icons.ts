// Draws all icons: `tsx resources/icons/build-icons.ts`. The results are committed; a test draws them again.
import fs from 'node:fs';
import path from 'node:path';
import { appLayers, badgeLayers, lights, trayLayers, type Layer } from './drawings.ts';
import { paint, svgOf, unitSize } from './draw.ts';
import { encodeIco } from './ico.ts';
import { encodePng } from './png.ts';

const appSizes = [16, 24, 32, 48, 64, 128, 256, 512] as const;
/** Steps of display scaling on Linux and of Windows' overlays. */
const scales = [
  ['', 1],
  ['@1.5x', 1.5],
  ['@2x', 2],
] as const;
/** A menu bar has whole scales only. */
const templateScales = [
  ['', 1],
  ['@2x', 2],
] as const;
/** Windows' notification area at 100, 125, 150, 200 and 300 %. */
const icoSizes = [16, 20, 24, 32, 48] as const;
const badgeSize = 16;
const badges = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '9+'] as const;

type Put = (name: string, content: Buffer) => void;

function png(layers: readonly Layer[], size: number): Buffer {
  return encodePng(paint(layers, size), size);
}

function putLight(put: Put, name: string): void {
  for (const panel of ['dark', 'light'] as const) {
    const layers = trayLayers(name, panel);
    for (const [suffix, scale] of scales) {
      put(`tray/${name}-${panel}${suffix}.png`, png(layers, unitSize * scale));
    }
    const parts = icoSizes.map((sizePx) => ({ sizePx, rgba: paint(layers, sizePx) }));
    put(`tray/${name}-${panel}.ico`, encodeIco(parts));
  }
  for (const [suffix, scale] of templateScales) {
    put(`tray/${name}Template${suffix}.png`, png(trayLayers(name, 'template'), unitSize * scale));
  }
  put(`svg/${name}.svg`, Buffer.from(svgOf(trayLayers(name, 'light'))));
}

/** Every icon file by its path below this folder. */
export function iconFiles(): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  const put: Put = (name, content) => void files.set(name, content);
  for (const name of Object.keys(lights)) {
    putLight(put, name);
  }
  for (const text of badges) {
    const layers = badgeLayers(text);
    const name = text === '9+' ? 'more' : text;
    for (const [suffix, scale] of scales) {
      put(`tray/badge-${name}${suffix}.png`, png(layers, badgeSize * scale));
    }
    put(`svg/badge-${name}.svg`, Buffer.from(svgOf(layers)));
  }
  for (const size of appSizes) {
    put(`app/${size}x${size}.png`, png(appLayers, size));
  }
  put('svg/app.svg', Buffer.from(svgOf(appLayers)));
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
