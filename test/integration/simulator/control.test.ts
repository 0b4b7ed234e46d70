import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseScenario, playScenario, startHttpControl } from '../../simulator/index.ts';
import { startRig } from './harness.ts';
import type { Rig } from './harness.ts';

let rig: Rig;
let control: Awaited<ReturnType<typeof startHttpControl>>;

beforeEach(async () => {
  rig = await startRig();
  control = await startHttpControl(rig.simulator.control, { port: 0 });
});
afterEach(async () => {
  await control.close();
  await rig.simulator.close();
});

const replySchema = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  error: z.string().optional(),
});
const post = async (call: string, args: unknown): Promise<z.output<typeof replySchema>> => {
  const reply = await fetch(`${control.url}/${call}`, {
    method: 'POST',
    body: JSON.stringify(args),
  });
  return replySchema.parse(await reply.json());
};

describe('the control port', () => {
  it('creates bots, pushes updates and reads the whole state', async () => {
    const created = await post('createBot', { id: 42, username: 'answers_bot', firstName: 'Ä' });
    const { token } = z.object({ token: z.string() }).parse(created.result);
    const me = await fetch(`${rig.simulator.url}/bot${token}/getMe`);
    expect(await me.json()).toMatchObject({
      result: { id: 42, username: 'answers_bot', first_name: 'Ä' },
    });
    expect(await post('pushUpdates', { bot: 42, count: 3, kind: 'poll' })).toEqual({
      ok: true,
      result: { queued: 3 },
    });
    expect(
      await post('setWebhookRecord', { token, url: 'https://a.example/', secretToken: 's' }),
    ).toEqual({
      ok: true,
      result: null,
    });
    expect(await post('bot', { token })).toMatchObject({
      result: { url: 'https://a.example/', secretToken: 's', pending: 3 },
    });
  });

  it('controls endpoints, names, faults and answers', async () => {
    await post('setDns', { name: 'x.example.org', record: { A: ['45.33.32.7'] } });
    await post('setEndpoint', { at: '45.33.32.7:443', behaviour: 'status:500' });
    await rig.call('setWebhook', { url: 'https://x.example.org/' });
    await post('pushUpdates', { bot: rig.token });
    rig.clock.advance(100);
    expect(await post('endpointLog', { at: '45.33.32.7:443' })).toMatchObject({
      result: { requests: [{ line: 'POST / HTTP/1.1' }, { line: 'POST / HTTP/1.1' }] },
    });
    await post('overrideNext', { status: 502, body: '<html>' });
    expect((await fetch(`${rig.simulator.url}/bot${rig.token}/getMe`)).status).toBe(502);
  });

  it('says what is wrong with a call', async () => {
    expect(await post('noSuchCall', {})).toMatchObject({ ok: false });
    const refused = await post('pushUpdates', { bot: 1, kind: 'mesage' });
    expect(refused.ok).toBe(false);
    expect(refused.error).toContain('unknown kind of update: mesage');
    expect(await post('createBot', { id: 0 })).toMatchObject({ ok: false });
  });
});

describe('a scenario', () => {
  it('is a list of control calls with times', async () => {
    const errors: unknown[] = [];
    const scenario = parseScenario([
      { call: 'pushUpdates', args: { bot: 123456, count: 2 } },
      { at: '+30s', call: 'pushUpdates', args: { bot: 123456, count: 3 } },
      { at: '+1m', call: 'createBot', args: { id: 'x' } },
    ]);
    playScenario(scenario, {
      control: rig.simulator.control,
      clock: rig.clock,
      report: (_call, error) => errors.push(error),
    });
    rig.clock.advance(29_000);
    expect(rig.simulator.control.bot(rig.token).pending).toBe(2);
    rig.clock.advance(2000);
    expect(rig.simulator.control.bot(rig.token).pending).toBe(5);
    rig.clock.advance(60_000);
    await new Promise((resolve) => setImmediate(resolve));
    expect(errors.map((error) => error instanceof Error)).toEqual([false, false, true]);
  });

  it('is refused when a call does not exist or a time cannot be read', () => {
    expect(() => parseScenario([{ at: 'soon', call: 'restart' }])).toThrow('a time such as +30s');
    expect(() =>
      playScenario(parseScenario([{ call: 'dance' }]), {
        control: rig.simulator.control,
        clock: rig.clock,
        report: () => undefined,
      }),
    ).toThrow('no such call: dance');
  });
});
