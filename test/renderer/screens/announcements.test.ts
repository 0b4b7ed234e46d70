import { beforeEach, describe, expect, test } from 'vitest';
import { pageOfFile } from '../support/page-of-file.ts';
import { answersFor } from '../support/scenes/answers.ts';
import { aPatch, aSnapshot, twelveRows } from '../support/scenes/rows.ts';
import { themes, wear } from '../support/themes.ts';

const app = pageOfFile();

const rows = twelveRows();
/** One patch of the engine: every bot has other figures, and every other time another one is down. */
async function patch(n: number): Promise<void> {
  const upserted = rows.map((row, index) => ({
    ...row,
    pending: n * 10 + index,
    ...(index === 11 && n % 2 === 1 ? { health: 'down' as const } : {}),
  }));
  await app.emit('app:patch', aPatch(aSnapshot(upserted, { revision: n }), { upserted }));
}

describe('while the fleet changes', () => {
  beforeEach(async () => {
    await app.show(answersFor(aSnapshot(rows)));
    await app.page.getByRole('grid').waitFor();
    // Whatever a screen reader would say, as it is put into any region that is live.
    await app.page.evaluate(() => {
      const live =
        '[aria-live]:not([aria-live=off]), output, [role=status], [role=log], [role=alert]';
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver((records) => {
        const regions = records.map(({ target }) =>
          (target instanceof Element ? target : target.parentElement)?.closest(live),
        );
        for (const region of new Set(regions)) {
          if (region !== null && region !== undefined && region.textContent !== '') {
            said.push(region.textContent);
          }
        }
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
  });
  const said = async (): Promise<unknown> => await app.page.evaluate('window.said');

  test('100 patches are at most two sentences, and the last is true', async () => {
    for (let n = 1; n <= 99; n += 1) {
      await patch(n);
    }
    await app.page.locator('.live-headline', { hasText: '4 down' }).waitFor({ state: 'attached' });
    const sentences = await said();
    expect(sentences).toEqual(['4 down, 2 degraded, 1 unknown']);
    await patch(100);
    await app.page
      .locator('.live-headline', { hasText: '3 down' })
      .waitFor({ state: 'attached', timeout: 15_000 });
    expect(await said()).toHaveLength(2);
  });

  test('figures, ages and the order of rows are not read out', async () => {
    await patch(1);
    await patch(2);
    await app.page.waitForTimeout(2500);
    expect(await said()).toEqual([]);
  });
});

/** As Chromium tells a page of a hidden window; Playwright keeps the real one visible for ever. */
async function hide(isHidden: boolean): Promise<void> {
  await app.page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  }, isHidden);
}

describe('a window out of sight', () => {
  test('draws nothing, and is right at once when it is seen again', async () => {
    await app.show(answersFor(aSnapshot(rows)));
    await app.page.getByRole('grid').waitFor();
    await app.page.evaluate(() => {
      const counted = { mutations: 0 };
      Object.assign(window, { counted });
      new MutationObserver((records) => {
        counted.mutations += records.length;
      }).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    });
    const mutations = async (): Promise<unknown> =>
      await app.page.evaluate('window.counted.mutations');
    await expect.poll(mutations).not.toBe(0);
    await hide(true);
    const before = await mutations();
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(await mutations()).toBe(before);
    await hide(false);
    await expect.poll(mutations).not.toBe(before);
  });
});

test('where the system wants no motion nothing moves', async () => {
  await app.page.emulateMedia({ reducedMotion: 'no-preference' });
  await app.page.goto('app://hooklight/primitives/index.html');
  await app.page.getByRole('heading', { name: 'Primitives' }).waitFor();
  const moving = async (): Promise<number> =>
    await app.page.evaluate(() => {
      const moves = (element: Element, pseudo?: string): boolean => {
        const { animationName, transitionDuration } = getComputedStyle(element, pseudo);
        return animationName !== 'none' || !/^0s(?:, 0s)*$/.test(transitionDuration);
      };
      return Array.from(document.querySelectorAll('*')).filter(
        (one) => moves(one) || moves(one, '::before') || moves(one, '::after'),
      ).length;
    });
  expect(await moving()).toBeGreaterThan(1);
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving()).toBe(0);
});

describe.each(themes.map((theme) => [theme.name, theme] as const))('in %s', (_name, theme) => {
  test.each([
    ['the list', async () => await Promise.resolve()],
    ['a bot', async () => await app.page.locator('.line').first().dblclick()],
    [
      'the settings',
      async () =>
        await app.page.getByRole('button', { name: 'Settings', exact: true }).first().click(),
    ],
    ['a dialog', async () => await app.page.keyboard.press('?')],
  ] as const)('the focus is seen wherever Tab leads on %s', async (_screen, go) => {
    await app.show(answersFor(aSnapshot(rows)));
    await wear(app.page, theme);
    await app.page.getByRole('grid').waitFor();
    await go();
    const unseen: string[] = [];
    const visited = new Set<string>();
    for (let n = 0; n < 40; n += 1) {
      await app.page.keyboard.press('Tab');
      const at = await app.page.evaluate(() => {
        const { activeElement: active } = document;
        if (active === null || active === document.body) {
          return null;
        }
        const hasOutline = (element: Element | null): boolean =>
          element !== null &&
          getComputedStyle(element).outlineStyle !== 'none' &&
          Number.parseFloat(getComputedStyle(element).outlineWidth) >= 1;
        // The dress of a hidden radio button is its label; the list shows its line, or its head.
        const cursor = active.querySelector('.line-cursor') ?? active.querySelector('.line-head');
        const isSeen =
          hasOutline(
            active.closest('.visually-hidden') === null ? active : active.closest('label'),
          ) ||
          (cursor !== null && getComputedStyle(cursor).boxShadow !== 'none');
        return {
          name: `${active.tagName}.${active.className} ${active.getAttribute('aria-label') ?? active.textContent.slice(0, 30)}`,
          isSeen,
        };
      });
      if (at !== null) {
        visited.add(at.name);
        if (!at.isSeen) {
          unseen.push(at.name);
        }
      }
    }
    expect(visited.size).toBeGreaterThan(1);
    expect([...new Set(unseen)]).toEqual([]);
  });
});
