import type { Page } from 'playwright';
import { aBulk, bulkAnswers, planItems, resultItems } from './bulk.ts';
import { twelveRows } from './rows.ts';
import type { Screen } from './screen.ts';

const show = async (page: Page): Promise<void> =>
  await page.getByRole('button', { name: 'Show', exact: true }).click();
const done = { done: 3, refused: 2, restored: 1, left: 6 };

/** A bulk action in every phase. */
export const bulkScreens: readonly Screen[] = [
  {
    name: 'bulk-planning',
    answers: () =>
      bulkAnswers(twelveRows(), {
        progress: aBulk({ phase: 'planning', over: 5, remainingMs: 4000 }),
        items: [],
      }),
    go: show,
    shows: ['5 of 12 plans are made', 'about 4 s left'],
  },
  {
    name: 'bulk-planned',
    answers: () => bulkAnswers(twelveRows(), { progress: aBulk(), items: planItems(twelveRows()) }),
    go: show,
    shows: ['10 bots are ready.', '2 are refused', 'Re-set 10 bots', 'Stop at the first failure'],
  },
  {
    name: 'bulk-planned-delete',
    answers: () =>
      bulkAnswers(twelveRows(), {
        progress: aBulk({ wish: 'delete' }),
        items: planItems(twelveRows()),
      }),
    go: show,
    shows: ['for up to 24 hours', 'Delete 10 webhooks'],
  },
  {
    name: 'bulk-canary',
    answers: () =>
      bulkAnswers(twelveRows(), {
        progress: aBulk({ phase: 'canary', over: 3, outcomes: { done: 1, refused: 2 } }),
        items: planItems(twelveRows()),
      }),
    go: show,
    shows: ['The first bot alone.'],
  },
  {
    name: 'bulk-running',
    answers: () =>
      bulkAnswers(twelveRows(), {
        progress: aBulk({
          phase: 'running',
          over: 6,
          outcomes: { done: 4, refused: 2 },
          remainingMs: 74_000,
        }),
        items: planItems(twelveRows()).map((item, index) =>
          index === 8 ? { ...item, state: 'running' } : item,
        ),
      }),
    go: async (page) => {
      await show(page);
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel', exact: true }).click();
    },
    shows: ['about 1 min left', 'No other bot is begun; those under way are finished.'],
  },
  {
    name: 'bulk-over',
    answers: () =>
      bulkAnswers(twelveRows(), {
        progress: aBulk({ phase: 'over', end: 'stopped-at-failure', outcomes: done }),
        items: resultItems(twelveRows()),
      }),
    go: async (page) => {
      await show(page);
      await page.getByText('Not done', { exact: true }).click();
      await page.getByRole('button', { name: 'Copy' }).click();
    },
    shows: ['Stopped at the first failure.', '6 not begun', 'Copied.'],
  },
  {
    name: 'bulk-line',
    answers: () =>
      bulkAnswers(twelveRows(), {
        progress: aBulk({ phase: 'running', over: 6, outcomes: { done: 6 }, remainingMs: 74_000 }),
        items: [],
      }),
    shows: ['6 of 12 bots, about 1 min left'],
  },
  {
    name: 'bulk-line-over',
    answers: () =>
      bulkAnswers(twelveRows(), {
        progress: aBulk({ phase: 'over', end: 'stopped-at-failure', outcomes: done }),
        items: [],
      }),
    shows: ['stopped at the first failure, 3 done'],
  },
];
