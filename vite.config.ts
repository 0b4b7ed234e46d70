import react from '@vitejs/plugin-react';
import fs from 'node:fs';
import path from 'node:path';
import { defineConfig, type EnvironmentOptions } from 'vite';

const here = import.meta.dirname;
const from = (...parts: readonly string[]): string => path.join(here, ...parts);

/** Electron's Chrome and Node: those of the fallback runtime, the older of the two lines the code runs on. */
const targets = { chrome: 'chrome130', node: 'node20' } as const;
/** Loaded at run time, never bundled: the runtime itself and the native module. */
const atRunTime = ['electron', 'better-sqlite3'];

/** Source maps stay on this machine: the package leaves `*.map` out and a release sets this variable. */
const sourcemap = process.env['HOOKLIGHT_RELEASE'] !== '1';

function version(): string {
  const manifest: unknown = JSON.parse(fs.readFileSync(from('package.json'), 'utf8'));
  const isManifest = (value: unknown): value is { readonly version: string } =>
    typeof value === 'object' && value !== null && 'version' in value;
  return isManifest(manifest) ? manifest.version : '0.0.0';
}

/** Entries of the main bundle that are there: composition roots only. */
function mainEntries(): Record<string, string> {
  const names = ['main', 'engine-worker', 'cli'];
  return Object.fromEntries(
    names
      .map((name) => [name, from('src-main', `${name}.ts`)] as const)
      .filter(([, file]) => fs.existsSync(file)),
  );
}

/** Main process, worker and command line: ES modules for Node, sharing chunks. */
const main = {
  consumer: 'server',
  resolve: { noExternal: true, external: atRunTime },
  build: {
    outDir: from('out', 'main'),
    emptyOutDir: true,
    target: targets.node,
    sourcemap,
    minify: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: mainEntries(),
      external: [...atRunTime, /^node:/],
      platform: 'node',
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
} as const satisfies EnvironmentOptions;

/** A sandboxed preload cannot be an ES module and cannot load files: one CommonJS file with everything inside. */
const preload = {
  consumer: 'server',
  resolve: { noExternal: true, external: ['electron'] },
  define: { hooklightVersion: JSON.stringify(version()) },
  build: {
    outDir: from('out', 'main'),
    emptyOutDir: false,
    target: targets.chrome,
    sourcemap: false,
    minify: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: { preload: from('src-main', 'preload.ts') },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
} as const satisfies EnvironmentOptions;

/** The page. Nothing inlined: the Content Security Policy allows own files only. */
const renderer = {
  build: {
    outDir: from('out', 'renderer'),
    emptyOutDir: true,
    target: targets.chrome,
    sourcemap,
    assetsInlineLimit: 0,
    modulePreload: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: from('src-renderer', 'index.html') },
  },
} as const satisfies EnvironmentOptions;

/** One configuration: `vite build --app` builds page, main and preload and copies the tray's icons. */
export default defineConfig({
  root: from('src-renderer'),
  base: './',
  publicDir: false,
  clearScreen: false,
  plugins: [react()],
  environments: { client: renderer, main, preload },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'main', 'preload']) {
        const environment = builder.environments[name];
        if (environment !== undefined) {
          await builder.build(environment);
        }
      }
      const icons = from('resources', 'icons', 'tray');
      if (fs.existsSync(icons)) {
        fs.cpSync(icons, from('out', 'main', 'icons'), { recursive: true });
        fs.cpSync(
          from('resources', 'icons', 'app', '128x128.png'),
          from('out', 'main', 'icons', 'app.png'),
        );
      }
    },
  },
});
