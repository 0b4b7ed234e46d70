import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSimulator } from '../../simulator/index.ts';
import type { Simulator } from '../../simulator/index.ts';
import { filesContaining } from '../../unit/core/store/fixtures.ts';
import { fileProblems } from '../repair/saving-world.ts';
import { buildProgram } from '../../support/built-program.ts';
import { seeded } from '../../support/seeded.ts';
import { killableCli } from './killable-cli.ts';

const kills = 50;
const updates = 10_000;

let simulator: Simulator;
let root: string;
let program: string;
beforeEach(async () => {
  simulator = await startSimulator();
  root = mkdtempSync(path.join(os.tmpdir(), 'hooklight-kill-'));
  program = await buildProgram('src-main/cli.ts');
});
afterEach(async () => {
  await simulator.close();
  rmSync(root, { recursive: true, force: true });
});

const data = (): string => path.join(root, 'data');
const file = (): string => path.join(root, 'updates.ndjson');

const run = killableCli(() => ({ program, data: data(), seen: counted }));

/** Deletes, pages and sets that the server has seen. */
function counted(): number {
  const counts = simulator.control.requestCounts();
  return ['deletewebhook', 'getupdates', 'setwebhook'].reduce(
    (sum, method) => sum + (counts[method] ?? 0),
    0,
  );
}

describe('a command that is killed again and again', () => {
  it(`saves ${updates} updates through ${kills} kills: none lost, none twice, the webhook as it was`, async () => {
    const { control } = simulator;
    control.setDefaultEndpoint({ behaviour: 'closed' });
    const token = control.createBot({ id: 700_001, username: 'shop_bot' });
    const add = ['bot', 'add', '--token-stdin', '--api-root', simulator.url];
    expect((await run(add, { stdin: `${token}\n` })).code).toBe(0);
    const set = ['set', '700001', '--url', 'https://bot.example.org/hook-canary', '--secret-stdin'];
    expect((await run([...set, '--max-connections', '7'], { stdin: 'canary_secret' })).code).toBe(
      0,
    );
    const former = webhookOf(token);
    expect(former).toMatchObject({ secretToken: 'canary_secret', maxConnections: 7 });
    control.pushUpdates(token, { count: updates });
    const ids = [...control.bot(token).pendingIds];
    const save = ['rescue', '700001', '--save', file()];
    const random = seeded(3);
    let output = '';
    for (let killed = 0; killed < kills;) {
      if (control.bot(token).pending < 300) {
        control.pushUpdates(token, { count: 1000 });
        ids.push(...control.bot(token).pendingIds.filter((id) => !ids.includes(id)));
      }
      const ended = await run(save, { killAfter: 1 + Math.floor(random() * 4) });
      killed += ended.killed ? 1 : 0;
      output += ended.output;
    }
    const last = await run(save);
    output += last.output;
    expect([last.code, fileProblems(file(), ids)]).toEqual([0, []]);
    expect(ids.length).toBeGreaterThanOrEqual(updates);
    expect(webhookOf(token)).toEqual(former);
    expect(control.bot(token).pending).toBe(0);
    expect(existsSync(`${file()}.manifest.json`)).toBe(true);
    const dropping = control
      .requests()
      .filter(({ params }) => params['drop_pending_updates'] === 'true');
    expect(dropping).toEqual([]);
    for (const text of [token.slice(7), 'hook-canary', 'canary_secret']) {
      expect(output).not.toContain(text);
      expect(filesContaining(root, text)).toEqual([]);
    }
  }, 600_000);
});

function webhookOf(token: string): unknown {
  const { url, maxConnections, isPinned, secretToken, allowedUpdates, certificate } =
    simulator.control.bot(token);
  return { url, maxConnections, isPinned, secretToken, allowedUpdates, certificate };
}
