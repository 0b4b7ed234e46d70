// The end of a certificate is told before it comes (product row 18), by one handshake a host and day.
import { describe, expect, it } from 'vitest';
import { closedAfterEach } from '../../support/closed-after-each.ts';
import { offline } from '../../support/fakes-telegram.ts';
import { createWorld, type EngineWorld, type WorldOptions } from '../../support/engine-world.ts';
import { seeded } from '../../support/seeded.ts';
import { address, played, wellWith, type Played } from './played.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const botId = '700001';

const kept = closedAfterEach();

interface Begun {
  readonly world: EngineWorld;
  readonly play: Played;
  readonly options: WorldOptions;
}

/** Bots by id with the host of each webhook. */
async function begin(hosts: Readonly<Record<string, string>>): Promise<Begun> {
  const play = played(() => world.clock);
  const options = { endpoints: play.probe, turns: 1 };
  const world = kept(await createWorld(options));
  for (const [id, host] of Object.entries(hosts)) {
    world.telegram.answer(id, { url: `https://${host}/${id}`, ip: address });
  }
  await world.add(Object.keys(hosts));
  await world.clock.advance(20_000);
  return { world, play, options };
}

const one = { [botId]: 'bot.example.org' };

describe('the certificates of all endpoints', () => {
  it('are looked at once a day a host, the first time within the first hour', async () => {
    const { world, play } = await begin({
      [botId]: 'bot.example.org',
      '700002': 'bot.example.org',
      '700003': 'other.example.org',
    });
    await world.clock.advance(4 * minute);
    expect(play.requests).toEqual([]);
    await world.clock.advance(hour);
    const hosts = () => play.requests.map(({ host }) => host).toSorted();
    expect(hosts()).toEqual(['bot.example.org', 'other.example.org']);
    expect(play.requests).toMatchObject([
      { depth: 'certificate', allowed: false, path: '/' },
      { depth: 'certificate', allowed: false, path: '/' },
    ]);
    await world.clock.advance(23 * hour - 10 * minute);
    expect(play.requests).toHaveLength(2);
    await world.clock.advance(hour + 20 * minute);
    expect(play.requests).toHaveLength(4);
  });

  it.each<[string, (world: EngineWorld) => Promise<unknown> | void]>([
    [
      'a person wants none',
      (world) => world.engine.execute('settings:update', { certificateLooks: false }),
    ],
    ['watching is paused', (world) => world.engine.execute('fleet:pause', { untilMs: null })],
    ['the bot is paused', (world) => world.engine.execute('bot:update', { botId, paused: true })],
    ['this computer reaches nobody', (world) => world.telegram.cutOff(offline)],
  ])('are left alone while %s', async (_title, prepare) => {
    const { world, play } = await begin(one);
    await prepare(world);
    await world.clock.advance(2 * hour);
    expect(play.requests).toEqual([]);
  });

  it.each([
    ['is not there', { url: '' }],
    ['is plain HTTP', { url: 'http://bot.example.org/x' }],
  ])('are left alone where the webhook %s', async (_title, info) => {
    const { world, play } = await begin(one);
    world.telegram.answer(botId, info);
    await world.clock.advance(2 * hour);
    expect(play.requests).toEqual([]);
  });

  it('seen today are not looked at again after a restart', async () => {
    const { world, play, options } = await begin(one);
    await world.clock.advance(2 * hour);
    expect(play.requests).toHaveLength(1);
    await world.restart(options);
    await world.clock.advance(2 * hour);
    expect(play.requests).toHaveLength(1);
  });

  it('are still known after a restart', async () => {
    const { world, play, options } = await begin(one);
    play.next = { tookMs: 10, seen: wellWith({ untilMs: world.clock.nowMs() + 10 * day }) };
    await world.clock.advance(hour + 5 * minute);
    const { length } = play.requests;
    await world.restart(options);
    await world.clock.advance(3 * minute);
    expect(play.requests).toHaveLength(length);
    expect(world.row(botId).reasons).toMatchObject([{ code: 'certificate-expiring' }]);
  });
});

type Seen = Played['next']['seen'];

/** Has the endpoint looked at by hand, as soon as that may be again. */
async function lookAgain({ world, play }: Begun, seen: Seen): Promise<void> {
  play.next = { seen, tookMs: 10 };
  await world.clock.advance(5 * minute);
  const answer = await world.engine.execute('diagnosis:run', { botId });
  expect(answer).toMatchObject({ value: { outcome: 'started' } });
  await world.clock.advance(3 * minute);
}

const ends = ({ world }: Begun, inMs: number) => wellWith({ untilMs: world.clock.nowMs() + inMs });

/** All titles so far. */
const titles = ({ world }: Begun) => world.shown.map(({ title }) => title);

/** Quiet hours that never end. */
const allDay = { quietHoursEnabled: true, quietHoursFrom: '00:00', quietHoursTo: '00:00' };

describe('a certificate that ends later', () => {
  it('is told in 30 days, once, also across restarts, and changes nothing else', async () => {
    const begun = await begin({ ...one, '700002': 'bot.example.org' });
    const { world, play, options } = begun;
    play.next = { tookMs: 10, seen: ends(begun, 28 * day) };
    await world.clock.advance(hour + 5 * minute);
    expect(titles(begun)).toEqual(['A certificate ends soon']);
    expect(world.shown[0]?.body).toContain('2 bots on bot.example.org: the certificate ends on');
    expect(world.shown[0]?.body).toContain('in 27 days');
    expect(world.row(botId)).toMatchObject({ health: 'healthy', reasons: [], incident: null });
    await world.restart(options);
    world.clock.sleepComputer(23 * hour);
    await world.clock.advance(2 * hour);
    expect([play.requests.length, titles(begun).length]).toEqual([2, 1]);
  });

  it('is told in the course of the thirtieth day before it, not by the look of the next day', async () => {
    const begun = await begin(one);
    const { world } = begun;
    begun.play.next = { tookMs: 10, seen: ends(begun, 30 * day + 3 * hour) };
    world.clock.sleepComputer(25 * hour);
    await world.clock.advance(0.5 * hour);
    expect(titles(begun)).toEqual([]);
    await world.clock.advance(0.9 * hour);
    expect(titles(begun)).toEqual(['A certificate ends soon']);
    expect(world.shown[0]?.body).toContain('in 29 days');
  });

  it('is told in 7 days although its incident was told in 14', async () => {
    const begun = await begin(one);
    const { world } = begun;
    const untilMs = world.clock.nowMs() + 13 * day;
    await lookAgain(begun, wellWith({ untilMs }));
    expect(titles(begun)).toEqual(['Bot 700001 needs attention']);
    begun.play.next = { tookMs: 10, seen: wellWith({ untilMs }) };
    world.clock.sleepComputer(6 * day + hour);
    await world.clock.advance(hour + 10 * minute);
    expect(titles(begun)).toEqual(['Bot 700001 needs attention', 'A certificate ends soon']);
    expect(world.row(botId).health).toBe('degraded');
  });

  it('is not told again where its webhook was at another host in between', async () => {
    const begun = await begin(one);
    const { world, options } = begun;
    const untilMs = world.clock.nowMs() + 20 * day;
    const at = async (host: string, seen: Seen) => {
      world.telegram.answer(botId, { url: `https://${host}/x`, ip: address });
      await lookAgain(begun, seen);
    };
    await at('bot.example.org', wellWith({ untilMs }));
    await at('new.example.org', ends(begun, 80 * day));
    await at('bot.example.org', wellWith({ untilMs }));
    // The pause between two such messages begins anew.
    await world.restart(options);
    await world.clock.advance(3 * minute);
    const told = titles(begun).filter((title) => title === 'A certificate ends soon');
    expect(told).toHaveLength(1);
  });

  it('is told in its last week where the incident that was told is about something else', async () => {
    const begun = await begin(one);
    const { world } = begun;
    const webhook = { url: `https://bot.example.org/${botId}`, ip: address };
    world.telegram.answer(botId, { ...webhook, allowedUpdates: ['message'] });
    await world.clock.advance(5 * minute);
    expect(world.row(botId).reasons[0]).toMatchObject({ code: 'drift' });
    expect(titles(begun)).toHaveLength(1);
    await lookAgain(begun, ends(begun, 6 * day));
    await world.clock.advance(hour + 10 * minute);
    expect(titles(begun).slice(1)).toEqual(['A certificate ends soon']);
  });

  it('waits for quiet hours to end, and is not lost by a restart', async () => {
    const begun = await begin(one);
    const { world, options } = begun;
    await world.engine.execute('settings:update', allDay);
    await lookAgain(begun, ends(begun, 20 * day));
    expect(titles(begun)).toEqual([]);
    await world.restart(options);
    await world.engine.execute('settings:update', { quietHoursEnabled: false });
    await world.clock.advance(3 * minute);
    expect(titles(begun)).toEqual(['A certificate ends soon']);
  });

  it('is not told before its bot was answered in this run', async () => {
    const begun = await begin(one);
    const { world, options } = begun;
    await world.engine.execute('settings:update', allDay);
    await lookAgain(begun, ends(begun, 20 * day));
    world.telegram.cutOff(offline);
    await world.restart(options);
    await world.engine.execute('settings:update', { quietHoursEnabled: false });
    await world.clock.advance(10_000);
    expect(titles(begun)).toEqual([]);
    await world.clock.advance(5 * minute);
    expect(titles(begun)).not.toContain('A certificate ends soon');
    world.telegram.cutOff(null);
    await world.clock.advance(5 * minute);
    expect(titles(begun)).toContain('A certificate ends soon');
  });

  it('is not told, nor tried to, by single runs of the command line', async () => {
    const begun = await begin(one);
    const { world, options } = begun;
    await world.engine.execute('settings:update', allDay);
    await lookAgain(begun, ends(begun, 20 * day));
    world.notifier = 'unavailable';
    await world.restart({ ...options, poll: false });
    await world.engine.execute('settings:update', { quietHoursEnabled: false });
    const checking = world.engine.execute('bot:check-now', { botId });
    await world.clock.advance(minute);
    expect(await checking).toMatchObject({ ok: true });
    const page = { beforeId: null, limit: 10 };
    expect(await world.engine.execute('messages:page', page)).toEqual({ ok: true, value: [] });
  });

  it.each<[string, (world: EngineWorld) => Promise<unknown> | void]>([
    [
      'nobody is to look any more',
      (world) => world.engine.execute('settings:update', { certificateLooks: false }),
    ],
    [
      'the webhook has another host by now',
      (world) => world.telegram.answer(botId, { url: 'https://new.example.org/x', ip: address }),
    ],
    ['its bot is paused', (world) => world.engine.execute('bot:update', { botId, paused: true })],
  ])('is not told any more where %s', async (_title, change) => {
    const begun = await begin(one);
    const { world } = begun;
    await world.engine.execute('bot:snooze', { botId, until: world.clock.nowMs() + 10 * minute });
    await lookAgain(begun, ends(begun, 20 * day));
    await change(world);
    await world.clock.advance(20 * minute);
    expect(titles(begun)).not.toContain('A certificate ends soon');
  });
});

describe('a certificate that ends', () => {
  it('in 15 days is no problem, in 14 told once, on its last day told as down, renewed it is over', async () => {
    const begun = await begin(one);
    const { world } = begun;
    await lookAgain(begun, ends(begun, 15 * day));
    expect(titles(begun).splice(0)).toEqual(['A certificate ends soon']);
    world.shown.splice(0);
    expect(world.row(botId)).toMatchObject({ health: 'healthy', reasons: [] });
    await lookAgain(begun, ends(begun, 13 * day));
    expect(world.row(botId)).toMatchObject({
      health: 'degraded',
      reasons: [{ code: 'certificate-expiring', health: 'degraded' }],
    });
    expect(world.shown).toHaveLength(1);
    await lookAgain(begun, ends(begun, 7 * day));
    expect(world.shown).toHaveLength(1);
    await lookAgain(begun, ends(begun, day / 2));
    expect(world.row(botId)).toMatchObject({ health: 'down' });
    expect(world.shown).toHaveLength(2);
    expect(world.shown[1]).toMatchObject({ kind: 'problem', key: world.shown[0]?.key });
    await lookAgain(begun, ends(begun, 90 * day));
    expect(world.row(botId)).toMatchObject({ health: 'healthy', reasons: [] });
    expect(world.shown.map(({ kind }) => kind)).toEqual(['problem', 'problem', 'recovered']);
    const methods = world.telegram.calls.map(({ method }) => method);
    expect([...new Set(methods)]).toEqual(['getMe', 'getWebhookInfo']);
  });

  it('is not over while one of two servers that chance chooses still has the old one', async () => {
    const begun = await begin(one);
    const { world, play } = begun;
    const chance = seeded(7);
    const old = ends(begun, 10 * day);
    await lookAgain(begun, old);
    let servers = [ends(begun, 90 * day), old];
    let handshakes = 0;
    play.probe.look = () => {
      handshakes += 1;
      return Promise.resolve(servers[chance() < 0.5 ? 0 : 1] ?? old);
    };
    await world.clock.advance(day);
    // Hourly looks, half of which begin with the new one and soon meet the old one.
    expect(handshakes).toBeGreaterThan(24);
    expect(handshakes).toBeLessThan(24 * 6);
    expect(world.row(botId).reasons).toMatchObject([{ code: 'certificate-expiring' }]);
    expect(world.shown.map(({ kind }) => kind)).toEqual(['problem']);
    servers = [ends(begun, 90 * day), ends(begun, 91 * day)];
    await world.clock.advance(hour + 5 * minute);
    expect(world.row(botId)).toMatchObject({ health: 'healthy', reasons: [] });
    expect(world.shown.map(({ kind }) => kind)).toEqual(['problem', 'recovered']);
  });

  it.each<[string, Seen]>([
    ['fail', { ...wellWith(), tls: null, http: null }],
    ['meet somebody in between', wellWith({ chainFault: 'SELF_SIGNED_CERT_IN_CHAIN' })],
  ])('is not over by one new one among handshakes that %s', async (_title, other) => {
    const begun = await begin(one);
    const { world, play } = begun;
    await lookAgain(begun, ends(begun, 10 * day));
    const renewed = ends(begun, 90 * day);
    let handshakes = 0;
    play.probe.look = () => Promise.resolve((handshakes += 1) === 1 ? renewed : other);
    await world.clock.advance(hour + 5 * minute);
    // The most that one look comes to.
    expect(handshakes).toBe(32);
    expect(world.row(botId).reasons).toMatchObject([{ code: 'certificate-expiring' }]);
    expect(world.shown.map(({ kind }) => kind)).toEqual(['problem']);
  });

  it('is over although every second handshake meets a server whose certificate is for another host', async () => {
    const begun = await begin(one);
    const { world, play } = begun;
    await lookAgain(begun, ends(begun, 10 * day));
    const foreign = wellWith({ untilMs: world.clock.nowMs() + day, isForHost: false });
    const renewed = ends(begun, 90 * day);
    let handshakes = 0;
    play.probe.look = () => Promise.resolve((handshakes += 1) % 2 === 1 ? renewed : foreign);
    await world.clock.advance(hour + 5 * minute);
    expect(handshakes).toBe(31);
    expect(world.row(botId)).toMatchObject({ health: 'healthy', reasons: [] });
  });

  it('is asked for no more handshakes once watching is paused', async () => {
    const begun = await begin(one);
    const { world, play } = begun;
    await lookAgain(begun, ends(begun, 10 * day));
    const before = play.requests.length;
    play.next = { seen: ends(begun, 90 * day), tookMs: 20 * minute };
    await world.clock.advance(hour + 5 * minute);
    await world.engine.execute('fleet:pause', { untilMs: null });
    await world.clock.advance(2 * hour);
    expect(play.requests.length - before).toBeLessThanOrEqual(4);
  });

  it.each<[string, Partial<Parameters<typeof wellWith>[0]>]>([
    ['of somebody in between', { chainFault: 'SELF_SIGNED_CERT_IN_CHAIN' }],
    [
      'that vouches for itself, whatever its date',
      { selfSigned: true, chainFault: 'CERT_HAS_EXPIRED' },
    ],
    ['for another host', { isForHost: false }],
  ])('but is one %s changes nothing', async (_title, parts) => {
    const begun = await begin(one);
    await lookAgain(begun, wellWith({ untilMs: begun.world.clock.nowMs() + day / 2, ...parts }));
    expect(begun.world.row(botId)).toMatchObject({ health: 'healthy', reasons: [] });
  });

  it('is no news of a webhook that has another host by now', async () => {
    const begun = await begin(one);
    const { world } = begun;
    await lookAgain(begun, ends(begun, 10 * day));
    expect(world.row(botId).reasons).toMatchObject([{ code: 'certificate-expiring' }]);
    world.telegram.answer(botId, { url: 'https://new.example.org/x', ip: address });
    await world.clock.advance(3 * minute);
    const codes = world.row(botId).reasons.map(({ code }) => code);
    expect(codes).not.toContain('certificate-expiring');
  });

  it('is not over because nobody looked for days', async () => {
    const begun = await begin(one);
    const { world } = begun;
    await lookAgain(begun, ends(begun, 13 * day));
    begun.play.next = { tookMs: 10, seen: { ...wellWith(), tls: null, http: null } };
    world.clock.sleepComputer(5 * day);
    await world.clock.advance(30 * minute);
    expect(world.row(botId).reasons).toMatchObject([{ code: 'certificate-expiring' }]);
    expect(world.shown.map(({ kind }) => kind)).toEqual(['problem']);
  });

  it('is not known any more where looks have seen nothing for three days, or none is to look', async () => {
    const begun = await begin(one);
    const { world, play } = begun;
    await lookAgain(begun, ends(begun, 10 * day));
    play.next = { seen: { ...wellWith(), tls: null }, tookMs: 10 };
    const codes = () => world.row(botId).reasons.map(({ code }) => code);
    await world.engine.execute('settings:update', { certificateLooks: false });
    await world.clock.advance(3 * minute);
    expect(codes()).toEqual([]);
    await world.engine.execute('settings:update', { certificateLooks: true });
    await world.clock.advance(3.5 * hour);
    expect(codes()).toEqual(['certificate-expiring']);
    world.clock.sleepComputer(3 * day);
    await world.clock.advance(3.2 * hour);
    expect(codes()).toEqual([]);
  });

  it('is still known after a sleep of days, whatever was seen before it', async () => {
    const begun = await begin(one);
    const { world, play } = begun;
    await lookAgain(begun, ends(begun, 10 * day));
    play.next = { seen: { ...wellWith(), tls: null }, tookMs: 10 };
    await world.clock.advance(3.5 * hour);
    world.clock.sleepComputer(3 * day);
    await world.clock.advance(10 * minute);
    expect(world.row(botId).reasons).toMatchObject([{ code: 'certificate-expiring' }]);
  });

  it.each<[string, Seen]>([
    ['is one that nobody vouches for', wellWith({ chainFault: 'SELF_SIGNED_CERT_IN_CHAIN' })],
    [
      'is at a private address by now',
      { ...wellWith(), tls: null, http: null, end: 'not-allowed' },
    ],
  ])('is not known any more where what stands there for days %s', async (_title, seen) => {
    const begun = await begin(one);
    const { world, play } = begun;
    await lookAgain(begun, ends(begun, 13 * day));
    play.next = { seen, tookMs: 10 };
    for (let days = 0; days < 4; days += 1) {
      world.clock.sleepComputer(22 * hour);
      await world.clock.advance(2.2 * hour);
    }
    expect(world.row(botId).reasons).toEqual([]);
  });

  it('was seen too long ago for a single run of the command line, which looks at nothing', async () => {
    const begun = await begin(one);
    const { world, options } = begun;
    await lookAgain(begun, ends(begun, 13 * day));
    world.clock.sleepComputer(4 * day);
    await world.restart({ ...options, poll: false });
    const checking = world.engine.execute('bot:check-now', { botId });
    await world.clock.advance(minute);
    expect(await checking).toMatchObject({ ok: true });
    expect(world.row(botId).reasons).toEqual([]);
  });

  it('at a private host that was allowed is not told', async () => {
    const begun = await begin(one);
    const { world, play } = begun;
    play.next = { seen: ends(begun, day / 2), tookMs: 10 };
    await world.engine.execute('diagnosis:run', { botId, allowHost: 'bot.example.org' });
    await world.clock.advance(3 * minute);
    expect(world.row(botId)).toMatchObject({ health: 'healthy', reasons: [] });
  });
});
