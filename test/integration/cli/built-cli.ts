import path from 'node:path';
import { build } from 'vite';

const root = path.join(import.meta.dirname, '..', '..', '..');

/** The real command line in one file, because a test that starts it a hundred times cannot wait for TypeScript. */
export async function buildCli(name: string): Promise<string> {
  const outDir = path.join(root, 'out', name);
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: { ssr: 'src-main/cli.ts', outDir, emptyOutDir: true, target: 'node20' },
  });
  return path.join(outDir, 'cli.js');
}
