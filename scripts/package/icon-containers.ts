// Puts the app icon's PNGs into the containers that macOS and Windows want: `tsx scripts/package/icon-containers.ts`.
// The results are committed; a test makes them again and compares.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { encodeIco } from '../../resources/icons/ico.ts';
import { repoRoot } from '../prepare/paths.ts';

const iconFolder = path.join(repoRoot, 'resources', 'icons');

/** Apple's type codes for PNG content, by edge length in pixels; the doubled ones are for Retina displays. */
const icnsTypes: readonly (readonly [string, number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
];

const icoSizes: readonly number[] = [16, 24, 32, 48, 64, 128, 256];

/** Both containers by their path below resources/icons. */
export function iconContainers(): ReadonlyMap<string, Buffer> {
  return new Map([
    ['app.icns', makeIcns()],
    ['app.ico', makeIco()],
  ]);
}

function pngOf(sizePx: number): Buffer {
  return readFileSync(path.join(iconFolder, 'app', `${sizePx}x${sizePx}.png`));
}

function makeIcns(): Buffer {
  const parts = icnsTypes.map(([type, sizePx]) => {
    const png = pngOf(sizePx);
    return Buffer.concat([Buffer.from(type, 'latin1'), bigEndian32(png.length + 8), png]);
  });
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from('icns', 'latin1'), bigEndian32(body.length + 8), body]);
}

function bigEndian32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function makeIco(): Buffer {
  return encodeIco(icoSizes.map((sizePx) => ({ sizePx, png: pngOf(sizePx) })));
}

const entry = process.argv[1];
if (entry !== undefined && path.resolve(entry) === import.meta.filename) {
  for (const [name, content] of iconContainers()) {
    writeFileSync(path.join(iconFolder, name), content);
  }
}
