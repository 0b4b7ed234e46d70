// When certificates are looked at, on computers that sleep and whose clocks are set; and what is made of their end then.
import { describe, expect, it } from 'vitest';
import { closedAfterEach } from '../../support/closed-after-each.ts';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';
import { address, played, wellWith, type Played } from './played.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const botId = '700001';

const kept = closedAfterEach();

interface Begun {
  readonly world: EngineWorld;
  readonly play: Played;
}

/** Its certificate, which ends after this time, was seen once. */
async function seenOnce(endsInMs: number): Promise<Begun> {
  const play = played(() => world.clock);
  const world = kept(await createWorld({ endpoints: play.probe, turns: 1 }));
  play.next = { tookMs: 10, seen: wellWith({ untilMs: world.clock.nowMs() + endsInMs }) };
  world.telegram.answer(botId, { url: 'https://bot.example.org/x', ip: address });
  await world.add([botId]);
  await world.clock.advance(20_000);
  await untilLooked({ world, play }, hour);
  return { world, play };
}

/** Until the next look, or so long. */
async function untilLooked({ world, play }: Begun, mostMs: number): Promise<void> {
  const before = play.requests.length;
  for (let ms = 0; ms < mostMs && play.requests.length === before; ms += minute) {
    await world.clock.advance(minute);
  }
  await world.clock.advance(minute);
}

/** A day and five minutes, most of which the computer sleeps. */
async function aDay({ world }: Begun): Promise<void> {
  world.clock.sleepComputer(23 * hour);
  await world.clock.advance(hour + 5 * minute);
}

const codes = ({ world }: Begun) => world.row(botId).reasons.map(({ code }) => code);

describe('a certificate is looked at again', () => {
  it('after a day, most of which the computer slept through', async () => {
    const begun = await seenOnce(60 * day);
    const { play } = begun;
    for (let days = 1; days <= 4; days += 1) {
      await aDay(begun);
      expect(play.requests).toHaveLength(1 + days);
    }
  });

  it.each([
    ['back by years', -5 * 365 * day],
    ['back by a week', -7 * day],
  ])('after a day where the clock was set %s', async (_title, stepMs) => {
    const begun = await seenOnce(60 * day);
    const { world, play } = begun;
    world.clock.jumpWall(stepMs);
    await world.clock.advance(5 * minute);
    await aDay(begun);
    expect(play.requests).toHaveLength(2);
  });

  it('within an hour while it ends soon, so that a new one is seen soon', async () => {
    const begun = await seenOnce(day / 2);
    const { world, play } = begun;
    await world.clock.advance(3 * minute);
    expect(world.row(botId).health).toBe('down');
    play.next = { tookMs: 10, seen: wellWith({ untilMs: world.clock.nowMs() + 90 * day }) };
    await world.clock.advance(hour + 5 * minute);
    expect(world.row(botId)).toMatchObject({ health: 'healthy', reasons: [] });
    // Sixteen handshakes before a new one is believed of all servers behind the name.
    expect(play.requests).toHaveLength(17);
    world.clock.sleepComputer(22 * hour);
    await world.clock.advance(10 * minute);
    expect(play.requests).toHaveLength(17);
  });

  it('within an hour once its end is so near, whenever it was looked at last', async () => {
    const { world, play } = await seenOnce(14 * day + 2 * hour);
    await world.clock.advance(hour);
    expect(play.requests).toHaveLength(1);
    await world.clock.advance(3 * hour);
    expect(play.requests.length).toBeGreaterThan(1);
  });

  it('hourly where nothing was seen, and no more often', async () => {
    const begun = await seenOnce(60 * day);
    const { world, play } = begun;
    play.next = { tookMs: 10, seen: { ...wellWith(), tls: null, http: null } };
    await aDay(begun);
    expect(play.requests).toHaveLength(2);
    await world.clock.advance(5 * hour);
    expect(play.requests.length).toBeGreaterThan(5);
    expect(play.requests.length).toBeLessThan(8);
  });

  it('a day later where it was left alone because its address is not public', async () => {
    const begun = await seenOnce(60 * day);
    const { world, play } = begun;
    play.next = { tookMs: 10, seen: { ...wellWith(), tls: null, http: null, end: 'not-allowed' } };
    await aDay(begun);
    await world.clock.advance(5 * hour);
    expect(play.requests).toHaveLength(2);
  });
});

describe('the end of a certificate', () => {
  it.each<[string, number, (nowMs: number) => number]>([
    ['to 2040', 90 * day, (nowMs) => Date.UTC(2040, 0, 1) - nowMs],
    ['a day ahead', 14.5 * day, () => day],
  ])('comes no nearer by a clock that is set %s (SCH-06)', async (_title, endsInMs, step) => {
    const begun = await seenOnce(endsInMs);
    const { world } = begun;
    // That 30 days are over may be told by now, and by the right time.
    world.shown.splice(0);
    const stepMs = step(world.clock.nowMs());
    world.clock.jumpWall(stepMs);
    world.telegram.skew(stepMs);
    await world.clock.advance(10 * minute);
    expect(codes(begun)).toEqual([]);
    expect(world.shown).toEqual([]);
  });
});

describe('a diagnosis that ends after the webhook went elsewhere', () => {
  it('says nothing about the certificate there', async () => {
    const begun = await seenOnce(60 * day);
    const { world, play } = begun;
    const untilMs = world.clock.nowMs() + day / 2;
    play.next = { tookMs: 5 * minute, seen: wellWith({ untilMs }) };
    await world.engine.execute('diagnosis:run', { botId });
    await world.clock.advance(1000);
    world.telegram.answer(botId, { url: 'https://new.example.org/x', ip: address });
    await world.clock.advance(10 * minute);
    expect(codes(begun)).not.toContain('certificate-expiring');
  });
});
