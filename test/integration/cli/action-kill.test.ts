import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { startSimulator } from '../../simulator/index.ts';
import type { Simulator } from '../../simulator/index.ts';
import { buildProgram } from '../../support/built-program.ts';
import { killableCli } from './killable-cli.ts';
import { buildStandingCli, startStandingCli } from './standing-cli.ts';

/** Kills at each request of an action. */
const killsAtEach = 20;
const urls = ['https://bot.example.org/hook', 'https://bot.example.org/other'] as const;

interface Action {
  readonly name: string;
  /** The command; `url` is one that is not in force. */
  readonly argv: (url: string) => readonly string[];
  /** What may be in force afterwards, whole. */
  readonly urlAfter: (before: string, url: string) => readonly string[];
  /** One reading makes the plan, one more justifies the first write; then come the requests of the action. */
  readonly requests: readonly number[];
}
const actions: readonly Action[] = [
  {
    name: 'kick',
    argv: () => ['kick', '700001'],
    urlAfter: (before) => [before],
    requests: [2, 3, 4, 5],
  },
  {
    name: 'set',
    argv: (url) => ['set', '700001', '--url', url],
    urlAfter: (before, url) => [before, url],
    requests: [2, 3, 4],
  },
  {
    name: 'drop',
    argv: () => ['drop', '700001', '--lose', 'Shop'],
    urlAfter: (before) => [before],
    requests: [2, 3, 4],
  },
];
const cases = actions.flatMap((action) =>
  action.requests.map((at) => ({ name: action.name, action, at })),
);

let program: string;
let standing: string;
beforeAll(async () => {
  program = await buildProgram('src-main/cli.ts');
  standing = await buildStandingCli();
});

interface World {
  readonly simulator: Simulator;
  readonly run: ReturnType<typeof killableCli>;
  /** The next command after a kill. Nothing of the killed one is in its process: what it knows, it reads. */
  readonly next: (argv: readonly string[]) => Promise<unknown>;
}

/** A server and a data folder of its own for each case: they wait more than they work, so they run side by side. */
async function inWorld<T>(use: (world: World) => Promise<T>): Promise<T> {
  const simulator = await startSimulator();
  const root = mkdtempSync(path.join(os.tmpdir(), 'hooklight-action-'));
  const seen = (): number =>
    Object.values(simulator.control.requestCounts()).reduce((sum, count) => sum + count, 0);
  const data = path.join(root, 'data');
  const run = killableCli(() => ({ program, data, seen }));
  const cli = startStandingCli(standing, data);
  try {
    return await use({ simulator, run, next: (argv) => cli.run(argv) });
  } finally {
    await cli.close();
    await simulator.close();
    rmSync(root, { recursive: true, force: true });
  }
}

function webhookOf({ simulator }: Pick<World, 'simulator'>, token: string) {
  const { url, maxConnections, isPinned, secretToken, allowedUpdates, certificate } =
    simulator.control.bot(token);
  return { url, maxConnections, isPinned, secretToken, allowedUpdates, certificate };
}

async function addedBot({ run, simulator }: Pick<World, 'run' | 'simulator'>): Promise<string> {
  simulator.control.setDefaultEndpoint({ behaviour: 'closed' });
  const token = simulator.control.createBot({
    id: 700_001,
    username: 'shop_bot',
    firstName: 'Shop',
  });
  const add = ['bot', 'add', '--token-stdin', '--api-root', simulator.url];
  expect((await run(add, { stdin: `${token}\n` })).code).toBe(0);
  const set = ['set', '700001', '--url', urls[0], '--secret-stdin', '--max-connections', '7'];
  await run(set, { stdin: 'canary_secret' });
  expect(webhookOf({ simulator }, token)).toMatchObject({
    url: urls[0],
    secretToken: 'canary_secret',
    maxConnections: 7,
  });
  return token;
}

/** How often an action was cut off at this request, and how often the bot had no webhook then. */
async function killActions(
  world: World,
  { action, at }: { readonly action: Action; readonly at: number },
): Promise<{ killed: number; without: number }> {
  const { run, next, simulator } = world;
  const { control } = simulator;
  const token = await addedBot(world);
  const counted = { killed: 0, without: 0 };
  for (let n = 0; n < killsAtEach; n += 1) {
    control.pushUpdates(token, { count: 3 });
    const former = webhookOf(world, token);
    const waiting = control.bot(token).pending;
    const url = former.url === urls[0] ? urls[1] : urls[0];
    const ended = await run(action.argv(url), { killAfter: at });
    counted.killed += ended.killed ? 1 : 0;
    counted.without += control.bot(token).url === '' ? 1 : 0;
    await next(['check', '700001']);
    const after = webhookOf(world, token);
    expect(action.urlAfter(former.url, url)).toContain(after.url);
    expect(after).toEqual({ ...former, url: after.url });
    expect(action.name === 'drop' ? [waiting, 0] : [waiting]).toContain(control.bot(token).pending);
  }
  return counted;
}

describe('an action that is killed', () => {
  const without = new Map<string, number>();

  it.concurrent.each(cases)(
    'is finished or rolled back by the next command: $name, cut off at request $at',
    { timeout: 300_000 },
    async ({ action, at }) => {
      const seen = await inWorld(async (world) => await killActions(world, { action, at }));
      without.set(`${action.name} ${String(at)}`, seen.without);
      expect(seen.killed).toBe(killsAtEach);
    },
  );

  it('was at times cut off while the bot had no webhook: otherwise nothing was proved', () => {
    const times = [...without.values()].reduce((sum, count) => sum + count, 0);
    expect(times).toBeGreaterThan(5);
  });
});
