import { describe, expect, it } from 'vitest';
import { faults, someAtOnce } from './reply-faults.ts';
import type { Method } from './reply-faults.ts';
import { configurationOf, drops, problemsOf, sceneNamed, scenes, worldOf } from './scenes.ts';
import type { Scene } from './scenes.ts';
import { carryOut, createWorld, hookUrl, botId } from './world.ts';
import type { World } from './world.ts';
import { aDesired } from '../../support/builders.ts';
import { closedAfterEach } from '../../support/closed-after-each.ts';

/** Runs a scene with one fault and answers everything that is wrong afterwards. */
async function runScene(
  scene: Scene,
  method: Method,
  [name, breakIt]: (typeof faults)[number],
  count: number,
): Promise<readonly string[]> {
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
    const first = await carryOut(repair, scene.wish);
    const unfinished = repair.unfinished(botId);
    if (unfinished) {
      control.clearOverrides();
      await control.clearFaults();
      await repair.recover(botId);
    }
    // Sent again only where the answer (429) or the webhook still standing proves that nothing was dropped.
    const provenAgain = name === '429' || scene.wish.kind === 'delete';
    const told = world.seen.finished.at(-1);
    return [
      ...problemsOf(scene, world, { former, told }),
      ...(unfinished && first.outcome !== 'failed' ? ['unfinished, but not told as failed'] : []),
      ...(drops(world) > (provenAgain ? 3 : 1) ? ['dropped twice'] : []),
    ].map((problem) => `${count} × ${name} on ${method}: ${problem}`);
  } finally {
    await world.close();
  }
}

describe('the bot ends with its full configuration or as it was, and the outcome is true', () => {
  const methods: readonly Method[] = ['setWebhook', 'deleteWebhook', 'getWebhookInfo'];
  const reading = { scene: sceneNamed('peek'), method: 'getUpdates' } as const;
  const rows = scenes.flatMap((scene) => methods.map((method) => ({ scene, method })));
  it.concurrent.each([...rows, reading])(
    '$scene.name while $method fails in every way',
    async ({ scene, method }) => {
      const counts = method === 'getWebhookInfo' ? [1, 4] : [1, 2, 4];
      const problems = await someAtOnce(
        faults.flatMap((fault) =>
          counts.map((count) => () => runScene(scene, method, fault, count)),
        ),
      );
      expect(problems.flat()).toEqual([]);
    },
    120_000,
  );
});

/** The whole API goes silent behind the n-th write, for longer than anybody waits; then it is back. */
async function outage(scene: Scene, takesEffect: boolean): Promise<readonly string[]> {
  const world = await worldOf(scene);
  try {
    const { control } = world.simulator;
    const former = configurationOf(world);
    const goDown = (): void => control.overrideNext({ status: 502, body: '<html>', count: 10_000 });
    const repair = world.start((parts) => ({
      ...parts,
      client: {
        ...parts.client,
        async setWebhook(target, params, signal) {
          const answer = takesEffect ? await parts.client.setWebhook(target, params, signal) : null;
          goDown();
          return answer ?? parts.client.setWebhook(target, params, signal);
        },
        async deleteWebhook(target, options, signal) {
          const answer = await parts.client.deleteWebhook(target, options, signal);
          goDown();
          return answer;
        },
      },
    }));
    const first = await carryOut(repair, scene.wish);
    const waits = repair.unfinished(botId);
    control.clearOverrides();
    await world.start().recover(botId);
    const told = world.seen.finished.at(-1);
    return [
      ...problemsOf(scene, world, { former, told }),
      ...(waits && first.outcome === 'failed' ? [] : ['silence must be told, and leave a note']),
      ...(drops(world) > 1 ? ['dropped twice'] : []),
    ];
  } finally {
    await world.close();
  }
}

it.concurrent.each(scenes)(
  'survives an API that goes silent for long in the middle: $name',
  async (scene) => {
    expect(await outage(scene, true)).toEqual([]);
    expect(await outage(scene, false)).toEqual([]);
  },
);

const kept = closedAfterEach();
async function aWorld(options: Parameters<typeof createWorld>[0] = {}): Promise<World> {
  const world = kept(await createWorld(options));
  world.simulator.control.setDefaultEndpoint({ behaviour: 'closed' });
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

  it('does not call it restored when the former secret was not known', async () => {
    const world = await aWorld({ record: { url: hookUrl, secretToken: 'set-elsewhere' } });
    world.simulator.control.setDns('gone.example.net', 'nxdomain');
    const config = { ...otherUrl.config, pinnedIp: { kind: 'none' } } as const;
    const result = await carryOut(world.start(), { ...otherUrl, config });
    expect(result.outcome).toBe('failed');
    expect(result.message).toContain('was not known here and is lost');
    expect(world.simulator.control.bot(world.token)).toMatchObject({
      url: hookUrl,
      secretToken: '',
    });
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
