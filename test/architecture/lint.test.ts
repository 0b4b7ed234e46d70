import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Each guard rail with a line that breaks it: the lint must see every one of them. */
const probes: readonly { file: string; source: string; rule: string }[] = [
  {
    file: 'src-main/core/a.ts',
    source: 'export const now = Date.now();',
    rule: 'no-restricted-properties',
  },
  {
    file: 'src-main/core/b.ts',
    source: 'export const x = Math.random();',
    rule: 'no-restricted-properties',
  },
  {
    file: 'src-main/core/c.ts',
    source: 'setTimeout(() => undefined, 1);',
    rule: 'no-restricted-globals',
  },
  {
    file: 'src-main/core/d.ts',
    source: "import { app } from 'electron';\nexport const a = app;",
    rule: 'no-restricted-imports',
  },
  {
    file: 'src-main/core/e.ts',
    source: "import { x } from '../shell/x.ts';\nexport const y = x;",
    rule: 'no-restricted-imports',
  },
  { file: 'src-main/core/f.ts', source: "console.log('x');", rule: 'no-console' },
  {
    file: 'src-renderer/g.ts',
    source: "import fs from 'node:fs';\nexport const y = fs;",
    rule: 'no-restricted-imports',
  },
  {
    file: 'src-shared/h.ts',
    source: "import { x } from '../src-main/core/x.ts';\nexport const y = x;",
    rule: 'no-restricted-imports',
  },
  {
    file: 'src-main/core/i.ts',
    source: 'export const f = (x: any): void => void x;',
    rule: 'no-explicit-any',
  },
  {
    file: 'test/simulator/j.ts',
    source: "import { x } from '../../src-shared/result.ts';\nexport const y = x;",
    rule: 'no-restricted-imports',
  },
  {
    file: 'test/simulator/o.ts',
    source: "import { readFileSync } from 'node:fs';\nexport const y = readFileSync;",
    rule: 'no-restricted-imports',
  },
  {
    file: 'test/simulator/server/p.ts',
    source: "import recorded from '../recordings/real-server.json';\nexport const y = recorded;",
    rule: 'no-restricted-imports',
  },
  {
    file: 'test/simulator/delivery/q.ts',
    source: "import { x } from '../contract/format.ts';\nexport const y = x;",
    rule: 'no-restricted-imports',
  },
  {
    file: 'test/simulator/net/r.ts',
    source: "import { readFile } from 'node:fs/promises';\nexport const y = readFile;",
    rule: 'no-restricted-imports',
  },
  {
    file: 'test/simulator/state/s.ts',
    source: "import { x } from '../../../src-main/core/x.ts';\nexport const y = x;",
    rule: 'no-restricted-imports',
  },
  {
    file: 'test/simulator/contract/t.ts',
    source: "import { x } from '../../../src-main/core/x.ts';\nexport const y = x;",
    rule: 'no-restricted-imports',
  },
  {
    file: 'test/unit/k.test.ts',
    source: "import { test } from 'vitest';\ntest.only('x', () => undefined);",
    rule: 'no-focused-tests',
  },
  {
    file: 'test/unit/l.test.ts',
    source: "import { test } from 'vitest';\ntest.skip('x', () => undefined);",
    rule: 'no-disabled-tests',
  },
  {
    file: 'test/unit/u.test.ts',
    source: "import * as fc from 'fast-check';\nexport const x = fc;",
    rule: 'no-restricted-imports',
  },
  {
    file: 'test/shell/v.ts',
    source: 'export const x = Math.random();',
    rule: 'no-restricted-properties',
  },
  { file: 'src-main/core/m.ts', source: 'export default 1;', rule: 'no-default-export' },
  {
    file: 'src-main/core/n.ts',
    source: 'export const f = (x: string | null): number => x!.length;',
    rule: 'no-non-null-assertion',
  },
];

const folder = mkdtempSync(path.join(tmpdir(), 'hooklight-lint-'));
let report = '';

beforeAll(() => {
  copyFileSync('.oxlintrc.json', path.join(folder, '.oxlintrc.json'));
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  for (const probe of probes) {
    mkdirSync(path.dirname(path.join(folder, probe.file)), { recursive: true });
    writeFileSync(path.join(folder, probe.file), `${probe.source}\n`);
  }
  try {
    execFileSync(path.resolve('node_modules/.bin/oxlint'), ['--format', 'unix'], {
      cwd: folder,
      encoding: 'utf8',
    });
  } catch (error) {
    report = error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(probes)('$rule fires on: $source', ({ file, rule }) => {
  const lines = report
    .split('\n')
    .filter((line) => line.includes(path.basename(file)) && line.includes(rule));
  expect(lines.length, report).toBeGreaterThan(0);
});
