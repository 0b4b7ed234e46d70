import { writeFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { repoRoot } from '../../../scripts/prepare/paths.ts';
import { builtOnce } from '../../support/built-once.ts';
import { pseudoEnglish } from './pseudo.ts';

const shelf = path.join(repoRoot, 'out', 'test', 'renderer');
const root = path.join(repoRoot, 'src-renderer');

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

/** Builds the page once for all tests, and again only when a source changed. Returns its folder. */
export async function buildPage(words: PageWords = 'plain'): Promise<string> {
  return await builtOnce({
    shelf,
    name: words,
    sources: ['src-renderer', 'src-shared', 'test/renderer/support/pseudo.ts', 'package-lock.json'],
    build: async (folder) => await buildInto(folder, words),
  });
}
