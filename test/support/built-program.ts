import path from 'node:path';
import { build } from 'vite';
import { repoRoot } from '../../scripts/prepare/paths.ts';
import { builtOnce } from './built-once.ts';

const shelf = path.join(repoRoot, 'out', 'test', 'programs');
const sources = ['src-main', 'src-shared', 'package-lock.json'] as const;
/** What each file of tests has asked for: a source is looked at once. */
const asked = new Map<string, Promise<string>>();

/**
 * A program of the checkout as plain JavaScript, because a test that starts it a hundred times cannot wait for
 * TypeScript. `source`: its entry within the checkout. Returns the file to start.
 */
export async function buildProgram(source: string): Promise<string> {
  const folder = asked.get(source) ?? buildOf(source);
  asked.set(source, folder);
  return path.join(await folder, `${path.basename(source, '.ts')}.js`);
}

async function buildOf(source: string): Promise<string> {
  return await builtOnce({
    shelf,
    name: source.replace(/\.ts$/u, '').replaceAll('/', '-'),
    // A program of the tests' own is made of their helpers, too.
    sources: source.startsWith('src-main/') ? sources : [...sources, 'test', 'scripts'],
    build: async (outDir) => {
      await build({
        configFile: false,
        root: repoRoot,
        logLevel: 'warn',
        // As in the app: everything inside but the native module, so that a start reads one file.
        ssr: { noExternal: true, external: ['better-sqlite3'] },
        build: { ssr: source, outDir, emptyOutDir: true, target: 'node20' },
      });
    },
  });
}
