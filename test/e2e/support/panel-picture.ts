import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { runCommand } from '../../../scripts/prepare/command.ts';
import { repoRoot } from '../../../scripts/prepare/paths.ts';
import type { Desktop } from '../../support/desktop/session.ts';
import { waitFor } from '../../support/desktop/wait.ts';

const references = path.join(repoRoot, 'test', 'e2e', 'reference');
/** Where pictures go that are only looked at. */
export const pictures = path.join(repoRoot, 'out', 'test-pictures', 'tray');
/** The place of one icon at the left end of the panel. */
const place = { x: 0, y: 0, width: 48, height: 33 } as const;
/** Of one pixel's colour, as pixelmatch weighs it: fonts and themes of the same version differ by less. */
const colorTolerance = 0.1;
/** Pixels that may differ: the edge of an icon that lies half a pixel elsewhere; another shape differs by far more. */
const pixelTolerance = 24;

/** How far two pictures of the same size are apart, in pixels. */
export function differingPixels(one: PNG, other: PNG): number {
  return one.width === other.width && one.height === other.height
    ? pixelmatch(one.data, other.data, undefined, one.width, one.height, {
        threshold: colorTolerance,
        includeAA: true,
      })
    : one.width * one.height;
}

export const readReference = (name: string): PNG =>
  PNG.sync.read(readFileSync(path.join(references, `${name}.png`)));

/** The keyring's question for its password; without a window manager it comes up over the panel. */
export async function movePromptAway({ env }: Pick<Desktop, 'env'>): Promise<void> {
  const command = ['search', '--onlyvisible', '--sync', '--class', 'prompter'];
  await runCommand('xdotool', [...command, 'windowmove', '%@', '400', '400'], {
    env,
    timeoutMs: 30_000,
  });
}

/** Moves the pointer where it highlights nothing. */
export async function movePointerAway({ env }: Pick<Desktop, 'env'>): Promise<void> {
  await runCommand('xdotool', ['mousemove', '1355', '855'], { env, timeoutMs: 5000 });
}

/**
 * Waits until the panel looks like the reference picture of that name, within the tolerance. The last picture stays in
 * out/test-pictures/tray; `HOOKLIGHT_RENEW_PICTURES=1` makes it the reference, to be looked at before it is committed.
 */
export async function expectPanel(desktop: Desktop, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const file = path.join(pictures, `${name}.png`);
  const shoot = async (): Promise<PNG> => {
    await desktop.screenshot(file, place);
    return PNG.sync.read(readFileSync(file));
  };
  const reference = path.join(references, `${name}.png`);
  if (process.env['HOOKLIGHT_RENEW_PICTURES'] === '1') {
    await settled(shoot);
    mkdirSync(references, { recursive: true });
    copyFileSync(file, reference);
  }
  const wanted = readReference(name);
  let differing = 0;
  try {
    await waitFor(`the panel to show ${name}`, async () => {
      differing = differingPixels(await shoot(), wanted);
      return differing <= pixelTolerance;
    });
  } catch (error) {
    throw new Error(`${file} differs from ${reference} in ${String(differing)} pixels`, {
      cause: error,
    });
  }
}

/** Colours in the middle of the icon's place: an empty panel has one. */
function colorsInPlace({ data, width }: PNG): number {
  const at = (x: number, y: number): string =>
    data
      .subarray((y * width + x) * 4)
      .subarray(0, 3)
      .toString('hex');
  const seen = new Set<string>();
  for (let y = 5; y < 27; y += 1) {
    for (let x = 6; x < 28; x += 1) {
      seen.add(at(x, y));
    }
  }
  return seen.size;
}

/** Two pictures in a row that are the same, and show something. */
async function settled(shoot: () => Promise<PNG>): Promise<void> {
  let last = await shoot();
  await waitFor(
    'the panel to come to rest',
    async () => {
      const next = await shoot();
      const isSame = differingPixels(last, next) === 0 && colorsInPlace(next) > 1;
      last = next;
      return isSame;
    },
    { everyMs: 500 },
  );
}
