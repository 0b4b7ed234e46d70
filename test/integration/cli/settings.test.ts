import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  errorDocument,
  journalDocument,
  settingsDocument,
} from '../../../src-main/cli/json-shapes.ts';
import { startBench, type CliBench } from './harness.ts';
import { runHere } from './run-here.ts';

let bench: CliBench;
let written = '';
beforeEach(async () => {
  bench = await startBench();
  written = '';
});
afterEach(() => bench.close());

async function run(...argv: readonly string[]) {
  const ran = await runHere(bench.folder, argv);
  written += ran.out + ran.err;
  return ran;
}

async function settings(...argv: readonly string[]) {
  const ran = await run('--json', 'settings', ...argv);
  expect([ran.code, ran.err]).toEqual([0, '']);
  return settingsDocument.parse(JSON.parse(ran.out));
}

describe('settings from the command line', { timeout: 60_000 }, () => {
  it('are shown, changed and reset for all bots', async () => {
    const first = await settings('get');
    expect(first).toMatchObject({
      level: 'global',
      tag: null,
      id: null,
      settings: {
        intervalSeconds: { value: 60, origin: 'global', tag: null, inherited: 60 },
        theme: { value: 'system' },
        notificationsEnabled: { value: true },
      },
      levels: { tags: [], bots: [] },
    });
    const changed = await settings(
      'set',
      'intervalSeconds=5m',
      'backlogPending=200',
      'notificationsEnabled=off',
      'launchAtLogin=on',
      'theme=high-contrast',
    );
    expect(changed.settings).toMatchObject({
      intervalSeconds: { value: 300, inherited: 60 },
      backlogPending: { value: 200 },
      notificationsEnabled: { value: false },
      launchAtLogin: { value: true, inherited: false },
      theme: { value: 'high-contrast' },
    });
    const less = await settings('reset', 'theme');
    expect([less.settings['theme']?.value, less.settings['intervalSeconds']?.value]).toEqual([
      'system',
      300,
    ]);
    expect((await settings('reset')).settings).toEqual(first.settings);
  });

  it('are inherited: bot before tag before all, each value with its origin', async () => {
    const token = await bench.addBot(700001, 'Shop');
    await settings('set', '--tag', 'night', 'intervalSeconds=10m', 'cautionPending=20');
    await settings('set', '--bot', '@bot_700001', 'intervalSeconds=30s');
    expect(await settings('get', '--tag', 'night')).toMatchObject({
      level: 'tag',
      tag: 'night',
      settings: {
        intervalSeconds: { value: 600, origin: 'tag', tag: 'night', inherited: 60 },
        backlogPending: { value: 50, origin: 'global', tag: null },
      },
      levels: { tags: ['night'], bots: ['700001'] },
    });
    const own = await settings('get', '--bot', '700001');
    expect(own).toMatchObject({
      level: 'bot',
      id: '700001',
      settings: {
        intervalSeconds: { value: 30, origin: 'bot', tag: null, inherited: 60 },
        cautionPending: { value: 11, origin: 'global' },
      },
    });
    expect(Object.keys(own.settings)).not.toContain('theme');
    const human = await run('settings', 'get', '--bot', '700001');
    expect(human.out).toContain('intervalSeconds\t30\tof this bot');
    const reset = await settings('reset', '--bot', '700001', 'intervalSeconds');
    expect(reset.settings['intervalSeconds']).toMatchObject({ value: 60, origin: 'global' });
    expect((await settings('reset', '--tag', 'night')).levels).toEqual({ tags: [], bots: [] });
    const journal = journalDocument.parse(JSON.parse((await run('--json', 'journal')).out));
    const lines = journal.entries.filter(({ kind }) => kind === 'settings');
    expect(lines.map(({ actor, chainOk }) => [actor, chainOk])).toEqual(
      Array.from({ length: 4 }, () => ['api', true]),
    );
    expect(written).not.toContain(token.slice(7));
  });

  it.each<[readonly string[], string]>([
    [['set', 'intervalSeconds'], 'name=value'],
    [['set', 'interval=5'], 'There is no such setting'],
    [['set', 'constructor=5'], 'There is no such setting'],
    [['set', 'intervalSeconds=4'], 'from 5 s to 86,400 s'],
    [['set', 'intervalSeconds=5500ms'], 'from 5 s to 86,400 s'],
    [['set', 'backlogPending=5m'], 'from 1 to 100,000'],
    [['set', 'notificationsEnabled=maybe'], 'on, off'],
    [['set', 'launchAtLogin=perhaps'], 'on, off'],
    [['set', '--tag', 'night', 'startHidden=on'], 'startHidden holds for the whole app'],
    [['set', 'theme=pink'], 'system, light, dark'],
    [['set', '--tag', 'night', 'theme=dark'], 'theme holds for the whole app'],
    [['reset', '--tag', 'night', 'theme'], 'theme holds for the whole app'],
    [['set', '--tag', ' ', 'cautionPending=5'], 'A tag has 1 to 40 characters'],
    [['get', '--bot', '700009'], 'No bot 700009 here'],
    [
      ['set', '--tag', 'night', 'recoveredPending=70'],
      '50 for all bots. Set the first to 49 or less',
    ],
    [['set', 'criticalPending=40'], 'backlogPending'],
  ])('of %j is refused with a sentence, and nothing is stored', async (argv, sentence) => {
    const ran = await run('--json', 'settings', ...argv);
    expect(ran.code).toBe(4);
    expect(ran.err).toContain(sentence);
    expect(errorDocument.parse(JSON.parse(ran.out)).error.message).toContain(sentence);
    const after = await settings('get');
    expect(after.levels).toEqual({ tags: [], bots: [] });
    for (const { value, inherited } of Object.values(after.settings)) {
      expect(value).toEqual(inherited);
    }
  });

  it('of a tag and a bot at once is a usage error', async () => {
    const ran = await run('settings', 'get', '--tag', 'night', '--bot', '700001');
    expect([ran.code, ran.out]).toEqual([64, '']);
    expect((await run('settings', 'set')).code).toBe(64);
    expect((await run('settings')).code).toBe(64);
  });
});
