import { execFileSync } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sealHandOver } from '../../../src-main/core/vault/hand-over.ts';
import {
  saveConfiguration,
  saveHandOver,
  type ConfigurationFileDeps,
} from '../../../src-main/shell/import/configuration-file.ts';
import { createImportFile } from '../../../src-main/shell/import/import-file.ts';
import type { CommandInput } from '../../../src-shared/ipc-contract.ts';
import { err, ok } from '../../../src-shared/result.ts';
import { createTexts } from '../../../src-shared/texts/index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'hooklight-shell-import-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const texts = createTexts();
const staged = {
  stageId: 's1',
  fileName: 'bots.json',
  expiresAtMs: 1,
  isHandOver: false,
  counts: { new: 0, changed: 1, unchanged: 0, blocked: 0, withUrl: 0 },
};
const canary = 'canary-of-the-file';

/** A chooser whose dialog answers with `file`, over an engine that needs a passphrase for `sealed`. */
function chooser(file: string | null, sealed = false) {
  const asked: CommandInput<'import:stage'>[] = [];
  const importFile = createImportFile({
    askImport: () => Promise.resolve(file),
    documentsFolder: () => folder,
    texts,
    stageImport(request) {
      asked.push(request);
      if (!sealed || request.passphrase === 'correct horse') {
        return Promise.resolve(ok({ staged }));
      }
      return Promise.resolve(
        request.passphrase === null
          ? ok({ staged: null })
          : err({ code: 'INVALID_REQUEST', field: 'passphrase', message: 'wrong' } as const),
      );
    },
  });
  return { importFile, asked };
}

const put = (content: string | Uint8Array): string => {
  const file = path.join(folder, 'bots.json');
  writeFileSync(file, content);
  return file;
};

function pipe(): string {
  const file = path.join(folder, 'pipe');
  execFileSync('mkfifo', [file]);
  return file;
}

describe('a file to import', () => {
  test('is read by main; the page gets its name and what it comes to, never its contents or place', async () => {
    const { importFile, asked } = chooser(put(`\ufeff${canary}`));
    const answer = await importFile.choose();
    expect(answer).toEqual(ok({ outcome: 'staged', staged }));
    expect(asked).toEqual([{ fileName: 'bots.json', content: canary, passphrase: null }]);
    expect(JSON.stringify(answer)).not.toContain(folder);
  });

  test('that is sealed is kept until its passphrase is right, and no longer', async () => {
    const { importFile, asked } = chooser(put(await sealHandOver('x', 'correct horse')), true);
    expect(await importFile.choose()).toEqual(ok({ outcome: 'sealed', fileName: 'bots.json' }));
    expect(await importFile.unseal({ passphrase: 'wrong horse' })).toMatchObject({ ok: false });
    expect(await importFile.unseal({ passphrase: 'correct horse' })).toEqual(ok({ staged }));
    expect(await importFile.unseal({ passphrase: 'correct horse' })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
    expect(asked.map(({ passphrase }) => passphrase)).toEqual([
      null,
      'wrong horse',
      'correct horse',
    ]);
  });

  test('that was not chosen is none', async () => {
    const { importFile, asked } = chooser(null);
    expect(await importFile.choose()).toEqual(ok({ outcome: 'cancelled' }));
    expect(await importFile.unseal({ passphrase: 'x' })).toMatchObject({ ok: false });
    expect(asked).toEqual([]);
  });

  test.each<[string, () => string, string]>([
    ['no UTF-8', () => put(Uint8Array.of(0xff, 0xfe, 0)), 'not UTF-8'],
    ['too large', () => put(new Uint8Array(15_000_000)), 'larger than 10 MiB'],
    ['a folder', () => folder, 'could not be read'],
    ['a pipe that nobody writes to', pipe, 'could not be read'],
    ['gone', () => path.join(folder, 'none'), 'could not be read'],
  ])('that is %s is refused in one sentence', async (_what, file, sentence) => {
    const { importFile, asked } = chooser(file());
    const answer = await importFile.choose();
    expect(answer.ok ? '' : answer.error.message).toContain(sentence);
    expect(asked).toEqual([]);
  });
});

describe('a file to save', () => {
  const asked: { path: string; replaces: boolean }[] = [];
  const deps = (file: string | null): ConfigurationFileDeps => ({
    renderConfiguration: () =>
      Promise.resolve(ok({ suggestedFileName: '../bots.yaml', content: 'new' })),
    renderHandOver: () =>
      Promise.resolve(ok({ suggestedFileName: 'hand-over.json', content: 'new' })),
    askConfiguration(suggestion) {
      asked.push(suggestion);
      return Promise.resolve(file);
    },
    documentsFolder: () => folder,
    texts,
  });
  const handOver = { botIds: [], passphrase: 'correct horse', withTokens: false };

  test('without secrets replaces another after the dialog has asked, for its owner only', async () => {
    const file = put('old');
    const saved = await saveConfiguration(deps(file), { botIds: [], format: 'yaml' });
    expect(saved).toEqual(ok({ savedAs: file }));
    expect(asked.at(-1)).toMatchObject({ path: path.join(folder, 'bots.yaml'), replaces: true });
    expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['new', 0o600]);
  });

  test('with secrets never replaces another, also none behind a link', async () => {
    const file = put('old');
    const link = path.join(folder, 'link.json');
    symlinkSync(path.join(folder, 'target'), link);
    for (const taken of [file, link]) {
      const refused = await saveHandOver(deps(taken), handOver);
      expect(refused).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
    }
    expect(asked.at(-1)?.replaces).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder).toSorted()).toEqual(['bots.json', 'link.json']);
    const fresh = path.join(folder, 'fresh.json');
    expect(await saveHandOver(deps(fresh), handOver)).toEqual(ok({ savedAs: fresh }));
    expect(statSync(fresh).mode & 0o777).toBe(0o600);
  });

  test('is not written where nobody chose a name, or where it cannot be', async () => {
    expect(await saveHandOver(deps(null), handOver)).toEqual(ok({ savedAs: null }));
    const nowhere = path.join(folder, 'none', 'x.json');
    expect(await saveHandOver(deps(nowhere), handOver)).toMatchObject({
      ok: false,
      error: { code: 'UNAVAILABLE' },
    });
  });
});
