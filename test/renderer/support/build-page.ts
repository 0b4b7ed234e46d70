import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { repoRoot } from '../../../scripts/prepare/paths.ts';

const outDir = path.join(repoRoot, 'out', 'test', 'renderer');
const stampFile = path.join(repoRoot, 'out', 'test', 'renderer.stamp');
const sources = ['src-renderer', 'src-shared'].map((name) => path.join(repoRoot, name));

/** What the page is made of, as names, sizes and times: another text means another page. */
function fingerprint(): string {
  const lines = sources.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => {
      const { mtimeMs, size } = statSync(path.join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    }),
  );
  return lines.toSorted().join('\n');
}

/** Builds the page once for all tests, and again only when a source changed. Returns its folder. */
export async function buildPage(): Promise<string> {
  const wanted = fingerprint();
  const isFresh =
    existsSync(path.join(outDir, 'index.html')) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === wanted;
  if (!isFresh) {
    // Vitest sets it to "test", which would be the development build of React.
    const { NODE_ENV: before } = process.env;
    process.env['NODE_ENV'] = 'production';
    await build({
      configFile: false,
      root: path.join(repoRoot, 'src-renderer'),
      base: './',
      publicDir: false,
      logLevel: 'warn',
      plugins: [react()],
      build: {
        outDir,
        emptyOutDir: true,
        target: 'chrome130',
        assetsInlineLimit: 0,
        modulePreload: false,
        chunkSizeWarningLimit: 2000,
      },
    });
    process.env['NODE_ENV'] = before ?? 'test';
    mkdirSync(path.dirname(stampFile), { recursive: true });
    writeFileSync(path.join(outDir, 'blank.html'), '<!doctype html><title>blank</title>');
    writeFileSync(stampFile, wanted);
  }
  return outDir;
}
