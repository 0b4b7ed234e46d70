import { describe, expect, test } from 'vitest';
import { geometryProblems } from '../support/geometry.ts';
import { harmDone, hostileSeen, hostileTexts, poison } from '../support/hostile.ts';
import { pageOfFile } from '../support/page-of-file.ts';
import { answersForRows } from '../support/scenes/answers.ts';
import { aPlan } from '../support/scenes/details.ts';
import { environmentAnswers } from '../support/scenes/environments.ts';
import { keepingMessages, someMessages } from '../support/scenes/message-screens.ts';
import { aReason, aRow } from '../support/scenes/rows.ts';

const app = pageOfFile();

/** A bot for each text, all of it foreign words. */
const rows = hostileTexts.map((text, index) =>
  aRow({
    id: String(6_000_000 + index),
    telegramId: String(6_000_000 + index),
    name: text,
    username: `${text.slice(0, 60)}_bot`,
    host: text.slice(0, 4000),
    tags: [text.slice(0, 4000), text.slice(0, 40)],
    health: 'down',
    reasons: [aReason('delivery-failing', 'down', { detail: text.slice(0, 300) })],
    pending: 12,
  }),
);

/** Nothing ran, nothing leaks out of its place, nothing is out of reach; and the texts are really there. */
async function expectHarmless(where: string, least = 1): Promise<void> {
  await expect
    .poll(async () => await hostileSeen(app.page), { message: where })
    .toBeGreaterThanOrEqual(least);
  expect(await harmDone(app.page), where).toEqual([]);
  expect(await geometryProblems(app.page), where).toEqual([]);
  expect(await app.troubles(), where).toEqual([]);
}
const search = () => app.page.getByRole('combobox', { name: 'Search bots' });
const press = async (name: string): Promise<void> =>
  await app.page.getByRole('button', { name, exact: true }).first().click();
const close = async (): Promise<void> => {
  await app.page.keyboard.press('Escape');
  await app.page.locator('dialog[open], .menu').waitFor({ state: 'detached' });
};

test('there are twenty of them', () => {
  expect(new Set(hostileTexts).size).toBe(20);
});

test('in the list, its menu, its search and the palette', async () => {
  await app.show(answersForRows(rows));
  await app.page.getByRole('grid').waitFor();
  await expectHarmless('list', 10);
  await app.shoot('hostile-list');
  await app.page.locator('.line').first().click({ button: 'right' });
  await app.page.locator('.menu').waitFor();
  await expectHarmless('menu of a row');
  await close();
  await search().fill(hostileTexts[2] ?? '');
  await expectHarmless('search');
  await search().fill('hk no such bot \u202E<b>');
  await app.page.locator('.empty').waitFor();
  expect(await harmDone(app.page)).toEqual([]);
  await search().fill('');
  await app.page.keyboard.press('Control+k');
  await app.page.keyboard.type('hk');
  await expectHarmless('palette', 5);
  await app.shoot('hostile-palette');
});

describe.each(hostileTexts.map((text, index) => [text.slice(0, 30), text, index] as const))(
  '%s',
  (_start, text, index) => {
    test('on the page of a bot, in its tabs and dialogs', async () => {
      const answers = answersForRows(rows, {
        'repair:plan': (wish) => ({
          kind: 'plan',
          plan: aPlan(wish.botId, { wish: wish.kind, confirmName: text.slice(0, 60) }),
        }),
      });
      await app.show(answers, poison(text));
      await search().fill(String(6_000_000 + index));
      await app.page.locator(`#bot-${String(6_000_000 + index)}`).click();
      await app.page.getByRole('tab', { name: 'Now' }).waitFor();
      for (const tab of await app.page.getByRole('tab').all()) {
        await tab.click();
        await app.page.locator('.tab-body').first().waitFor();
        await expectHarmless(`tab ${(await tab.textContent()) ?? ''}`);
      }
      await press('Restart delivery…');
      await app.page.getByText('Nothing has been sent yet.').waitFor();
      await expectHarmless('plan');
      await app.shoot(`hostile-plan-${String(index)}`);
      await close();
      for (const item of ['Edit name, tags, note…', 'Remove…']) {
        await press('More actions');
        await app.page.getByRole('menuitem', { name: item }).click();
        await app.page.getByRole('dialog').waitFor();
        await expectHarmless(item);
        await close();
      }
    });

    test('in incidents, messages and settings', async () => {
      await app.show(answersForRows(rows), poison(text));
      await app.page.getByRole('grid').waitFor();
      await app.page.keyboard.press('i');
      await app.page.locator('button.incident-line').first().waitFor();
      await expectHarmless('incidents');
      await app.page.locator('button.incident-line').first().click();
      await app.page.locator('.timeline-line').first().waitFor();
      await expectHarmless('incident');

      await app.show(keepingMessages(someMessages()), poison(text));
      await app.page.getByRole('grid').waitFor();
      await app.page.keyboard.press('m');
      await app.page.locator('.message').first().waitFor();
      await expectHarmless('messages');

      await app.show(environmentAnswers(), poison(text));
      await press('Settings');
      await app.page.getByRole('heading', { name: 'Environments' }).waitFor();
      await expectHarmless('settings');
    });
  },
);
