import { describe, expect, test } from 'vitest';
import { demoBots, demoToken } from '../../../../src-main/core/demo/demo-bots.ts';
import { createDemoOutside } from '../../../../src-main/core/demo/demo-telegram.ts';
import type {
  ApiTarget,
  SetWebhookParams,
} from '../../../../src-main/core/engine/ports/telegram.ts';
import { Secret } from '../../../../src-main/core/secret.ts';
import { parseToken } from '../../../../src-main/core/telegram/token.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

function demoBot(firstName: string) {
  const bot = demoBots.find((one) => one.firstName === firstName);
  if (bot === undefined) {
    throw new Error(`no demo bot ${firstName}`);
  }
  return bot;
}

const targetOf = (firstName: string): ApiTarget => ({
  apiRoot: 'https://api.telegram.org',
  testEnvironment: false,
  token: new Secret(demoToken(demoBot(firstName))),
});

const badGateway = 'Wrong response from the webhook: 502 Bad Gateway';

const plainSet = (url: string): SetWebhookParams & { dropPending: boolean } => ({
  url,
  maxConnections: 40,
  allowedUpdates: null,
  secret: null,
  certificatePem: null,
  ipAddress: null,
  dropPending: false,
});

/** The demo's Telegram for one bot, on a clock of the test's. */
function asked(firstName: string) {
  const clock = new ManualClock();
  const { client } = createDemoOutside(clock);
  const target = targetOf(firstName);
  const { signal } = new AbortController();
  const answered = async <T>(call: Promise<T>): Promise<T> => {
    await clock.advance(40);
    return call;
  };
  return {
    clock,
    info: async () => {
      const answer = await answered(client.getWebhookInfo(target, signal));
      return answer.ok ? answer.value.value : answer.error;
    },
    set: async (params: ReturnType<typeof plainSet>) => {
      const answer = await answered(client.setWebhook(target, params, signal));
      return answer.ok ? answer.value.description : answer.error;
    },
    remove: async (dropPending = false) => {
      const answer = await answered(client.deleteWebhook(target, { dropPending }, signal));
      return answer.ok ? answer.value.description : answer.error;
    },
    page: async (offset: number | null, limit = 100) => {
      const answer = await answered(client.getUpdates(target, { offset, limit }, signal));
      return answer.ok ? answer.value.value.map(({ id }) => id) : answer.error;
    },
    me: async (token: string) => {
      const answer = await answered(client.getMe({ ...target, token: new Secret(token) }, signal));
      return answer.ok ? answer.value.value : answer.error;
    },
  };
}

describe('the Telegram of the demo', () => {
  test('knows its own tokens, which have a legal shape, and no other', async () => {
    const { me } = asked('Weather');
    for (const bot of demoBots) {
      expect(parseToken(demoToken(bot)).ok).toBe(true);
      expect(await me(demoToken(bot))).toEqual({
        telegramId: bot.telegramId,
        username: bot.username,
        firstName: bot.firstName,
      });
    }
    expect(await me('123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw')).toMatchObject({
      errorCode: 401,
    });
  });

  test('lets updates wait while the endpoint fails, and keeps the error after it has recovered', async () => {
    const { clock, info } = asked('Bakery orders');
    const first = await info();
    await clock.advance(60_000);
    const later = await info();
    expect(first).toMatchObject({ pending: 340, lastErrorMessage: badGateway });
    expect(later).toMatchObject({ pending: 370 });
    await clock.advance(6 * 60_000);
    expect(await info()).toMatchObject({
      pending: 0,
      lastErrorMessage: badGateway,
    });
  });

  test('sets as the real one does: the same again is nothing, another one forgets the error', async () => {
    const { info, remove, set } = asked('Weather');
    const url = 'https://weather.example/telegram';
    expect(await info()).toMatchObject({ lastErrorMessage: 'Connection timed out' });
    expect(await set(plainSet(url))).toBe('Webhook is already set');
    expect(await info()).toMatchObject({ lastErrorMessage: 'Connection timed out' });
    expect(await remove()).toBe('Webhook was deleted');
    expect(await remove()).toBe('Webhook is already deleted');
    expect(await info()).toMatchObject({ url: '', ip: null, maxConnections: null });
    expect(await set(plainSet(url))).toBe('Webhook was set');
    expect(await info()).toMatchObject({ url, lastErrorMessage: null, pending: 75 });
  });

  test('forgets the error with a set that changes something, also without a delete before', async () => {
    const { info, set } = asked('Weather');
    const url = 'https://weather.example/telegram';
    expect(await set({ ...plainSet(url), maxConnections: 10 })).toBe('Webhook was set');
    expect(await info()).toMatchObject({ url, maxConnections: 10, lastErrorMessage: null });
  });

  test('delivers what waited once the host is looked up anew', async () => {
    const { clock, info, remove, set } = asked('Weather');
    await remove();
    await set(plainSet('https://weather.example/telegram'));
    await clock.advance(60_000);
    expect(await info()).toMatchObject({ pending: 0, lastErrorMessage: null });
  });

  test('lets a slow endpoint fall behind without an error', async () => {
    const { clock, info } = asked('Parcel tracker');
    await clock.advance(5 * 60_000);
    expect(await info()).toMatchObject({ pending: 84, lastErrorMessage: null });
  });

  test('drops what waits only where that is asked for', async () => {
    const { info, remove, set } = asked('Newsletter');
    expect(await remove()).toBe('Webhook was deleted');
    expect(await info()).toMatchObject({ pending: 28 });
    expect(await set({ ...plainSet('https://letters.example/telegram'), dropPending: true })).toBe(
      'Webhook was set',
    );
    expect(await info()).toMatchObject({ pending: 0 });
  });

  test('gives out waiting updates page by page, without a webhook only', async () => {
    const { page, remove } = asked('Weather');
    expect(await page(null)).toMatchObject({ errorCode: 409 });
    await remove();
    const all = await page(null);
    expect(all).toHaveLength(75);
    const [oldest] = Array.isArray(all) ? all : [];
    expect(await page(null, 3)).toEqual([oldest, Number(oldest) + 1, Number(oldest) + 2]);
    expect(await page(Number(oldest) + 70)).toHaveLength(5);
    expect(await page(null)).toHaveLength(5);
    // Far ahead falls back to the oldest and confirms nothing.
    expect(await page(Number(oldest) + 500)).toHaveLength(5);
  });

  test('plays what other programs do: one webhook is deleted, one is led elsewhere', async () => {
    const [payments, quiz] = [asked('Payments'), asked('Quiz night')];
    expect(await payments.info()).toMatchObject({ url: 'https://pay.example/telegram' });
    await payments.clock.advance(31_000);
    await quiz.clock.advance(46_000);
    expect(await payments.info()).toMatchObject({ url: '' });
    expect(await quiz.info()).toMatchObject({ url: 'https://laptop.example/hook' });
  });

  test('reaches nothing: no proxy, and only its own hosts have an address', async () => {
    const { egress, resolver } = createDemoOutside(new ManualClock());
    const { signal } = new AbortController();
    expect(await egress.probe('https://api.telegram.org', { mode: 'none' })).toMatchObject({
      ok: false,
    });
    expect(await resolver.lookup('pay.example', signal)).toMatchObject({ kind: 'addresses' });
    expect(await resolver.lookup('example.org', signal)).toEqual({ kind: 'not-found' });
  });
});
