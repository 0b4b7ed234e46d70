import { describe, expect, test } from 'vitest';
import type { ProxyView } from '../../../src-shared/proxy.ts';
import { defaultSettings } from '../../../src-shared/settings.ts';
import { pageOfFile } from '../support/page-of-file.ts';
import { answersFor, answersForRows, systemProxy } from '../support/scenes/answers.ts';
import { aPatch, aRow, aSnapshot, twelveRows } from '../support/scenes/rows.ts';

const app = pageOfFile();
const { button } = app;

const token = '123456789:AAE-abcdefghijklmnopqrstuvwxyz01234';

describe('adding bots', () => {
  test('tells the fate of every line and keeps only what can be corrected', async () => {
    await app.show(
      answersForRows(twelveRows(), {
        'bots:add': () => ({
          added: [{ id: '9', telegramId: '9', username: 'new_bot', name: 'New' }],
          refused: [],
        }),
      }),
    );
    await app.page.keyboard.press('n');
    const field = app.page.getByLabel('Bot tokens, one a line');
    await field.fill(`${token}\n42:short`);
    await app.page.getByText('1 token · 1 line is no token').waitFor();
    await app.page.keyboard.press('Control+Enter');
    await app.page.getByText('1 bot added').waitFor();
    await app.page.getByText('The part after the colon is too short').waitFor();
    expect(await field.inputValue()).toBe('42:short');
    expect(app.bridge().inputsOf('bots:add')).toEqual([{ tokens: token }]);
    await app.page
      .getByRole('dialog')
      .locator('.dialog-foot')
      .getByRole('button', { name: 'Close' })
      .click();
    await app.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await app.page.content()).includes(token)).toBe(false);
    expect(await app.troubles()).toEqual([]);
  });

  test('without a token asks for one and sends nothing', async () => {
    await app.show(answersForRows([]));
    await button('Start watching').click();
    await app.page.getByText('Paste at least one token.').waitFor();
    expect(app.bridge().inputsOf('bots:add')).toEqual([]);
  });

  test('from the first screen leads to the first green light', async () => {
    await app.show(
      answersForRows([], {
        'bots:add': () => ({
          added: [{ id: '700001', telegramId: '700001', username: 'shop_bot', name: 'Shop' }],
          refused: [{ line: 2, code: 'TOKEN_REJECTED', message: 'Telegram rejects this token.' }],
        }),
      }),
    );
    const other = token.replace('123456789', '223456789');
    await app.page.getByLabel('Bot tokens, one a line').fill(`${token}\n${other}`);
    await button('Start watching').click();
    await app.emit('app:patch', aPatch(aSnapshot([aRow()]), { upserted: [aRow()] }));
    await app.page.getByRole('heading', { name: 'Your bot receives its updates' }).waitFor();
    await app.page.getByText('Telegram rejects this token.').waitFor();
  });

  test('to an own server without a word of trust is refused by the engine and can be confirmed', async () => {
    await app.show(
      answersForRows(twelveRows(), {
        'bots:add': (input) =>
          input.confirmApiRoot === true
            ? { added: [], refused: [] }
            : {
                added: [],
                refused: [
                  { line: 1, code: 'API_ROOT_UNCONFIRMED', message: 'This address is not https.' },
                ],
              },
      }),
    );
    await button('Add bots').click();
    await app.page.getByLabel('Bot tokens, one a line').fill(token);
    await app.page.getByText('Tags and Bot API server').click();
    await app.page.getByLabel('Own Bot API server').fill('http://bots.internal');
    await button('Add').click();
    await app.page.getByText('This address is not https.').waitFor();
    await app.page.getByText('I trust this address with these tokens').click();
    await button('Add').click();
    await expect
      .poll(() => app.bridge().inputsOf('bots:add').at(-1))
      .toMatchObject({
        apiRoot: 'http://bots.internal',
        confirmApiRoot: true,
      });
  });
});

describe('settings', () => {
  test('take a number in words, refuse nonsense with the range, and go back to the default', async () => {
    const settings = { ...aSnapshot([]).settings, criticalPending: 500 };
    await app.show(answersFor(aSnapshot(twelveRows(), { settings })));
    await button('Settings').click();
    const field = app.page.getByLabel('Interval between checks', { exact: true });
    await field.fill('5 min');
    await field.press('Enter');
    await expect
      .poll(() => app.bridge().inputsOf('settings:update').at(-1))
      .toEqual({ intervalSeconds: 300 });
    await field.fill('often');
    await field.blur();
    await app.page
      .getByText(
        'A whole number from 5 s to 1 d. “Interval between checks” keeps 1 min until then.',
      )
      .waitFor();
    expect(app.bridge().inputsOf('settings:update').length).toBe(1);
    await field.press('Escape');
    expect(await field.inputValue()).toBe('1 min');
    await app.page
      .getByText('“Interval between checks” keeps 1 min until then.')
      .waitFor({ state: 'detached' });
    await button('Reset Down from').click();
    await expect
      .poll(() => app.bridge().inputsOf('settings:update').at(-1))
      .toEqual({ criticalPending: 1000 });
  });

  test('show what the engine says, also when somebody else changed it', async () => {
    await app.show(answersForRows(twelveRows()));
    await button('Settings').click();
    await app.emit(
      'app:patch',
      aPatch(aSnapshot(twelveRows()), {
        settings: { ...defaultSettings, intervalSeconds: 120, theme: 'dark' },
      }),
    );
    await expect
      .poll(
        async () =>
          await app.page.getByLabel('Interval between checks', { exact: true }).inputValue(),
      )
      .toBe('2 min');
    expect(await app.page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
  });

  test('of choices are radio buttons that arrows move', async () => {
    await app.show(answersForRows(twelveRows()));
    await button('Settings').click();
    const theme = app.page.getByRole('group', { name: 'Theme' });
    await theme.getByRole('radio', { name: 'System' }).focus();
    await app.page.keyboard.press('ArrowRight');
    await expect.poll(() => app.bridge().inputsOf('settings:update')).toEqual([{ theme: 'light' }]);
  });
});

describe('the proxy', () => {
  const manual: ProxyView = {
    ...systemProxy,
    mode: 'manual',
    address: { scheme: 'http', host: 'proxy.test', port: 3128 },
    hasCredentials: true,
  };
  const inputs = () => app.bridge().inputsOf('proxy:set');

  test('system and none hold at once; a manual one is sent with its password, which then is gone', async () => {
    await app.show(
      answersForRows(twelveRows(), {
        'proxy:set': (input) => (input.mode === 'manual' ? manual : { ...systemProxy, ...input }),
      }),
    );
    await button('Settings').click();
    const modes = app.page.getByRole('group', { name: 'Proxy' });
    await modes.getByText('None').click();
    await app.page.getByText('Saved. New connections go this way.').waitFor();
    expect(inputs()).toEqual([{ mode: 'none' }]);
    await modes.getByText('Manual').click();
    await app.page.getByLabel('Address').fill('http://proxy.test:3128');
    await app.page.getByLabel('User name').fill('me');
    await app.page.getByLabel('Password').fill('hush');
    await app.page.getByLabel('Reach directly').fill('a.test, 10.0.0.0/8');
    expect(await app.page.getByLabel('Password').getAttribute('type')).toBe('password');
    expect(inputs().length).toBe(1);
    await button('Save').click();
    await expect.poll(() => inputs().length).toBe(2);
    expect(inputs().at(-1)).toEqual({
      mode: 'manual',
      url: 'http://proxy.test:3128',
      credentials: { kind: 'value', username: 'me', password: 'hush' },
      bypass: ['a.test', '10.0.0.0/8'],
    });
    await app.page.getByText('Stored, and never shown').waitFor();
    expect(await app.page.getByLabel('Password').inputValue()).toBe('');
    await button('Save').click();
    await expect.poll(() => inputs().at(-1)).toMatchObject({ credentials: { kind: 'keep' } });
    await app.page.getByLabel('Forget the stored login').click();
    await button('Save').click();
    await expect.poll(() => inputs().at(-1)).toMatchObject({ credentials: { kind: 'none' } });
  });

  test('is tested as typed, and the sentence of the fault stands there', async () => {
    const message = 'The proxy refuses connections. Start it, or correct its address and port.';
    await app.show(
      answersForRows(twelveRows(), {
        'proxy:get': () => manual,
        'proxy:test': () => ({ ok: false, code: 'refused', message }),
      }),
    );
    await button('Settings').click();
    await app.page.getByLabel('Address').fill('socks5://other.test:1080');
    await button('Test').click();
    await app.page.getByText(message).waitFor();
    expect(app.bridge().inputsOf('proxy:test')).toMatchObject([
      { mode: 'manual', url: 'socks5://other.test:1080' },
    ]);
    expect(inputs()).toEqual([]);
  });

  test('a refusal stands at its field', async () => {
    const message = 'Enter user name and password again.';
    await app.show(
      answersForRows(twelveRows(), {
        'proxy:get': () => manual,
        'proxy:set': () => ({
          ipcRefusal: { code: 'INVALID_REQUEST', field: 'username', message },
        }),
      }),
    );
    await button('Settings').click();
    await button('Save').click();
    await app.page.getByText(message).waitFor();
    expect(await app.page.getByLabel('User name').getAttribute('aria-invalid')).toBe('true');
    expect(await app.page.getByLabel('Address').getAttribute('aria-invalid')).toBe('false');
  });
});

describe('a bot', () => {
  test('is edited, with what is wrong said before it is sent', async () => {
    await app.show(answersForRows(twelveRows()));
    await app.page.getByText('Support desk', { exact: true }).click();
    await app.page.getByText('Verified').waitFor();
    await button('More actions').click();
    await app.page.getByRole('menuitem', { name: 'Edit name, tags, note…' }).click();
    await app.page.getByLabel('Name in this list').fill('');
    await app.page.getByText('A name has 1 to 120 characters.').waitFor();
    expect(await button('Save').isDisabled()).toBe(true);
    await app.page.getByLabel('Name in this list').fill('Help desk');
    await app.page.getByLabel('Tags').fill('a, b,a');
    await button('Save').click();
    await expect
      .poll(() => app.bridge().inputsOf('bot:update').at(-1))
      .toMatchObject({ botId: '7000101', name: 'Help desk', tags: ['a', 'b'] });
  });

  test('is removed only after the question', async () => {
    await app.show(answersForRows(twelveRows(), { 'bot:remove': () => ({}) }));
    await app.page.getByText('Feedback', { exact: true }).click({ button: 'right' });
    await app.page.getByRole('menuitem', { name: 'Remove…' }).click();
    await app.page.getByText('The webhook stays as it is').waitFor();
    expect(app.bridge().inputsOf('bot:remove')).toEqual([]);
    await button('Remove bot').click();
    await expect.poll(() => app.bridge().inputsOf('bot:remove')).toEqual([{ botId: '7000112' }]);
  });

  test('gets a new token; a refused one is said in the field and never shown', async () => {
    await app.show(
      answersForRows(twelveRows(), {
        'bot:replace-token': () => ({
          ipcRefusal: {
            code: 'CONFLICT',
            field: 'token',
            message: 'This token belongs to another bot.',
          },
        }),
      }),
    );
    await app.page.getByText('Old campaign', { exact: true }).click();
    await button('More actions').click();
    await app.page.getByRole('menuitem', { name: 'Replace token…' }).click();
    await app.page.getByLabel('New token of the same bot').fill(token);
    await app.page.keyboard.press('Enter');
    await app.page.getByText('This token belongs to another bot.').waitFor();
    const shown: unknown = await app.page.evaluate(
      `getComputedStyle(document.querySelector('dialog input')).webkitTextSecurity`,
    );
    expect(shown).toBe('disc');
    await button('Cancel').click();
    await app.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await app.page.content()).includes(token)).toBe(false);
    expect(app.bridge().inputsOf('bot:replace-token')).toEqual([{ botId: '7000105', token }]);
  });

  test('is paused, snoozed and woken from its row', async () => {
    await app.show(answersForRows(twelveRows()));
    for (const [name, ...items] of [
      ['Feedback', 'Pause'],
      ['Booking', 'Snooze', 'For 1 h'],
      ['Old campaign', 'End the snooze'],
    ] as const) {
      await app.page.getByText(name, { exact: true }).click({ button: 'right' });
      for (const item of items) {
        await app.page.getByRole('menuitem', { name: item, exact: true }).click();
      }
      await app.page.getByRole('menu').waitFor({ state: 'detached' });
    }
    const [paused] = app.bridge().inputsOf('bot:update');
    const [snoozed, woken] = app.bridge().inputsOf('bot:snooze');
    expect(paused).toEqual({ botId: '7000112', paused: true });
    expect(Math.round((Number(snoozed?.until) - Date.now()) / 60_000)).toBe(60);
    expect(woken).toEqual({ botId: '7000105', until: null });
  });
});

describe('the vault', () => {
  test('says what a wrong passphrase is and lets it be tried again', async () => {
    const vault = {
      state: 'locked',
      method: 'passphrase',
      why: 'passphrase-needed',
      sinceMs: Date.now(),
    } as const;
    await app.show(
      answersFor(aSnapshot(twelveRows(), { vault }), {
        'vault:unlock': ({ passphrase }) =>
          passphrase === 'right'
            ? { state: 'open', method: 'passphrase' }
            : { ...vault, why: 'wrong-passphrase' },
      }),
    );
    await button('Unlock…').click();
    await app.page.getByLabel('Passphrase').fill('wrong');
    await app.page.keyboard.press('Enter');
    await app.page.getByText('The tokens are still locked.').waitFor();
    await app.page.getByLabel('Passphrase').fill('right');
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('without a keyring stores nothing before a choice, and the question can be put off', async () => {
    await app.show(
      answersFor(aSnapshot([], { vault: { state: 'choose', backend: 'basic_text' } }), {
        'vault:choose': () => ({ state: 'open', method: 'passphrase' }),
      }),
    );
    await button('Later').click();
    expect(await button('Start watching').isDisabled()).toBe(true);
    await button('Choose…').click();
    expect(
      await app.page.getByRole('radio', { name: /Only until Hooklight quits/ }).isChecked(),
    ).toBe(true);
    expect(app.bridge().inputsOf('vault:choose')).toEqual([]);
    await app.page.getByText('Encrypted under a passphrase').click();
    await button('Keep them this way').click();
    await app.page.getByText('At least 8 characters.', { exact: true }).waitFor();
    await app.page.getByLabel('New passphrase').fill('correct horse');
    await app.page.getByLabel('The same again').fill('correct horse');
    await button('Keep them this way').click();
    await expect
      .poll(() => app.bridge().inputsOf('vault:choose'))
      .toEqual([{ method: 'passphrase', passphrase: 'correct horse' }]);
    expect(await app.troubles()).toEqual([]);
  });
});

describe('the record', () => {
  test('is shown, copied and saved; a cancelled save says nothing', async () => {
    let savedAs: string | null = null;
    await app.show(
      answersForRows(twelveRows(), {
        'record:save': () => ({ savedAs }),
        'text:copy': () => ({}),
      }),
    );
    await app.page.getByText('Support desk', { exact: true }).click();
    await app.page.keyboard.press('6');
    await app.page.getByText('# Webhook record').waitFor();
    await button('Save as Markdown…').click();
    await expect.poll(() => app.bridge().inputsOf('record:save').length).toBe(1);
    expect(await app.page.locator('.toast').count()).toBe(0);
    savedAs = 'support-desk.md';
    await button('Save as Markdown…').click();
    await app.page.getByText('Saved as support-desk.md.').waitFor();
    await button('Copy').click();
    await app.page.getByText('Copied.').waitFor();
    expect(app.bridge().inputsOf('text:copy')[0]?.text).toContain('# Webhook record');
  });
});
