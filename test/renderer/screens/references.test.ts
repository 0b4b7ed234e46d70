import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { isDifferent, referenceFolder } from '../support/reference.ts';
import { allScreens } from '../support/scenes/all-screens.ts';
import { shrink } from '../support/small-picture.ts';

const names = allScreens.map((screen) => screen.name);

/** A window of one ground with a square of ink on it. */
function aPicture(square: { readonly x: number; readonly y: number; readonly color: number }): PNG {
  const picture = new PNG({ width: 400, height: 200 });
  picture.data.fill(250);
  for (let y = square.y; y < square.y + 16; y += 1) {
    for (let x = square.x; x < square.x + 16; x += 1) {
      picture.data.writeUInt32BE(square.color, (y * picture.width + x) * 4);
    }
  }
  return shrink(picture);
}

describe('the reference pictures', () => {
  test('are one a screen, and all screens are called differently', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(readdirSync(referenceFolder).toSorted()).toEqual(
      names.map((name) => `${name}.png`).toSorted(),
    );
  });

  test('are small', () => {
    const sizes = readdirSync(referenceFolder).map(
      (name) => statSync(path.join(referenceFolder, name)).size,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000);
  });

  test('differ from one another: no two screens are the same', () => {
    const seen = new Map<string, string>();
    const same = names.flatMap((name) => {
      const { data } = PNG.sync.read(readFileSync(path.join(referenceFolder, `${name}.png`)));
      const key = data.toString('base64');
      const other = seen.get(key);
      seen.set(key, name);
      return other === undefined ? [] : [`${name} = ${other}`];
    });
    expect(same).toEqual([]);
  });
});

describe('a difference', () => {
  const at = { x: 100, y: 100, color: 0x1a_1a_1a_ff };

  test('is a light that changes its colour, or is gone', () => {
    const red = aPicture({ ...at, color: 0xa9_05_1b_ff });
    const green = aPicture({ ...at, color: 0x08_79_54_ff });
    const none = aPicture({ ...at, color: 0xfa_fa_fa_ff });
    expect([isDifferent(red, green), isDifferent(red, none)]).toEqual([true, true]);
  });

  test('is something that moved by a few pixels', () => {
    expect(isDifferent(aPicture(at), aPicture({ ...at, y: 108 }))).toBe(true);
  });

  test('is not a shade, and not a pixel', () => {
    expect(isDifferent(aPicture(at), aPicture({ ...at, color: 0x22_22_22_ff }))).toBe(false);
    expect(isDifferent(aPicture(at), aPicture({ ...at, x: 101 }))).toBe(false);
  });
});
