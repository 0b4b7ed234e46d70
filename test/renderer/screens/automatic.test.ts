import { describe, expect, test } from 'vitest';
import { accessibilityProblems } from '../support/axe.ts';
import { pageOfFile } from '../support/page-of-file.ts';
import {
  anAutomationView,
  keepingAutomation,
  someAutomation,
} from '../support/scenes/automation.ts';
import { hostileRows, twelveRows } from '../support/scenes/rows.ts';

const app = pageOfFile();

const openSettings = async (): Promise<void> => {
  await app.page.getByRole('button', { name: 'Settings', exact: true }).first().click();
  await app.page.getByRole('heading', { name: 'Automatic repair' }).waitFor();
};
const focused = async (): Promise<unknown> =>
  await app.page.evaluate(
    'document.activeElement?.ariaLabel ?? document.activeElement?.textContent',
  );
const rules = () => app.bridge().inputsOf('automation:set');

describe('settings of automatic repair', () => {
  test('are stopped and allowed again with one button that keeps the focus', async () => {
    await app.show(keepingAutomation(twelveRows(), someAutomation()));
    await openSettings();
    const stop = app.page.getByRole('button', { name: 'Stop all automatic repair' });
    await stop.focus();
    await app.page.keyboard.press('Enter');
    await app.page.getByText('until you allow it again').waitFor();
    expect(await focused()).toBe('Allow it again');
    await app.page.keyboard.press('Enter');
    await app.page.getByText('On for 1 tag and 1 bot.').waitFor();
    expect(app.bridge().inputsOf('automation:stop')).toEqual([
      { stopped: true },
      { stopped: false },
    ]);
    expect(await app.troubles()).toEqual([]);
  });

  test('keep every change of somebody quick, by keyboard alone', async () => {
    const answers = keepingAutomation(twelveRows(), anAutomationView());
    const set = answers['automation:set'];
    await app.show({
      ...answers,
      // Slower than the keys are pressed.
      'automation:set': async (input) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        return (await set?.(input)) ?? {};
      },
    });
    await openSettings();
    await app.page.getByLabel('Tag with rules').selectOption('shop');
    await app.page.getByRole('group', { name: 'The webhook is missing' }).getByLabel('Off').focus();
    const { keyboard } = app.page;
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await keyboard.press('Tab');
    await keyboard.press('ArrowRight');
    await expect.poll(() => rules().length).toBe(3);
    expect(rules().at(-1)).toEqual({
      scope: { kind: 'tag', tag: 'shop' },
      rules: [
        { rule: 'missing', mode: 'live' },
        { rule: 'wrong-url', mode: 'dry-run' },
      ],
      protect: false,
    });
    await app.page.getByText('Dry run until').waitFor();
    await app.page.getByText('On for 1 tag.').waitFor();
    expect(await accessibilityProblems(app.page)).toEqual([]);
    expect(await app.troubles()).toEqual([]);
  });

  test('begin with a tag that has rules, and stay with it when they are taken away', async () => {
    await app.show(keepingAutomation(twelveRows(), someAutomation()));
    await openSettings();
    const tag = app.page.getByLabel('Tag with rules');
    expect(await tag.inputValue()).toBe('production');
    await app.page.getByRole('button', { name: 'Take this tag’s rules away' }).focus();
    await app.page.keyboard.press('Enter');
    await app.page.getByText('On for 1 bot.').waitFor();
    expect(await tag.inputValue()).toBe('production');
    expect(await app.page.evaluate('document.activeElement?.tagName')).not.toBe('BODY');
    expect(await app.troubles()).toEqual([]);
  });

  test('say a refusal in place and show what still holds', async () => {
    await app.show(
      keepingAutomation(twelveRows(), someAutomation(), {
        'automation:set': () => ({
          ipcRefusal: { code: 'UNAVAILABLE', field: 'scope', message: null },
        }),
      }),
    );
    await openSettings();
    const missing = app.page.getByRole('group', { name: 'The webhook is missing' });
    await missing.getByText('Off').click();
    await app.page.getByRole('alert').getByText('the vault is not open').waitFor();
    expect(await missing.getByLabel('Live').isChecked()).toBe(true);
  });

  test('let a held bot go on and keep the focus near', async () => {
    await app.show(keepingAutomation(twelveRows(), someAutomation()));
    await openSettings();
    await app.page.getByRole('button', { name: 'Let it go on with Support desk' }).focus();
    await app.page.keyboard.press('Enter');
    await expect
      .poll(() => app.bridge().inputsOf('automation:release'))
      .toEqual([{ botId: '7000101' }]);
    await app.page.getByText('Stopped on these bots by itself').waitFor({ state: 'detached' });
    expect(await app.page.evaluate('document.activeElement?.tagName')).not.toBe('BODY');
  });

  test('stay in their place whatever held bots and tags are called', async () => {
    const rows = hostileRows().map((bot) => ({
      ...bot,
      tags: bot.tags.map((tag) => tag.slice(0, 40)),
    }));
    const held = rows.map(({ id }) => ({ botId: id, sinceMs: Date.now() }));
    const scopes = rows.map(({ id }) => ({
      scope: { kind: 'bot' as const, botId: id },
      rules: [],
      protect: false,
    }));
    await app.show(keepingAutomation(rows, anAutomationView({ held, scopes })));
    await openSettings();
    await app.page.getByText('and 4 more').waitFor();
    const outside: unknown = await app.page.evaluate(`
      Array.from(document.querySelectorAll('.held-bot > *, .own-rules > *'), (part) => {
        const box = part.getBoundingClientRect();
        const card = part.closest('.card').getBoundingClientRect();
        return box.left >= card.left && box.right <= card.right && box.height < 30;
      }).filter((isInside) => !isInside).length`);
    expect(outside).toBe(0);
    expect(await accessibilityProblems(app.page)).toEqual([]);
    expect(await app.troubles()).toEqual([]);
  });
});

describe('automatic repair on a bot’s page', () => {
  const block = () => app.page.getByRole('region', { name: 'Automatic repair' });
  const openBot = async (name: string): Promise<void> =>
    await app.page.getByText(name, { exact: true }).first().click();

  test('follows a tag, gets rules of its own as a copy, and follows the tag again', async () => {
    await app.show(keepingAutomation(twelveRows(), someAutomation()));
    await openBot('Support desk');
    await block().getByText('by tag production').waitFor();
    await block().getByText('Live: it sends.').waitFor();
    const { keyboard } = app.page;
    await block().getByLabel('Inherited').focus();
    await keyboard.press('ArrowRight');
    await block().getByText('its own rules').waitFor();
    const scope = { kind: 'bot', botId: '7000101' };
    expect(rules().at(-1)).toEqual({
      scope,
      rules: [
        { rule: 'missing', mode: 'live' },
        { rule: 'wrong-url', mode: 'live' },
        { rule: 'other-settings', mode: 'dry-run' },
        { rule: 'recent-errors', mode: 'dry-run' },
      ],
      protect: true,
    });
    // A copy begins its day anew: nothing of it is live yet.
    await block().getByText('Live: it sends.').waitFor({ state: 'detached' });
    expect(await accessibilityProblems(app.page)).toEqual([]);
    await keyboard.press('ArrowLeft');
    await block().getByText('by tag production').waitFor();
    expect(app.bridge().inputsOf('automation:clear')).toEqual([{ scope }]);
    expect(await app.troubles()).toEqual([]);
  });

  test('says why it stopped on the bot, and goes on when told so', async () => {
    await app.show(keepingAutomation(twelveRows(), someAutomation()));
    await openBot('Support desk');
    await block().getByText('overwritten twice within an hour').waitFor();
    await block().getByRole('button', { name: 'Let it go on' }).focus();
    await app.page.keyboard.press('Enter');
    await block().getByText('overwritten twice within an hour').waitFor({ state: 'detached' });
    expect(app.bridge().inputsOf('automation:release')).toEqual([{ botId: '7000101' }]);
    expect(await app.page.evaluate('document.activeElement?.tagName')).not.toBe('BODY');
  });

  test('switched off for the bot alone is told apart from nothing at all', async () => {
    await app.show(keepingAutomation(twelveRows(), anAutomationView()));
    await openBot('Payments');
    await block().getByText('neither this bot nor one of its tags').waitFor();
    await block().getByText('Its own').click();
    await block().getByText('switched off for this bot').waitFor();
    await block().getByText('whatever its tags say').waitFor();
    expect(rules()).toEqual([
      { scope: { kind: 'bot', botId: '7000103' }, rules: [], protect: false },
    ]);
  });

  test('while all is stopped it says so quietly, and shows the way', async () => {
    const state = { enabled: true, stoppedSinceMs: Date.now() };
    await app.show(keepingAutomation(twelveRows(), someAutomation({ state })));
    await openBot('Support desk');
    await block().getByText('none of this happens now').waitFor();
    await block().getByRole('button', { name: 'Open the settings' }).click();
    await app.page.getByRole('button', { name: 'Allow it again' }).waitFor();
  });
});
