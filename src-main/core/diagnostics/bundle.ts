import type { About } from '../../../src-shared/diagnostics.ts';
import { defaultSettings } from '../../../src-shared/settings.ts';
import type { Snapshot } from '../../../src-shared/snapshot.ts';
import { cleanLogLine, cleanText, type Cleaning } from './clean-text.ts';

export interface BundleParts {
  readonly nowMs: number;
  readonly about: About;
  readonly snapshot: Snapshot;
  /** The newest lines of each log, oldest first. */
  readonly logs: readonly { readonly name: string; readonly lines: readonly string[] }[];
  readonly cleaning: Cleaning;
}

function counted(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, n]) => `${name}: ${n}`);
}

function programLines({ about, cleaning }: BundleParts): string[] {
  const { folders, runtime, system, version } = about;
  return [
    `Hooklight ${version}`,
    `Electron ${runtime.electron}, Chrome ${runtime.chrome}, Node ${runtime.node}`,
    `${system.platform} ${system.arch}, ${cleanText(system.release, cleaning)}`,
    `desktop: ${cleanText(system.desktop, cleaning) || 'none'}`,
    `data: ${cleanText(folders.data, cleaning)}`,
    `logs: ${cleanText(folders.logs, cleaning)}`,
  ];
}

function settingLines({ snapshot }: BundleParts): string[] {
  const defaults = new Map<string, unknown>(Object.entries(defaultSettings));
  return Object.entries(snapshot.settings).map(([name, value]: [string, unknown]) => {
    const usual = defaults.get(name);
    const note = usual === value ? '' : `  (default ${JSON.stringify(usual)})`;
    return `${name} = ${JSON.stringify(value)}${note}`;
  });
}

function fleetLines({ snapshot }: BundleParts): string[] {
  const { bots, fleet, light } = snapshot;
  const hosts = new Set(bots.map(({ host }) => host).filter((host) => host !== null));
  return [
    `bots: ${light.total} (healthy ${light.healthy}, degraded ${light.degraded}, down ${light.down}, unknown ${light.unknown}, paused ${light.paused})`,
    `webhook hosts: ${hosts.size}`,
    `own Bot API servers: ${new Set(bots.map(({ apiRootHost }) => apiRootHost).filter((host) => host !== 'api.telegram.org')).size}`,
    `in the test environment: ${bots.filter(({ testEnvironment }) => testEnvironment).length}`,
    `fleet: ${fleet === null ? 'reachable' : fleet.kind}`,
    ...counted(bots.flatMap(({ reasons }) => reasons.map(({ code }) => `reason ${code}`))),
    ...counted(bots.map(({ tokenState }) => `token ${tokenState}`)),
  ];
}

function storeLines({ about }: BundleParts): string[] {
  const { engine } = about;
  if (engine === null) {
    return ['The engine does not answer.'];
  }
  const newest = engine.newestBackupAtMs;
  return [
    `format ${engine.schemaVersion}, SQLite ${engine.sqlite}`,
    `${engine.databaseBytes} bytes, ${engine.freeBytes} of them free`,
    `backups: ${engine.backups}${newest === null ? '' : `, newest ${new Date(newest).toISOString()}`}`,
    ...Object.entries(engine.rows).map(([table, rows]) => `${table}: ${rows} rows`),
  ];
}

function stateLines({ cleaning, snapshot }: BundleParts): string[] {
  const { automation, messages, notices, vault } = snapshot;
  return [
    `vault: ${cleanText(JSON.stringify(vault), cleaning)}`,
    `automatic repair: ${JSON.stringify(automation)}`,
    `unread messages: ${messages.unread}`,
    ...notices.map((notice) => `notice: ${cleanText(JSON.stringify(notice), cleaning)}`),
  ];
}

/**
 * The diagnostics bundle as one plain text, so that a person can read all of it before it is given away. Counts and
 * code words, the program's own settings, and log lines cleaned once more (IMP-10). Names of bots and tags never enter.
 */
export function renderBundle(parts: BundleParts): string {
  const section = (title: string, lines: readonly string[]): string =>
    `## ${title}\n\n${lines.length === 0 ? '(nothing)' : lines.join('\n')}\n`;
  return [
    `# Hooklight diagnostics\n\nmade ${new Date(parts.nowMs).toISOString()}\n`,
    section('Program', programLines(parts)),
    section('State', stateLines(parts)),
    section('Settings', settingLines(parts)),
    section('Bots', fleetLines(parts)),
    section('Database', storeLines(parts)),
    ...parts.logs.map(({ name, lines }) =>
      section(
        `Log: ${name}`,
        lines.map((line) => cleanLogLine(line, parts.cleaning)),
      ),
    ),
  ].join('\n');
}
