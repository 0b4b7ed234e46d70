import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFileSink } from '../../../src-main/core/logging/file-sink.ts';
import { createLogger } from '../../../src-main/core/logging/create-logger.ts';
import {
  createDiagnostics,
  type DiagnosticsDeps,
} from '../../../src-main/shell/diagnostics/diagnostics.ts';
import { newestLines } from '../../../src-main/shell/diagnostics/newest-lines.ts';
import { readLicenses } from '../../../src-main/shell/diagnostics/licenses.ts';
import { standInSnapshot } from '../../../src-main/shell/engine-link/stand-in.ts';
import { ok } from '../../../src-shared/result.ts';
import { defaultSettings } from '../../../src-shared/settings.ts';
import { createTexts } from '../../../src-shared/texts/index.ts';
import { aRow } from '../../renderer/support/scenes/rows.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { findSecrets } from '../../e2e/support/canary.ts';

const token = '7123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsawE';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hooklight-diagnostics-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function diagnostics(change: Partial<DiagnosticsDeps> = {}) {
  return createDiagnostics({
    about: {
      version: '0.1.0',
      runtime: { electron: '45.4.1', chrome: '140.0.7339.133', node: '22.20.0' },
      system: { platform: 'linux', arch: 'x64', release: '6.1', desktop: 'XFCE' },
      folders: { data: '~/.config/Hooklight/data', logs: '~/.config/Hooklight/logs' },
    },
    homeFolder: '/home/olga',
    ownNames: ['olga', 'nightbox'],
    logFolder: folder,
    nowMs: () => Date.UTC(2026, 10, 28, 1),
    texts: createTexts(),
    askFacts: () =>
      Promise.resolve(
        ok({
          schemaVersion: 100,
          sqlite: '3.51.3',
          databaseBytes: 40_960,
          freeBytes: 0,
          backups: 2,
          newestBackupAtMs: Date.UTC(2026, 10, 27),
          rows: { bots: 1, spans: 20 },
        }),
      ),
    askSnapshot: () =>
      Promise.resolve(
        ok({
          ...standInSnapshot({
            revision: 1,
            vault: { state: 'open', method: 'keyring' },
            settings: { ...defaultSettings, backlogPending: 77 },
            notices: [
              {
                kind: 'data-folder-unusable',
                why: 'full',
                detail: 'ENOSPC /home/olga/.config on 10.0.0.7',
              },
            ],
          }),
          bots: [aRow({ name: 'Very secret project', host: 'hooks.example.org' })],
        }),
      ),
    askBundleFile: (suggestion) => Promise.resolve(path.join(folder, path.basename(suggestion))),
    documentsFolder: () => folder,
    ...change,
  });
}

async function built(which = diagnostics(), withHosts = false) {
  const answer = await which.build({ withHosts });
  if (!answer.ok) {
    throw new Error(answer.error.code);
  }
  return answer.value;
}

describe('a diagnostics bundle', () => {
  test('tells program, state, settings, counts and database, and no name of a bot', async () => {
    const { text, fileName } = await built();
    expect(fileName).toBe('hooklight-diagnostics-2026-11-28.txt');
    expect(text).toContain('Electron 45.4.1, Chrome 140.0.7339.133, Node 22.20.0');
    expect(text).toContain('backlogPending = 77  (default 50)');
    expect(text).toContain('intervalSeconds = 60\n');
    expect(text).toContain('spans: 20 rows');
    expect(text).toContain('webhook hosts: 1');
    expect(text).not.toMatch(/secret project|hooks\.example/i);
  });

  test('holds nothing secret of logs in which everything went wrong', async () => {
    const clock = new ManualClock();
    for (const name of ['main', 'engine']) {
      const sink = createFileSink({
        folder: path.join(folder, name),
        clock,
        homeFolder: '/nowhere',
      });
      const log = createLogger(sink, clock);
      log.error('canary.one', { detail: `${token} at https://hooks.example.org/hook/${token}` });
      log.error('canary.two', { origin: 'https://10.20.30.40:8443', host: 'nightbox' });
      log.error('canary.three', {
        path: '/home/olga/bots',
        note: Buffer.from(token).toString('base64'),
      });
      sink.close();
    }
    for (const withHosts of [false, true]) {
      const { text } = await built(diagnostics(), withHosts);
      expect(text.match(/canary\./g)).toHaveLength(6);
      expect(findSecrets('bundle', Buffer.from(text), [token, token.slice(-20)])).toEqual([]);
      expect(text).not.toMatch(/10\.20\.30\.40|10\.0\.0\.7|\/home\/olga|nightbox|\/hook\//);
      expect(text.includes('hooks.example.org')).toBe(withHosts);
    }
  });

  test('is saved as it was shown, readable by its owner only', async () => {
    const which = diagnostics();
    const { bundleId, text } = await built(which);
    const saved = await which.save({ bundleId });
    const file = path.join(folder, 'hooklight-diagnostics-2026-11-28.txt');
    expect(saved).toEqual(ok({ savedAs: file }));
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('that was not shown last, or at all, is not saved', async () => {
    const which = diagnostics();
    const first = await built(which);
    await built(which);
    expect(await which.save({ bundleId: first.bundleId })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
    expect(await diagnostics().save({ bundleId: '' })).toMatchObject({ ok: false });
  });

  test('stays with the page when the dialog is cancelled or the place refuses it', async () => {
    const cancelled = diagnostics({ askBundleFile: () => Promise.resolve(null) });
    const { bundleId } = await built(cancelled);
    expect(await cancelled.save({ bundleId })).toEqual(ok({ savedAs: null }));
    const nowhere = diagnostics({
      askBundleFile: () => Promise.resolve(path.join(folder, 'not', 'there', 'x.txt')),
    });
    const answer = await nowhere.save({ bundleId: (await built(nowhere)).bundleId });
    expect(answer).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE' } });
  });

  test('says that the engine does not answer, and is made all the same', async () => {
    const error = { code: 'UNAVAILABLE', field: null, message: null } as const;
    const { text } = await built(
      diagnostics({ askFacts: () => Promise.resolve({ ok: false, error }) }),
    );
    expect(text).toContain('The engine does not answer.');
  });
});

describe('the newest lines of a log', () => {
  test('go over a change of files, whole and bounded', () => {
    const logs = path.join(folder, 'main');
    mkdirSync(logs);
    const lines = (from: number, to: number): string =>
      Array.from(
        { length: to - from },
        (_none, at) => `line ${from + at} ${'x'.repeat(500)}\n`,
      ).join('');
    writeFileSync(path.join(logs, 'hooklight.1.log'), lines(0, 2000));
    writeFileSync(path.join(logs, 'hooklight.log'), lines(2000, 2100));
    const found = newestLines(logs);
    expect(found.length).toBeGreaterThan(500);
    expect(found.length).toBeLessThanOrEqual(1000);
    expect(found.every((line) => /^line \d+ x{500}$/.test(line))).toBe(true);
    expect(found.at(-1)).toContain('line 2099');
    chmodSync(logs, 0o700);
  });

  test('are none where there is no log', () => {
    expect(newestLines(path.join(folder, 'nothing'))).toEqual([]);
  });
});

test('licences come from the file of the build, and a missing one is said', async () => {
  const file = path.join(folder, 'licenses.json');
  expect(await readLicenses(file)).toMatchObject({ ok: false });
  const part = { name: 'zod', version: '4', license: 'MIT', text: 'MIT License' };
  writeFileSync(file, JSON.stringify([part]));
  expect(await readLicenses(file)).toEqual(ok({ parts: [part] }));
});
