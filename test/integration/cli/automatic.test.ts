import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { automationDocument, automationStopDocument } from '../../../src-main/cli/json-shapes.ts';
import { startBench, type CliBench } from './harness.ts';

let bench: CliBench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.close());

const status = async () =>
  automationDocument.parse((await bench.json(['automatic', 'status'])).document);

describe('automatic repair from the command line', { timeout: 60_000 }, () => {
  it('is off, is set by tag and bot, and cleared', async () => {
    await bench.addBot(700001, 'Shop');
    expect(await status()).toMatchObject({ state: { enabled: false }, scopes: [], held: [] });
    const rules = ['--rule', 'missing', 'wrong-url'];
    const set = await bench.json(['automatic', 'set', '--tag', 'shop', '--live', ...rules]);
    expect(set.code).toBe(0);
    expect(automationDocument.parse(set.document).scopes).toMatchObject([
      {
        scope: { kind: 'tag', tag: 'shop' },
        protect: false,
        rules: [
          { rule: 'missing', mode: 'live', inForce: 'dry-run' },
          { rule: 'wrong-url', mode: 'live', inForce: 'dry-run' },
        ],
      },
    ]);
    await bench.run(['automatic', 'set', '--bot', '@bot_700001', '--rule', 'missing', '--protect']);
    const both = await status();
    expect(both.scopes.map(({ scope }) => scope)).toEqual([
      { kind: 'tag', tag: 'shop' },
      { kind: 'bot', botId: '700001' },
    ]);
    expect(both.scopes[1]).toMatchObject({ protect: true, rules: [{ mode: 'dry-run' }] });
    await bench.run(['automatic', 'clear', '--tag', 'shop']);
    expect((await status()).scopes).toHaveLength(1);
  });

  it.each([
    [['automatic', 'set', '--rule', 'missing'], 4],
    [['automatic', 'set', '--tag', 'a', '--bot', '1', '--rule', 'missing'], 4],
    [['automatic', 'set', '--bot', '12345', '--rule', 'missing'], 4],
    [['automatic', 'set', '--tag', 'a', '--rule', 'nonsense'], 64],
    [['automatic', 'release', '12345'], 4],
    [['automatic'], 64],
  ])('%j ends with %i', async (argv, code) => {
    expect((await bench.run(argv)).code).toBe(code);
  });

  it('is stopped by a private file, while somebody else holds the folder too, and resumed', async () => {
    await bench.addBot(700001, 'Shop');
    const stop = await bench.json(['automatic', 'stop']);
    expect(automationStopDocument.parse(stop.document)).toEqual({ stopped: true });
    const file = path.join(bench.folder, 'STOP-AUTOMATIC-REPAIR');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await status()).state.stoppedSinceMs).not.toBeNull();
    const resumed = await bench.json(['automatic', 'resume']);
    expect(automationStopDocument.parse(resumed.document)).toEqual({ stopped: false });
    expect(existsSync(file)).toBe(false);
    expect((await status()).state.stoppedSinceMs).toBeNull();
    const watching = bench.run(['watch', '--for', '6s']);
    await expect
      .poll(() => existsSync(path.join(bench.folder, 'hooklight.db-wal')), { timeout: 20_000 })
      .toBe(true);
    expect((await bench.run(['automatic', 'stop'])).code).toBe(0);
    expect((await watching).code).toBeLessThan(4);
    expect((await status()).state.stoppedSinceMs).not.toBeNull();
  });
});
