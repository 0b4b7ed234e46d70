// DUR-20: that the data lies where a database is not safe is told once for each place, not at every start.
import { mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { composeEngine } from '../../../src-main/compose-engine.ts';
import { silentLogger } from '../../../src-main/core/logging/logger.ts';
import type { Notice } from '../../../src-shared/notices.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { cleanUp, makeFolder } from '../../unit/core/store/fixtures.ts';

afterEach(cleanUp);

/** What a start over a folder tells, with the engine that the app has; it ends in order. */
async function toldAtStart(folder: string, isApp = true): Promise<readonly Notice[]> {
  const clock = new ManualClock();
  const composed = composeEngine({
    folder,
    clock,
    log: silentLogger,
    notifier: { show: () => Promise.resolve({ result: 'off' }), withdraw: () => {} },
    demo: true,
    resident: isApp,
  });
  if (!composed.ok) {
    throw new Error(composed.error.kind);
  }
  const engine = composed.value;
  await engine.start();
  const { notices } = engine.snapshot();
  const stopping = engine.stop();
  await clock.advance(100);
  await stopping;
  return notices.filter(({ kind }) => kind === 'data-place');
}

describe('data in a folder that is copied elsewhere', () => {
  const inDropbox = [{ kind: 'data-place', place: 'sync', name: 'Dropbox' }];

  it('is told at the first start there, and at none after it', async () => {
    const folder = path.join(makeFolder(), 'Dropbox', 'hooklight');
    mkdirSync(path.dirname(folder));
    expect(await toldAtStart(folder)).toEqual(inDropbox);
    expect(await toldAtStart(folder)).toEqual([]);
    expect(await toldAtStart(folder)).toEqual([]);
  });

  it('is told again where it comes to another such place, and after it was at a good one', async () => {
    const home = makeFolder();
    const at = (name: string): string => path.join(home, name, 'hooklight');
    ['Dropbox', 'Nextcloud', 'safe'].forEach((name) => mkdirSync(path.join(home, name)));
    expect(await toldAtStart(at('Dropbox'))).toEqual(inDropbox);
    renameSync(at('Dropbox'), at('Nextcloud'));
    expect(await toldAtStart(at('Nextcloud'))).toMatchObject([{ name: 'Nextcloud' }]);
    renameSync(at('Nextcloud'), at('safe'));
    expect(await toldAtStart(at('safe'))).toEqual([]);
    renameSync(at('safe'), at('Dropbox'));
    expect(await toldAtStart(at('Dropbox'))).toEqual(inDropbox);
    expect(await toldAtStart(at('Dropbox'))).toEqual([]);
  });

  it('is left for the app to tell where a command comes first', async () => {
    const folder = path.join(makeFolder(), 'Dropbox', 'hooklight');
    mkdirSync(path.dirname(folder));
    expect(await toldAtStart(folder, false)).toEqual([]);
    expect(await toldAtStart(folder)).toEqual(inDropbox);
  });
});
