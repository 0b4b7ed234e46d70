import type { About, Bundle } from '../../../../src-shared/diagnostics.ts';
import type { Answers } from '../fake-bridge.ts';

const about: About = {
  version: '0.1.0',
  runtime: { electron: '45.4.1', chrome: '140.0.7339.133', node: '22.20.0' },
  system: { platform: 'linux', arch: 'x64', release: '6.1.0-28-amd64', desktop: 'XFCE' },
  folders: { data: '~/.config/Hooklight/data', logs: '~/.config/Hooklight/logs' },
  engine: {
    schemaVersion: 110,
    sqlite: '3.51.3',
    databaseBytes: 4_812_800,
    freeBytes: 0,
    backups: 3,
    newestBackupAtMs: Date.UTC(2026, 10, 27, 6),
    rows: { bots: 12 },
  },
};

export function aBundle(lines = 400): Bundle {
  const log = Array.from(
    { length: lines },
    (_none, at) =>
      `{"at":"2026-11-28T01:02:03.000Z","level":"info","event":"telegram.failed","method":"getWebhookInfo","latencyMs":${at}}`,
  );
  return {
    bundleId: `bundle-${lines}`,
    fileName: 'hooklight-diagnostics-2026-11-28.txt',
    text: ['# Hooklight diagnostics', '', '## Log: engine', '', ...log, ''].join('\n'),
  };
}

/** About, licences, diagnostics and the demo, as a main process that can do everything answers. */
export const aboutAnswers = {
  'about:facts': () => about,
  'about:licenses': () => ({
    parts: [
      { name: 'react', version: '19.3.1', license: 'MIT', text: 'MIT License\n\nCopyright (c) …' },
      { name: 'react-remove-scroll-bar', version: '2.3.8', license: 'MIT', text: '' },
    ],
  }),
  'folder:open': () => ({}),
  'diagnostics:build': ({ withHosts }) => aBundle(withHosts ? 401 : 400),
  'diagnostics:save': () => ({ savedAs: '/home/me/hooklight-diagnostics-2026-11-28.txt' }),
  'watching:restart': () => ({}),
  'demo:start': () => ({}),
  'demo:leave': () => ({}),
} as const satisfies Answers;
