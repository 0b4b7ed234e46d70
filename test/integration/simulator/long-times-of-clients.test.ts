/**
 * Rules about tokens and clients with times too long for a recording, each at its very edge, on
 * virtual time. Every group names the function of the real server that the rule was read from.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../../simulator/index.ts';
import { startRig } from './harness.ts';
import type { Rig } from './harness.ts';

const MINUTE_MS = 60_000;
let rig: Rig;

const start = async (options: SimulatorOptions = {}): Promise<void> => {
  rig = await startRig(options);
};
beforeEach(() => start());
afterEach(() => rig.simulator.close());

const restartWith = async (options: SimulatorOptions): Promise<void> => {
  await rig.simulator.close();
  await start(options);
};

describe('a rejected token (Client::finish_closing)', () => {
  it('is remembered for 1800 s', async () => {
    const { control } = rig.simulator;
    control.setLoginOutcome(rig.token, { kind: 'refused' });
    expect((await rig.call('getMe')).status).toBe(401);
    control.setLoginOutcome(rig.token, { kind: 'accepted' });
    rig.clock.advance(1_799_000);
    expect((await rig.call('getMe')).status).toBe(401);
    rig.clock.advance(2000);
    expect((await rig.call('getMe')).status).toBe(200);
  });

  it.each([
    [29 * MINUTE_MS, 401],
    [31 * MINUTE_MS, 200],
  ])('is remembered for 1 s only after %i ms of being good', async (goodMs, status) => {
    const { control } = rig.simulator;
    expect((await rig.call('getMe')).status).toBe(200);
    rig.clock.advance(goodMs);
    control.revokeToken(rig.token);
    control.setLoginOutcome(rig.token, { kind: 'accepted' });
    expect((await rig.call('getMe')).status).toBe(401);
    rig.clock.advance(1500);
    expect((await rig.call('getMe')).status).toBe(status);
  });
});

describe('close (Client::on_cmd)', () => {
  it('within 10 min of the start of a client waits, but not on a young server', async () => {
    expect((await rig.call('getMe')).status).toBe(200);
    expect((await rig.call('close')).status).toBe(200);
    rig.clock.advance(11 * MINUTE_MS);
    expect((await rig.call('getMe')).status).toBe(200);
    rig.clock.advance(4 * MINUTE_MS);
    const { status, parameters } = await rig.call('close');
    expect(status).toBe(429);
    expect(Math.abs((parameters?.retry_after ?? 0) - 360)).toBeLessThanOrEqual(1);
    rig.clock.advance(6 * MINUTE_MS);
    expect((await rig.call('close')).status).toBe(200);
  });
});

describe('new clients (ClientManager::send)', () => {
  const ask = async (id: number, realIp: string): Promise<number> => {
    const reply = await fetch(`${rig.simulator.url}/bot${id}:${'A'.repeat(35)}/getMe`, {
      headers: realIp === '' ? {} : { 'X-Real-IP': realIp },
    });
    return reply.status;
  };

  /** How many of `count` new bots are let in, one every `everyMs`. */
  const admitted = async (count: number, everyMs: number, realIp: string): Promise<number> => {
    let started = 0;
    for (let index = 0; index < count; index += 1) {
      started += (await ask(700_000 + index, realIp)) === 200 ? 1 : 0;
      rig.clock.advance(everyMs);
    }
    return started;
  };

  it('of one address are 20 at once, then one every 3 s', async () => {
    await restartWith({ acceptUnknownTokens: true });
    expect(await admitted(25, 0, '8.8.4.4')).toBe(20);
    await restartWith({ acceptUnknownTokens: true });
    expect(await admitted(40, 3000, '8.8.4.4')).toBe(40);
  });

  it('of one address are 600 an hour: after an hour at full speed one every 6 s', async () => {
    await restartWith({ acceptUnknownTokens: true });
    const started = await admitted(1800, 3000, '8.8.4.4');
    expect(Math.abs(started - 1500)).toBeLessThanOrEqual(2);
  });

  it.each([
    [false, 11 * MINUTE_MS, 1000],
    [false, 9 * MINUTE_MS, 1010],
    [true, 11 * MINUTE_MS, 1010],
  ])('in all: local %s, %i ms after the start, %i of 1010', async (local, ageMs, expected) => {
    await restartWith({ acceptUnknownTokens: true, local });
    rig.clock.advance(ageMs);
    expect(await admitted(1010, 0, '')).toBe(expected);
  });
});
