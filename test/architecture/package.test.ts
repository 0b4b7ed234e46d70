import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';

const manifest = z
  .looseObject({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    scripts: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
const all = { ...manifest.dependencies, ...manifest.devDependencies };

test('the eight packages the customer named stand in package.json under their own names', () => {
  const named = [
    'electron',
    'electron-builder',
    'react',
    'vite',
    'better-sqlite3',
    'undici',
    'zod',
    'playwright',
  ];
  expect(Object.keys(all)).toEqual(expect.arrayContaining(named));
});

test('every version is exact', () => {
  const loose = Object.entries(all).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
});

test('the pinned Electron is not of the lines with a dead tray icon on Linux', () => {
  const [major = 0, minor = 0] = (all['electron'] ?? '').split('.').map(Number);
  expect(major === 43 && minor >= 3).toBe(false);
  expect(major === 44).toBe(false);
  expect(major).toBeGreaterThanOrEqual(42);
});

test('the lock file holds an integrity hash for every package and names no host', () => {
  const lock = z
    .looseObject({
      packages: z.record(
        z.string(),
        z.looseObject({
          integrity: z.string().optional(),
          resolved: z.string().optional(),
          link: z.boolean().optional(),
        }),
      ),
    })
    .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const entries = Object.entries(lock.packages).filter(([name]) => name !== '');
  expect(entries.length).toBeGreaterThan(100);
  expect(
    entries.filter(([, entry]) => entry.integrity === undefined).map(([name]) => name),
  ).toEqual([]);
  expect(entries.filter(([, entry]) => entry.resolved !== undefined).map(([name]) => name)).toEqual(
    [],
  );
});

test('a run-time install needs at most 40 packages', () => {
  const lock = z
    .looseObject({
      packages: z.record(
        z.string(),
        z.looseObject({ dev: z.boolean().optional(), devOptional: z.boolean().optional() }),
      ),
    })
    .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const runtime = Object.entries(lock.packages).filter(
    ([name, entry]) => name !== '' && entry.dev !== true && entry.devOptional !== true,
  );
  expect(runtime.length).toBeGreaterThan(0);
  expect(runtime.length).toBeLessThanOrEqual(40);
});
