import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { repoRoot } from '../../../scripts/prepare/paths.ts';
import { pseudoEnglish } from './pseudo.ts';

const pages = path.join(repoRoot, 'out', 'test', 'renderer');
const root = path.join(repoRoot, 'src-renderer');
const sources = ['src-renderer', 'src-shared'].map((name) => path.join(repoRoot, name));
/** So long a page of other sources may still be in use by another run. */
const keptMs = 3_600_000;

/** What the page is made of, as names, sizes and times: another text means another page. */
function fingerprint(): string {
  const lines = sources.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => {
      const { mtimeMs, size } = statSync(path.join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    }),
  );
  return createHash('sha256').update(lines.toSorted().join('\n')).digest('hex').slice(0, 16);
}

function removeOld(): void {
  for (const name of readdirSync(pages)) {
    const folder = path.join(pages, name);
    if (Date.now() - statSync(folder).mtimeMs > keptMs) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** The page as it is, or with its English made longer and stranger. */
export type PageWords = 'plain' | 'pseudo';

async function buildInto(outDir: string, words: PageWords): Promise<void> {
  // Vitest sets it to "test", which would be the development build of React.
  const { NODE_ENV: before } = process.env;
  process.env['NODE_ENV'] = 'production';
  await build({
    configFile: false,
    root,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [react(), ...(words === 'pseudo' ? [pseudoEnglish()] : [])],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: false,
      chunkSizeWarningLimit: 2000,
      // The app's page, and beside it the one of primitives, which only development knows.
      rolldownOptions: {
        input: ['index.html', 'primitives/index.html'].map((name) => path.join(root, name)),
      },
    },
  });
  process.env['NODE_ENV'] = before ?? 'test';
  writeFileSync(path.join(outDir, 'blank.html'), '<!doctype html><title>blank</title>');
}

/**
 * Builds the page once for all tests, and again only when a source changed. Returns its folder. Made aside and moved
 * there whole, so that files which run at the same time do not disturb each other.
 */
export async function buildPage(words: PageWords = 'plain'): Promise<string> {
  mkdirSync(pages, { recursive: true });
  const folder = path.join(pages, `${words}-${fingerprint()}`);
  if (!existsSync(folder)) {
    removeOld();
    const aside = `${folder}-${String(process.pid)}`;
    await buildInto(aside, words);
    try {
      renameSync(aside, folder);
    } catch (error) {
      if (!existsSync(folder)) {
        throw error;
      }
      rmSync(aside, { recursive: true, force: true });
    }
  }
  return folder;
}
