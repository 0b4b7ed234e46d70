// NET-07, NET-09: what a server allows one address, and what it asks to wait, held by a fleet on a virtual clock.
import { describe, expect, it } from 'vitest';
import type { TelegramClient } from '../../../src-main/core/engine/ports/telegram.ts';
import { createPacing } from '../../../src-main/core/telegram/pacing.ts';
import { createAddressRule, type AddressRule } from '../../support/address-rule.ts';
import { busiest, gapsOf } from '../../support/busiest.ts';
import { closedAfterEach } from '../../support/closed-after-each.ts';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';
import { unauthorized } from '../../support/fakes-telegram.ts';
import { pacedClient } from '../../support/paced-client.ts';
import { useMemoryFolders } from '../../support/memory-folders.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
// Days of virtual time flush some ten thousand times; the disk's own time is not what is measured here.
useMemoryFolders();

const kept = closedAfterEach();

const idsFrom = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => String(700_001 + i));

interface Fleet {
  readonly world: EngineWorld;
  readonly rule: AddressRule;
  readonly ids: readonly string[];
  /** Wall times at which a bot was asked since the start. */
  readonly asked: () => ReadonlyMap<string, readonly number[]>;
}

interface FleetOptions {
  readonly count: number;
  /** Long, so that a day of a thousand bots stays a matter of seconds. */
  readonly intervalSeconds: number;
  /** Whether the server knows all of them, or none. */
  readonly isKnown: boolean;
}

/** A program that starts with so many bots. */
async function fleet({ count, intervalSeconds, isKnown }: FleetOptions): Promise<Fleet> {
  const made = kept(await createWorld({ turns: 1 }));
  const ids = idsFrom(count);
  ids.forEach((id) => made.telegram.answer(id, {}));
  await made.add(ids);
  if (isKnown) {
    await made.clock.advance(15 * minute);
  }
  const rule = createAddressRule(made.clock, () => isKnown);
  await made.restart({
    turns: 1,
    intervalSeconds,
    wrapClient: (client: TelegramClient) =>
      pacedClient(
        rule.wrap(client),
        createPacing({ clock: made.clock, isEstablished: () => isKnown }),
      ),
  });
  const before = made.telegram.calls.length;
  const asked = (): ReadonlyMap<string, readonly number[]> => {
    const times = new Map<string, number[]>(ids.map((id) => [id, []]));
    for (const { telegramId, method, atMs } of made.telegram.calls.slice(before)) {
      if (method === 'getWebhookInfo') {
        times.get(telegramId)?.push(atMs);
      }
    }
    return times;
  };
  return { world: made, rule, ids, asked };
}

const neverAsked = (asked: ReadonlyMap<string, readonly number[]>): readonly string[] =>
  [...asked].filter(([, times]) => times.length === 0).map(([id]) => id);

describe('a cold start with bots that the server does not know (NET-07)', () => {
  it('introduces 3,000 within the budgets and is never told to wait', async () => {
    const {
      world: one,
      rule,
      asked,
    } = await fleet({
      count: 3000,
      intervalSeconds: 1200,
      isKnown: false,
    });
    await one.clock.advance(6 * hour);
    expect(neverAsked(asked())).toEqual([]);
    expect(rule.firstContactsMs).toHaveLength(3000);
    expect(busiest(rule.firstContactsMs, minute)).toBe(15);
    expect(busiest(rule.firstContactsMs, hour)).toBe(500);
    expect(rule.floods).toEqual([]);
  }, 120_000);

  it('sends nothing inside a wait, where a neighbour uses up the same allowance', async () => {
    const {
      world: one,
      rule,
      asked,
    } = await fleet({
      count: 600,
      intervalSeconds: 600,
      isKnown: false,
    });
    for (let i = 0; i < 40; i += 1) {
      for (let n = 0; n < 12; n += 1) {
        rule.neighbour();
      }
      await one.clock.advance(minute);
    }
    await one.clock.advance(3 * hour);
    expect(neverAsked(asked())).toEqual([]);
    expect(rule.floods.length).toBeGreaterThan(20);
    expect(rule.tooEarly).toEqual([]);
    expect(rule.insidePause).toBe(0);
    expect(busiest(rule.firstContactsMs, minute)).toBeLessThanOrEqual(15);
  }, 120_000);
});

describe('a hundred tokens that are revoked within a minute', () => {
  it('wait in a lane of their own: every live bot keeps its cadence', async () => {
    const {
      world: one,
      rule,
      ids,
      asked,
    } = await fleet({
      count: 200,
      intervalSeconds: 60,
      isKnown: true,
    });
    await one.clock.advance(3 * minute);
    const dead = ids.filter((_, i) => i % 2 === 0);
    dead.forEach((id) => one.telegram.answer(id, unauthorized));
    await one.clock.advance(30 * minute);
    const live = [...asked()].filter(([id]) => !dead.includes(id));
    expect(live.flatMap(([, times]) => gapsOf(times)).filter((gapMs) => gapMs > 66_000)).toEqual(
      [],
    );
    expect({ floods: rule.floods, tooEarly: rule.tooEarly }).toEqual({ floods: [], tooEarly: [] });
  }, 120_000);
});

describe('300 of 1,000 tokens that are revoked', () => {
  it('are asked at 5 min, 1 h, 6 h and then daily, and no live bot waits for them', async () => {
    const intervalSeconds = 1800;
    const {
      world: one,
      rule,
      ids,
      asked,
    } = await fleet({
      count: 1000,
      intervalSeconds,
      isKnown: true,
    });
    await one.clock.advance(hour);
    const fromMs = one.clock.nowMs();
    const dead = ids.filter((_, i) => i % 10 < 3);
    dead.forEach((id) => one.telegram.answer(id, unauthorized));
    await one.clock.advance(34 * hour);
    const times = asked();
    const live = ids.filter((id) => !dead.includes(id));
    const gaps = live.flatMap((id) => gapsOf(times.get(id) ?? []));
    expect(gaps.length).toBeGreaterThan(700 * 60);
    expect(gaps.filter((gapMs) => gapMs > 1.1 * intervalSeconds * second)).toEqual([]);
    expect({ floods: rule.floods, tooEarly: rule.tooEarly }).toEqual({ floods: [], tooEarly: [] });
    expect(busiest(rule.firstContactsMs, minute)).toBeLessThanOrEqual(15);
    expect(busiest(rule.firstContactsMs, hour)).toBeLessThanOrEqual(500);

    // Waits count from the slot, and the slots of 300 strangers at once take 20 min to be served.
    const queueMs = 21 * minute;
    const wanted = [5 * second, 5 * minute, hour, 6 * hour, 24 * hour];
    for (const id of dead) {
      const after = (times.get(id) ?? []).filter((atMs) => atMs >= fromMs);
      const waits = gapsOf(after);
      expect(waits).toHaveLength(wanted.length);
      waits.forEach((waitMs, i) => {
        expect(waitMs).toBeGreaterThanOrEqual(0.95 * (wanted[i] ?? 0) - queueMs);
        expect(waitMs).toBeLessThanOrEqual(1.05 * (wanted[i] ?? 0) + queueMs);
      });
    }
  }, 120_000);
});
