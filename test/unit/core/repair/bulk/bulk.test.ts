import { afterEach, describe, expect, test } from 'vitest';
import type { BulkWish } from '../../../../../src-shared/bulk.ts';
import type { Wish } from '../../../../../src-shared/wishes.ts';
import type { ActionResult, Outcome } from '../../../../../src-shared/action-result.ts';
import type { Plan } from '../../../../../src-shared/repair.ts';
import { err, ok } from '../../../../../src-shared/result.ts';
import { createTexts } from '../../../../../src-shared/texts/index.ts';
import { createBulk, type Bulk } from '../../../../../src-main/core/repair/bulk/bulk.ts';
import { ManualClock } from '../../../../support/manual-clock.ts';

const minuteMs = 60_000;

function aPlan(botId: string, planId: string, parts: Partial<Plan> = {}): Plan {
  return {
    planId,
    botId,
    wish: 're-set',
    createdAtMs: 0,
    expiresAtMs: 60_000,
    steps: [{ method: 'setWebhook', params: [{ name: 'url', value: 'https://a/…#1' }] }],
    changes: [{ field: 'url', from: 'x', to: 'y' }],
    losses: [],
    warnings: [],
    pending: 3,
    oldestPendingAtMs: null,
    noOp: false,
    suggests: null,
    confirmName: null,
    undoable: true,
    ...parts,
  };
}
const refuse = {
  secretUnknown: 'refuse',
  certificateUnknown: 'refuse',
  pinUnknown: 'refuse',
} as const;

function aResult(botId: string, outcome: Outcome): ActionResult {
  return {
    actionId: `action-${botId}`,
    planId: null,
    wish: 're-set',
    outcome,
    evidence: 2,
    steps: [],
    refusals: [],
    before: null,
    after: null,
    message: `${botId} ${outcome}`,
    startedAtMs: 0,
    finishedAtMs: 1,
  };
}

/** A repair of scripted bots: each action takes two seconds. */
class Fake {
  readonly clock = new ManualClock({ turns: 1 });
  readonly stopping = new AbortController();
  readonly wishes: Wish[] = [];
  readonly applied: string[] = [];
  readonly outcomes = new Map<string, Outcome>();
  readonly refused = new Set<string>();
  readonly ill = new Set<string>();
  /** Parts of the plan from the second time it is made. */
  readonly later = new Map<string, Partial<Plan>>();
  readonly planned = new Map<string, number>();
  running = 0;
  most = 0;
  changes = 0;

  bulk(botIds: readonly string[], kind: Exclude<BulkWish['kind'], 'move'> = 're-set'): Bulk {
    return createBulk(
      {
        clock: this.clock,
        texts: createTexts(),
        signal: this.stopping.signal,
        actor: 'operator',
        nameOf: (botId) => (botId === 'gone' ? null : `Bot ${botId}`),
        isIll: (botId) => this.ill.has(botId),
        changed: () => void (this.changes += 1),
        repair: {
          plan: async (asked) => {
            await this.clock.sleep(100);
            this.wishes.push(asked);
            const { botId } = asked;
            if (this.refused.has(botId)) {
              const refusal = { code: 'secret-unknown', field: null, detail: null } as const;
              return { kind: 'refused', refusals: [refusal] };
            }
            const times = (this.planned.get(botId) ?? 0) + 1;
            this.planned.set(botId, times);
            const parts = times > 1 ? this.later.get(botId) : {};
            return { kind: 'plan', plan: aPlan(botId, `${botId}/${times}`, parts) };
          },
          apply: async ({ planId }) => {
            const botId = planId.split('/')[0] ?? '';
            this.running += 1;
            this.most = Math.max(this.most, this.running);
            await this.clock.sleep(2000);
            this.running -= 1;
            this.applied.push(planId);
            const outcome = this.outcomes.get(botId) ?? 'done';
            return outcome === 'refused'
              ? err([{ code: 'busy', field: null, detail: null }])
              : ok(aResult(botId, outcome));
          },
        },
      },
      { bulkId: 'bulk', botIds, wish: { kind, ...refuse } },
    );
  }
}

let fake = new Fake();
afterEach(() => {
  fake = new Fake();
});

const states = (bulk: Bulk): readonly string[] => bulk.items().map(({ state }) => state);
const ids = (count: number): string[] => Array.from({ length: count }, (_, i) => `b${i}`);
const all = { canaryFirst: false, stopAtFailure: false };

async function plannedBulk(botIds: readonly string[]): Promise<Bulk> {
  const bulk = fake.bulk(botIds);
  const planning = bulk.plan();
  await fake.clock.advance(10_000);
  await planning;
  return bulk;
}
async function ran(bulk: Bulk, options: Parameters<Bulk['run']>[0], ms = 10 * minuteMs) {
  const running = bulk.run(options);
  await fake.clock.advance(ms);
  await running;
}

describe('a bulk action', () => {
  test('plans every bot once, writes nothing, and shows what would change', async () => {
    const bulk = await plannedBulk(['b1', 'b2', 'b1']);
    expect(bulk.items()).toMatchObject([
      { botId: 'b1', name: 'Bot b1', state: 'planned', changes: ['URL: x → y'], refusals: [] },
      { botId: 'b2', state: 'planned' },
    ]);
    expect(bulk.progress()).toMatchObject({ phase: 'planned', total: 2, over: 2, end: null });
    expect(fake.applied).toEqual([]);
  });

  test('leaves out bots whose plan is refused, with the reason', async () => {
    fake.refused.add('b2');
    const bulk = await plannedBulk(['b1', 'b2']);
    expect(bulk.items()[1]).toMatchObject({
      state: 'refused',
      refusals: [{ code: 'secret-unknown' }],
    });
    await ran(bulk, all);
    expect(states(bulk)).toEqual(['done', 'refused']);
    expect(bulk.progress()).toMatchObject({
      phase: 'over',
      end: 'finished',
      outcomes: { done: 1, refused: 1 },
      over: 2,
      remainingMs: null,
    });
  });

  test('runs at most four at once, and tells each outcome', async () => {
    fake.outcomes.set('b3', 'failed').set('b4', 'restored').set('b5', 'refused');
    const bulk = await plannedBulk(ids(12));
    await ran(bulk, all);
    expect(fake.most).toBe(4);
    expect(bulk.progress().outcomes).toEqual({ done: 9, failed: 1, restored: 1, refused: 1 });
    expect(bulk.items()[3]).toMatchObject({ state: 'failed', message: 'b3 failed' });
  });

  test('stops at the first failure when asked, one at a time; the rest is left untouched', async () => {
    fake.outcomes.set('b2', 'restored');
    const bulk = await plannedBulk(ids(5));
    await ran(bulk, { canaryFirst: false, stopAtFailure: true });
    expect(fake.most).toBe(1);
    expect(states(bulk)).toEqual(['done', 'done', 'restored', 'left', 'left']);
    expect(bulk.progress().end).toBe('stopped-at-failure');
  });

  test('with a canary the others follow a minute after it, if it is well', async () => {
    const bulk = await plannedBulk(ids(3));
    const running = bulk.run({ canaryFirst: true, stopAtFailure: false });
    await fake.clock.advance(40_000);
    expect(bulk.progress().phase).toBe('canary');
    expect(states(bulk)).toEqual(['done', 'planned', 'planned']);
    await fake.clock.advance(minuteMs);
    await running;
    expect(states(bulk)).toEqual(['done', 'done', 'done']);
  });

  test.each<readonly [string, () => void]>([
    ['it is ill after that minute', () => fake.ill.add('b0')],
    ['its action failed', () => fake.outcomes.set('b0', 'failed')],
    ['its action was refused', () => fake.outcomes.set('b0', 'refused')],
  ])('a canary stops the others when %s', async (_what, trouble) => {
    trouble();
    const bulk = await plannedBulk(ids(3));
    await ran(bulk, { canaryFirst: true, stopAtFailure: false });
    expect(states(bulk).slice(1)).toEqual(['left', 'left']);
    expect(bulk.progress().end).toBe('canary-ill');
  });

  test('cancelled at any moment it leaves no bot half-way', async () => {
    for (let afterMs = 0; afterMs < 12_000; afterMs += 700) {
      fake = new Fake();
      const bulk = await plannedBulk(ids(10));
      const running = bulk.run(all);
      await fake.clock.advance(afterMs);
      const wasOver = bulk.progress().phase === 'over';
      bulk.cancel();
      await fake.clock.advance(minuteMs);
      await running;
      expect(fake.running).toBe(0);
      expect(bulk.progress().phase).toBe('over');
      const done = states(bulk).filter((state) => state === 'done').length;
      expect(done).toBe(fake.applied.length);
      expect(states(bulk).filter((state) => state === 'left')).toHaveLength(10 - done);
      expect(bulk.progress().end).toBe(wasOver ? 'finished' : 'cancelled');
    }
  });

  test('cancelled while planning it ends at once', async () => {
    const bulk = fake.bulk(ids(40));
    const planning = bulk.plan();
    await fake.clock.advance(150);
    bulk.cancel();
    await fake.clock.advance(1000);
    await planning;
    expect(bulk.progress()).toMatchObject({ phase: 'over', end: 'cancelled' });
    expect(states(bulk).every((state) => state === 'left' || state === 'planned')).toBe(true);
    expect(fake.wishes.length).toBeLessThan(40);
  });

  test.each<readonly [string, Partial<Plan>, string]>([
    ['another URL', { changes: [{ field: 'url', from: 'x', to: 'z' }] }, 'refused'],
    ['another call', { steps: [] }, 'refused'],
    ['a loss that was not shown', { losses: [{ code: 'secret-wiped', count: null }] }, 'refused'],
    [
      'a warning that was not shown',
      { warnings: [{ code: 'delivery-pauses', detail: null }] },
      'refused',
    ],
    ['a no-op by now', { noOp: true }, 'refused'],
    ['only another waiting count', { pending: 900, createdAtMs: 5 }, 'done'],
  ])('does for a bot only what was shown: %s', async (_what, parts, state) => {
    fake.later.set('b0', parts);
    const bulk = await plannedBulk(['b0']);
    await ran(bulk, all);
    expect(states(bulk)).toEqual([state]);
    expect(fake.applied).toHaveLength(state === 'done' ? 1 : 0);
  });

  test('tells how long it still takes once the first bots are over', async () => {
    const bulk = await plannedBulk(ids(40));
    const running = bulk.run(all);
    await fake.clock.advance(1000);
    expect(bulk.progress().remainingMs).toBeNull();
    await fake.clock.advance(9500);
    const { over, remainingMs } = bulk.progress();
    expect(over).toBe(20);
    expect(remainingMs).toBeGreaterThan(9000);
    expect(remainingMs).toBeLessThan(12_000);
    await fake.clock.advance(minuteMs);
    await running;
  });

  test('a delete keeps the queue, and nothing that is unknown is given up unasked', async () => {
    const bulk = fake.bulk(['b0'], 'delete');
    const planning = bulk.plan();
    await fake.clock.advance(1000);
    await planning;
    expect(fake.wishes[0]).toMatchObject({
      kind: 'delete',
      dropPending: false,
      secretUnknown: 'refuse',
      unresolvedOk: false,
    });
  });

  test('a program that goes down begins no further bot', async () => {
    const bulk = await plannedBulk(ids(20));
    const running = bulk.run(all);
    await fake.clock.advance(3000);
    fake.stopping.abort();
    await fake.clock.advance(minuteMs);
    await running;
    expect(fake.applied.length).toBeLessThanOrEqual(8);
    expect(bulk.progress().end).toBe('cancelled');
  });
});
