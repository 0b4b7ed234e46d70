import path from 'node:path';

/** One room of the tree and what it may import: other rooms and outside packages. */
interface Room {
  readonly name: string;
  readonly matches: (file: string) => boolean;
  readonly rooms: readonly string[];
  readonly packages: readonly (string | RegExp)[];
}

const under = (prefix: string) => (file: string) => file.startsWith(prefix);
const node = /^node:/;
const compositionRoots = [
  'src-main/main.ts',
  'src-main/app.ts',
  'src-main/engine-worker.ts',
  'src-main/store-worker.ts',
  'src-main/cli.ts',
  'src-main/preload.ts',
  'src-main/compose-engine.ts',
];

/** docs/architecture.md, section "Who may import whom". Order matters: the first match is the file's room. */
const rooms: readonly Room[] = [
  {
    name: 'shared',
    matches: under('src-shared/'),
    rooms: ['shared'],
    packages: ['zod', 'intl-messageformat'],
  },
  {
    name: 'root',
    matches: (file) => compositionRoots.includes(file),
    rooms: ['shared', 'core', 'shell', 'cli', 'preload', 'root'],
    packages: [/.*/],
  },
  {
    name: 'core',
    matches: under('src-main/core/'),
    rooms: ['shared', 'core'],
    packages: [
      node,
      /^undici(\/|$)/,
      'better-sqlite3',
      'zod',
      'yaml',
      'temporal-polyfill',
      'ipaddr.js',
    ],
  },
  {
    name: 'cli',
    matches: under('src-main/cli/'),
    rooms: ['shared', 'core', 'cli', 'root'],
    packages: [node, 'zod', 'commander'],
  },
  {
    name: 'preload',
    matches: under('src-main/preload/'),
    rooms: ['shared', 'preload'],
    packages: ['zod'],
  },
  {
    name: 'shell',
    matches: under('src-main/shell/'),
    rooms: ['shared', 'core', 'shell'],
    packages: [node, 'electron', 'zod', '@jellybrick/dbus-next'],
  },
  {
    name: 'renderer',
    matches: under('src-renderer/'),
    rooms: ['shared', 'renderer'],
    packages: [
      'react',
      /^react\//,
      'react-dom/client',
      'react-dom',
      'radix-ui',
      'lucide-react',
      '@tanstack/react-virtual',
      'uplot',
      /^uplot\//,
      'zod',
    ],
  },
];

/** Folders of core that are pure: they import the domain and each other's types, never an adapter or the engine. */
const pureCore = ['domain', 'health', 'history', 'record'];
const adapters = ['telegram', 'store', 'diagnose'];

function roomOf(file: string): Room | undefined {
  return rooms.find((room) => room.matches(file));
}

function coreFolder(file: string): string | null {
  return /^src-main\/core\/([^/]+)\//.exec(file)?.[1] ?? null;
}

/** Static and dynamic import specifiers of a source text. */
export function importsOf(source: string): readonly { specifier: string; typeOnly: boolean }[] {
  const found: { specifier: string; typeOnly: boolean }[] = [];
  const pattern =
    /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;
  for (const match of source.matchAll(pattern)) {
    const specifier = match[3] ?? match[4];
    if (specifier !== undefined) {
      found.push({ specifier, typeOnly: match[2] !== undefined });
    }
  }
  return found;
}

/** Why this import is forbidden, or null. `file` is relative to the repository root, with slashes. */
export function violation(
  file: string,
  imported: { specifier: string; typeOnly: boolean },
): string | null {
  const room = roomOf(file);
  if (room === undefined) {
    return null;
  }
  const specifier = imported.specifier.replace(/\?.*$/, '');
  if (!specifier.startsWith('.')) {
    const allowed = room.packages.some((entry) =>
      typeof entry === 'string' ? entry === specifier : entry.test(specifier),
    );
    return allowed ? null : `${file} (${room.name}) may not import the package ${specifier}`;
  }
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
  const targetRoom = roomOf(target);
  if (targetRoom === undefined || !room.rooms.includes(targetRoom.name)) {
    return `${file} (${room.name}) may not import ${target} (${targetRoom?.name ?? 'outside'})`;
  }
  return coreViolation(file, target, imported.typeOnly);
}

function coreViolation(file: string, target: string, typeOnly: boolean): string | null {
  const from = coreFolder(file);
  const to = coreFolder(target);
  if (from === null || to === null || from === to || typeOnly) {
    return null;
  }
  if (
    pureCore.includes(from) &&
    (adapters.includes(to) || to === 'engine' || to === 'repair' || to === 'notify')
  ) {
    return `${file}: ${from} is pure and may not import ${to}`;
  }
  if (adapters.includes(from) && adapters.includes(to)) {
    return `${file}: the adapters ${from} and ${to} do not know each other`;
  }
  if (adapters.includes(from) && to === 'engine') {
    return `${file}: the adapter ${from} may import only types of the engine`;
  }
  return null;
}
