import path from 'node:path';
import { createJsonFile, type JsonFile, type Shape } from '../files/json-file.ts';

export interface WindowBounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
}

/** Largest side that a window can have. */
const maxSide = 32_767;
const isSide = (value: number): boolean => value >= 1 && value <= maxSide;

function wholeNumber(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) {
    return value;
  }
  throw new TypeError('not a whole number');
}

/** By hand: the window is made before any schema is loaded (docs/performance.md, Start). */
const boundsShape: Shape<WindowBounds> = {
  parse(value) {
    if (typeof value !== 'object' || value === null) {
      throw new TypeError('no bounds');
    }
    const of = (name: string): unknown => Reflect.get(value, name);
    const [x, y] = [wholeNumber(of('x')), wholeNumber(of('y'))];
    const [width, height] = [wholeNumber(of('width')), wholeNumber(of('height'))];
    const isMaximized = of('isMaximized');
    if (!isSide(width) || !isSide(height) || typeof isMaximized !== 'boolean') {
      throw new TypeError('no bounds');
    }
    return { x, y, width, height, isMaximized };
  },
};
type Area = Pick<WindowBounds, 'x' | 'y' | 'width' | 'height'>;

export const minSize = { width: 720, height: 480 } as const;
export const startSize = { width: 1120, height: 740 } as const;
/** So much of the window's top must lie on a screen that it can be grabbed. */
const graspable = { width: 120, height: 40 } as const;

/** Where the window was, in a file beside the data: losing it loses nothing. */
export type BoundsFile = JsonFile<WindowBounds>;

/** A full or read-only disk: the window opens in the middle next time. */
export function createBoundsFile(folder: string): BoundsFile {
  return createJsonFile(path.join(folder, 'window.json'), boundsShape);
}

function overlap(a: number, aLength: number, b: number, bLength: number): number {
  return Math.min(a + aLength, b + bLength) - Math.max(a, b);
}

/**
 * The bounds to open with: the remembered ones where enough of the title bar is on a screen, else only their size,
 * else the default. Pure. Screens come and go with docks.
 */
export function openingBounds(
  remembered: WindowBounds | null,
  screens: readonly Area[],
): Partial<Area> & { readonly width: number; readonly height: number } {
  if (remembered === null) {
    return startSize;
  }
  const width = Math.max(minSize.width, remembered.width);
  const height = Math.max(minSize.height, remembered.height);
  const { x, y } = remembered;
  const isReachable = screens.some(
    (screen) =>
      overlap(x, width, screen.x, screen.width) >= graspable.width &&
      overlap(y, graspable.height, screen.y, screen.height) >= graspable.height / 2,
  );
  return isReachable ? { x, y, width, height } : { width, height };
}
