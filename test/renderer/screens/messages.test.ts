import { beforeEach, describe, expect, test } from 'vitest';
import { messageTestCodes } from '../../../src-shared/messages.ts';
import { pageOfFile } from '../support/page-of-file.ts';
import {
  aListedMessage,
  aTest,
  keepingMessages,
  someMessages,
} from '../support/scenes/message-screens.ts';
import { aSnapshot, twelveRows } from '../support/scenes/rows.ts';

const app = pageOfFile();
beforeEach(async () => {
  await app.page.emulateMedia({ colorScheme: 'light' });
  await app.resize({ width: 1180, height: 760 });
});

const openList = async (): Promise<void> => {
  await app.page.getByRole('button', { name: /^Notifications/u }).click();
  await app.page.getByRole('heading', { name: 'Notifications', level: 1 }).waitFor();
};
const line = (title: string) => app.page.locator('.message', { hasText: title });
const acts = () => app.bridge().inputsOf('messages:act');

describe('the notification centre', () => {
  test('says of each message what it is, when, and what became of it', async () => {
    await app.show(keepingMessages(someMessages()));
    await openList();
    const texts = await app.page.locator('.message').allTextContents();
    expect(texts).toHaveLength(6);
    expect(texts[0]).toContain('Payments is down');
    expect(texts[0]).toContain('502 Bad Gateway');
    expect(texts[1]).toContain(
      'Not shown on the desktop. No notification service runs on this desktop.',
    );
    expect(texts[2]).toContain('Shown at 11:30.');
    expect(texts[4]).toMatch(/A newer message took its place at .*12:00\./u);
    expect(texts[5]).toMatch(/Taken back at .*11:00\./u);
    expect(await line('Payments is down').getByRole('img', { name: 'Down' }).count()).toBe(1);
    expect(await line('cannot ask').getByRole('img', { name: 'Hooklight itself' }).count()).toBe(1);
  });

  test('buttons are where something can still be done, and do what the desktop’s do', async () => {
    await app.show(keepingMessages(someMessages()));
    await openList();
    expect(await line('Orders is down').getByRole('button', { name: 'Check now' }).count()).toBe(0);
    expect(await line('14 bots').getByRole('button', { name: 'Re-set…' }).count()).toBe(0);
    await line('Payments is down').getByRole('button', { name: 'Check now' }).click();
    await app.page.getByText('The bot is checked now.').waitFor();
    await line('14 bots').getByRole('button', { name: 'Snooze 1 h' }).click();
    await app.page.getByText(/14 bots are silent until/u).waitFor();
    expect(acts()).toEqual([
      { messageId: 9, action: 'check-now' },
      { messageId: 7, action: 'snooze' },
    ]);
  });

  test('a click leads where main says, a re-set to the plan', async () => {
    const route = { screen: 'bot', botId: '7000103', wish: null } as const;
    await app.show(keepingMessages(someMessages(), { 'messages:act': () => ({ route }) }));
    await openList();
    await app.page.getByRole('button', { name: 'Payments is down' }).click();
    await app.page.getByRole('heading', { name: 'Payments', level: 1 }).waitFor();
    expect(acts()).toEqual([{ messageId: 9, action: 'open' }]);
  });

  test('marks one or all that are in sight as read, and does nothing twice', async () => {
    await app.show(keepingMessages(someMessages()));
    await openList();
    await line('Support desk').getByRole('button', { name: 'Mark as read' }).click();
    await app.page.getByRole('button', { name: 'Mark all as read' }).click();
    expect(app.bridge().inputsOf('messages:mark-read')).toEqual([{ messageId: 8 }, { upToId: 9 }]);
    await app.show(keepingMessages(someMessages().slice(2)));
    await openList();
    const all = app.page.getByRole('button', { name: 'Mark all as read' });
    await all.focus();
    await app.page.keyboard.press('Enter');
    expect(await all.getAttribute('aria-disabled')).toBe('true');
    expect(app.bridge().inputsOf('messages:mark-read')).toEqual([]);
  });

  test('a new message appears by itself, and the badge counts it', async () => {
    const list = [aListedMessage({ readAtMs: 1 })];
    const answers = keepingMessages([]);
    await app.show({ ...answers, 'messages:page': () => [...list] });
    expect(await app.page.getByRole('button', { name: /unread/u }).count()).toBe(0);
    await openList();
    await line('Payments').waitFor();
    list.unshift(aListedMessage({ messageId: 2, title: 'Orders is down' }));
    const { bots: _bots, ...state } = aSnapshot(twelveRows(), {
      messages: { unread: 1, revision: 8 },
    });
    await app.emit('app:patch', { ...state, from: 1, revision: 2, upserted: [], removed: [] });
    await line('Orders is down').waitFor();
    await app.page.getByText('1 unread').waitFor();
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('button', { name: 'Notifications, 1 unread' }).waitFor();
    expect(await app.page.locator('.badge').textContent()).toBe('1');
  });

  test('more than 99 are 99+', async () => {
    const answers = keepingMessages([]);
    const snapshot = aSnapshot(twelveRows(), { messages: { unread: 250, revision: 1 } });
    await app.show({ ...answers, 'app:get-snapshot': () => snapshot });
    await app.page.getByRole('button', { name: 'Notifications, 250 unread' }).waitFor();
    expect(await app.page.locator('.badge').textContent()).toBe('99+');
  });

  test('older ones come when asked for; a message that is meant is found and focused', async () => {
    const many = Array.from({ length: 180 }, (_, index) =>
      aListedMessage({
        messageId: 180 - index,
        title: `Message ${String(180 - index)}`,
        readAtMs: 1,
      }),
    );
    await app.show(keepingMessages(many));
    await openList();
    await line('Message 131').waitFor();
    expect(await line('Message 130').count()).toBe(0);
    await app.page.getByRole('button', { name: 'Show older ones' }).click();
    await line('Message 81').waitFor();
    await app.emit('app:navigate', { screen: 'messages', messageId: 12 });
    await line('Message 12').first().waitFor();
    await expect
      .poll(() => app.page.evaluate('document.activeElement?.textContent'))
      .toBe('Message 12');
    await app.page.getByText('Kept for 400 days').waitFor();
  });

  test('without a mouse: M opens it, the arrows walk, Enter opens, Escape leaves', async () => {
    await app.show(keepingMessages(someMessages()));
    await app.page.keyboard.press('m');
    await line('Payments is down').waitFor();
    await app.page.keyboard.press('Tab');
    await app.page.keyboard.press('Tab');
    await app.page.keyboard.press('Tab');
    const focused = (): Promise<unknown> =>
      app.page.evaluate('document.activeElement?.textContent');
    expect(await focused()).toBe('Payments is down');
    await app.page.keyboard.press('ArrowDown');
    await app.page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('14 bots need attention');
    await app.page.keyboard.press('ArrowUp');
    await app.page.keyboard.press('Enter');
    await expect.poll(acts).toEqual([{ messageId: 8, action: 'open' }]);
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('grid').waitFor();
  });

  test('foreign text stays text, in its own line and direction', async () => {
    const hostile = '\u202Egnp.exe <img src=x onerror=alert(1)> ' + 'W'.repeat(300);
    await app.show(keepingMessages([aListedMessage({ title: hostile, body: hostile })]));
    await openList();
    await line('<img src=x').waitFor();
    const isInside: unknown = await app.page.evaluate(`
      Array.from(document.querySelectorAll('.message *')).every((part) =>
        part.getBoundingClientRect().right <= document.documentElement.clientWidth)`);
    expect(isInside).toBe(true);
    expect(await app.troubles()).toEqual([]);
  });
});

describe('trying notifications out', () => {
  test.each(messageTestCodes)('the answer %s is said in words', async (result) => {
    await app.show(
      keepingMessages([], { 'messages:test': () => ({ ...aTest, result, service: null }) }),
    );
    await app.page.getByRole('button', { name: 'Settings', exact: true }).first().click();
    await app.page.getByRole('button', { name: 'Send a test' }).click();
    const answer = app.page.locator('.test-answer');
    await answer.waitFor();
    expect((await answer.textContent())?.length).toBeGreaterThan(30);
  });

  test('sounds are off until they are switched on, each by itself', async () => {
    await app.show(keepingMessages([]));
    await app.page.getByRole('button', { name: 'Settings', exact: true }).first().click();
    const sound = app.page.getByRole('group', { name: 'Sound when a bot is down' });
    expect(await sound.getByRole('radio', { name: 'Off' }).isChecked()).toBe(true);
    await sound.getByText('On').click();
    expect(app.bridge().inputsOf('settings:update')).toEqual([{ soundCritical: true }]);
  });
});
