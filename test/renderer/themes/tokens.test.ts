import { beforeAll, describe, expect, test } from 'vitest';
import { contrast, distanceOk } from '../support/color.ts';
import { pageOfFile } from '../support/page-of-file.ts';
import { answersFor } from '../support/scenes/answers.ts';
import { aSnapshot, twelveRows } from '../support/scenes/rows.ts';
import { themes, wear } from '../support/themes.ts';
import { mixed, seenBy, visions } from '../support/tokens.ts';

const app = pageOfFile();
beforeAll(async () => {
  await app.show(answersFor(aSnapshot(twelveRows())));
  await app.page.getByText('3 down, 2 degraded, 1 unknown').waitFor();
});

/** The three themes, and high contrast in light as well. */
const looks = [
  ...themes,
  { name: 'contrast in light', media: { colorScheme: 'light', contrast: 'more' } },
] as const;
const healths = ['--healthy', '--degraded', '--down', '--unknown'] as const;
const grounds = ['--bg', '--surface', '--raised', '--sunken'].map((ground) => [ground]);
/** What lies under lights: a ground, or one under the pointer, or chosen. */
const underLights = [
  ...grounds,
  ...['--bg', '--surface', '--raised'].map((ground) => [ground, '--hover']),
  ['--surface', '--selected'],
];
/** Menus and pressed buttons hold words and no lights. */
const underWords = [...underLights, ['--surface', '--pressed'], ['--raised', '--pressed']];

/** Pairs below a contrast, in words. */
async function tooWeak(
  tokens: readonly string[],
  under: readonly (readonly string[])[],
  least: number,
): Promise<readonly string[]> {
  const inks = await mixed(
    app.page,
    tokens.map((token) => [token]),
  );
  const papers = await mixed(app.page, under);
  return tokens.flatMap((token, i) =>
    under.flatMap((ground, j) => {
      const [ink, paper] = [inks[i], papers[j]];
      const found = ink === undefined || paper === undefined ? 0 : contrast(ink, paper);
      return found < least ? [`${token} on ${ground.join(' ')}: ${found.toFixed(2)}`] : [];
    }),
  );
}

describe.each(looks.map((look) => [look.name, look] as const))('in %s', (name, { media }) => {
  const isContrast = name.startsWith('contrast');
  beforeAll(async () => {
    await app.page.emulateMedia(media);
    const wanted = isContrast ? 'more' : 'normal';
    await app.page.locator(`html[data-contrast=${wanted}]`).waitFor();
  });

  test(`words have at least ${isContrast ? '7' : '4.5'} : 1`, async () => {
    const least = isContrast ? 7 : 4.5;
    expect(await tooWeak(['--ink', '--ink-2', '--ink-3'], underWords, least)).toEqual([]);
    expect(await tooWeak(['--ink-inverse'], [['--ink'], ['--ink-2']], least)).toEqual([]);
  });

  test(`lights have at least ${isContrast ? '7' : '4.5'} : 1, as ink and as shape`, async () => {
    expect(await tooWeak(healths, underLights, isContrast ? 7 : 4.5)).toEqual([]);
  });

  test('edges of fields, focus and marks have at least 3 : 1', async () => {
    expect(await tooWeak(['--edge', '--focus'], grounds, 3)).toEqual([]);
    const marks = ['blue', 'cyan', 'violet', 'pink', 'brown'];
    expect(
      await tooWeak(
        marks.map((mark) => `--environment-${mark}`),
        grounds,
        3,
      ),
    ).toEqual([]);
  });

  test.each(visions)('healths are told apart by colour alone with vision: %s', async (vision) => {
    // Twice what is just seen, and more. Shapes differ anyway.
    const least = vision === 'none' ? 9 : 5;
    const colors = await seenBy(app.page, vision, healths);
    const close = healths.flatMap((one, i) =>
      healths.slice(i + 1).flatMap((other, j) => {
        const [a, b] = [colors[i], colors[i + 1 + j]];
        const found = a === undefined || b === undefined ? 0 : distanceOk(a, b);
        return found < least ? [`${one} and ${other}: ${found.toFixed(1)}`] : [];
      }),
    );
    expect(close).toEqual([]);
  });
});

test('the simulation of other eyes is at work: red and green come closer', async () => {
  await wear(app.page, themes[0]);
  const apart = async (vision: (typeof visions)[number]): Promise<number> => {
    const [green, , red] = await seenBy(app.page, vision, healths);
    return green === undefined || red === undefined ? 0 : distanceOk(green, red);
  };
  expect(await apart('deuteranopia')).toBeLessThan((await apart('none')) / 2);
});

test('every health has a shape of its own', async () => {
  const shapes = await app.page.evaluate(() =>
    ['healthy', 'degraded', 'down', 'unknown', 'paused'].map(
      (face) => document.querySelector(`.chip .light-${face}`)?.innerHTML ?? '',
    ),
  );
  expect(shapes).not.toContain('');
  expect(new Set(shapes).size).toBe(5);
});

describe('high contrast', () => {
  const contrastOf = async (): Promise<string | undefined> =>
    await app.page.evaluate(() => document.documentElement.dataset['contrast']);

  test('is a choice of the settings, in the light or dark of the system', async () => {
    await app.page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
    const settings = { ...aSnapshot([]).settings, theme: 'high-contrast' as const };
    await app.show(answersFor(aSnapshot(twelveRows(), { settings })));
    await expect.poll(contrastOf).toBe('more');
    expect(await mixed(app.page, [['--ink'], ['--bg']])).toEqual([
      [0, 0, 0],
      [255, 255, 255],
    ]);
  });

  test('comes by itself where the system takes the colours over, and lights keep theirs', async () => {
    await app.show(answersFor(aSnapshot(twelveRows())));
    await app.page.emulateMedia({ contrast: 'no-preference', forcedColors: 'active' });
    await expect.poll(contrastOf).toBe('more');
    const light = app.page.locator('.line .light-down').first();
    const color = await light.evaluate((element) => getComputedStyle(element).color);
    await app.page.getByRole('button', { name: 'Settings', exact: true }).first().click();
    await app.shoot('settings-forced-colors');
    await app.page.emulateMedia({ forcedColors: 'none' });
    const own = await app.page.evaluate(() => {
      const probe = document.createElement('i');
      document.documentElement.dataset['contrast'] = 'more';
      probe.style.color = 'var(--down)';
      document.body.append(probe);
      return getComputedStyle(probe).color;
    });
    expect(color).toBe(own);
  });
});
