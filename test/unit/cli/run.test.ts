import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ok } from '../../../src-shared/result.ts';
import { aNotice } from '../../support/notices.ts';
import { aDetail, aRow } from './fake-engine.ts';
import { added, json, runsInFolder, token } from './runs-in-folder.ts';

const { folder, run, withKey } = runsInFolder();

describe('usage', () => {
  it.each([
    [[]],
    [['nonsense']],
    [['bot']],
    [['bot', 'add']],
    [['check', '--nonsense']],
    [['set', '1']],
    [['set', '1', '--url', 'u', '--secret-stdin', '--generate-secret']],
    [['set', '1', '--url', 'u', '--max-connections', 'many']],
    [['re-set']],
    [['rescue', '1']],
    [['replay-updates', '1']],
    [['replay-updates', '1', 'f', '--rate', '0']],
    [['replay-updates', '1', 'f', '--kind', 'default']],
    [['replay-updates', '1', 'f', '--from', 'soon']],
    [['replay-updates', '1', 'f', '--secret-unknown', 'lose']],
    [['drop', '1', '--lose', 'x', '--save', 'f']],
    [['re-set', '1', '--secret-unknown', 'refuse']],
    [['watch', '--for', 'soon']],
    [['history', '1', '--limit', '0']],
    [['export']],
    [['export', '--format', 'xml']],
    [['bot', 'list', 'surplus']],
  ])('of %j ends with 64 and touches nothing', async (argv) => {
    const ran = await run(argv);
    expect([ran.code, ran.runs]).toEqual([64, []]);
    expect(ran.err).not.toBe('');
    expect(ran.out).toBe('');
  });

  it.each([[['watch', '--service']]])('of %j says that it is not in this version', async (argv) => {
    const ran = await run(argv);
    expect([ran.code, ran.runs]).toEqual([64, []]);
    expect(ran.err).toContain('not in this version');
  });

  it('shows help on stdout with 0', async () => {
    const ran = await run(['--help']);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('Exit codes:');
    expect((await run(['set', '--help'])).out).toContain('--secret-unknown');
  });

  it('does not repeat a token that was given as an argument', async () => {
    const ran = await run(['bot', 'add', `--token=${token}`]);
    expect(ran.code).toBe(64);
    expect(ran.err + ran.out).not.toContain('canary');
  });
});

describe('the data folder', () => {
  it.each(['busy', 'from-future', 'read-only', 'full', 'no-access', 'io'] as const)(
    'that is %s is refused with a sentence and 4',
    async (kind) => {
      const ran = await run(['bot', 'list', '--json'], { problem: { kind, detail: 'X' } });
      expect(ran.code).toBe(4);
      expect(json(ran.out)).toMatchObject({ error: { code: 'DATA_FOLDER' } });
      expect(ran.err).toContain(folder());
    },
  );

  it('is the one given with --data, before or after the command', async () => {
    const other = path.join(folder(), 'other');
    const first = await run(['--data', other, 'bot', 'list']);
    const second = await run(['bot', 'list', '--data', other]);
    expect([first.runs[0]?.folder, second.runs[0]?.folder]).toEqual([other, other]);
  });

  it('is closed again also when the command crashes, which is 70', async () => {
    withKey();
    const ran = await run(['check'], { bots: [aRow()] });
    expect([ran.code, ran.stopped]).toEqual([70, 1]);
    expect(ran.err).toContain('Something went wrong inside Hooklight (Error)');
  });
});

describe('bot add', () => {
  const add = ['bot', 'add', '--token-stdin', '--json'];

  it('passes its options on and prints who was added', async () => {
    const argv = [
      ...add,
      '--name',
      'A',
      '--tag',
      'x',
      '--tag',
      'y',
      '--api-root',
      'http://127.0.0.1:1',
    ];
    const ran = await run(argv, { stdin: `${token}\n`, answers: { 'bots:add': ok(added) } });
    expect(ran.commands).toEqual([
      {
        name: 'bots:add',
        input: { tokens: `${token}\n`, name: 'A', tags: ['x', 'y'], apiRoot: 'http://127.0.0.1:1' },
      },
    ]);
    expect(json(ran.out)).toEqual(added);
    expect(ran.code).toBe(0);
  });

  it('ends with 4 when none was added and with 0 when some were', async () => {
    const refused = [{ line: 2, code: 'TOKEN_SHAPE', message: 'No token.' }];
    const none = await run(add, { answers: { 'bots:add': ok({ added: [], refused }) } });
    expect([none.code, json(none.out)]).toEqual([4, { added: [], refused }]);
    const some = { added: added.added, refused };
    const ran = await run(['bot', 'add', '--token-stdin'], { answers: { 'bots:add': ok(some) } });
    expect([ran.code, ran.out]).toEqual([0, 'Added 700001: A (@a_bot)\nLine 2: No token.\n']);
  });
});

describe('watch', () => {
  it('prints events as lines, but no patches, and ends with 0 when its time is over', async () => {
    withKey();
    const change = {
      type: 'transition',
      botId: '700001',
      atMs: 1,
      from: 'healthy',
      to: 'down',
      reason: 'backlog',
    } as const;
    const fleet = { type: 'fleet', atMs: 2, fleet: null } as const;
    const ran = await run(['watch', '--for', '20ms', '--interval', '1s'], {
      bots: [aRow()],
      startEvents: [change, fleet],
    });
    expect(ran.out.split('\n').slice(0, -1).map(json)).toEqual([change, fleet]);
    expect([ran.code, ran.stopped]).toEqual([0, 1]);
    expect(ran.runs[0]).toMatchObject({ poll: true, intervalMs: 1000 });
    await expect(ran.runs[0]?.notifier.show(aNotice())).resolves.toEqual({
      result: 'shown',
      handle: null,
    });
  });
});

describe('history, journal and export', () => {
  it('journal works for a bot that was removed', async () => {
    const ran = await run(['journal', '700009', '--json', '--limit', '5'], {
      answers: { 'journal:page': ok([]) },
    });
    expect(ran.commands[0]?.input).toEqual({ botId: '700009', beforeSeq: null, limit: 5 });
    expect([ran.code, json(ran.out)]).toEqual([0, { entries: [] }]);
  });

  it('history gives spans, transitions and incidents oldest first, and errors with their counts', async () => {
    const [newer, older] = aDetail().incidents;
    const ran = await run(['history', '700001', '--json'], {
      bots: [aRow()],
      answers: {
        'bot:detail': ok(aDetail()),
        'history:page': ok({ spans: [], transitions: [] }),
        'incidents:page': ok([newer, older]),
      },
    });
    expect(json(ran.out)).toMatchObject({
      id: '700001',
      incidents: [{ incidentId: 1 }, { incidentId: 2 }],
      errors: aDetail().errors.map(({ message, count }) => ({ message, count })),
    });
  });

  it('export prints the record itself', async () => {
    const answers = { 'record:render': ok({ suggestedFileName: 'f.md', content: '# x\n' }) };
    const plain = await run(['export', '--format', 'md'], { answers });
    expect([plain.code, plain.out]).toEqual([0, '# x\n']);
    const wrapped = await run(['export', '--format', 'md', '--json'], { answers });
    expect(json(wrapped.out)).toEqual({ suggestedFileName: 'f.md', content: '# x\n' });
  });
});
