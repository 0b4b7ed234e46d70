import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** `DUR` from 1 to 20 is DUR-01 … DUR-20. */
const numbered = (kind: string, from: number, to: number): readonly string[] =>
  Array.from(
    { length: to - from + 1 },
    (_, index) => `${kind}-${String(from + index).padStart(2, '0')}`,
  );

/** What the app promises to endure: durability, network, time, processes. Each has a test, or a bench where it is a figure. */
const endured: readonly string[] = [
  ...numbered('DUR', 1, 20),
  ...numbered('NET', 5, 15),
  ...numbered('SCH', 5, 12),
  ...numbered('DSK', 1, 4),
  ...numbered('DSK', 6, 10),
  'NOT-01',
  'SEC-10',
];

test('every promise to endure something is named by the test or the bench that shows it', () => {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'test'], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => /\.test\.tsx?$/.test(file) || /^test\/bench\/[^/]+\.ts$/.test(file))
    .filter((file) => !file.endsWith('requirements.test.ts'));
  const named = new Set(
    files.flatMap((file) => readFileSync(file, 'utf8').match(/\b[A-Z]{3}-\d\d\b/g) ?? []),
  );
  expect(endured).toHaveLength(50);
  expect(endured.filter((id) => !named.has(id))).toEqual([]);
});
