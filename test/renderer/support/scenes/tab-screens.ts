import { answersForRows, twelve } from './answers.ts';
import { aDetail } from './details.ts';
import { aRow, hostileRows } from './rows.ts';
import type { Screen } from './screen.ts';
import { openBot, openTab, press } from './steps.ts';

/** A bot and its tabs. */
export const tabScreens: readonly Screen[] = [
  {
    name: 'bot-now',
    answers: () => twelve(),
    go: async (page) => await openBot(page),
    shows: [
      'Down for 14 min',
      'Restart delivery…',
      'Verified',
      '2 differences',
      '5 of 6 settings known',
    ],
  },
  {
    name: 'bot-well',
    answers: () => twelve(),
    go: async (page) => await openBot(page, 'Feedback'),
    shows: ['Healthy for', 'Nothing speaks against this bot.'],
  },
  {
    name: 'bot-hostile',
    answers: () => {
      const rows = hostileRows();
      return answersForRows(rows, {
        'bot:detail': ({ botId }) => {
          const row = rows.find((each) => each.id === botId) ?? aRow();
          const detail = aDetail(row, { note: `${row.name.slice(0, 500)}\n<b>note</b>` });
          return {
            ...detail,
            errors: detail.errors.map((each) => ({ ...each, message: row.name })),
          };
        },
      });
    },
    go: async (page) => await page.locator('#bot-6000000').click(),
    shows: ['xxxx'],
  },
  {
    name: 'bot-history',
    answers: () => twelve(),
    go: async (page) => {
      await openTab(page, 'History');
      await page.locator('.chart-area canvas').waitFor();
    },
    shows: [
      'Waiting updates',
      'Not watched',
      'Heart-beat',
      'Healthy to Degraded',
      'For 14 min, still open',
      'Lasted 52 min',
    ],
  },
  {
    name: 'bot-errors',
    answers: () => twelve(),
    go: async (page) => await openTab(page, 'Errors'),
    shows: [
      '502 Bad Gateway',
      'It means',
      'Usual cause',
      'What to do',
      'Would a re-set help?',
      'First seen',
    ],
  },
  {
    name: 'bot-journal',
    answers: () => twelve(),
    go: async (page) => await openTab(page, 'Journal'),
    shows: ['Re-set: refused', 'Delivery restart: done', 'proof 2 of 5'],
  },
  {
    name: 'bot-record',
    answers: () => twelve(),
    go: async (page) => await openTab(page, 'Record'),
    shows: ['# Webhook record', 'Save as Markdown…'],
  },
  {
    name: 'bot-edit',
    answers: () => twelve(),
    go: async (page) => {
      await openBot(page);
      await page.getByText('Verified').waitFor();
      await press(page, 'More actions');
      await page.getByRole('menuitem', { name: 'Edit name, tags, note…' }).click();
    },
    shows: ['Edit bot', 'Name in this list'],
  },
  {
    name: 'bot-remove',
    answers: () => twelve(),
    go: async (page) => {
      await openBot(page);
      await press(page, 'More actions');
      await page.getByRole('menuitem', { name: 'Remove…' }).click();
    },
    shows: ['Remove this bot from the list?', 'The webhook stays as it is'],
  },
];
