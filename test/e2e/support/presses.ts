import type { Page } from 'playwright';
import * as z from 'zod';

/** What a person pressed. A chord such as Ctrl+V is one keystroke. */
export interface Presses {
  readonly clicks: number;
  readonly keys: number;
}

const pressesSchema = z.object({ clicks: z.number(), keys: z.number() });

/** Counts, in the page itself, what a person presses from now on; the answer counts since the last question. */
export async function watchHands(page: Page): Promise<() => Promise<Presses>> {
  await page.evaluate(() => {
    const presses = { clicks: 0, keys: 0 };
    Reflect.set(globalThis, 'hooklightTestPresses', presses);
    const modifiers = new Set(['Control', 'Shift', 'Alt', 'Meta']);
    addEventListener('pointerdown', (event) => void (presses.clicks += event.isTrusted ? 1 : 0), {
      capture: true,
    });
    addEventListener(
      'keydown',
      (event) => void (presses.keys += event.isTrusted && !modifiers.has(event.key) ? 1 : 0),
      { capture: true },
    );
  });
  return async () => {
    const counted = await page.evaluate((): unknown => {
      const presses: unknown = Reflect.get(globalThis, 'hooklightTestPresses');
      const copy = structuredClone(presses);
      Object.assign(presses ?? {}, { clicks: 0, keys: 0 });
      return copy;
    });
    return pressesSchema.parse(counted);
  };
}

/** All presses since the call, of mouse and keyboard. */
export async function countPresses(page: Page): Promise<() => Promise<number>> {
  const hands = await watchHands(page);
  let total = 0;
  return async () => {
    const { clicks, keys } = await hands();
    total += clicks + keys;
    return total;
  };
}
