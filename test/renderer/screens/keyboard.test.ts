import { beforeEach, describe, expect, test } from 'vitest';
import { pageOfFile } from '../support/page-of-file.ts';
import { answersForRows } from '../support/scenes/answers.ts';
import { manyRows, twelveRows } from '../support/scenes/rows.ts';

const app = pageOfFile();
const { press } = app;

const cursorName = async (): Promise<string> =>
  (await app.page.locator('.line-cursor .cell-title').textContent()) ?? '';

describe('without a mouse', () => {
  beforeEach(async () => {
    await app.show(answersForRows(twelveRows()));
  });

  test('the list is walked, a bot opened, and the way back leads to the same row', async () => {
    await press('ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(await cursorName()).toBe('Old campaign');
    await press('End');
    expect(await cursorName()).toBe('Staging');
    await press('Home', 'ArrowDown', 'Enter');
    await app.page.getByRole('heading', { name: 'Support desk' }).waitFor();
    await press('Escape');
    await app.page.getByRole('grid').waitFor();
    expect(await cursorName()).toBe('Support desk');
  });

  test('the focus is back in the list after a visit to a bot', async () => {
    await press('ArrowDown', 'Enter');
    await app.page.getByRole('heading', { name: 'Orders' }).waitFor();
    await press('Escape', 'ArrowDown');
    expect(await cursorName()).toBe('Support desk');
  });

  test('/ searches, the arrow leads into what was found, Escape clears', async () => {
    await press('/');
    await app.page.keyboard.type('pay');
    await expect.poll(async () => await app.page.locator('.line').count()).toBe(1);
    await press('ArrowDown');
    expect(await cursorName()).toBe('Payments');
    await press('Escape');
    await expect.poll(async () => await app.page.locator('.line').count()).toBe(12);
  });

  test('r checks the bot under the cursor, and letters typed into the search check nothing', async () => {
    await press('ArrowDown', 'r');
    expect(app.bridge().inputsOf('bot:check-now')).toEqual([{ botId: '7000102' }]);
    await press('/');
    await app.page.keyboard.type('rrr');
    expect(app.bridge().inputsOf('bot:check-now').length).toBe(1);
  });

  test('Space selects, Shift extends, Ctrl+A takes all, Escape lets go', async () => {
    const count = async (): Promise<string> =>
      (await app.page.locator('.selection-count').textContent()) ?? '';
    await press('ArrowDown', 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown');
    expect(await count()).toBe('3 bots selected');
    await press('Control+a');
    expect(await count()).toBe('12 bots selected');
    await press('Escape');
    await app.page.locator('.selection-bar').waitFor({ state: 'detached' });
  });

  test('the menu of a row opens, is walked, acts, and gives the focus back', async () => {
    await press('ArrowDown', 'Shift+F10');
    await app.page.getByRole('menuitem', { name: 'Check now' }).waitFor();
    await press('ArrowDown', 'ArrowDown', 'Enter');
    await app.page.getByRole('menu').waitFor({ state: 'detached' });
    expect(app.bridge().inputsOf('bot:check-now')).toEqual([{ botId: '7000102' }]);
    await press('ArrowDown');
    expect(await cursorName()).toBe('Support desk');
  });

  test('? explains the keys and Escape closes the page without leaving the list', async () => {
    await press('?');
    await app.page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    await press('Escape');
    await app.page.getByRole('dialog').waitFor({ state: 'detached' });
    await app.page.getByRole('grid').waitFor();
  });

  test('Ctrl+K goes to any bot in a few letters', async () => {
    await press('Control+k');
    await app.page.keyboard.type('feedb');
    await press('Enter');
    await app.page.getByRole('heading', { name: 'Feedback' }).waitFor();
  });

  test('the parts of a bot’s page are a digit away', async () => {
    await press('ArrowDown', 'Enter', '4');
    await app.page.getByRole('tab', { name: 'Journal', selected: true }).waitFor();
    await press('1');
    await app.page.getByRole('tab', { name: 'Now', selected: true }).waitFor();
  });

  test('every control of the overview can be reached with Tab, and each has a name', async () => {
    const seen = new Set<string>();
    for (let step = 0; step < 32; step += 1) {
      await press('Tab');
      const name: unknown = await app.page.evaluate(`(() => {
        const element = document.activeElement;
        return element === document.body ? '' :
          element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
      })()`);
      seen.add(String(name));
    }
    for (const wanted of ['Check all now', 'Pause watching', 'Settings', 'Add bots', 'Bots']) {
      expect([...seen]).toContain(wanted);
    }
    expect(seen.has('undefined')).toBe(false);
  });
});

test('the list is as far down after a visit to a bot as before', async () => {
  await app.show(answersForRows(manyRows(2000)));
  await press('ArrowDown', 'End');
  await expect.poll(cursorName).toBe('Bot 1998');
  const scrolled = async (): Promise<unknown> =>
    await app.page.evaluate(`document.querySelector('[role=grid]').scrollTop`);
  const before = await scrolled();
  expect(Number(before)).toBeGreaterThan(50_000);
  await press('Enter');
  await app.page.getByRole('heading', { name: 'Bot 1998' }).waitFor();
  await press('Escape');
  await expect.poll(cursorName).toBe('Bot 1998');
  expect(await scrolled()).toBe(before);
});

test('in 10,000 rows End and PageUp arrive at once', async () => {
  await app.show(answersForRows(manyRows(10_000)));
  await press('ArrowDown', 'End');
  await expect.poll(cursorName).toBe('Bot 9999');
  await press('PageUp', 'Home');
  await expect.poll(cursorName).toBe('Bot 5');
  expect(await app.troubles()).toEqual([]);
});
