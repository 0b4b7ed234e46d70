import { setMaxListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import {
  createPacing,
  type PaceLease,
  type PaceOutcome,
  type Pacing,
} from '../../../../src-main/core/telegram/pacing.ts';
import { busiest } from '../../../support/busiest.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const telegram = 'https://api.telegram.org';
const own = 'http://127.0.0.1:8081';
const never = new AbortController().signal;
setMaxListeners(0, never);
const fine: PaceOutcome = { floodSeconds: null, timedOut: false, contact: 'accepted' };

interface Bench {
  readonly clock: ManualClock;
  readonly pacing: Pacing;
  /** Monotonic times at which calls were allowed, by token. */
  readonly allowed: { readonly tokenKey: string; readonly atMs: number }[];
  readonly ask: (tokenKey: string, options?: Partial<AskOptions>) => Promise<PaceLease | null>;
}
interface AskOptions {
  readonly root: string;
  readonly isSet: boolean;
  readonly outcome: PaceOutcome | null;
  readonly signal: AbortSignal;
}

function bench(established: boolean | string = false): Bench {
  const clock = new ManualClock();
  const pacing = createPacing({
    clock,
    isEstablished: ({ telegramId }) => established === true || established === telegramId,
  });
  const allowed: Bench['allowed'] = [];
  return {
    clock,
    pacing,
    allowed,
    async ask(tokenKey, options = {}) {
      const { root = own, isSet = false, outcome = fine, signal = never } = options;
      const lease = await pacing.acquire({ root, tokenKey, telegramId: tokenKey, isSet }, signal);
      if (lease !== null) {
        allowed.push({ tokenKey, atMs: clock.monotonicMs() });
        if (outcome !== null) {
          lease.release(outcome);
        }
      }
      return lease;
    },
  };
}

const many = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `t${index}`);

/** Whether nothing has come of it once everything that may happen now has happened. */
async function stillWaits(clock: ManualClock, asked: Promise<unknown>): Promise<boolean> {
  let over = false;
  void asked.then(() => (over = true));
  await clock.advance(0);
  return !over;
}

describe('requests a second', () => {
  it('lets at most 30 through in any second to Telegram, and 500 to an own root', async () => {
    for (const [root, limit] of [
      [telegram, 30],
      [own, 500],
    ] as const) {
      const { clock, ask, allowed } = bench(true);
      const all = Promise.all(many(1200).map((tokenKey) => ask(tokenKey, { root })));
      await clock.advance(60_000);
      await all;
      expect(
        busiest(
          allowed.map(({ atMs }) => atMs),
          1000,
        ),
      ).toBe(limit);
      expect(allowed).toHaveLength(1200);
    }
  });

  it('follows new settings at once', async () => {
    const { clock, ask, allowed, pacing } = bench(true);
    pacing.setRates({ requestsPerSecondTelegram: 5, requestsPerSecondOwnRoot: 2 });
    const all = Promise.all(many(10).map((tokenKey) => ask(tokenKey)));
    await clock.advance(5000);
    await all;
    expect(
      busiest(
        allowed.map(({ atMs }) => atMs),
        1000,
      ),
    ).toBe(2);
  });

  it('keeps first come, first served', async () => {
    const { clock, ask, allowed } = bench(true);
    const all = Promise.all(many(100).map((tokenKey) => ask(tokenKey, { root: telegram })));
    await clock.advance(10_000);
    await all;
    expect(allowed.map(({ tokenKey }) => tokenKey)).toEqual(many(100));
  });
});

describe('sockets', () => {
  it('allows 64 calls at once and the next one when one is over', async () => {
    const { clock, ask, allowed } = bench(true);
    const leases = many(65).map((tokenKey) => ask(tokenKey, { outcome: null }));
    await clock.advance(1000);
    expect(allowed).toHaveLength(64);
    (await leases[0])?.release(fine);
    await clock.advance(0);
    expect(allowed).toHaveLength(65);
  });

  it('keeps calls that timed out last time in a lane of 16, so that others pass', async () => {
    const { clock, ask, allowed } = bench(true);
    await Promise.all(
      many(40).map((tokenKey) => ask(tokenKey, { outcome: { ...fine, timedOut: true } })),
    );
    for (const tokenKey of many(40)) {
      void ask(tokenKey, { outcome: null });
    }
    await clock.advance(1000);
    expect(allowed).toHaveLength(40 + 16);
    await ask('healthy');
    expect(allowed.at(-1)?.tokenKey).toBe('healthy');
  });
});

describe('first contacts', () => {
  it('are at most 15 a minute and 500 an hour, whatever the number of bots', async () => {
    const { clock, ask, allowed } = bench();
    void Promise.all(many(1200).map((tokenKey) => ask(tokenKey, { root: telegram })));
    await clock.advance(3 * 3_600_000);
    const times = allowed.map(({ atMs }) => atMs);
    expect(busiest(times, 60_000)).toBe(15);
    expect(busiest(times, 3_600_000)).toBe(500);
    expect(times).toHaveLength(1200);
  });

  it('happen once: later calls of the same token pass at once', async () => {
    const { ask, allowed } = bench();
    for (let round = 0; round < 20; round += 1) {
      await ask('t', { root: telegram });
    }
    expect(allowed.every(({ atMs }) => atMs === 0)).toBe(true);
  });

  it('happen again for a rejected token once the server has forgotten it', async () => {
    const { clock, ask } = bench();
    const rejected = { root: telegram, outcome: { ...fine, contact: 'rejected' } } as const;
    await Promise.all(many(15).map((tokenKey) => ask(tokenKey, rejected)));
    await clock.advance(1_700_000);
    await Promise.all(many(15).map((tokenKey) => ask(tokenKey, rejected)));
    let sixteenth = false;
    void ask('t15', rejected).then(() => (sixteenth = true));
    await clock.advance(59_000);
    expect(sixteenth).toBe(false);
    await clock.advance(1000);
    expect(sixteenth).toBe(true);
  });

  it('are not put off by asking: the server counts from its first refusal', async () => {
    const { clock, ask } = bench();
    const rejected = { root: telegram, outcome: { ...fine, contact: 'rejected' } } as const;
    await Promise.all(many(15).map((tokenKey) => ask(tokenKey, rejected)));
    await clock.advance(1_000_000);
    await Promise.all(many(15).map((tokenKey) => ask(tokenKey, rejected)));
    // 900 s after the second refusal, 1,900 s after the first: all fifteen are strangers again.
    await clock.advance(900_000);
    const again = many(15).map((tokenKey) => ask(tokenKey, rejected));
    await Promise.all(again);
    expect(await stillWaits(clock, ask('t15', rejected))).toBe(true);
  });

  it('happen at once again for a token that was served and then refused', async () => {
    const { clock, ask } = bench(true);
    const rejected = { root: telegram, outcome: { ...fine, contact: 'rejected' } } as const;
    await Promise.all(many(30).map((tokenKey) => ask(tokenKey, rejected)));
    const again = many(30).map((tokenKey) => ask(tokenKey, rejected));
    await clock.advance(59_000);
    expect(await stillWaits(clock, again[15] ?? Promise.resolve(null))).toBe(true);
    await clock.advance(60_000);
    await Promise.all(again);
  });

  it.each(['none', 'sent'] as const)('that ended as "%s"', async (contact) => {
    const { clock, ask } = bench();
    await ask('t', { root: telegram, outcome: { ...fine, contact } });
    await Promise.all(many(14).map((tokenKey) => ask(tokenKey, { root: telegram })));
    // Turned away or cut off before the server heard of it, it is a stranger still.
    expect(await stillWaits(clock, ask('t', { root: telegram }))).toBe(contact === 'none');
  });

  it('count from the moment of sending: a pause does not press them together', async () => {
    const { clock, ask, allowed } = bench();
    for (const tokenKey of ['a', 'b', 'c']) {
      await ask(tokenKey, {
        root: telegram,
        outcome: { ...fine, contact: 'none', floodSeconds: 600 },
      });
    }
    void Promise.all(many(200).map((tokenKey) => ask(tokenKey, { root: telegram })));
    await clock.advance(1_800_000);
    const times = allowed.slice(3).map(({ atMs }) => atMs);
    expect(times[0]).toBe(600_000);
    expect(busiest(times, 60_000)).toBe(15);
    expect(times).toHaveLength(200);
  });

  it('count from the moment of sending: full sockets do not press them together', async () => {
    const { clock, ask, allowed } = bench('busy');
    const busy = { root: telegram, outcome: null } as const;
    const held = [...Array(64).keys()].map(() => ask('busy', busy));
    await clock.advance(4000);
    void Promise.all(many(60).map((tokenKey) => ask(tokenKey, { root: telegram })));
    await clock.advance(40_000);
    for (const lease of held) {
      (await lease)?.release(fine);
    }
    await clock.advance(300_000);
    const times = allowed.slice(64).map(({ atMs }) => atMs);
    expect(times).toHaveLength(60);
    expect(busiest(times, 60_000)).toBe(15);
  });

  it('of a token that was told to wait do not keep others waiting', async () => {
    const { clock, ask, allowed } = bench();
    await ask('flooded', {
      root: telegram,
      outcome: { ...fine, contact: 'none', floodSeconds: 3600 },
    });
    void ask('flooded', { root: telegram });
    await clock.advance(1000);
    await ask('other', { root: telegram });
    expect(allowed.at(-1)).toEqual({ tokenKey: 'other', atMs: 1000 });
  });

  it('are not counted on loopback and private roots, nor for tokens known from before', async () => {
    for (const [root, established] of [
      [own, false],
      ['http://localhost:8081', false],
      ['http://[::1]:8081', false],
      ['https://192.168.1.5:8443', false],
      [telegram, true],
    ] as const) {
      const { ask, allowed, clock } = bench(established);
      void Promise.all(many(25).map((tokenKey) => ask(tokenKey, { root })));
      await clock.advance(0);
      expect(allowed).toHaveLength(25);
    }
  });

  it('are counted bot by bot', async () => {
    const { ask, allowed, clock } = bench('t20');
    void Promise.all(many(25).map((tokenKey) => ask(tokenKey, { root: telegram })));
    await clock.advance(0);
    expect(allowed.map(({ tokenKey }) => tokenKey).sort()).toEqual([...many(15), 't20'].sort());
  });

  it('never hold a socket or a place in the queue of others while they wait', async () => {
    const { clock, ask, allowed } = bench();
    await ask('known', { root: telegram });
    void Promise.all(many(200).map((tokenKey) => ask(tokenKey, { root: telegram })));
    await clock.advance(0);
    await ask('known', { root: telegram });
    expect(allowed.at(-1)).toEqual({ tokenKey: 'known', atMs: 0 });
  });
});

describe('sets', () => {
  it('are one a second in all and one per bot in two seconds', async () => {
    const { clock, ask, allowed } = bench(true);
    const sets = ['a', 'a', 'b', 'a', 'c'];
    const all = Promise.all(sets.map((tokenKey) => ask(tokenKey, { isSet: true })));
    await clock.advance(20_000);
    await all;
    const times = allowed.map(({ atMs }) => atMs).sort((x, y) => x - y);
    expect(busiest(times, 1000)).toBe(1);
    const ofA = allowed.filter(({ tokenKey }) => tokenKey === 'a').map(({ atMs }) => atMs);
    expect(busiest(ofA, 2000)).toBe(1);
    expect(times.at(-1)).toBeLessThanOrEqual(6000);
  });

  it('do not slow down anything else', async () => {
    const { ask, allowed, clock } = bench(true);
    void Promise.all(many(10).map((tokenKey) => ask(tokenKey, { isSet: true })));
    await clock.advance(0);
    await ask('reader');
    expect(allowed.at(-1)).toEqual({ tokenKey: 'reader', atMs: 0 });
  });
});

describe('waits Telegram asks for (NET-07)', () => {
  const flooded = (seconds: number): { readonly outcome: PaceOutcome } => ({
    outcome: { ...fine, floodSeconds: seconds },
  });

  it('hold back that token alone', async () => {
    const { clock, ask, allowed } = bench(true);
    await ask('a', flooded(77));
    const again = ask('a');
    await ask('b');
    await clock.advance(76_999);
    expect(allowed).toHaveLength(2);
    await clock.advance(1);
    await again;
    expect(allowed.at(-1)).toEqual({ tokenKey: 'a', atMs: 77_000 });
  });

  it('pause the whole root when three tokens are flooded within ten seconds', async () => {
    const { clock, ask, allowed } = bench(true);
    for (const tokenKey of ['a', 'b', 'c']) {
      await ask(tokenKey, flooded(30));
    }
    void ask('d');
    void ask('e', { root: telegram });
    await clock.advance(29_999);
    expect(allowed.map(({ tokenKey }) => tokenKey)).toEqual(['a', 'b', 'c', 'e']);
    await clock.advance(1);
    expect(allowed.at(-1)?.tokenKey).toBe('d');
  });

  it('do not pause the root when the three are further apart', async () => {
    const { clock, ask, allowed } = bench(true);
    for (const tokenKey of ['a', 'b', 'c']) {
      await ask(tokenKey, flooded(60));
      await clock.advance(6000);
    }
    await ask('d');
    expect(allowed.at(-1)?.tokenKey).toBe('d');
  });

  it('do not pause the root when one token is flooded three times', async () => {
    const { clock, ask, allowed } = bench(true);
    for (let round = 0; round < 3; round += 1) {
      await ask('a', flooded(1));
      await clock.advance(1000);
    }
    await ask('a', flooded(60));
    await ask('d');
    expect(allowed.at(-1)?.tokenKey).toBe('d');
  });

  it('stop calls that were already queued', async () => {
    const { clock, ask, allowed, pacing } = bench(true);
    pacing.setRates({ requestsPerSecondTelegram: 30, requestsPerSecondOwnRoot: 1 });
    const first = await ask('a', { outcome: null });
    const second = ask('a');
    await clock.advance(0);
    first?.release({ ...fine, floodSeconds: 10 });
    await clock.advance(9999);
    expect(allowed).toHaveLength(1);
    await clock.advance(1001);
    await second;
    expect(allowed).toHaveLength(2);
  });

  it('are not believed beyond a day', async () => {
    const { clock, ask, allowed } = bench(true);
    await ask('a', flooded(1e9));
    void ask('a');
    await clock.advance(86_400_000);
    expect(allowed).toHaveLength(2);
  });
});

describe('giving up', () => {
  it('leaves every queue at once and takes no place with it', async () => {
    const { clock, ask, allowed, pacing } = bench();
    pacing.setRates({ requestsPerSecondTelegram: 1, requestsPerSecondOwnRoot: 1 });
    for (const root of [own, telegram]) {
      const caller = new AbortController();
      setMaxListeners(0, caller.signal);
      const waiting = many(100).map((tokenKey) =>
        ask(tokenKey, { root, isSet: true, signal: caller.signal, outcome: null }),
      );
      await clock.advance(0);
      caller.abort();
      const results = await Promise.all(waiting);
      expect(results.filter((lease) => lease !== null).length).toBeLessThanOrEqual(1);
    }
    const before = allowed.length;
    void Promise.all(many(20).map((tokenKey) => ask(tokenKey)));
    await clock.advance(30_000);
    expect(allowed.length - before).toBe(20);
    expect(clock.sleeping).toBe(0);
  });

  it('leaves the queue for a socket', async () => {
    const { clock, ask, allowed } = bench(true);
    const held = many(64).map((tokenKey) => ask(tokenKey, { outcome: null }));
    const caller = new AbortController();
    const given = ask('impatient', { signal: caller.signal });
    const patient = ask('patient');
    await clock.advance(0);
    caller.abort();
    expect(await given).toBeNull();
    (await held[0])?.release(fine);
    await patient;
    expect(allowed.at(-1)?.tokenKey).toBe('patient');
  });

  it('gives nothing to a caller that has already stopped', async () => {
    const caller = new AbortController();
    caller.abort();
    expect(await bench(true).ask('a', { signal: caller.signal })).toBeNull();
  });
});

describe('taking without waiting', () => {
  const request = (tokenKey: string, root = own) => ({
    root,
    tokenKey,
    telegramId: tokenKey,
    isSet: false,
  });

  it('is for tokens that were asked before, and never for a set', async () => {
    const { ask, pacing } = bench(true);
    expect(pacing.tryAcquire(request('a'))).toBeNull();
    await ask('a');
    expect(pacing.tryAcquire({ ...request('a'), isSet: true })).toBeNull();
    expect(pacing.tryAcquire(request('a'))).not.toBeNull();
  });

  it('counts towards the same budget and passes by nobody who waits', async () => {
    const { ask, clock, pacing } = bench(true);
    await ask('a');
    pacing.setRates({ requestsPerSecondTelegram: 3, requestsPerSecondOwnRoot: 3 });
    expect(pacing.tryAcquire(request('a'))).not.toBeNull();
    expect(pacing.tryAcquire(request('a'))).not.toBeNull();
    expect(pacing.tryAcquire(request('a'))).toBeNull();
    const waiting = ask('b');
    await clock.advance(999);
    expect(pacing.tryAcquire(request('a'))).toBeNull();
    await clock.advance(1);
    expect(await waiting).not.toBeNull();
  });

  it('gives its socket back when the budget has nothing left', async () => {
    const { ask, clock, pacing } = bench(true);
    await ask('a');
    pacing.setRates({ requestsPerSecondTelegram: 1, requestsPerSecondOwnRoot: 1 });
    for (const _ of many(100)) {
      expect(pacing.tryAcquire(request('a'))).toBeNull();
    }
    await clock.advance(1000);
    expect(pacing.tryAcquire(request('a'))).not.toBeNull();
  });

  it('waits out a cool-down, a slow token and a first contact like everybody', async () => {
    const { ask, pacing } = bench();
    await ask('flooded', { outcome: { ...fine, floodSeconds: 5 } });
    await ask('slow', { outcome: { ...fine, timedOut: true } });
    expect(pacing.tryAcquire(request('flooded'))).toBeNull();
    expect(pacing.tryAcquire(request('slow'))).toBeNull();
    await ask('rejected', { root: telegram, outcome: { ...fine, contact: 'rejected' } });
    expect(pacing.tryAcquire(request('rejected', telegram))).not.toBeNull();
    expect(pacing.tryAcquire(request('never asked', telegram))).toBeNull();
  });
});
