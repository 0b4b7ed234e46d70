import path from 'node:path';
import { build } from 'vite';
import { repoRoot } from '../../scripts/prepare/paths.ts';

/**
 * A program of the checkout as plain JavaScript, because a test that starts it a hundred times cannot wait for
 * TypeScript. `name` is a folder of its own under `out`.
 */
export async function buildProgram(source: string, name: string): Promise<string> {
  const outDir = path.join(repoRoot, 'out', name);
  await build({
    configFile: false,
    root: repoRoot,
    logLevel: 'warn',
    // As in the app: everything inside but the native module, so that a start reads one file.
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: { ssr: source, outDir, emptyOutDir: true, target: 'node20' },
  });
  return path.join(outDir, `${path.basename(source, '.ts')}.js`);
}
