import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explainDocument } from '../../../src-main/cli/json-shapes.ts';
import { runFake } from './fake-engine.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'hooklight-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const json = (text: string): unknown => JSON.parse(text);

describe('explain', () => {
  it('prints exactly its six fields, and opens no data folder', async () => {
    const ran = await runFake(['explain', 'Connection refused', '--json'], folder);
    const document = json(ran.out);
    expect([ran.code, ran.runs]).toEqual([0, []]);
    expect(explainDocument.safeParse(document).success).toBe(true);
    expect(document).toMatchObject({ class: 'net.refused', known: true });
  });

  it('reads stdin for a dash', async () => {
    const stdin = 'Wrong response from the webhook: 502 Bad Gateway\n';
    const ran = await runFake(['explain', '-', '--json'], folder, { stdin });
    expect(json(ran.out)).toMatchObject({ class: 'http.gateway', known: true });
  });

  it('tells people the same in words', async () => {
    const { out } = await runFake(['explain', 'Read timeout expired'], folder);
    expect(out).toMatch(/Class: slow[\s\S]*Meaning: .+[\s\S]*What to do: .+[\s\S]*re-set help: no/);
  });

  it.each([
    '--drop tables',
    '-5 Neg',
    '',
    '\u001b[2J\u202eevil\n\nsecond',
    '700001:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1',
    'x'.repeat(100_000),
  ])('takes any text: %j', async (text) => {
    const ran = await runFake(['explain', text], folder);
    expect(ran.code).toBe(0);
    expect(ran.out).not.toMatch(/[\u202e]|AAHdqTcv/);
    expect(ran.out).not.toContain('\u001b');
    expect(ran.out).toContain('in no table');
    expect(ran.out.length).toBeLessThan(2000);
  });

  it('without a text is a usage error', async () => {
    expect((await runFake(['explain'], folder)).code).toBe(64);
  });
});

describe('replay', () => {
  const history = (expected: string): string => {
    const file = path.join(folder, 'history.yaml');
    const steps = [
      '{at: +0s, answer: {transport: offline}, expect: {health: unknown}}',
      `{at: +20s, answer: {info: {url: ""}}, expect: {health: ${expected}}}`,
    ];
    writeFileSync(file, `title: a night\nsteps:\n${steps.map((step) => `  - ${step}\n`).join('')}`);
    return file;
  };

  it('ends with 0 when every expectation holds', async () => {
    const ran = await runFake(['replay', history('healthy'), '--json'], folder);
    expect([ran.code, ran.runs]).toEqual([0, []]);
    expect(json(ran.out)).toMatchObject({
      title: 'a night',
      ok: true,
      steps: [
        { at: '+0s', health: 'unknown', reasons: ['offline'], notify: [], incident: 'none' },
        { at: '+20s', health: 'healthy', reasons: ['polling'], ok: true },
      ],
    });
  });

  it('ends with 2 when one does not, and says which', async () => {
    const ran = await runFake(['replay', history('down')], folder);
    expect(ran.code).toBe(2);
    expect(ran.out).toMatch(/✗ \+20s[\s\S]*expected health: "down"[\s\S]*1 step is not/);
    expect(json((await runFake(['replay', history('down'), '--json'], folder)).out)).toMatchObject({
      ok: false,
      steps: [{ ok: true }, { ok: false, unmet: ['health'] }],
    });
  });

  it.each([
    ['a file that is not there', null],
    ['a file that is no history', 'speed: 9\nsteps: []'],
    ['a folder', ''],
  ])('of %s ends with 64 and one sentence', async (_, text) => {
    const file = text === '' ? folder : path.join(folder, 'odd.yaml');
    if (text !== null && text !== '') {
      writeFileSync(file, text);
    }
    const ran = await runFake(['replay', file], folder);
    expect([ran.code, ran.out]).toEqual([64, '']);
    expect(ran.err.trimEnd().split('\n')).toHaveLength(1);
    expect(ran.err).toMatch(/\.\n$/);
  });
});
