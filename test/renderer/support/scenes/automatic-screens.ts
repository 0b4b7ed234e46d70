import type { Page } from 'playwright';
import { anAutomationView, keepingAutomation, someAutomation } from './automation.ts';
import { aRow, hourMs, twelveRows } from './rows.ts';
import type { Screen } from './screen.ts';

const stopped = (): ReturnType<typeof someAutomation> =>
  someAutomation({ state: { enabled: true, stoppedSinceMs: Date.now() - 2 * hourMs } });

const openSettings = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Settings', exact: true }).first().click();
  await page.getByRole('heading', { name: 'Automatic repair' }).waitFor();
  // Only the settings scroll: the page itself has nothing to scroll, and must not.
  await page.evaluate(`{
    const body = document.querySelector('.settings-body');
    const heading = Array.from(document.querySelectorAll('h2')).find((one) => one.textContent === 'Automatic repair');
    body.scrollTop += heading.getBoundingClientRect().top - body.getBoundingClientRect().top - 16;
  }`);
};

const openBlock = async (page: Page, name: string): Promise<void> => {
  await page.getByText(name, { exact: true }).first().click();
  await page.locator('[aria-labelledby=bot-automatic] .segments').first().waitFor();
  await page.evaluate(`{
    const body = document.querySelector('.tab-body');
    const block = document.querySelector('[aria-labelledby=bot-automatic]');
    body.scrollTop += block.getBoundingClientRect().top - body.getBoundingClientRect().top - 16;
  }`);
};

/** Automatic repair in the settings, on a bot's page, and on top while it is stopped. */
export const automaticScreens: readonly Screen[] = [
  {
    name: 'settings-automatic',
    answers: () => keepingAutomation(twelveRows(), someAutomation()),
    go: openSettings,
    shows: ['On for 1 tag and 1 bot.', 'then live', 'Let it go on', 'Live: it sends.'],
  },
  {
    name: 'settings-automatic-off',
    answers: () => keepingAutomation(twelveRows(), anAutomationView()),
    go: openSettings,
    shows: ['Off: no rule is switched on', 'Rules by tag'],
  },
  {
    name: 'settings-automatic-stopped',
    answers: () => keepingAutomation(twelveRows(), stopped()),
    go: openSettings,
    shows: ['Stopped since', 'Allow it again'],
  },
  {
    name: 'settings-automatic-refused',
    answers: () =>
      keepingAutomation(twelveRows(), someAutomation(), {
        'automation:set': () => ({
          ipcRefusal: { code: 'UNAVAILABLE', field: 'scope', message: null },
        }),
      }),
    go: async (page) => {
      await openSettings(page);
      await page.getByText('Protect against strange hosts').click();
      await page.getByRole('alert').scrollIntoViewIfNeeded();
    },
    shows: ['Take this tag’s rules away', 'the vault is not open'],
  },
  {
    name: 'settings-automatic-without-tags',
    answers: () => keepingAutomation([aRow()], anAutomationView()),
    go: openSettings,
    shows: ['or set rules for a single bot there'],
  },
  {
    name: 'bot-automatic-by-tag',
    answers: () => keepingAutomation(twelveRows(), someAutomation()),
    go: async (page) => await openBlock(page, 'Support desk'),
    shows: ['by tag production', 'Stopped on this bot by itself', 'Dry run until'],
  },
  {
    name: 'bot-automatic-own',
    answers: () => keepingAutomation(twelveRows(), stopped()),
    go: async (page) => await openBlock(page, 'Payments'),
    shows: ['its own rules', 'All automatic repair is stopped since', 'Protect against'],
  },
  {
    name: 'bot-automatic-off',
    answers: () => keepingAutomation(twelveRows(), anAutomationView()),
    go: async (page) => await openBlock(page, 'Payments'),
    shows: ['neither this bot nor one of its tags'],
  },
  {
    name: 'automatic-stopped-notice',
    answers: () => keepingAutomation(twelveRows(), stopped()),
    shows: ['nothing is repaired by itself, although rules are switched on'],
  },
];
