import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { repoRoot } from '../../../scripts/prepare/paths.ts';
import { beside, shrink } from './small-picture.ts';

/** One small file a screen: its themes side by side. */
export const referenceFolder = path.join(repoRoot, 'test', 'renderer', 'reference');
/** The last small pictures, to be laid beside the references; whole ones are in out/test/screens. */
const seenFolder = path.join(repoRoot, 'out', 'test', 'pictures');

/** Of one pixel's colour, as pixelmatch weighs it: one step of a small picture is no difference, two are. */
const colorTolerance = 0.14;
/** Pixels of a small picture that may differ, in each theme: a light of another colour is nine. */
const pixelTolerance = 5;

/** Packed in a moment: to be looked at once. */
const encodeQuickly = (picture: PNG): Buffer =>
  PNG.sync.write(picture, { colorType: 2, inputColorType: 6, deflateLevel: 1, filterType: 0 });

/** Packed well, to be kept. Which filter packs best differs from picture to picture: a few colours with none, gradients with Paeth's. */
const encode = (picture: PNG): Buffer =>
  [0, 1, 2, 4]
    .map((filterType) =>
      PNG.sync.write(picture, { colorType: 2, inputColorType: 6, deflateLevel: 9, filterType }),
    )
    .reduce((best, one) => (one.length < best.length ? one : best));

function cut(whole: PNG, left: number, width: number): PNG {
  const part = new PNG({ width, height: whole.height });
  PNG.bitblt(whole, part, left, 0, width, whole.height, 0, 0);
  return part;
}

/** How far two small pictures are apart, in pixels; another size is another picture. */
export function distance(one: PNG, other: PNG): number {
  return one.width === other.width && one.height === other.height
    ? pixelmatch(one.data, other.data, undefined, one.width, one.height, {
        threshold: colorTolerance,
        includeAA: true,
      })
    : one.width * one.height;
}

/** Whether a small picture is another one than its reference, beyond what fonts and rounding do. */
export function isDifferent(one: PNG, other: PNG): boolean {
  return distance(one, other) > pixelTolerance;
}

function readReference(file: string, name: string): PNG {
  try {
    return PNG.sync.read(readFileSync(file));
  } catch (error) {
    throw new Error(
      `${name} has no reference picture: look at it in out/test/screens, then renew (AGENTS.md)`,
      { cause: error },
    );
  }
}

/**
 * The names of the themes in which a screen does not look like its reference any more.
 * `HOOKLIGHT_RENEW_PICTURES=1` makes what is seen the reference.
 */
export function changedThemes(name: string, seen: ReadonlyMap<string, Buffer>): readonly string[] {
  const file = path.join(referenceFolder, `${name}.png`);
  const small = [...seen.values()].map((picture) => shrink(PNG.sync.read(picture)));
  const picture = beside(small);
  if (process.env['HOOKLIGHT_RENEW_PICTURES'] === '1') {
    mkdirSync(referenceFolder, { recursive: true });
    writeFileSync(file, encode(picture));
  }
  mkdirSync(seenFolder, { recursive: true });
  writeFileSync(path.join(seenFolder, `${name}.png`), encodeQuickly(picture));
  const whole = readReference(file, name);
  return [...seen.keys()].filter((_theme, index) => {
    const one = small[index];
    return one === undefined || isDifferent(one, cut(whole, index * one.width, one.width));
  });
}
