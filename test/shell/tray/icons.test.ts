import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { iconFiles } from '../../../resources/icons/build-icons.ts';
import { paint } from '../../../resources/icons/draw.ts';
import { trayLayers } from '../../../resources/icons/drawings.ts';
import { badgeFileName } from '../../../src-main/shell/badge/badge-view.ts';
import { iconFileName } from '../../../src-main/shell/tray/icon-file.ts';
import { createIconLoader } from '../../../src-main/shell/tray/load-icon.ts';
import { trayIconKeys } from '../../../src-main/shell/tray/tray-icon-key.ts';

const folder = path.join(import.meta.dirname, '..', '..', '..', 'resources', 'icons');
const trayFolder = path.join(folder, 'tray');
const place = { platform: 'linux', isDark: false, scaleFactor: 1 } as const;
/** Edge length of a PNG, from its header. */
const sideOf = (name: string): number =>
  fs.readFileSync(path.join(trayFolder, name)).readUInt32BE(16);

describe('the files', () => {
  test('in the folder are what the drawings give, and there are no others', () => {
    const drawn = iconFiles();
    for (const [name, content] of drawn) {
      const isSame = fs.readFileSync(path.join(folder, name)).equals(content);
      expect([name, isSame]).toEqual([name, true]);
    }
    const inFolders = ['tray', 'svg', 'app'].flatMap((part) =>
      fs.readdirSync(path.join(folder, part)).map((name) => `${part}/${name}`),
    );
    expect(inFolders.toSorted()).toEqual([...drawn.keys()].toSorted());
  });

  test.each([
    [{ ...place }, 'down-light.png', 22],
    [{ ...place, isDark: true, scaleFactor: 1.25 }, 'down-dark@1.5x.png', 33],
    [{ ...place, scaleFactor: 1.5 }, 'down-light@1.5x.png', 33],
    [{ ...place, scaleFactor: 2 }, 'down-light@2x.png', 44],
    [{ ...place, scaleFactor: 3 }, 'down-light@2x.png', 44],
    [{ ...place, platform: 'darwin' as const }, 'downTemplate.png', 22],
  ])('%j is served by %s of %i pixels', (where, name, side) => {
    expect(iconFileName('down', where)).toBe(name);
    expect(sideOf(name)).toBe(side);
  });

  test('every light has its file wherever it may be wanted', () => {
    const places = [
      place,
      { ...place, platform: 'win32' as const },
      { ...place, platform: 'darwin' as const },
      ...[1.5, 2].map((scaleFactor) => ({ ...place, scaleFactor })),
    ].flatMap((one) => [one, { ...one, isDark: true }]);
    const there = new Set(fs.readdirSync(trayFolder));
    const missing = trayIconKeys
      .flatMap((key) => places.map((one) => iconFileName(key, one)))
      .filter((name) => !there.has(name));
    expect(missing).toEqual([]);
    expect(there).toContain('downTemplate@2x.png');
    for (const count of [1, 9, 10, 3000]) {
      expect(there).toContain(badgeFileName(count));
    }
  });

  test('Windows’ icon files hold every size of the notification area, unpacked', () => {
    const ico = fs.readFileSync(path.join(trayFolder, 'down-dark.ico'));
    const count = ico.readUInt16LE(4);
    const parts = Array.from({ length: count }, (_, index) => {
      const entry = 6 + index * 16;
      const offset = ico.readUInt32LE(entry + 12);
      const size = ico.readUInt8(entry);
      // Header of 40 bytes, colours, then one bit a pixel in rows of 4 bytes.
      const bytes = 40 + size * size * 4 + size * Math.ceil(size / 32) * 4;
      expect([ico.readUInt32LE(offset), ico.readUInt32LE(entry + 8)]).toEqual([40, bytes]);
      return size;
    });
    expect(parts).toEqual([16, 20, 24, 32, 48]);
    expect(ico.length).toBe(
      6 +
        16 * count +
        parts.reduce(
          (sum, size) => sum + 40 + size * size * 4 + size * Math.ceil(size / 32) * 4,
          0,
        ),
    );
  });
});

describe('the shapes', () => {
  /** Which pixels of the plain icon are inked, halo left out. */
  const inked = (key: string, size: number): readonly boolean[] => {
    const pixels = paint(trayLayers(key, 'template'), size);
    return Array.from({ length: size * size }, (_, index) => (pixels[index * 4 + 3] ?? 0) > 127);
  };

  test.each([16, 22, 32])('at %i pixels differ by far without any colour', (size) => {
    const shapes = trayIconKeys.map((key) => [key, inked(key, size)] as const);
    for (const [key, shape] of shapes) {
      for (const [otherKey, other] of shapes.filter(([name]) => name > key)) {
        const different = shape.filter((isInked, index) => isInked !== other[index]).length;
        const either = shape.filter((isInked, index) => isInked || other[index] === true).length;
        expect([`${key} and ${otherKey}`, different / either > 0.25]).toEqual([
          `${key} and ${otherKey}`,
          true,
        ]);
      }
    }
  });

  /** Relative luminance contrast (WCAG 2.2) of the ink at the middle of the light's body with a panel. */
  test.each([
    ['light', 255],
    ['dark', 30],
  ] as const)('on a %s panel every colour stands out 4.5 to 1', (panel, grey) => {
    for (const key of trayIconKeys) {
      const color = trayLayers(key, panel).at(-1)?.color ?? '';
      const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
      expect([key, contrast(channels, [grey, grey, grey]) >= 4.5]).toEqual([key, true]);
    }
  });
});

function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

describe('loading', () => {
  const loader = () => {
    const calls: string[] = [];
    const load = createIconLoader<string>(
      {
        createFromPath: (file) => {
          calls.push(`path ${path.basename(file)}`);
          return file;
        },
        createFromBuffer: (content, { scaleFactor }) => {
          calls.push(`buffer ${String(content.readUInt32BE(16))} at ${String(scaleFactor)}`);
          return 'bytes';
        },
      },
      trayFolder,
    );
    return { calls, load };
  };

  test('on Linux the host gets all pixels of a dense display, and each file is read once', () => {
    const { calls, load } = loader();
    load('down', { ...place, scaleFactor: 2 });
    load('down', { ...place, scaleFactor: 2 });
    load('down', place);
    expect(calls).toEqual(['buffer 44 at 1', 'buffer 22 at 1']);
  });

  test('elsewhere the file is handed over, and the system takes the size it wants', () => {
    const { calls, load } = loader();
    load('down', { ...place, platform: 'darwin' });
    load('down', { ...place, platform: 'win32', isDark: true });
    expect(calls).toEqual(['path downTemplate.png', 'path down-dark.ico']);
  });
});
