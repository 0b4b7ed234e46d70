import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';
import { offline, unauthorized, type FakeAnswer } from '../../support/fakes-telegram.ts';

const second = 1000;
const minute = 60 * second;

/** Forty bots of one operator. Names are what the messages say. */
const ids = Array.from({ length: 40 }, (_, i) => String(700_001 + i));
const shops = ids.slice(0, 12);
const staging = ids.slice(12, 18);
const [payments = ''] = ids.slice(18, 19);
const [weather = ''] = ids.slice(19, 20);
const names = new Map([
  [payments, 'Payments'],
  [weather, 'Weather'],
  ...staging.map((id, i) => [id, `Staging ${i + 1}`] as const),
]);

const hosted = (host: string) => ({ url: `https://${host}/hook/a-long-path-segment` });
const hostOf = (id: string): string => {
  if (shops.includes(id)) {
    return 'shop.example.org';
  }
  return staging.includes(id) ? 'staging.example.org' : 'bot.example.org';
};
const well = (id: string): FakeAnswer => hosted(hostOf(id));
const gone: FakeAnswer = { url: '', maxConnections: null, ip: null };

let world: EngineWorld;
let startMs = 0;

/** Telegram tries again all the time and fails. */
const failing =
  (id: string, message: string): FakeAnswer =>
  () => ({
    ...hosted(hostOf(id)),
    pending: 8,
    lastErrorDateSeconds: Math.floor(world.clock.nowMs() / 1000) - 1,
    lastErrorMessage: message,
  });
/** The endpoint works again; the old error stays on record, as Telegram leaves it. */
const mended = (id: string, message: string): FakeAnswer => {
  const lastErrorDateSeconds = Math.floor(world.clock.nowMs() / 1000) - 1;
  return { ...hosted(hostOf(id)), pending: 0, lastErrorDateSeconds, lastErrorMessage: message };
};

async function until(minutes: number): Promise<void> {
  await world.clock.advance(startMs + minutes * minute - world.clock.nowMs());
}

beforeEach(async () => {
  world = await createWorld();
  ids.forEach((id) => world.telegram.answer(id, well(id)));
  await world.add(ids);
  for (const [botId, name] of names) {
    await world.engine.execute('bot:update', { botId, name });
  }
  for (const botId of staging) {
    await world.engine.execute('bot:update', { botId, tags: ['staging'] });
  }
  await world.clock.advance(5 * minute);
  startMs = world.clock.nowMs();
}, 60_000);
afterEach(() => world.close());

const lines = (...all: readonly string[]): string => all.join('\n   ');

/** What the person at the desktop sees, with the minute at which it appears. */
function told(): readonly string[] {
  return world.events.flatMap((event) => {
    if (event.type !== 'notification') {
      return [];
    }
    const { title, body } = event.message;
    const atMinute = String(Math.floor((event.atMs - startMs) / minute)).padStart(2, '0');
    return [lines(`${atMinute} ${title}`, ...body.split('\n'))];
  });
}

describe('an hour of trouble', () => {
  it('is seven messages, each of which says what a tired operator has to know', async () => {
    const badGateway = 'Wrong response from the webhook: 502 Bad Gateway';

    // The host behind twelve bots goes down at minute 2 and is back at minute 9.
    await until(2);
    shops.forEach((id) => world.telegram.answer(id, failing(id, badGateway)));
    await until(9);
    shops.forEach((id) => world.telegram.answer(id, mended(id, badGateway)));

    // Somebody revokes a token.
    await until(15);
    world.telegram.answer(payments, unauthorized);

    // The Wi-Fi is away for four minutes; while it is, one more webhook vanishes and comes back.
    await until(20);
    world.telegram.cutOff(offline);
    await until(21);
    world.telegram.answer(weather, gone);
    await until(23);
    world.telegram.answer(weather, well(weather));
    await until(24);
    world.telegram.cutOff(null);

    // The laptop sleeps for eight minutes, and wakes without a network for half a minute.
    await until(28);
    world.clock.sleepComputer(8 * minute);
    world.telegram.cutOff(offline);
    await world.clock.advance(30 * second);
    world.telegram.cutOff(null);

    // Staging is worked on from minute 38 to 46; one of its six bots is left broken.
    await until(37.5);
    await world.engine.execute('maintenance:put', {
      id: null,
      name: 'New release',
      scope: { kind: 'tag', tag: 'staging' },
      when: { kind: 'once', fromMs: startMs + 38 * minute, toMs: startMs + 46 * minute },
      note: '',
    });
    await until(39);
    staging.forEach((id) => world.telegram.answer(id, gone));
    await until(44);
    staging.slice(1).forEach((id) => world.telegram.answer(id, well(id)));

    // From minute 47 on a bot comes and goes every minute and a half.
    for (let at = 47; at < 58; at += 3) {
      await until(at);
      world.telegram.answer(weather, { ...hosted(hostOf(weather)), pending: 1500 });
      await until(at + 1.5);
      world.telegram.answer(weather, well(weather));
    }
    await until(60);

    // Wi-Fi and sleep are no message, five bots that came back inside the window are none, nor is the flapping.
    expect(told()).toEqual([
      lines(
        '02 12 bots are down',
        '12 bots on shop.example.org: Telegram cannot deliver',
        'For 53 s. 96 updates wait; the first expires in 23 h 58 min.',
      ),
      lines('10 12 bots deliver again', 'Recovered; the longest was out for 8 min.'),
      lines('15 Payments is down', 'Telegram rejects the token: Unauthorized. For 37 s.'),
      lines(
        '48 Weather is down',
        'Updates pile up. For 52 s. 1,500 updates wait; the first expires in 23 h 58 min.',
      ),
      lines('48 Maintenance is over: Staging 1 is down', 'The webhook is gone. For 9 min.'),
      lines('49 Weather delivers again', 'Recovered after 2 min.'),
      lines(
        '51 Weather is down',
        'Updates pile up. For 50 s. 1,500 updates wait; the first expires in 23 h 58 min.',
      ),
    ]);

    // Once the flapping bot is steady, that is said; the two that are still down are not said again.
    await until(120);
    expect(told().slice(7)).toEqual([
      lines('75 Weather delivers again', 'Recovered after 8 min, 17 min ago.'),
    ]);
    expect(world.engine.snapshot().light).toMatchObject({ healthy: 38, down: 2 });
  }, 120_000);
});
