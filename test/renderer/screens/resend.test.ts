import { describe, expect, test } from 'vitest';
import { pageOfFile } from '../support/page-of-file.ts';
import { activityOf, fromMenu, patchFirst, savePath } from '../support/scenes/queue-screens.ts';
import {
  aReport,
  aResendPlan,
  openResend,
  resendAnswers,
  startResend,
} from '../support/scenes/resend-screens.ts';
import { twelveRows } from '../support/scenes/rows.ts';

const app = pageOfFile();
const { button, dialog } = app;

const botId = twelveRows()[0]?.id ?? '';
const plans = () => app.bridge().inputsOf('updates:plan-resend');

describe('giving saved updates to the endpoint again', () => {
  test('asks for the file, then sends what was chosen of it', async () => {
    await app.show(resendAnswers());
    await openResend(app.page);
    await dialog().getByText('message (150)', { exact: true }).click();
    await dialog().getByLabel('Updates a second').fill('12');
    await button('Show the plan').click();
    await button('Send 180 updates').click();
    await expect
      .poll(() => app.bridge().inputsOf('updates:resend'))
      .toEqual([{ planId: 'resend-1' }]);
    expect(plans()).toMatchObject([
      { botId, path: savePath, kinds: null, expired: true },
      { botId, path: savePath, kinds: ['edited_message'], perSecond: 12, expired: false },
    ]);
  });

  test('plans nothing with a rate that cannot be', async () => {
    await app.show(resendAnswers());
    await openResend(app.page);
    await dialog().getByLabel('Updates a second').fill('500');
    await dialog().getByText('Type a number from 0.1 to 100.').waitFor();
    expect(await button('Show the plan').isDisabled()).toBe(true);
  });

  test('says why a file cannot be sent, and lets another be chosen', async () => {
    const message = 'That file belongs to another bot. Nothing was sent.';
    const ipcRefusal = { code: 'CONFLICT', field: null, message } as const;
    await app.show(resendAnswers({ 'updates:plan-resend': () => ({ ipcRefusal }) }));
    await fromMenu(app.page, 'Give saved updates to the endpoint again…');
    await button('Choose the file of saved updates…').click();
    await dialog().getByRole('alert').getByText(message).waitFor();
    expect(await button('Choose another file…').isVisible()).toBe(true);
  });

  test('shows progress, stops when asked, and reports failures first', async () => {
    let isOver = false;
    const report = () => ({ report: isOver ? aReport() : aReport({ result: null }) });
    await app.show(resendAnswers({ 'updates:resent': report }));
    await startResend(app.page);
    const progress = { done: 64, total: 180, bytes: 0, leftMs: 23_000 };
    await patchFirst(app, 1, { activity: activityOf(progress, 'resend') });
    await dialog().getByText('64 of 180 updates sent').waitFor();
    await button('Stop sending').click();
    await expect.poll(() => app.bridge().inputsOf('updates:stop-resend')).toEqual([{ botId }]);
    isOver = true;
    await patchFirst(app, 2, { activity: null });
    await dialog().getByText('178 taken, 2 refused').waitFor();
    const rows = await dialog().locator('tbody tr').allInnerTexts();
    expect(rows.map((row) => row.replaceAll(/\s+/gu, ' ')).slice(0, 3)).toEqual([
      '815204335 message 500 44 ms',
      '815204340 message no answer (timeout) 49 ms',
      '815204331 message 200 40 ms',
    ]);
    expect(await app.troubles()).toEqual([]);
  });

  test('a run that was over before the row showed it is reported all the same', async () => {
    let asked = 0;
    await app.show(
      resendAnswers({
        'updates:plan-resend': () => aResendPlan(),
        'updates:resent': () => {
          asked += 1;
          return { report: asked < 3 ? null : aReport() };
        },
      }),
    );
    await startResend(app.page);
    await dialog().getByText('178 taken, 2 refused').waitFor();
  });
});
