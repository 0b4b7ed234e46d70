import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { repoRoot } from './paths.ts';

const manifestSchema = z.object({
  version: z.string(),
  engines: z.object({ node: z.string() }),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

type Manifest = z.infer<typeof manifestSchema>;

/** Our own package.json, as far as the scripts need it. */
function readManifest(): Manifest {
  return manifestSchema.parse(
    JSON.parse(readFileSync(path.join(repoRoot, 'package.json'), 'utf8')),
  );
}

/** The pinned version of a dependency; throws when package.json does not name it. */
export function pinnedVersion(name: string): string {
  const manifest = readManifest();
  const version = manifest.dependencies[name] ?? manifest.devDependencies[name];
  if (version === undefined) {
    throw new Error(`package.json does not name ${name}`);
  }
  return version;
}
