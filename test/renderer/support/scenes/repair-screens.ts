import { answersForRows, planOf } from './answers.ts';
import { aResult } from './details.ts';
import { aSnapshot, twelveRows } from './rows.ts';
import type { Screen } from './screen.ts';
import { openBot, press } from './steps.ts';

/** Plans of repairs, and how they end. */
export const repairScreens: readonly Screen[] = [
  {
    name: 'plan',
    answers: () => planOf(),
    go: async (page) => {
      await openBot(page);
      await press(page, 'Restart delivery…');
    },
    shows: ['What changes', 'setWebhook', 'Nothing has been sent yet.', 'This can be undone.'],
  },
  {
    name: 'plan-drop',
    answers: () =>
      planOf({
        losses: [{ code: 'pending-dropped', count: 194 }],
        changes: [],
        confirmName: 'Support desk',
        undoable: false,
      }),
    go: async (page) => {
      await openBot(page);
      await press(page, 'More actions');
      await page.getByRole('menuitem', { name: 'Drop waiting updates…' }).click();
      await page.getByText('Lose them', { exact: true }).click();
      await press(page, 'Show the plan');
    },
    shows: [
      'What is lost',
      '194 waiting updates will be destroyed',
      'type the bot’s name',
      'cannot be undone',
    ],
  },
  {
    name: 'plan-no-op',
    answers: () =>
      planOf({
        noOp: true,
        suggests: 'kick',
        changes: [],
        warnings: [{ code: 'same-parameters', detail: null }],
      }),
    go: async (page) => {
      await openBot(page);
      await press(page, 'Re-set…');
    },
    shows: ['Restart delivery instead', 'already has exactly this'],
  },
  {
    name: 'plan-refused',
    answers: () =>
      answersForRows(twelveRows(), {
        'repair:plan': () => ({
          kind: 'refused',
          refusals: [{ code: 'secret-unknown', field: 'secret', detail: null }],
        }),
      }),
    go: async (page) => {
      await openBot(page);
      await press(page, 'Re-set…');
      await page.getByText('I accept that it is lost').click();
    },
    shows: ['Nothing was sent.', 'There is no secret token', 'type: lose the secret token'],
  },
  {
    name: 'set-form',
    answers: () => planOf(),
    go: async (page) => {
      await openBot(page);
      await press(page, 'Set webhook…');
      await page.getByText('Only these').click();
      await page.getByText('Pinned address and own certificate').click();
      await press(page, 'Show the plan');
    },
    shows: ['Type the whole URL, path included.', 'message_reaction_count', 'Always this one'],
  },
  {
    name: 'running',
    answers: () => planOf({}, { 'repair:apply': () => ({}) }),
    go: async (page) => {
      await openBot(page);
      await press(page, 'Restart delivery…');
      await press(page, 'Restart delivery');
    },
    shows: ['Restarting delivery…', 'You may close this'],
  },
  ...(['done', 'no-change', 'restored', 'failed'] as const).map((outcome): Screen => ({
    name: `outcome-${outcome}`,
    answers: () => planOf({}, { 'repair:apply': () => ({}) }),
    go: async (page, app) => {
      await openBot(page);
      await press(page, 'Restart delivery…');
      await press(page, 'Restart delivery');
      const rows = twelveRows();
      const { bots: _rows, ...rest } = aSnapshot(rows, { revision: 2 });
      const upserted = rows.slice(0, 1).map((bot) => ({
        ...bot,
        lastAction: aResult({ outcome, evidence: outcome === 'done' ? 3 : 0 }),
      }));
      await app.emit('app:patch', { ...rest, from: 1, upserted, removed: [] });
    },
    shows: ['Telegram accepted it', 'Before', 'Webhook was set'],
  })),
];
