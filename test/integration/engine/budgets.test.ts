import { existsSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createPacing, type Pacing } from '../../../src-main/core/telegram/pacing.ts';
import type { TelegramError } from '../../../src-main/core/domain/telegram-error.ts';
import type { ApiResult, ApiTarget, TelegramClient } from '../../../src-main/core/engine/ports.ts';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';
import { offline } from '../../support/fakes-telegram.ts';

const minute = 60_000;
const hour = 60 * minute;
const perSecond = 30;

// Hours of virtual time flush some thousand times; the disk's own time is not what is measured here.
beforeAll(() => {
  if (existsSync('/dev/shm')) {
    process.env['TMPDIR'] = '/dev/shm';
  }
});

let world: EngineWorld | null = null;
afterEach(async () => {
  await world?.close();
  world = null;
});

const idsFrom = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => String(700_001 + i));

const aborted: TelegramError = {
  kind: 'transport',
  fault: 'aborted',
  phase: 'connect',
  httpStatus: null,
  retryAfterSeconds: null,
};

/** The same client behind the budgets that the real one keeps. */
function paced(client: TelegramClient, pacing: Pacing): TelegramClient {
  const outcome = (error: TelegramError | null) => ({
    floodSeconds: error?.retryAfterSeconds ?? null,
    timedOut: error?.kind === 'transport' && error.fault === 'timeout',
    rejected: error?.kind === 'refused' && error.errorCode === 401,
  });
  const call = async <T>(
    target: ApiTarget,
    signal: AbortSignal,
    send: () => Promise<ApiResult<T>>,
  ): Promise<ApiResult<T>> => {
    const telegramId = target.token.reveal().split(':')[0] ?? '';
    const request = { root: target.apiRoot, tokenKey: telegramId, telegramId, isSet: false };
    const lease = await pacing.acquire(request, signal);
    if (lease === null) {
      return { ok: false, error: aborted };
    }
    const reply = await send();
    lease.release(outcome(reply.ok ? null : reply.error));
    return reply;
  };
  return {
    ...client,
    getMe: (target, signal) => call(target, signal, () => client.getMe(target, signal)),
    getWebhookInfo: (target, signal) =>
      call(target, signal, () => client.getWebhookInfo(target, signal)),
  };
}

/** Most calls in any stretch of this length. */
function busiest(times: readonly number[], periodMs: number): number {
  let from = 0;
  let most = 0;
  for (const [to, atMs] of times.entries()) {
    while ((times[from] ?? atMs) <= atMs - periodMs) {
      from += 1;
    }
    most = Math.max(most, to - from + 1);
  }
  return most;
}

/** A fleet at api.telegram.org whose bots all answered before. */
async function fleet(count: number): Promise<{ world: EngineWorld; ids: readonly string[] }> {
  const made = await createWorld({ turns: 1 });
  world = made;
  const ids = idsFrom(count);
  ids.forEach((id) => made.telegram.answer(id, {}));
  await made.add(ids);
  await made.clock.advance(4 * minute);
  const restart = {
    wrapClient: (client: TelegramClient) =>
      paced(client, createPacing({ clock: made.clock, isEstablished: () => true })),
  };
  await made.restart({ turns: 1, ...restart });
  return { world: made, ids };
}

/** Times of the calls after so many: no time passes between the end of one engine and the start of the next. */
const timesAfter = (one: EngineWorld, before: number): readonly number[] =>
  one.telegram.calls.slice(before).map(({ atMs }) => atMs);
/** A second, less what wall times lose in rounding (a quarter of a microsecond). */
const nearlySecondMs = 999.99;

describe('3,000 bots', () => {
  it('never ask faster than the budget: at the start, after waking, after a step of the clock', async () => {
    const { world: one } = await fleet(3000);
    const before = one.telegram.calls.length;
    await one.clock.advance(3 * minute);
    expect(timesAfter(one, before).length).toBeGreaterThan(4000);
    one.engine.suspend();
    await one.clock.advance(10 * minute);
    one.engine.resume();
    await one.clock.advance(2 * minute);
    one.clock.jumpWall(hour);
    await one.clock.advance(2 * minute);
    expect(busiest(timesAfter(one, before), nearlySecondMs)).toBeLessThanOrEqual(perSecond);
    // The window says that the interval is longer than set: 3,000 at 30 a second.
    expect(one.engine.snapshot().notices).toEqual([{ kind: 'interval-stretched', seconds: 100 }]);
  }, 120_000);

  it('cost at most 200 requests in an hour without the API', async () => {
    const { world: one } = await fleet(3000);
    await one.clock.advance(2 * minute);
    one.telegram.cutOff(offline);
    const before = one.telegram.calls.length;
    await one.clock.advance(hour);
    const cost = one.telegram.calls.length - before;
    expect(cost).toBeGreaterThan(20);
    expect(cost).toBeLessThanOrEqual(200);
    expect(one.engine.snapshot().fleet).not.toBeNull();
  }, 120_000);
});
