import react from '@vitejs/plugin-react';
import fs from 'node:fs';
import path from 'node:path';
import { defineConfig, minifySync, type EnvironmentOptions, type Plugin } from 'vite';

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

const licenseFile = 'licenses.json';

interface Part {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/** Parts of a bundle, as vite writes them down. */
function bundledParts(folder: string): readonly Part[] {
  const file = path.join(folder, licenseFile);
  const raw: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
  fs.rmSync(file);
  const textOf = (value: unknown, name: string): string => {
    const found: unknown =
      typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
    return typeof found === 'string' ? found : '';
  };
  return (Array.isArray(raw) ? raw : []).map((entry: unknown) => ({
    name: textOf(entry, 'name'),
    version: textOf(entry, 'version'),
    license: textOf(entry, 'identifier'),
    text: textOf(entry, 'text'),
  }));
}

/** A part that is shipped as it is, beside the bundles. */
function shippedPart(name: string): Part {
  const folder = from('node_modules', name);
  const manifest: unknown = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const fieldOf = (field: string): string =>
    typeof manifest === 'object' && manifest !== null
      ? String(Reflect.get(manifest, field) ?? '')
      : '';
  return {
    name,
    version: fieldOf('version'),
    license: fieldOf('license'),
    text: fs.readFileSync(path.join(folder, 'LICENSE'), 'utf8'),
  };
}

/** Writes down whose work is in this build, for About. */
function writeLicenses(): void {
  const parts = [
    ...bundledParts(from('out', 'renderer')),
    ...bundledParts(from('out', 'main')),
    ...atRunTime.map((name) => shippedPart(name)),
  ];
  const byName = new Map(parts.map((part) => [`${part.name} ${part.version}`, part]));
  const sorted = [...byName.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  fs.writeFileSync(from('out', 'main', licenseFile), JSON.stringify(sorted));
}

/** Entries of the main bundle that are there: composition roots only. */
function mainEntries(): Record<string, string> {
  const names = ['main', 'engine-worker', 'store-worker', 'cli'];
  return Object.fromEntries(
    names
      .map((name) => [name, from('src-main', `${name}.ts`)] as const)
      .filter(([, file]) => fs.existsSync(file)),
  );
}

/** An escape takes six characters, where one of them makes V8 spend a second byte on every character of the file. */
function isSmallerEscaped(code: string): boolean {
  const escapes = code.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  return 5 * escapes < code.length;
}

/**
 * V8 keeps the text of what it runs in memory, for each thread (docs/performance.md, At rest): no comments and blanks,
 * plain ASCII but for the words of other scripts, and short names for what is seen inside of one function only. Functions
 * and classes keep theirs, because logs tell them.
 */
const smallText: Plugin = {
  name: 'hooklight:small-text',
  applyToEnvironment: ({ name }) => name === 'main',
  renderChunk(code, { fileName }) {
    const small = minifySync(fileName, code, {
      module: true,
      compress: true,
      mangle: { toplevel: false, keepNames: true },
      codegen: { removeWhitespace: true, asciiOnly: isSmallerEscaped(code) },
      sourcemap,
    });
    return small.errors.length === 0 ? small : this.error(`${fileName} cannot be made smaller`);
  },
};

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
    license: { fileName: licenseFile },
    rolldownOptions: {
      input: mainEntries(),
      external: [...atRunTime, /^node:/],
      platform: 'node',
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        // By the plugin above; whatever else prints the code anew would undo it.
        minify: false,
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
    minify: true,
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
    license: { fileName: licenseFile },
    rolldownOptions: { input: from('src-renderer', 'index.html') },
  },
} as const satisfies EnvironmentOptions;

/** One configuration: `vite build --app` builds page, main and preload and copies the tray's icons. */
export default defineConfig({
  resolve: {
    alias: {
      'fast-xml-builder': from('src-main', 'shell', 'dbus', 'no-introspection.ts'),
      'fast-xml-parser': from('src-main', 'shell', 'dbus', 'no-introspection.ts'),
    },
  },
  root: from('src-renderer'),
  base: './',
  publicDir: false,
  clearScreen: false,
  plugins: [react(), smallText],
  environments: { client: renderer, main, preload },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'main', 'preload']) {
        const environment = builder.environments[name];
        if (environment !== undefined) {
          await builder.build(environment);
        }
      }
      writeLicenses();
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
