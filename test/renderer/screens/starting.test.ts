import { describe, expect, test } from 'vitest';
import type { LoginState } from '../../../src-shared/login.ts';
import { pageOfFile } from '../support/page-of-file.ts';
import { answersForRows } from '../support/scenes/answers.ts';
import { twelveRows } from '../support/scenes/rows.ts';

const app = pageOfFile();

const off: LoginState = { willStart: false, problem: null, file: '/a/hooklight.desktop' };

/** The settings over a system that says `state`, and does with a wish what `take` says. */
async function settings(state: LoginState, take: () => LoginState = () => state) {
  const system = { state };
  await app.show(
    answersForRows(twelveRows(), {
      'login:state': () => system.state,
      'login:set': () => {
        system.state = take();
        return system.state;
      },
    }),
  );
  await app.page.getByRole('button', { name: 'Settings', exact: true }).click();
  const group = app.page.getByRole('group', { name: 'Start at login' });
  return { system, group, radio: (name: 'On' | 'Off') => group.getByRole('radio', { name }) };
}

describe('the start at login', () => {
  test('is asked of the system, and the switch shows what the system made of it', async () => {
    const { radio } = await settings(off, () => ({ ...off, willStart: true }));
    await expect.poll(async () => await radio('Off').isChecked()).toBe(true);
    await radio('Off').focus();
    await app.page.keyboard.press('ArrowLeft');
    await expect.poll(async () => await radio('On').isChecked()).toBe(true);
    expect(app.bridge().inputsOf('login:set')).toEqual([{ launchAtLogin: true }]);
    expect(await app.troubles()).toEqual([]);
  });

  test('that the system did not take over stays off, and says so', async () => {
    const { radio } = await settings(off, () => ({ ...off, problem: 'not-written' }));
    await radio('Off').focus();
    await app.page.keyboard.press('ArrowLeft');
    await app.page.getByText('The system did not take this over: /a/hooklight.desktop.').waitFor();
    expect(await radio('Off').isChecked()).toBe(true);
  });

  test('is read again when the window is looked at again', async () => {
    const { radio, system } = await settings({ ...off, willStart: true });
    await expect.poll(async () => await radio('On').isChecked()).toBe(true);
    system.state = { ...off, problem: 'turned-off' };
    await app.page.evaluate(() => dispatchEvent(new Event('focus')));
    await app.page.getByText('The system’s own settings switched this off.').waitFor();
    expect(await radio('Off').isChecked()).toBe(true);
  });

  test.each([
    ['development', 'Not offered in a run from the source folder'],
    ['not-ours', 'Decided by a file that Hooklight did not make'],
  ] as const)(
    'offers no switch where nothing can be decided here: %s',
    async (problem, sentence) => {
      const { group } = await settings({ ...off, problem });
      await app.page.getByText(sentence).waitFor();
      expect(await group.count()).toBe(0);
    },
  );

  test('whether it opens a window is a wish of its own', async () => {
    await settings(off);
    await app.page
      .getByRole('group', { name: 'Stay in the tray then' })
      .getByRole('radio', { name: 'On' })
      .focus();
    await app.page.keyboard.press('ArrowRight');
    await expect.poll(() => app.bridge().inputsOf('login:set')).toEqual([{ startHidden: false }]);
  });
});
