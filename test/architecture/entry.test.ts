import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { importsOf } from './import-rules.ts';

/** Files and packages that are loaded with a file: static imports only, types left out. */
function loadedWith(entry: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) {
      return;
    }
    seen.add(file);
    if (!existsSync(file)) {
      return;
    }
    // What is imported when it is needed is not loaded with the file.
    const source = readFileSync(file, 'utf8').replaceAll(/\bimport\(/g, 'later(');
    for (const { specifier, typeOnly } of importsOf(source)) {
      if (!typeOnly) {
        visit(specifier.startsWith('.') ? path.join(path.dirname(file), specifier) : specifier);
      }
    }
  };
  visit(entry);
  return seen;
}

const packagesOf = (files: ReadonlySet<string>): readonly string[] =>
  [...files].filter((file) => !file.startsWith('src-') && !file.startsWith('node:'));

test('nothing heavy is loaded before the light is in the panel: no schema, no words, no engine', () => {
  const files = loadedWith('src-main/main.ts');
  expect(packagesOf(files)).toEqual(['electron']);
  const shared = [...files].filter((file) => file.startsWith('src-shared/'));
  expect(shared.toSorted()).toEqual([
    'src-shared/bridge.ts',
    'src-shared/load-once.ts',
    'src-shared/texts/catalogues.ts',
    'src-shared/texts/languages.ts',
    'src-shared/texts/spoken.ts',
  ]);
  expect(files.size).toBeLessThan(60);
});

test('the page is painted before the contract is loaded into its preload', () => {
  const files = loadedWith('src-main/preload.ts');
  expect(packagesOf(files)).toEqual(['electron']);
  const shared = [...files].filter((file) => file.startsWith('src-shared/'));
  expect(shared.toSorted()).toEqual(['src-shared/bridge.ts', 'src-shared/load-once.ts']);
});

test('the rest of the app is schemas, words and the bus: no calendar, which only the engine needs', () => {
  const files = loadedWith('src-main/app.ts');
  expect(packagesOf(files).toSorted()).toEqual([
    '@jellybrick/dbus-next',
    'electron',
    'intl-messageformat',
    'zod',
  ]);
});

test.each(['src-main/app.ts', 'src-main/engine-worker.ts'])(
  'at rest %s does without commands and their schemas: whoever asks loads them',
  (entry) => {
    const files = [...loadedWith(entry)];
    expect(files.filter((file) => /ipc-contract|\/contract\/|serve-window/.test(file))).toEqual([]);
  },
);

test('the engine holds no more at rest than it watches with: of undici its parts, and no YAML', () => {
  expect(packagesOf(loadedWith('src-main/engine-worker.ts')).toSorted()).toEqual([
    'better-sqlite3',
    'intl-messageformat',
    'ipaddr.js',
    'temporal-polyfill',
    'undici/lib/api/index.js',
    'undici/lib/core/connect.js',
    'undici/lib/dispatcher/client.js',
    'undici/lib/dispatcher/dispatcher.js',
    'undici/lib/dispatcher/pool.js',
    'zod',
  ]);
});
