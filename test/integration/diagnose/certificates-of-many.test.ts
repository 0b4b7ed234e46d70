// Hundreds of bots at one host: what a look comes to, and that it was told, is written in a few commits.
import { expect, it } from 'vitest';
import { closedAfterEach } from '../../support/closed-after-each.ts';
import { createWorld } from '../../support/engine-world.ts';
import type { Store } from '../../../src-main/core/engine/ports/store.ts';
import { StoreFailure } from '../../../src-main/core/store/errors.ts';
import { address, played, wellWith } from './played.ts';

const minute = 60_000;
const day = 86_400_000;
const ids = Array.from({ length: 250 }, (_, index) => String(700_001 + index));

const kept = closedAfterEach();

/** Counts commits of states, and how many states each holds at most. */
function counted(store: Store, count: { commits: number; most: number }): Store {
  let inside: number | null = null;
  return {
    ...store,
    states: {
      ...store.states,
      save(state) {
        if (inside === null) {
          count.commits += 1;
        } else {
          inside += 1;
        }
        store.states.save(state);
      },
    },
    atomically(run, ofBots) {
      inside = 0;
      try {
        return store.atomically(run, ofBots);
      } finally {
        count.commits += inside > 0 ? 1 : 0;
        count.most = Math.max(count.most, inside);
        inside = null;
      }
    },
  };
}

it('what is seen of the certificate of many bots is written in parts, that it was told in one', async () => {
  const play = played(() => world.clock);
  const count = { commits: 0, most: 0 };
  const options = {
    endpoints: play.probe,
    turns: 1,
    wrapStore: (store: Store) => counted(store, count),
  };
  const world = kept(await createWorld(options));
  ids.forEach((id) =>
    world.telegram.answer(id, { url: `https://bot.example.org/${id}`, ip: address }),
  );
  await world.add(ids);
  await world.clock.advance(2 * minute);
  const quiet = { quietHoursEnabled: true, quietHoursFrom: '00:00', quietHoursTo: '00:00' };
  await world.engine.execute('settings:update', quiet);
  play.next = { tookMs: 10, seen: wellWith({ untilMs: world.clock.nowMs() + 20 * day }) };
  Object.assign(count, { commits: 0, most: 0 });
  world.clock.sleepComputer(60 * minute);
  await world.clock.advance(2 * minute);
  expect([play.requests.length, count]).toEqual([1, { commits: 2, most: 200 }]);
  Object.assign(count, { commits: 0, most: 0 });
  await world.engine.execute('settings:update', { quietHoursEnabled: false });
  await world.clock.advance(minute);
  expect(world.shown.map(({ title }) => title)).toEqual(['A certificate ends soon']);
  expect(count).toEqual({ commits: 1, most: ids.length });
  await world.restart();
  await world.clock.advance(2 * minute);
  expect(world.shown).toHaveLength(1);
});

it('a renewal costs as many handshakes for many bots of a host as for one, and all know the same then', async () => {
  const play = played(() => world.clock);
  const world = kept(await createWorld({ endpoints: play.probe, turns: 1 }));
  const some = ids.slice(0, 10);
  some.forEach((id) =>
    world.telegram.answer(id, { url: `https://bot.example.org/${id}`, ip: address }),
  );
  const old = wellWith({ untilMs: world.clock.nowMs() + 10 * day });
  const renewed = wellWith({ untilMs: world.clock.nowMs() + 90 * day });
  play.next = { tookMs: 10, seen: old };
  await world.add(some);
  await world.clock.advance(65 * minute);
  const codes = () => new Set(some.flatMap((id) => world.row(id).reasons.map(({ code }) => code)));
  expect(codes()).toEqual(new Set(['certificate-expiring']));
  let handshakes = 0;
  // One more would meet the old one, and tell it of some of the bots.
  play.probe.look = () => Promise.resolve((handshakes += 1) <= 16 ? renewed : old);
  await world.clock.advance(70 * minute);
  expect(handshakes).toBe(16);
  expect(codes()).toEqual(new Set());
});

it('what was told is kept bot by bot where the disk takes no commit of several', async () => {
  const play = played(() => world.clock);
  let failures = 0;
  const failing = (store: Store): Store => ({
    ...store,
    atomically(run, ofBots) {
      if (play.requests.length > 0) {
        failures += 1;
        throw new StoreFailure({ kind: 'io', detail: 'SQLITE_IOERR_WRITE' });
      }
      return store.atomically(run, ofBots);
    },
  });
  const options = { endpoints: play.probe, turns: 1 };
  const world = kept(await createWorld({ ...options, wrapStore: failing }));
  world.telegram.answer('700001', { url: 'https://bot.example.org/x', ip: address });
  await world.add(['700001']);
  await world.clock.advance(2 * minute);
  play.next = { tookMs: 10, seen: wellWith({ untilMs: world.clock.nowMs() + 20 * day }) };
  world.clock.sleepComputer(60 * minute);
  await world.clock.advance(2 * minute);
  expect([world.shown.length, failures > 1]).toEqual([1, true]);
  await world.restart(options);
  await world.clock.advance(5 * minute);
  expect(world.shown).toHaveLength(1);
});
