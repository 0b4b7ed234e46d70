import path from 'node:path';
import type { Page } from 'playwright';

/** A screen of the demo: how one gets there from the list of bots. */
interface Screen {
  readonly name: string;
  readonly go: (page: Page) => Promise<void>;
}

async function openBot(page: Page, name: string, tab: string): Promise<void> {
  await page.getByRole('grid', { name: 'Bots' }).getByText(name, { exact: true }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  await page.getByRole('tab', { name: tab }).click();
}

const screens: readonly Screen[] = [
  { name: 'history', go: async (page) => await openBot(page, 'Payments', 'History') },
  { name: 'errors', go: async (page) => await openBot(page, 'Payments', 'Errors') },
  { name: 'journal', go: async (page) => await openBot(page, 'Night operations', 'Journal') },
  {
    name: 'plan',
    go: async (page) => {
      await openBot(page, 'Night operations', 'Now');
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: /Restart delivery/u }).click();
      // A plan, or what has to be answered before there can be one.
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel', exact: true }).waitFor();
    },
  },
  { name: 'incidents', go: async (page) => await page.keyboard.press('i') },
  { name: 'messages', go: async (page) => await page.keyboard.press('m') },
  {
    name: 'settings',
    go: async (page) => await page.getByRole('button', { name: 'Settings', exact: true }).click(),
  },
];

/** Time for what fades in and for charts to be drawn. */
const settleMs = 600;

/** Photographs one screen after the other, the list itself in its dark dress, and leaves the window on the list. */
export async function photographScreens(page: Page, folder: string): Promise<void> {
  const photograph = async (name: string): Promise<void> => {
    await page.waitForTimeout(settleMs);
    await page.screenshot({ path: path.join(folder, `window-${name}.png`) });
  };
  for (const { name, go } of screens) {
    await go(page);
    await photograph(name);
    await page.keyboard.press('Escape');
    if (await page.getByRole('dialog').isVisible()) {
      await page.keyboard.press('Escape');
    }
    await page.waitForTimeout(200);
    if (!(await page.getByRole('grid', { name: 'Bots' }).isVisible())) {
      await page.keyboard.press('Escape');
    }
    await page.getByRole('grid', { name: 'Bots' }).waitFor();
  }
  // Playwright tells the page which colours the system prefers, whatever the app’s own setting.
  await page.emulateMedia({ colorScheme: 'dark' });
  await photograph('dark');
  await page.emulateMedia({ colorScheme: 'light' });
}
