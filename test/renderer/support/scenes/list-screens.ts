import { answersForRows, twelve } from './answers.ts';
import { aRow, hostileRows, manyRows } from './rows.ts';
import type { Screen } from './screen.ts';

/** The list of bots: none, one, many, hostile names, chosen rows. */
export const listScreens: readonly Screen[] = [
  {
    name: 'loading',
    answers: () => ({
      ...answersForRows([]),
      'app:get-snapshot': async () => await new Promise(() => undefined),
    }),
    shows: ['Hooklight 0.1.0'],
  },
  { name: 'first-start', answers: () => answersForRows([]), shows: ['Watch your first bot'] },
  {
    name: 'one-bot',
    answers: () => answersForRows([aRow()]),
    shows: ['Your bot receives its updates'],
  },
  { name: 'twelve-bots', answers: () => twelve(), shows: ['3 down, 2 degraded, 1 unknown'] },
  {
    name: 'all-paused',
    answers: () => answersForRows([aRow({ paused: true })]),
    shows: ['The bot is paused'],
  },
  {
    name: 'ten-thousand-bots',
    answers: () => answersForRows(manyRows(10_000)),
    shows: ['10,000 bots'],
  },
  { name: 'hostile-names', answers: () => answersForRows(hostileRows()), shows: ['6 down'] },
  {
    name: 'nothing-found',
    answers: () => twelve(),
    go: async (page) => await page.getByRole('combobox').fill('zebra'),
    shows: ['No bot matches “zebra”.', 'Show all bots'],
  },
  {
    name: 'selection',
    answers: () => twelve(),
    go: async (page) => {
      await page.getByText('Orders', { exact: true }).click({ modifiers: ['Control'] });
      await page.getByText('Payments', { exact: true }).click({ modifiers: ['Control'] });
    },
    shows: ['2 bots selected'],
  },
  {
    name: 'row-menu',
    answers: () => twelve(),
    go: async (page) =>
      await page.getByText('Payments', { exact: true }).click({ button: 'right' }),
    shows: ['Re-set webhook…', 'Snooze', 'Acknowledge'],
  },
];
