import { answersForRows, systemProxy, twelve } from './answers.ts';
import { aRow, aSnapshot, manyRows, twelveRows } from './rows.ts';
import type { Screen } from './screen.ts';
import { openBot, press } from './steps.ts';

const tagLevels = [
  {
    tag: 'team-7',
    values: { intervalSeconds: 300, backlogPending: 200, criticalPending: 5000 },
  },
];

const longTag = { tag: 'W'.repeat(40), values: { cautionPending: 3 } };

/** Settings, limits by tag and of one bot, the proxy. */
export const settingsScreens: readonly Screen[] = [
  {
    name: 'settings',
    answers: () => twelve(),
    go: async (page) => {
      await press(page, 'Settings');
      await page.getByLabel('Interval between checks', { exact: true }).fill('soon');
      await page.getByLabel('Interval between checks', { exact: true }).press('Enter');
    },
    shows: ['Thresholds', 'A whole number from 5 s to 1 d.', 'default'],
  },
  {
    name: 'settings-changed',
    answers: () =>
      twelve({
        settings: { ...aSnapshot([]).settings, intervalSeconds: 300, recoveredPending: 60 },
      }),
    go: async (page) => {
      await press(page, 'Settings');
      await page.getByText('How tokens are kept').scrollIntoViewIfNeeded();
    },
    shows: ['default 1 min', 'or bots would go back and forth'],
  },
  {
    name: 'settings-by-tag',
    answers: () => twelve(),
    go: async (page) => {
      await press(page, 'Settings');
      await page.getByRole('heading', { name: 'Limits by tag' }).scrollIntoViewIfNeeded();
      await page.getByLabel('Down from, by tag critical').scrollIntoViewIfNeeded();
    },
    shows: ['critical: 1 bot', 'for all bots'],
  },
  {
    name: 'settings-by-many-tags',
    answers: () =>
      answersForRows(
        manyRows(400).map((bot, n) => ({ ...bot, tags: [`team-${n % 60}`, 'production'] })),
        { 'settings:levels': () => ({ tags: [...tagLevels, longTag], bots: [] }) },
      ),
    go: async (page) => {
      await press(page, 'Settings');
      await page.getByLabel('Tag', { exact: true }).selectOption('team-7');
      const field = page.getByLabel('Recovered at, by tag team-7');
      await field.fill('none');
      await field.press('Enter');
      await field.scrollIntoViewIfNeeded();
    },
    shows: ['team-7: 7 bots, 3 limits', 'otherwise 1 min, for all bots', 'A whole number from 0'],
  },
  {
    name: 'settings-without-tags',
    answers: () => answersForRows([aRow()]),
    go: async (page) => {
      await press(page, 'Settings');
      await page.getByText('No bot has a tag yet.').scrollIntoViewIfNeeded();
    },
    shows: ['Limits by tag', 'No bot has a tag yet.'],
  },
  {
    name: 'bot-own-limits',
    answers: () => twelve(),
    go: async (page) => {
      await openBot(page);
      await page.getByRole('heading', { name: 'Own limits' }).scrollIntoViewIfNeeded();
      await page.getByLabel('Down when expiring within').scrollIntoViewIfNeeded();
    },
    shows: ['2 set for this bot', 'otherwise 5 min, by tag production', 'by tag production'],
  },
  {
    name: 'settings-proxy',
    answers: () =>
      answersForRows(twelveRows(), {
        'proxy:get': () => ({
          ...systemProxy,
          mode: 'manual',
          address: { scheme: 'socks5', host: 'proxy.acme.example', port: 1080 },
          hasCredentials: true,
          bypass: ['acme.example', '10.0.0.0/8'],
        }),
        'proxy:test': () => ({
          ok: true,
          code: 'ok',
          message: 'Works: api.telegram.org was reached through the proxy.',
        }),
      }),
    go: async (page) => {
      await press(page, 'Settings');
      await page.getByLabel('Reach directly').scrollIntoViewIfNeeded();
      await press(page, 'Test');
    },
    shows: ['Stored, and never shown', 'Works: api.telegram.org'],
  },
  {
    name: 'settings-proxy-wrong',
    answers: () =>
      answersForRows(twelveRows(), {
        'proxy:get': () => ({ ...systemProxy, mode: 'manual', state: 'tampered' }),
        'proxy:set': () => ({
          ipcRefusal: {
            code: 'INVALID_REQUEST',
            field: 'url',
            message: 'Add the port to the address, such as http://proxy.example:3128.',
          },
        }),
      }),
    go: async (page) => {
      await press(page, 'Settings');
      await page.getByLabel('Address').fill('http://proxy.acme.example');
      await press(page, 'Save');
      await page.getByLabel('Reach directly').scrollIntoViewIfNeeded();
    },
    shows: ['changed outside Hooklight', 'Add the port to the address'],
  },
];
