import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  packageConfig,
  readBuilderConfig,
  releaseRefusal,
} from '../../../../scripts/package/config.ts';
import { iconContainers } from '../../../../scripts/package/icon-containers.ts';
import { repoRoot } from '../../../../scripts/prepare/paths.ts';

const base = readBuilderConfig();
const official = { path: '/official', kind: 'official', version: '45.4.1' } as const;
const fallback = { path: '/fallback', kind: 'fallback', version: '33.2.1' } as const;
const options = { electronDist: '/dist', isTestBuild: false };

describe('electron-builder.yml', () => {
  test('hardens every fuse of Electron', () => {
    expect(base.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  test('configures macOS, Windows and three Linux formats', () => {
    expect(base).toMatchObject({
      mac: {
        target: [{ target: 'dmg' }, { target: 'zip' }],
        hardenedRuntime: true,
        extendInfo: { LSUIElement: true },
      },
      win: { target: [{ target: 'nsis' }] },
      linux: { target: [{ target: 'AppImage' }, { target: 'deb' }, { target: 'rpm' }] },
    });
  });

  test('never rebuilds the database library, never publishes, and unpacks native files only', () => {
    expect(base).toMatchObject({
      npmRebuild: false,
      publish: null,
      asar: true,
      asarUnpack: ['**/*.node'],
    });
  });

  test('takes no source maps and no sources of the database library along', () => {
    expect(base.files).toContain('!**/*.map');
    expect(base.files).toContain('!node_modules/better-sqlite3/{deps,src,build}/**');
  });
});

describe('the package for the Electron at hand', () => {
  test('keeps the product name and the shipped database binary on the official Electron', () => {
    const config = packageConfig(base, { ...options, runtime: official });
    expect(config.productName).toBe('Hooklight');
    expect(config.linux.executableName).toBe('hooklight');
    expect(config.files).toEqual(base.files);
    expect(config).toMatchObject({ electronVersion: '45.4.1', electronDist: '/dist' });
    expect(config.electronFuses).toEqual(base.electronFuses);
  });

  test('is called -dev on the fallback runtime and carries the binary compiled for it', () => {
    const config = packageConfig(base, { ...options, runtime: fallback });
    expect(config.productName).toBe('Hooklight-dev');
    expect(config.linux.executableName).toBe('hooklight-dev');
    expect(config['appId']).not.toBe(base['appId']);
    expect(config.files).toContain('node_modules/better-sqlite3/build/Release/better_sqlite3.node');
    expect(config.files.filter((pattern) => /^node_modules.*prebuilds/u.test(pattern))).toEqual([]);
    expect(config.electronFuses).toEqual(base.electronFuses);
  });

  test('opens the inspector in a test build only, in a folder of its own', () => {
    const config = packageConfig(base, { ...options, runtime: official, isTestBuild: true });
    expect(config.electronFuses).toEqual({
      ...base.electronFuses,
      enableNodeCliInspectArguments: true,
    });
    expect(config.directories.output).toBe('dist/test-build');
  });
});

test('a release is refused on the development runtime, with the way to make one', () => {
  expect(releaseRefusal(official)).toBeNull();
  expect(releaseRefusal(fallback)?.message).toContain(
    'A release cannot be made from Electron 33.2.1',
  );
  expect(releaseRefusal(fallback)?.remedy).toContain('official Electron');
});

test('the icons for macOS and Windows are made of the committed pictures', () => {
  for (const [name, content] of iconContainers()) {
    const committed = readFileSync(path.join(repoRoot, 'resources', 'icons', name));
    expect(
      committed.equals(content),
      `${name}: run npx tsx scripts/package/icon-containers.ts`,
    ).toBe(true);
  }
});
