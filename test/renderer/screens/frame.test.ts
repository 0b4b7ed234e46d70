import { beforeEach, describe, expect, test } from 'vitest';
import type { Notice } from '../../../src-shared/notices.ts';
import { accessibilityProblems } from '../support/axe.ts';
import { pageOfFile } from '../support/page-of-file.ts';
import { answersFor, answersForRows } from '../support/scenes/answers.ts';
import { aPatch, aSnapshot, manyRows, twelveRows } from '../support/scenes/rows.ts';

const app = pageOfFile();
const { dialog, press } = app;

const small = { width: 720, height: 480 };
const wide = { width: 1180, height: 760 };

let revision = 1;
async function tell(notices: readonly Notice[]): Promise<void> {
  await app.emit('app:patch', aPatch(aSnapshot(twelveRows(), { revision, notices: [...notices] })));
  revision += 1;
}

const full: Notice = { kind: 'data-folder-unusable', why: 'full', detail: 'ENOSPC' };
const restored: Notice = {
  kind: 'database-set-aside',
  fileName: 'hooklight.db.damaged-20261128',
  backupAtMs: Date.UTC(2026, 10, 27),
  atMs: Date.UTC(2026, 10, 28),
};
const restarted: Notice = { kind: 'engine-restarted', atMs: Date.UTC(2026, 10, 28) };
const plain: Notice = { kind: 'plain-text-secrets' };

describe('what Hooklight has to say', () => {
  const strip = () => app.page.getByRole('region', { name: 'What Hooklight has to say' });
  const banners = () => strip().locator('.banner');

  beforeEach(async () => {
    revision = 1;
    await app.page.mouse.move(2, 2);
  });

  test('stands in one place: two at once, the most pressing first, the rest one press away', async () => {
    await app.show(
      answersFor(aSnapshot(twelveRows(), { notices: [plain, restarted, restored, full] })),
    );
    await banners().first().getByText('The data folder cannot be used.').waitFor();
    expect(await banners().count()).toBe(2);
    await app.shoot('banners-light');
    expect(await accessibilityProblems(app.page)).toEqual([]);
    await app.page.emulateMedia({ colorScheme: 'dark' });
    await app.resize(small);
    await app.shoot('banners-small-dark');
    await app.page.emulateMedia({ colorScheme: 'light' });
    await app.resize(wide);
    await strip().getByRole('button', { name: '2 more' }).click();
    expect(await banners().count()).toBe(4);
    await strip().getByRole('button', { name: 'Fewer' }).click();
    expect(await banners().count()).toBe(2);
    // The one that only informs can be put away; another takes its place.
    await banners().last().getByRole('button', { name: 'Close' }).click();
    await banners().last().getByText('Watching was interrupted for a moment.').waitFor();
    await strip().getByRole('button', { name: '1 more' }).waitFor();
    expect(await app.troubles()).toEqual([]);
  });

  test('moves nothing under the pointer, whatever comes and goes', async () => {
    await app.show(answersForRows(twelveRows()));
    const row = app.page.getByText('Support desk', { exact: true });
    const topOf = async (): Promise<number> => (await row.boundingBox())?.y ?? 0;
    const before = await topOf();
    await row.hover();
    await tell([full, restored]);
    await banners().last().waitFor();
    expect(await topOf()).toBe(before);
    await tell([]);
    await banners().first().waitFor({ state: 'detached' });
    await tell([full]);
    await banners().first().waitFor();
    expect(await topOf()).toBe(before);
    // It is there to be read all the same, and makes room once the pointer has gone.
    expect(await banners().first().isVisible()).toBe(true);
    await app.page.mouse.move(600, 755);
    await expect.poll(topOf).toBeGreaterThan(before + 20);
  });

  test.each([
    { kind: 'engine-stopped', atMs: 1 },
    { kind: 'watching-stalled', sinceMs: 1 },
  ] as const)('begins to watch again with one press: $kind (DSK-04, DSK-10)', async (notice) => {
    await app.show(answersFor(aSnapshot(twelveRows(), { notices: [notice, plain] })));
    expect(await strip().getByRole('button', { name: 'Start watching again' }).count()).toBe(1);
    await banners().first().getByRole('button').click();
    expect(app.bridge().inputsOf('watching:restart')).toEqual([{}]);
  });

  test.each([
    { kind: 'data-folder-busy' },
    { kind: 'database-from-future', version: 990 },
    { kind: 'data-folder-unusable', why: 'no-access', detail: 'EACCES' },
  ] as const)(
    'leads to the folder and tries again with one press: $kind (DUR-13)',
    async (notice) => {
      await app.show(answersFor(aSnapshot(twelveRows(), { notices: [notice] })));
      await strip().getByRole('button', { name: 'Open the data folder' }).click();
      expect(app.bridge().inputsOf('folder:open')).toEqual([{ folder: 'data' }]);
      await strip().getByRole('button', { name: 'Try again' }).click();
      expect(app.bridge().inputsOf('watching:restart')).toEqual([{}]);
      expect(await accessibilityProblems(app.page)).toEqual([]);
    },
  );

  test('in the demo never leaves the sight, and leads out', async () => {
    await app.show(
      answersFor(aSnapshot(twelveRows(), { notices: [full, { kind: 'demo' }, restored] })),
    );
    await banners()
      .first()
      .getByText('Demo bots: nothing here is real, nothing is sent.')
      .waitFor();
    await app.shoot('demo-banner');
    await strip().getByRole('button', { name: 'Leave the demo' }).click();
    expect(app.bridge().inputsOf('demo:leave')).toEqual([{}]);
  });
});

describe('the palette', () => {
  test('leads to bots, screens, sections and commands, and remembers', async () => {
    await app.show(answersForRows(manyRows(500)));
    await press('Control+k');
    await dialog().getByText('Commands').waitFor();
    await app.shoot('palette-light');
    expect(await accessibilityProblems(app.page)).toEqual([]);
    await app.page.keyboard.type('quiet');
    await dialog().getByRole('option', { name: 'Settings: Quiet hours' }).waitFor();
    await press('Enter');
    await app.page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
    expect(await app.page.evaluate('document.activeElement?.dataset.section')).toBe('quiet');
    await press('Control+k');
    await app.page.keyboard.type('bot 42');
    await dialog().getByRole('option', { name: 'Bot 42' }).first().waitFor();
    await app.resize(small);
    await app.page.emulateMedia({ colorScheme: 'dark' });
    await app.shoot('palette-small-dark');
    await app.page.emulateMedia({ colorScheme: 'light' });
    await app.resize(wide);
    await press('Enter');
    await app.page.getByRole('heading', { name: 'Bot 42', exact: true }).waitFor();
    await press('Control+k');
    const recent = dialog().getByRole('group', { name: 'Recent' }).getByRole('option');
    expect(await recent.allInnerTexts()).toHaveLength(2);
    expect((await recent.first().innerText()).startsWith('Bot 42')).toBe(true);
    await press('ArrowDown', 'ArrowDown', 'Enter');
    await expect.poll(() => app.bridge().inputsOf('fleet:check-all')).toEqual([{}]);
    expect(await app.troubles()).toEqual([]);
  });

  test('shows the key that does the same, and says when nothing fits', async () => {
    await app.show(answersForRows(twelveRows()));
    await press('Control+k');
    const settings = dialog()
      .getByRole('option', { name: /^Settings/u })
      .first();
    expect((await settings.innerText()).replaceAll(/\s+/g, ' ')).toContain('Ctrl ,');
    await app.page.keyboard.type('zebra');
    await dialog().getByText('Nothing matches.').waitFor();
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });
});

describe('the keyboard map', () => {
  test('shows every key by where it works', async () => {
    await app.show(answersForRows(twelveRows()));
    await press('?');
    await dialog().getByRole('heading', { name: 'In the list' }).waitFor();
    await app.shoot('keyboard-light');
    expect(await accessibilityProblems(app.page)).toEqual([]);
    await app.resize(small);
    await app.shoot('keyboard-small');
    await app.resize(wide);
    expect(await app.troubles()).toEqual([]);
  });
});

describe('the keys of the map', () => {
  const heading = (name: string) => app.page.getByRole('heading', { name, exact: true });
  const inputsOf = (name: 'bot:check-now' | 'incident:acknowledge') =>
    app.bridge().inputsOf(name).length;
  const cursor = async (): Promise<string> =>
    (await app.page.locator('.line-cursor .cell-title').textContent()) ?? '';
  const selected = async (): Promise<number> =>
    await app.page.locator('[role=row][aria-selected=true]').count();

  beforeEach(async () => {
    await app.show(
      answersForRows(twelveRows(), {
        'incident:acknowledge': () => ({}),
        'bot:update': () => ({}),
      }),
    );
    await app.page.getByRole('grid').waitFor();
  });

  test('everywhere: screens, adding, the map, the way back', async () => {
    await press('Control+,');
    await heading('Settings').waitFor();
    await press('Escape', 'm');
    await heading('Notifications').waitFor();
    await press('Alt+ArrowLeft', 'i');
    await heading('Incidents').waitFor();
    await press('Escape', 'n');
    await dialog().getByText('Bot tokens, one a line').waitFor();
    await press('Escape', '?');
    await dialog().getByText('Everywhere').waitFor();
    await press('Escape', 'Control+k');
    await dialog().getByRole('combobox').waitFor();
  });

  test('letters are those of the caps, whatever alphabet the keyboard writes', async () => {
    await app.page.evaluate(`window.dispatchEvent(new KeyboardEvent('keydown',
      { key: 'ь', code: 'KeyM', bubbles: true, cancelable: true }))`);
    await heading('Notifications').waitFor();
  });

  test('in the list: search, movement, selection, checking, acknowledging, opening', async () => {
    await press('/');
    expect(await app.page.evaluate('document.activeElement?.tagName')).toBe('INPUT');
    await press('Escape', 'ArrowDown');
    const first = await cursor();
    await press('ArrowDown');
    expect(await cursor()).not.toBe(first);
    await press('ArrowUp');
    expect(await cursor()).toBe(first);
    await press('End');
    const last = await cursor();
    await press('PageUp');
    expect(await cursor()).not.toBe(last);
    await press('PageDown', 'Home');
    expect(await cursor()).toBe(first);
    await press('r');
    await expect.poll(() => inputsOf('bot:check-now')).toBe(1);
    await press('a');
    await expect.poll(() => inputsOf('incident:acknowledge')).toBe(1);
    await press(' ');
    expect(await selected()).toBe(1);
    await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowUp');
    expect(await selected()).toBeGreaterThan(1);
    await press('Control+a');
    expect(await selected()).toBe(12);
    await press('Escape');
    expect(await selected()).toBe(0);
    await press('Shift+F10');
    await app.page.getByRole('menu').waitFor();
    await press('Escape');
    await app.page.getByRole('menu').waitFor({ state: 'detached' });
    await app.page.getByRole('grid').focus();
    const here = await cursor();
    await press('Enter');
    await heading(here).waitFor();
  });

  test('on a bot’s page: its parts, checking, acknowledging', async () => {
    await press('ArrowDown', 'Enter');
    const tabs = app.page.getByRole('tab');
    await tabs.first().waitFor();
    const count = await tabs.count();
    for (let at = count; at >= 1; at -= 1) {
      await press(String(at));
      await expect
        .poll(async () => await tabs.nth(at - 1).getAttribute('aria-selected'))
        .toBe('true');
    }
    await press('r');
    await expect.poll(() => inputsOf('bot:check-now')).toBe(1);
    await press('a');
    await expect.poll(() => inputsOf('incident:acknowledge')).toBe(1);
  });

  test('in the settings: the search', async () => {
    await press('Control+,', '/');
    expect(await app.page.evaluate('document.activeElement?.ariaLabel')).toBe(
      'Search the settings',
    );
  });
});
