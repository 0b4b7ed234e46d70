import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  configurationSchema,
  type Configuration,
} from '../../../src-main/core/record/configuration/document.ts';
import { printConfiguration } from '../../../src-main/core/record/configuration/print.ts';
import { sealHandOver } from '../../../src-main/core/vault/hand-over.ts';
import { manyBots } from '../../support/configurations.ts';
import { buildProgram } from '../../support/built-program.ts';
import { openFolder } from '../../support/open-folder.ts';
import { seeded } from '../../support/seeded.ts';
import { killableCli } from './killable-cli.ts';
import { runHere } from './run-here.ts';

const kills = 50;
const bots = 600;
const passphrase = 'correct horse';

let root: string;
let program: string;
beforeEach(async () => {
  root = mkdtempSync(path.join(os.tmpdir(), 'hooklight-import-'));
  program = await buildProgram('src-main/cli.ts');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const data = () => path.join(root, 'data');

/** How far the write-ahead log has grown, in KiB: the transaction is under way. */
function written(): number {
  const log = path.join(data(), 'hooklight.db-wal');
  return Math.floor((statSync(log, { throwIfNoEntry: false })?.size ?? 0) / 1024);
}

const run = killableCli(() => ({ program, data: data(), seen: written }));

/** The configuration as the next program finds it. */
async function found(): Promise<Configuration> {
  const { code, out } = await runHere(data(), ['export', '--format', 'config']);
  expect(code).toBe(0);
  return configurationSchema.parse(JSON.parse(out));
}

function isJournalWhole(): boolean {
  const store = openFolder(data());
  const { ok } = store.verifyJournal();
  store.close();
  return ok;
}

describe('an import that is killed', () => {
  it('is taken over whole or not at all, wherever it was cut off', async () => {
    const all = manyBots(bots * 3, 'PEM').bots.filter(
      ({ webhook }) => webhook.state === 'known' && webhook.certificate.state !== 'known',
    );
    const given: Configuration = {
      kind: 'hooklight-configuration',
      version: 1,
      bots: all.slice(0, bots),
    };
    const file = path.join(root, 'bots.json');
    writeFileSync(file, await sealHandOver(printConfiguration(given, 'json'), passphrase));
    const add = ['import', file, '--add-bots', '--with-urls', '--passphrase-stdin'];
    expect((await run(add, { stdin: `${passphrase}\n` })).code).toBe(0);
    const wanted = (n: number): string => {
      const changed = given.bots.map(({ telegramId, apiRoot, testEnvironment, webhook }) => ({
        telegramId,
        apiRoot,
        testEnvironment,
        name: `run ${n}`,
        note: `${n} `.repeat(400),
        webhook:
          webhook.state === 'known'
            ? { state: 'known', url: webhook.url, maxConnections: { state: 'known', value: n } }
            : webhook,
      }));
      const next = path.join(root, 'next.json');
      writeFileSync(next, JSON.stringify({ ...given, bots: changed }));
      return next;
    };
    // Taken over whole: from here on all bots say the same, whichever import they are of.
    let present = kills + 1;
    expect(await run(['import', wanted(present)])).toMatchObject({ code: 0, killed: false });
    const random = seeded(2);
    const seen = { killed: 0, whole: 0, nothing: 0 };
    for (let n = 1; n <= kills; n += 1) {
      const killAfter = 1 + Math.floor(random() * 1800);
      const ended = await run(['import', wanted(n)], { killAfter });
      const after = await found();
      const states = new Set(
        after.bots.map(({ name, note, webhook }) =>
          JSON.stringify([name, note, webhook.state === 'known' ? webhook.maxConnections : null]),
        ),
      );
      expect([after.bots.length, states.size]).toEqual([bots, 1]);
      const isTaken = after.bots[0]?.name === `run ${n}`;
      expect(isTaken || after.bots[0]?.name === `run ${present}`).toBe(true);
      present = isTaken ? n : present;
      seen.killed += ended.killed ? 1 : 0;
      seen[isTaken ? 'whole' : 'nothing'] += 1;
    }
    expect(isJournalWhole()).toBe(true);
    // Most were cut off, before and after the one moment that counts: otherwise nothing was proved.
    expect(seen.killed).toBeGreaterThan(kills / 2);
    expect(Math.min(seen.whole, seen.nothing)).toBeGreaterThan(2);
  }, 600_000);
});
