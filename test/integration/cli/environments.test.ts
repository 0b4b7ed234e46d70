import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  botListDocument,
  botShowDocument,
  environmentsDocument,
  moveDocument,
} from '../../../src-main/cli/json-shapes.ts';
import { filesContaining } from '../../unit/core/store/fixtures.ts';
import { startBench, type CliBench } from './harness.ts';

let bench: CliBench;
beforeEach(async () => {
  bench = await startBench('here');
});
afterEach(() => bench.close());

const canaryPath = 'canary-template-path';
const template = `https://{host}/${canaryPath}/{bot_id}\n`;
const answered = ['--secret-unknown', 'lose', '--pin-unknown', 'none'];
const ids = [700_001, 700_002, 700_003];

async function bots(): Promise<readonly string[]> {
  const tokens: string[] = [];
  for (const id of ids) {
    const token = await bench.addBot(id, `Shop ${id}`);
    bench.simulator.control.setWebhookRecord(token, {
      url: `https://old.example.org/${id}`,
      secretToken: `secret_${id}`,
    });
    tokens.push(token);
  }
  return tokens;
}
const env = async (argv: readonly string[], stdin?: string) => {
  const ran = await bench.json(['env', ...argv], stdin);
  return { code: ran.code, ...environmentsDocument.parse(ran.document) };
};
const move = async (argv: readonly string[]) => {
  const ran = await bench.json(['move', '--env', 'production', ...argv]);
  return { code: ran.code, ...moveDocument.parse(ran.document) };
};
const add = (more: readonly string[] = []) =>
  env(['add', 'Production', '--host', 'prod.example.org', '--template-stdin', ...more], template);
const states = ({ bots: all }: Awaited<ReturnType<typeof move>>) => all.map(({ state }) => state);

describe('the command line keeps environments and moves bots', { timeout: 120_000 }, () => {
  it('adds, lists, edits, assigns and removes, and never says a path', async () => {
    await bots();
    const made = await add(['--secret', 'generate', '--max-connections', '50']);
    expect(made).toMatchObject({
      code: 0,
      environments: [
        {
          name: 'Production',
          colour: 'blue',
          state: 'ready',
          bots: 0,
          config: { host: 'prod.example.org', secretPolicy: 'generate', maxConnections: 50 },
        },
      ],
    });
    const twice = await bench.json(['env', 'add', 'PRODUCTION', '--host', 'x.example.org']);
    expect(twice).toMatchObject({ code: 4, document: { error: { code: 'CONFLICT' } } });

    const edited = await env(['edit', 'production', '--rename', 'Live', '--colour', 'pink']);
    expect(edited.environments).toMatchObject([
      { name: 'Live', colour: 'pink', config: { host: 'prod.example.org', maxConnections: 50 } },
    ]);
    expect(edited.environments[0]?.config?.templateShort).toBe(
      made.environments[0]?.config?.templateShort,
    );

    const assigned = await env(['assign', 'live', '700001', '@bot_700002']);
    expect(assigned.environments[0]).toMatchObject({ bots: 2, differing: ['700001', '700002'] });
    const listed = await bench.json(['bot', 'list']);
    expect(botListDocument.parse(listed.document).bots.map((bot) => bot.environment)).toEqual([
      'Live',
      'Live',
      null,
    ]);
    const shown = await bench.json(['bot', 'show', '700001']);
    expect(botShowDocument.parse(shown.document).environment).toMatchObject({
      name: 'Live',
      differs: true,
    });
    expect((await bench.run(['env', 'list'])).out).toContain('2 bots, 2 differ');

    const used = await bench.json(['env', 'remove', 'live']);
    expect(used).toMatchObject({ code: 4, document: { error: { code: 'CONFLICT' } } });
    await env(['unassign', '700002']);
    expect((await env(['remove', 'live', '--unassign'])).environments).toEqual([]);
    const gone = await bench.json(['env', 'remove', 'live']);
    expect(gone).toMatchObject({ code: 4, document: { error: { code: 'NOT_FOUND' } } });
    expect(bench.simulator.control.requestCounts()['setwebhook'] ?? 0).toBe(0);
    expect(bench.written()).not.toContain(canaryPath);
    expect(filesContaining(bench.folder, canaryPath)).toEqual([]);
  });

  it('moves bots: dry run, first bot alone that fails, then all', async () => {
    const tokens = await bots();
    await add();
    const hooks = () => tokens.map((token) => bench.simulator.control.bot(token).url);
    const before = hooks();

    const asked = await move(['700001', '--dry-run']);
    expect(asked).toMatchObject({ code: 4, dryRun: true, end: null });
    expect(asked.bots[0]).toMatchObject({ state: 'refused' });
    expect(asked.bots[0]?.refusals[0]?.message).toContain('Telegram never shows it');

    const all = ids.map(String);
    const dry = await move([...all, ...answered, '--dry-run']);
    expect([dry.code, ...states(dry)]).toEqual([0, 'planned', 'planned', 'planned']);
    expect(dry.bots[0]?.changes[1]).toMatch(/old\.example\.org\/…#.* → https:\/\/prod\.example/);
    expect(hooks()).toEqual(before);

    const refusal = { status: 400, description: 'Bad Request: bad webhook: no', count: 1 };
    bench.simulator.control.overrideNext({ method: 'setWebhook', ...refusal });
    const failed = await move([...all, ...answered, '--canary']);
    expect(failed).toMatchObject({ code: 5, end: 'canary-ill' });
    expect(states(failed)).toEqual(['restored', 'left', 'left']);
    expect(hooks()).toEqual(before);

    const moved = await move([...all, ...answered]);
    expect([moved.code, moved.end, ...states(moved)]).toEqual([
      0,
      'finished',
      'done',
      'done',
      'done',
    ]);
    expect(hooks()).toEqual(ids.map((id) => `https://prod.example.org/${canaryPath}/${id}`));

    // What belongs to it already is brought along when it is edited, without naming the bots.
    await env(['edit', 'production', '--max-connections', '55']);
    const again = await move([]);
    expect([again.code, ...states(again)]).toEqual([0, 'done', 'done', 'done']);
    expect(tokens.map((token) => bench.simulator.control.bot(token).maxConnections)).toEqual([
      55, 55, 55,
    ]);
    expect(bench.written()).not.toContain(canaryPath);
  });

  it('says what is missing', async () => {
    const usage = await bench.run(['move', '700001']);
    expect([usage.code, usage.err]).toEqual([64, expect.stringContaining('--env')]);
    const unknown = await bench.json(['move', '--env', 'nowhere', '700001']);
    expect(unknown).toMatchObject({ code: 4 });
    const wrong = await bench.json(
      ['env', 'add', 'a', '--host', 'a.example.org', '--template-stdin'],
      'https://{host}/{token}',
    );
    expect(wrong).toMatchObject({ code: 4, document: { error: { code: 'INVALID_REQUEST' } } });
    expect((await bench.run(['env', 'add', 'a', '--colour', 'red'])).code).toBe(64);
    const file = path.join(bench.folder, 'template');
    const fromFile = ['env', 'add', 'f', '--host', 'f.example.org', '--template-file', file];
    for (const content of [null, 'x'.repeat(4097), Uint8Array.of(0xff)]) {
      if (content !== null) {
        writeFileSync(file, content);
      }
      const refused = await bench.json(fromFile);
      expect(refused).toMatchObject({ code: 4, document: { error: { code: 'INVALID_REQUEST' } } });
    }
    writeFileSync(file, template);
    expect((await bench.json(fromFile)).code).toBe(0);
    expect(bench.written()).not.toContain(canaryPath);
    const none = ['env', 'add', 'b', '--host', 'b.example.org'];
    expect((await bench.run(none)).code).toBe(0);
    expect((await bench.json(['move', '--env', 'b'])).document).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
  });
});
