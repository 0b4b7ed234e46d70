import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  botListDocument,
  botShowDocument,
  errorDocument,
  handOverDocument,
  importDocument,
  journalDocument,
} from '../../../src-main/cli/json-shapes.ts';
import { startBench, type CliBench } from './harness.ts';
import { runHere } from './run-here.ts';

const passphrase = 'correct horse';
const url = 'https://bot.example.org/canary-path/1';
const otherUrl = 'https://new.example.org/canary-path/2';

let bench: CliBench;
let folder: string;
let token: string;
let written = '';
beforeEach(async () => {
  bench = await startBench('here');
  folder = bench.folder;
  written = '';
  token = bench.simulator.control.createBot({
    id: 700_001,
    username: 'shop_bot',
    firstName: 'Shop',
  });
  const add = ['bot', 'add', '--token-stdin', '--api-root', bench.simulator.url];
  const added = await run(add, `${token}\n`);
  const set = ['set', '700001', '--url', url, '--secret-stdin', '--unresolved-ok'];
  const isSet = await run(set, 'canary_secret');
  if (added.code !== 0 || isSet.code !== 0) {
    throw new Error(written);
  }
});
afterEach(() => bench.close());

const place = (name: string) => path.join(path.dirname(bench.folder), name);

/** As the bench does, in the folder of now. */
async function run(argv: readonly string[], stdin = '') {
  const ran = await runHere(folder, argv, stdin);
  written += ran.out + ran.err;
  return ran;
}

async function imported(argv: readonly string[], stdin = '') {
  const ran = await run(['--json', 'import', ...argv], stdin);
  return { code: ran.code, document: importDocument.parse(JSON.parse(ran.out)) };
}

const requests = (): number =>
  Object.values(bench.simulator.control.requestCounts()).reduce((sum, count) => sum + count, 0);

async function shown(id = '700001') {
  return botShowDocument.parse(JSON.parse((await run(['--json', 'bot', 'show', id])).out));
}

/** A file that knows another URL, count and name of the bot. */
function otherFile(): string {
  const file = place('other.json');
  const known = <T>(value: T) => ({ state: 'known', value });
  const webhook = { state: 'known', url: known(otherUrl), maxConnections: known(7) };
  const bots = [{ telegramId: '700001', apiRoot: bench.simulator.url, name: 'Store', webhook }];
  writeFileSync(file, JSON.stringify({ kind: 'hooklight-configuration', version: 1, bots }));
  return file;
}

describe('import on the command line', { timeout: 60_000 }, () => {
  it('prints what would change and takes nothing over with --dry-run', async () => {
    const before = [await shown(), requests()];
    const file = otherFile();
    const { code, document } = await imported([file, '--dry-run']);
    expect(code).toBe(0);
    expect(document).toMatchObject({
      fileName: 'other.json',
      dryRun: true,
      counts: { changed: 1, withUrl: 1 },
      items: [{ botId: '700001', state: 'changed', taken: true, urlTaken: false }],
      applied: null,
    });
    const human = await run(['import', file, '--dry-run']);
    expect(human.out).toContain('Connections: 40 → 7\n');
    expect(human.out).toMatch(
      /Wanted URL: https:\/\/bot\.example\.org\/…#\w{8} → .* \(only with --with-urls\)\n/,
    );
    expect([await shown(), requests()]).toEqual(before);
  });

  it('takes URLs only with --with-urls, sends nothing, and a restore brings them to Telegram', async () => {
    const count = requests();
    const file = otherFile();
    expect(await imported([file])).toMatchObject({
      code: 0,
      document: { applied: { added: 0, changed: 1, webhooks: ['700001'] } },
    });
    expect(await shown()).toMatchObject({
      name: 'Store',
      desired: { host: 'bot.example.org', maxConnections: 7 },
    });
    const again = await run(['import', file]);
    expect([again.code, again.out]).toEqual([4, expect.stringContaining('Nothing was taken over')]);
    const whole = await run(['import', file, '--with-urls']);
    expect([whole.code, whole.out]).toEqual([
      0,
      expect.stringContaining('1 bot changed, none added'),
    ]);
    expect(requests()).toBe(count);
    expect(await shown()).toMatchObject({
      desired: { host: 'new.example.org', secret: 'stored', source: 'imported' },
    });
    expect((await run(['bot', 'show', '700001'])).out).toMatch(/Imported from a file on /);
    expect((await run(['restore', '700001', '--unresolved-ok'])).code).toBe(0);
    expect(bench.simulator.control.bot(token)).toMatchObject({
      url: otherUrl,
      secretToken: 'canary_secret',
      maxConnections: 7,
    });
    const lines = journalDocument.parse(JSON.parse((await run(['--json', 'journal'])).out)).entries;
    const importedLines = lines.filter(({ kind }) => kind === 'imported');
    expect(importedLines.map(({ actor, botId }) => [actor, botId])).toEqual([
      ['api', null],
      ['api', '700001'],
      ['api', null],
      ['api', '700001'],
    ]);
    expect(written).not.toMatch(/canary/);
  });

  it('takes only the bots that are named', async () => {
    const file = otherFile();
    const strange = await run(['--json', 'import', file, '--bot', '700009']);
    expect(strange.code).toBe(4);
    expect(errorDocument.parse(JSON.parse(strange.out)).error.code).toBe('NOT_FOUND');
    expect((await imported([file, '--bot', '@shop_bot'])).document.applied).toMatchObject({
      changed: 1,
    });
  });

  it.each<[string, string]>([
    [
      '{"kind":"hooklight-configuration","version":1,"bots":[{"telegramId":7}]}',
      'bots[0].telegramId must stand in quotation',
    ],
    ['{"kind":"hooklight-configuration","__proto__":{"autoRepair":true}}', '__proto__ is a name'],
    ['\u0000\ufffe', 'kind: hooklight-configuration'],
  ])('refuses %j in one sentence', async (content, sentence) => {
    const file = place('bad.json');
    writeFileSync(file, content);
    const ran = await run(['--json', 'import', file]);
    expect([ran.code, ran.err]).toEqual([4, expect.stringContaining(sentence)]);
  });

  it('refuses what is no text, no file, or too large', async () => {
    const file = place('bad.bin');
    for (const [content, sentence] of [
      [Uint8Array.of(0x7b, 0xff, 0xfe), 'not UTF-8'],
      [new Uint8Array(15_000_000), 'larger than 10 MiB'],
    ] as const) {
      writeFileSync(file, content);
      expect((await run(['import', file])).err).toContain(sentence);
    }
    expect((await run(['import', place('')])).err).toContain('could not be read');
    expect((await run(['import', place('none.json')])).err).toContain('could not be read');
    expect((await run(['import'])).code).toBe(64);
  });
});

describe('export on the command line', { timeout: 60_000 }, () => {
  it.each(['config', 'yaml'] as const)(
    '--format %s holds no secret and no path, and can be imported',
    async (format) => {
      const ran = await run(['export', '--format', format]);
      expect([ran.code, ran.err]).toEqual([0, '']);
      expect(ran.out).toContain('https://bot.example.org/…#');
      expect(ran.out).not.toMatch(/canary|AA[\w-]{30}/);
      const file = place('bots');
      writeFileSync(file, ran.out);
      expect(await imported([file])).toMatchObject({
        code: 0,
        document: { counts: { unchanged: 1, changed: 0, blocked: 0, new: 0 }, applied: null },
      });
      expect((await run(['export', '--format', format])).out).toBe(ran.out);
    },
  );

  it('--hand-over moves bots with everything to another folder', async () => {
    const file = place('hand-over.json');
    const handOver = [
      '--json',
      'export',
      '--hand-over',
      file,
      '--with-tokens',
      '--passphrase-stdin',
    ];
    const ran = await run(handOver, `${passphrase}\n`);
    expect(handOverDocument.parse(JSON.parse(ran.out))).toEqual({ file, done: true });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).not.toMatch(/canary|bot\.example/);
    const before = readFileSync(file);
    expect((await run(handOver, `${passphrase}\n`)).code).toBe(4);
    expect(readFileSync(file)).toEqual(before);

    folder = place('other-data');
    const without = await run(['import', file]);
    expect([without.code, without.err]).toEqual([4, expect.stringContaining('--passphrase-stdin')]);
    const wrong = await run(['import', file, '--passphrase-stdin'], 'wrong horse\n');
    expect([wrong.code, wrong.err]).toEqual([
      4,
      expect.stringContaining('The passphrase does not open'),
    ]);
    const shy = await run(['import', file, '--passphrase-stdin'], `${passphrase}\n`);
    expect([shy.code, shy.out]).toEqual([4, expect.stringContaining('only with --add-bots')]);
    expect(
      botListDocument.parse(JSON.parse((await run(['--json', 'bot', 'list'])).out)).bots,
    ).toEqual([]);
    const count = requests();
    const argv = [file, '--passphrase-stdin', '--add-bots', '--with-urls'];
    expect((await imported(argv, `${passphrase}\n`)).document.applied).toMatchObject({ added: 1 });
    expect(requests()).toBe(count);
    expect(await shown()).toMatchObject({ desired: { host: 'bot.example.org', secret: 'stored' } });
    expect((await run(['check', '700001'])).code).toBeLessThan(3);
    expect(written + [...allBytes(folder)].join('')).not.toMatch(/canary/);
  });

  it('takes the passphrase of a sealed folder first, then the file’s', async () => {
    folder = place('sealed-data');
    const add = [
      'bot',
      'add',
      '--token-stdin',
      '--api-root',
      bench.simulator.url,
      '--passphrase-stdin',
    ];
    expect((await run(add, `folder word\n${token}\n`)).code).toBe(0);
    const file = place('sealed.json');
    const handOver = ['export', '--hand-over', file, '--passphrase-stdin'];
    expect((await run(handOver, 'folder word\n')).code).toBe(4);
    expect((await run(handOver, `folder word\n${passphrase}\n`)).code).toBe(0);
    expect(
      (await run(['import', file, '--passphrase-stdin'], `folder word\n${passphrase}\n`)).code,
    ).toBe(0);
    expect((await run(['export', '--format', 'config'])).err).toContain('is locked');
  });

  it.each([
    [['export']],
    [['export', '--format', 'config', '--hand-over', 'x']],
    [['export', '--format', 'md', '--with-tokens']],
    [['export', '--format', 'pdf']],
  ])('%j is a usage error', async (argv) => {
    expect((await run(argv)).code).toBe(64);
    expect(existsSync('x')).toBe(false);
  });

  it('needs a passphrase of eight characters', async () => {
    const argv = ['export', '--hand-over', place('x.json'), '--passphrase-stdin'];
    expect((await run(argv, 'short\n')).code).toBe(4);
    expect((await run(argv.slice(0, 3))).code).toBe(4);
    expect(existsSync(place('x.json'))).toBe(false);
  });
});

function* allBytes(dir: string): Generator<string> {
  for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(dir, name);
    if (statSync(file).isFile()) {
      yield readFileSync(file, 'latin1');
    }
  }
}

describe('without prototypes', { timeout: 120_000 }, () => {
  it('the program reads a hostile file all the same (node --disable-proto=throw)', async () => {
    const file = path.join(path.dirname(bench.folder), 'evil.json');
    writeFileSync(
      file,
      '{"kind":"hooklight-configuration","version":1,"bots":[{"__proto__":{"token":"x"}}]}',
    );
    const options = { NODE_OPTIONS: '--disable-proto=throw' };
    const ran = await bench.run(['import', file], '', options);
    expect([ran.code, ran.err]).toEqual([
      4,
      expect.stringContaining('bots[0].__proto__ is a name'),
    ]);
    writeFileSync(file, '{"kind":"hooklight-configuration","version":1,"bots":[]}');
    expect((await bench.run(['import', file], '', options)).code).toBe(0);
  });
});
