import type { Page } from 'playwright';
import * as z from 'zod';

/** Counts, in the page itself, what a person presses from now on: the mouse and the keyboard. */
export async function countPresses(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    let presses = 0;
    const note = (event: Event): void => {
      presses += event.isTrusted ? 1 : 0;
      Reflect.set(globalThis, 'hooklightTestPresses', presses);
    };
    addEventListener('pointerdown', note, { capture: true });
    addEventListener('keydown', note, { capture: true });
  });
  return async () =>
    z
      .number()
      .catch(0)
      .parse(await page.evaluate((): unknown => Reflect.get(globalThis, 'hooklightTestPresses')));
}
