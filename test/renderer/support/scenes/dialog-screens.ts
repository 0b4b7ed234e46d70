import { answersForRows, twelve } from './answers.ts';
import { twelveRows } from './rows.ts';
import type { Screen } from './screen.ts';
import { press } from './steps.ts';

/** Adding bots, the shortcuts, the palette. */
export const dialogScreens: readonly Screen[] = [
  {
    name: 'add-bots',
    answers: () =>
      answersForRows(twelveRows(), {
        'bots:add': () => ({
          added: [{ id: '5', telegramId: '5', username: 'new_bot', name: 'New' }],
          refused: [{ line: 2, code: 'TOKEN_REJECTED', message: 'Telegram rejects this token.' }],
        }),
      }),
    go: async (page) => {
      await press(page, 'Add bots');
      const secret = 'k'.repeat(34);
      await page
        .getByLabel('Bot tokens, one a line')
        .fill(`5:${secret}A\n6:${secret}A\n7:tooshort`);
      await page.getByText('Tags and Bot API server').click();
      await page.getByLabel('Own Bot API server').fill('http://bots.internal');
      await press(page, 'Add');
    },
    shows: ['1 bot added', '2 lines not added', 'too short', 'I trust this address'],
  },
  {
    name: 'shortcuts',
    answers: () => twelve(),
    go: async (page) => await page.keyboard.press('?'),
    shows: ['Search', 'Check now', 'Back, close, clear'],
  },
  {
    name: 'palette',
    answers: () => twelve(),
    go: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('pay');
    },
    shows: ['Go to', '@acme_pay_bot'],
  },
];
