import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { arrive } from './arrive.ts';
import { accessibilityProblems } from './axe.ts';
import { geometryProblems } from './geometry.ts';
import { openPage, type OpenPage } from './open-page.ts';
import { changedThemes } from './reference.ts';
import type { Screen } from './scenes/screen.ts';
import { themes, wear } from './themes.ts';

/** When all pictures are taken: a Saturday, before noon. */
const frozenAtMs = Date.UTC(2026, 2, 14, 11, 30);
const usual = { width: 1180, height: 760 } as const;
const sizes = [
  { width: 720, height: 480 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
] as const;
const zooms = [1.25, 1.5, 2] as const;

async function lookAtThemes(app: OpenPage, name: string): Promise<void> {
  const seen = new Map<string, Buffer>();
  for (const theme of themes) {
    await wear(app.page, theme);
    seen.set(theme.name, await app.shoot(`${name}-${theme.name}`));
    // The other rules look at the same elements again.
    const rules = theme.name === 'light' ? 'all' : 'contrast';
    expect(await accessibilityProblems(app.page, rules), theme.name).toEqual([]);
  }
  expect(changedThemes(name, seen), 'themes that look otherwise').toEqual([]);
}

/** Nothing is out of reach once the layout has come to rest: rows and charts follow a new size by script. */
async function expectWhole(app: OpenPage, when: string): Promise<void> {
  await expect
    .poll(async () => await geometryProblems(app.page), { message: when, timeout: 3000 })
    .toEqual([]);
}

async function lookAtSizes(app: OpenPage, name: string): Promise<void> {
  await wear(app.page, themes[0]);
  await expectWhole(app, 'as it opens');
  // Whoever takes hold of the window's edge closes a menu by that.
  if ((await app.page.locator('.menu').count()) > 0) {
    await app.page.keyboard.press('Escape');
  }
  for (const size of sizes) {
    await app.resize(size);
    await expectWhole(app, `at ${String(size.width)}`);
    if (size.width === 720) {
      await app.shoot(`${name}-small`);
    }
  }
  await app.resize(usual);
  for (const factor of zooms) {
    await app.zoom(factor);
    await expectWhole(app, `zoomed ${String(factor)}`);
  }
  await app.shootZoomed(`${name}-zoomed`);
}

/** Every given screen: a picture in every theme, nothing for axe to say, nothing out of reach in any size and zoom. */
export function holdScreens(screens: readonly Screen[]): void {
  let app: OpenPage;
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: frozenAtMs });
    app = await openPage({ frozenAtMs });
  });
  afterAll(async () => {
    await app.close();
    vi.useRealTimers();
  });
  test.each(screens.map((screen) => [screen.name, screen] as const))(
    '%s looks as it should in every theme and is whole in every size',
    async (name, screen) => {
      // Waiting by polling lets the test's own clock run on.
      vi.setSystemTime(frozenAtMs);
      await app.zoom(1);
      await app.resize(usual);
      await arrive(app, screen);
      await lookAtThemes(app, name);
      await lookAtSizes(app, name);
      expect(await app.troubles()).toEqual([]);
    },
  );
}
