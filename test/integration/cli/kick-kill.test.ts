import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { startSimulator } from '../../simulator/index.ts';
import type { Simulator } from '../../simulator/index.ts';
import { buildCli } from './built-cli.ts';
import { killableCli } from './killable-cli.ts';

/** Kills for each request of a kick: delete, reading, set, readings. */
const killsAtEach = 20;
/** One reading makes the plan, one more justifies the first write; then come the four requests of the kick. */
const requestsOfKick = [2, 3, 4, 5] as const;

let program: string;
beforeAll(async () => {
  program = await buildCli('test-cli-kick');
});

interface World {
  readonly simulator: Simulator;
  readonly run: ReturnType<typeof killableCli>;
}

/** A server and a data folder of its own for each case: they wait more than they work, so they run side by side. */
async function inWorld<T>(use: (world: World) => Promise<T>): Promise<T> {
  const simulator = await startSimulator();
  const root = mkdtempSync(path.join(os.tmpdir(), 'hooklight-kick-'));
  const seen = (): number =>
    Object.values(simulator.control.requestCounts()).reduce((sum, count) => sum + count, 0);
  const run = killableCli(() => ({ program, data: path.join(root, 'data'), seen }));
  try {
    return await use({ simulator, run });
  } finally {
    await simulator.close();
    rmSync(root, { recursive: true, force: true });
  }
}

function webhookOf({ simulator }: World, token: string): unknown {
  const { url, maxConnections, isPinned, secretToken, allowedUpdates, certificate } =
    simulator.control.bot(token);
  return { url, maxConnections, isPinned, secretToken, allowedUpdates, certificate };
}

/** How often a kick was cut off at this request, and how often the bot had no webhook then. */
async function killKicks(world: World, at: number): Promise<{ killed: number; without: number }> {
  const { run, simulator } = world;
  const { control } = simulator;
  const token = control.createBot({ id: 700_001, username: 'shop_bot' });
  const add = ['bot', 'add', '--token-stdin', '--api-root', simulator.url];
  expect((await run(add, { stdin: `${token}\n` })).code).toBe(0);
  const set = ['set', '700001', '--url', 'https://bot.example.org/hook', '--secret-stdin'];
  await run([...set, '--max-connections', '7'], { stdin: 'canary_secret' });
  const former = webhookOf(world, token);
  expect(former).toMatchObject({ secretToken: 'canary_secret', maxConnections: 7 });
  const seen = { killed: 0, without: 0 };
  for (let n = 0; n < killsAtEach; n += 1) {
    const ended = await run(['kick', '700001'], { killAfter: at });
    seen.killed += ended.killed ? 1 : 0;
    seen.without += control.bot(token).url === '' ? 1 : 0;
    await run(['check', '700001']);
    expect(webhookOf(world, token)).toEqual(former);
  }
  return seen;
}

describe('a kick that is killed', () => {
  const without = new Map<number, number>();

  it.concurrent.each(requestsOfKick)(
    'is finished or rolled back by the next command when it was cut off at request %i',
    { timeout: 300_000 },
    async (at) => {
      const seen = await inWorld(async (world) => await killKicks(world, at));
      without.set(at, seen.without);
      expect(seen.killed).toBe(killsAtEach);
    },
  );

  it('was at times cut off while the bot had no webhook: otherwise nothing was proved', () => {
    const times = [...without.values()].reduce((sum, count) => sum + count, 0);
    expect(times).toBeGreaterThan(5);
  });
});
