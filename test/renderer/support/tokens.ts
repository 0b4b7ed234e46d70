import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import type { Rgb } from './color.ts';

/** Colours of the page as the browser itself mixes them: each stack is painted from the ground up. */
export async function mixed(
  page: Page,
  stacks: readonly (readonly string[])[],
): Promise<readonly Rgb[]> {
  return await page.evaluate((wanted) => {
    const probe = document.createElement('span');
    document.body.append(probe);
    const canvas = document.createElement('canvas');
    canvas.width = 1;
    canvas.height = 1;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) {
      throw new Error('no canvas');
    }
    const colors = wanted.map((stack): [number, number, number] => {
      context.clearRect(0, 0, 1, 1);
      for (const token of stack) {
        if (getComputedStyle(document.documentElement).getPropertyValue(token) === '') {
          throw new Error(`there is no token ${token}`);
        }
        probe.style.color = `var(${token})`;
        context.fillStyle = getComputedStyle(probe).color;
        context.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
      return [red, green, blue];
    });
    probe.remove();
    return colors;
  }, stacks);
}

export const visions = ['none', 'protanopia', 'deuteranopia', 'tritanopia'] as const;

const edgePx = 20;

/** Tokens as they look on the screen to an eye of this kind: the browser's own simulation (Machado et al. 2009). */
export async function seenBy(
  page: Page,
  vision: (typeof visions)[number],
  tokens: readonly string[],
): Promise<readonly Rgb[]> {
  await page.evaluate(
    ([names, edge]) => {
      const host = document.createElement('div');
      host.id = 'swatches';
      Object.assign(host.style, { position: 'fixed', top: '0', left: '0', zIndex: '99' });
      host.append(
        ...names.map((name) => {
          const swatch = document.createElement('div');
          Object.assign(swatch.style, {
            width: `${String(edge)}px`,
            height: `${String(edge)}px`,
            background: `var(${name})`,
          });
          return swatch;
        }),
      );
      document.body.append(host);
    },
    [tokens, edgePx] as const,
  );
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setEmulatedVisionDeficiency', { type: vision });
  const { data, width } = PNG.sync.read(await page.screenshot());
  await session.send('Emulation.setEmulatedVisionDeficiency', { type: 'none' });
  await session.detach();
  await page.evaluate(() => document.querySelector('#swatches')?.remove());
  return tokens.map((_token, index) => {
    const at = ((index + 0.5) * edgePx * width + edgePx / 2) * 4;
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  });
}
