import type { Page } from 'playwright';

/** Presses a button by its whole name. */
export const press = async (page: Page, name: string): Promise<void> =>
  await page.getByRole('button', { name, exact: true }).first().click();

/** Opens a bot from the list. */
export const openBot = async (page: Page, name = 'Support desk'): Promise<void> =>
  await page.getByText(name, { exact: true }).first().click();

/** Opens a tab of the bot. */
export const openTab = async (page: Page, name: string): Promise<void> => {
  await openBot(page);
  await page.getByRole('tab', { name }).click();
};
