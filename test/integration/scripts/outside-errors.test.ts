import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { repoRoot } from '../../../scripts/prepare/paths.ts';
import { outsideErrorsVariable, readOutsideErrors } from '../../../scripts/test/outside-errors.ts';

/** Runs vitest over one file of tests; answers with what its reporter of outside errors wrote. */
function outsideOf(content: string): ReturnType<typeof readOutsideErrors> {
  const parent = path.join(repoRoot, 'out', 'test');
  mkdirSync(parent, { recursive: true });
  const root = mkdtempSync(path.join(parent, 'outside-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFileSync(path.join(root, 'a.test.ts'), content);
  // Else the one of the repository is found.
  writeFileSync(path.join(root, 'vitest.config.ts'), 'export default {};');
  const report = path.join(root, 'outside.json');
  const vitest = path.join(repoRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const reporter = path.join(repoRoot, 'scripts', 'test', 'outside-errors.ts');
  spawnSync(process.execPath, [vitest, 'run', '--root', root, `--reporter=${reporter}`], {
    env: { ...process.env, [outsideErrorsVariable]: report },
    cwd: root,
  });
  return readOutsideErrors(report);
}

test('errors outside of tests are told beside a test that failed: of hooks, and of promises that nobody awaits', () => {
  const found = outsideOf(`
    import { afterAll, describe, expect, test } from 'vitest';
    afterAll(() => { throw new Error('after the file'); });
    describe('a group', () => {
      afterAll(() => { throw new Error('after the group'); });
      test('fails', () => expect(1).toBe(2));
      test('leaves a promise', () => void Promise.reject(new Error('nobody awaits')));
    });
  `);
  expect(found?.map(({ name, message }) => [name, message.split('\n', 1)[0]])).toEqual([
    ['outside of any test', 'Error: nobody awaits'],
    ['around its tests', 'Error: after the file'],
    ['around a group', 'Error: after the group'],
  ]);
});

test('where all is well, or only tests fail, nothing is told', () => {
  const found = outsideOf(`
    import { expect, test } from 'vitest';
    test('fails', () => expect(1).toBe(2));
    test('passes', () => expect(1).toBe(1));
  `);
  expect(found).toEqual([]);
});
