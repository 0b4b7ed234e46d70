import { afterEach, describe, expect, it } from 'vitest';
import type { ActionResult } from '../../../src-shared/repair.ts';
import type { SimulatorControl } from '../../simulator/index.ts';
import { configurationOf, drops, scenes, worldOf } from './scenes.ts';
import type { Scene } from './scenes.ts';
import { carryOut, createWorld, hookUrl, botId } from './world.ts';
import type { World } from './world.ts';
import { aDesired } from '../../support/builders.ts';

type Method = 'setWebhook' | 'deleteWebhook' | 'getWebhookInfo';
type Break = (control: SimulatorControl, at: { method: Method; count: number }) => void;

/** What may happen to a reply; each either before or after the request took effect. */
const faults: readonly (readonly [string, Break])[] = [
  ['400', (c, at) => c.overrideNext({ ...at, status: 400, description: 'Bad Request: no' })],
  ['429', (c, at) => c.overrideNext({ ...at, status: 429, retryAfterSeconds: 2 })],
  [
    '409',
    (c, at) =>
      c.overrideNext({
        ...at,
        status: 409,
        description: 'Conflict: terminated by other setWebhook',
      }),
  ],
  ['500', (c, at) => c.overrideNext({ ...at, status: 500 })],
  [
    '500 after it took effect',
    (c, at) => c.overrideNext({ ...at, status: 500, takesEffect: true }),
  ],
  ['502 page', (c, at) => void c.addFault({ ...at, kind: 'html-502' })],
  [
    '502 page after it took effect',
    (c, at) => void c.addFault({ ...at, kind: 'html-502', takesEffect: true }),
  ],
  ['no answer', (c, at) => void c.addFault({ ...at, kind: 'stall-before-headers' })],
  [
    'no answer after it took effect',
    (c, at) => void c.addFault({ ...at, kind: 'stall-before-headers', takesEffect: true }),
  ],
  [
    'a cut body after it took effect',
    (c, at) => void c.addFault({ ...at, kind: 'cut-body', takesEffect: true }),
  ],
  ['garbage', (c, at) => void c.addFault({ ...at, kind: 'garbage' })],
  [
    'a redirect after it took effect',
    (c, at) => void c.addFault({ ...at, kind: 'redirect-302', takesEffect: true }),
  ],
];

/** The result must say what is true at Telegram. */
function expectHonest(result: ActionResult, scene: Scene, world: World, former: unknown): void {
  const state = configurationOf(world);
  switch (result.outcome) {
    case 'done':
      expect(state).toEqual(scene.goal);
      break;
    case 'restored':
      expect(state).toEqual(former);
      break;
    case 'no-change':
      expect(state).toEqual(scene.goal);
      expect(state).toEqual(former);
      break;
    case 'failed':
    case 'refused':
      break;
  }
}

/** After everything: the goal or the state before, the wanted webhook to match, no note left open. */
function expectSettled(scene: Scene, world: World, former: unknown): void {
  const state = configurationOf(world);
  expect([scene.goal, former]).toContainEqual(state);
  expect(world.store.intents.open()).toEqual([]);
  const isGoal = JSON.stringify(state) === JSON.stringify(scene.goal);
  if (scene.wish.kind === 'delete') {
    expect(world.desired === null).toBe(isGoal);
  } else if (scene.wish.kind === 'set') {
    expect(world.desired?.url).toBe(state.url);
    const secret = world.desired?.secret;
    expect(secret?.state === 'stored' && secret.value.reveal()).toBe(state.secretToken);
  } else {
    expect(world.desired).toMatchObject({ url: hookUrl, maxConnections: 17 });
  }
}

async function runScene(
  scene: Scene,
  method: Method,
  breakIt: Break,
  count: number,
): Promise<void> {
  const world = await worldOf(scene);
  try {
    const { control } = world.simulator;
    const former = configurationOf(world);
    const repair = world.start((parts) => ({
      ...parts,
      intents: {
        ...parts.intents,
        begin(intent) {
          // The plan and the reading before the first write pass; everything from then on is at risk.
          parts.intents.begin(intent);
          breakIt(control, { method, count });
        },
      },
    }));
    const result = await carryOut(repair, scene.wish);
    if (repair.unfinished(botId)) {
      expect(result.outcome).toBe('failed');
      control.clearOverrides();
      await control.clearFaults();
      await repair.recover(botId);
    } else {
      expectHonest(result, scene, world, former);
    }
    expectSettled(scene, world, former);
    // Sent again only where the answer (429) or the webhook still standing proves that nothing was dropped.
    const provenAgain = name === '429' || scene.wish.kind === 'delete';
    expect(drops(world)).toBeLessThanOrEqual(provenAgain ? 3 : 1);
  } finally {
    await world.close();
  }
}

async function inBatches(jobs: readonly (() => Promise<void>)[], size = 6): Promise<void> {
  for (let i = 0; i < jobs.length; i += size) {
    await Promise.all(jobs.slice(i, i + size).map((job) => job()));
  }
}

describe('the bot ends with its full configuration or as it was, and the outcome is true', () => {
  const methods: readonly Method[] = ['setWebhook', 'deleteWebhook', 'getWebhookInfo'];
  const rows = scenes.flatMap((scene) => methods.map((method) => ({ scene, method })));
  it.each(rows)(
    '$scene.name while $method fails in every way',
    async ({ scene, method }) => {
      await inBatches(
        faults.flatMap((fault) =>
          [1, 2, 4].map((count) => async () => {
            await runScene(scene, method, fault, count).catch((error: unknown) => {
              throw new Error(`${scene.name}: ${count} × ${fault[0]} on ${method}`, {
                cause: error,
              });
            });
          }),
        ),
      );
    },
    120_000,
  );
});

const worlds: World[] = [];
afterEach(async () => {
  await Promise.all(worlds.splice(0).map((world) => world.close()));
});
async function aWorld(options: Parameters<typeof createWorld>[0] = {}): Promise<World> {
  const world = await createWorld(options);
  world.simulator.control.setDefaultEndpoint({ behaviour: 'closed' });
  worlds.push(world);
  return world;
}
const oldHook = { record: { url: hookUrl, pending: 2 }, desired: aDesired({ url: hookUrl }) };
const otherUrl = {
  kind: 'set',
  botId,
  config: {
    url: 'https://gone.example.net/hook',
    secret: { kind: 'none' },
    maxConnections: null,
    allowedUpdates: null,
  },
} as const;

describe('a set that Telegram refuses after it has erased the old webhook', () => {
  it('ends with the former webhook back in force', async () => {
    const world = await aWorld(oldHook);
    world.simulator.control.setDns('gone.example.net', 'nxdomain');
    const result = await carryOut(world.start(), otherUrl);
    expect(result).toMatchObject({ outcome: 'restored', after: { pending: 2 } });
    expect(result.message).toContain('Telegram refused: 400');
    expect(configurationOf(world).url).toBe(hookUrl);
    expect(world.desired?.url).toBe(hookUrl);
  });

  it('says loudly that there is no webhook when the former one is refused as well', async () => {
    const world = await aWorld(oldHook);
    world.simulator.control.setDns('gone.example.net', 'nxdomain');
    world.simulator.control.setDns('bot.example.org', 'nxdomain');
    const result = await carryOut(world.start(), otherUrl);
    expect(result.outcome).toBe('failed');
    expect(result.message).toContain('NO webhook now');
    expect(world.store.intents.open()).toEqual([]);
    expect(world.desired?.url).toBe(hookUrl);
  });

  it('brings the former webhook back as soon as its name resolves again', async () => {
    const world = await aWorld(oldHook);
    world.simulator.control.setDns('gone.example.net', 'nxdomain');
    world.simulator.control.setDns('bot.example.org', 'nxdomain');
    const running = carryOut(world.start(), otherUrl);
    await world.time.clock.sleep(20_000);
    expect(configurationOf(world).url).toBe('');
    world.simulator.control.setDns('bot.example.org', { A: ['45.33.32.156'] });
    world.simulator.control.forgetDnsCache();
    expect(await running).toMatchObject({ outcome: 'restored' });
    expect(configurationOf(world).url).toBe(hookUrl);
  });

  it('leaves a bot without a webhook as it was', async () => {
    const world = await aWorld({});
    world.simulator.control.setDns('gone.example.net', 'nxdomain');
    const result = await carryOut(world.start(), otherUrl);
    expect(result).toMatchObject({ outcome: 'restored', after: { urlShort: null } });
    expect(world.desired).toBeNull();
  });
});

it('takes "Webhook was deleted" as the answer to a set for a failure', async () => {
  const world = await aWorld(oldHook);
  const { control } = world.simulator;
  const repair = world.start((parts) => ({
    ...parts,
    client: {
      ...parts.client,
      // A proxy that loses the body: Telegram sees a set without a URL, which deletes.
      setWebhook: (target, params, signal) =>
        params.url === hookUrl
          ? parts.client.setWebhook(target, params, signal)
          : parts.client.deleteWebhook(target, { dropPending: false }, signal),
    },
  }));
  const result = await carryOut(repair, otherUrl);
  expect(result.outcome).toBe('restored');
  expect(result.message).toContain('as if no URL had been sent');
  expect(control.bot(world.token).url).toBe(hookUrl);
});

describe('a second operator in the middle of an action', () => {
  it('is not overwritten when the kick finds another webhook after its delete', async () => {
    const world = await aWorld(oldHook);
    const { control } = world.simulator;
    const repair = world.start((parts) => ({
      ...parts,
      client: {
        ...parts.client,
        async deleteWebhook(target, options, signal) {
          const answer = await parts.client.deleteWebhook(target, options, signal);
          control.setWebhookRecord(world.token, { url: 'https://second.example.org/' });
          return answer;
        },
      },
    }));
    const result = await carryOut(repair, { kind: 'kick', botId });
    expect(result.outcome).toBe('failed');
    expect(result.message).toContain('Someone else changed the webhook');
    expect(control.bot(world.token).url).toBe('https://second.example.org/');
    expect(world.store.intents.open()).toEqual([]);
  });

  it('is not fought when the webhook vanishes right after an accepted set', async () => {
    const world = await aWorld(oldHook);
    const { control } = world.simulator;
    let sets = 0;
    const repair = world.start((parts) => ({
      ...parts,
      client: {
        ...parts.client,
        async setWebhook(target, params, signal) {
          sets += 1;
          const answer = await parts.client.setWebhook(target, params, signal);
          control.setWebhookRecord(world.token, { url: '' });
          return answer;
        },
      },
    }));
    const result = await carryOut(repair, { kind: 'kick', botId });
    expect(result.outcome).toBe('failed');
    expect(result.message).toContain('Someone else removed the webhook');
    expect(sets).toBe(1);
  });
});
