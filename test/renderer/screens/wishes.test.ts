import { describe, expect, test } from 'vitest';
import type { Wish } from '../../../src-shared/wishes.ts';
import type { PlanAnswer } from '../../../src-shared/repair.ts';
import type { Answers } from '../support/fake-bridge.ts';
import { pageOfFile } from '../support/page-of-file.ts';
import { answersForRows } from '../support/scenes/answers.ts';
import { aPlan } from '../support/scenes/details.ts';
import { hourMs, twelveRows } from '../support/scenes/rows.ts';
import { movedAnswers, parkedRows } from '../support/scenes/wish-screens.ts';

const app = pageOfFile();
const { button, dialog } = app;

const open = async (answers: Answers): Promise<void> => {
  await app.show(answers);
  await app.page.getByText('Support desk', { exact: true }).click();
  await app.page.getByText('Verified').waitFor();
};
const menuItem = (name: string) => app.page.getByRole('menuitem', { name, exact: true });
const fromMenu = async (name: string): Promise<void> => {
  await button('More actions').click();
  await menuItem(name).click();
};
const plans = () => app.bridge().inputsOf('repair:plan');
const planned = (wish: Wish, parts: Parameters<typeof aPlan>[1] = {}): PlanAnswer => ({
  kind: 'plan',
  plan: aPlan(wish.botId, { wish: wish.kind, ...parts }),
});

describe('undo', () => {
  test('is offered at the action that can be undone, and names it to the engine', async () => {
    await open(movedAnswers());
    await button('Undo…').click();
    await dialog().getByText('Nothing has been sent yet.').waitFor();
    expect(plans()).toMatchObject([{ kind: 'undo', actionId: 'moved' }]);
    await button('Cancel').click();
  });

  test('is offered at the very line of the journal, and at no other', async () => {
    await open(movedAnswers());
    await app.page.getByRole('tab', { name: 'Journal' }).click();
    await app.page.getByText('Seen later').waitFor();
    const undo = app.page.getByRole('button', { name: 'Undo: Move', exact: true });
    expect(await undo.count()).toBe(1);
    await undo.click();
    await dialog().getByText('Nothing has been sent yet.').waitFor();
    expect(plans()).toMatchObject([{ kind: 'undo', actionId: 'moved' }]);
  });

  test('of the newest action is in the menu, where there is one', async () => {
    await open(movedAnswers());
    await fromMenu('Undo last action…');
    await dialog().getByText('Nothing has been sent yet.').waitFor();
    expect(plans()).toMatchObject([{ kind: 'undo', actionId: null }]);
    await open(answersForRows(twelveRows()));
    await button('More actions').click();
    expect(await menuItem('Undo last action…').getAttribute('aria-disabled')).toBe('true');
  });
});

describe('moving', () => {
  test('asks for the URL first, and for the pin where there is one', async () => {
    const url = 'https://new.acme.example/hook';
    await open(
      answersForRows(twelveRows(), {
        'repair:plan': (wish) =>
          wish.kind === 'move' && wish.pin === 'ask'
            ? {
                kind: 'refused',
                refusals: [{ code: 'pin-moves', field: 'pinnedIp', detail: '45.33.32.9' }],
              }
            : planned(wish),
      }),
    );
    await fromMenu('Move webhook…');
    await button('Show the plan').click();
    expect(plans()).toEqual([]);
    await dialog().getByLabel('New URL').fill(url);
    await button('Show the plan').click();
    await button('Remove the pin').click();
    await dialog().getByText('Nothing has been sent yet.').waitFor();
    expect(plans()).toMatchObject([
      { kind: 'move', url, pin: 'ask' },
      { kind: 'move', url, pin: 'none' },
    ]);
  });
});

describe('parking', () => {
  test('offers only times that lose nothing; another time is another plan', async () => {
    const park = { returnAtMs: Date.now() + 2 * hourMs, latestAtMs: Date.now() + 5 * hourMs };
    await open(answersForRows(twelveRows(), { 'repair:plan': (wish) => planned(wish, { park }) }));
    await fromMenu('Park webhook…');
    await dialog().getByText('as long as possible').waitFor();
    expect(await dialog().locator('.segment').allInnerTexts()).toEqual([
      '1 h',
      '2 h',
      '4 h',
      'as long as possible',
    ]);
    await dialog().getByText('4 h', { exact: true }).click();
    await expect.poll(() => plans().length).toBe(2);
    expect(plans()).toMatchObject([{ forSeconds: null }, { kind: 'park', forSeconds: 14_400 }]);
  });

  test('is counted down, and ends with one press', async () => {
    await open(answersForRows(parkedRows(), { 'repair:plan': (wish) => planned(wish) }));
    await app.page.getByText('Parked: comes back by itself in 1 h').waitFor();
    await button('More actions').click();
    expect(await menuItem('Park webhook…').count()).toBe(0);
    await app.page.keyboard.press('Escape');
    await button('Bring webhook back…').click();
    await dialog().getByText('Nothing has been sent yet.').waitFor();
    expect(plans()).toMatchObject([{ kind: 'unpark' }]);
  });
});

test('removing a parked bot says that its webhook does not come back', async () => {
  await open(answersForRows(parkedRows()));
  await fromMenu('Remove…');
  await dialog().getByText('will NOT come back by itself').waitFor();
  expect(await dialog().getByText('The webhook stays as it is').count()).toBe(0);
});

test('a secret is copied by name of the bot; the page never holds it', async () => {
  await open(movedAnswers({ 'secret:copy': () => ({ copied: true }) }));
  await button('Copy secret token').click();
  await app.page.getByText('on the clipboard for 30 seconds').waitFor();
  expect(app.bridge().inputsOf('secret:copy')).toEqual([{ botId: twelveRows()[0]?.id }]);
  expect(await app.troubles()).toEqual([]);
});
