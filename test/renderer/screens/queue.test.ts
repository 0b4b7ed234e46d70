import type { Locator } from 'playwright';
import { describe, expect, test } from 'vitest';
import type { ActionResult } from '../../../src-shared/action-result.ts';
import type { Answers } from '../support/fake-bridge.ts';
import { pageOfFile } from '../support/page-of-file.ts';
import { aResult } from '../support/scenes/details.ts';
import {
  activityOf,
  aQueue,
  fromMenu,
  patchFirst,
  saved,
  savePath,
  savingAnswers,
  startSaving,
  unfinished,
} from '../support/scenes/queue-screens.ts';
import { twelveRows } from '../support/scenes/rows.ts';

const app = pageOfFile();
const { button, dialog } = app;

const botId = twelveRows()[0]?.id ?? '';
const plans = () => app.bridge().inputsOf('repair:plan');
const show = async (more: Answers = {}): Promise<void> => app.show(savingAnswers(more));
const rowsOf = async (table: Locator): Promise<readonly string[]> => {
  const texts = await table.locator('tbody tr').allInnerTexts();
  return texts.map((text) => text.replaceAll(/\s+/gu, ' '));
};
const at = (done: number) => ({ done, total: 200, bytes: done * 800, leftMs: 9000 });

describe('dropping', () => {
  test('saves first unless somebody says otherwise', async () => {
    await show();
    await startSaving(app.page, 'drop');
    await dialog().getByText('Saving waiting updates…').first().waitFor();
    expect(app.bridge().inputsOf('updates:choose-target')).toEqual([
      { botId, name: 'Support desk' },
    ]);
    expect(plans()).toMatchObject([{ kind: 'drop', save: { kind: 'file', path: savePath } }]);
    expect(app.bridge().inputsOf('repair:apply')).toEqual([{ planId: 'plan-1', typedName: null }]);
  });

  test('loses only what was chosen to be lost', async () => {
    await show();
    await fromMenu(app.page, 'Drop waiting updates…');
    expect(await dialog().getByRole('radio').first().isChecked()).toBe(true);
    expect(plans()).toEqual([]);
    await dialog().getByText('Lose them', { exact: true }).click();
    await button('Show the plan').click();
    await expect.poll(() => plans()).toMatchObject([{ kind: 'drop', save: { kind: 'lose' } }]);
    expect(app.bridge().inputsOf('updates:choose-target')).toEqual([]);
  });

  test('goes nowhere when the file dialog is cancelled', async () => {
    await show({ 'updates:choose-target': () => ({ path: null }) });
    await fromMenu(app.page, 'Drop waiting updates…');
    await button('Choose the file…').click();
    await expect.poll(() => app.bridge().inputsOf('updates:choose-target').length).toBe(1);
    expect(await button('Choose the file…').isVisible()).toBe(true);
    expect(plans()).toEqual([]);
  });

  test('is done by keyboard alone', async () => {
    await show();
    await fromMenu(app.page, 'Drop waiting updates…');
    const reach = async (name: string): Promise<void> => {
      const isThere = () =>
        button(name).evaluate((element) => element === element.ownerDocument.activeElement);
      for (let tabs = 0; tabs < 12 && !(await isThere()); tabs += 1) {
        await app.page.keyboard.press('Tab');
      }
      await app.page.keyboard.press('Enter');
    };
    await reach('Choose the file…');
    await button('Save, then empty the queue').waitFor();
    await reach('Save, then empty the queue');
    await expect.poll(() => app.bridge().inputsOf('repair:apply').length).toBe(1);
  });
});

describe('while updates are saved', () => {
  test('figures move without being read out, except every quarter', async () => {
    await show();
    await startSaving(app.page, 'rescue');
    const figures = dialog().locator('.live-progress-figures');
    const spoken = dialog().locator('.live-progress [aria-live]');
    const heard: string[] = [];
    const tops: number[] = [];
    for (const [index, done] of [0, 20, 49, 51, 60, 100, 120, 199].entries()) {
      await patchFirst(app, index + 1, { activity: activityOf(at(done)) });
      await figures.getByText(`${String(done)} of 200 updates saved`).waitFor();
      heard.push((await spoken.textContent()) ?? '');
      tops.push((await dialog().getByText('Telegram delivers nothing').boundingBox())?.y ?? 0);
    }
    expect(heard).toEqual([
      '',
      '',
      '',
      '25 % saved',
      '25 % saved',
      '50 % saved',
      '50 % saved',
      '75 % saved',
    ]);
    expect(new Set(tops).size).toBe(1);
    expect(await figures.evaluate((element) => element.closest('[aria-live]') === null)).toBe(true);
  });

  test('stopping asks the engine to end the reading', async () => {
    await show();
    await startSaving(app.page, 'rescue');
    await button('Stop saving').click();
    await expect.poll(() => app.bridge().inputsOf('repair:stop-reading')).toEqual([{ botId }]);
  });
});

describe('after saving', () => {
  const end = async (lastAction: ActionResult): Promise<void> => {
    await show();
    await startSaving(app.page, 'rescue');
    await patchFirst(app, 1, { lastAction });
  };

  test('the file, the count and what still waits are told', async () => {
    await end(aResult({ wish: 'rescue', saved }));
    await dialog().getByText(saved.file).waitFor();
    const text = await dialog().innerText();
    expect(text).toContain('194, 194 of them from now · 162 kB');
    expect(text).toMatch(/Still waiting\s+194/u);
    expect(await button('Save the rest').count()).toBe(0);
  });

  test.each([
    ['disk-full', 'Make room'],
    ['webhook', 'Find out who set it'],
  ] as const)('%s says what to do, and goes on in the same file', async (stop, words) => {
    await end(unfinished(stop));
    await dialog().getByText(words).waitFor();
    await button('Save the rest').click();
    await expect.poll(() => plans().length).toBe(2);
    expect(plans()[1]).toMatchObject({ kind: 'rescue', path: savePath });
  });
});

describe('looking at the queue', () => {
  test('shows kind, age, size, lane and the suspect, outside of what is read out at once', async () => {
    const queue = aQueue(3);
    await show({ 'queue:seen': () => ({ queue }) });
    await fromMenu(app.page, 'Look at the queue…');
    await button('Look').click();
    await patchFirst(app, 1, { lastAction: aResult({ wish: 'peek' }) });
    const table = dialog().getByRole('table');
    await table.waitFor();
    expect(await rowsOf(table)).toEqual([
      '815204331 message most likely fails 14 min 480 B 1',
      '815204332 callback_query 13 min 1.5 kB 2',
      '815204333 edited_message 12 min 2.4 kB 3',
    ]);
    expect(await table.evaluate((element) => element.closest('output') === null)).toBe(true);
    await dialog().getByText('most likely fails on update 815204331').waitFor();
    expect(await app.troubles()).toEqual([]);
  });
});
