import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { repoRoot } from '../../scripts/prepare/paths.ts';
import { longestFiles } from './longest-files.ts';

const isLong = ({ moduleId }: TestSpecification): boolean =>
  longestFiles.includes(path.relative(repoRoot, moduleId).replaceAll('\\', '/'));

/** Vitest's own order (what it measured before, else the larger file first), the longest files before all others. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
