import { describe, expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../../src-shared/settings.ts';
import { settingsSections } from '../../../src-renderer/features/settings/sections.ts';
import { accessibilityProblems } from '../support/axe.ts';
import type { Answers } from '../support/fake-bridge.ts';
import { pageOfFile } from '../support/page-of-file.ts';
import { answersFor } from '../support/scenes/answers.ts';
import { aBundle } from '../support/scenes/about.ts';
import { aPatch, aSnapshot, twelveRows } from '../support/scenes/rows.ts';

const app = pageOfFile();
const { button, dialog } = app;

const wide = { width: 1180, height: 760 };
const small = { width: 720, height: 480 };

let revision = 1;
let now: Settings = defaultSettings;

/** An engine that stores what it is told and says so. */
async function open(parts: Partial<Settings> = {}, more: Answers = {}): Promise<void> {
  revision = 1;
  now = { ...defaultSettings, ...parts };
  const tell = async (change: Partial<Settings>): Promise<Record<string, never>> => {
    now = { ...now, ...change };
    await app.emit('app:patch', aPatch(aSnapshot(twelveRows(), { revision, settings: now })));
    revision += 1;
    return {};
  };
  await app.show(
    answersFor(aSnapshot(twelveRows(), { settings: now }), { 'settings:update': tell, ...more }),
  );
  await app.page.getByRole('button', { name: 'Settings', exact: true }).first().click();
  await app.page.getByRole('heading', { name: 'About' }).waitFor();
}

const field = () => app.page.getByRole('searchbox', { name: 'Search the settings' });
const nav = () => app.page.getByRole('navigation', { name: 'Sections' });
const updates = () => app.bridge().inputsOf('settings:update');
const shownSections = async (): Promise<unknown> =>
  await app.page.evaluate(`Array.from(
    document.querySelectorAll('[data-section]:not([data-unmatched])'), (one) => one.dataset.section)`);
const shownRows = async (): Promise<unknown> =>
  await app.page.evaluate(`Array.from(
    document.querySelectorAll('[data-section]:not([data-unmatched]) [data-setting]:not([data-unmatched])'),
    (one) => one.dataset.setting)`);

describe('a number that the engine refuses', () => {
  test('says why at its field, and what is kept meanwhile', async () => {
    const message = 'Critical must not lie below backlog.';
    await open(
      {},
      {
        'settings:update': () => ({
          ipcRefusal: { code: 'INVALID_REQUEST', field: 'criticalPending', message },
        }),
      },
    );
    const line = app.page.locator('[data-setting="criticalPending"]');
    await line.getByRole('textbox').fill('60');
    await line.getByRole('textbox').press('Enter');
    await line.getByText(message).waitFor();
    expect(await line.innerText()).toContain('1,000');
    expect(await line.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
    expect(updates()).toEqual([{ criticalPending: 60 }]);
  });
});

describe('the settings', () => {
  test('stand in light and dark, wide and small, with nothing cut off', async () => {
    await open({ backlogPending: 80, intervalSeconds: 30, theme: 'light' });
    for (const [size, label] of [
      [wide, 'wide'],
      [small, 'small'],
    ] as const) {
      await app.resize(size);
      for (const colorScheme of ['light', 'dark'] as const) {
        await app.page.emulateMedia({ colorScheme });
        await app.shoot(`settings-top-${label}-${colorScheme}`);
        expect(await accessibilityProblems(app.page)).toEqual([]);
      }
      for (const section of ['Notifications', 'Appearance', 'About']) {
        await nav().getByRole('button', { name: section }).click();
        await app.shoot(`settings-${section.toLowerCase()}-${label}`);
      }
      const wider: unknown = await app.page.evaluate(`
        [document.scrollingElement, ...document.querySelectorAll('.settings-body, .settings-nav, .setting')]
          .filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.className + one.textContent)`);
      expect(wider).toEqual([]);
    }
    await app.page.emulateMedia({ colorScheme: 'light' });
    await app.resize(wide);
    expect(await app.troubles()).toEqual([]);
  });

  test('are in the list beside them, which leads to each and follows the scrolling', async () => {
    await open();
    expect(await nav().getByRole('button').count()).toBe(settingsSections.length);
    await nav().getByRole('button', { name: 'Automatic repair' }).click();
    const current = nav().locator('[aria-current=true]');
    expect(await current.textContent()).toBe('Automatic repair');
    expect(await app.page.evaluate('document.activeElement?.dataset.section')).toBe('automatic');
    await app.page.evaluate(`document.querySelector('.settings-body').scrollTop = 0`);
    await expect.poll(async () => await current.textContent()).toBe('Checking');
  });

  test('each show what a default is, and a mark and a way back where it is not', async () => {
    await open({ backlogPending: 80 });
    const row = app.page.locator('[data-setting=backlogPending]');
    await row.getByText('default 50 updates').waitFor();
    await row.getByText('changed').waitFor();
    expect(await app.page.locator('[data-setting] .changed-mark').count()).toBe(1);
    expect(await nav().locator('.changed-mark').count()).toBe(1);
    await button('Reset Degraded from').click();
    await app.page.getByText('“Degraded from” is back at 50 updates.').waitFor();
    await row.getByText('changed').waitFor({ state: 'detached' });
    await button('Undo').click();
    await row.getByText('changed').waitFor();
    expect(updates()).toEqual([{ backlogPending: 50 }, { backlogPending: 80 }]);
  });

  test('of a section go back together, in one change, and come back together', async () => {
    const before = { cautionPending: 60, backlogPending: 80, criticalPending: 90 };
    await open({ ...before, intervalSeconds: 30 });
    await app.page
      .locator('[data-section=thresholds]')
      .getByRole('button', { name: 'Reset all of this section' })
      .click();
    await app.page.getByText('3 settings of “Thresholds” are back at their defaults.').waitFor();
    await button('Undo').click();
    await expect.poll(() => updates().length).toBe(2);
    expect(updates()).toEqual([
      { cautionPending: 11, backlogPending: 50, criticalPending: 1000 },
      before,
    ]);
    expect(now.intervalSeconds).toBe(30);
  });

  test('that the engine does not take back say so, and offer no undo', async () => {
    const message = 'The disk is full. Free some space and try again.';
    await open(
      { backlogPending: 80 },
      {
        'settings:update': () => ({
          ipcRefusal: { code: 'UNAVAILABLE', field: null, message },
        }),
      },
    );
    await button('Reset Degraded from').click();
    await app.page.getByText(message).waitFor();
    expect(await button('Undo').count()).toBe(0);
  });

  test('of choices are as many as the engine knows', async () => {
    await open();
    const radios = app.page.getByRole('group', { name: 'Theme' }).getByRole('radio');
    expect(await radios.count()).toBe(4);
    await app.page.getByRole('group', { name: 'What they say' }).getByText('Names').click();
    await app.page.getByText('Names of bots, not what is wrong.').waitFor();
    expect(updates()).toEqual([{ notificationPrivacy: 'name' }]);
  });
});

describe('the search of the settings', () => {
  test('is reached by a key, narrows to lines, marks the words, and is emptied by Escape', async () => {
    await open();
    await app.page.keyboard.press('/');
    await app.page.keyboard.type('SOUND');
    await expect.poll(shownSections).toEqual(['notifications']);
    expect(await shownRows()).toEqual(['soundCritical', 'soundNormal']);
    expect(await app.page.evaluate(`CSS.highlights.get('settings-search').size`)).toBeGreaterThan(
      1,
    );
    await app.shoot('settings-search');
    expect(await accessibilityProblems(app.page)).toEqual([]);
    expect(await nav().getByRole('button').allInnerTexts()).toEqual(['Notifications']);
    await app.page.keyboard.press('Enter');
    expect(
      await app.page.evaluate(`document.activeElement?.closest('[data-setting]')?.dataset.setting`),
    ).toBe('soundCritical');
    await field().focus();
    await app.page.keyboard.press('Escape');
    await expect.poll(shownSections).toEqual(settingsSections.map(({ id }) => id));
    expect(await app.page.evaluate(`CSS.highlights.has('settings-search')`)).toBe(false);
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('grid').waitFor();
    expect(await app.troubles()).toEqual([]);
  });

  test.each([
    ['intervalSeconds', ['checking'], ['intervalSeconds', 'suspectedIntervalSeconds']],
    ['updates expire', ['thresholds'], ['lossClockCriticalSeconds']],
    // Lines that are out of sight while quiet hours are off lead to their section.
    ['time zone', ['quiet'], ['quietHoursEnabled']],
    // The daily look at certificates says that it goes past one.
    ['proxy', ['checking', 'proxies'], ['certificateLooks']],
    ['licences', ['about'], []],
  ])('finds “%s”', async (words, sections, rows) => {
    await open();
    await field().fill(words);
    await expect.poll(shownSections).toEqual(sections);
    expect(await shownRows()).toEqual(rows);
  });

  test('says when nothing is left, and shows everything again', async () => {
    await open();
    await field().fill('zebra');
    await app.page.getByText('No setting has “zebra” in it.').waitFor();
    await app.shoot('settings-search-none');
    expect(await accessibilityProblems(app.page)).toEqual([]);
    await button('Show all settings').last().click();
    await expect.poll(shownSections).toEqual(settingsSections.map(({ id }) => id));
    expect(await field().inputValue()).toBe('');
  });
});

describe('About', () => {
  test('shows the whole bundle before it is saved, and saves the one that is shown', async () => {
    await open();
    await button('Diagnostics…').click();
    const text = dialog().getByLabel('Contents of the file');
    await expect.poll(async () => await text.inputValue()).toBe(aBundle(400).text);
    await app.shoot('diagnostics-light');
    expect(await accessibilityProblems(app.page)).toEqual([]);
    expect(app.bridge().inputsOf('diagnostics:save')).toEqual([]);
    await dialog().getByLabel('Show host names').check();
    await expect.poll(async () => await text.inputValue()).toBe(aBundle(401).text);
    await dialog().getByRole('button', { name: 'Save…' }).click();
    await dialog().getByText('Saved as /home/me/hooklight-diagnostics-2026-11-28.txt.').waitFor();
    expect(app.bridge().inputsOf('diagnostics:save')).toEqual([{ bundleId: 'bundle-401' }]);
    await app.resize(small);
    await app.page.emulateMedia({ colorScheme: 'dark' });
    await app.shoot('diagnostics-small-dark');
    await app.page.emulateMedia({ colorScheme: 'light' });
    await app.resize(wide);
    expect(await app.troubles()).toEqual([]);
  });

  test('says why there is no bundle, or why it was not saved', async () => {
    const gone = { code: 'NOT_FOUND', field: 'bundleId', message: 'Built anew since.' } as const;
    await open({}, { 'diagnostics:save': () => ({ ipcRefusal: gone }) });
    await button('Diagnostics…').click();
    await dialog().getByLabel('Contents of the file').waitFor();
    await dialog().getByRole('button', { name: 'Save…' }).click();
    await dialog().getByRole('alert').getByText('Built anew since.').waitFor();
  });

  test('opens folders by name and shows licences with their texts', async () => {
    await open();
    await button('Open the data folder').click();
    await button('Open the folder of the logs').click();
    expect(app.bridge().inputsOf('folder:open')).toEqual([{ folder: 'data' }, { folder: 'logs' }]);
    await app.page.getByText('4.8 MB, format 110, 3 backups').waitFor();
    await button('Licences…').click();
    await dialog().getByText('react-remove-scroll-bar').click();
    await dialog().getByText('names it as MIT').waitFor();
    await app.shoot('licenses');
    expect(await accessibilityProblems(app.page)).toEqual([]);
    expect(await app.troubles()).toEqual([]);
  });
});
