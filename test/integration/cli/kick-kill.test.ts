import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSimulator } from '../../simulator/index.ts';
import type { Simulator } from '../../simulator/index.ts';
import { buildCli } from './built-cli.ts';
import { killableCli } from './killable-cli.ts';

/** Kills for each request of a kick: delete, reading, set, readings. */
const killsAtEach = 20;
const requestsOfKick = 4;

let simulator: Simulator;
let root: string;
let program: string;
beforeEach(async () => {
  simulator = await startSimulator();
  root = mkdtempSync(path.join(os.tmpdir(), 'hooklight-kick-'));
  program = await buildCli('test-cli-kick');
});
afterEach(async () => {
  await simulator.close();
  rmSync(root, { recursive: true, force: true });
});

const seen = (): number =>
  Object.values(simulator.control.requestCounts()).reduce((sum, count) => sum + count, 0);

const run = killableCli(() => ({ program, data: path.join(root, 'data'), seen }));

function webhookOf(token: string): unknown {
  const { url, maxConnections, isPinned, secretToken, allowedUpdates, certificate } =
    simulator.control.bot(token);
  return { url, maxConnections, isPinned, secretToken, allowedUpdates, certificate };
}

describe('a kick that is killed', () => {
  it('is finished or rolled back by the next command, wherever it was cut off', async () => {
    const { control } = simulator;
    const token = control.createBot({ id: 700_001, username: 'shop_bot' });
    const add = ['bot', 'add', '--token-stdin', '--api-root', simulator.url];
    expect((await run(add, { stdin: `${token}\n` })).code).toBe(0);
    const set = ['set', '700001', '--url', 'https://bot.example.org/hook', '--secret-stdin'];
    await run([...set, '--max-connections', '7'], { stdin: 'canary_secret' });
    const former = webhookOf(token);
    expect(former).toMatchObject({ secretToken: 'canary_secret', maxConnections: 7 });
    const cutOff = new Map<number, number>();
    let without = 0;
    // One reading makes the plan, one more justifies the first write; then come the requests of the kick.
    for (let at = 2; at < 2 + requestsOfKick; at += 1) {
      for (let n = 0; n < killsAtEach; n += 1) {
        const ended = await run(['kick', '700001'], { killAfter: at });
        cutOff.set(at, (cutOff.get(at) ?? 0) + (ended.killed ? 1 : 0));
        without += control.bot(token).url === '' ? 1 : 0;
        await run(['check', '700001']);
        expect(webhookOf(token)).toEqual(former);
      }
    }
    expect([...cutOff.values()]).toEqual(Array.from({ length: requestsOfKick }, () => killsAtEach));
    // Some were cut off while the bot had no webhook: otherwise nothing was proved.
    expect(without).toBeGreaterThan(5);
  }, 600_000);
});
