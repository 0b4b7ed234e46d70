import { describe, expect, test } from 'vitest';
import type { AddBotsOutput } from '../../../src-shared/contract/bots.ts';
import { accessibilityProblems } from '../support/axe.ts';
import { pageOfFile } from '../support/page-of-file.ts';
import { answersFor, answersForRows } from '../support/scenes/answers.ts';
import { aPatch, aRow, aSnapshot, twelveRows } from '../support/scenes/rows.ts';

const app = pageOfFile();
const { button, dialog } = app;

const first = 7_200_000_001;
const tokenOf = (at: number): string => `${first + at}:AAE${'k'.repeat(31)}A`;
const field = () => app.page.getByLabel('Bot tokens, one a line');
const requests = () => app.bridge().inputsOf('bots:add');

function takeAll({ tokens }: { readonly tokens: string }): AddBotsOutput {
  const ids = tokens.split('\n').map((line) => line.split(':')[0] ?? '');
  return {
    added: ids.map((id) => ({ id, telegramId: id, username: `bot_${id}`, name: `Bot ${id}` })),
    refused: [],
  };
}

const slowly = async <T>(answer: T): Promise<T> => {
  await new Promise((resolve) => setTimeout(resolve, 15));
  return answer;
};

/** Pastes text from the clipboard, as the system hands it over. */
async function paste(text: string): Promise<void> {
  await field().focus();
  await app.page.evaluate(`{
    const data = new DataTransfer();
    data.setData('text/plain', ${JSON.stringify(text)});
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    if (document.activeElement.dispatchEvent(event)) {
      document.execCommand('insertText', false, ${JSON.stringify(text)});
    }
  }`);
}

describe('5,000 pasted lines', () => {
  const lines = Array.from({ length: 5000 }, (_none, at) =>
    at === 10 ? 'token of my bot' : at === 20 ? tokenOf(3) : tokenOf(at),
  );

  test('are sorted, sent in small requests, told line by line, and never hold up the window', async () => {
    await app.show(answersForRows(twelveRows(), { 'bots:add': (input) => slowly(takeAll(input)) }));
    await app.page.keyboard.press('n');
    await field().waitFor();
    await app.page.evaluate(`{
      window.worstGapMs = 0;
      let last = performance.now();
      const look = () => {
        const now = performance.now();
        window.worstGapMs = Math.max(window.worstGapMs, now - last);
        last = now;
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }`);
    await paste(lines.join('\n'));
    await dialog().getByText('4,998 tokens · 1 line is no token · 1 line repeats a bot').waitFor();
    await button('Add').click();
    await dialog()
      .getByText(/lines are done/)
      .waitFor();
    await expect.poll(() => requests().length, { timeout: 20_000 }).toBeGreaterThan(60);
    expect(await dialog().locator('.add-line').count()).toBeLessThan(60);
    // Before the picture and axe, which hold up the page themselves.
    expect(await app.page.evaluate('window.worstGapMs')).toBeLessThan(200);
    await app.shoot('adding-light');
    expect(await accessibilityProblems(app.page)).toEqual([]);
    await app.page.evaluate('window.worstGapMs = 0');
    await button('Stop').click();
    await dialog()
      .getByText(/lines were not tried and stay in the field/)
      .waitFor();
    const sent = requests().flatMap(({ tokens }) => tokens.split('\n'));
    expect(Math.max(...requests().map(({ tokens }) => tokens.split('\n').length))).toBe(20);
    // What was not tried is there to go on with, and the line that is no token.
    const left = (await field().inputValue()).split('\n');
    expect(left).toHaveLength(lines.length - 1 - sent.length);
    expect(left[0]).toBe('token of my bot');
    expect(await app.page.evaluate('window.worstGapMs')).toBeLessThan(200);
    expect(await app.troubles()).toEqual([]);
  });

  test('and one more are too many, which is said before anything is sent', async () => {
    await app.show(answersForRows(twelveRows()));
    await app.page.keyboard.press('n');
    await paste([...lines, tokenOf(6000)].join('\n'));
    await button('Add').click();
    await dialog().getByText('At most 5,000 lines at once.').waitFor();
    expect(requests()).toEqual([]);
  });
});

describe('lines that were refused', () => {
  test('are told by their numbers in the pasted text, without the token', async () => {
    await app.show(
      answersForRows(twelveRows(), {
        'bots:add': () => ({
          added: [{ id: '9', telegramId: '9', username: 'new_bot', name: 'New' }],
          refused: [{ line: 2, code: 'TOKEN_REJECTED', message: 'Telegram rejects this token.' }],
        }),
      }),
    );
    await app.page.keyboard.press('n');
    await field().fill(['', tokenOf(1), 'nonsense', '', tokenOf(2)].join('\n'));
    await button('Add').click();
    const shown = dialog().locator('.add-line');
    await shown.nth(2).waitFor();
    expect((await shown.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '))).toEqual([
      'Line 2 New @new_bot added',
      'Line 3 A token has a colon between the bot’s number and its secret part; there is none here.',
      'Line 5 Telegram rejects this token.',
    ]);
    await app.shoot('adding-result');
    expect(await field().inputValue()).toBe(`nonsense\n${tokenOf(2)}`);
    expect(await accessibilityProblems(app.page)).toEqual([]);
  });
});

describe('the first start', () => {
  test('stands in light, dark and small, and offers the demo', async () => {
    await app.show(answersForRows([]));
    await button('Look around with demo bots').waitFor();
    await app.shoot('first-start-light');
    expect(await accessibilityProblems(app.page)).toEqual([]);
    await app.page.emulateMedia({ colorScheme: 'dark' });
    await app.resize({ width: 720, height: 480 });
    await app.shoot('first-start-small-dark');
    await app.page.emulateMedia({ colorScheme: 'light' });
    await app.resize({ width: 1180, height: 760 });
    await button('Look around with demo bots').click();
    expect(app.bridge().inputsOf('demo:start')).toEqual([{}]);
    expect(await app.troubles()).toEqual([]);
  });

  test('says why the demo does not start', async () => {
    const message = 'The demo could not be started.';
    await app.show(
      answersForRows([], {
        'demo:start': () => ({
          ipcRefusal: { code: 'UNAVAILABLE', field: null, message },
        }),
      }),
    );
    await button('Look around with demo bots').click();
    await app.page.getByText(message).waitFor();
    expect(await button('Look around with demo bots').isEnabled()).toBe(true);
  });

  test('sends a token once, however often it is pressed', async () => {
    await app.show(answersFor(aSnapshot([]), { 'bots:add': (input) => slowly(takeAll(input)) }));
    await paste(tokenOf(1));
    await app.page.keyboard.press('Control+Enter');
    await expect.poll(() => requests().length).toBe(1);
    await app.page.keyboard.press('Control+Enter');
    await expect.poll(async () => await field().inputValue()).toBe('');
    expect(requests()).toHaveLength(1);
  });

  test('hands many lines over to a dialog that stays when the first bot is there', async () => {
    await app.show(answersFor(aSnapshot([]), { 'bots:add': (input) => slowly(takeAll(input)) }));
    await paste(Array.from({ length: 45 }, (_none, at) => tokenOf(at)).join('\n'));
    await button('Start watching').click();
    await expect.poll(() => requests().length).toBeGreaterThan(0);
    await app.emit('app:patch', aPatch(aSnapshot([aRow()]), { upserted: [aRow()] }));
    await dialog().getByText('45 bots added').waitFor();
    expect(requests().map(({ tokens }) => tokens.split('\n').length)).toEqual([20, 20, 5]);
    await dialog().getByRole('button', { name: 'Close' }).last().click();
    await dialog().waitFor({ state: 'detached' });
    expect((await app.page.content()).includes(tokenOf(1))).toBe(false);
    expect(await app.troubles()).toEqual([]);
  });
});
