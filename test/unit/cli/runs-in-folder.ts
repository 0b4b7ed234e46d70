import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { newDataKey } from '../../../src-main/core/vault/keys.ts';
import { plainVault, writeVaultFile } from '../../../src-main/core/vault/vault-file.ts';
import { runFake, type FakeOptions } from './fake-engine.ts';

/** Runs of the command line in a data folder that is new for each test. */
export interface RunsInFolder {
  readonly folder: () => string;
  readonly run: (argv: readonly string[], options?: FakeOptions) => ReturnType<typeof runFake>;
  /** The folder as it is after a first use. */
  readonly withKey: () => void;
}

/** Once in a file of tests. */
export function runsInFolder(): RunsInFolder {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'hooklight-cli-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder: () => folder,
    run: async (argv, options) => await runFake(argv, folder, options),
    withKey: () => writeVaultFile(folder, plainVault(newDataKey())),
  };
}

export const json = (text: string): unknown => JSON.parse(text);

/** What adding one bot comes to. */
export const added = {
  added: [{ id: '700001', telegramId: '700001', username: 'a_bot', name: 'A' }],
  refused: [],
};
export const token = '700001:AAH-canary_canary_canary_canary_can';
