import type { Page } from 'playwright';
import type { Screen } from './screen.ts';
import { environmentAnswers } from './environments.ts';
import { press } from './steps.ts';

/** Opens the settings at the environments. */
export const toEnvironments = async (page: Page): Promise<void> => {
  await press(page, 'Settings');
  await page.getByRole('heading', { name: 'Environments' }).scrollIntoViewIfNeeded();
  await page.getByText('https://stage.acme.example:8443/…#1a2b3c4d').scrollIntoViewIfNeeded();
};

/** Environments wherever they are seen. */
export const environmentScreens: readonly Screen[] = [
  {
    name: 'environments-list',
    answers: () => environmentAnswers(),
    shows: ['production', 'staging', 'Group'],
  },
  {
    name: 'environments-grouped',
    answers: () => environmentAnswers(),
    go: async (page) => {
      await press(page, 'Group');
      await page.getByRole('menuitem', { name: 'By environment' }).click();
    },
    shows: ['No environment'],
  },
  {
    name: 'environments-settings',
    answers: () => environmentAnswers(),
    go: toEnvironments,
    shows: ['4 bots, 2 differ', 'Bring 2 bots to it…', 'Was changed outside'],
  },
  {
    name: 'environments-edit',
    answers: () => environmentAnswers(),
    go: async (page) => {
      await toEnvironments(page);
      await page.getByRole('button', { name: 'Edit production' }).click();
      await page.getByLabel('URL template').fill('https://{host}/hooks/{bot_id}');
      await page.getByText('https://hooks.acme.example/…#5e6f7a8b').waitFor();
    },
    shows: ['Webhook paths are not shown again.', 'Generate where there is none', 'For bot'],
  },
  {
    name: 'environments-new-refused',
    answers: () => environmentAnswers(),
    go: async (page) => {
      await toEnvironments(page);
      await press(page, 'New environment…');
      await page.getByRole('dialog').getByLabel('Host').fill('hooks.acme.example');
      await page.getByLabel('URL template').fill('https://{host}/{token}');
      await page.getByText('does not know the placeholder').waitFor();
      await press(page, 'Save');
    },
    shows: ['A name of 1 to 40 characters.', 'It knows host, bot_id and username.'],
  },
  {
    name: 'environments-remove',
    answers: () => environmentAnswers(),
    go: async (page) => {
      await toEnvironments(page);
      await page.getByRole('button', { name: 'Remove production' }).click();
    },
    shows: ['4 bots belong to it and leave it.', 'What is wanted of bots stays as it is'],
  },
  {
    name: 'environments-choose',
    answers: () => environmentAnswers(),
    go: async (page) => {
      await page.getByText('Payments', { exact: true }).click({ modifiers: ['Control'] });
      await page.getByText('Delivery status', { exact: true }).click({ modifiers: ['Control'] });
      await press(page, 'Move to environment…');
      await page.getByText('https://stage.acme.example:8443/…#1a2b3c4d').waitFor();
    },
    shows: ['2 bots', 'Only assign', 'No environment', 'Was changed outside'],
  },
  {
    name: 'environments-bot',
    answers: () => environmentAnswers(),
    go: async (page) => {
      await page.getByText('Support desk', { exact: true }).first().click();
      await page.getByText('Its environment wants something else:').scrollIntoViewIfNeeded();
    },
    shows: ['From an environment as it was then', 'Bring to environment…'],
  },
  {
    name: 'environments-bot-fits',
    answers: () => environmentAnswers(),
    go: async (page) => {
      await page.getByText('Delivery status', { exact: true }).first().click();
      await page.getByText('From environment', { exact: true }).scrollIntoViewIfNeeded();
    },
    shows: ['From environment'],
  },
];
