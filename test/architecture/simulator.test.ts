import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf } from './import-rules.ts';

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'test/simulator'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file.endsWith('.ts'));

/** Why a file of the simulator may not import something, or null when it may. */
function simulatorViolation(file: string, specifier: string): string | null {
  const isReplayer = file.startsWith('test/simulator/contract/');
  const target = specifier.startsWith('.')
    ? path.posix.join(path.posix.dirname(file), specifier)
    : specifier;
  if (specifier.startsWith('.') && !target.startsWith('test/simulator/')) {
    return 'the simulator is an oracle of its own';
  }
  if (!specifier.startsWith('.') && !specifier.startsWith('node:') && specifier !== 'zod') {
    return 'the simulator needs Node and zod only';
  }
  if (isReplayer) {
    return null;
  }
  if (/^test\/simulator\/(?:contract|recordings)\//.test(target)) {
    return 'the simulator follows the rules, not the examples';
  }
  const readsFiles = /^node:(?:fs|child_process|module|vm|worker_threads)/.test(specifier);
  return readsFiles && file !== 'test/simulator/main.ts' ? 'the simulator reads no files' : null;
}

describe('what the simulator may know', () => {
  test('no file of it imports the app or reaches for the recordings', () => {
    expect(files.length).toBeGreaterThan(50);
    const violations = files.flatMap((file) =>
      importsOf(readFileSync(file, 'utf8')).flatMap(({ specifier }) => {
        const reason = simulatorViolation(file, specifier);
        return reason === null ? [] : [`${file}: ${specifier}: ${reason}`];
      }),
    );
    expect(violations).toEqual([]);
  });

  test.each([
    ['test/simulator/server/x.ts', '../../../src-main/core/telegram/token.ts'],
    ['test/simulator/contract/x.ts', '../../../src-shared/result.ts'],
    ['test/simulator/server/x.ts', '../../support/x.ts'],
    ['test/simulator/server/x.ts', 'undici'],
    ['test/simulator/server/x.ts', '../recordings/real-server.json'],
    ['test/simulator/x.ts', './contract/format.ts'],
    ['test/simulator/x.ts', './contract/from-rules/http.json'],
    ['test/simulator/delivery/x.ts', 'node:fs'],
    ['test/simulator/delivery/x.ts', 'node:fs/promises'],
    ['test/simulator/delivery/x.ts', 'node:child_process'],
  ])('%s importing %s is seen as a violation', (file, specifier) => {
    expect(simulatorViolation(file, specifier)).not.toBeNull();
  });

  test.each([
    ['test/simulator/main.ts', 'node:fs'],
    ['test/simulator/contract/load.ts', 'node:fs'],
    ['test/simulator/server/x.ts', '../net/ip.ts'],
    ['test/simulator/server/x.ts', 'node:net'],
  ])('%s may import %s', (file, specifier) => {
    expect(simulatorViolation(file, specifier)).toBeNull();
  });
});
