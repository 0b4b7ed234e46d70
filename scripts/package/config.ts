import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { parse } from 'yaml';
import type { ElectronRuntime } from '../runtime.ts';
import { repoRoot } from '../prepare/paths.ts';
import { PrepareError } from '../prepare/report.ts';

/** What of electron-builder.yml the scripts change; all else passes through. */
const configSchema = z.looseObject({
  productName: z.string(),
  electronFuses: z.record(z.string(), z.boolean()),
  files: z.array(z.string()),
  directories: z.looseObject({ output: z.string() }),
  linux: z.looseObject({
    executableName: z.string(),
    desktop: z.looseObject({ entry: z.record(z.string(), z.string()) }),
  }),
});

export type BuilderConfig = z.infer<typeof configSchema>;

export interface PackageOptions {
  readonly runtime: ElectronRuntime;
  /** Folder of an unpacked Electron without its default app. */
  readonly electronDist: string;
  /** Leaves the inspector's fuse on, so that Playwright can drive the package. Never for people. */
  readonly isTestBuild: boolean;
}

/** The packaging settings as they stand in electron-builder.yml. */
export function readBuilderConfig(): BuilderConfig {
  return configSchema.parse(
    parse(readFileSync(path.join(repoRoot, 'electron-builder.yml'), 'utf8')),
  );
}

/**
 * The settings for the Electron at hand. A package on the fallback runtime carries another name, so that nobody takes
 * it for a release, and the better-sqlite3 that was compiled for that runtime.
 */
export function packageConfig(base: BuilderConfig, options: PackageOptions): BuilderConfig {
  const fuses = options.isTestBuild ? { enableNodeCliInspectArguments: true } : {};
  const output = options.isTestBuild
    ? `${base.directories.output}/test-build`
    : base.directories.output;
  const config: BuilderConfig = {
    ...base,
    electronVersion: options.runtime.version,
    electronDist: options.electronDist,
    electronFuses: { ...base.electronFuses, ...fuses },
    directories: { ...base.directories, output },
  };
  return options.runtime.kind === 'official' ? config : developmentConfig(config);
}

function developmentConfig(config: BuilderConfig): BuilderConfig {
  const productName = `${config.productName}-dev`;
  const isOtherBinary = (pattern: string): boolean =>
    pattern === '!node_modules/better-sqlite3/{deps,src,build}/**' ||
    (pattern.startsWith('node_modules/better-sqlite3/prebuilds/') && !pattern.startsWith('!'));
  const entry = { ...config.linux.desktop.entry, StartupWMClass: productName };
  return {
    ...config,
    appId: 'invalid.hooklight.dev',
    productName,
    files: [
      ...config.files.filter((pattern) => !isOtherBinary(pattern)),
      '!node_modules/better-sqlite3/{deps,src}/**',
      'node_modules/better-sqlite3/build/Release/better_sqlite3.node',
    ],
    linux: {
      ...config.linux,
      executableName: `${config.linux.executableName}-dev`,
      desktop: { entry },
    },
  };
}

/** Why no release can be made with the Electron at hand; null when one can. */
export function releaseRefusal(runtime: ElectronRuntime): PrepareError | null {
  return runtime.kind === 'official'
    ? null
    : new PrepareError(
        `A release cannot be made from Electron ${runtime.version}: it is a development runtime and too old to ship.`,
        'Make the release on a machine that can download the official Electron (npx install-electron).',
      );
}
