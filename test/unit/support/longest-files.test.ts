import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { repoRoot } from '../../../scripts/prepare/paths.ts';
import { longestFiles } from '../../support/longest-files.ts';

it('the files that are started first are there', () => {
  expect(longestFiles.filter((file) => !existsSync(path.join(repoRoot, file)))).toEqual([]);
});
