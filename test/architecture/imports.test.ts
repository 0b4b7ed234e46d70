import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importsOf, violation } from './import-rules.ts';

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src-*'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file));

describe('who may import whom', () => {
  test('every import in src-* follows the dependency rule', () => {
    expect(files.length).toBeGreaterThan(50);
    const violations = files.flatMap((file) =>
      importsOf(readFileSync(file, 'utf8')).flatMap((imported) => violation(file, imported) ?? []),
    );
    expect(violations).toEqual([]);
  });

  test.each([
    ['src-main/core/engine/x.ts', 'electron'],
    ['src-main/core/engine/x.ts', '../../shell/tray/tray.ts'],
    ['src-main/core/health/x.ts', '../store/open.ts'],
    ['src-main/core/telegram/x.ts', '../store/open.ts'],
    ['src-renderer/app/x.tsx', '../../src-main/core/secret.ts'],
    ['src-renderer/app/x.tsx', 'node:fs'],
    ['src-shared/x.ts', 'react'],
    ['src-main/preload/x.ts', '../core/secret.ts'],
    ['src-main/shell/tray/x.ts', '../../../src-renderer/main.tsx'],
    ['src-main/core/domain/x.ts', '../../main.ts'],
  ])('%s importing %s is seen as a violation', (file, specifier) => {
    expect(violation(file, { specifier, typeOnly: false })).not.toBeNull();
  });

  test('static, re-exported, bare and dynamic imports are all found', () => {
    const source = `import a from 'a';\nimport type { B } from './b.ts';\nimport 'c';\nexport { d } from "d";\nconst e = await import('e');\nimport {\n  f,\n} from 'f';`;
    expect(importsOf(source).map((found) => found.specifier)).toEqual([
      'a',
      './b.ts',
      'c',
      'd',
      'e',
      'f',
    ]);
    expect(importsOf(source)[1]?.typeOnly).toBe(true);
  });
});
