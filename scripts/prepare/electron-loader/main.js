// Stands in for Electron's own default app in the development runtime: `electron [-r module] [--switches] path [args]`.
// It is an ES module so that Electron holds back its 'ready' event until the app's main module has run: the app
// registers its protocol and turns the sandbox on before that event.
// Plain JavaScript, because Electron runs this file as it is: there are no types for the rules below to go by.
/* oxlint-disable typescript/no-unsafe-assignment, typescript/no-unsafe-argument, typescript/no-unsafe-member-access, typescript/no-unsafe-call, no-underscore-dangle */
import { app } from 'electron';
import fs from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const preloads = [];
let target = null;
const argv = process.argv.slice(1);
for (let index = 0; index < argv.length && target === null; index += 1) {
  const argument = argv[index];
  if (argument === '-r' || argument === '--require') {
    index += 1;
    preloads.push(argv[index]);
  } else if (!argument.startsWith('-')) {
    target = path.resolve(argument);
  }
}

if (preloads.length > 0) {
  Module._preloadModules(preloads);
}

if (target === null) {
  process.stderr.write('usage: electron [-r module] [--switches] path [args]\n');
  app.exit(2);
} else {
  Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
  try {
    await load(target);
  } catch (error) {
    process.stderr.write(`${error?.stack ?? error}\n`);
    app.exit(1);
  }
}

async function load(file) {
  const isFolder = fs.statSync(file).isDirectory();
  const manifestPath = path.join(isFolder ? file : path.dirname(file), 'package.json');
  let entry = file;
  let type = 'commonjs';
  if (fs.existsSync(manifestPath)) {
    const manifest = JSON.parse(fs.readFileSync(manifestPath, 'utf8'));
    if (manifest.version) {
      app.setVersion(manifest.version);
    }
    app.name = manifest.productName ?? manifest.name ?? app.name;
    app.setDesktopName(manifest.desktopName ?? `${app.name}.desktop`);
    app.setAppPath(path.dirname(manifestPath));
    type = manifest.type ?? type;
    if (isFolder) {
      entry = path.join(file, manifest.main ?? 'index.js');
    }
  }
  if (entry.endsWith('.mjs') || (type === 'module' && !entry.endsWith('.cjs'))) {
    await import(pathToFileURL(entry).href);
  } else {
    createRequire(manifestPath)(entry);
  }
}
